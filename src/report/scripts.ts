/** Which script a stretch of text is in: what a page needs to set direction, language and font. */
export type Piece = { readonly text: string; readonly language: string | null; readonly rtl: boolean };

const arabic = /[\u0600-\u06FF\u0750-\u077F\u0870-\u08FF\uFB50-\uFDFF\uFE70-\uFEFF]/;
const persian = /[\u067E\u0686\u0698\u06AF\u06A9\u06CC]/;
const hebrew = /[\u0590-\u05FF\uFB1D-\uFB4F]/;
/** A stretch of right-to-left letters with the spaces, digits and marks between them. */
const foreign =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF](?:[\s\u200C-\u200F\d.,:;!?()«»"'\-\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF]*[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF])?/g;
const rightToLeft = new Set(["ar", "fa", "he", "ur", "ps", "ckb", "yi", "sd", "ug", "dv"]);

export const isRtl = (language: string) => rightToLeft.has(language.split("-")[0]!);

/** ar, fa or he by its letters. */
function languageOf(text: string): string {
  if (hebrew.test(text) && !arabic.test(text)) return "he";
  return persian.test(text) ? "fa" : "ar";
}

/** Cuts a text where its direction changes; a piece has a language only where that is not `base`. */
export function pieces(text: string, base = "en"): readonly Piece[] {
  if (isRtl(base)) return [{ text, language: base, rtl: true }];
  const found: Piece[] = [];
  let last = 0;
  for (const m of text.matchAll(foreign)) {
    if (m.index > last) found.push({ text: text.slice(last, m.index), language: null, rtl: false });
    found.push({ text: m[0], language: languageOf(m[0]), rtl: true });
    last = m.index + m[0].length;
  }
  if (last < text.length) found.push({ text: text.slice(last), language: null, rtl: false });
  return found;
}
