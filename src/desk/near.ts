import { over, start } from "../net/hash.ts";
import type { Assessment } from "../report/types.ts";

type Place = { readonly document: string; readonly start: number; readonly end: number };
/** A passage and where else nearly the same words stand; `share` of words in common, 0 to 1. */
export type Near = Place & { readonly others: readonly (Place & { readonly share: number; readonly quote: string })[] };

/** Sentences of fewer words are formulas ("He did not elaborate.") and say nothing about a common origin. */
const fewest = 8;
/** Smallest hashes kept a sentence: two sentences of 70 % common shingles share one of four in 99 of 100 cases. */
const kept = 4;
/** Words in common, as a share of the longer sentence. */
const alike = 0.6;
/** A hash in more sentences than this is a formula. */
const formula = 60;

type Entry = Place & { readonly words: ReadonlySet<string>; readonly quote: string };
export type NearIndex = { readonly of: (document: string) => Near[] };

/** Finds near-identical sentences of different documents by the smallest hashes of their word triples (Broder, On the resemblance and containment of documents, 1997). */
export function nearIndex(a: Assessment): NearIndex {
  const entries: Entry[] = [];
  const byDocument = new Map<string, number[]>();
  const holders = new Map<number, number[]>();
  const hashes: number[][] = [];
  for (const { document: d, language: l } of a.extracts)
    for (const s of l.sentences) {
      const quote = d.text.slice(s.start, s.end);
      const words = quote.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
      if (words.length < fewest) continue;
      const at = entries.push({ document: d.id, start: s.start, end: s.end, words: new Set(words), quote }) - 1;
      const own = smallest(words);
      hashes.push(own);
      push(byDocument, d.id, at);
      for (const h of own) push(holders, h, at);
    }
  return { of: (document) => (byDocument.get(document) ?? []).flatMap((i) => nearOf(i, entries, hashes, holders)) };
}

function nearOf(
  i: number,
  entries: readonly Entry[],
  hashes: readonly (readonly number[])[],
  holders: ReadonlyMap<number, readonly number[]>,
): Near[] {
  const self = entries[i]!;
  const met = new Set<number>();
  for (const h of hashes[i]!) {
    const list = holders.get(h)!;
    if (list.length <= formula) for (const j of list) if (entries[j]!.document !== self.document) met.add(j);
  }
  const others = [...met].flatMap((j) => {
    const { document, start, end, words, quote } = entries[j]!;
    const share = common(self.words, words);
    return share >= alike ? [{ document, start, end, share: Math.round(share * 100) / 100, quote }] : [];
  });
  others.sort((x, y) => y.share - x.share);
  return others.length === 0
    ? []
    : [{ document: self.document, start: self.start, end: self.end, others: others.slice(0, 12) }];
}

function common(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let n = 0;
  for (const w of a) if (b.has(w)) n++;
  return n / Math.max(a.size, b.size);
}

function smallest(words: readonly string[]): number[] {
  const all = new Set<number>();
  for (let i = 0; i + 2 < words.length; i++) all.add(hash(`${words[i]} ${words[i + 1]} ${words[i + 2]}`));
  return [...all].sort((x, y) => x - y).slice(0, kept);
}

/** FNV-1a, 32 bits. */
const hash = (text: string): number => over(start, text) >>> 0;

function push<K>(map: Map<K, number[]>, key: K, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
