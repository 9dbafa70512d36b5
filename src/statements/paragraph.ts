import type { Language } from "../language/types.ts";
import { hashString } from "../net/hash.ts";
import { type Paragraph, pad } from "./columns.ts";
import { classKey, type Lexicon, lexiconKey } from "./lexicon.ts";
import { cueClasses } from "./rules.ts";
import { treeOf } from "./tree.ts";

const kindBits = new Map<string, number>();
Object.values(cueClasses).forEach((c, i) => {
  for (const lemma of c.lemmas.split(" ")) kindBits.set(lemma, (kindBits.get(lemma) ?? 0) | (1 << i));
});

const opening = new Set(["“", "«", "„", "``", "‟"]);
const closing = new Set(["”", "»"]);
const straight = new Set(['"', "''", "＂", "''", "´´", "’’", "‘‘"]);
export const isQuoteMark = (form: string) => opening.has(form) || closing.has(form) || straight.has(form);

/** A token as the features see it: lower case, one kind of quotation mark, dash and apostrophe, digits alike. */
export function normalForm(form: string): string {
  if (isQuoteMark(form)) return '"';
  if (/^[—–―-]+$/.test(form)) return "--";
  return form.toLowerCase().replace(/’/g, "'").replace(/\d/g, "0");
}

function shapeOf(form: string): string {
  const s = form
    .replace(/\p{Lu}/gu, "A")
    .replace(/\p{Ll}/gu, "a")
    .replace(/\d/g, "0");
  return s.replace(/(.)\1+/g, "$1$1").slice(0, 6);
}

function markOf(form: string): number {
  if (form === ",") return 1;
  if (form === ":" || form === ";" || /^[—–-]+$/.test(form)) return 2;
  if (/^[.!?…]+$/.test(form)) return 3;
  return /^[^\p{L}\p{N}\s]+$/u.test(form) ? 4 : 0;
}

const VERB = 15;
const NOUN = 7;

/** Hashes of a word are the same wherever it stands: kept from document to document. */
type WordRow = { word: number; s2: number; s3: number; shape: number; fine: number; coarse: number; mark: number };
export type WordCache = Map<string, WordRow>;
/** Words kept: some 10 MB. */
const mostWords = 50_000;

function wordRow(form: string, lexicon: Lexicon, cache: WordCache): WordRow {
  const known = cache.get(form);
  if (known) return known;
  const normal = normalForm(form);
  const word = hashString(normal);
  const row = {
    word,
    s2: hashString(normal.slice(-2)),
    s3: hashString(normal.slice(-3)),
    shape: hashString(shapeOf(form)),
    fine: lexicon.fine(word),
    coarse: lexicon.coarse(word),
    mark: markOf(form),
  };
  if (cache.size >= mostWords) cache.clear();
  cache.set(form, row);
  return row;
}

/** The columns of tokens [first, end) of a document, read as one paragraph. */
export function paragraph(
  language: Pick<Language, "tokens" | "sentences">,
  sentenceOfToken: Int32Array,
  first: number,
  end: number,
  heading: boolean,
  lexicon: Lexicon,
  cache: WordCache,
): Paragraph {
  const { tokens } = language;
  const n = end - first;
  const column = (fill: number) => new Int32Array(n + 2 * pad).fill(fill);
  const p = {
    n,
    first,
    heading,
    word: column(1),
    lemma: column(1),
    pos: column(31),
    suffix2: column(1),
    suffix3: column(1),
    shape: column(1),
    fine: column(-1),
    coarse: column(-1),
    cue: column(0),
    source: column(0),
    cueOfClass: column(0),
    sourceOfClass: column(0),
    kinds: column(0),
    quote: column(0),
    segment: column(0),
    sentence: column(-1),
    sentenceStart: column(0),
    sentenceEnd: column(n),
    likely: column(0),
    likelyBefore: column(-1),
    likelyAfter: column(-1),
    likelyInSentence: column(0),
    mark: column(0),
    head: tokens.head ? new Int32Array(n).fill(-1) : null,
    relation: tokens.relation ? new Int32Array(n) : null,
  };
  for (let t = 0; t < n; t++) {
    const g = first + t;
    const i = t + pad;
    const form = tokens.form[g]!;
    const row = wordRow(form, lexicon, cache);
    const lemma = hashString(tokens.lemma[g]!);
    const pos = tokens.pos[g]!;
    p.word[i] = row.word;
    p.lemma[i] = lemma;
    p.pos[i] = pos;
    p.suffix2[i] = row.s2;
    p.suffix3[i] = row.s3;
    p.shape[i] = row.shape;
    p.fine[i] = row.fine;
    p.coarse[i] = row.coarse;
    p.mark[i] = row.mark;
    const key = lexiconKey(lemma, pos);
    p.cue[i] = lexicon.cue(key);
    p.source[i] = lexicon.source(key);
    const ofClass = classKey(row.fine, pos);
    p.cueOfClass[i] = lexicon.cue(ofClass);
    p.sourceOfClass[i] = lexicon.source(ofClass);
    p.kinds[i] = kindBits.get(tokens.lemma[g]!) ?? 0;
    p.sentence[i] = sentenceOfToken[g]!;
    const open = pos === VERB || pos === NOUN;
    p.likely[i] =
      p.cue[i]! >= 5 || (open && p.cue[i]! === 0 && p.cueOfClass[i]! >= 4) || (pos === VERB && p.kinds[i]! !== 0)
        ? 1
        : 0;
    if (p.head) {
      const h = tokens.head![g]!;
      p.head[t] = h >= first && h < end ? h - first : -1;
      p.relation![t] = tokens.relation![g]!;
    }
  }
  markQuotes(p, tokens.form);
  markSentences(p);
  markLikely(p);
  return { ...p, tree: treeOf(p) };
}

/** Quotation marks are matched by turns; curly ones also by their side. A quotation without an end runs to the paragraph's end. */
type Columns = Omit<Paragraph, "tree">;

function markQuotes(p: Columns, form: readonly string[]): void {
  let open = -1;
  let segment = 0;
  for (let t = 0; t < p.n; t++) {
    const i = t + pad;
    const f = form[p.first + t]!;
    if (!isQuoteMark(f)) {
      p.quote[i] = open >= 0 ? 1 : 0;
      p.segment[i] = segment;
      continue;
    }
    const opens = opening.has(f) || (open < 0 && !closing.has(f));
    if (opens) {
      segment++;
      open = t;
    }
    p.quote[i] = opens ? 2 : 3;
    p.segment[i] = segment;
    if (!opens) {
      segment++;
      open = -1;
    }
  }
  if (open >= 0) for (let t = open; t < p.n; t++) p.quote[t + pad] = 4;
}

function markSentences(p: Columns): void {
  for (let t = 0; t < p.n; ) {
    let u = t;
    let count = 0;
    while (u < p.n && p.sentence[u + pad] === p.sentence[t + pad]) count += p.likely[u++ + pad]!;
    for (let v = t; v < u; v++) {
      p.sentenceStart[v + pad] = t;
      p.sentenceEnd[v + pad] = u;
      p.likelyInSentence[v + pad] = Math.min(count, 3);
    }
    t = u;
  }
}

function markLikely(p: Columns): void {
  let last = -1;
  for (let t = 0; t < p.n; t++) {
    if (p.likely[t + pad]) last = t;
    p.likelyBefore[t + pad] = last;
  }
  last = -1;
  for (let t = p.n - 1; t >= 0; t--) {
    if (p.likely[t + pad]) last = t;
    p.likelyAfter[t + pad] = last;
  }
}
