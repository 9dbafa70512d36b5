import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { TypstTool } from "../report/types.ts";

const require = createRequire(import.meta.url);
const files = [
  "source-serif-4/400Regular/SourceSerif4_400Regular.ttf",
  "source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf",
  "source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf",
  "source-sans-3/400Regular/SourceSans3_400Regular.ttf",
  "source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf",
  "amiri/400Regular/Amiri_400Regular.ttf",
  "vazirmatn/400Regular/Vazirmatn_400Regular.ttf",
] as const;

/** First and last code point of every run in a font's character map (OpenType `cmap`, formats 4 and 12). */
function coverage(font: Buffer): readonly (readonly [number, number])[] {
  const tables = font.readUInt16BE(4);
  const entry = Array.from({ length: tables }, (_, i) => 12 + i * 16).find(
    (at) => font.toString("latin1", at, at + 4) === "cmap",
  );
  if (entry === undefined) return [];
  const cmap = font.readUInt32BE(entry + 8);
  const subtables = Array.from(
    { length: font.readUInt16BE(cmap + 2) },
    (_, i) => cmap + font.readUInt32BE(cmap + 8 + i * 8),
  );
  return subtables.flatMap((at) =>
    font.readUInt16BE(at) === 12 ? groups(font, at) : font.readUInt16BE(at) === 4 ? segments(font, at) : [],
  );
}

const groups = (font: Buffer, at: number) =>
  Array.from(
    { length: font.readUInt32BE(at + 12) },
    (_, i) => [font.readUInt32BE(at + 16 + i * 12), font.readUInt32BE(at + 20 + i * 12)] as const,
  );

function segments(font: Buffer, at: number): readonly (readonly [number, number])[] {
  const count = font.readUInt16BE(at + 6) / 2;
  return Array.from(
    { length: count },
    (_, i) => [font.readUInt16BE(at + 16 + count * 2 + i * 2), font.readUInt16BE(at + 14 + i * 2)] as const,
  ).filter(([from]) => from !== 0xffff);
}

function coverer(fonts: readonly Buffer[]): (codePoint: number) => boolean {
  const ranges = fonts.flatMap(coverage).sort((a, b) => a[0] - b[0]);
  const merged: [number, number][] = [];
  for (const [from, to] of ranges) {
    const last = merged.at(-1);
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return (c) => {
    let [low, high] = [0, merged.length - 1];
    while (low <= high) {
      const middle = (low + high) >> 1;
      if (c < merged[middle]![0]) high = middle - 1;
      else if (c > merged[middle]![1]) low = middle + 1;
      else return true;
    }
    return false;
  };
}

/** Typst may read below this folder only; there is nothing in it but a font and its licence. */
const workspace = dirname(require.resolve("@expo-google-fonts/amiri/400Regular/Amiri_400Regular.ttf"));

let loaded: TypstTool | undefined;

/** Data of more bytes than this is set in a process of its own: Typst keeps what memory it took, some hundred times the data. */
const large = 300_000;

/** @throws Error with what the process said, where it fails */
function compileApart(job: { source: string; data: string; extra: Readonly<Record<string, string>> }): Uint8Array {
  const fromSource = import.meta.url.endsWith(".ts");
  const file = fileURLToPath(new URL(fromSource ? "./typst-apart.ts" : "./typst-apart.js", import.meta.url));
  const loader = fromSource ? ["--import", pathToFileURL(require.resolve("tsx")).href] : [];
  const done = spawnSync(process.execPath, [...loader, file], {
    input: JSON.stringify(job),
    maxBuffer: 2 ** 30,
    stdio: ["pipe", "pipe", "pipe"],
  });
  if (done.status !== 0)
    throw new Error(`Typst could not set the report: ${done.error?.message ?? done.stderr.toString("utf8").trim()}`);
  return new Uint8Array(done.stdout);
}

/** Typst with its fonts, loaded once; it reads no file and no font of the machine, and asks no network. */
export async function loadTypst(): Promise<TypstTool> {
  const { covers, compile } = await typstHere();
  return {
    covers,
    compile: (source, data, extra) =>
      data.length > large ? compileApart({ source, data, extra }) : compile(source, data, extra),
  };
}

/** The same, whatever the size, in this process. */
export async function typstHere(): Promise<TypstTool> {
  if (loaded) return loaded;
  const { NodeCompiler } = await import("@myriaddreamin/typst-ts-node-compiler");
  const fonts = files.map((f) => readFileSync(require.resolve(`@expo-google-fonts/${f}`)));
  loaded = {
    covers: coverer(fonts),
    compile: (source, data, extra) => {
      const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: fonts }], workspace });
      compiler.mapShadow(join(workspace, "data.json"), Buffer.from(data, "utf8"));
      for (const [name, content] of Object.entries(extra))
        compiler.mapShadow(join(workspace, name), Buffer.from(content, "utf8"));
      const made = compiler.compile({ mainFileContent: source });
      const document = made.result;
      if (!document) {
        const problem = made.takeDiagnostics() ?? made.takeError();
        throw new Error(
          `Typst could not set the report: ${JSON.stringify(problem ? compiler.fetchDiagnostics(problem) : "no message")}`,
        );
      }
      const pdf = compiler.pdf(document, { creationTimestamp: 0 });
      compiler.evictCache(0);
      return new Uint8Array(pdf);
    },
  };
  return loaded;
}
