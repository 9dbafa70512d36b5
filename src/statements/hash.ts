/** 32-bit hash of a string's UTF-16 units (FNV-1a with a final mix). Features and lexicons keep these, never words. */
export function hashString(s: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < s.length; i++) h = Math.imul(h ^ s.charCodeAt(i), 0x01000193);
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
