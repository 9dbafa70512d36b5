import type { Block } from "./blocks.ts";
import { type Book, runs } from "./book.ts";
import { shown, titles } from "./rules.ts";
import type { PreviousEdition, ReportSentence, SectionName } from "./types.ts";
import { capital, count, dateWords, listed } from "./words.ts";

/** Sections whose sentences are compared: the rest follows from them or speaks of this edition itself. */
const compared = new Set<string>([
  "what-happened",
  "timeline",
  "discrepancies",
  "responsibility",
  "motives",
  "reactions",
  "outlook",
  "matrix",
  "judgements",
  "scenarios",
  "indicators",
]);

function documentsChanged(book: Book, previous: PreviousEdition): readonly string[] {
  const before = new Set(previous.documents.map((d) => d.sha256));
  const now = new Set(book.assessment.extracts.map((e) => e.document.sha256));
  const added = book.assessment.extracts.filter((e) => !before.has(e.document.sha256));
  const gone = previous.documents.filter((d) => !now.has(d.sha256));
  return [
    added.length
      ? `${capital(count(added.length, "document"))} ${added.length === 1 ? "is" : "are"} new: ${listed(
          added.map((e) => book.documentName(e.document.id)),
          12,
        )}.`
      : "",
    gone.length
      ? `${capital(count(gone.length, "document"))} of the edition before ${gone.length === 1 ? "is" : "are"} no longer in the dossier.`
      : "",
  ].filter(Boolean);
}

const sectionTitle = (s: string) => titles[s as SectionName] ?? s;

function sentencesChanged(book: Book, previous: PreviousEdition, now: readonly ReportSentence[]) {
  const before = new Set(previous.sentences.map((s) => s.id));
  const ids = new Set(now.map((s) => s.id));
  const added = now.filter((s) => compared.has(s.section) && !before.has(s.id));
  const gone = previous.sentences.filter((s) => compared.has(s.section) && !ids.has(s.id));
  const copy = (s: ReportSentence) =>
    book.say({
      section: "changes",
      kind: s.kind,
      runs: runs(`New under “${sectionTitle(s.section)}”: `, s.runs),
      ...(s.documents ? { documents: s.documents } : {}),
      passages: spansOf(book, s),
      label: s.label,
    }).id;
  const withdrawn = new Set((book.assessment.withdrawn ?? []).map((w) => w.sha256.slice(0, 16)));
  const rested = (s: PreviousEdition["sentences"][number]) => s.documents?.some((d) => withdrawn.has(d)) === true;
  const lost = (s: PreviousEdition["sentences"][number]) =>
    book.say({
      section: "changes",
      kind: "editorial",
      runs: runs(
        `${rested(s) ? "Lost, for it rested on a withdrawn document; it stood" : "No longer"} under “${sectionTitle(s.section)}”: ${s.text}`,
      ),
    }).id;
  return { added: added.map(copy), gone: gone.map(lost) };
}

const spansOf = (book: Book, s: ReportSentence) => {
  const wanted = new Set(s.passages);
  return book.passages.filter((p) => wanted.has(p.id)).map((p) => p.span);
};

/** What changed since the edition before this one, and corrections that analysts noted. */
export function changes(book: Book): readonly Block[] {
  const { previous, corrections } = book.assessment;
  const say = (text: string) => book.say({ section: "changes", kind: "editorial", runs: runs(text) }).id;
  const noted = corrections.map((c) => say(`Correction, ${dateWords(c.date)}: ${c.text}`));
  const corrected: readonly Block[] = noted.length
    ? [
        { kind: "heading", text: "Corrections", figure: false },
        { kind: "list", sentences: noted, ordered: false, shown: shown.changes },
      ]
    : [];
  if (!previous) return [{ kind: "paragraph", sentences: [say("This is the first edition.")] }, ...corrected];
  const since = `Edition ${previous.edition}${previous.date ? `, ${dateWords(previous.date)}` : ""}`;
  const { added, gone } = sentencesChanged(book, previous, [...book.sentences]);
  const documents = documentsChanged(book, previous).map(say);
  const same = added.length + gone.length + documents.length === 0;
  const summary = same
    ? `Nothing has changed since ${since}.`
    : `Since ${since}: ${count(added.length, "sentence")} new, ${count(gone.length, "sentence")} gone.`;
  return [
    { kind: "paragraph", sentences: [say(summary), ...documents] },
    ...(added.length ? [{ kind: "list" as const, sentences: added, ordered: false, shown: shown.changes }] : []),
    ...(gone.length ? [{ kind: "list" as const, sentences: gone, ordered: false, shown: shown.changes }] : []),
    ...corrected,
  ];
}
