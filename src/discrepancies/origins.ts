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
  const { sizes, shared } = sharedRuns(extracts.map(codesOf));
  const parent = order.map((_, i) => i);
  const root = (i: number): number => (parent[i] === i ? i : root(parent[i]!));
  const shares = new Map<number, number>();
  for (const [pair, count] of shared) {
    const [a, b] = [Math.floor(pair / order.length), pair % order.length];
    const share = count / Math.max(1, Math.min(sizes[a]!, sizes[b]!));
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

const isWord = /[\p{L}\p{N}]/u;
/** One number a word; signs are left out. */
function codesOf(extract: Extract): number[] {
  const known = new Map<string, number | null>();
  const codes: number[] = [];
  for (const word of wordsOf(extract.language).lower) {
    let code = known.get(word);
    if (code === undefined) {
      code = isWord.test(word) ? hash(word) : null;
      known.set(word, code);
    }
    if (code !== null) codes.push(code);
  }
  return codes;
}

function hash(word: string): number {
  let h = 5381;
  for (let i = 0; i < word.length; i++) h = (Math.imul(h, 33) ^ word.charCodeAt(i)) | 0;
  return h;
}

/** Room for the number of a document below the hash of a run, in one exact number. */
const room = 2 ** 20;

/** Every run of every document as `hash * room + document`, in order; one that a document repeats stands as often. */
function runsInOrder(codes: readonly (readonly number[])[]): Float64Array {
  const runs = new Float64Array(codes.reduce((n, c) => n + Math.max(0, c.length - run + 1), 0));
  let n = 0;
  codes.forEach((own, document) => {
    for (let i = 0; i + run <= own.length; i++) {
      let h = 7;
      for (let k = i; k < i + run; k++) h = (Math.imul(h, 31) + own[k]!) | 0;
      runs[n++] = (h >>> 0) * room + document;
    }
  });
  return runs.sort();
}

/** How many different runs each document has, and how many each pair shares, by `first * n + second`. */
function sharedRuns(codes: readonly (readonly number[])[]): { sizes: Int32Array; shared: Map<number, number> } {
  const runs = runsInOrder(codes);
  const sizes = new Int32Array(codes.length);
  const shared = new Map<number, number>();
  for (let i = 0; i < runs.length; ) {
    const hash = Math.floor(runs[i]! / room);
    const holders: number[] = [];
    for (; i < runs.length && Math.floor(runs[i]! / room) === hash; i++) {
      const document = runs[i]! - hash * room;
      if (holders[holders.length - 1] !== document) holders.push(document);
    }
    for (const document of holders) sizes[document]!++;
    if (holders.length > formula) continue;
    for (let a = 0; a < holders.length; a++)
      for (let b = a + 1; b < holders.length; b++) {
        const pair = holders[a]! * codes.length + holders[b]!;
        shared.set(pair, (shared.get(pair) ?? 0) + 1);
      }
  }
  return { sizes, shared };
}
