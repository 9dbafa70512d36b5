import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { deflateSync } from "node:zlib";
import { init } from "@embedpdf/pdfium";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { Document, HeadingLevel, Packer, Paragraph } from "docx";
import { zipSync } from "fflate";
import { archive, mail, roundUp } from "./parts.ts";

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, "..", "lindhaven", "documents");
const fonts = join(here, "..", "..", "node_modules", "@expo-google-fonts", "source-serif-4");

function pdf(source: string): Uint8Array {
  const compiler = NodeCompiler.create({
    workspace: here,
    fontArgs: [{ fontPaths: [fonts] }],
  });
  return compiler.pdf({ mainFileContent: readFileSync(join(here, source), "utf8") });
}

/** A page as a grey picture, 150 dots an inch. */
async function picture(pdfBytes: Uint8Array): Promise<Uint8Array> {
  const wasm = readFileSync(fileURLToPath(import.meta.resolve("@embedpdf/pdfium/pdfium.wasm")));
  const pdfium = await init({
    wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.length) as ArrayBuffer,
  });
  pdfium.PDFiumExt_Init();
  const heap = pdfium.pdfium.wasmExports.malloc(pdfBytes.length);
  pdfium.pdfium.HEAPU8.set(pdfBytes, heap);
  const document = pdfium.FPDF_LoadMemDocument(heap, pdfBytes.length, "");
  const page = pdfium.FPDF_LoadPage(document, 0);
  const scale = 150 / 72;
  const width = Math.round(pdfium.FPDF_GetPageWidthF(page) * scale);
  const height = Math.round(pdfium.FPDF_GetPageHeightF(page) * scale);
  const bitmap = pdfium.FPDFBitmap_Create(width, height, 0);
  pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xfffffffe);
  pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, 0);
  const buffer = pdfium.FPDFBitmap_GetBuffer(bitmap);
  const bgra = pdfium.pdfium.HEAPU8.slice(buffer, buffer + width * height * 4);
  return png(width, height, (i) => bgra[i * 4 + 1]!);
}

/** Greyscale PNG (PNG specification, 2nd edition, W3C 2003). */
function png(width: number, height: number, grey: (pixel: number) => number): Uint8Array {
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = grey(y * width + x);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  const chunks = [
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ];
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ...chunks]);
}

function chunk(name: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, "latin1"), body]);
  const framed = Buffer.alloc(8 + named.length);
  framed.writeUInt32BE(body.length, 0);
  named.copy(framed, 4);
  framed.writeUInt32BE(crc(named), 4 + named.length);
  return framed;
}

function crc(bytes: Buffer): number {
  let c = 0xffffffff;
  for (const b of bytes) {
    c ^= b;
    for (let k = 0; k < 8; k++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
  }
  return (c ^ 0xffffffff) >>> 0;
}

async function docx(): Promise<Uint8Array> {
  const paragraphs = [
    new Paragraph({ text: roundUp.title, heading: HeadingLevel.TITLE }),
    new Paragraph(roundUp.byline),
    ...roundUp.sections.flatMap(([heading, text]) => [
      new Paragraph({ text: heading, heading: HeadingLevel.HEADING_1 }),
      new Paragraph(text),
    ]),
  ];
  return Packer.toBuffer(
    new Document({ title: roundUp.title, creator: "Morning Ledger", sections: [{ children: paragraphs }] }),
  );
}

/** RFC 5322 and MIME multipart with one attachment. */
function eml(): string {
  const boundary = "league-2024-05-15";
  return [
    `From: ${mail.from}`,
    `To: ${mail.to}`,
    `Subject: ${mail.subject}`,
    `Date: ${mail.date}`,
    "Message-ID: <20240515.lindhaven@league.example>",
    "MIME-Version: 1.0",
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    "",
    `--${boundary}`,
    "Content-Type: text/plain; charset=utf-8",
    "",
    mail.body,
    `--${boundary}`,
    'Content-Type: text/plain; charset=utf-8; name="joint-statement.txt"',
    'Content-Disposition: attachment; filename="joint-statement.txt"',
    "Content-Transfer-Encoding: base64",
    "",
    Buffer.from(mail.attachment).toString("base64").replace(/.{76}/g, "$&\r\n"),
    `--${boundary}--`,
    "",
  ].join("\r\n");
}

mkdirSync(out, { recursive: true });
const write = (name: string, bytes: string | Uint8Array) => writeFileSync(join(out, name), bytes);
write("05-interior-ministry.pdf", pdf("ministry.typ"));
write("06-round-up.docx", await docx());
write("07-joint-statement.eml", eml());
write("10-institute-analysis.pdf", pdf("institute.typ"));
write("11-harbour-movement-letter.png", await picture(pdf("letter.typ")));
write(
  "14-archive.zip",
  zipSync(
    Object.fromEntries(
      Object.entries(archive).map(([name, text]) => [name, [Buffer.from(text), { mtime: new Date(2024, 4, 18) }]]),
    ),
  ),
);
