import type { Match } from "../lexicon/match.ts";
import type { EventType } from "../types.ts";
import { subjectBefore } from "./before.ts";
import { sidesByOrder } from "./by-order.ts";
import { sidesByTree } from "./by-tree.ts";
import { chunks } from "./chunks.ts";
import { isPassive, topOf } from "./grammar.ts";
import type { Party } from "./party.ts";
import { subjectOf } from "./subject.ts";
import type { Trigger } from "./trigger.ts";
import { lemma, type Sides, type View } from "./view.ts";

/** A source that the tree lost but that stands right before a finite verb: "officials are about to restore". */
function completed(v: View, m: Match, sides: Sides): Sides {
  if (m.pattern.noun || m.pattern.inverse || !v.tree) return sides;
  if (isPassive(v, sides.verb)) return completedPassive(v, m, sides);
  if (!standsFinite(v, sides.verb)) return sides;
  const subject = subjectOf(v, sides.verb);
  const beside = besideVerb(v, sides.verb);
  const late = subject > sides.verb && sides.target.length === 0 ? subjectBefore(v, m.start) : [];
  if (late.length > 0 && !v.forms.slice(0, m.start).includes('"'))
    return { ...sides, source: late, target: sides.source };
  const lost =
    beside !== null &&
    (subject > sides.verb || (sides.source.length === 0 && beside.start <= subject) || isFar(v, sides.verb, subject));
  if (!lost && (sides.source.length > 0 || (subject >= 0 && subject < sides.verb))) return sides;
  const found = subjectBefore(v, firstOfChain(v, sides.verb) ?? m.start);
  const others = sides.target.filter((o) => !found.some((p) => overlap(o, p)));
  if (!lost || found.length === 0)
    return { ...sides, source: found.filter((p) => !sides.target.some((o) => overlap(o, p))) };
  return { source: found, target: others.length || subject < sides.verb ? others : sides.source, verb: sides.verb };
}

/** "X crossed the river, shelled a post and took a town": the first verb of a row whose last has no subject; undefined for one alone. */
function firstOfChain(v: View, verb: number): number | undefined {
  const t = v.tree!;
  let k = verb;
  while (/^(?:conj|dep)$/.test(t.relation[k]!) && v.pos[t.head[k]!] === "VERB" && t.head[k]! < k && !besideVerb(v, k))
    k = t.head[k]!;
  return k === verb ? undefined : k;
}

/** The noun phrase that ends right where a verb and its helpers begin, under no preposition. */
function besideVerb(v: View, verb: number): Party | null {
  let k = verb;
  while (k > 0 && (v.pos[k - 1] === "AUX" || v.pos[k - 1] === "ADV")) k--;
  const p = chunks(v).find((c) => c.end === k);
  return p && v.pos[p.start - 1] !== "ADP" ? p : null;
}

/** "the Houthis had freed them": with a helper right before it the verb is finite, and a subject beyond another verb is not its own. */
const isFar = (v: View, verb: number, subject: number) =>
  /^(?:had|has|have|will|would)$/.test(v.forms[verb - 1] ?? "") &&
  subject >= 0 &&
  v.tree!.head[subject] !== verb &&
  v.pos.slice(subject, verb).includes("VERB");

/** No infinitive and no participle by itself. */
const standsFinite = (v: View, verb: number) =>
  v.forms[verb - 1] !== "to" && (!/ing$/.test(v.forms[verb]!) || v.pos[verb - 1] === "AUX");

/** A passive whose "by" phrase or subject the tree hung elsewhere: "three members were charged with fraud in May by the prosecutor". */
function completedPassive(v: View, m: Match, sides: Sides): Sides {
  if (sides.source.length > 0 && sides.target.length > 0) return sides;
  const found = sidesByOrder(v, m);
  const fit = (own: readonly Party[], other: readonly Party[], of: readonly Party[]) =>
    own.length > 0 || other.some((p) => of.some((o) => overlap(o, p))) ? own : other;
  return {
    ...sides,
    source: fit(sides.source, found.source, sides.target),
    target: fit(sides.target, found.target, sides.source),
  };
}

/** What is done together is done by each to the others: "Norway and Chad signed a treaty", "the two ministers met". */
function together(v: View, t: Trigger, source: readonly Party[]): boolean {
  const { pattern } = t.outer;
  const joint = (/^(?:agree|plan|be )/.test(pattern.text) ? [pattern, t.match.pattern] : [pattern]).some(
    (p) => !p.noun && (p.mutual || (p.event === "CONSULT" && p.mode !== "third-party" && p.mode !== "visit")),
  );
  if (pattern.noun || !(joint || /^agree /.test(pattern.text))) return false;
  if (source.length > 1 || !v.tree) return source.length > 1;
  const { kids, relation, head } = v.tree;
  const top = topOf(v, t.outer);
  const subject = (i: number) => kids[i]!.some((k) => relation[k] === "nsubj");
  const finite =
    subject(top) ||
    (relation[top] === "conj" && subject(head[top]!)) ||
    (relation[top] === "acl" && head[head[top]!] === -1);
  return finite && source.some((p) => isPlural(v, p));
}

const isPlural = (v: View, p: Party) => {
  const form = v.forms[p.head]!;
  if (form === "they" || form === "we") return true;
  return v.pos[p.head] === "NOUN" && (/^(?:people|men|women|police)$/.test(form) || lemma(v, p.head) !== form);
};

/** What is promised to somebody: "agreed to raise wages" has no such one. */
const given = new Set<EventType>(["AID", "COOPERATE", "CONSULT", "SUPPORT"]);
const overlap = (a: Party, b: Party) => a.start < b.end && b.start < a.end;
/** The sides of the inner word, completed from the word over it; nobody is both source and target. */
export function sidesOf(v: View, t: Trigger): Sides {
  const read = v.tree ? sidesByTree : sidesByOrder;
  const outer = completed(v, t.outer, read(v, t.outer));
  const inner = t.match === t.outer ? outer : read(v, t.match);
  const source = outer.source;
  if (source.length > 1 && source === outer.target) return outer;
  const asked =
    t.events.includes("REQUEST") || t.outer.pattern.event === "REJECT"
      ? [outer.target, t.match.pattern.noun || t.outer.pattern.event === "REQUEST" ? [] : inner.target]
      : t.outer.pattern.event === "AGREE" && inner !== outer && !given.has(t.match.pattern.event)
        ? [outer.target]
        : [inner.target, outer.target];
  const free = asked.map((side) => side.filter((p) => !source.some((s) => overlap(s, p))));
  const target = free.find((side) => side.length > 0) ?? (together(v, t, source) ? source : []);
  return { source, target, verb: outer.verb };
}
