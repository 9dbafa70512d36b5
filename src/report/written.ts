import type { DocumentId } from "../record/ids.ts";
import { passageId } from "../record/passage.ts";
import { standingSpans } from "./analysed.ts";
import type { Block } from "./blocks.ts";
import { type Book, w } from "./book.ts";
import type { Part } from "./compose.ts";
import { type Assessment, type SectionName, sections, type WrittenSentence } from "./types.ts";
import { count } from "./words.ts";

/** Sections that have no heading of their own in the report stand inside another. */
const inside: Partial<Readonly<Record<string, SectionName>>> = {
  timeline: "what-happened",
  discrepancies: "what-happened",
};

/** Where a written sentence stands; a section that is not known is the first. */
export const sectionOf = (s: Pick<WrittenSentence, "section">): SectionName =>
  inside[s.section] ?? sections.find((name) => name === s.section) ?? "in-short";

/** Why a written sentence may not be published; null where it may. */
export function heldBack(a: Assessment, s: WrittenSentence): string | null {
  const standing = new Set<string>(standingSpans(a, s.passages).map(passageId));
  if (s.text.trim() === "") return "it has no words";
  if (s.kind === "finding" && s.passages.length === 0) return "a finding needs a passage";
  if (s.passages.some((p) => !standing.has(p))) return "a passage that it cites is not in the documents any more";
  if (s.kind === "absence" && lookedAt(a, s).length === 0) return "an absence needs the documents that were looked at";
  return null;
}

/** Documents that a sentence names and that are still at hand. */
function lookedAt(a: Assessment, s: WrittenSentence): readonly DocumentId[] {
  const named = new Set<string>(s.documents ?? []);
  return a.extracts.map((e) => e.document.id).filter((id) => named.has(id));
}

/** The parts of the report with what analysts wrote at the head of each, under the name of its writer. */
export function withWritten(book: Book, parts: readonly Part[]): readonly Part[] {
  const all = book.assessment.written ?? [];
  if (all.length === 0) return parts;
  const present = new Set(parts.map((p) => p.name));
  const missing = [...new Set(all.map(sectionOf))].filter((name) => !present.has(name));
  const place = (p: Part) => sections.indexOf(p.name);
  const whole = [...parts, ...missing.map((name): Part => ({ name, records: null, blocks: [] }))];
  return whole
    .sort((a, b) => place(a) - place(b))
    .map((p) => {
      const own = all.filter((s) => sectionOf(s) === p.name);
      return own.length === 0 ? p : { ...p, blocks: [...writtenBlocks(book, p.name, own), ...p.blocks] };
    });
}

function writtenBlocks(book: Book, section: SectionName, all: readonly WrittenSentence[]): readonly Block[] {
  const fit = all.filter((s) => heldBack(book.assessment, s) === null);
  const held = all.length - fit.length;
  const writers = [...new Set(fit.map((s) => s.analyst))];
  const by = writers.flatMap((writer): readonly Block[] => [
    { kind: "remark", text: `Written by ${writer}` },
    {
      kind: "paragraph",
      sentences: fit.filter((s) => s.analyst === writer).map((s) => said(book, section, s)),
    },
  ]);
  const remark = `${count(held, "written sentence")} ${held === 1 ? "is" : "are"} held back: the words that would carry ${held === 1 ? "it" : "them"} are missing.`;
  return held ? [...by, { kind: "remark", text: remark }] : by;
}

const said = (book: Book, section: SectionName, s: WrittenSentence): string =>
  book.say({
    section,
    kind: s.kind,
    passages: standingSpans(book.assessment, s.passages),
    runs: [w(s.text.trim())],
    label: s.analyst,
    record: `written:${s.sentence}`,
    ...(s.kind === "absence" ? { documents: lookedAt(book.assessment, s) } : {}),
  }).id;
