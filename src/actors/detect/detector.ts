import type { Found } from "../found.ts";
import type { Knowledge, Known, Meaning } from "../knowledge.ts";
import { CONNECTORS } from "../rules.ts";
import { kindOfBlock, type View } from "../view.ts";

/** One piece being read: the document, what is known, and what was found so far. */
export type Detector = {
  readonly view: View;
  readonly knowledge: Knowledge;
  readonly out: Found[];
  readonly choose: (list: readonly Meaning[]) => Known | null;
  /** First tokens of statement sources. */
  readonly speaking: ReadonlySet<number>;
  /** Folded names met in running text: lets a heading in title case be read. */
  readonly seen: ReadonlySet<string>;
};

/** A find of which nothing is known yet. */
export const NOTHING = {
  known: null,
  country: null,
  sector: null,
  title: "",
  owner: -1,
  definite: false,
  plural: false,
  modifier: false,
  sponsor: null,
} as const;

/** "of", "the", "al" in lower case: inside a name, never at its end. */
export const small = (d: Detector, t: number) => CONNECTORS.has(d.view.lower[t] ?? "") && !d.view.capital[t];

/** Where a capital may be the sentence's and not a name's. */
export const atStart = (d: Detector, p: number) => {
  const s = d.view.extract.language.sentences[d.view.sentence[p] ?? -1];
  if (s?.firstToken === p) return true;
  return /^["“”'‘—–:([]$/.test(d.view.lower[p - 1] ?? "");
};

/** In headings and shouted lines capitals tell nothing. */
export const isLoud = (d: Detector, p: number) =>
  d.view.shouting[d.view.sentence[p] ?? -1] === 1 || !/^(paragraph|list-item)$/.test(kindOfBlock(d.view, p));
