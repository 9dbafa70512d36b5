import { InputError } from "./input-error.ts";

/** Characters of a file that are read at most: larger ones hold no matrix that a person has judged. */
export const largestFile = 32 * 1024 * 1024;

/** The text as JSON. @throws InputError where it is too large, or with line and column where it is not JSON */
export function parsed(text: string, name: string): unknown {
  if (text.length > largestFile)
    throw new InputError(name, `has ${text.length} characters, at most ${largestFile} are read; split the matrix`);
  const body = text.replace(/^\uFEFF/, "");
  try {
    return JSON.parse(body);
  } catch {
    throw new InputError(`${name} ${lineOf(body, brokenAt(body))}`, "is not JSON from here on");
  }
}

const token =
  /\s*(?:([{}[\],:])|("(?:[^"\\\n\r\t]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null))/y;

/** What may come next: a value, a key, a colon, or a comma or closing bracket. */
type Wanted = "value" | "value or ]" | "key" | "key or }" | "colon" | "comma" | "end";

/** Offset of the first character that JSON does not allow there. */
function brokenAt(text: string): number {
  const open: string[] = [];
  let wanted: Wanted = "value";
  let at = 0;
  while (wanted !== "end" || text.slice(at).trim() !== "") {
    token.lastIndex = at;
    const found = token.exec(text);
    const start = at + (/^\s*/.exec(text.slice(at, at + 1000))?.[0].length ?? 0);
    const next: Wanted | null = found && after(wanted, found[1] ?? "value", (found[2] ?? "").startsWith('"'), open);
    if (!next) return Math.min(start, text.length);
    wanted = next;
    at = token.lastIndex;
  }
  return at;
}

function after(wanted: Wanted, mark: string, isText: boolean, open: string[]): Wanted | null {
  if (wanted === "colon") return mark === ":" ? "value" : null;
  if (wanted.startsWith("key") && mark === "value") return isText ? "colon" : null;
  if (wanted.startsWith("value")) {
    if (mark === "value") return open.length ? "comma" : "end";
    if (mark === "{" || mark === "[") {
      open.push(mark);
      return mark === "{" ? "key or }" : "value or ]";
    }
  }
  const inside = open.at(-1);
  if (wanted === "comma" && mark === ",") return inside === "{" ? "key" : "value";
  const closes =
    mark === "}"
      ? inside === "{" && /comma|key or/.test(wanted)
      : mark === "]" && inside === "[" && /comma|value or/.test(wanted);
  if (!closes) return null;
  open.pop();
  return open.length ? "comma" : "end";
}

/** "line 3, column 8", both from 1. */
export function lineOf(text: string, offset: number): string {
  const before = text.slice(0, offset).split("\n");
  return `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`;
}
