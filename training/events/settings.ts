import type { Settings } from "./learn.ts";

const base: Settings = {
  kinds: { words: 1, between: 1, near: 1, letters: 0.7, lexicon: 1.2, chain: 1.2, order: 0.2, classes: 1 },
  epochs: 30,
  rate: 0.5,
  l2: 5e-4,
  balance: 0.3,
  invented: 0,
};
const kinds = base.kinds;
const narrow: Settings = { ...base, kinds: { ...kinds, words: 0 } };
const lexical: Settings = { ...base, kinds: { ...kinds, words: 0.5, lexicon: 1.6, classes: 1.5 } };
const wordy: Settings = { ...base, kinds: { ...kinds, lexicon: 0.6, chain: 0.6, letters: 1 } };

/** What the inner folds choose among; each choice is one scorer or several whose probabilities are averaged. */
export const choices: readonly { readonly name: string; readonly settings: readonly Settings[] }[] = [
  { name: "one", settings: [base] },
  { name: "three", settings: [narrow, lexical, wordy] },
];
