import { isRead } from "../../src/events/code.ts";
import { phraseByTree } from "../../src/events/free/party.ts";
import { triggersOf } from "../../src/events/free/trigger.ts";
import { nameIndex, type View, viewOf } from "../../src/events/free/view.ts";
import type { Candidate, Sight } from "../../src/events/learnt/candidates.ts";
import { none, type Row, rowOfOption, rowOfWord, type Shape, type Side } from "../../src/events/learnt/model.ts";
import { headsIn, nobody, type Option, optionsOf, same } from "../../src/events/learnt/parties.ts";
import { sightOf } from "../../src/events/learnt/read.ts";
import type { EventModel } from "../../src/events/model.ts";
import { type EventType, eventTypes } from "../../src/events/types.ts";
import type { Language } from "../../src/language/types.ts";
import { type At, type Gold, touches } from "./cases.ts";

export type WordExample = { readonly row: Row; readonly label: number };
/** The options of one side, and which of them are right. */
export type SideExample = { readonly options: readonly Int32Array[]; readonly right: readonly boolean[] };
export type Examples = {
  readonly words: readonly WordExample[];
  readonly source: readonly SideExample[];
  readonly target: readonly SideExample[];
};

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

function sideExamples(s: Sight, c: Candidate, g: Gold, buckets: number): Record<Side, SideExample> {
  const { view: v } = s;
  const options = optionsOf(s, c, headsIn(s), g.event as EventType);
  const together = g.target.length > 0 && overlap(g.source, g.target);
  const fits = (head: number, wanted: readonly At[]) => {
    if (head === nobody) return wanted.length === 0;
    const p = phraseByTree(v, head);
    return wanted.length > 0 && touches([place(v, p.start, p.end)], wanted);
  };
  const of = (side: Side, list: readonly Option[], isRight: (head: number) => boolean): SideExample => ({
    options: list.map((o) => rowOfOption(o, side, buckets)),
    right: list.map((o) => isRight(o.head)),
  });
  return {
    source: of("source", options.source, (head) => fits(head, g.source)),
    target: of("target", options.target, (head) => (head === same ? together : !together && fits(head, g.target))),
  };
}
const overlap = (a: readonly At[], b: readonly At[]) => a.some(([s, e]) => b.some(([x, y]) => s < y && x < e));

/** What one annotated document teaches: its candidates with their class or none, and the sides of the annotated events. */
export function examplesOf(language: Language, gold: readonly Gold[], model: EventModel, shape: Shape): Examples {
  const names = nameIndex(language);
  const [words, source, target]: [WordExample[], SideExample[], SideExample[]] = [[], [], []];
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
    for (const c of s.candidates) {
      const g = found.get(c);
      words.push({ row: rowOfWord(s, c, shape), label: g ? eventTypes.indexOf(g.event as EventType) : none });
      if (!g) continue;
      const sides = sideExamples(s, c, g, shape.buckets);
      if (sides.source.right.includes(true)) source.push(sides.source);
      if (sides.target.right.includes(true)) target.push(sides.target);
    }
  }
  return { words, source, target };
}
