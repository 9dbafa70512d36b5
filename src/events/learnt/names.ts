import { relations } from "../../language/types.ts";
import { kidsOf, prepositionOf } from "../free/grammar.ts";
import type { Candidate, Sight } from "./candidates.ts";
import { coarse, fine, kindOf, wordOf } from "./words.ts";

/** Takes a name in its words. */
export type Say = (a: string, b?: string, c?: string, d?: string, e?: string) => void;

/**
 * Says what the scorer is told of a candidate: itself, its arguments, the words around, what the rules and the lexicon say.
 * Names are said in words since they are hashed for every candidate, but written out for the few that are told.
 */
export function sayNames(s: Sight, c: Candidate, say: Say): void {
  itself(s, c, say);
  around(s, c, say);
  sides(s, c, say);
  if (c.read) ruled(c.read, say);
  else known(s, c, say);
}

const voiceOf = (c: Candidate) => (c.passive ? "undergone" : "done");

function itself(s: Sight, c: Candidate, say: Say): void {
  const { view: v, tree: t } = s;
  const i = c.top;
  const [own, pos, up, relation] = [wordOf(v, i), v.pos[i]!, t.head[i]!, t.relation[i]!];
  const ownClass = coarse(s, i);
  say("word", own);
  say("word", own, pos, voiceOf(c));
  say("form", pos, voiceOf(c), v.forms[i]!.endsWith("ing") ? "ing" : v.forms[i - 1] === "to" ? "to" : "");
  say("ending", pos, v.forms[i]!.slice(-3));
  say("class", ownClass, pos);
  say("fine", fine(s, i), pos);
  say("relation", relation, pos);
  say("over", relation, wordOf(v, up));
  say("over class", relation, coarse(s, up), ownClass);
  if (up >= 0) say("over", wordOf(v, up), v.pos[up]!);
  if (s.quoted(i)) say("quoted");
  if (v.count < 8) say("short");
  if (v.forms.includes("?")) say("question");
  if (v.forms.includes("if")) say("if");
}

const relationsLike = (like: RegExp): ReadonlySet<string> => new Set(relations.filter((r) => like.test(r)));
const telling = relationsLike(/^(?:aux|advmod|mark|cop|det|xcomp|ccomp|compound|amod|acl|advcl|nmod:poss)/);
const close = relationsLike(/^(?:xcomp|compound|amod)/);
const content = relationsLike(/^(?:xcomp|ccomp|amod|compound|acl|nmod)/);
const beside = [-2, -1, 1, 2] as const;
function around(s: Sight, c: Candidate, say: Say): void {
  const { view: v, tree: t } = s;
  const i = c.top;
  const own = wordOf(v, i);
  const ownClass = coarse(s, i);
  for (const d of beside) say("beside", `${d}`, v.forms[i + d] ?? "|");
  say("word then", own, v.forms[i + 1] ?? "|");
  for (const k of t.kids[i]!) {
    const relation = t.relation[k]!;
    say("has", relation, v.pos[i]!);
    if (telling.has(relation)) say("under", relation, wordOf(v, k));
    if (close.has(relation)) say("word under", own, relation, wordOf(v, k));
    if (content.has(relation)) say("class under", relation, ownClass, coarse(s, k));
  }
  const particle = kidsOf(t, i, "compound:prt").map((k) => v.forms[k]);
  if (particle.length) say("particle", own, particle.join(" "));
}

function sides(s: Sight, c: Candidate, say: Say): void {
  const { view: v } = s;
  const own = wordOf(v, c.top);
  const [ownClass, objectClass, objectWord] = [coarse(s, c.top), coarse(s, c.object), wordOf(v, c.object)];
  const [subject, object] = [kindOf(v, c.subject), kindOf(v, c.object)];
  say("sides", subject, object, c.agent >= 0 ? "1" : "0");
  say("subject", subject);
  say("object", object);
  say("subject word", wordOf(v, c.subject));
  say("object word", objectWord);
  say("word and object", own, objectWord);
  say("word and subject kind", own, subject);
  say("word and object kind", own, object);
  say("classes of sides", ownClass, voiceOf(c), subject, object);
  say("class and object", ownClass, objectClass);
  say("fine and object", fine(s, c.top), fine(s, c.object));
  say("class and subject", ownClass, subject);
  say("object class", objectClass);
  for (const k of c.obliques) {
    const [by, kind] = [prepositionOf(v, k), kindOf(v, k)];
    say("behind", by, kind);
    say("word and", own, by);
    say("word and", own, by, kind);
    say("behind word", by, wordOf(v, k));
    say("class and", ownClass, by, kind);
  }
}

/** What the rules read: told or why refused, of which class, with which sides. */
function ruled({ trigger, decided, refused, sides: found, flags }: NonNullable<Candidate["read"]>, say: Say): void {
  const event = decided?.event ?? trigger.events[0]!;
  const state = refused ?? "told";
  const [source, target] = [found.source.length ? "1" : "0", found.target.length ? "1" : "0"];
  say("rules", state, event);
  say("rules", state);
  say("rules read", event);
  say("rules sides", state, source, target);
  say("rules sides of", event, source, target);
  for (const e of trigger.events) say("may mean", e);
  if (trigger.outer.pattern.noun) say("noun of", event);
  say("pattern", trigger.outer.pattern.text);
  say("pattern size", `${trigger.words.length}`, trigger.outer === trigger.match ? "1" : "0");
  for (const f of flags) say("flag", f);
}

/** What the lexicon has for a word that the rules read nothing in. */
function known(s: Sight, c: Candidate, say: Say): void {
  say("rules none");
  for (const p of c.patterns)
    say("lexicon", p.event, p.weak ? "weak" : p.noun ? "noun" : "verb", p.words.length > 1 ? "2" : "1");
  if (c.patterns.length === 0) say("lexicon none");
  const over = s.candidates.find((x) => x !== c && x.read?.trigger.words.includes(c.top));
  if (over) say("inside", over.read!.refused ?? "told");
}
