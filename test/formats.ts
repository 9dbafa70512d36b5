import {
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from "docx";
import { strToU8, zipSync, zlibSync } from "fflate";

/** Files made for tests of the readers, each by a few lines that a reader of the test can check. */

export const utf8 = (text: string): Uint8Array => strToU8(text);
export const latin1 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "latin1"));

/** The bytes of a text in a single-byte encoding that TextDecoder knows. */
export function encode(text: string, encoding: string): Uint8Array {
  const all = new TextDecoder(encoding).decode(Uint8Array.from({ length: 256 }, (_, i) => i));
  return Uint8Array.from(text, (c) => all.indexOf(c));
}

export function utf16(text: string, mark = true): Uint8Array {
  const units = Uint16Array.from(mark ? `\uFEFF${text}` : text, (c) => c.charCodeAt(0));
  return new Uint8Array(units.buffer);
}

type Line = { readonly text: string; readonly x?: number; readonly y: number; readonly size?: number };

/** A PDF written by hand: Helvetica, one content stream a page, y counted from the bottom as PDF does. */
export function pdf(pages: readonly (readonly Line[])[], info: Readonly<Record<string, string>> = {}): Uint8Array {
  const streams = pages.map((lines) =>
    lines.map((l) => `BT /F1 ${l.size ?? 12} Tf 1 0 0 1 ${l.x ?? 72} ${l.y} Tm (${escaped(l.text)}) Tj ET`).join("\n"),
  );
  return pdfOf(
    streams.map((s) => `<< /Length ${s.length} >>\nstream\n${s}\nendstream`),
    info,
  );
}

const escaped = (text: string) => text.replace(/[\\()]/g, "\\$&");

/** A PDF around ready content streams. */
export function pdfOf(
  contents: readonly string[],
  info: Readonly<Record<string, string>> = {},
  height = 842,
): Uint8Array {
  const kids = contents.map((_, i) => `${4 + i * 2} 0 R`).join(" ");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    `<< /Type /Pages /Kids [${kids}] /Count ${contents.length} >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ...contents.flatMap((content, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 ${height}] /Contents ${5 + i * 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      content,
    ]),
    `<< ${Object.entries(info)
      .map(([k, v]) => `/${k} (${escaped(v)})`)
      .join(" ")} >>`,
  ];
  let out = "%PDF-1.4\n";
  const places = objects.map((body, i) => {
    const at = out.length;
    out += `${i + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const xref = out.length;
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.map((p) => `${String(p).padStart(10, "0")} 00000 n \n`).join("")}`;
  out += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info ${objects.length} 0 R >>\nstartxref\n${xref}\n%%EOF\n`;
  return latin1(out);
}

/** A DOCX with a heading, a footnote, a list, a table and a line of Arabic. */
export async function docx(): Promise<Uint8Array> {
  const cell = (...texts: string[]) => new TableCell({ children: texts.map((t) => new Paragraph(t)) });
  const document = new Document({
    title: "Round-up of reactions",
    creator: "Ann Author",
    footnotes: { 1: { children: [new Paragraph("Seen by the reporter.")] } },
    sections: [
      {
        children: [
          new Paragraph({ text: "What was said", heading: HeadingLevel.HEADING_1 }),
          new Paragraph({
            children: [
              new TextRun("The minister condemned "),
              new TextRun({ text: "the attack", bold: true }),
              new FootnoteReferenceRun(1),
              new TextRun(" on Sunday."),
            ],
          }),
          new Paragraph({ text: "First point", bullet: { level: 0 } }),
          new Table({
            rows: [
              new TableRow({ children: [cell("Dead"), cell("Wounded")] }),
              new TableRow({ children: [cell("4"), cell("11")] }),
            ],
          }),
          new Paragraph("وقال الوزير إن الهجوم جبان."),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** A DOCX around a ready `document.xml`. */
export function docxOf(xml: string): Uint8Array {
  const types = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
  const rels = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;
  return zipSync({ "[Content_Types].xml": utf8(types), "_rels/.rels": utf8(rels), "word/document.xml": utf8(xml) });
}

export const wordBody = (inside: string) =>
  `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${inside}</w:body></w:document>`;

/** A DOCX of a few hundred kilobytes that no single check of sizes refuses and that takes more than a gigabyte to read. */
export function docxBomb(paragraphs: number): Uint8Array {
  const words = Array.from({ length: 997 }, (_, i) => ((i + 1) * 2654435761).toString(36));
  let body = "";
  for (let i = 0; i < paragraphs; i++) body += `<w:p><w:r><w:t>${words[i % 997]}</w:t></w:r></w:p>`;
  return docxOf(wordBody(body));
}

/** A mail whose parts are joined as mail programs do; each part brings its own header lines. */
export function mail(
  headers: readonly string[],
  parts: readonly { head: readonly string[]; body: string | Uint8Array }[],
): Uint8Array {
  const mark = "----part-of-test";
  const chunks: Uint8Array[] = [
    utf8([...headers, "MIME-Version: 1.0", `Content-Type: multipart/mixed; boundary="${mark}"`, "", ""].join("\r\n")),
  ];
  for (const part of parts) {
    chunks.push(utf8([`--${mark}`, ...part.head, "", ""].join("\r\n")));
    chunks.push(typeof part.body === "string" ? utf8(part.body) : part.body, utf8("\r\n"));
  }
  chunks.push(utf8(`--${mark}--\r\n`));
  return new Uint8Array(Buffer.concat(chunks));
}

export const base64 = (bytes: Uint8Array) =>
  Buffer.from(bytes)
    .toString("base64")
    .replace(/(.{76})/g, "$1\r\n");

export { zipSync };

/** A grayscale picture as PNG: one byte a pixel, 0 black. */
export function png(width: number, height: number, pixel: (x: number, y: number) => number): Uint8Array {
  const rows = new Uint8Array((width + 1) * height);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = pixel(x, y);
  const head = new Uint8Array(13);
  const view = new DataView(head.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  head.set([8, 0, 0, 0, 0], 8);
  const parts = [
    latin1("\x89PNG\r\n\x1a\n"),
    chunk("IHDR", head),
    chunk("IDAT", zlibSync(rows)),
    chunk("IEND", new Uint8Array()),
  ];
  return new Uint8Array(Buffer.concat(parts));
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const whole = new Uint8Array(data.length + 12);
  const view = new DataView(whole.buffer);
  view.setUint32(0, data.length);
  whole.set(latin1(name), 4);
  whole.set(data, 8);
  view.setUint32(data.length + 8, crc32(whole.subarray(4, data.length + 8)));
  return whole;
}

function crc32(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let k = 0; k < 8; k++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

/** A page that is nothing but a gray picture of the given size, packed. */
export function scannedPdf(width: number, height: number, pixel: (x: number, y: number) => number): Uint8Array {
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) pixels[y * width + x] = pixel(x, y);
  const data = Buffer.from(zlibSync(pixels)).toString("latin1");
  const inline = `q 595 0 0 ${Math.round((595 * height) / width)} 0 0 cm\nBI /W ${width} /H ${height} /CS /G /BPC 8 /F /Fl ID ${data}\nEI Q`;
  return pdfOf(
    [`<< /Length ${inline.length} >>\nstream\n${inline}\nendstream`],
    {},
    Math.round((595 * height) / width),
  );
}

/** A PDF of a few hundred kilobytes whose page's drawing program unpacks to the given size. */
export function pdfBomb(megabytes: number): Uint8Array {
  const line = "BT /F1 12 Tf 72 700 Td (The harbour was closed.) Tj ET\n";
  const data = Buffer.from(zlibSync(Buffer.alloc(megabytes * 2 ** 20, line))).toString("latin1");
  return pdfOf([`<< /Length ${data.length} /Filter /FlateDecode >>\nstream\n${data}\nendstream`]);
}
