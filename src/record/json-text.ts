import { InputError } from "./input-error.ts";

/** Characters of a file that are read at most: larger ones hold no matrix that a person has judged. */
export const largestFile = 32 * 1024 * 1024;

/** The text as JSON. @throws InputError where it is too large, or with line and column where it is not JSON */
export function parsed(text: string, name: string): unknown {
  if (text.length > largestFile)
    throw new InputError(name, `has ${text.length} characters, at most ${largestFile} are read; split the matrix`);
  const body = text.replace(/^\uFEFF/, "");
  const value = read(body, name);
  const again = repeatedKey(body);
  if (again)
    throw new InputError(`${name} ${lineOf(body, again.at)}`, `the name ${again.key} stands twice in one object`);
  return value;
}

function read(body: string, name: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new InputError(`${name} ${lineOf(body, brokenAt(body))}`, "is not JSON from here on");
  }
}

/** JSON keeps the last of two equal names and loses the first in silence; here it is found. The text is known to be JSON. */
function repeatedKey(text: string): { readonly key: string; readonly at: number } | null {
  const open: (Set<string> | null)[] = [];
  let key: { readonly text: string; readonly at: number } | null = null;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (c === '"') {
      const end = endOfText(text, i);
      key = { text: text.slice(i, end), at: i };
      i = end - 1;
    } else if (c === "{") open.push(new Set());
    else if (c === "[") open.push(null);
    else if (c === "}" || c === "]") open.pop();
    else if (c === ":" && key) {
      const names = open.at(-1);
      if (names?.has(key.text)) return { key: key.text, at: key.at };
      names?.add(key.text);
    }
  }
  return null;
}

/** Offset after the closing quotation mark of the text that begins at `start`. */
function endOfText(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); ; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text[end - 1 - slashes] === "\\") slashes++;
    if (slashes % 2 === 0) return end + 1;
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
