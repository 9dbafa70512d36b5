import type { ActorId } from "../record/ids.ts";
import type { Span } from "../record/span.ts";
import type { Statement } from "../statements/types.ts";
import { type Book, hull, name, runs, w } from "./book.ts";
import type { Run } from "./types.ts";
import { capital, isPlural, shorten } from "./words.ts";

/** Words that name nobody by themselves. */
const pronoun =
  /^(i|we|he|she|they|it|you|who|which|that|this|these|those|some|others|one|will|his|her|their|our|my)$/i;

/** Who says it: the resolved name, else the source's words, else "a source that is not named". */
export function speakerRun(book: Book, s: Statement): Run {
  const known = book.actorName(s.speaker);
  if (known) return name(isUnnamed(book, s) ? capital(known) : known);
  const named = s.source[0] && !pronoun.test(book.words(s.source[0]));
  return named ? book.quote(s.source[0]!, 80) : w("A source that is not named");
}

/** "No group claimed responsibility": told as it stands, since nobody says anything. */
const nobody = /^(no|none|nobody|neither)\b/i;

const isUnnamed = (book: Book, s: Statement) =>
  s.speaker === null || book.actors.get(s.speaker)?.kind === "unnamed-source";

const severalKinds: ReadonlySet<string> = new Set(["unnamed-source", "armed-group", "population"]);
/** Whether a verb after these words is plural: names of bodies are singular, those of groups and descriptions go by their ending. */
export const areMany = (book: Book, actor: ActorId | null, words: string) =>
  isPlural(words) && (actor === null || severalKinds.has(book.actors.get(actor)?.kind ?? ""));
const isMany = (book: Book, s: Statement) =>
  areMany(book, s.speaker, book.actorName(s.speaker) ?? (s.source[0] ? book.words(s.source[0]) : ""));

export function speakerName(book: Book, s: Statement): string {
  const known = book.actorName(s.speaker);
  if (known) return known;
  const words = s.source[0] ? book.words(s.source[0]).replace(/\s+/g, " ") : "";
  return words && !pronoun.test(words)
    ? shorten(words, 80).text
    : `A source not named, in ${book.documentName(extent(s).document)}`;
}

/** ", as relayed by A and B", outermost first; "" where the document itself quotes the source. */
export function relayRuns(book: Book, s: Statement): readonly Run[] {
  const hands = s.chain.filter((c) => c.role === "relays");
  if (hands.length === 0) return [];
  const named = hands.map((c) => book.actorName(c.actor) ?? book.words(c.span).replace(/\s+/g, " "));
  return runs(", as relayed by ", ...named.flatMap((n, i) => (i ? [w(" from "), name(n)] : [name(n)]), ","));
}

/** All the words of a statement, source to content. */
export const extent = (s: Statement): Span => hull([...s.source, ...s.cue, ...s.content]);
/** What is cited for it: source to content, or the content alone where the source stands far away. */
export function citeSpan(s: Statement): Span {
  const [whole, content] = [extent(s), contentSpan(s)];
  return whole.end - whole.start <= content.end - content.start + 300 ? whole : content;
}
/** Where its passage is shown. */
export const contentSpan = (s: Statement): Span => hull(s.content.length ? s.content : [...s.cue, ...s.source]);
const actSpan = (s: Statement): Span => hull(s.cue.length + s.content.length ? [...s.cue, ...s.content] : s.source);

/** "said that he …": the quotation starts after the conjunction. */
function withoutThat(book: Book, at: Span): Span {
  const start = at.start + (/^that\s+(?=\S)/i.exec(book.words(at))?.[0].length ?? 0);
  return { ...at, start };
}

const verbs: Readonly<Record<Statement["kind"], string>> = {
  speech: "reported as saying ",
  act: "reported to have acted by words: ",
  belief: "reported as holding ",
  report: "cited for ",
  imputed: "credited by the author with ",
};

/** A sentence that says who says what, in quoted words, and asserts nothing of its content; `part` quotes one stretch of it. */
export function statementRuns(book: Book, s: Statement, part?: Span): readonly Run[] {
  if (s.source[0] && nobody.test(book.words(s.source[0]))) return runs("It is reported: ", book.quote(extent(s)), ".");
  const who = [speakerRun(book, s), ...relayRuns(book, s)];
  const act = s.kind === "act" || s.negated;
  const direct = s.kind === "speech" && s.quotation === "direct";
  const verb = s.negated ? "reported to refuse or deny: " : direct ? "quoted as saying " : verbs[s.kind];
  return runs(
    who,
    isMany(book, s) ? " are " : " is ",
    verb,
    book.quote(act ? actSpan(s) : withoutThat(book, part ?? contentSpan(s))),
    ".",
  );
}
