import type { FocalEvent } from "../events/types.ts";
import type { DocumentId } from "../record/ids.ts";
import { covers, overlaps, type Span } from "../record/span.ts";
import type { Statement } from "../statements/types.ts";
import type { Block } from "./blocks.ts";
import { type Book, name, runs } from "./book.ts";
import { eventLabel } from "./event-label.ts";
import { shown } from "./rules.ts";
import { actorTopic } from "./stances.ts";
import { citeSpan, contentSpan, speakerName, statementRuns } from "./statements.ts";
import { createTeller, inProse } from "./teller.ts";

const folded = (text: string) =>
  text
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .toLowerCase();

/** Tellings shown of the event, each of another document and in other words. */
const tellings = 3;

/** The event's label, with the dossier's own names of lands. */
export const labelIn = (book: Book, focal: FocalEvent) => eventLabel(focal, book.countryName);

/** Where the event is told best: the passages that it was found by, in running text. */
function focalPassages(book: Book): readonly Span[] {
  const passages = book.assessment.focal?.passages ?? [];
  const prose = passages.filter((s) => inProse(book, s) && s.end - s.start >= 30);
  return prose.length > 0 ? prose : passages;
}

export const focalPassage = (book: Book): Span | null => focalPassages(book)[0] ?? null;

/** The best telling and those of other documents that say more than a repetition. */
function toldBy(book: Book): readonly Span[] {
  const chosen: Span[] = [];
  for (const at of focalPassages(book)) {
    if (chosen.length === tellings) break;
    const other = chosen.every((c) => c.document !== at.document && !repeats(book.words(c), book.words(at)));
    if (chosen.length === 0 || (other && tellsIt(book, at))) chosen.push(at);
  }
  return chosen;
}

const asks = /\?\s*$/;
const tellsIt = (book: Book, at: Span) => book.about(at.document).of(at) === 2 && !answers.test(book.words(at));
/** What asks, or answers the event, tells it no second time. */
const answers = /\?\s*$|\b(?:condemn\w*|denounc\w*|aftermath|following|in response to|condolences|shocked|saddened)\b/i;
/** Most words of the one stand in the other. */
function repeats(a: string, b: string): boolean {
  const [x, y] = [new Set(folded(a).split(" ")), new Set(folded(b).split(" "))];
  const common = [...x].filter((word) => y.has(word)).length;
  return common >= 0.7 * Math.min(x.size, y.size);
}

type Told = { readonly s: Statement; readonly at: Span; readonly score: number };

/** Longer contents are quoted by the sentence in them that tells most of the event. */
const longest = 350;

/** The stretch of a statement's content that tells the event, with how far it does. */
function tellingPart(book: Book, s: Statement, tells: (at: Span) => number): Told {
  const whole = contentSpan(s);
  if (whole.end - whole.start <= longest) return { s, at: whole, score: tells(whole) };
  const sentences = book.extracts.get(whole.document)?.language.sentences ?? [];
  const inside = sentences
    .filter((x) => x.start >= whole.start && x.end <= whole.end)
    .map((x) => ({ document: whole.document, start: x.start, end: x.end }));
  const parts = inside.map((at) => ({ s, at, score: tells(at) }));
  return parts.reduce((a, b) => (b.score > a.score ? b : a), { s, at: whole, score: 0 });
}

/** Statements that tell the focal event, a few of each document and one of each wording, in the dossier's order. */
function accounts(book: Book, first: Span | null): readonly Told[] {
  const tells = createTeller(book);
  const order = new Map(book.assessment.extracts.map((e, i) => [e.document.id, i]));
  const inOrder = (a: Span, b: Span) =>
    (order.get(a.document) ?? 0) - (order.get(b.document) ?? 0) || a.start - b.start;
  const told = (s: Statement) =>
    (s.kind === "speech" || s.kind === "report") &&
    s.content.length > 0 &&
    s.inside === null &&
    (s.speaker !== null || s.source.length > 0);
  const candidates = book.assessment.statements.filter(told).map((s) => tellingPart(book, s, tells));
  const own = (at: Span) => !asks.test(book.words(at)) && book.about(at.document).of(at) === 2;
  const best = candidates
    .filter((x) => x.score >= 2 && x.at.end - x.at.start >= 25 && own(x.at))
    .sort((a, b) => b.score - a.score || inOrder(a.at, b.at));
  const most = Math.max(2, Math.ceil(shown.account / Math.max(1, book.assessment.extracts.length)));
  const perDocument = new Map<DocumentId, number>();
  const wordings = new Set<string>(first ? [folded(book.words(first))] : []);
  const chosen = best.filter(({ at }) => {
    const key = folded(book.words(at));
    const used = perDocument.get(at.document) ?? 0;
    if (used >= most || wordings.has(key) || (first && overlaps(at, first))) return false;
    perDocument.set(at.document, used + 1);
    return !!wordings.add(key);
  });
  return chosen.slice(0, shown.account).sort((a, b) => inOrder(a.at, b.at));
}

/** Whose words a passage holds: the speaker of the statement round it, in its document, else the document itself. */
export function tellerOf(book: Book, at: Span): string {
  const document = book.documentName(at.document);
  const told = book.assessment.statements.find((s) => s.content.some((c) => covers(c, at) || covers(at, c)));
  const who = told ? speakerName(book, told) : null;
  return who && who !== document && !who.includes(document) ? `${who}, in ${document}` : document;
}

function focalSentence(book: Book): readonly string[] {
  const { focal } = book.assessment;
  if (!focal) return [];
  const told = toldBy(book);
  if (told.length === 0) {
    const stated = runs("The event in question was given by the analyst: ", labelIn(book, focal), ".");
    return [book.say({ section: "what-happened", kind: "assumption", runs: stated }).id];
  }
  const how =
    focal.from === "found"
      ? "It was taken as the focal event because the documents return to it most; the analyst may set another."
      : "The analyst set it as the focal event.";
  const about = focal.date?.includes("~")
    ? " No passage dates it; the date is that of the first document about it."
    : "";
  const topics = [book.topic("point:focal", "also tell the event")];
  const named = runs(`The event in question: ${labelIn(book, focal)}.`);
  return [
    book.say({ section: "what-happened", kind: "finding", runs: named, passages: focal.passages, topics }).id,
    ...told.map((at, i) => {
      const who = tellerOf(book, at);
      const tells = runs(i === 0 ? "As " : "And as ", name(who), " tells it: ", book.quote(at), ".");
      return book.say({ section: "what-happened", kind: "finding", runs: tells, passages: [at], topics, label: who })
        .id;
    }),
    book.say({ section: "what-happened", kind: "assumption", runs: runs(how + about) }).id,
  ];
}

/** The account: the focal event as the documents tell it, then who says what of it. */
export function account(book: Book): readonly Block[] {
  const first = focalPassage(book);
  const opening = focalSentence(book);
  const topic = book.topic("point:focal", "also tell the event");
  const told = accounts(book, first).map(({ s, at }) => {
    const topics = [topic, ...(s.speaker ? [actorTopic(book, s.speaker)] : [])];
    const whole = contentSpan(s);
    const passages = [at.start === whole.start && at.end === whole.end ? citeSpan(s) : at];
    return book.say({
      section: "what-happened",
      kind: "finding",
      runs: statementRuns(book, s, at),
      passages,
      record: s.id,
      topics,
      label: speakerName(book, s),
    }).id;
  });
  if (opening.length + told.length > 0)
    return [
      { kind: "paragraph", sentences: opening },
      { kind: "list", sentences: told, ordered: false, shown: shown.account },
    ];
  return [{ kind: "paragraph", sentences: [nothing(book)] }];
}

function nothing(book: Book): string {
  if (book.looked.length === 0)
    return book.say({
      section: "what-happened",
      kind: "editorial",
      runs: runs("No document is in a language that is covered, so no account was sought."),
    }).id;
  return book.say({
    section: "what-happened",
    kind: "absence",
    documents: book.looked,
    runs: runs("No event that the documents share was found."),
  }).id;
}
