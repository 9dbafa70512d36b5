/** A stretch of a text that is like a pattern: half-open, and how many units must be changed, put in or taken out. */
export type Match = { readonly start: number; readonly end: number; readonly errors: number };

const wordBits = 31;

/**
 * Ends of stretches within `most` errors of the pattern, each with its errors: Myers' bit-vector algorithm (1999) in
 * blocks of 31 bits, one pass over the text. Only the best ends of each run are kept.
 */
function ends(text: string, pattern: string, most: number): readonly { end: number; errors: number }[] {
  const m = pattern.length;
  const blocks = Math.ceil(m / wordBits);
  const masks = masksOf(pattern, blocks);
  const none = new Int32Array(blocks);
  const full = -1 >>> (32 - wordBits);
  const plus = new Int32Array(blocks).fill(full);
  const minus = new Int32Array(blocks);
  const lastBit = 1 << ((m - 1) % wordBits);
  const found: { end: number; errors: number }[] = [];
  let score = m;
  for (let i = 0; i < text.length; i++) {
    const mask = masks.get(text.charCodeAt(i)) ?? none;
    let carry = 0;
    for (let b = 0; b < blocks; b++) {
      const p = plus[b]!;
      const n = minus[b]!;
      let eq = mask[b]!;
      const xv = eq | n;
      if (carry < 0) eq |= 1;
      const xh = ((((eq & p) + p) ^ p) | eq) & full;
      let hp = (n | ~(xh | p)) & full;
      let hn = p & xh;
      const top = b === blocks - 1 ? lastBit : 1 << (wordBits - 1);
      const out = hp & top ? 1 : hn & top ? -1 : 0;
      hp = (hp << 1) & full;
      hn = (hn << 1) & full;
      if (carry < 0) hn |= 1;
      else if (carry > 0) hp |= 1;
      plus[b] = (hn | ~(xv | hp)) & full;
      minus[b] = hp & xv;
      carry = out;
    }
    score += carry;
    if (score <= most) keepBest(found, { end: i + 1, errors: score });
  }
  return found;
}

/** Neighbouring ends are the same place seen with a unit more or less; the one with the fewest errors stands for them. */
function keepBest(found: { end: number; errors: number }[], next: { end: number; errors: number }): void {
  const last = found.at(-1);
  if (!last || next.end - last.end > last.errors + next.errors + 1) found.push(next);
  else if (next.errors < last.errors) found[found.length - 1] = next;
}

function masksOf(pattern: string, blocks: number): ReadonlyMap<number, Int32Array> {
  const masks = new Map<number, Int32Array>();
  for (let i = 0; i < pattern.length; i++) {
    const code = pattern.charCodeAt(i);
    const mask = masks.get(code) ?? new Int32Array(blocks);
    masks.set(code, mask);
    const b = Math.floor(i / wordBits);
    mask[b] = mask[b]! | (1 << (i % wordBits));
  }
  return masks;
}

const backwards = (text: string) => text.split("").reverse().join("");

/** Stretches of a text within `most` errors of a pattern; time grows with text length times pattern length / 31. */
export function approximate(text: string, pattern: string, most: number): readonly Match[] {
  if (pattern.length === 0) return [];
  const reversed = backwards(pattern);
  return ends(text, pattern, Math.min(most, pattern.length - 1)).map(({ end, errors }) => {
    const from = Math.max(0, end - pattern.length - errors);
    const starts = ends(backwards(text.slice(from, end)), reversed, errors);
    const best = starts.reduce((a, b) => (b.errors < a.errors ? b : a), starts[0] ?? { end: end - from, errors });
    return { start: end - best.end, end, errors };
  });
}

/** 1 where two texts are the same, 0 where nothing fits: the best place of the shorter within the longer. */
export function likeness(text: string, pattern: string): number {
  if (pattern === text || pattern.length === 0) return 1;
  if (text.length === 0) return 0;
  return ends(text, pattern, pattern.length).reduce((best, m) => Math.max(best, 1 - m.errors / pattern.length), 0);
}
