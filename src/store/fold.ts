/**
 * Words as they are indexed: forms that readers take as the same become one.
 * Arabic and Persian: harakat and tatweel go, alef, ya, kaf and ta marbuta forms are joined, ZWNJ is a word boundary
 * (Larkey, Ballesteros and Connell, Light stemming for Arabic, 2007; the light8 endings).
 */
export function fold(text: string): string[] {
  const plain = text
    .normalize("NFKD")
    .replace(/[\p{Mn}\u0640]/gu, "")
    .replace(/[\u0623\u0625\u0622\u0671]/g, "\u0627")
    .replace(/[\u0649\u06CC\u0626]/g, "\u064A")
    .replace(/\u06A9/g, "\u0643")
    .replace(/[\u0629\u06C0\u06C1\u06D5]/g, "\u0647")
    .replace(/\u0624/g, "\u0648")
    .toLowerCase();
  const words = plain.match(/[\p{L}\p{N}]+(?:['\u2019][\p{L}]+)?/gu) ?? [];
  return words.map((w) => (/[\u0600-\u06FF]/.test(w) ? stemArabic(w) : stemLatin(w)));
}

function stemArabic(word: string): string {
  let w = word;
  for (const prefix of [
    "\u0648\u0627\u0644",
    "\u0628\u0627\u0644",
    "\u0643\u0627\u0644",
    "\u0641\u0627\u0644",
    "\u0644\u0644",
    "\u0627\u0644",
  ])
    if (w.startsWith(prefix) && w.length - prefix.length >= 3) {
      w = w.slice(prefix.length);
      break;
    }
  for (const suffix of [
    "\u0647\u0627",
    "\u0627\u0646",
    "\u0627\u062A",
    "\u0648\u0646",
    "\u064A\u0646",
    "\u0647\u0627\u064A",
    "\u064A\u0647",
    "\u0647",
    "\u064A",
  ])
    if (w.endsWith(suffix) && w.length - suffix.length >= 3) return w.slice(0, -suffix.length);
  return w;
}

/** Possessive and plural endings only: names must not lose letters. */
const stemLatin = (word: string) =>
  word
    .replace(/['\u2019]s?$/, "")
    .replace(/uses$/, "us")
    .replace(/ies$/, "y")
    .replace(/(?<=[a-z]{3}(?:sh|ch|x|z|ss))es$/, "")
    .replace(/(?<=[a-z]{2}[^s\W])s$/, "");
