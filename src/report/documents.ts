import type { Document } from "../documents/types.ts";
import type { DocumentId } from "../record/ids.ts";
import type { Block } from "./blocks.ts";
import { type Book, name, runs } from "./book.ts";
import { languageNames, shown } from "./rules.ts";
import type { DocumentCard } from "./types.ts";
import { baseName, count, dateWords } from "./words.ts";

/** "F6, not judged yet": F and 6 mean unknown, not bad. */
export const gradeWords = (d: Document) => d.metadata.grade ?? "F6, not judged yet";
export const languageName = (tag: string) => languageNames[tag] ?? tag;

export function originOf(book: Book, id: DocumentId): string {
  const group = book.assessment.origins.find((o) => o.documents.includes(id));
  return group ? `one of ${group.documents.length} that go back to one origin: ${group.reason}` : "its own";
}

const sizeWords = (d: Document) =>
  `${d.mediaType}, ${d.bytes.toLocaleString("en-GB")} bytes, ${d.text.length.toLocaleString("en-GB")} characters${d.pages.length ? `, ${count(d.pages.length, "page")}` : ""}`;

/** The card shown beside every passage of the document. */
export function cards(book: Book): readonly DocumentCard[] {
  return book.assessment.extracts.map(({ document: d, language }, i) => {
    const m = d.metadata;
    const date = m.date ?? language.date;
    const rows: readonly (readonly [string, string | undefined])[] = [
      ["Title", m.title],
      ["Author", m.author],
      ["Publisher", m.publisher],
      ["Published", date ? dateWords(date) : "not known"],
      [
        "Language",
        languageName(language.language) + (language.covered ? "" : " (read and shown; statements are not sought)"),
      ],
      ["File", d.paths.join("; ")],
      ["Form", sizeWords(d)],
      ["Address", m.address],
      ["Got", m.got ? dateWords(m.got) : undefined],
      ["Grade", gradeWords(d)],
      ["Origin", originOf(book, d.id)],
      ["SHA-256", d.sha256],
      ...[...d.notices, ...language.notices].map((n) => ["Notice", `${n.message} ${n.next}`] as const),
    ];
    return {
      id: d.id,
      number: i + 1,
      name: book.documentName(d.id),
      rows: rows.flatMap(([k, v]) => (v ? [[k, v] as const] : [])),
    };
  });
}

function rowsOf(book: Book) {
  return book.assessment.extracts.map(({ document: d, language }, i) => {
    const date = d.metadata.date ?? language.date;
    const group = book.assessment.origins.findIndex((o) => o.documents.includes(d.id));
    const title = d.metadata.title ?? baseName(d.paths[0] ?? d.id);
    const open = book.open(
      {
        section: "documents",
        kind: "editorial",
        documents: [d.id],
        label: book.documentName(d.id),
        topics: group >= 0 ? [book.topic(`origin:${group}`, "of the same origin")] : [],
        runs: runs(`Document ${i + 1}: `, name(title), "."),
      },
      runs(name(title)),
    );
    const notices = d.notices.length + language.notices.length;
    return {
      cells: [
        { runs: runs(String(i + 1)) },
        {
          open,
          runs: runs(
            d.metadata.publisher ? name(d.metadata.publisher) : "",
            notices ? `${d.metadata.publisher ? "; " : ""}${count(notices, "notice")}` : "",
          ),
          small: true,
        },
        { runs: runs(date ? dateWords(date) : "not known") },
        { runs: runs(languageName(language.language), language.covered ? "" : ", not covered") },
        { runs: runs(d.metadata.grade ?? "F6") },
        { runs: runs(group >= 0 ? `group ${group + 1}` : "its own") },
      ],
    };
  });
}

function noticeList(book: Book): readonly Block[] {
  const held = book.assessment.extracts.flatMap((e) => [...e.document.notices, ...e.language.notices]);
  const all = [
    ...new Map([...held, ...book.assessment.notices].map((n) => [`${n.code}|${n.place}|${n.message}`, n])).values(),
  ];
  if (all.length === 0) return [];
  const said = all.map(
    (n) =>
      book.say({
        section: "documents",
        kind: "editorial",
        ...(n.document && book.extracts.has(n.document) ? { documents: [n.document] } : {}),
        runs: runs(name(n.place), `: ${n.message} ${n.next}`),
      }).id,
  );
  return [
    { kind: "heading", text: "Notices", figure: false },
    { kind: "list", sentences: said, ordered: false, shown: 12 },
  ];
}

function withdrawnList(book: Book): readonly Block[] {
  const said = (book.assessment.withdrawn ?? []).map(
    (w) =>
      book.say({
        section: "documents",
        kind: "editorial",
        runs: runs(
          name(w.path),
          ` was withdrawn on ${dateWords(w.date)} by ${w.by}: ${w.reason}. Its bytes are gone; its SHA-256 was ${w.sha256}. What rested on it is lost.`,
        ),
      }).id,
  );
  if (said.length === 0) return [];
  return [
    { kind: "heading", text: "Withdrawn", figure: false },
    { kind: "list", sentences: said, ordered: false, shown: 12 },
  ];
}

/** What was read: hash, grade, origin group and notices of each document. */
export function documents(book: Book): readonly Block[] {
  const { origins, extracts } = book.assessment;
  const groups = origins.map(
    (o, i) =>
      book.say({
        section: "documents",
        kind: "editorial",
        documents: o.documents,
        runs: runs(`Group ${i + 1}: ${count(o.documents.length, "document")} count as one origin (${o.reason}).`),
      }).id,
  );
  const columns = [
    { title: "No.", width: 6 },
    { title: "Document", width: 38 },
    { title: "Published", width: 17 },
    { title: "Language", width: 14 },
    { title: "Grade", width: 10 },
    { title: "Origin", width: 15 },
  ];
  const remark = `${count(extracts.length, "document")}, in order of date. Grades are the Admiralty code; F and 6 mean not known, not bad. Select one for its hash, its paths and its notices.`;
  return [
    { kind: "remark", text: remark.replace(/^./, (c) => c.toUpperCase()) },
    { kind: "table", label: "Documents", columns, rows: rowsOf(book), shown: shown.documents },
    ...(groups.length ? [{ kind: "list" as const, sentences: groups, ordered: false, shown: 12 }] : []),
    ...withdrawnList(book),
    ...noticeList(book),
  ];
}
