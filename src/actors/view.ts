import type { Extract } from "../events/types.ts";
import { type NameKind, relations, upos } from "../language/types.ts";
import { type Span, span } from "../record/span.ts";
import { type Dateline, datelinesOf } from "./dateline.ts";

/** A document's tokens with what detection asks of them again and again. */
export type View = {
  readonly extract: Extract;
  readonly lower: readonly string[];
  /** Token begins with a capital. */
  readonly capital: Uint8Array;
  /** Index of the sentence of each token, -1 outside. */
  readonly sentence: Int32Array;
  /** Token is joined to the one before without a space. */
  readonly joined: Uint8Array;
  /** By sentence: nearly all of it is in capitals, so that capitals tell nothing. */
  readonly shouting: Uint8Array;
  /** Kind of the recognized name that holds the token, null outside names. */
  readonly named: readonly (NameKind | null)[];
  /** Names of bodies with a joint inside that is neither a name's own small word nor a capital: first token to end. */
  readonly bodies: ReadonlyMap<number, number>;
  /** Token stands in quotation marks. */
  readonly quoted: Uint8Array;
  /** First tokens of statement sources. */
  readonly speaking: ReadonlySet<number>;
  readonly datelines: readonly Dateline[];
  /** Words that the document writes with a small letter: with a capital, alone, they are no names. */
  readonly common: ReadonlySet<string>;
};

const PROPER = upos.indexOf("PROPN");
const VERBS: ReadonlySet<number> = new Set([upos.indexOf("VERB"), upos.indexOf("AUX")]);
const NOUN = upos.indexOf("NOUN");
export const isNoun = (v: View, t: number) => v.extract.language.tokens.pos[t] === NOUN;
export const isProper = (v: View, t: number) => v.extract.language.tokens.pos[t] === PROPER;
export const isVerb = (v: View, t: number) => VERBS.has(v.extract.language.tokens.pos[t] ?? -1);

/** "Soldiers' Mothers", "Network Against Racism", "Congress of Unions". */
const inner = /^(?:'s?|for|against|without|of|on|through)$/;

export function viewOf(extract: Extract, isPlace: (word: string) => boolean): View {
  const { tokens, sentences } = extract.language;
  const sentence = new Int32Array(tokens.count).fill(-1);
  sentences.forEach((s, i) => {
    for (let t = s.firstToken; t < s.endToken; t++) sentence[t] = i;
  });
  const capital = new Uint8Array(tokens.count);
  const joined = new Uint8Array(tokens.count);
  const lower: string[] = [];
  for (let t = 0; t < tokens.count; t++) {
    const form = tokens.form[t] ?? "";
    lower.push(
      form.includes("’") || form.includes("‘") ? form.toLowerCase().replace(/[‘’]/g, "'") : form.toLowerCase(),
    );
    const c = form.charCodeAt(0);
    if ((c > 64 && c < 91) || (c > 127 && /^\p{Lu}/u.test(form))) capital[t] = 1;
    if (t > 0 && tokens.start[t] === tokens.end[t - 1]) joined[t] = 1;
  }
  const quoted = new Uint8Array(tokens.count);
  const named: (NameKind | null)[] = new Array(tokens.count).fill(null);
  // "A." before an answer is no initial
  const letters = new Set(
    extract.language.blocks.flatMap(({ label: l }) => (l && l.end - l.start === 1 ? [l.start] : [])),
  );
  for (const n of extract.language.names)
    if (!letters.has(tokens.start[n.firstToken]!)) for (let t = n.firstToken; t < n.endToken; t++) named[t] = n.kind;
  const bodies = new Map(
    extract.language.names.flatMap(({ firstToken, endToken, kind }) =>
      kind === "organization" && lower.slice(firstToken + 1, endToken - 1).some((w) => inner.test(w))
        ? [[lower[firstToken] === "the" ? firstToken + 1 : firstToken, endToken] as const]
        : [],
    ),
  );
  const shouting = Uint8Array.from(sentences, (x) => (isShouting(tokens.form, x.firstToken, x.endToken) ? 1 : 0));
  // a label names somebody, however loud
  for (const b of extract.language.blocks) if (b.label) shouting[b.firstSentence] = 0;
  const bare = {
    shouting,
    extract,
    named,
    bodies,
    lower,
    capital,
    sentence,
    joined,
    quoted,
    speaking: new Set<number>(),
    datelines: datelinesOf(extract.language, isPlace),
    common: new Set(lower.filter((w, t) => capital[t] === 0 && w.length > 3)),
  };
  for (const q of extract.language.quotations)
    for (let t = tokenAt(bare, q.start); t < tokens.count && (tokens.start[t] ?? q.end) < q.end; t++) quoted[t] = 1;
  const speaking = new Set(
    extract.statements
      .flatMap((s) => s.source.map((x) => tokenAt(bare, x.start)))
      .map((t) => (/^(the|a|an)$/.test(lower[t] ?? "") ? t + 1 : t)),
  );
  return { ...bare, speaking };
}

/** Of the words of three letters or more, four in five are all capitals. */
function isShouting(forms: readonly string[], first: number, end: number): boolean {
  let [loud, all] = [0, 0];
  for (let t = first; t < end; t++) {
    const form = forms[t] ?? "";
    if (form.length < 3 || !/^\p{L}+$/u.test(form)) continue;
    all++;
    if (form === form.toUpperCase()) loud++;
  }
  return all > 3 && loud >= 0.8 * all;
}

/** Stretch of the text from tokens first to end. */
export function spanOf(v: View, first: number, end: number): Span {
  const { tokens, document } = v.extract.language;
  return span(document, tokens.start[first] ?? 0, tokens.end[end - 1] ?? 1);
}

/** Words of tokens first to end as one reads them. */
export function words(v: View, first: number, end: number): string {
  const { tokens } = v.extract.language;
  let out = "";
  for (let t = first; t < end; t++) out += (t > first && !v.joined[t] ? " " : "") + (tokens.form[t] ?? "");
  return out;
}

export const isPossessive = (v: View, t: number) => v.lower[t] === "'s" || v.lower[t] === "'";
export const block = (v: View, t: number) => {
  const s = v.sentence[t] ?? -1;
  return s < 0 ? -1 : (v.extract.language.sentences[s]?.block ?? -1);
};
export const kindOfBlock = (v: View, t: number) => v.extract.language.blocks[block(v, t)]?.kind ?? "paragraph";

/** Whether a stretch that begins at a token stands in the label of a turn. */
export function isInLabel(view: View, first: number): boolean {
  const { tokens, blocks } = view.extract.language;
  const label = blocks[block(view, first)]?.label;
  const start = tokens.start[first]!;
  return label !== undefined && label.start <= start && start < label.end;
}

/** Index of the first token that ends after an offset. */
export function tokenAt(v: View, offset: number): number {
  const { end, count } = v.extract.language.tokens;
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((end[middle] ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

const SUBJECTS: ReadonlySet<number> = new Set(
  ["nsubj", "nsubj:pass"].map((r) => relations.indexOf(r as (typeof relations)[number])),
);

/** Whether the head of tokens first to end is a subject; null where the text was not parsed. */
export function subjectOf(v: View, first: number, end: number): boolean | null {
  const { head, relation } = v.extract.language.tokens;
  if (!head || !relation) return null;
  for (let t = end - 1; t >= first; t--) {
    const h = head[t] ?? -1;
    if (h < first || h >= end) return SUBJECTS.has(relation[t] ?? -1);
  }
  return false;
}

/** "the Jeddah-based bloc": what ends at a token only says where. */
export const onlySaysWhere = ({ lower, joined }: View, end: number): boolean =>
  lower[end] === "-" && joined[end] === 1 && /^(?:based|born|area)$/.test(lower[end + 1] ?? "");
