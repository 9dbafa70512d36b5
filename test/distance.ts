/** Changed, added or missing units between two texts (Levenshtein 1966). */
export function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let j = 0; j < a.length; j++) {
    const next = [j + 1];
    for (let i = 1; i <= b.length; i++)
      next.push(Math.min(next[i - 1]! + 1, row[i]! + 1, row[i - 1]! + (b[i - 1] === a[j] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}
