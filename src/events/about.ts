import type { Block } from "../language/types.ts";
import { kept, keptOfBoth } from "../record/kept.ts";
import { formsOf } from "./focal-rules.ts";
import { keyOf } from "./focal-sights.ts";
import { lands } from "./lands.ts";
import { asks, isTalk } from "./talk.ts";
import type { Extract, FocalEvent } from "./types.ts";

/** 2 names the focal event, 1 belongs to its story (its people, its place, what led to it and came of it), 0 is about something else. */
export type Relevance = 0 | 1 | 2;
type At = { readonly start: number; readonly end: number };
export type About = {
  readonly of: (at: At) => Relevance;
  /** Whether a stretch is of the event's story by its own words, or in a text that is about nothing else. */
  readonly tells: (at: At) => boolean;
};

/** Words by which a text turns to another matter. */
const turning =
  /^\W*(?:[Tt]urning|[Mm]oving (?:on|to)|[Ss]witching|[Ss]eparately|[Ee]lsewhere|[Ii]n other (?:news|business)|[Ii]n a separate|[Oo]n (?:another|a different|other|the) (?:subject|topic|matter|front|note|issue|question)|[Oo]n an unrelated|[Mm]eanwhile,? in|[Aa]lso in|[Ff]inally,|[Oo]n (?:the )?\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)*, )/u;
/** Beside the event, one of another kind or time: "in a separate operation", "in an earlier attack". */
const separate =
  /\b(?:in|during|after) (?:a|an|another) (?:separate|unrelated|different|similar|other)\b|\bunrelated\b/i;
/** A land that a talk names in more of its blocks than this is no subject of its own there: the speakers' own land. */
const subject = 0.15;
const opening = 6;

type Names = { readonly strong: RegExp | null; readonly land: RegExp | null; readonly trigger: RegExp | null };
type Mark = { readonly strong: boolean; readonly land: boolean; readonly trigger: boolean };

const escaped = (s: string) => s.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const anyOf = (words: readonly string[]): RegExp | null =>
  words.length > 0 ? new RegExp(`(?<![\\p{L}])(?:${words.map(escaped).join("|")})(?![\\p{L}])`, "u") : null;

/** Made once for each event: expressions cost more to make than to try. */
const namesIn = kept(namesOf);
function namesOf(focal: FocalEvent): Names {
  const own = focal.anchors.filter((a) => /^[^=~]/.test(a));
  const targets = focal.targets.flatMap((t) => [keyOf(t), keyOf(t).split(" ").at(-1)!]);
  const strong = [...own, ...targets, focal.place ? keyOf(focal.place) : ""].filter((w) => w.length > 2);
  const land = lands.find((l) => l.code === focal.country)?.words.map(keyOf) ?? [];
  return {
    strong: anyOf([...new Set(strong)].filter((w) => !land.includes(w))),
    land: anyOf(land),
    trigger: anyOf(focal.triggers.flatMap(formsOf)),
  };
}

const marksOf = (text: string, names: Names): Mark => ({
  strong: names.strong?.test(text) ?? false,
  land: names.land?.test(text) ?? false,
  trigger: names.trigger?.test(text) ?? false,
});

/** How far each stretch of one document is about the focal event; everything is where none is known. */
export const aboutFocal = (extract: Extract, focal: FocalEvent | null): About =>
  focal ? aboutKnown(extract, focal) : { of: () => 2, tells: () => true };

const aboutKnown = keptOfBoth((extract: Extract, focal: FocalEvent): About => {
  const names = namesIn(focal);
  const { language } = extract;
  const marks = language.blocks.map((b) => marksOf(keyOf(language.text.slice(b.start, b.end)), names));
  const talk = isTalk(language);
  const on = talk ? inTalk(extract, marks) : inProse(extract, marks, names);
  const own = ({ start, end }: At) => marksOf(keyOf(language.text.slice(start, end)), names);
  const block = (offset: number) => {
    let [low, high] = [0, language.blocks.length - 1];
    while (low < high) {
      const mid = (low + high + 1) >> 1;
      if (language.blocks[mid]!.start <= offset) low = mid;
      else high = mid - 1;
    }
    return low;
  };
  const relevance = (at: At, said: Mark): Relevance => {
    const text = language.text.slice(at.start, at.end);
    const within = on[block(at.start)] ?? false;
    if (separate.test(text) && !said.strong) return 0;
    if (said.trigger && (said.strong || (said.land && within))) return 2;
    if (!within) return said.strong ? 1 : 0;
    return said.trigger && !otherLand(text, said, names) ? 2 : 1;
  };
  const tells = (at: At) => {
    const said = own(at);
    return relevance(at, said) > 0 && (!talk || said.strong || said.land || said.trigger);
  };
  return { of: (at) => relevance(at, own(at)), tells };
});

/** "an attack in another country": a land is named, and not the event's. */
const otherLand = (text: string, own: Mark, names: Names) =>
  !own.land && names.land !== null && /\b(?:in|near) (?:\p{Lu}\p{L}+ ?)+/u.test(text) && !own.strong;

const namesIt = (m: Mark) => m.strong || (m.trigger && m.land);

/** A report, a wire, a statement: about the event from its title on, until it turns to something else. */
function inProse(extract: Extract, marks: readonly Mark[], names: Names): boolean[] {
  const { blocks, text } = extract.language;
  const title = marksOf(keyOf(extract.document.metadata.title ?? ""), names);
  const head = marks.findIndex((m) => m.trigger && (m.strong || m.land));
  const early = head >= 0 && blocks.slice(0, head).filter((b) => b.endSentence > b.firstSentence).length < opening;
  const whole = (namesIt(title) || early) && marks.some((m) => m.trigger || m.strong);
  const many = blocks.some((b) => turning.test(text.slice(b.start, b.end)));
  let here = whole && (namesIt(title) || !many);
  return blocks.map((b, i) => {
    const mark = marks[i]!;
    const named = namesIt(mark) || (whole && (mark.land || mark.trigger) && !turning.test(text.slice(b.start, b.end)));
    if (named) here = whole;
    else if (turning.test(text.slice(b.start, b.end))) here = false;
    else if (b.kind === "heading") here = whole;
    return here || named;
  });
}

/** A talk of many subjects: a question that names the event opens it, the next question closes it. */
function inTalk(extract: Extract, marks: readonly Mark[]): boolean[] {
  const { blocks, text } = extract.language;
  const rare = marks.filter((m) => m.land).length <= subject * blocks.length;
  const names = (m: Mark) => m.strong || (rare && m.land);
  let [here, asked] = [false, false];
  return blocks.map((b, i) => {
    if (asks(b, text)) {
      here = names(marks[i]!) || (here && follows.test(text.slice(b.label?.end ?? b.start, b.end)));
      asked = true;
    } else if (!asked) return names(marks[i]!);
    else if (turning.test(text.slice(b.label ? b.label.end : b.start, b.end))) here = names(marks[i]!);
    return here || names(marks[i]!);
  });
}

/** "And just to follow up": still the same subject. */
const follows =
  /^[\s:]*(?:and |but |so |ok(?:ay)?,? ){0,2}(?:just )?(?:to |a )?(?:quick )?follow[- ]?up|^[\s:]*(?:do|did|does|is|was|are|were) (?:that|this|it|they|those)\b/i;
