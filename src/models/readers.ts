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
    if (language !== "ara" && merit(best) >= sureConfidence) break;
  }
  return best as Recognized;
}

/** Arabic and Persian read each other's pages nearly as well; letters that only Persian has tell them apart. */
function merit(found: Recognized): number {
  const text = found.lines.flatMap((l) => l.words.flatMap((w) => w.map((g) => g.text))).join("");
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return 0;
  const persian = text.match(/[پچژگکی\u200c]/gu)?.length ?? 0;
  const arabic = text.match(/[ةىيكأإؤ]/gu)?.length ?? 0;
  const lean = ((persian - arabic) / letters) * 40;
  return found.confidence + (found.language === "fas" ? lean : found.language === "ara" ? -lean : 0);
}

async function recognizeIn(picture: Picture, language: string, worker: Recognizer): Promise<Recognized> {
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
