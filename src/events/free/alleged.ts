import type { Match } from "../lexicon/match.ts";
import { patternsOf } from "../lexicon/parse.ts";
import type { EventType } from "../types.ts";
import { actors, isPassive, kid } from "./grammar.ts";
import { subjectOf } from "./subject.ts";
import type { Trigger } from "./trigger.ts";
import { lemma, type Sides, type View } from "./view.ts";

const [alleges] = patternsOf({ ACCUSE: "allege: say that" }, false, -3, true);
const saying = /^(?:say|tell|state|claim|insist|assert|maintain|declare|hold|believe|add|write)$/;
/** Who tells what happened because it is their work or because they saw it: their word is a report and blames nobody. */
const reporters =
  /^(?:police|officials?|ministry|military|army|navy|authorities|spokes\w+|witness\w*|residents?|villagers?|medics?|doctors?|hospital|sources?|media|agency|report|reports|officers?|office|monitors?|observers?|prosecutors?|department|researchers|local|locals|statement|who)$/;

/** "The president said that rebels had shot it down": the deed's doer is accused by who says so. Null where nobody is. */
export function allegation(
  v: View,
  deed: Trigger,
  event: EventType,
  sides: Sides,
): { trigger: Trigger; sides: Sides } | null {
  const t = v.tree;
  const doer = sides.source[0];
  if (!t || !doer || event !== "ASSAULT" || deed.match.pattern.noun || v.pos[doer.head] === "PRON") return null;
  const over = t.relation[sides.verb] === "ccomp" ? t.head[sides.verb]! : -1;
  if (over < 0 || !saying.test(lemma(v, over)) || over > sides.verb) return null;
  const source = actors(v, subjectOf(v, over));
  if (source.length === 0 || source.some((p) => reporters.test(v.forms[p.head]!) || p.start === doer.start))
    return null;
  const match: Match = { start: over, end: over + 1, at: [over], pattern: alleges! };
  const trigger = { match, outer: match, events: ["ACCUSE" as const], modes: ["allege"], words: [over], top: over };
  return kid(t, sides.verb, "nsubj") === undefined
    ? null
    : { trigger, sides: { source, target: sides.source, verb: over } };
}

const [bids] = patternsOf({ REQUEST: ": must" }, false, -4, true);
/** "Chad must withdraw its troops": whom the text itself bids to do something. What has been read with a sayer is left to it. */
export function biddings(v: View, read: readonly Trigger[]): { trigger: Trigger; sides: Sides }[] {
  const t = v.tree;
  if (!t) return [];
  return v.forms.flatMap((form, i) => {
    const verb = t.head[i]!;
    if (form !== "must" || verb <= i || read.some((r) => r.words.includes(i)) || isPassive(v, verb)) return [];
    const subject = kid(t, verb, "nsubj");
    if (subject === undefined || v.pos[subject] === "PRON" || t.relation[verb] === "acl:relcl") return [];
    const match: Match = { start: i, end: i + 1, at: [i], pattern: bids! };
    const trigger = { match, outer: match, events: ["REQUEST" as const], modes: [null], words: [i], top: verb };
    const target = actors(v, subject);
    return target.length ? [{ trigger, sides: { source: [], target, verb } }] : [];
  });
}
