import { type Span, slice, span } from "../record/span.ts";
import type { Statement } from "../statements/types.ts";
import { type Draft, draftOf } from "./draft.ts";
import type { Linked } from "./link.ts";
import { WE } from "./rules.ts";
import type { Mention } from "./types.ts";

/** Where a statement begins in its text. */
export const startOf = (s: Statement) => Math.min(...[...s.source, ...s.cue, ...s.content].map((x) => x.start));

/** "I", "we": the one quoted, the one whose turn it is, or the author of a statement in the first person. */
export function firstPerson(
  { extract }: Linked,
  s: Statement,
  speaker: ReadonlyMap<string, string>,
  author: string | null,
  label: (offset: number) => string | null | undefined,
): string | null {
  const source = s.source[0];
  const own = source !== undefined && WE.has(slice(extract.language.text, source).toLowerCase());
  const turn = label(startOf(s));
  if (s.inside && own) return speaker.get(s.inside) ?? turn ?? null;
  if (own) return turn === undefined ? author : turn;
  return !source && turn && s.kind === "speech" ? turn : null;
}

/** Whether a quotation without a source comes right after one and is by the same speaker; never a passive ("was accused"). */
export function goesOn({ extract: { language } }: Linked, s: Statement, last: Statement): boolean {
  if (s.source.length > 0 || s.quotation === "indirect") return false;
  const gap = language.text.slice(Math.max(...last.content.map((c) => c.end), 0), startOf(s));
  const cue = s.cue.map((c) => slice(language.text, c)).join(" ");
  return gap.length <= 200 && !/\n\s*\n/.test(gap.slice(0, -1)) && !/\b(was|were|been|being)\b/.test(cue);
}

/** One who is known to speak only by a title or a turn gets the place where it does so as its mention. */
export function voiced(key: string, s: Statement, drafts: Map<string, Draft>): void {
  const { mentions } = draftOf(drafts, key, key.startsWith("p:") || key.startsWith("n:") ? "person" : "body");
  const at = s.source[0] ?? s.cue[0] ?? s.content[0];
  if (at && (s.source.length > 0 || mentions.length === 0))
    mentions.push(own(at, "the author of the statement, or the one whose turn it is to speak"));
}

/** Each "I" and "we" outside quotations stands for the one whose turn it is, else for the author of the document, so that the words can be laid to them. */
export function signed(
  author: string | null,
  { extract }: Linked,
  drafts: Map<string, Draft>,
  label: (offset: number) => string | null | undefined,
): void {
  const { tokens, quotations, document } = extract.language;
  const held = new Map<string, Set<number>>();
  tokens.form.forEach((form, t) => {
    const [start, end] = [tokens.start[t]!, tokens.end[t]!];
    if (!/^(I|[Ww]e)$/.test(form) || quotations.some((q) => q.start <= start && start < q.end)) return;
    const turn = label(start);
    const key = turn === undefined ? author : turn;
    if (!key) return;
    const { mentions } = draftOf(drafts, key, (turn === undefined ? /^p:/ : /^[pn]:/).test(key) ? "person" : "body");
    const taken = held.get(key) ?? new Set(mentions.map((m) => m.span.start));
    held.set(key, taken);
    if (taken.has(start)) return;
    taken.add(start);
    mentions.push(
      own(span(document, start, end), turn === undefined ? "the author of the document" : "whose turn it is"),
    );
  });
}
const own = (at: Span, reason: string): Mention => ({ span: at, form: "pronoun", reason, confidence: 0.7 });
