import type { Hit } from "../events/phrases.ts";
import { type Sentence, upos } from "../language/types.ts";
import type { ActorId } from "../record/ids.ts";
import { clauseEnd } from "./evidence.ts";
import type { Placed } from "./mentions.ts";
import type { Rule } from "./rules/table.ts";
import type { Scene } from "./scene.ts";
import { agentsOf } from "./stand.ts";
import { mentionsIn } from "./subject.ts";
import type { StanceLabel } from "./types.ts";
import { idsOf, nobody, type WhoFound } from "./who-found.ts";

/** Whose a stance is where the words themselves say that it is another's than their subject's. */
export function plainlyOf(scene: Scene, s: Sentence, hit: Hit<Rule>, last: readonly ActorId[]): WhoFound | null {
  const summons = summonsAt(scene, s, hit);
  if (summons > 0) return summoner(scene, s, summons, last);
  const those = thanked(scene, s, hit) ?? possessor(scene, s, hit) ?? asking(scene, s, hit);
  return those && those.length > 0 ? { actors: idsOf(those), statement: null, sure: true, way: "agent" } : null;
}

const verb = upos.indexOf("VERB");
const opensObject = new Set(["DET", "PROPN", "NOUN", "PRON", "ADJ", "NUM"].map((u) => upos.indexOf(u as "DET")));

/** The first verb of the words: what they say is done. */
function predicateAt({ words }: Scene, s: Sentence, hit: Hit<Rule>): number {
  const { pos } = words.language.tokens;
  let t = hit.first;
  while (t < s.endToken && pos[t] !== verb) t++;
  return t;
}

const diplomat = /^(?:ambassadors?|envoys?|charg[eé]s?|diplomats?|consuls?|consul-general|nuncio|attach[eé]s?)$/;
/** "The ambassador was summoned", "was called in": the token of the verb, or 0. */
function summonsAt(scene: Scene, s: Sentence, hit: Hit<Rule>): number {
  const { lower, language } = scene.words;
  const t = predicateAt(scene, s, hit);
  const called = lower[t] === "called" && lower[t + 1] === "in";
  if (t >= s.endToken || (lower[t] !== "summoned" && !called)) return 0;
  const next = language.tokens.pos[t + (called ? 2 : 1)] ?? -1;
  if (opensObject.has(next) && !/^(?:today|yesterday|tomorrow|\p{L}+day)$/u.test(lower[t + (called ? 2 : 1)]!))
    return 0;
  const before = lower.slice(s.firstToken, t);
  return before.some((w) => diplomat.test(w)) || before.join(" ").includes("high commissioner") ? t : 0;
}

/** "summoned to the Ministry", "summoned by Peru": the one named; else the one who tells of it. */
function summoner(scene: Scene, s: Sentence, at: number, last: readonly ActorId[]): WhoFound {
  const { words, mentions, voices, actorOf } = scene;
  const end = Math.min(s.endToken, at + 12);
  for (let t = at + 1; t < end; t++) {
    if (words.lower[t] !== "to" && words.lower[t] !== "by") continue;
    const [m] = mentionsIn(mentions, t + 1, Math.min(s.endToken, t + 4));
    if (m && (words.lower[t] === "by" || actorOf.get(m.actor)?.kind !== "person"))
      return { actors: [m.actor], statement: null, sure: true, way: "agent" };
  }
  const away = new Set(mentionsIn(mentions, s.firstToken, at).map((m) => m.actor));
  const quoted = voices.quoted(words.language.tokens.start[at]!)?.speaker;
  const states = [...(last.length === 1 ? last : []), voices.us].filter(
    (id) => id && actorOf.get(id)?.kind.startsWith("state"),
  );
  const own = [quoted, voices.turns[s.block], voices.authors[s.block], ...states];
  const teller = own.find((id) => id && !away.has(id));
  return teller ? { actors: [teller], statement: null, sure: false, way: "done" } : nobody;
}

/** The first of the tokens [from, to) that is such a word, or -1. */
function firstOf(lower: readonly string[], word: RegExp, from: number, to: number): number {
  for (let t = from; t < to; t++) if (word.test(lower[t]!)) return t;
  return -1;
}

const thanks = /^(?:thank|thanks|thanked|thanking|grateful|thankful|gratitude|appreciation|indebted)$/;
const given: Partial<Record<StanceLabel, RegExp>> = {
  support: /^(?:solidarity|support|expressions?|sympath(?:y|ies)|messages?|condolences?|words)$/,
  condole: /^(?:condolences?|sympath(?:y|ies)|expressions?|messages?)$/,
  "offer-help": /^(?:offers?|help|assistance|aid)$/,
  mediate: /^(?:offers?|mediation|efforts)$/,
};
/** "We thank Panama and Spain for their expressions of solidarity": theirs. */
function thanked({ words, mentions }: Scene, s: Sentence, hit: Hit<Rule>): Placed[] | null {
  const noun = given[hit.value.stance];
  const { lower } = words;
  if (!noun) return null;
  const at = firstOf(lower, thanks, hit.first, Math.min(s.endToken, hit.first + 8));
  const reason = at < 0 ? -1 : firstOf(lower, /^for$/, at, s.endToken);
  if (reason < 0) return null;
  const object = lower.slice(reason + 1, Math.min(s.endToken, reason + 7));
  return object.some((w) => noun.test(w)) ? agentsOf(words, mentions, at + 1, reason) : null;
}

const asked = /^(?:requests?|calls?|demands?|appeals?|proposals?)$/;
const nouns: readonly [RegExp, RegExp][] = [
  [/^call-for-/, asked],
  [/^(?:offer-help|mediate)$/, /^offers?$/],
  [/^own-measure$/, /^decisions?$/],
  [/^condole$/, /^condolences?$/],
  [/^concern$/, /^(?:outrage|indignation|concerns?|dismay)$/],
];
const taken =
  /^(?:support|welcome|accept|appreciate|second|back|endorse|echo|note|take|reiterate|renew|recall|convey|extend|transmit|relay|reject|discuss|consider)$/;
/** "supports Peru's request", "welcome its offer", "conveyed the condolences of the King": whose the request, offer or condolences are. */
function possessor(scene: Scene, s: Sentence, hit: Hit<Rule>): Placed[] | null {
  const { words, mentions } = scene;
  const { lower, lemma } = words;
  const noun = nouns.find(([label]) => label.test(hit.value.stance))?.[1];
  const at = predicateAt(scene, s, hit);
  if (!noun || at >= s.endToken || !taken.test(lemma[at]!)) return null;
  const n = firstOf(lower, noun, at + 1, Math.min(s.endToken, at + 9));
  if (n < 0) return null;
  if (lower[n + 1] === "of") {
    const [m] = agentsOf(words, mentions, n + 2, Math.min(s.endToken, n + 14));
    return m && !lower.slice(n + 2, m.first).some((w) => /^(?:to|for|at|in|and)$/.test(w)) ? [m] : null;
  }
  return mentionsIn(mentions, at + 1, n).filter(
    (m) => lower[m.end] === "'s" || lower[m.end] === "’s" || isOther(scene, s, m),
  );
}
/** "its" of somebody named before it in the sentence, who is no subject of it. */
const isOther = ({ words, mentions }: Scene, s: Sentence, m: Placed): boolean =>
  /^(?:its|their)$/.test(words.lower[m.first]!) &&
  mentionsIn(mentions, s.firstToken, m.first).some((x) => x.actor === m.actor && x.first > s.firstToken + 2);

/** "at the request of Greece and Malta", "a draft resolution presented by Chile": theirs. */
function asking({ words, mentions }: Scene, s: Sentence, hit: Hit<Rule>): Placed[] | null {
  if (!hit.value.stance.startsWith("call-for-")) return null;
  const { lower } = words;
  const end = clauseEnd(words, hit.first + 1, s.endToken);
  for (let t = hit.first; t < end; t++) {
    const request = lower[t] === "at" && lower[t + 2] === "request" && lower[t + 3] === "of";
    const draft = /^(?:presented|submitted|tabled|proposed|requested)$/.test(lower[t]!) && lower[t + 1] === "by";
    if (request || draft) return agentsOf(words, mentions, t + (request ? 4 : 2), end);
  }
  return null;
}
