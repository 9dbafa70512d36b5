import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { afterAll, describe, expect, it } from "vitest";
import { pdf } from "../../test/formats.ts";
import { readerTools } from "../models/readers.ts";
import { defaultLimits, type Limits } from "./limits.ts";
import { read } from "./read.ts";
import type { Document } from "./types.ts";

const tools = readerTools();
afterAll(() => tools.close());
const one = async (bytes: Uint8Array, limits: Partial<Limits> = {}) =>
  (await read(bytes, "a.pdf", tools, { ...defaultLimits, ...limits }))[0] as Document;
const codes = (document: Document) => document.notices.map((n) => n.code);
const quotes = (d: Document, kind: string) =>
  d.marks.filter((m) => m.kind === kind).map((m) => d.text.slice(m.start, m.end));

const body = (from: number, lines: readonly string[]) => lines.map((text, i) => ({ text, y: from - i * 14 }));
const first = [
  "The minister said that the attack on the harbour had",
  "been planned for months and that those behind it",
  "would be found.",
];
const second = ["Residents heard two explosions shortly before dawn,", "and saw smoke above the customs house."];
const page = (number: number) => [
  { text: "Velm Institute Bulletin", y: 810, size: 9 },
  ...(number === 1 ? [{ text: "After the Harbour Attack", y: 770, size: 24 }] : []),
  ...body(730, first),
  ...body(730 - 3 * 14 - 14, second),
  { text: `Page ${number}`, x: 280, y: 30, size: 9 },
];
const whole = pdf([page(1), page(2), page(3)], {
  Title: "Microsoft Word - draft.doc",
  Author: "Jo Doe",
  CreationDate: "D:20211109101500+03'00'",
});

describe("PDF", () => {
  it("is read line by line, with a blank line between paragraphs and pages", async () => {
    const { text } = await one(whole);
    expect(text).toContain(`${first.join("\n")}\n\n${second.join("\n")}`);
    expect(text.split(first.join("\n"))).toHaveLength(4);
  });

  it("marks headings, paragraphs and what repeats on every page", async () => {
    const document = await one(whole);
    expect(quotes(document, "heading")).toEqual(["After the Harbour Attack"]);
    expect(quotes(document, "navigation")).toEqual([1, 2, 3].flatMap((n) => ["Velm Institute Bulletin", `Page ${n}`]));
    expect(quotes(document, "paragraph")).toContain(second.join("\n"));
  });

  it("takes the title from the page where the file's own is a program's", async () => {
    const { from, ...metadata } = (await one(whole)).metadata;
    expect(metadata).toMatchObject({
      title: "After the Harbour Attack",
      author: "Jo Doe",
      date: "2021-11-09T10:15:00+03:00",
    });
    expect(from).toMatchObject({ title: "text", author: "file", date: "file" });
  });

  it("keeps a box for each character where it stands on the page", async () => {
    const document = await one(whole);
    const sheet = document.pages[1]!;
    expect(sheet.boxes).toHaveLength(4 * (sheet.end - sheet.start));
    const at = document.text.indexOf("minister", sheet.start) - sheet.start;
    const boxes = Array.from(
      { length: 8 },
      (_, i) => [...sheet.boxes!.subarray((at + i) * 4, (at + i) * 4 + 4)] as [number, number, number, number],
    );
    for (const [i, [left, top, right, bottom]] of boxes.entries()) {
      expect(right).toBeGreaterThan(left);
      expect(top).toBeLessThan(842 - 730);
      expect(bottom).toBeGreaterThan(842 - 730 - 1);
      if (i > 0) expect(left).toBeGreaterThanOrEqual(boxes[i - 1]![2] - 0.6);
    }
  });

  it("joins no words across a hyphen at the line's end, and loses none", async () => {
    const { text } = await one(pdf([body(700, ["The govern-", "ment condemned it."])]));
    expect(text).toBe("The govern-\nment condemned it.");
  });

  it.each([
    ["few letters", ""],
    ["many letters", "0123456789 §$%&/()=?*'[]{}|<>~^@€ äöüßéèêàáâçñ ABCDEFGHIJKLMNOPQRSTUVWXYZ"],
  ])("keeps the hyphens of words that a typesetter broke, and every other letter: %s", async (_, others) => {
    const words =
      "The constitutional representatives unanimously condemned the assassination and recommended international investigations";
    const source = `#set page(width: 5cm, height: 12cm)\n#set text(hyphenate: true, lang: "en")\n#set par(justify: true)\n#text(${JSON.stringify(others)})\n\n${words}`;
    const set = NodeCompiler.create({ workspace: process.cwd() }).pdf({ mainFileContent: source });
    const { text } = await one(new Uint8Array(set));
    expect(text).toMatch(/\p{L}-\n\p{Ll}/u);
    expect(text.replace(/-\n/g, "").replace(/\s+/g, " ").trim()).toContain(words);
  });

  it("takes a short line in bold above the text for a heading, and bold words or a whole bold line inside it for text", async () => {
    const source = `#set page(width: 12cm, height: 16cm, numbering: "1")
#strong[A. The harbour and its customs] \\
The ministry lost the customs of the harbour in the spring of that year, and with them #strong[most of its income], as officials said.
#strong[Nobody in the ministry would say who had ordered the closing of the gates in the night] and nobody asked them.
#pagebreak()
#strong[Reactions in the region] \\
The neighbours said nothing that week, though their ambassadors met on two evenings in the same hotel.`;
    const set = NodeCompiler.create({ workspace: process.cwd() }).pdf({ mainFileContent: source });
    const document = await one(new Uint8Array(set));
    expect(quotes(document, "heading")).toEqual(["A. The harbour and its customs", "Reactions in the region"]);
    expect(quotes(document, "navigation")).toEqual(["1", "2"]);
  });

  it("stops at the limit on pages", async () => {
    const document = await one(whole, { pages: 2 });
    expect(document.pages).toHaveLength(2);
    expect(codes(document)).toEqual(["too-many-pages"]);
  });

  it("that was cut off gives what can be repaired, or says that nothing can", async () => {
    const document = await one(whole.subarray(0, whole.length - 300));
    expect(codes(document)).toContain("truncated");
    expect(document.text).toContain("The minister said");
    expect(codes(await one(whole.subarray(0, 40)))).toEqual(["truncated"]);
    expect(codes(await one(new TextEncoder().encode("%PDF-1.7\nnothing\n%%EOF")))).toEqual(["unreadable"]);
  });

  it("that opens only with a password is said to", async () => {
    expect(codes(await one(await locked(whole)))).toEqual(["encrypted"]);
  });

  it("without words says so", async () => {
    expect(codes(await one(pdf([[]])))).toEqual(["no-text"]);
  });

  it("is the same when read again", async () => {
    expect(await one(whole)).toEqual(await one(whole));
  });
});

/** The same PDF with a password, saved by PDFium. */
async function locked(bytes: Uint8Array): Promise<Uint8Array> {
  const pdfium = await tools.pdfium();
  const { malloc, free } = pdfium.pdfium.wasmExports;
  const memory = malloc(bytes.length);
  pdfium.pdfium.HEAPU8.set(bytes, memory);
  const document = pdfium.FPDF_LoadMemDocument(memory, bytes.length, "");
  const allowed = 0xfffffffc;
  if (!pdfium.EPDF_SetEncryption(document, "open", "owner", allowed)) throw new Error("PDFium did not lock the file");
  const writer = pdfium.PDFiumExt_OpenFileWriter();
  pdfium.PDFiumExt_SaveAsCopy(document, writer);
  const size = pdfium.PDFiumExt_GetFileWriterSize(writer);
  const out = malloc(size);
  pdfium.PDFiumExt_GetFileWriterData(writer, out, size);
  const saved = pdfium.pdfium.HEAPU8.slice(out, out + size);
  pdfium.PDFiumExt_CloseFileWriter(writer);
  pdfium.FPDF_CloseDocument(document);
  free(memory);
  return saved;
}
