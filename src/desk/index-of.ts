import { stanceId } from "../dossier/review.ts";
import type { Extract } from "../events/types.ts";
import type { Assessment } from "../report/types.ts";
import type { Statement } from "../statements/types.ts";
import { breathe } from "./derived.ts";
import type { Mark } from "./views.ts";

/** Ways into an assessment that panes ask for: by document, by speaker. */
export type Index = {
  readonly extract: (document: string) => Extract | undefined;
  /** Everything marked in one document, in reading order. */
  readonly marks: (document: string) => Mark[];
  readonly saidBy: (actor: string) => readonly Statement[];
};

export async function indexOf(a: Assessment): Promise<Index> {
  const extracts = new Map<string, Extract>(a.extracts.map((e) => [e.document.id, e]));
  const placed = new Map<string, Mark[]>();
  const add = (document: string, mark: Mark) => {
    const list = placed.get(document);
    if (list) list.push(mark);
    else placed.set(document, [mark]);
  };
  let n = 0;
  for (const x of a.actors)
    for (const m of x.mentions) {
      add(m.span.document, { start: m.span.start, end: m.span.end, role: "actor", record: x.id });
      if (++n % 20_000 === 0) await breathe();
    }
  for (const r of a.reactions)
    for (const s of r.stances)
      add(s.evidence.document, {
        start: s.evidence.start,
        end: s.evidence.end,
        role: "stance",
        record: stanceId(r.actor, s),
      });
  const said = new Map<string, Statement[]>();
  for (const s of a.statements) {
    if (s.speaker && !said.get(s.speaker)?.push(s)) said.set(s.speaker, [s]);
    if (++n % 20_000 === 0) await breathe();
  }
  return {
    extract: (id) => extracts.get(id),
    marks: (id) => marksOf(extracts.get(id), placed.get(id) ?? []),
    saidBy: (id) => said.get(id) ?? [],
  };
}

function marksOf(extract: Extract | undefined, placed: readonly Mark[]): Mark[] {
  if (!extract) return [];
  const mark =
    (role: Mark["role"], record: string) =>
    (s: { start: number; end: number }): Mark => ({ start: s.start, end: s.end, role, record });
  const marks = [
    ...placed,
    ...extract.statements.flatMap((s) => [
      ...s.source.map(mark("source", s.id)),
      ...s.cue.map(mark("cue", s.id)),
      ...s.content.map(mark("content", s.id)),
    ]),
    ...extract.events.flatMap((e) => e.trigger.map(mark("event", e.id))),
  ];
  return marks.sort((x, y) => x.start - y.start || y.end - x.end);
}
