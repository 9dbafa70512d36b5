/** Where a running hash begins. */
export const start = 0x811c9dc5;

/** A running hash taken on over the UTF-16 units of some letters (FNV-1a), from one place up to another. */
export function over(h: number, letters: string, from = 0, to = letters.length): number {
  for (let i = from; i < to; i++) h = Math.imul(h ^ letters.charCodeAt(i), 0x01000193);
  return h;
}

/** 32-bit hash of a string's UTF-16 units (FNV-1a with a final mix). Features and lexicons keep these, never words. */
export const hashString = (s: string): number => mix(over(start, s));

/** What `hashString` says of some words joined by blanks; the joined string, which would be made for this alone, is not made. */
export function hashWords(a: string, b?: string, c?: string, d?: string, e?: string): number {
  let h = over(start, a);
  if (b !== undefined) h = over(over(h, " "), b);
  if (c !== undefined) h = over(over(h, " "), c);
  if (d !== undefined) h = over(over(h, " "), d);
  if (e !== undefined) h = over(over(h, " "), e);
  return mix(h);
}

/** Spreads the bits of a 32-bit number (the finish of MurmurHash3). */
export function mix(h: number): number {
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** One number from two, order mattering. */
export const join = (a: number, b: number) => mix(Math.imul(a, 0x9e3779b1) + b);

/** Distances in tokens, finer where they are short; the sign is kept. */
export const distanceBucket = (d: number) => {
  const a = Math.abs(d);
  const b = a < 4 ? a : a < 6 ? 4 : a < 9 ? 5 : a < 14 ? 6 : a < 21 ? 7 : a < 36 ? 8 : 9;
  return d < 0 ? -b : b;
};

/** Template number and up to two values as one feature. */
export const feature = (template: number, a: number, b = 0) => join(join(template * 0x632be5ab, a), b);
