import {
  type Context,
  compose,
  mergeMetadata,
  metadataFrom,
  type Reader,
  type Received,
  type Trouble,
} from "./compose.ts";
import { maybeDate } from "./dates.ts";
import { frontMatter } from "./frontmatter.ts";
import { recognizedTrouble } from "./image.ts";
import { type Character, type OpenPage, type OpenPdf, openPdf } from "./pdf-engine.ts";
import { type PdfPageText, pageText } from "./pdf-lines.ts";
import { pdfMarks } from "./pdf-marks.ts";
import { languageTags, recognizedText } from "./recognized.ts";
import { blank } from "./text.ts";
import type { Metadata, Page } from "./types.ts";

const mediaType = "application/pdf";

/** PDF: text in reading order with each character's box; pages without text are recognized. */
export const readPdf: Reader = async (file, context) => {
  const pdfium = await context.tools.pdfium();
  const opened = openPdf(pdfium, file.bytes);
  const pdf = opened === "damaged" && isCut(file.bytes) ? openPdf(pdfium, withTrailer(file.bytes)) : opened;
  if (typeof pdf === "string") return [compose(file, { mediaType, troubles: [refusal(pdf, file)] })];
  try {
    return [await fromPdf(file, pdf, context)];
  } finally {
    pdf.close();
  }
};

const isCut = (bytes: Uint8Array) => !new TextDecoder("latin1").decode(bytes.subarray(-2048)).includes("%%EOF");

/** PDFium finds the objects of a file that was cut off, but not where to begin: the trailer that names its catalog is gone. */
function withTrailer(bytes: Uint8Array): Uint8Array {
  const text = new TextDecoder("latin1").decode(bytes);
  const type = text.search(/\/Type\s*\/Catalog\b/);
  const object =
    type < 0 ? undefined : [...text.slice(Math.max(0, type - 2000), type).matchAll(/(\d+)\s+(\d+)\s+obj\b/g)].at(-1);
  if (!object) return bytes;
  const end = new TextEncoder().encode(
    `\nendstream\nendobj\ntrailer\n<< /Root ${object[1]} ${object[2]} R >>\nstartxref\n0\n%%EOF\n`,
  );
  const whole = new Uint8Array(bytes.length + end.length);
  whole.set(bytes);
  whole.set(end, bytes.length);
  return whole;
}

function refusal(fault: "encrypted" | "damaged", file: Received): Trouble {
  if (fault === "encrypted")
    return { code: "encrypted", message: "The PDF opens only with a password, so nothing of it was read." };
  return isCut(file.bytes)
    ? { code: "truncated", message: "The PDF breaks off before its end and could not be opened." }
    : { code: "unreadable", message: "The PDF is damaged and could not be opened." };
}

type Sheet = PdfPageText & {
  readonly width: number;
  readonly height: number;
  readonly ocr?: number;
  readonly language?: string;
};

async function fromPdf(file: Received, pdf: OpenPdf, context: Context) {
  const { limits } = context;
  const count = Math.min(pdf.pages, limits.pages);
  const troubles: Trouble[] = [];
  if (isCut(file.bytes))
    troubles.push({
      code: "truncated",
      message: "The PDF breaks off before its end; what could be repaired was read.",
    });
  if (pdf.pages > limits.pages)
    troubles.push({
      code: "too-many-pages",
      message: `The PDF has ${pdf.pages} pages; the first ${limits.pages} were read.`,
    });
  const sheets: Sheet[] = [];
  let first: string | undefined;
  for (let i = 0; i < count; i++) {
    const recognized = sheets.filter((s) => s.ocr !== undefined).length;
    const sheet = await readSheet(pdf, i, context, recognized, first, troubles);
    first = sheet.language ?? first;
    sheets.push(sheet);
  }
  const confidences = sheets.flatMap((s) => (s.ocr === undefined ? [] : [s.ocr]));
  if (confidences.length) troubles.push(recognizedTrouble(confidences));
  const { text, pages } = bind(sheets);
  const marks = pdfMarks(sheets, pages);
  const metadata = mergeMetadata(
    pdfMetadata(pdf, text, marks.title),
    metadataFrom("text", { language: first && languageTags[first] }),
  );
  return compose(file, {
    mediaType,
    text,
    pages,
    marks: marks.marks,
    metadata,
    troubles: [...troubles, ...blank(text)],
  });
}

const nothing: PdfPageText = { text: "", boxes: new Float32Array(0), lines: [] };

async function readSheet(
  pdf: OpenPdf,
  index: number,
  context: Context,
  recognized: number,
  first: string | undefined,
  troubles: Trouble[],
): Promise<Sheet> {
  const at = `page ${index + 1}`;
  const drawn = pdf.page(index, (page) => drawSheet(page, context.limits.pixels));
  if (!drawn) {
    troubles.push({ code: "truncated", at, message: "The page is damaged and could not be read." });
    return { ...nothing, width: 0, height: 0 };
  }
  const { width, height } = drawn;
  if (!drawn.picture) return { ...drawn.text, width, height };
  if (recognized >= context.limits.recognizedPages) {
    troubles.push({
      code: "too-many-pages",
      at,
      message: `More than ${context.limits.recognizedPages} pages are pictures; this one was not recognized.`,
    });
    return { ...drawn.text, width, height };
  }
  const found = await context.tools.recognize(drawn.picture, first);
  const boxed = recognizedText(found, drawn.picture.width / width);
  return { ...boxed, lines: [], width, height, ocr: found.confidence, language: found.language };
}

/** Pages at 300 dots an inch, which is what recognition was trained for; very large ones coarser. */
const dotsPerPoint = 300 / 72;
const drawnPixels = 16_000_000;

function drawSheet(page: OpenPage, pixels: number) {
  const { width, height } = page;
  const characters = page.characters();
  const text = pageText(characters);
  if (isText(characters) || !page.hasPictures()) return { text, width, height };
  const scale = Math.min(dotsPerPoint, Math.sqrt(Math.min(pixels, drawnPixels) / (width * height)));
  const gray = page.gray(scale);
  const head = new TextEncoder().encode(`P5\n${gray.width} ${gray.height}\n255\n`);
  const bytes = new Uint8Array(head.length + gray.pixels.length);
  bytes.set(head);
  bytes.set(gray.pixels, head.length);
  return { text, width, height, picture: { bytes, width: gray.width, height: gray.height } };
}

/** At least a few words, most of them mapped to Unicode: fonts without a map give private or missing characters. */
function isText(characters: readonly Character[]): boolean {
  const seen = characters.filter((c) => !c.generated && c.code > 32);
  const lost = seen.filter((c) => c.unmapped || c.code === 0xfffd || (c.code >= 0xe000 && c.code < 0xf900)).length;
  return seen.length >= 16 && lost < seen.length * 0.3;
}

/** Pages one after the other, a blank line between them. */
function bind(sheets: readonly Sheet[]): { text: string; pages: readonly Page[] } {
  let text = "";
  const pages = sheets.map((sheet, i): Page => {
    if (text && sheet.text) text += "\n\n";
    const start = text.length;
    text += sheet.text;
    const { width, height, boxes, ocr } = sheet;
    return {
      number: i + 1,
      start,
      end: text.length,
      width,
      height,
      ...(boxes.length ? { boxes } : {}),
      ...(ocr === undefined ? {} : { ocr }),
    };
  });
  return { text, pages };
}

/** What a program writes into a PDF's title when nobody gave one. */
const emptyTitle =
  /^(?:untitled|microsoft word\b.*|document\d*|.*\.(?:docx?|pdf|indd|odt|tex|qxd|rtf|html?)|powerpoint.*|slide \d+|\W*|title)$/i;

/** The text's own date and title line are trusted before the file's, which often tell when it was converted. */
function pdfMetadata(pdf: OpenPdf, text: string, titleLine: string | undefined): Metadata {
  const given = pdf.info("Title").trim();
  const front = frontMatter(text);
  const { title: frontTitle, from: _from, ...rest } = front;
  const own = metadataFrom("file", { title: emptyTitle.test(given) ? undefined : given, author: pdf.info("Author") });
  const dated = metadataFrom("file", { date: maybeDate(pdf.info("CreationDate")) });
  const inText = metadataFrom("text", { title: titleLine ?? frontTitle });
  const restFrom = { ...rest, from: front.from ?? {} } as Metadata;
  return mergeMetadata(own, inText, restFrom, dated);
}
