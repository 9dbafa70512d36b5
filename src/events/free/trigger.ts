import { type Match, match } from "../lexicon/match.ts";
import { compose } from "../rules.ts";
import type { EventType } from "../types.ts";
import { fits } from "./fits.ts";
import { kid, topOf } from "./grammar.ts";
import { withTurned } from "./turned.ts";
import type { View } from "./view.ts";

/** One event word or phrase of a sentence, after what stands over it has had its say. */
export type Trigger = {
  readonly match: Match;
  /** Classes the words may mean, the likeliest by rule first. */
  readonly events: readonly EventType[];
  readonly modes: readonly (string | null)[];
  /** The word whose arguments count; the outer one's where two were put together. */
  readonly outer: Match;
  readonly words: readonly number[];
  readonly top: number;
};

function grouped(v: View, found: readonly Match[]): Trigger[] {
  const out: Trigger[] = [];
  for (const m of found) {
    const last = out.at(-1);
    if (out.some((t) => t.match.start !== m.start && m.at.some((i) => t.words.includes(i)))) continue;
    if (last && last.match.start === m.start && last.match.pattern.noun === m.pattern.noun) {
      const firm = last.match.pattern.weak && !m.pattern.weak;
      const events = firm ? [m.pattern.event, ...last.events] : [...last.events, m.pattern.event];
      const merged = {
        ...last,
        match: firm ? m : last.match,
        outer: firm ? m : last.outer,
        events: [...new Set(events)],
        modes: [...last.modes, m.pattern.mode],
      };
      out[out.length - 1] = merged;
    } else if (!last || last.match.start !== m.start)
      out.push({
        match: m,
        outer: m,
        events: [m.pattern.event],
        modes: [m.pattern.mode],
        words: m.at,
        top: v.tree ? topOf(v, m) : m.start,
      });
  }
  return out;
}

const carries = new Set<EventType>(["AGREE", "REQUEST", "REJECT", "THREATEN", "SANCTION"]);

/** "to release", "to be released" */
const isInfinitive = (v: View, t: Trigger) =>
  !t.match.pattern.noun &&
  (v.forms[t.match.start - 1] === "to" || (v.forms[t.match.start - 1] === "be" && v.forms[t.match.start - 2] === "to"));

/** Whether a word hangs on one of some words with no finite verb between. */
function isBelow(v: View, at: number, words: readonly number[]): boolean {
  const { head, kids, relation } = v.tree!;
  for (let k = head[at]!, steps = 0; k >= 0 && steps < 5; k = head[k]!, steps++) {
    if (words.includes(k)) return true;
    if (v.pos[k] === "VERB" && kids[k]!.some((i) => /^nsubj/.test(relation[i]!))) return false;
  }
  return false;
}

/** Whether one trigger stands directly under another: "agreed to withdraw", "refused to release", "halted the bombing of". */
function isUnder(v: View, inner: Trigger, outer: Trigger): boolean {
  if (!v.tree)
    return (
      inner.match.start >= outer.match.end && inner.match.start - outer.match.end <= 1 && !inner.match.pattern.noun
    );
  const relation = v.tree.relation[inner.top]!;
  if (outer.events[0] === "REQUEST" && isInfinitive(v, inner) && isBelow(v, inner.top, outer.words)) return true;
  if (!outer.words.includes(v.tree.head[inner.top]!)) return false;
  const joined =
    /^(?:and|but|or)$/.test(v.forms[inner.match.start - 1] ?? "") && /ed$/.test(v.forms[inner.match.start]!);
  if (joined && !inner.match.pattern.noun) return false;
  const toDo = v.forms[inner.match.start - 1] === "to";
  return relation === "xcomp" || relation === "ccomp" || relation === "obj" || (relation === "advcl" && toDo);
}

/** "agreed to suspend the contract" threatens nobody. */
const consents = /^(?:agree|accept|consent|assent) /;
function composed(outer: Trigger, inner: Trigger): EventType {
  if (outer.outer.pattern.mode === "convict") return outer.events[0]!;
  const event = compose(outer.events[0]!, inner.events[0]!);
  return event === "THREATEN" && consents.test(outer.outer.pattern.text) ? "AGREE" : event;
}

const merge = (outer: Trigger, inner: Trigger): Trigger => ({
  match: inner.match,
  outer: outer.match,
  events: [...new Set([composed(outer, inner), outer.events[0]!])],
  modes: [...outer.modes, ...inner.modes],
  words: [...outer.words, ...inner.words],
  top: outer.top,
});

const bare = (t: Trigger) =>
  t.match.pattern.event === "AGREE" && !t.match.pattern.noun && / to$/.test(t.match.pattern.text);
const ownAgree = /^(?:agree|promise|pledge|offer|commit|volunteer|invite|undertake) /;

const wills = /^(?:would|will|wo|could|can|ca|shall|'d|'ll)$/;
const indicative = /^(?:do|does|did|is|are|was|were|has|have|had|will|would)$/;
/** "declined to comment" is no refusal of anything, "insisted that it had won" asks for nothing. */
function isOnlySaid(v: View, t: Trigger): boolean {
  const { text } = t.outer.pattern;
  const next = v.forms[t.outer.end] ?? "";
  if (/^(?:decline|refuse) to$/.test(text))
    return /^(?:say|comment|identify|name|elaborate|disclose|discuss|give|speculate|be)$/.test(next);
  if (/^say .*not/.test(text) && !wills.test(v.forms[t.outer.end - 2] ?? "")) return true;
  if (/^say .*not/.test(text) && v.tree)
    return v.tree.kids[kid(v.tree, t.outer.start, "ccomp") ?? t.outer.start]!.some(
      (k) => v.tree!.relation[k] === "nsubj" && k > t.outer.start && v.pos[k] !== "PRON",
    );
  if (!/^insist /.test(text) || v.forms[t.outer.end - 1] !== "that" || !v.tree) return false;
  const clause = kid(v.tree, t.outer.start, "ccomp");
  return clause !== undefined && v.tree.kids[clause]!.some((k) => k < clause && indicative.test(v.forms[k]!));
}

/** What somebody was kept from ("barred from visiting") did not happen; what a march demands is the march's own. */
function isHeldBack(v: View, t: Trigger, before: Trigger | undefined): boolean {
  if (!before || t.match.pattern.noun) return false;
  const start = t.match.start;
  if (v.forms[start - 1] === "from" && before.match.end === start) return before.events.includes("COERCE");
  return (
    v.forms[start - 1] === "to" &&
    t.events[0] === "REQUEST" &&
    before.events[0] === "PROTEST" &&
    start - before.match.end < 12
  );
}

/** The event words of a sentence; what is promised, asked for, refused, threatened or halted goes into the word over it. */
export function triggersOf(v: View): Trigger[] {
  const all = grouped(
    v,
    withTurned(
      v,
      match(v.forms, (m) => fits(v, m)),
    ),
  );
  const out: Trigger[] = [];
  const gone = new Set<Trigger>();
  for (const outer of all) {
    if (gone.has(outer)) continue;
    const under = carries.has(outer.events[0]!)
      ? all.find(
          (t) =>
            t !== outer &&
            !t.match.pattern.weak &&
            !gone.has(t) &&
            t.match.start >= outer.match.end &&
            isUnder(v, t, outer),
        )
      : undefined;
    if (isOnlySaid(v, outer) || isHeldBack(v, outer, out.at(-1))) continue;
    if (under) gone.add(under);
    else if (outer.events[0] === "REQUEST")
      for (const t of all)
        if (t.match.pattern.weak && t.match.start >= outer.match.end && isUnder(v, t, outer)) gone.add(t);
    if (under) out.push(merge(outer, under));
    else if (!bare(outer) || ownAgree.test(outer.match.pattern.text)) out.push(outer);
  }
  return out;
}

const otherClause = new Set(["conj", "parataxis", "advcl"]);
/** Whether a word belongs to a trigger's own clause: under its top word and in no other clause; without a tree, ten words around. */
export function clauseOf(v: View, t: Trigger): (token: number) => boolean {
  const { tree } = v;
  if (!tree) return (i) => i >= t.words[0]! - 10 && i <= t.words.at(-1)! + 12;
  const inside = new Set(t.words);
  const stack = [...t.words];
  for (let i = stack.pop(); i !== undefined; i = stack.pop())
    for (const k of tree.kids[i]!) {
      if (inside.has(k) || (otherClause.has(tree.relation[k]!) && v.pos[k] === "VERB")) continue;
      inside.add(k);
      stack.push(k);
    }
  return (i) => inside.has(i);
}
