import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { annotatedText } from "../training/annotated-text.ts";

type Answer = {
  readonly name: string;
  readonly kinds: readonly string[];
  readonly country: string;
  readonly day: string;
};
export type Row = Answer & { readonly text: string };
const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const folder = join(root, "test/cases/focal");

function answerOf(line: string): Answer {
  const [name, kinds, country, day] = line.split("|").map((cell) => cell.trim());
  return { name: name!, kinds: kinds!.split(","), country: country!, day: day! };
}

/** The text of an annotated document, null where it is not beside the checkout. */
function textOf(name: string): string | null {
  const own = join(root, "test/cases/reactions", name);
  const gold = join(own, "gold.json");
  if (existsSync(gold)) return annotatedText(own, JSON.parse(readFileSync(gold, "utf8")).document);
  const path = name.startsWith("candidates/")
    ? join(root, "test/cases", name, "document.txt")
    : join(root, "../shared", name === "seed" ? "seed/documents/report.txt" : `data/documents/${name}.txt`);
  return existsSync(path) ? readFileSync(path, "utf8") : null;
}

/** The annotated documents whose text is at hand. */
export function annotated(): Row[] {
  const lines = readFileSync(join(folder, "documents.txt"), "utf8").trim().split("\n");
  return lines.map(answerOf).flatMap((answer) => {
    const text = textOf(answer.name);
    if (text === null) console.error(`${answer.name}: left out, its text is not beside the checkout`);
    return text === null ? [] : [{ ...answer, text }];
  });
}

export const openings = (file: string): Row[] =>
  readFileSync(join(folder, file), "utf8")
    .split(/^=== /m)
    .slice(1)
    .map((part) => ({ ...answerOf(part.slice(0, part.indexOf("\n"))), text: part.slice(part.indexOf("\n") + 1) }));
