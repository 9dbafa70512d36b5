import type { Document } from "./types.ts";

/**
 * Where a place of an HTML document's text stands in the decoded source (UTF-16 units); the text's own place where the
 * document has no map.
 */
export function sourceOffset(document: Pick<Document, "sourceMap">, at: number): number {
  const map = document.sourceMap;
  if (!map || map.length === 0) return at;
  let low = 0;
  let high = map.length / 2 - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((map[middle * 2] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return (map[low * 2 + 1] ?? 0) + Math.max(0, at - (map[low * 2] ?? 0));
}
