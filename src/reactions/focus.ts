import { formsOf, isViolent } from "../events/focal-rules.ts";
import { landOf, lands, landsIn } from "../events/lands.ts";
import type { Words } from "../events/phrases.ts";
import type { FocalEvent } from "../events/types.ts";
import { kept } from "../record/kept.ts";

/** How the words after a stance refer to an event. */
export type Reference = "this" | "generic" | "other" | "none";
/** The focal event as words to look for. */
export type Focus = {
  readonly focal: FocalEvent | null;
  readonly triggers: ReadonlySet<string>;
  readonly anchors: ReadonlySet<string>;
  readonly targets: ReadonlySet<string>;
  /** Names that belong to the event and to few other things: its place, its victims, what it is called by. */
  readonly names: ReadonlySet<string>;
  /** Words with which names and anchors of several words open. */
  readonly opening: ReadonlySet<string>;
  /** The event is a violent one, so that nouns of violence may stand for it. */
  readonly raging: boolean;
};
const plainNouns = new Set(
  "attack attacks assault act acts action actions crime crimes incident incidents event events violence atrocity tragedy tragedies operation outrage move moves attempt attempts killing killings death deaths murder murders deed aggression terrorism terror bloodshed what outcome decision events loss use deaths drone missile missiles strikes violation disaster raid plot massacre barbarity hostility conduct behaviour behavior practice practices attackers perpetrators those brutality cruelty development developments scenes damage situation news grab seizure shootdown power-grab hijacking mutiny episode campaign blow abuses atrocities outrages wrongdoing abomination bloodletting".split(
    " ",
  ),
);
const violent = new Set(
  "bombing bombings blast blasts explosion explosions assassination shooting shootings stabbing ambush raid strike strikes airstrike airstrikes shelling massacre slaughter carnage killing kidnapping abduction hijacking siege invasion incursion coup putsch takeover sabotage downing crackdown repression poisoning beheading execution detonation bomb arson".split(
    " ",
  ),
);
const universal = /^(all|any|every|such|each|both)$/;
const plural = /[^s]s$/;
const pronouns = new Set(["it", "this", "that", "them", "these", "those", "which"]);
const stops = /^[.;!?]$/;

export function focusOf(focal: FocalEvent | null): Focus {
  return focal ? focusOn(focal) : newFocus(null);
}
/** One event has one focus, so that what a document says of it is worked out once. */
const focusOn = kept((focal: FocalEvent) => newFocus(focal));

function newFocus(focal: FocalEvent | null): Focus {
  const triggers = new Set((focal?.triggers ?? []).flatMap((t) => [t, ...formsOf(t)]));
  const targets = new Set((focal?.targets ?? []).flatMap((t) => lastNames(t)));
  const country = lands.find((l) => l.code === focal?.country)?.words.map((w) => w.toLowerCase()) ?? [];
  const place = focal?.place ? [focal.place.toLowerCase()] : [];
  const raging = triggers.size === 0 || [...triggers].some((t) => isViolent(t));
  const own = (focal?.anchors ?? []).filter((a) => /^[^=~]/.test(a) && landOf(a) === null && !regional.test(a));
  const names = new Set([...place, ...targets, ...own]);
  const anchors = new Set([...country, ...place, ...targets]);
  const opening = new Set([...names, ...anchors].filter((n) => n.includes(" ")).map((n) => n.split(" ")[0]!));
  return { focal, triggers, targets, raging, names, anchors, opening };
}

/** Parts of the world stand beside many events. */
const regional =
  /^(?:(?:north|south|east|west|central|middle|northern|southern|eastern|western|arab|latin|african|asian|european)\b.*|africa|asia|europe|america|union)$/;
const lastNames = (name: string) =>
  [name.toLowerCase(), name.toLowerCase().split(/\s+/).at(-1)!].filter((n) => n.length > 2);

function nounKind(words: Words, focus: Focus, t: number): boolean {
  const form = words.lower[t]!;
  if (focus.triggers.has(form) || plainNouns.has(form)) return true;
  return focus.raging && violent.has(form);
}

/** What the words in tokens [from, to) refer to; `to` is the end of the sentence or clause. */
export function referenceOf(words: Words, focus: Focus, from: number, to: number, reach = 24): Reference {
  const last = Math.min(to, from + reach);
  for (let t = from; t < last; t++) {
    const form = words.lower[t]!;
    if (stops.test(form)) break;
    if (t <= from + 1 && pronouns.has(form) && !nounKind(words, focus, t)) return "this";
    if (!nounKind(words, focus, t)) continue;
    if (otherPlace(words, focus, t, Math.min(to, t + 10))) return "other";
    return isGeneric(words, focus, from, t, to) ? "generic" : "this";
  }
  return "none";
}

/** "all forms of terrorism", "attacks on civilians": no article, no demonstrative, none of the event's own names beside it. */
function isGeneric(words: Words, focus: Focus, from: number, t: number, to: number): boolean {
  const before = words.lower.slice(from, t);
  const form = words.lower[t]!;
  if (
    before.some((w) => universal.test(w) && (w !== "such" || plural.test(form))) &&
    !before.includes("the") &&
    !before.includes("these")
  )
    return true;
  if (before.some((w) => /^(all|any|every)$/.test(w))) return true;
  if (
    before.some((w) =>
      /^(the|this|that|these|his|her|its|their|today's|yesterday's|recent|latest|deadly|a|an|'s)$/.test(w),
    )
  )
    return false;
  if (form === "those" || form === "what") return false;
  const after = words.lower.slice(t + 1, Math.min(to, t + 8));
  if ([...before, ...after].some((w) => focus.anchors.has(w))) return false;
  return form === "terrorism" || form === "violence" || form === "terror" || plural.test(form);
}

function otherPlace(words: Words, focus: Focus, t: number, to: number): boolean {
  if (!focus.focal?.country) return false;
  const { tokens, text } = words.language;
  const after = landsIn(text.slice(tokens.end[t]!, tokens.end[to - 1]!));
  if (after.length === 0 || after.some((l) => l.code === focus.focal!.country)) return false;
  const lead = text.slice(tokens.end[t]!, tokens.end[t]! + after[0]!.start).toLowerCase();
  return /^\s+(?:\S+\s+){0,2}in\s+(?:the\s+|\S+\s+in\s+)?$/.test(lead);
}
