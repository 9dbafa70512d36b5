import { type Relation, relations } from "../language/types.ts";
import type { ActorId } from "../record/ids.ts";
import type { Candidate } from "./candidates.ts";
import type { Placed } from "./mentions.ts";
import type { Scene } from "./scene.ts";

/** Relations that are told apart, some together. */
const groups: readonly (readonly Relation[])[] = [
  ["nsubj", "csubj"],
  ["nsubj:pass"],
  ["obj", "iobj"],
  ["obl", "obl:tmod"],
  ["nmod", "nmod:poss"],
  ["appos"],
  ["conj"],
  ["compound", "flat"],
];
const groupOf = relations.map((r) => groups.findIndex((g) => g.includes(r)));
const forms = ["name", "pronoun", "heading"] as const satisfies readonly Placed["form"][];
/** Counted so far, in tokens and in sentences; what is not there at all stands further off. */
const [farthest, longAgo, nowhere] = [40, 20, 10];

/** The mentions of each sentence, and the sentences in which each actor is mentioned. */
export type Named = {
  readonly inSentence: readonly (readonly Placed[])[];
  readonly of: ReadonlyMap<ActorId, readonly number[]>;
};
export function namedIn({ words, mentions }: Scene): Named {
  const { sentences } = words.language;
  const inSentence: Placed[][] = sentences.map(() => []);
  const of = new Map<ActorId, number[]>();
  let i = 0;
  for (const m of mentions.placed) {
    while (i < sentences.length && sentences[i]!.endToken <= m.first) i++;
    if (i === sentences.length || m.first < sentences[i]!.firstToken) continue;
    inSentence[i]!.push(m);
    const list = of.get(m.actor);
    if (list) list.push(i);
    else of.set(m.actor, [i]);
  }
  return { inSentence, of };
}

/** The last sentence before one in which the actor is mentioned, -1 for none. */
function lastBefore(sentences: readonly number[], at: number): number {
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]! < at) low = middle + 1;
    else high = middle;
  }
  return sentences[low - 1] ?? -1;
}

/** Where those who would take the stance are named, beside the words that show it and beside others. */
export function ofNames({ words }: Scene, c: Candidate, at: number, { inSentence, of }: Named): number[] {
  const own = c.who.actors;
  const { first, end } = c.clause;
  const here = inSentence[at]!;
  let mine = -1;
  let after: Placed | undefined;
  let ownInside = false;
  here.forEach((m, i) => {
    if (!own.includes(m.actor)) return;
    if (m.end <= first) mine = i;
    if (m.first < end && m.end > first) ownInside = true;
    if (m.first >= end) after ??= m;
  });
  const taker = here[mine];
  let [ahead, between] = [0, 0];
  for (const m of here) {
    if (m.end > first || own.includes(m.actor)) continue;
    ahead++;
    if (taker && m.first >= taker.end) between++;
  }
  let seen = -1;
  for (const a of own) seen = Math.max(seen, lastBefore(of.get(a) ?? [], at));
  const since = new Set<ActorId>();
  for (let i = Math.max(0, seen, at - longAgo); i < at; i++) addOthers(since, inSentence[i]!, own);
  return [
    taker ? Math.min(farthest, first - taker.end) : farthest + nowhere,
    taker ? between : -1,
    mine,
    ...ofTree(words.language.tokens, taker, c),
    ...forms.map((f) => Number(taker?.form === f)),
    Number(ownInside),
    addOthers(
      new Set(),
      here.filter((m) => m.first < end && m.end > first),
      own,
    ).size,
    after ? Math.min(farthest, after.first - end) : farthest + nowhere,
    addOthers(new Set(), here, own).size,
    ahead,
    seen < 0 ? longAgo + nowhere : Math.min(longAgo, at - seen),
    since.size,
  ];
}

/** Adds the actors of the mentions but the takers' own. */
function addOthers(found: Set<ActorId>, list: readonly Placed[], own: readonly ActorId[]): Set<ActorId> {
  for (const m of list) if (!own.includes(m.actor)) found.add(m.actor);
  return found;
}

/** The relation of the mention, and whether it hangs on a word of the clause, or on its first. */
function ofTree(
  tokens: Scene["words"]["language"]["tokens"],
  mine: Placed | undefined,
  { clause }: Candidate,
): number[] {
  const { head, relation } = tokens;
  if (!mine || !head || !relation) return [...groups.map(() => 0), 0, 0];
  let top = mine.first;
  while (top < mine.end - 1 && head[top]! >= mine.first && head[top]! < mine.end) top++;
  const governor = head[top]!;
  return [
    ...groups.map((_, g) => Number(g === groupOf[relation[top]!])),
    Number(governor >= clause.first && governor < clause.end),
    Number(governor === clause.first),
  ];
}
