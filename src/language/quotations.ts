import { toSource } from "./reading.ts";
import type { Quotation, Reading } from "./types.ts";

type Stretch = { readonly start: number; readonly end: number };
type Open = { readonly at: number; readonly mark: string };

const closing: Readonly<Record<string, string>> = {
  "“": "”",
  "«": "»",
  "„": "“”",
  "‹": "›",
  '"': '"',
  "‘": "’",
  "'": "'",
};
const marks = /["“”«»„‹›‘’']/g;

/**
 * Outermost quotations of a document, over sentences but not over blocks: a quotation that its block leaves
 * open ends with the block (`closed: false`), as newspapers do when the next paragraph opens again.
 */
export function quotationsOf(source: string, reading: Reading, blocks: readonly Stretch[]): Quotation[] {
  const found: Quotation[] = [];
  for (const block of blocks)
    for (const q of inBlock(reading.text.slice(block.start, block.end)))
      found.push({ ...toSource(source, reading, block.start + q.start, block.start + q.end), closed: q.closed });
  return found;
}

function inBlock(text: string): Quotation[] {
  const found: Quotation[] = [];
  let open: Open | undefined;
  for (const m of text.matchAll(marks)) {
    const at = m.index;
    if (open && closesHere(text, open, at)) {
      found.push({ start: open.at, end: at + 1, closed: true });
      open = undefined;
    } else if (opensHere(text, at) && (!open || (isSingle(open.mark) && !isSingle(text[at]!))))
      open = { at, mark: text[at]! };
  }
  if (open && !isSingle(open.mark)) found.push({ start: open.at, end: text.length, closed: false });
  return found;
}

const isSingle = (mark: string) => mark === "'" || mark === "‘";
const before = (text: string, at: number) => text[at - 1] ?? " ";
const after = (text: string, at: number) => text[at + 1] ?? " ";

function opensHere(text: string, at: number): boolean {
  const mark = text[at]!;
  const startsWord = /[\s([{<«“‘"'—–\-/:,]/.test(before(text, at)) && /\S/.test(after(text, at));
  if (mark === "“" || mark === "«" || mark === "„" || mark === "‹") return true;
  if (mark === '"') return startsWord;
  if (!isSingle(mark) || !startsWord || !/[\p{L}[(]/u.test(after(text, at))) return false;
  if (/^(?:tis|twas|em|til|till|cause|n)\b/i.test(text.slice(at + 1, at + 8))) return false;
  return endOfSingle(text, at) > 0;
}

/** A single mark is an apostrophe unless a partner closes it within its block before a space or stop. */
function endOfSingle(text: string, at: number): number {
  const rest = text.slice(at + 1, at + 600);
  const m = /[.,!?]['’](?=[\s.,;:!?)\]—–"”]|$)|(?<=\p{L})['’](?=[\s.,;:!?)\]—–"”]|$)/u.exec(rest);
  if (!m) return -1;
  const words = rest.slice(0, m.index).split(/\s+/).length;
  return /^[.,!?]/.test(m[0]) || words <= 12 ? at + 1 + m.index + m[0].length - 1 : -1;
}

function closesHere(text: string, open: Open, at: number): boolean {
  const mark = text[at]!;
  if (
    !closing[open.mark]!.includes(mark) &&
    !(open.mark === '"' && mark === "”") &&
    !(open.mark === "“" && mark === '"')
  )
    return false;
  if (isSingle(open.mark)) return endOfSingle(text, open.at) === at;
  if (open.mark === '"' && mark === '"') return /\S/.test(before(text, at)) && !/[\p{L}\p{N}]/u.test(after(text, at));
  return true;
}
