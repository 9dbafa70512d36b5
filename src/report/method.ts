import type { Block } from "./blocks.ts";
import { type Book, runs } from "./book.ts";
import { languageName } from "./documents.ts";
import { capital, count, listed } from "./words.ts";

function limits(book: Book): readonly string[] {
  const { extracts, assessment } = book;
  const all = [...extracts.values()];
  const uncovered = all.filter((e) => !e.language.covered);
  const languages = [...new Set(uncovered.map((e) => languageName(e.language.language)))];
  const undated = all.filter((e) => !e.language.date && !e.document.metadata.date).length;
  const origins = book.origins(all.map((e) => e.document.id));
  const rejected = [...assessment.reviewed.values()].filter((v) => v === "rejected").length;
  return [
    all.length === 1
      ? "There is one document, and so one origin: statements that agree here count once, and none has been checked against another source."
      : `The ${count(all.length, "document")} go back to ${count(origins, "origin")} as far as their words show; copies of one origin count once. Agreement between origins is not proof either.`,
    uncovered.length
      ? `In ${count(uncovered.length, "document")} (${listed(languages)}) statements and reactions were not sought, because the language is not covered yet; the words are kept and shown.`
      : "",
    undated
      ? `${capital(count(undated, "document"))} ${undated === 1 ? "has" : "have"} no date that could be found; days counted from it are not known.`
      : "",
    rejected
      ? `${capital(count(rejected, "record"))} that an analyst rejected ${rejected === 1 ? "is" : "are"} left out.`
      : "",
    assessment.quotesOnly ? "This edition publishes the passages and not the documents’ full texts." : "",
  ];
}

/** How it was made and what it cannot say. */
export function method(book: Book): readonly Block[] {
  const { assessment } = book;
  const how = [
    "Statements are cut into source, cue and content; names are resolved to actors; stances are read from an actor’s own reported words, never from a heading.",
    "Each sentence says who says so. What is alleged is kept apart from what is known, and nothing here decides between the parties.",
    "Quotations are cut from the documents character by character and are never altered.",
  ];
  const absent =
    "What was not found is shown as not found, with the documents looked at; it may stand elsewhere, or in words that the program does not recognize.";
  const made = `Made by Assay ${assessment.version}, offline, from the documents listed above${assessment.reviewed.size ? ` and ${count(assessment.reviewed.size, "decision")} of analysts` : "; no person has reviewed it"}.`;
  const say = (text: string) => book.say({ section: "method", kind: "editorial", runs: runs(text) }).id;
  const groups = [how, [absent, ...limits(book)], [made]].map((g) => g.filter(Boolean).map(say));
  return groups.map((sentences) => ({ kind: "paragraph" as const, sentences }));
}
