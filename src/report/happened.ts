import type { Dated } from "../events/types.ts";
import type { DocumentId } from "../record/ids.ts";
import { covers, overlaps, type Span } from "../record/span.ts";
import type { Statement } from "../statements/types.ts";
import { type Book, name, runs } from "./book.ts";
import { shown } from "./rules.ts";
import { citeSpan, extent, speakerName, statementRuns } from "./statements.ts";
import type { Block } from "./types.ts";
import { dateWords } from "./words.ts";

const escapeExpression = (s: string) => s.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

const folded = (text: string) =>
  text
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .toLowerCase();

/** How much a statement tells of the focal event: its words in the content, its passages, its day. */
function accountScore(book: Book, s: Statement, words: RegExp | null): number {
  const { focal } = book.assessment;
  if (!focal || s.content.length === 0 || s.inside !== null) return 0;
  const content = s.content.map(book.words).join(" ");
  const tells = words ? new Set(content.toLowerCase().match(words) ?? []).size : 0;
  const at = focal.passages.some((p) => overlaps(p, extent(s))) ? 3 : 0;
  const named = s.speaker || s.source.length ? 1 : 0;
  const told = s.kind === "speech" || s.kind === "report" ? 1 : 0;
  return tells + at === 0 || told === 0 ? 0 : tells + at + named + told + (content.length > 40 ? 1 : 0);
}

/** Statements that tell the focal event, at most two of a document and one of an origin's copies, in the dossier's order. */
function accounts(book: Book): readonly Statement[] {
  const triggers = book.assessment.focal?.triggers ?? [];
  const words = triggers.length
    ? new RegExp(triggers.map((t) => `\\b${escapeExpression(t.toLowerCase())}`).join("|"), "g")
    : null;
  const order = new Map(book.assessment.extracts.map((e, i) => [e.document.id, i]));
  const scored = book.assessment.statements
    .map((s) => ({ s, score: accountScore(book, s, words), at: extent(s) }))
    .filter((x) => x.score > 0)
    .sort(
      (a, b) =>
        b.score - a.score ||
        (order.get(a.at.document) ?? 0) - (order.get(b.at.document) ?? 0) ||
        a.at.start - b.at.start,
    );
  const perDocument = new Map<DocumentId, number>();
  const first = book.assessment.focal?.passages[0];
  const told = new Set<string>(first ? [folded(book.words(first))] : []);
  const opening = (s: Statement) => !!first && s.content.some((c) => covers(c, first) || covers(first, c));
  const chosen = scored.filter(({ s, at }) => {
    const key = folded(s.content.map(book.words).join(" "));
    const used = perDocument.get(at.document) ?? 0;
    if (used >= 2 || told.has(key) || opening(s)) return false;
    perDocument.set(at.document, used + 1);
    told.add(key);
    return true;
  });
  return chosen
    .slice(0, shown.account)
    .sort((a, b) => (order.get(a.at.document) ?? 0) - (order.get(b.at.document) ?? 0) || a.at.start - b.at.start)
    .map((x) => x.s);
}

/** Whose words a passage holds: the speaker of the statement round it, in its document, else the document itself. */
export function tellerOf(book: Book, at: Span): string {
  const document = book.documentName(at.document);
  const told = book.assessment.statements.find((s) => s.content.some((c) => covers(c, at) || covers(at, c)));
  const who = told ? speakerName(book, told) : null;
  return who && who !== document ? `${who}, in ${document}` : document;
}

function focalSentence(book: Book): readonly string[] {
  const { focal } = book.assessment;
  if (!focal) return [];
  const when = focal.date ? `, dated ${dateWords(focal.date)},` : "";
  if (focal.passages.length === 0) {
    const stated = runs("The event in question was given by the analyst: ", focal.words, ".");
    return [book.say({ section: "what-happened", kind: "assumption", runs: stated }).id];
  }
  const [first] = focal.passages as readonly [Span, ...Span[]];
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
      passages: focal.passages,
      topics: [book.topic("point:focal", "also tell the event")],
      label: tellerOf(book, first),
    }).id,
    book.say({ section: "what-happened", kind: "assumption", runs: runs(how) }).id,
  ];
}

/** The account: the focal event as the documents tell it, then who says what of it. */
export function account(book: Book): readonly Block[] {
  const opening = focalSentence(book);
  const told = accounts(book).map(
    (s) =>
      book.say({
        section: "what-happened",
        kind: "finding",
        runs: statementRuns(book, s),
        passages: [citeSpan(s)],
        record: s.id,
        topics: [
          book.topic("point:focal", "also tell the event"),
          ...(s.speaker ? [book.topic(`actor:${s.speaker}`, "the same actor also")] : []),
        ],
        label: speakerName(book, s),
      }).id,
  );
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
