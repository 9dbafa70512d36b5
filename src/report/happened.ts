import type { Dated } from "../events/types.ts";
import type { DocumentId } from "../record/ids.ts";
import { covers, type Span } from "../record/span.ts";
import type { Statement } from "../statements/types.ts";
import type { Block } from "./blocks.ts";
import { type Book, name, runs } from "./book.ts";
import { shown } from "./rules.ts";
import { actorTopic } from "./stances.ts";
import { citeSpan, contentSpan, speakerName, statementRuns } from "./statements.ts";
import { createTeller, inProse, leadEnd } from "./teller.ts";
import { dateWords } from "./words.ts";

const folded = (text: string) =>
  text
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .toLowerCase();

/** Where the event is told best: a passage that the event was found by, or a sentence at the head of a document. */
export function focalPassage(book: Book): Span | null {
  const { focal, extracts } = book.assessment;
  if (!focal) return null;
  const tells = createTeller(book);
  const heads = extracts.flatMap((e) => {
    const end = leadEnd(book, e.document.id);
    const sentences = e.language.sentences
      .filter((s) => s.start < end)
      .map((s) => ({ document: e.document.id, start: s.start, end: s.end }));
    return sentences.filter((s) => inProse(book, s)).slice(0, 4);
  });
  const candidates = [...focal.passages, ...heads]
    .filter((s) => inProse(book, s) && s.end - s.start >= 30)
    .map((s) => ({ s, score: tells(s) }));
  const best = candidates.reduce<(typeof candidates)[number] | null>(
    (a, b) => (b.score > (a?.score ?? 0) ? b : a),
    null,
  );
  return best?.s ?? focal.passages.find((s) => s.end - s.start >= 20) ?? focal.passages[0] ?? null;
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
  const best = candidates
    .filter((x) => x.score >= 2 && x.at.end - x.at.start >= 25)
    .sort((a, b) => b.score - a.score || inOrder(a.at, b.at));
  const most = Math.max(2, Math.ceil(shown.account / Math.max(1, book.assessment.extracts.length)));
  const perDocument = new Map<DocumentId, number>();
  const wordings = new Set<string>(first ? [folded(book.words(first))] : []);
  const chosen = best.filter(({ at }) => {
    const key = folded(book.words(at));
    const used = perDocument.get(at.document) ?? 0;
    if (used >= most || wordings.has(key) || (first && (covers(at, first) || covers(first, at)))) return false;
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
  return who && who !== document ? `${who}, in ${document}` : document;
}

function focalSentence(book: Book, first: Span | null): readonly string[] {
  const { focal } = book.assessment;
  if (!focal) return [];
  const when = focal.date ? `, dated ${dateWords(focal.date)},` : "";
  if (!first) {
    const stated = runs("The event in question was given by the analyst: ", focal.words, ".");
    return [book.say({ section: "what-happened", kind: "assumption", runs: stated }).id];
  }
  const told = runs("The event", when, " as ", name(tellerOf(book, first)), " tells it: ", book.quote(first), ".");
  const how =
    focal.from === "found"
      ? "It was taken as the focal event because the documents return to it most; the analyst may set another."
      : "The analyst set it as the focal event.";
  return [
    book.say({
      section: "what-happened",
      kind: "finding",
      runs: told,
      passages: [first, ...focal.passages],
      topics: [book.topic("point:focal", "also tell the event")],
      label: tellerOf(book, first),
    }).id,
    book.say({ section: "what-happened", kind: "assumption", runs: runs(how) }).id,
  ];
}

/** The account: the focal event as the documents tell it, then who says what of it. */
export function account(book: Book): readonly Block[] {
  const first = focalPassage(book);
  const opening = focalSentence(book, first);
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

/** The clause a dated happening is told in, once for each origin. */
export function datedOnce(book: Book): readonly Dated[] {
  const seen = new Set<string>();
  return book.assessment.extracts
    .flatMap((e) => e.dated)
    .filter((d) => {
      const key = `${d.edtf}|${folded(book.words(d.span))}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}
