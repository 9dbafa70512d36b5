import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root, shared } from "../test/run-assay.ts";

/** Texts of about `size` characters each for timing: development documents beside the checkout, else the example's, in a fixed order. */
export function corpus(count: number, size: number): string[] {
  const pieces = shared ? developmentTexts(shared) : exampleTexts();
  const texts: string[] = [];
  for (let next = 0; texts.length < count; ) {
    let text = "";
    while (text.length < size) text += `${pieces[next++ % pieces.length]}\n\n`;
    texts.push(`Collected reports, number ${texts.length + 1}\n\n${text.slice(0, size)}`);
  }
  return texts;
}

function developmentTexts(folder: string): string[] {
  const lines = readFileSync(join(folder, "data", "statements", "train.jsonl"), "utf8")
    .trim()
    .split("\n");
  const news = lines.map((line) => (JSON.parse(line) as { text: string }).text);
  const long = readdirSync(join(folder, "data", "documents"), { recursive: true, withFileTypes: true })
    .filter((e) => e.name.endsWith(".txt"))
    .map((e) => readFileSync(join(e.parentPath, e.name), "utf8"));
  return [readFileSync(join(folder, "seed", "documents", "report.txt"), "utf8"), ...long, ...news];
}

function exampleTexts(): string[] {
  const folder = join(root, "examples", "lindhaven", "documents");
  return readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => readFileSync(join(folder, name), "utf8"));
}
