import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

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

/** Where the text of an annotated document lies, null where it is not beside the checkout. */
function fileOf(name: string): string | null {
  const gold = join(root, "test/cases/reactions", name, "gold.json");
  if (name.startsWith("candidates/")) return join(root, "test/cases", name, "document.txt");
  const document = existsSync(gold) ? JSON.parse(readFileSync(gold, "utf8")).document : `${name}.txt`;
  const path =
    document === "text.txt"
      ? join(root, "test/cases/reactions", name, document)
      : name === "seed"
        ? join(root, "../shared/seed/documents/report.txt")
        : join(root, "../shared/data/documents", document);
  return existsSync(path) ? path : null;
}

/** The annotated documents whose text is at hand. */
export function annotated(): Row[] {
  const lines = readFileSync(join(folder, "documents.txt"), "utf8").trim().split("\n");
  return lines.map(answerOf).flatMap((answer) => {
    const path = fileOf(answer.name);
    if (path === null) console.error(`${answer.name}: left out, its text is not beside the checkout`);
    return path === null ? [] : [{ ...answer, text: readFileSync(path, "utf8") }];
  });
}

export const openings = (file: string): Row[] =>
  readFileSync(join(folder, file), "utf8")
    .split(/^=== /m)
    .slice(1)
    .map((part) => ({ ...answerOf(part.slice(0, part.indexOf("\n"))), text: part.slice(part.indexOf("\n") + 1) }));
