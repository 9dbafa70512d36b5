import { hashWords as name } from "../../net/hash.ts";
import { sidesByTree } from "../free/by-tree.ts";
import { chunks } from "../free/chunks.ts";
import { prepositionOf } from "../free/grammar.ts";
import { isActorLike, isAdjectiveOfActor, isPlaceOfActor, isQuantity, type Party } from "../free/party.ts";
import { partiesByTree, phraseByTree } from "../free/phrase.ts";
import { lemma, type Sides, type Tree, type View } from "../free/view.ts";
import { type Pattern, patternsOf } from "../lexicon/parse.ts";
import { type EventType, eventTypes } from "../types.ts";
import type { Candidate, Sight } from "./candidates.ts";
import { kindOf } from "./words.ts";

/** Who may be a side of an event: the head of a phrase, nobody, or (for a target) whoever is the source. */
export type Option = { readonly head: number; readonly hashes: readonly number[] };
export const [nobody, same] = [-1, -2] as const;

const owner = /^(?:its|their|his|her|our|my)$/;
const inName = /^(?:flat|compound)$/;
const argument = /^(?:nsubj|obj|obl)/;
/** Heads of phrases of a sentence that may be a side, in order. */
export function headsIn({ view: v, tree: t }: Sight): number[] {
  const heads = new Set(chunks(v).map((c) => c.head));
  for (let i = 0; i < v.count; i++) {
    const [pos, relation] = [v.pos[i]!, t.relation[i]!];
    if (pos === "PRON" || owner.test(v.forms[i]!) || isActorLike(v, i) || isAdjectiveOfActor(v, i)) heads.add(i);
    if ((pos === "PROPN" && !inName.test(relation)) || (pos === "NUM" && argument.test(relation))) heads.add(i);
  }
  return [...heads].sort((a, b) => a - b);
}

/** The arcs from one word to another, up then down; "far" where there are many. */
export function pathOf({ head, relation }: Tree, from: number, to: number): string {
  let down = "";
  for (let k = to, n = 0; k >= 0 && n < 5; k = head[k]!, n++) {
    let up = "";
    for (let u = from, steps = 0; u >= 0 && steps < 5; u = head[u]!, steps++) {
      if (u === k) return `${up}${down}`.slice(1);
      up += ` ^${relation[u]}`;
    }
    down = ` ${relation[k]}${down}`;
  }
  return "far";
}

const bare = (entry: string, noun: boolean): ReadonlyMap<EventType, Pattern> =>
  new Map(eventTypes.map((e) => [e, patternsOf({ [e]: entry }, noun, -10, true)[0]!]));
const anyVerb = bare(": x", false);
const anyNoun = bare(": x @on|against|to|with|of|between", true);
/** The sides of a candidate by the rules: those of its reading, else those of any word of the class in its place. */
function sidesOf(v: View, c: Candidate, event: EventType): Sides {
  if (c.read) return c.read.sides;
  const pattern = (v.pos[c.top] === "VERB" ? anyVerb : anyNoun).get(event)!;
  return sidesByTree(v, { start: c.top, end: c.top + 1, at: [c.top], pattern });
}

/** All that an option is judged by beside itself. */
type Case = {
  readonly sight: Sight;
  readonly c: Candidate;
  readonly event: EventType;
  readonly sides: Sides;
  readonly voice: string;
  /** Whether the rules found a source, a target, and told the event. */
  readonly found: string;
};
export const holds = (parties: readonly Party[], head: number) => parties.some((p) => p.start <= head && head < p.end);
const actorOf = (v: View, i: number) =>
  isActorLike(v, i) ? "actor" : isPlaceOfActor(v, i) ? "place" : isQuantity(v.forms[i]!) ? "count" : "thing";

function ofPhrase({ sight, c, event, sides, voice, found }: Case, head: number, order: number): number[] {
  const { view: v, tree: t } = sight;
  const path = pathOf(t, c.top, head);
  const by = prepositionOf(v, head);
  const [kind, actor, own] = [kindOf(v, head), actorOf(v, head), lemma(v, c.top)];
  const d = head - c.top;
  const far = `${d < 0 ? "-" : "+"}${Math.min(4, Math.floor(Math.log2(Math.abs(d) + 1)))}`;
  const ruled = `${holds(sides.source, head) ? "s" : ""}${holds(sides.target, head) ? "t" : ""}${found}`;
  return [
    name("path", path, voice),
    name("path by", path, voice, by),
    name("path for", path, voice, event),
    name("path by for", path, by, event),
    name("path of", path, voice, actor),
    name("path all", path, by, event, actor),
    name("path of by", path, by, voice, actor),
    name("kind", kind),
    name("kind for", kind, event),
    name("actor", actor),
    name("actor for", actor, event),
    name("by", by, event),
    name("by of", by, actor),
    name("relation", t.relation[head]!, voice),
    name("far", far),
    name("far of", far, actor),
    name("far for", far, event),
    name("order", d < 0 ? "-" : "+", `${Math.min(order, 4)}`, actor),
    name("ruled", ruled),
    name("ruled for", ruled, event),
    name("ruled of", ruled, actor, voice),
    name("subject", `${head === c.subject}`, voice, actor),
    name("object", `${head === c.object}`, actor),
    name("agent", `${head === c.agent}`),
    name("word", v.pos[head] === "PROPN" ? "" : lemma(v, head)),
    name("own path", own, path),
    name("own by", own, by),
    name("own by of", own, by, actor),
  ];
}

function ofNobody({ sight, c, event, voice, found }: Case): number[] {
  const { view: v, tree: t } = sight;
  const behind = c.obliques.map((k) => name("n by", event, prepositionOf(v, k), `${isActorLike(v, k)}`));
  const clauses = ["xcomp", "ccomp"].filter((r) => t.kids[c.top]!.some((k) => t.relation[k] === r));
  return [
    name("n"),
    name("n for", event),
    name("n voice", event, voice),
    name("n ruled", found),
    name("n ruled for", found, event),
    name("n ruled voice", found, voice),
    name("n object", event, kindOf(v, c.object)),
    name("n object is", c.object >= 0 ? actorOf(v, c.object) : "-", event, voice),
    name("n subject", event, kindOf(v, c.subject), voice),
    name("n subject is", voice, `${c.subject >= 0 && isActorLike(v, c.subject)}`, event),
    name("n clause", clauses.join(), event),
    name("n word", lemma(v, c.top)),
    name("n relation", t.relation[c.top]!, voice),
    ...behind,
  ];
}

function ofSame({ sight: { view: v }, c, event, sides }: Case): number[] {
  const together = sides.source.length > 0 && sides.source === sides.target;
  const many = c.subject >= 0 && lemma(v, c.subject) !== v.forms[c.subject];
  return [
    name("m"),
    name("m for", event),
    name("m ruled", `${together}`),
    name("m ruled for", `${together}`, event),
    name("m many", `${many}`, kindOf(v, c.subject)),
    name("m word", lemma(v, c.top)),
    name("m others", event, `${c.object >= 0}`, `${c.obliques.length > 0}`),
  ];
}

export const voiceOf = (v: View, c: Candidate) => (c.passive ? "passive" : v.pos[c.top] === "VERB" ? "active" : "noun");

/** Who may be source and who target of a candidate read as a class. */
export function optionsOf(sight: Sight, c: Candidate, heads: readonly number[], event: EventType) {
  const { view: v } = sight;
  const sides = sidesOf(v, c, event);
  const state = c.read ? (c.read.refused ? "r" : "R") : "";
  const found = `${sides.source.length ? "S" : ""}${sides.target.length ? "T" : ""}${state}`;
  const voice = voiceOf(v, c);
  const at: Case = { sight, c, event, sides, voice, found };
  const source: Option[] = [];
  for (const head of heads)
    if (head !== c.top) source.push({ head, hashes: ofPhrase(at, head, actorsBetween(v, heads, head, c.top)) });
  source.push({ head: nobody, hashes: ofNobody(at) });
  return { source, target: [...source, { head: same, hashes: ofSame(at) }] };
}

/** How many actors stand between two words. */
function actorsBetween(v: View, heads: readonly number[], a: number, b: number): number {
  const [low, high] = a < b ? [a, b] : [b, a];
  let n = 0;
  for (const h of heads) if (h > low && h < high && isActorLike(v, h)) n++;
  return n;
}

/** The phrase of a head and those coordinated with it. */
export function partiesOf(v: View, head: number): Party[] {
  const found = partiesByTree(v, head);
  return found.length > 0 ? found : [phraseByTree(v, head)];
}
