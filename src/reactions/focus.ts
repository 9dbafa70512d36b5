import { formsOf } from "../events/focal-rules.ts";
import { lands, landsIn } from "../events/lands.ts";
import { type Words, wordsOf } from "../events/phrases.ts";
import type { Extract, FocalEvent } from "../events/types.ts";
import { sectionsOf } from "./sections.ts";

/** How the words after a stance refer to an event. */
export type Reference = "this" | "generic" | "other" | "none";
/** The focal event as words to look for. */
export type Focus = {
  readonly focal: FocalEvent | null;
  readonly triggers: ReadonlySet<string>;
  readonly anchors: ReadonlySet<string>;
  readonly targets: ReadonlySet<string>;
  /** The event is a violent one, so that nouns of violence may stand for it. */
  readonly raging: boolean;
};
/** Which blocks of a document are about the focal event. */
export type Topic = {
  readonly whole: boolean;
  /** names the event and its place or victim, in the block or beside it */
  readonly blocks: readonly boolean[];
  /** names the event */
  readonly named: readonly boolean[];
  /** stands where reactions are told; elsewhere a block must name the event itself */
  readonly sections: readonly boolean[];
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
const violentFamilies = new Set(
  "assassination bombing explosion shooting massacre murder killing poisoning stabbing kidnapping hostage-taking hijacking airstrike shelling raid invasion sabotage downing ambush siege arson execution attack crackdown".split(
    " ",
  ),
);
const universal = /^(all|any|every|such|each|both)$/;
const plural = /[^s]s$/;
const pronouns = new Set(["it", "this", "that", "them", "these", "those", "which"]);
const stops = /^[.;!?]$/;

export function focusOf(focal: FocalEvent | null): Focus {
  const triggers = new Set((focal?.triggers ?? []).flatMap((t) => [t, ...formsOf(t)]));
  const targets = new Set((focal?.targets ?? []).flatMap((t) => lastNames(t)));
  const country = lands.find((l) => l.code === focal?.country)?.words.map((w) => w.toLowerCase()) ?? [];
  const place = focal?.place ? [focal.place.toLowerCase()] : [];
  const raging = triggers.size === 0 || [...triggers].some((t) => violentFamilies.has(t));
  return { focal, triggers, targets, raging, anchors: new Set([...country, ...place, ...targets]) };
}

const lastNames = (name: string) =>
  [name.toLowerCase(), name.toLowerCase().split(/\s+/).at(-1)!].filter((n) => n.length > 2);

/** A document is about the focal event as a whole where its title or lead says so, or where a fifth of its blocks do. */
export function topicOf(extract: Extract, focus: Focus): Topic {
  const { language, document } = extract;
  const words = wordsOf(language);
  const own = language.blocks.map((b) => blockNames(words, focus, b.firstSentence, b.endSentence));
  const text = language.blocks.filter((b) => b.endSentence > b.firstSentence);
  const transcript = language.blocks.filter((b) => b.label).length >= 4;
  const title = (document.metadata.title ?? "").toLowerCase();
  const titled = hasAny(title, focus.triggers) && (focus.anchors.size === 0 || hasAny(title, focus.anchors));
  const share = own.filter((o) => o.trigger || o.anchor).length / Math.max(1, text.length);
  const lead = language.blocks.findIndex((_, i) => own[i]!.trigger && (own[i]!.anchor || focus.anchors.size === 0));
  const early = lead >= 0 && (lead < 6 || lead < language.blocks.length / 5);
  const whole =
    focus.focal === null ||
    titled ||
    ((!transcript || language.blocks.length < 30) && (early || share >= 0.2)) ||
    (transcript && share >= 0.4);
  const blocks = language.blocks.map((_, i) => near(own, i, transcript));
  return {
    whole,
    blocks: transcript ? turnsAbout(extract, own, blocks) : blocks,
    named: own.map((o) => o.trigger),
    sections: sectionsOf(extract),
  };
}

/** How a speaker goes over to something else: "Can we move to the Pacific?", "On Haiti", "Second, the Secretary will travel". */
const turnsTo =
  /^(?:\W*(?:\p{Lu}[\p{L}. ]{0,30}:\s*)?)(?:(?:thanks?(?: you)?|okay|ok|yes|yeah|sure|and|so|then|just|well|all right)[,. ]+)*(?:(?:can|could|may|if|let|i(?:'d| want| would| have)).{0,40}\b(?:move|turn|go|switch|change|shift|pivot|jump|ask (?:you )?(?:about|on))\b|(?:one more |one |a (?:quick |different )?question |a follow-?up |staying |back )?(?:on|about|regarding) \p{L}|(?:another|different|separate|new) (?:topic|subject|question|issue)|(?:second|third|fourth|finally|lastly|next|separately|moving on|turning)\b)/iu;
/** In a talk the event stays the matter until somebody goes over to another. */
function turnsAbout(extract: Extract, own: readonly Named[], near: readonly boolean[]): boolean[] {
  let about = false;
  return extract.language.blocks.map((b, i) => {
    const { trigger, anchor } = own[i]!;
    const turns = turnsTo.test(extract.language.text.slice(b.start, Math.min(b.end, b.start + 160)));
    if (turns) about = anchor;
    else if (trigger && anchor) about = true;
    const recent = own.slice(Math.max(0, i - 3), i + 1).some((o) => o.trigger || o.anchor);
    return (about && recent) || (near[i]! && !turns && (trigger || anchor));
  });
}

type Named = { readonly trigger: boolean; readonly anchor: boolean };
/** In a talk the question names the event and the answers follow. */
function near(own: readonly Named[], i: number, transcript: boolean): boolean {
  const back = transcript ? 3 : 0;
  let [trigger, anchor] = [false, false];
  for (let k = Math.max(0, i - back); k <= i; k++) {
    trigger ||= own[k]!.trigger;
    anchor ||= own[k]!.anchor;
  }
  return trigger && anchor;
}

const hasAny = (text: string, set: ReadonlySet<string>) => [...set].some((w) => text.includes(w));

function blockNames(words: Words, focus: Focus, from: number, to: number): Named {
  const { sentences } = words.language;
  let [trigger, anchor] = [false, false];
  for (let s = from; s < to; s++)
    for (let t = sentences[s]!.firstToken; t < sentences[s]!.endToken; t++) {
      const form = words.lower[t]!;
      if (focus.triggers.has(form)) trigger = true;
      if (focus.anchors.has(form) || focus.anchors.has(`${form} ${words.lower[t + 1] ?? ""}`)) anchor = true;
    }
  return { trigger, anchor };
}

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
