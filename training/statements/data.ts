/** Reads the gold statements and the parsed texts, and lays one over the other. */
import { readFileSync } from "node:fs";
import type { Block, Sentence, Tokens } from "../../src/language/types.ts";
import { loadWeights, weightArray } from "../../src/models/weights.ts";
import { hashString } from "../../src/net/hash.ts";
import { type Table, table } from "../../src/net/table.ts";
import { bucket, classKey, frozenLexicon, type Lexicon, lexiconKey } from "../../src/statements/lexicon.ts";
import { normalForm } from "../../src/statements/paragraph.ts";

export type Roles = { source: [number, number][]; cue: [number, number][]; content: [number, number][] };
export type Gold = {
  id: string;
  doc: string;
  text: string;
  attributions: Roles[];
  flags: [string, [number, number][]][];
};
export type Parsed = {
  id: string;
  text: string;
  tokens: Tokens;
  sentences: readonly Sentence[];
  blocks: readonly Block[];
};
export const roleNames = ["source", "cue", "content"] as const;

const lines = (path: string) =>
  readFileSync(path, "utf8")
    .split("\n")
    .filter((l) => l !== "");

export function readGold(path: string): Gold[] {
  return lines(path).map((line) => {
    const r = JSON.parse(line);
    return { id: r.id, doc: r.doc ?? r.id, text: r.text, attributions: r.attributions, flags: r.flags ?? [] };
  });
}

export function readParsed(path: string): Map<string, Parsed> {
  const out = new Map<string, Parsed>();
  for (const line of lines(path)) {
    const r = JSON.parse(line);
    const t = r.tokens;
    const tokens: Tokens = {
      count: t.start.length,
      start: Int32Array.from(t.start),
      end: Int32Array.from(t.end),
      form: t.form,
      lemma: t.lemma,
      pos: Uint8Array.from(t.pos),
      ...(t.head ? { head: Int32Array.from(t.head), relation: Uint8Array.from(t.relation) } : {}),
    };
    out.set(r.id, { id: r.id, text: r.text, tokens, sentences: r.sentences, blocks: r.blocks });
  }
  return out;
}

/** Token ranges [first, end) that a list of character spans touches. */
export function tokenSpans(tokens: Tokens, spans: readonly [number, number][]): [number, number][] {
  const out: [number, number][] = [];
  for (const [s, e] of spans) {
    let a = lowerBound(tokens.end, s + 1, tokens.count);
    while (a < tokens.count && tokens.end[a]! <= s) a++;
    let b = a;
    while (b < tokens.count && tokens.start[b]! < e) b++;
    if (b > a) out.push([a, b]);
  }
  return out;
}

function lowerBound(values: Int32Array, x: number, n: number): number {
  let lo = 0;
  let hi = n;
  while (lo < hi) {
    const mid = (lo + hi) >> 1;
    if (values[mid]! < x) lo = mid + 1;
    else hi = mid;
  }
  return lo;
}

type Counts = { cue: number; source: number; total: number };
export type LexiconCounts = { all: Map<number, Counts>; perDocument: Map<string, Map<number, Counts>> };
export type WordClasses = { words: Table; hashes: Int32Array; fine: Uint16Array; coarse: Uint8Array };

export function readClasses(): WordClasses {
  const w = loadWeights("word-classes");
  const hashes = weightArray(w, "words", "Int32Array");
  return {
    hashes,
    words: table(hashes),
    fine: weightArray(w, "fine", "Uint16Array"),
    coarse: weightArray(w, "coarse", "Uint8Array"),
  };
}

/** Counts how often each lemma, and each word class, stands in a cue or a source. */
export function countLexicon(golds: readonly Gold[], parsed: Map<string, Parsed>, classes: WordClasses): LexiconCounts {
  const plain = frozenLexicon(table(new Int32Array(0)), new Uint8Array(0), classes.words, classes.fine, classes.coarse);
  const all = new Map<number, Counts>();
  const perDocument = new Map<string, Map<number, Counts>>();
  for (const g of golds) {
    const { tokens } = parsed.get(g.doc)!;
    const mark = new Uint8Array(tokens.count);
    for (const a of g.attributions) {
      for (const [s, e] of tokenSpans(tokens, a.source)) mark.fill(2, s, e);
      for (const [s, e] of tokenSpans(tokens, a.cue)) mark.fill(1, s, e);
    }
    const own = new Map<number, Counts>();
    perDocument.set(g.doc, own);
    const add = (into: Map<number, Counts>, key: number, m: number) => {
      let c = into.get(key);
      if (!c) {
        c = { cue: 0, source: 0, total: 0 };
        into.set(key, c);
      }
      c.total++;
      if (m === 1) c.cue++;
      if (m === 2) c.source++;
    };
    for (let t = 0; t < tokens.count; t++) {
      const pos = tokens.pos[t]!;
      const keys = [
        lexiconKey(hashString(tokens.lemma[t]!), pos),
        classKey(plain.fine(hashString(normalForm(tokens.form[t]!))), pos),
      ];
      for (const key of keys) {
        add(all, key, mark[t]!);
        add(own, key, mark[t]!);
      }
    }
  }
  return { all, perDocument };
}

/** The lexicon as a document of the training data sees it: its own counts left out. */
export function lexiconWithout(counts: LexiconCounts, doc: string | null, classes: WordClasses): Lexicon {
  const own = (doc && counts.perDocument.get(doc)) || new Map<number, Counts>();
  const rate = (key: number, what: "cue" | "source") => {
    const a = counts.all.get(key);
    const o = own.get(key);
    return a ? bucket(a[what] - (o?.[what] ?? 0), a.total - (o?.total ?? 0)) : 0;
  };
  const plain = frozenLexicon(table(new Int32Array(0)), new Uint8Array(0), classes.words, classes.fine, classes.coarse);
  return { ...plain, cue: (k) => rate(k, "cue"), source: (k) => rate(k, "source") };
}

/** The lexicon to ship: hashes and buckets. */
export function freeze(counts: LexiconCounts): { keys: Int32Array; buckets: Uint8Array } {
  const keys = [...counts.all.keys()].sort((a, b) => a - b);
  const buckets = keys.map((k) => {
    const c = counts.all.get(k)!;
    return bucket(c.cue, c.total) | (bucket(c.source, c.total) << 4);
  });
  return { keys: Int32Array.from(keys), buckets: Uint8Array.from(buckets) };
}
