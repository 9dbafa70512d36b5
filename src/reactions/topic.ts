import { landsIn } from "../events/lands.ts";
import { wordsOf } from "../events/phrases.ts";
import { asks, exchangesOf, firstQuestion, isTalk, turnsTo } from "../events/talk.ts";
import type { Extract } from "../events/types.ts";
import { upos } from "../language/types.ts";
import { keptOfBoth } from "../record/kept.ts";
import { common, type Named, namesOfBlocks } from "./block-names.ts";
import type { Focus } from "./focus.ts";
import { ofManyMatters } from "./many-matters.ts";
import { matterOf } from "./matter.ts";
import { sectionsOf } from "./sections.ts";

/** Which blocks of a document are about the focal event. */
export type Topic = {
  /** The text as a whole is about the event, though it may turn to other matters. */
  readonly whole: boolean;
  /** Names the event and its place or victim; of a talk, stands where it is the matter. */
  readonly blocks: readonly boolean[];
  /** Either, and not where the text turned to another matter. */
  readonly about: readonly boolean[];
  /** Where a text says itself that it has turned to another matter, and has not come back; in a talk where no name or thing of the event is left. */
  readonly away: readonly boolean[];
  /** Of these the blocks where nothing counts but what reads plainly: none in a long talk, nor where a talk would be on other matters for the most part, or a text altogether. */
  readonly barred: readonly boolean[];
  /** Where somebody in a talk goes over to something else and nobody back: it may still be on the event. */
  readonly turned: readonly boolean[];
  /** names the event */
  readonly named: readonly boolean[];
  /** What each block names of the event and of others. */
  readonly names: readonly Named[];
  /** How many blocks back the event was last named with its place or victim; -1 where it has not been. */
  readonly since: readonly number[];
  /** To which part of the text each block belongs: the first block of its exchange in a talk, else the heading above it; itself where there is none. */
  readonly parts: readonly number[];
  /** It is a talk of many matters, of which the event is one. */
  readonly many: boolean;
  /** stands where reactions are told; elsewhere a block must name the event itself */
  readonly sections: readonly boolean[];
};

export const topicOf = keptOfBoth((extract: Extract, focus: Focus): Topic => {
  const { blocks } = extract.language;
  const own = namesOfBlocks(extract, focus);
  const talk = isTalk(extract.language);
  const whole = isWhole(extract, own, focus, talk);
  const matters = talk ? ofManyMatters(extract, own, focus) : null;
  const spoken = matters ?? (talk ? inTalk(extract, own, focus) : null);
  const near = spoken ? spoken.map((x) => x.here) : own.map((o) => o.trigger && o.anchor);
  const prose = inProse(extract, own);
  const matter = spoken ? matterOf(wordsOf(extract.language), near, []).told.blocks : [];
  const far = (block: number) => (matter[block] ?? 0) < strange;
  const away = matters
    ? matters.map((x) => x.away)
    : prose.map((x, i) => (spoken ? spoken[i]!.away && far(i) : whole && !x));
  const mostly = away.filter((x) => x).length > (talk ? 0.5 : 0.9) * away.length;
  const open = mostly || (talk && (blocks.length >= longTalk || focus.focal === null));
  return {
    whole,
    blocks: near,
    about: talk || !whole ? near : prose,
    away,
    barred: open ? away.map(() => false) : away,
    turned: spoken ? spoken.map((x) => x.away) : blocks.map(() => false),
    named: own.map((o) => o.trigger),
    names: own,
    since: sinceNamed(own),
    parts: talk ? exchangesOf(extract.language) : blocks.map((b, i) => (b.under < 0 ? i : b.under)),
    many: matters !== null,
    sections: sectionsOf(extract),
  };
});

function sinceNamed(own: readonly Named[]): number[] {
  let last = -1;
  return own.map((o, i) => {
    if (o.strong || (o.trigger && o.anchor)) last = i;
    return last < 0 ? -1 : i - last;
  });
}

/** Below this nearness a block has nothing in common with those that tell the event. */
const strange = 0.02;
const hasAny = (text: string, set: ReadonlySet<string>) => [...set].some((w) => text.includes(w));

/** A talk of fewer blocks has one matter. */
const longTalk = 30;
/** A document is about the focal event as a whole where its title or lead says so, or where a fifth of its blocks do. */
function isWhole(extract: Extract, own: readonly Named[], focus: Focus, talk: boolean): boolean {
  const { blocks } = extract.language;
  const title = (extract.document.metadata.title ?? "").toLowerCase();
  const titled = hasAny(title, focus.triggers) && (focus.anchors.size === 0 || hasAny(title, focus.anchors));
  const text = blocks.filter((b) => b.endSentence > b.firstSentence).length;
  const share = own.filter((o) => o.trigger || o.anchor).length / Math.max(1, text);
  const lead = own.findIndex((o) => o.trigger && (o.anchor || focus.anchors.size === 0));
  const early = lead >= 0 && (lead < 6 || lead < blocks.length / 5);
  if (focus.focal === null || titled) return true;
  return talk && blocks.length >= longTalk ? share >= 0.4 : early || share >= 0.2;
}

/** Words by which a text goes over to another matter. */
const turning =
  /^\W*(?:separately|in (?:an?|another) (?:unrelated|separate|different|other) (?!statement|message|letter|interview|post|tweet|resolution|declaration|speech|note|call)|in other (?:news|business)|unrelatedly|on an unrelated|turning to|moving on|meanwhile,? in \p{Lu}|also in \p{Lu})/iu;
export const turnsAway = (text: string): boolean => turning.test(text);

/** A report, a wire, a statement: about the event from its start on, save where it turns to something else. */
function inProse(extract: Extract, own: readonly Named[]): boolean[] {
  const { blocks, text } = extract.language;
  const stray = strayParts(extract, own);
  let away = false;
  return blocks.map((b, i) => {
    const { trigger, anchor, strong } = own[i]!;
    if (turnsAway(text.slice(b.start, b.start + 60))) away = !strong;
    else if (trigger || anchor || b.kind === "heading") away = false;
    return !away && !stray.has(b.under);
  });
}

/** A bulletin tells the event first under one of several headings of a kind, most of them no more than a land: "Mali", "Haiti". */
function isBulletin({ language: { blocks, text } }: Extract, own: readonly Named[]): boolean {
  const first = own.findIndex((o, i) => blocks[i]!.kind !== "heading" && (o.trigger || o.strong));
  const head = blocks[first]?.under ?? -1;
  if (head < 0 || own[head]!.trigger || own.slice(0, head).some((o) => o.trigger || o.anchor)) return false;
  const peers = blocks.filter((b) => b.kind === "heading" && b.level === blocks[head]!.level);
  return peers.length > 2 && peers.filter((b) => isLand(text.slice(b.start, b.end))).length * 2 >= peers.length;
}
const isLand = (heading: string) => landsIn(heading).some((l) => l.end - l.start >= heading.trim().length - 4);

/** In a bulletin of several matters: the headings under which nothing names the event. */
function strayParts(extract: Extract, own: readonly Named[]): Set<number> {
  const { blocks } = extract.language;
  if (!isBulletin(extract, own)) return new Set();
  const heads = new Set(blocks.map((b) => b.under));
  const names = (head: number, of: (n: Named) => boolean) =>
    blocks.some((b, i) => (i === head || b.under === head) && of(own[i]!));
  return new Set(
    [...heads].filter(
      (h) => !names(h, (n) => n.trigger || n.strong) || (names(h, (n) => n.foreign) && !names(h, (n) => n.anchor)),
    ),
  );
}

/** "On the plane", "back to the ferry": a thing of the event, after the words by which one turns to it. */
const spokenOf = (opening: string, things: ReadonlySet<string>): boolean =>
  [...opening.matchAll(/\b(?:on|about|regarding|to) (?:the|this|that|these|those) (\p{L}+)/giu)].some(([, noun]) =>
    things.has(noun!.toLowerCase()),
  );

/** The common nouns with which the event is first told, the plane of a crash. */
function thingsOf({ language }: Extract, own: readonly Named[], focus: Focus): Set<string> {
  const words = wordsOf(language);
  const first = own.findIndex((n) => n.trigger && n.anchor);
  const b = language.blocks[first];
  const found = new Set(focus.triggers);
  if (!b) return found;
  const [from, to] = [language.sentences[b.firstSentence]!, language.sentences[b.endSentence - 1]!];
  for (let t = from.firstToken; t < to.endToken; t++)
    if (words.language.tokens.pos[t] === noun) for (const w of kindred(words.lower[t]!)) found.add(w);
  return found;
}
const noun = upos.indexOf("NOUN");
/** Words for one thing. */
const kinds = [
  "plane aircraft airliner jet flight crash",
  "ship vessel boat ferry tanker",
  "bus coach",
  "train metro railway",
].map((k) => k.split(" "));
const kindred = (word: string): readonly string[] => kinds.find((k) => k.includes(word)) ?? [word];

/** In a talk the event stays the matter until somebody goes over to another. */
function inTalk(extract: Extract, own: readonly Named[], focus: Focus): { here: boolean; away: boolean }[] {
  const { blocks, text } = extract.language;
  const things = thingsOf(extract, own, focus);
  // where the event's land is the speakers' own it tells nothing, and its kind only where nothing else names it
  const bare = focus.names.size === 0;
  const rare = own.filter((n) => n.anchor).length <= common * blocks.length;
  const questions = firstQuestion(extract.language) >= 0;
  let [here, asked, away] = [false, false, false];
  return blocks.map((b, i) => {
    const n = own[i]!;
    const from = b.label?.end ?? b.start;
    asked ||= asks(b, text);
    const opening = text.slice(from, Math.min(b.end, from + 160));
    const turn = turnsTo.test(opening);
    const named = rare ? n.anchor && (n.trigger || (b.label !== undefined && !n.foreign)) : n.trigger && bare;
    if (n.strong || named) here = true;
    else if (spokenOf(opening, things)) here = true;
    else if (turn) here = n.anchor && !n.foreign;
    else if (questions && !asked && !b.label && n.foreign && !n.anchor) here = false;
    away = !here && (away || turn);
    return { here, away };
  });
}
