import { landOf } from "../lands.ts";
import type { Pattern } from "../lexicon/parse.ts";
import type { Masked } from "../mask.ts";
import { type EventModel, score } from "../model.ts";
import { type EventFlag, type EventType, eventTypes } from "../types.ts";
import { isPlaceOfActor, type Party } from "./party.ts";
import { clauseOf, type Trigger } from "./trigger.ts";
import type { Sides, View } from "./view.ts";

/** A weak event word counts only where the model is this sure of one of its classes: fewer false events for a few missed. */
const weakNeeds = 0.75;
/** Words of one to another, and help: without both sides no event. */
const needsBoth = new Set<EventType>(["SUPPORT", "AID"]);
/** Classes whose words always have somebody who says them. */
const needsSource = new Set<EventType>(["ACCUSE", "THREATEN", "REQUEST", "REJECT", "PROTEST"]);
/** Done by both sides: two sources are a whole event, and so are a source and a target. */
const mutual = new Set<EventType>(["CONSULT", "AGREE", "COOPERATE"]);

export type Decided = {
  readonly event: EventType;
  readonly confidence: number;
  readonly why: string;
  readonly refused?: boolean;
};

/** Whose force PLOVER counts as a riot. */
const crowds = /^(?:rioters?|protest[eo]rs?|demonstrators?|marchers?|strikers?)$/;

/** Who abducts where others would arrest. */
const armed =
  /^(?:gunm[ae]n|men|militants?|rebels?|bandits?|gangs?|kidnappers?|pirates|jihadists?|attackers?|insurgents?|terrorists?|fighters|raiders|assailants?|extremists)$/;
const takes = /^(?:seize|take|hold|capture|detain)\b/;
/** Who closes roads and occupies buildings by power and not in protest. */
const powers =
  /^(?:government|authorities|police|army|troops|soldiers|forces|ministry|military|countries|guards?|navy|gendarmes|council|court|municipality|mayor|militia|junta|regime)$/;

const isPower = (v: View, head: number) =>
  powers.test(v.forms[head]!) || v.name(head)?.kind === "location" || landOf(v.forms[head]!) !== null;

/** The words of the trigger's own clause with its pair masked, so that other events of the sentence do not speak for it. */
function maskedOf(v: View, t: Trigger, s: Party, o: Party): Masked {
  const inside = clauseOf(v, t);
  const forms: string[] = [];
  const named: boolean[] = [];
  let source = 0;
  let target = 0;
  for (let i = 0; i < v.count; i++) {
    if (i === s.start) source = forms.push("<s>") - 1;
    else if (i === o.start) target = forms.push("<t>") - 1;
    else if (!inside(i) || (i > s.start && i < s.end) || (i > o.start && i < o.end)) continue;
    else forms.push(v.forms[i]!);
    named.push(i > 0 && v.pos[i] === "PROPN");
  }
  return { forms, named, source, target };
}

/** The code of a trigger: the lexicon's where its words mean one class only, else the model's choice among what they may mean. */
export function decide(v: View, t: Trigger, sides: Sides, model: EventModel): Decided | null {
  const [s, o] = [sides.source[0], sides.target[0]];
  const weak = t.match.pattern.weak && t.outer === t.match;
  const why = `"${t.words.map((i) => v.forms[i]).join(" ")}" is a word of ${t.events.join(" or ")}`;
  if (
    s &&
    o &&
    t.events[0] === "COERCE" &&
    armed.test(v.forms[s.head]!) &&
    takes.test(t.outer.pattern.text) &&
    !isPlaceOfActor(v, o.head) &&
    v.name(o.head)?.kind !== "location"
  )
    return { event: "ASSAULT", confidence: 0.7, why };
  const other = t.events.find((e) => e !== "PROTEST");
  if (s && other && t.events[0] === "PROTEST" && isPower(v, s.head)) return { event: other, confidence: 0.7, why };
  if (s && t.events[0] === "ASSAULT" && crowds.test(v.forms[s.head]!))
    return { event: "PROTEST", confidence: 0.7, why };
  if (!s || !o || s.start === o.start) return weak ? null : { event: t.events[0]!, confidence: 0.5, why };
  if (!weak && t.events.length === 1) return { event: t.events[0]!, confidence: 0.8, why };
  const scored = score(maskedOf(v, t, s, o), model);
  const p = (e: EventType) => scored.all[eventTypes.indexOf(e)]!;
  const event = t.events.reduce((a, b) => (p(b) > p(a) + 0.15 ? b : a));
  if (weak && p(event) < weakNeeds) return null;
  const chosen = t.events.length > 1 ? `; the clause reads ${event}` : "";
  return { event, confidence: 0.5 + 0.5 * p(event), why: why + chosen };
}

/** Help that is whole without saying who gets it: something is sent, given or mended. */
const given = / ~ /;

export function isWhole(
  event: EventType,
  sides: Sides,
  { noun, mutual: together, text, aimed, weak }: Pattern,
  passive: boolean,
): boolean {
  const [sources, targets] = [sides.source.length, sides.target.length];
  if (aimed && targets === 0) return false;
  if (event === "AGREE" && !noun && !together) return sources > 0;
  if (event === "SUPPORT" && !noun && !weak) return sources > 0;
  if (event === "CONSULT" && /session|meeting|summit|broker|mediat|intermediary/.test(text)) return sources > 0;
  if (mutual.has(event) || (together && sources > 1)) return sources > 1 || (sources > 0 && targets > 0);
  if (text === "suspend") return targets > 0;
  if (event === "AID" && !noun && given.test(text)) return sources > 0;
  if (needsBoth.has(event)) return sources > 0 && targets > 0;
  if (event === "ACCUSE" && !noun && passive && !/^be/.test(text)) return sources + targets > 0;
  if (needsSource.has(event)) return sources > 0 && (!noun || targets > 0 || event === "REQUEST");
  return noun ? targets > 0 : sources > 0 || targets > 0;
}

const transitive = new Set<EventType>(["ASSAULT", "COERCE"]);
const alsoAlone = /^(?:fight|fought|clash|attack|retaliat|riot|advanc|invad|crack)/;
/** One verb of force with a doer and nobody and nothing done to: most often misread. */
export const isObjectless = (v: View, t: Trigger, sides: Sides, event: EventType) =>
  transitive.has(event) &&
  !t.outer.pattern.noun &&
  t.words.length === 1 &&
  sides.target.length === 0 &&
  !alsoAlone.test(v.forms[t.top]!) &&
  !v.tree?.kids[t.top]?.some((k) => v.tree!.relation[k] === "obj");

/** What did not happen and has no doer is no event. */
export const idle = new Set<EventFlag>(["negated", "hypothetical", "conditional"]);
