import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { WrappedPdfiumModule } from "@embedpdf/pdfium";
import type { Glyph, Picture, ReaderTools, Recognized, RecognizedLine } from "../documents/tools.ts";

const require = createRequire(import.meta.url);

/** Loads PDFium and the recognition data from the installed packages when a reader first asks for them; nothing is fetched. */
export function readerTools(): ReaderTools & { readonly close: () => Promise<void> } {
  let pdfium: Promise<WrappedPdfiumModule> | undefined;
  const recognizers = new Map<string, Promise<Recognizer>>();
  const recognizer = (language: string) => {
    const started = recognizers.get(language) ?? startRecognizer(language);
    recognizers.set(language, started);
    return started;
  };
  return {
    pdfium: () => {
      pdfium ??= startPdfium();
      return pdfium;
    },
    recognize: (picture, first) => recognizeBest(picture, first, recognizer),
    close: async () => {
      for (const started of recognizers.values()) await (await started).terminate();
      recognizers.clear();
    },
  };
}

async function startPdfium(): Promise<WrappedPdfiumModule> {
  const { init } = await import("@embedpdf/pdfium");
  const wasm = await readFile(require.resolve("@embedpdf/pdfium/pdfium.wasm"));
  const module = await init({
    wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) as ArrayBuffer,
  });
  module.PDFiumExt_Init();
  return module;
}

type Recognizer = Awaited<ReturnType<typeof startRecognizer>>;

async function startRecognizer(language: string) {
  const { createWorker, OEM } = (await import("tesseract.js")).default;
  const folder = dirname(require.resolve(`@tesseract.js-data/${language}/package.json`));
  const langPath = join(folder, "4.0.0_best_int");
  const quiet = { logger: () => {}, errorHandler: () => {} };
  return createWorker(language, OEM.LSTM_ONLY, { langPath, cacheMethod: "none", ...quiet });
}

const languages = ["eng", "ara", "fas"];

/**
 * At or above this mean confidence (0 to 100) the first language tried is kept: pages in another script stay below 60 on
 * our trial pages, clean pages in the right one reach 85, so that poor scans are tried in every language.
 */
const sureConfidence = 78;

async function recognizeBest(
  picture: Picture,
  first: string | undefined,
  recognizer: (language: string) => Promise<Recognizer>,
): Promise<Recognized> {
  const order = [...new Set([first ?? "eng", ...languages])];
  let best: Recognized | undefined;
  for (const language of order) {
    const found = await recognizeIn(picture, language, await recognizer(language));
    if (!best || merit(found) > merit(best)) best = found;
    if ((language === "eng" || language === first) && merit(best) >= sureConfidence) break;
  }
  if (best && best.confidence < poorConfidence) {
    const block = await recognizeIn(picture, best.language, await recognizer(best.language), oneBlock);
    if (merit(block) > merit(best)) best = block;
  }
  return best as Recognized;
}

/** Below this the search for columns and paragraphs may have torn lines apart, as it does with pages of one or two lines. */
const poorConfidence = 65;

/** Page segmentation: find the page's parts; take it for one block of text (Tesseract's numbers). */
const findParts = "3";
const oneBlock = "6";

/** Words that stand in any Arabic, or any Persian, paragraph; kaf and ya in the Arabic form, harakat left out. */
const arabicWords = /^(?:في|من|على|إلى|الى|عن|أن|إن|ان|التي|الذي|هذا|هذه|كان|قد|[وفبلك]{0,2}ال\p{L}{2,})$/u;
const persianWords = /^(?:را|كه|از|به|در|اين|است|با|براي|شد|كرد|مي|آن|خود|هم|بود|شده|كردند?|خواهند?)$/u;

/** Points of confidence a share of telling words: the two recognizers' confidences on one page differ by 3 to 10. */
const tellingWords = 60;

/** Arabic and Persian recognizers read each other's pages nearly as well: the small words say which language it is. */
function merit(found: Recognized): number {
  const words = found.lines
    .flatMap((l) => l.words.map((w) => w.map((g) => g.text).join("")))
    .map(plainWord)
    .filter(Boolean);
  if (words.length === 0) return 0;
  const share = (telling: RegExp) => words.filter((w) => telling.test(w)).length / words.length;
  const lean = tellingWords * (share(persianWords) - share(arabicWords));
  return found.confidence + (found.language === "fas" ? lean : found.language === "ara" ? -lean : 0);
}

const plainWord = (word: string) =>
  word
    .replace(/ک/g, "ك")
    .replace(/ی/g, "ي")
    .replace(/[^\p{L}]/gu, "");

async function recognizeIn(
  picture: Picture,
  language: string,
  worker: Recognizer,
  parts = findParts,
): Promise<Recognized> {
  await worker.setParameters({ tessedit_pageseg_mode: parts as never });
  const { data } = await worker.recognize(Buffer.from(picture.bytes), {}, { text: false, blocks: true });
  const lines = (data.blocks ?? []).flatMap((block) =>
    block.paragraphs.flatMap((paragraph) =>
      paragraph.lines.map(
        (line, i): RecognizedLine => ({
          words: line.words.map((word) => glyphsOf(word)).filter((word) => word.length > 0),
          endsParagraph: i === paragraph.lines.length - 1,
        }),
      ),
    ),
  );
  return {
    language,
    confidence: meanConfidence(data.blocks ?? []),
    lines: lines.filter((line) => line.words.length > 0),
  };
}

type Box = { x0: number; y0: number; x1: number; y1: number };
type Word = { text: string; confidence: number; bbox: Box; symbols: { text: string; bbox: Box }[] };

/** Symbols with their boxes where they spell the word, else the whole word in one box. */
function glyphsOf(word: Word): readonly Glyph[] {
  const glyph = (text: string, b: Box): Glyph => ({ text, left: b.x0, top: b.y0, right: b.x1, bottom: b.y1 });
  const spelt = word.symbols.map((s) => s.text).join("") === word.text;
  return spelt ? word.symbols.map((s) => glyph(s.text, s.bbox)) : word.text.trim() ? [glyph(word.text, word.bbox)] : [];
}

/** Mean over words, each counted by its length. */
function meanConfidence(blocks: readonly { paragraphs: { lines: { words: Word[] }[] }[] }[]): number {
  const words = blocks.flatMap((b) => b.paragraphs.flatMap((p) => p.lines.flatMap((l) => l.words)));
  const letters = words.reduce((n, w) => n + w.text.length, 0);
  return letters ? words.reduce((n, w) => n + w.confidence * w.text.length, 0) / letters : 0;
}
