import type { Band, WordBook } from "./word-books.ts";

/** What a book calls a number: a band, or none, with its neighbours (null at the ends of the book). */
export type Reading =
  | { readonly word: string; readonly band: Band }
  | { readonly word: null; readonly below: Band | null; readonly above: Band | null };

/**
 * The word for a probability in percent. Where bands overlap the narrowest speaks; where they only share an edge the
 * upper one does (lower edges belong to a band). In a gap there is no word: nothing is snapped.
 * @throws RangeError outside 0 to 100
 */
export function wordFor(book: WordBook, percent: number): Reading {
  if (!(percent >= 0 && percent <= 100)) throw new RangeError(`a percentage lies between 0 and 100, got ${percent}`);
  const holding = book.bands.filter((b) => b.low <= percent && percent <= b.high);
  const starts = holding.some((b) => b.low === percent && b.high > percent);
  const fitting = holding.filter((b) => !starts || b.high > percent);
  fitting.sort((a, b) => a.high - a.low - (b.high - b.low) || b.low - a.low);
  const band = fitting[0];
  if (band) return { word: band.terms[0] as string, band };
  const below = book.bands.filter((b) => b.high < percent).sort((a, b) => b.high - a.high)[0] ?? null;
  const above = book.bands.filter((b) => b.low > percent).sort((a, b) => a.low - b.low)[0] ?? null;
  return { word: null, below, above };
}

/** A number or a range of numbers as a sentence part, the number first: "70 % (likely)", "55 to 80 % (likely)". */
export function phrase(book: WordBook, low: number, high: number = low): string {
  const number = low === high ? `${shown(low)} %` : `${shown(low)} to ${shown(high)} %`;
  const whole = book.bands.find((b) => b.low === low && b.high === high);
  const [from, to] = [wordFor(book, low), wordFor(book, high)];
  if (low === high || whole) {
    const word = whole?.terms[0] ?? from.word;
    return word === null ? `${number} (${noWord(book, from)})` : `${number} (${word})`;
  }
  const inside = book.bands.find((b) => b.low <= low && high <= b.high && narrowest(book, b, low, high));
  if (inside) return `${number} (${inside.terms[0]})`;
  const ends = [from, to].map((end) => end.word ?? placeOf(end));
  return ends[0] === ends[1] ? `${number} (${ends[0]})` : `${number} (from ${ends[0]} to ${ends[1]})`;
}

const narrowest = (book: WordBook, band: Band, low: number, high: number) =>
  !book.bands.some((b) => b.low <= low && high <= b.high && b.high - b.low < band.high - band.low);

function noWord(book: WordBook, reading: Reading): string {
  return reading.word ?? `no word in ${book.name}: ${placeOf(reading, (b) => `, ${b.low} to ${b.high} %`)}`;
}

/** Where a number without a word lies: "below “remote chance”". */
function placeOf(reading: Reading, more: (b: Band) => string = () => ""): string {
  if (reading.word !== null) return reading.word;
  const name = (b: Band) => `"${b.terms[0]}${more(b)}"`;
  const { below, above } = reading;
  if (below && above) return `between ${name(below)} and ${name(above)}`;
  return below ? `above ${name(below)}` : above ? `below ${name(above)}` : "";
}

/** At most one decimal, none where it is whole. */
const shown = (percent: number) => String(Math.round(percent * 10) / 10);

/** The key printed beside judgements: every band with its words. */
export const key = (book: WordBook): readonly { readonly band: string; readonly words: string }[] =>
  book.bands.map((b) => ({
    band: b.low === b.high ? `${b.low} %` : `${b.low} to ${b.high} %`,
    words: b.terms.join(", "),
  }));

/** Gaps of a book in percent: ranges that have no word. */
export function gaps(book: WordBook): readonly (readonly [number, number])[] {
  const sorted = [...book.bands].sort((a, b) => a.low - b.low);
  let reached = sorted[0]?.high ?? 100;
  return sorted.flatMap((b) => {
    const gap: [number, number][] = b.low > reached ? [[reached, b.low]] : [];
    reached = Math.max(reached, b.high);
    return gap;
  });
}

/** Books that give one word different bands: why a word is never carried from one book to another. */
export function meanings(books: readonly WordBook[], term: string) {
  return books.flatMap((book) =>
    book.bands.filter((b) => b.terms.includes(term)).map((b) => ({ book: book.id, low: b.low, high: b.high })),
  );
}
