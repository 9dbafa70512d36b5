import type { Actor } from "../actors/types.ts";
import { aboutFocal } from "../events/about.ts";
import type { Event, Extract, FocalEvent } from "../events/types.ts";
import { focusOf } from "../reactions/focus.ts";
import type { Reaction } from "../reactions/types.ts";
import type { DocumentId } from "../record/ids.ts";
import { bySpan, type Span } from "../record/span.ts";
import type { Statement } from "../statements/types.ts";
import { grouped } from "./groups.ts";
import { origins } from "./origins.ts";
import { type Sight, sightsOf } from "./sights.ts";
import type { Discrepancy, Side } from "./types.ts";

export type CompareInput = {
  readonly extracts: readonly Extract[];
  readonly statements: readonly Statement[];
  readonly events: readonly Event[];
  readonly actors: readonly Actor[];
  readonly focal: FocalEvent | null;
  /** With them, parties blamed by different voices are compared too. */
  readonly reactions?: readonly Reaction[];
};
export { origins } from "./origins.ts";

/** What the documents say of the focal event that cannot all be true; copies of one text count as one voice. */
export function compare(input: CompareInput): Discrepancy[] {
  const focus = focusOf(input.focal);
  const statementsOf = grouped(input.statements, (s) => (s.cue[0] ?? s.content[0] ?? s.source[0])?.document);
  const sights = input.extracts.flatMap((x) => sightsOf(x, statementsOf.get(x.document.id) ?? [], focus));
  const groups = grouped([...sights, ...blamed(input)], (s) => `${s.kind}:${s.about}`);
  const voices = voicesOf(input.extracts);
  return [...groups]
    .flatMap(([key, list]) => discrepancyOf(key, list, voices, input.extracts) ?? [])
    .sort((a, b) => b.confidence - a.confidence || (a.id < b.id ? -1 : 1));
}

type Voices = (document: DocumentId) => string;
/** One name for all documents of an origin group. */
function voicesOf(extracts: readonly Extract[]): Voices {
  const group = new Map(origins(extracts).flatMap((o) => o.documents.map((d) => [d, o.id] as const)));
  return (document) => group.get(document) ?? document;
}

function discrepancyOf(
  key: string,
  list: readonly Sight[],
  voices: Voices,
  extracts: readonly Extract[],
): Discrepancy | null {
  const sides = sidesOf(list);
  if (sides.length < 2) return null;
  const sample = list[0]!;
  const clash =
    sample.kind === "number"
      ? numbersClash(list)
      : sample.kind === "time"
        ? timesClash(list)
        : sample.kind === "what"
          ? meansClash(list, voices)
          : sides.length > 1;
  if (!clash) return null;
  const correction = list.some((s) => s.corrects) || laterCorrects(list, extracts);
  const speakers = new Set(list.map((s) => `${voices(s.span.document)}|${s.actor ?? ""}`)).size;
  const within = speakers < 2;
  return {
    id: `d:${key.replace(/\s+/g, "-")}`,
    kind: sample.kind,
    about: sample.about,
    sides,
    correction,
    confidence: Math.round(100 * (base[sample.kind] * (within ? 0.6 : 1))) / 100,
    why: [
      `${sides.length} different values given by ${speakers} ${speakers === 1 ? "voice" : "voices"}; copies of one text count once`,
      ...(correction
        ? [
            "one of the passages says that an earlier figure was set right or has risen, or a later document of the same publisher differs",
          ]
        : []),
    ],
  };
}

const base = { number: 0.8, time: 0.6, place: 0.4, who: 0.7, what: 0.4 } as const;

function sidesOf(list: readonly Sight[]): Side[] {
  const values = grouped(list, (s) =>
    s.bound === "least" ? `at least ${s.value}` : s.bound === "most" ? `up to ${s.value}` : s.value,
  );
  return [...values].map(([value, given]) => ({
    value,
    spans: given.map((g) => g.span).sort(bySpan),
    by: dedupe(given.map((g) => ({ statement: g.statement, actor: g.actor, document: g.span.document }))),
  }));
}

function dedupe<T>(list: readonly T[]): T[] {
  const seen = new Set<string>();
  return list.filter((x) => {
    const key = JSON.stringify(x);
    return seen.has(key) ? false : seen.add(key);
  });
}

/** Exact numbers that differ, or one below a least or above a most. "some 30" agrees with what lies within a tenth. */
function numbersClash(list: readonly Sight[]): boolean {
  return list.some((a, i) => list.slice(i + 1).some((b) => !agree(a, b)));
}

function agree(a: Sight, b: Sight): boolean {
  const [x, y] = [Number(a.value), Number(b.value)];
  if (x === y) return true;
  if (a.bound === "least") return b.bound === "least" || b.bound === "about" ? true : y >= x;
  if (b.bound === "least") return x >= y;
  if (a.bound === "most") return b.bound === "most" || y <= x;
  if (b.bound === "most") return x <= y;
  const about = a.bound === "about" || b.bound === "about";
  return about && Math.abs(x - y) <= 0.1 * Math.max(x, y);
}

/** Half an hour apart is still one time. */
function timesClash(list: readonly Sight[]): boolean {
  const minutes = list.map((s) =>
    /^\d\d:\d\d$/.test(s.value) ? Number(s.value.slice(0, 2)) * 60 + Number(s.value.slice(3)) : null,
  );
  if (list.every((s) => /^\d{4}-/.test(s.value))) return new Set(list.map((s) => s.value)).size > 1;
  return minutes.some((a, i) => minutes.slice(i + 1).some((b) => a !== null && b !== null && Math.abs(a - b) > 30));
}

/** Two voices that share no means at all. */
function meansClash(list: readonly Sight[], voices: Voices): boolean {
  const named = grouped(list, (s) => s.statement ?? voices(s.span.document));
  const sets = [...named.values()].map((given) => new Set(given.map((g) => g.value)));
  return sets.some((a, i) => sets.slice(i + 1).some((b) => ![...a].some((v) => b.has(v))));
}

/** Two documents of one publisher, the later with another figure. */
function laterCorrects(list: readonly Sight[], extracts: readonly Extract[]): boolean {
  const told = new Map(extracts.map((x) => [x.document.id, x.document.metadata]));
  return list.some((a) => {
    const first = told.get(a.span.document);
    if (!first?.publisher) return false;
    return list.some((b) => {
      const second = told.get(b.span.document);
      return second?.publisher === first.publisher && b.value !== a.value && (second?.date ?? "") > (first.date ?? "");
    });
  });
}

/** Different parties said to have done it: one side a party, given by those who blame or by the party's own claim. */
function blamed(input: CompareInput): Sight[] {
  const names = new Map(input.actors.map((a) => [a.id, a.name]));
  const abouts = new Map(input.extracts.map((x) => [x.document.id, aboutFocal(x, input.focal)]));
  return (input.reactions ?? []).flatMap((r) =>
    r.stances.flatMap((s): Sight[] => {
      const party =
        s.stance === "admit" ? r.actor : s.stance === "accuse" || s.stance === "deflect-blame" ? s.party : null;
      if (party === null || s.negated || s.conditional) return [];
      if (!abouts.get(s.evidence.document)?.tells(s.evidence)) return [];
      return [
        {
          kind: "who",
          about: "who is responsible",
          value: names.get(party) ?? party,
          bound: "exact",
          span: s.evidence as Span,
          statement: s.statement,
          actor: r.actor,
          corrects: false,
        },
      ];
    }),
  );
}
