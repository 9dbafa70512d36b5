import { wordsOf } from "../events/phrases.ts";
import type { Extract } from "../events/types.ts";
import type { DocumentId } from "../record/ids.ts";
import { grouped } from "./groups.ts";

/** Documents that tell the same words and count as one origin. */
export type Origin = { readonly id: string; readonly documents: readonly DocumentId[]; readonly reason: string };

/** Ten words in a row are rarely written twice by chance; half of a short text, or a hundred such runs, make a copy. */
const run = 10;
const leastShare = 0.4;
const manyRuns = 100;
const leastRuns = 12;
/** A run that stands in more documents than this is a formula, not a copy. */
const formula = 40;

/** Groups of two or more documents that go back to one text; linear in the length of the documents. */
export function origins(extracts: readonly Extract[]): Origin[] {
  const order = extracts.map((x) => x.document.id);
  const hashes = extracts.map((x) => runsOf(x));
  const shared = sharedRuns(hashes);
  const parent = order.map((_, i) => i);
  const root = (i: number): number => (parent[i] === i ? i : root(parent[i]!));
  const shares = new Map<number, number>();
  for (const [pair, count] of shared) {
    const [a, b] = [Math.floor(pair / order.length), pair % order.length];
    const share = count / Math.max(1, Math.min(hashes[a]!.size, hashes[b]!.size));
    if (count < leastRuns || (share < leastShare && count < manyRuns)) continue;
    const [low, high] = [Math.min(root(a), root(b)), Math.max(root(a), root(b))];
    parent[high] = low;
    shares.set(low, Math.max(share, shares.get(low) ?? 0, shares.get(high) ?? 0));
  }
  const groups = grouped(order.keys(), root);
  return [...groups]
    .filter(([, members]) => members.length > 1)
    .map(([first, members]) => ({
      id: `o:${order[first]}`,
      documents: members.map((i) => order[i]!),
      reason: `up to ${Math.round(100 * (shares.get(first) ?? 0))} % of the shorter text stands word for word in the other`,
    }));
}

function runsOf(extract: Extract): Set<number> {
  const words = wordsOf(extract.language).lower.filter((w) => /[\p{L}\p{N}]/u.test(w));
  const codes = words.map(hash);
  const runs = new Set<number>();
  for (let i = 0; i + run <= codes.length; i++) {
    let h = 7;
    for (let k = i; k < i + run; k++) h = (Math.imul(h, 31) + codes[k]!) | 0;
    runs.add(h);
  }
  return runs;
}

function hash(word: string): number {
  let h = 5381;
  for (let i = 0; i < word.length; i++) h = (Math.imul(h, 33) ^ word.charCodeAt(i)) | 0;
  return h;
}

/** Number of runs that each pair of documents shares, by `first * n + second`. */
function sharedRuns(hashes: readonly ReadonlySet<number>[]): Map<number, number> {
  const holders = new Map<number, number[]>();
  hashes.forEach((set, i) => {
    for (const h of set) {
      const list = holders.get(h);
      if (list) list.push(i);
      else holders.set(h, [i]);
    }
  });
  const pairs = new Map<number, number>();
  for (const list of holders.values()) {
    if (list.length < 2 || list.length > formula) continue;
    for (let a = 0; a < list.length; a++)
      for (let b = a + 1; b < list.length; b++) {
        const pair = list[a]! * hashes.length + list[b]!;
        pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
      }
  }
  return pairs;
}
