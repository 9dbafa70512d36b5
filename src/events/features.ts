import type { WordClasses } from "../language/words.ts";
import { chainOf, type Link } from "./chain.ts";
import { type Match, match, wordsOf } from "./lexicon/match.ts";
import type { Masked } from "./mask.ts";

/** Says one feature of a pair: its kind (weighed as a group), its name, and how much it counts before weighing. */
export type Say = (kind: FeatureKind, name: string, value?: number) => void;
export const featureKinds = ["words", "between", "near", "letters", "lexicon", "chain", "order", "classes"] as const;
export type FeatureKind = (typeof featureKinds)[number];

/** A word without its ending: the lexicon's word where there is one, else cut by rule. */
export function stem(form: string): string {
  const known = wordsOf(form)[0];
  if (known) return known;
  if (form.length < 5) return form;
  return form.replace(/(?:ational|ization|isation|ations?|ingly|edly|ments?|iness|ing|ied|ies|ers?|ed|es|s|ly)$/, "");
}

type Window = {
  readonly stems: readonly string[];
  readonly low: number;
  readonly high: number;
  readonly masked: Masked;
};

function plain(w: Window, say: Say): void {
  for (let i = 0; i < w.stems.length; i++) {
    say("words", w.stems[i]!);
    if (i + 1 < w.stems.length) say("words", `${w.stems[i]} ${w.stems[i + 1]}`, 0.7);
  }
}

function between(w: Window, say: Say): void {
  const side = w.masked.source < w.masked.target ? "st" : "ts";
  for (let i = w.low + 1; i < w.high; i++) {
    say("between", `b ${w.stems[i]}`);
    say("between", `b${side} ${w.stems[i]}`, 0.7);
    say("between", `b2 ${w.stems[i]} ${w.stems[i + 1]}`, 0.7);
    if (w.high - i <= 15) letters(w.masked.forms[i]!, say);
  }
}

function letters(form: string, say: Say): void {
  const padded = `^${form}$`;
  for (const n of [4, 5]) for (let k = 0; k + n <= padded.length; k++) say("letters", `c ${padded.slice(k, k + n)}`);
}

function near(w: Window, say: Say): void {
  const { source: s, target: t } = w.masked;
  const word = (i: number) => w.stems[i] ?? "<>";
  for (let k = 1; k <= 4; k++) {
    say("near", `s+ ${word(s + k)}`);
    say("near", `s+2 ${word(s + k)} ${word(s + k + 1)}`, 0.7);
    say("near", `t- ${word(t - k)}`, k <= 3 ? 1 : 0.5);
    if (k > 3) continue;
    say("near", `t+ ${word(t + k)}`);
    say("near", `s- ${word(s - k)}`);
  }
  say("near", `s+1 ${word(s + 1)}`);
  say("near", `t-1 ${word(t - 1)}`);
  say("near", `t-2 ${word(t - 2)} ${word(t - 1)}`);
}

function place(m: Match, w: Window): string {
  if (m.start > w.low && m.start < w.high) return "mid";
  return m.start < w.low ? "pre" : "post";
}

function lexical(w: Window, found: readonly Match[], say: Say): void {
  const side = w.masked.source < w.masked.target ? "st" : "ts";
  for (const m of found) {
    const { event, mode, noun, weak, text } = m.pattern;
    const value = weak ? 0.4 : 1;
    const kind = noun ? "n" : "v";
    say("lexicon", `x ${event}`, value * 0.5);
    say("lexicon", `x ${kind} ${place(m, w)} ${side} ${event}`, value);
    say("lexicon", `x ${text}`, 0.5);
    if (mode) say("lexicon", `x ${event} ${mode}`, value * 0.4);
    const gap = m.start - w.masked.source;
    if (gap > 0 && gap <= 4) say("lexicon", `x after ${event}`, value);
    const back = w.masked.target - m.end;
    if (back >= 0 && back <= 3) say("lexicon", `x before ${event}`, value);
  }
}

function link(l: Link | undefined, at: string, say: Say): void {
  if (!l) {
    say("chain", `${at} none`, 0.5);
    return;
  }
  const share = 1 / l.events.length;
  for (const event of l.events) {
    say("chain", `${at} ${event}`, share);
    say("chain", `${at} ${event} ${l.modality}`, share);
    if (l.passive) say("chain", `${at} ${event} passive`, share);
  }
}

function chains(w: Window, found: readonly Match[], say: Say): void {
  const chain = chainOf(w.masked, found);
  link(chain.links[0], "k1", say);
  link(chain.links[1], "k2", say);
  link(chain.links.at(-1), "kz", say);
  const names = chain.links.slice(0, 3).map((l) => l.events[0]! + (l.modality === "no" ? "!" : ""));
  say("chain", `kk ${chain.shape} ${names.slice(0, 2).join(">")}`);
  say("chain", `kkk ${names.join(">")}`);
  say("chain", `answer ${chain.answer}`, 1.5);
  say("chain", `answer ${chain.answer} ${chain.shape}`);
}

/** Classes of the words between and beside the pair: a verb that was never met is told by its likes. */
function classed(w: Window, of: WordClasses, say: Say): void {
  const { source: s, target: t, forms, named } = w.masked;
  const fine = (i: number) => (forms[i] === undefined || named[i] || i === s || i === t ? 0 : of.fine(forms[i]!));
  const coarse = (i: number) => (forms[i] === undefined || named[i] || i === s || i === t ? 0 : of.coarse(forms[i]!));
  for (let i = w.low + 1; i < w.high; i++) {
    if (!fine(i)) continue;
    say("classes", `f ${fine(i)}`);
    say("classes", `g ${coarse(i)}`, 0.5);
    if (fine(i + 1)) say("classes", `g2 ${coarse(i)} ${coarse(i + 1)}`, 0.5);
  }
  for (let k = 1; k <= 4; k++) {
    if (fine(s + k)) say("classes", `s+f ${fine(s + k)}`);
    if (coarse(s + k)) say("classes", `s+g ${k} ${coarse(s + k)}`, 0.5);
    if (fine(t - k)) say("classes", `t-f ${fine(t - k)}`, 0.7);
    if (coarse(t - k)) say("classes", `t-g ${k} ${coarse(t - k)}`, 0.5);
  }
}

/** All that the model is told about a masked pair. */
export function featuresOf(masked: Masked, classes: WordClasses, say: Say): void {
  const stems = masked.forms.map((f, i) => (masked.named[i] ? "<n>" : /^\d/.test(f) ? "<0>" : stem(f)));
  const w: Window = {
    stems,
    low: Math.min(masked.source, masked.target),
    high: Math.max(masked.source, masked.target),
    masked,
  };
  const found = match(masked.forms);
  plain(w, say);
  between(w, say);
  near(w, say);
  lexical(w, found, say);
  chains(w, found, say);
  classed(w, classes, say);
  say("order", masked.source < masked.target ? "st" : "ts");
  say("order", `far ${Math.min(4, Math.floor((w.high - w.low) / 4))}`, 0.5);
}
