import { abbreviations, gluedPrefixes, titles } from "./rules.ts";

/** Words and signs of one block of reading text: start and end of each, in order, gaps are white space. */
export type Cuts = { readonly start: number[]; readonly end: number[] };

const piece =
  /\s+|(?:https?:\/\/|www\.)[^\s<>"“”]{1,2000}|[\p{L}\p{N}._+-]{1,64}@[\p{L}\p{N}-]{1,64}(?:\.[\p{L}\p{N}-]{1,64}){1,6}|[#@][\p{L}_][\p{L}\p{N}_]{0,139}|(?:\p{L}\.){2,8}(?!\p{L})|\d{1,2}[:.]\d\d(?=[ap]\.?m\b)|\d+(?:[.,:/]\d+)*(?:st|nd|rd|th|s)?(?![\p{L}\p{N}])|\p{Lu}&\p{Lu}(?!\p{L})|[\p{L}\p{N}][\p{L}\p{M}\p{N}_\u200c\u200d]*(?:['’ʼ][\p{L}][\p{L}\p{M}]*)*|\.{2,}|-{2,}|[!?]{2,}|\p{Extended_Pictographic}(?:[\ufe0f\u{1f3fb}-\u{1f3ff}]|\u200d\p{Extended_Pictographic})*|./suy;
const contraction = /(?:n['’ʼ]t|['’ʼ](?:s|S|ll|LL|re|RE|ve|VE|d|D|m|M))$/;
const domain = /^\.(?:com|org|net|gov|edu|info|int|mil|co|io|tv|ir|iq|ru|cn|uk|fr|de)(?![\p{L}\p{N}])/u;

/** Cuts one block of reading text into tokens as UD English-EWT does: n't, 's, hyphens and signs apart. Linear. */
export function tokenize(text: string, from: number, to: number): Cuts {
  const cuts: Cuts = { start: [], end: [] };
  piece.lastIndex = from;
  let at = from;
  while (at < to) {
    const m = piece.exec(text);
    let end = Math.min(to, m ? piece.lastIndex : at + 1);
    const c = text.charCodeAt(at);
    if (c === 32) {
      at = end;
      piece.lastIndex = at;
      continue;
    }
    if (isLetterLike(c)) end = word(text, at, end, to, cuts);
    else push(cuts, at, end);
    at = end;
    piece.lastIndex = at;
  }
  return cuts;
}

const isLetterLike = (c: number) => (c >= 65 && c <= 90) || (c >= 97 && c <= 122) || c >= 0xaa;

function push(cuts: Cuts, start: number, end: number) {
  cuts.start.push(start);
  cuts.end.push(end);
}

/** A word with what belongs to it: the stop of an abbreviation, a glued prefix, a contraction cut off. Returns its end. */
function word(text: string, start: number, end: number, to: number, cuts: Cuts): number {
  const form = end - start > 60 ? "" : text.slice(start, end);
  if (/^https?:|^www\./.test(form)) {
    const trimmed = start + form.replace(/[.,;:!?'"’)\]]+$/, "").length;
    push(cuts, start, trimmed);
    return trimmed;
  }
  if (text.charCodeAt(end) === 46 && end < to && stops(text, form, end)) {
    push(cuts, start, end + 1);
    return end + 1;
  }
  if (text.charCodeAt(end) === 46 && domain.test(text.slice(end, end + 8))) {
    const whole = end + (domain.exec(text.slice(end, end + 8))?.[0].length ?? 0);
    push(cuts, start, whole);
    return whole;
  }
  if (text.charCodeAt(end) === 45 && gluedPrefixes.has(form.toLowerCase())) return glued(text, start, end, to, cuts);
  return contracted(form, start, end, cuts);
}

/** Whether the stop at `end` belongs to the word before it: an abbreviation or an initial. */
function stops(text: string, form: string, end: number): boolean {
  if (form === "") return false;
  if (form.length === 1 && /\p{Lu}/u.test(form))
    return form !== "I" || /^\. \p{Lu}\p{Ll}+(?: \p{Lu}|,)/u.test(text.slice(end, end + 40));
  const low = form.toLowerCase();
  if (low === "no") return /^\. ?\d/.test(text.slice(end, end + 3));
  if (!titles.has(low) && !abbreviations.has(low)) return false;
  return (
    !/^(?:sun|sat|wed|mon|mar|may|ill|ind|mass|miss|wash|ore|ark|ala|cal|la|pa|del|sec|min|art|arts|para|paras|fig|figs|ed|ch|op|ext|tel|ret|dept|fr|ft|mt|ky|est|amb)$/.test(
      low,
    ) || /^\p{Lu}/u.test(form)
  );
}

function glued(text: string, start: number, hyphen: number, to: number, cuts: Cuts): number {
  const rest = /^-[\p{L}][\p{L}\p{M}]{1,40}/u.exec(text.slice(hyphen, Math.min(to, hyphen + 42)))?.[0];
  if (!rest) return contracted(text.slice(start, hyphen), start, hyphen, cuts);
  push(cuts, start, hyphen + rest.length);
  return hyphen + rest.length;
}

function contracted(form: string, start: number, end: number, cuts: Cuts): number {
  const tail = contraction.exec(form)?.[0];
  if (/^can(?:not)$/i.test(form)) {
    push(cuts, start, start + 3);
    push(cuts, start + 3, end);
  } else if (tail && tail.length < form.length) {
    push(cuts, start, end - tail.length);
    push(cuts, end - tail.length, end);
  } else push(cuts, start, end);
  return end;
}
