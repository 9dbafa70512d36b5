import { createRequire } from "node:module";
import { dirname } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { afterAll, describe, expect, it } from "vitest";
import { distance } from "../../test/distance.ts";
import { png, scannedPdf } from "../../test/formats.ts";
import { defaultLimits } from "../documents/limits.ts";
import { openPdf } from "../documents/pdf-engine.ts";
import { read } from "../documents/read.ts";
import type { Document } from "../documents/types.ts";
import { readerTools } from "./readers.ts";

const tools = readerTools();
afterAll(() => tools.close());

const require = createRequire(import.meta.url);
const fontPaths = ["amiri", "vazirmatn", "source-serif-4"].map((name) =>
  dirname(require.resolve(`@expo-google-fonts/${name}/package.json`)),
);

/** A short letter as a scanner would give it: set, drawn at 200 dots an inch, with some dirt. */
async function scan(text: string, font: string, language: string) {
  const compiler = NodeCompiler.create({ workspace: process.cwd(), fontArgs: [{ fontPaths }] });
  const source = `#set page(width: 16cm, height: 7cm, margin: 1cm)\n#set text(font: "${font}", lang: "${language}", size: 14pt)\n${text}`;
  const pdf = compiler.pdf({ mainFileContent: source });
  const open = openPdf(await tools.pdfium(), new Uint8Array(pdf));
  if (typeof open === "string") throw new Error(open);
  const gray = open.page(0, (page) => page.gray(200 / 72))!;
  open.close();
  const dirty = (x: number, y: number) => ((x * 7919 + y * 104729) % 4999 === 0 ? 0 : gray.pixels[y * gray.width + x]!);
  return { ...gray, pixel: dirty };
}

const errors = (document: Document, text: string) =>
  distance(document.text.replace(/\s+/g, " ").trim(), text) / text.length;

describe("recognition", () => {
  it.each([
    [
      "English",
      "The minister condemned the attack on the harbour and said that those behind it would be found and tried.",
      "Source Serif 4",
      "en",
      0.02,
    ],
    [
      "Arabic",
      "أدان وزير الخارجية الهجوم على الميناء وقال إن الحكومة ستحاسب المسؤولين عنه أمام القضاء. وأضاف في بيان صدر يوم الأحد أن بلاده تقف إلى جانب الشعب وتدعو الجميع إلى ضبط النفس.",
      "Amiri",
      "ar",
      0.08,
    ],
    [
      "Persian",
      "وزیر امور خارجه حمله به بندر را محکوم کرد و گفت که عاملان آن پیدا و محاکمه خواهند شد. او روز یکشنبه در بیانیه‌ای از همه خواست که خویشتن‌داری کنند.",
      "Vazirmatn",
      "fa",
      0.08,
    ],
  ])(
    "reads a picture in %s and tells its language",
    async (_, text, font, language, most) => {
      const page = await scan(text, font, language);
      const [document] = await read(png(page.width, page.height, page.pixel), "scan.png", tools, defaultLimits);
      expect(document!.metadata.language).toBe(language);
      expect(errors(document!, text)).toBeLessThan(most);
      expect(document!.notices.map((n) => n.code)).toEqual(["ocr-used"]);
      expect(document!.pages[0]!.ocr).toBeGreaterThan(60);
    },
    90_000,
  );

  it("reads a PDF whose page is a picture, with boxes in points of the page", async () => {
    const text = "The harbour was closed on Sunday.";
    const page = await scan(text, "Source Serif 4", "en");
    const [document] = await read(scannedPdf(page.width, page.height, page.pixel), "scan.pdf", tools, defaultLimits);
    expect(document!.text).toContain(text);
    const { boxes, width, height } = document!.pages[0]!;
    const [left, top, right, bottom] = [...boxes!.subarray(0, 4)] as [number, number, number, number];
    expect(left).toBeGreaterThan(0);
    expect(right).toBeGreaterThan(left);
    expect(right).toBeLessThan(width / 4);
    expect(bottom).toBeGreaterThan(top);
    expect(bottom).toBeLessThan(height / 3);
  }, 90_000);

  it("of a picture without words says so", async () => {
    const [document] = await read(
      png(300, 200, () => 255),
      "blank.png",
      tools,
      defaultLimits,
    );
    expect(document!.notices.map((n) => n.code)).toEqual(["no-text"]);
  }, 90_000);

  it("refuses a picture that would unpack to more pixels than allowed", async () => {
    const bytes = png(40, 40, () => 255);
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(16, 100_000);
    const [document] = await read(bytes, "bomb.png", tools, { ...defaultLimits, pixels: 1_000_000 });
    expect(document!.notices.map((n) => n.code)).toEqual(["too-large"]);
  });
});
