import { Document, FootnoteReferenceRun, HeadingLevel, Packer, Paragraph, TextRun } from "docx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { ReportJson } from "../record/wire-report.ts";
import { titles } from "../report/rules.ts";

const kindNotes: Readonly<Record<string, string>> = {
  absence: " [nothing found]",
  judgement: " [judgement]",
  assumption: " [assumption]",
};
/** Notes longer than this are cut, with a mark. */
const noteLength = 400;

/** The report for a word processor: a paragraph a sentence, its passages as footnotes. */
export async function toDocx(json: ReportJson): Promise<Uint8Array> {
  const passages = new Map(json.passages.map((p) => [p.id, p]));
  const names = new Map(json.documents.map((d) => [d.id, d.publisher ?? d.title ?? d.paths[0] ?? d.id]));
  const footnotes: Record<string, { children: Paragraph[] }> = {};
  const numbers = new Map<string, number>();
  const note = (id: string): FootnoteReferenceRun[] => {
    const p = passages.get(id);
    if (!p) return [];
    const known = numbers.get(id);
    const number = known ?? numbers.size + 1;
    if (known === undefined) {
      numbers.set(id, number);
      const quote = p.quote.replace(/\s+/g, " ").trim();
      const words = quote.length > noteLength ? `${quote.slice(0, noteLength)} …` : quote;
      footnotes[number] = { children: [new Paragraph(`${names.get(p.document)}, ${p.start} to ${p.end}: “${words}”`)] };
    }
    return [new FootnoteReferenceRun(number)];
  };
  const sections = [...new Set(json.sentences.map((s) => s.section))];
  const body = sections.flatMap((section) => [
    new Paragraph({ text: titles[section as keyof typeof titles] ?? section, heading: HeadingLevel.HEADING_1 }),
    ...json.sentences
      .filter((s) => s.section === section)
      .map(
        (s) =>
          new Paragraph({
            spacing: { after: 120 },
            children: [
              new TextRun(s.text),
              new TextRun({ text: kindNotes[s.kind] ?? "", italics: true }),
              ...s.passages.flatMap(note),
            ],
          }),
      ),
  ]);
  const head = [
    new Paragraph({ text: json.title, heading: HeadingLevel.TITLE }),
    new Paragraph(`Edition ${json.edition}${json.date ? `, ${json.date}` : ""}`),
  ];
  const document = new Document({
    title: json.title,
    creator: "Assay",
    lastModifiedBy: "Assay",
    footnotes,
    sections: [{ children: [...head, ...body] }],
  });
  return withoutClock(new Uint8Array(await Packer.toBuffer(document)), json.date);
}

/** The library writes the moment of setting into the file; a report has the date of what it rests on. */
function withoutClock(bytes: Uint8Array, date: string | null): Uint8Array {
  const day = /^\d{4}-\d\d-\d\d/.exec(date ?? "")?.[0] ?? "1980-01-01";
  const files = unzipSync(bytes);
  const core = "docProps/core.xml";
  const dated = strFromU8(files[core]!).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, `${day}T00:00:00Z`);
  return zipSync({ ...files, [core]: strToU8(dated) }, { mtime: new Date(1980, 0, 1) });
}
