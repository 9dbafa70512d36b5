import { isRead } from "../../src/events/code.ts";
import { phraseByTree } from "../../src/events/free/phrase.ts";
import { triggersOf } from "../../src/events/free/trigger.ts";
import { nameIndex, type View, viewOf } from "../../src/events/free/view.ts";
import type { Candidate, Sight } from "../../src/events/learnt/candidates.ts";
import { none, type Row, rowOfOption, rowOfWord, type Shape, type Side } from "../../src/events/learnt/model.ts";
import {
  type Marks,
  marksOf,
  nameOfClass,
  namesOfPhrase,
  namesOfSides,
  namesOfWord,
  wordsOf,
} from "../../src/events/learnt/net.ts";
import { headsIn, nobody, type Option, optionsOf, same, voiceOf } from "../../src/events/learnt/parties.ts";
import { sightOf } from "../../src/events/learnt/read.ts";
import type { EventModel } from "../../src/events/model.ts";
import { type EventType, eventTypes } from "../../src/events/types.ts";
import type { Language } from "../../src/language/types.ts";
import { type At, type Gold, touches } from "./cases.ts";

export type WordExample = { readonly row: Row; readonly label: number };
/** A candidate as the net learns from it: its class and, where it tells an event, its phrases with what is right. */
export type NetExample = {
  readonly words: readonly number[];
  readonly names: readonly string[];
  readonly label: number;
  readonly sides: Readonly<Record<Side, SideOfNet>> | null;
};
export type SideOfNet = {
  /** Heads of phrases with their names, and whether each is right. */
  readonly phrases: readonly { readonly head: number; readonly names: readonly string[]; readonly right: boolean }[];
  /** What is said for "nobody"; whether it is right; for a target whether whoever is the source is. */
  readonly names: readonly string[];
  readonly others: readonly boolean[];
};
/** A sentence with its candidates. */
export type Lesson = { readonly marks: Marks; readonly candidates: readonly NetExample[] };
/** The options of one side, and which of them are right. */
export type SideExample = { readonly options: readonly Int32Array[]; readonly right: readonly boolean[] };
export type Examples = {
  readonly words: readonly WordExample[];
  readonly source: readonly SideExample[];
  readonly target: readonly SideExample[];
  readonly lessons: readonly Lesson[];
};

/** What is learnt from, the documents' first: they tell how often what is said in which words is an event. */
export type Taught<T> = { readonly all: readonly T[]; readonly documents: number };
export function taughtBy<T>(
  documents: readonly Examples[],
  others: readonly Examples[],
  of: (e: Examples) => readonly T[],
): Taught<T> {
  const own = documents.flatMap(of);
  return { all: [...own, ...others.flatMap(of)], documents: own.length };
}

const place = (v: View, start: number, end: number) => ({
  start: v.language.tokens.start[v.first + start]!,
  end: v.language.tokens.end[v.first + end - 1]!,
});

function depth({ tree }: Sight, word: number): number {
  let n = 0;
  for (let k = tree.head[word]!; k >= 0 && n < 50; k = tree.head[k]!) n++;
  return n;
}

/** The candidate that stands for an annotated event: one whose words touch its trigger; what the rules read first, then what governs. */
function candidateFor(s: Sight, g: Gold, taken: ReadonlySet<Candidate>): Candidate | undefined {
  const { view: v } = s;
  const on = (i: number) => touches([place(v, i, i + 1)], g.trigger);
  const free = s.candidates.filter((c) => !taken.has(c));
  const rank = ({ top, read }: Candidate) =>
    (read?.decided?.event === g.event ? 200 : 0) + (read ? (read.refused ? 50 : 100) : 0) - depth(s, top);
  const [best] = free.filter((c) => on(c.top)).sort((a, b) => rank(b) - rank(a));
  return best ?? free.find((c) => c.read?.trigger.words.some(on));
}

/** The options of both sides of an annotated event, and whether each is right. */
function optionsFor(s: Sight, c: Candidate, g: Gold): Record<Side, readonly (Option & { readonly right: boolean })[]> {
  const { view: v } = s;
  const options = optionsOf(s, c, headsIn(s), g.event as EventType);
  const together = g.target.length > 0 && overlap(g.source, g.target);
  const fits = (head: number, wanted: readonly At[]) => {
    if (head === nobody) return wanted.length === 0;
    const p = phraseByTree(v, head);
    return wanted.length > 0 && touches([place(v, p.start, p.end)], wanted);
  };
  return {
    source: options.source.map((o) => ({ ...o, right: fits(o.head, g.source) })),
    target: options.target.map((o) => ({
      ...o,
      right: o.head === same ? together : !together && fits(o.head, g.target),
    })),
  };
}
const sideExample = (options: readonly (Option & { readonly right: boolean })[], side: Side, buckets: number) => ({
  options: options.map((o) => rowOfOption(o, side, buckets)),
  right: options.map((o) => o.right),
});
function sideOfNet(
  s: Sight,
  c: Candidate,
  g: Gold,
  options: readonly (Option & { readonly right: boolean })[],
): SideOfNet {
  const voice = voiceOf(s.view, c);
  return {
    phrases: options
      .filter((o) => o.head >= 0)
      .map(({ head, right }) => ({ head, names: namesOfPhrase(s, c, voice, head), right })),
    names: [...namesOfSides(c, voice), nameOfClass(g.event as EventType)],
    others: options.filter((o) => o.head < 0).map((o) => o.right),
  };
}
const overlap = (a: readonly At[], b: readonly At[]) => a.some(([s, e]) => b.some(([x, y]) => s < y && x < e));

/** What one annotated document teaches: its candidates with their class or none, and the sides of the annotated events. */
export function examplesOf(language: Language, gold: readonly Gold[], model: EventModel, shape: Shape): Examples {
  const names = nameIndex(language);
  const [words, source, target]: [WordExample[], SideExample[], SideExample[]] = [[], [], []];
  const lessons: Lesson[] = [];
  for (const sentence of language.sentences) {
    if (!isRead(language, sentence)) continue;
    const v = viewOf(language, sentence, names);
    const s = sightOf(v, triggersOf(v), model);
    if (!s) continue;
    const found = new Map<Candidate, Gold>();
    for (const g of gold) {
      if (!touches([sentence], g.trigger)) continue;
      const c = candidateFor(s, g, new Set(found.keys()));
      if (c) found.set(c, g);
    }
    const candidates = s.candidates.map((c): NetExample => {
      const g = found.get(c);
      const label = g ? eventTypes.indexOf(g.event as EventType) : none;
      words.push({ row: rowOfWord(s, c, shape), label });
      const common = { words: wordsOf(s, c), names: namesOfWord(c, voiceOf(v, c)), label };
      if (!g) return { ...common, sides: null };
      const options = optionsFor(s, c, g);
      for (const [side, list] of [
        ["source", source],
        ["target", target],
      ] as const)
        if (options[side].some((o) => o.right)) list.push(sideExample(options[side], side, shape.buckets));
      return {
        ...common,
        sides: { source: sideOfNet(s, c, g, options.source), target: sideOfNet(s, c, g, options.target) },
      };
    });
    if (candidates.length > 0) lessons.push({ marks: marksOf(s, shape.vectors), candidates });
  }
  return { words, source, target, lessons };
}
