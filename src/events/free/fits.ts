import type { Match } from "../lexicon/match.ts";
import type { EventType } from "../types.ts";
import { isConnected, isHiddenVerb } from "./grammar.ts";
import type { View } from "./view.ts";

const modals = new Set(["will", "would", "shall", "should", "could", "can", "may", "might", "'ll", "wo"]);
const helpers = new Set(["be", "not", "have", "get"]);

/** Wishes and plans with nothing said or done: hints for the model of a given pair, no event of a free text. */
const onlyHints = new Set<EventType>(["AGREE", "REQUEST"]);

/** Words that in running text mostly tell of something else: who leads troops, what one asks of a tool. */
const quiet = new Set([
  "command",
  "guard",
  "second",
  "hurt",
  "expose ?",
  "require ?",
  "question ?",
  "flee",
  "flee ?",
  "consider",
  "hope to",
  "take ~ side",
  "ask ~ sanction against",
  "call for ~ sanction|boycott|action against",
  "urge ~ sanction|action against",
]);

/** "the wounded", "41 wounded people": behind an article, an owner or a number no verb begins. */
const isNoVerb = (v: View, i: number) =>
  v.pos[i] === "VERB" &&
  i > 0 &&
  (v.pos[i - 1] === "DET" ||
    (v.pos[i - 1] === "NUM" && v.pos[i + 1] === "NOUN") ||
    /^(?:its|their|his|our|my|'s)$/.test(v.forms[i - 1]!)) &&
  !/^(?:that|this|those|these|all|both|some|each|any)$/.test(v.forms[i - 1]!);

/** "cheering supporters", "a jailed editor": what describes somebody tells no event of its own. */
const describes = (v: View, m: Match) =>
  m.at.length === 1 && v.tree?.relation[m.start] === "amod" && !isHiddenVerb(v, m.start);

/** "Committee to Protect Journalists": words of an organization's name tell nothing. */
const inName = (v: View, m: Match) => {
  const name = v.name(m.start);
  return name?.kind === "organization" && name.firstToken < v.first + m.start && !m.pattern.noun;
};

const asking = new Set<EventType>(["REQUEST", "THREATEN", "REJECT"]);
/** "asked them to leave", not "went from house to house": the pattern's "to" must open an infinitive. */
const opensNothing = (v: View, m: Match) =>
  !m.pattern.noun &&
  / ~ to$/.test(m.pattern.text) &&
  asking.has(m.pattern.event) &&
  !/^(?:VERB|AUX|ADV|PART)$/.test(v.pos[m.end] ?? "");

/** "demanded the return of the ship": the "of" belongs to what is demanded. */
const isOwnOf = (v: View, m: Match) => m.pattern.event === "REQUEST" && v.forms[m.end - 1] === "of" && m.at.length > 1;

/** "said it stands squarely behind Guyana" blames nobody. */
const isStandingBehind = (v: View, m: Match) =>
  v.forms[m.end - 1] === "behind" &&
  m.at.length > 1 &&
  v.forms.slice(m.start + 1, m.end).some((f) => /^(?:stand|stood)/.test(f)) &&
  m.pattern.event === "ACCUSE";

/** Whether a pattern's words have the parts of speech that it needs and hang together. */
export function fits(v: View, m: Match): boolean {
  if (inName(v, m) || quiet.has(m.pattern.text) || (!m.pattern.noun && describes(v, m))) return false;
  if (m.pattern.weak && onlyHints.has(m.pattern.event)) return false;
  if (!m.pattern.noun && isNoVerb(v, m.start)) return false;
  if (opensNothing(v, m) || isOwnOf(v, m) || isStandingBehind(v, m)) return false;
  const kinds = m.at.map((i) => v.pos[i]!);
  if (m.pattern.noun) {
    if (!kinds.some((k) => k === "NOUN" || k === "PROPN")) return false;
    if (m.at.length === 1 && kinds[0] !== "NOUN") return false;
    if (v.count > 15 && !v.pos.includes("VERB") && !v.pos.includes("AUX")) return false;
  } else if (!kinds.includes("VERB") && !helpers.has(m.pattern.text.split(/[ |]/)[0]!)) return false;
  if (
    !m.pattern.noun &&
    kinds[0] !== "VERB" &&
    (m.at.length === 1 || (kinds[0] === "AUX" && modals.has(v.forms[m.start]!)))
  )
    return false;
  return m.at.length === 1 || !v.tree || isConnected(v, m);
}
