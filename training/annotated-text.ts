import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const data = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "shared", "data");
const files = new Map<string, ReadonlyMap<string, string>>();

/** The texts of a file of JSON lines, by `id`. */
function textsIn(path: string): ReadonlyMap<string, string> {
  let texts = files.get(path);
  if (!texts) {
    const lines = readFileSync(path, "utf8").trim().split("\n");
    texts = new Map(lines.map((line) => JSON.parse(line)).map(({ id, text }) => [id, text]));
    files.set(path, texts);
  }
  return texts;
}

/**
 * The text that an annotation is of: `text.txt` beside it in `folder`, or else a file of ../shared/data, of which `#id` is the line of JSON
 * with that id. Null where it is not at hand.
 */
export function annotatedText(folder: string, document: string): string | null {
  const [file, id] = document.split("#") as [string, string?];
  const path = file === "text.txt" ? join(folder, file) : join(data, file);
  if (!existsSync(path)) return null;
  return id === undefined ? readFileSync(path, "utf8") : (textsIn(path).get(id) ?? null);
}
