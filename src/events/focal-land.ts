import type { Block, Sentence } from "../language/types.ts";
import { type Sight, titleNouns } from "./focal-sights.ts";
import { landsIn } from "./lands.ts";
import type { Extract } from "./types.ts";

/**
 * What tells that a land is where the event happened, each with its weight; shares are of the documents that tell it.
 * Learnt by `npx tsx training/events/lands.ts` from the annotated documents.
 */
export const weights = {
  /** A heading above the first words names it and the event; another heading, often who speaks. */
  head: 2.18,
  letterhead: 2.09,
  /** "in Niger", "off Denmark"; "YEMEN: …" */
  headPlaced: 2.56,
  /** The place a story is filed from. */
  dateline: 1.17,
  /** Of the sentences that name the event: the land stands beside it, it is put there, it befell it. */
  beside: 1.11,
  placed: 2.2,
  befallen: 0.36,
  /** The first sentences of prose name it, put something there. */
  lead: 0.86,
  leadPlaced: 3.29,
  /** The paragraph that first names the event does so. */
  first: 1.38,
  firstPlaced: 1.74,
  /** Blocks that name it, of those that name the land most named. */
  spread: 1.74,
  /** Its mentions that are of one who reacts: "Kenya condemned". */
  reacting: -2.08,
  /** Named before the words of a speaker: "Mr. Li (China):". */
  speaking: 0.99,
} as const;
export type Feature = keyof typeof weights;
/** A land with less than this in its favour is not the event's. */
export const least = 2.43;

export type LandSeen = { readonly code: string; readonly seen: Readonly<Record<Feature, number>> };

const inside =
  /\b(?:in|near|at|off|outside|inside|across|over|around)\s+(?:the\s+)?(?:\p{Ll}+(?:ern|-?east|-?west)\s+|north\s+|south\s+|east\s+|west\s+|central\s+|coast of\s+|village of\s+|town of\s+|city of\s+|neighbou?ring\s+|(?:\p{Lu}[\p{L}'’-]+\s){0,3}\p{Lu}[\p{L}'’-]+,\s+(?:(?:in\s+)?(?:the\s+)?\p{Ll}+\s+)?)*$/u;
/** "the mayor of Plovdiv, Bulgaria," */
const ofTown = [/\p{Lu}[\p{L}'’-]+,\s+$/u, /^(?:[,.;)]|\s*$)/u] as const;
const struck = /\b(?:on|of|against|targeting|targeted|from)\s+(?:the\s+)?(?:[\p{L}\p{N}'’-]+\s+){0,4}$/u;
const reacts =
  /^(?:['’]s)?(?:[\s,]+[\p{L}.'’-]+){0,6}?[\s,]+(?:condemn|denounc|deplor|decri|mourn|said|says|sa(?:id|ys)|told|express|call|urg|warn|reject|den(?:y|ie)|offer|welcom|voic|accus|blam|demand|pledg|summon|sen(?:t|ds)|declin|dismiss|regret|stood|stands|demanded|insist|announc|ask)/u;
const speaker = /^[^:.]{0,80}\([^)]*$/u;
const named = /^\s*:/;

type Counts = Map<string, Record<Feature, number>>;
const none = (): Record<Feature, number> =>
  Object.fromEntries(Object.keys(weights).map((k) => [k, 0])) as Record<Feature, number>;

/** What each land named has in its favour, over the documents that tell the event. */
export function landsSeen(sights: readonly Sight[], own: ReadonlySet<Extract>): LandSeen[] {
  const telling = own.size > 0 ? own : new Set(sights.map((s) => s.extract));
  const sums: Counts = new Map();
  for (const x of telling)
    for (const [code, seen] of seenIn(
      x,
      sights.filter((s) => s.extract === x && s.first >= 0),
    )) {
      const sum = sums.get(code) ?? none();
      for (const k of Object.keys(seen) as Feature[]) sum[k] += seen[k] / telling.size;
      sums.set(code, sum);
    }
  return [...sums].map(([code, seen]) => ({ code, seen })).sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** Labels that make a text a talk of several turns. */
const turns = 4;
const isProse = (b: Block) => b.kind === "paragraph" || b.kind === "list-item" || b.kind === "row";
const isTold = (text: string, s: Sentence) =>
  s.endToken - s.firstToken > 6 && /[.!?]["”’]?\s*$/.test(text.slice(s.start, s.end));

function seenIn(x: Extract, sights: readonly Sight[]): Counts {
  const { blocks, sentences, text } = x.language;
  const counts: Counts = new Map();
  const add = (code: string, feature: Feature, by = 1, most = 1) => {
    const c = counts.get(code) ?? none();
    c[feature] = Math.min(most, c[feature] + by);
    counts.set(code, c);
  };
  const talk = blocks.filter((b) => b.label).length >= turns; // its letterhead and greeting are of those who talk
  const told = sentences.findIndex((s) => isProse(blocks[s.block]!) && isTold(text, s));
  const opening = blocks.slice(0, told < 0 ? 3 : sentences[told]!.block).filter((b) => !b.label);
  for (const head of [x.document.metadata.title ?? "", ...opening.map((b) => text.slice(b.start, b.end))]) {
    const titled = titleNouns(head).length > 0;
    for (const land of landsIn(head)) {
      const before = head.slice(0, land.start);
      if (titled || !talk) add(land.code, titled ? "head" : "letterhead");
      if (inside.test(before) || (before.trim() === "" && named.test(head.slice(land.end))))
        add(land.code, "headPlaced");
    }
  }
  const beside = new Set(sights.map((s) => s.sentence));
  const weight = [...beside].length;
  const first = Math.min(...[...beside].map((i) => sentences[i]!.block));
  const mentions = new Map<string, number>();
  const share = new Map<string, Set<number>>();
  sentences.forEach((s, i) => {
    const block = blocks[s.block]!;
    if (!isProse(block)) return;
    const from = block.label && block.label.end > s.start ? block.label.end : s.start;
    const words = text.slice(from, s.end);
    const filed = block.dateline?.firstToken === s.firstToken;
    for (const land of landsIn(text.slice(s.start, from))) add(land.code, "speaking");
    for (const land of landsIn(words)) {
      if (filed) {
        add(land.code, "dateline");
        continue;
      }
      const [before, after] = [words.slice(0, land.start), words.slice(land.end)];
      if (speaker.test(before) && from === block.start) {
        add(land.code, "speaking");
        continue;
      }
      const put = inside.test(before) || (ofTown[0].test(before) && ofTown[1].test(after));
      const lead = !talk && told >= 0 && i >= told && i < told + 3;
      mentions.set(land.code, (mentions.get(land.code) ?? 0) + 1);
      share.set(land.code, (share.get(land.code) ?? new Set()).add(s.block));
      if (!put && reacts.test(after)) add(land.code, "reacting", 1, 999);
      if (lead) add(land.code, put ? "leadPlaced" : "lead");
      if (s.block === first) add(land.code, put ? "firstPlaced" : "first");
      if (!beside.has(i)) continue;
      add(land.code, "beside", 1 / weight);
      if (put) add(land.code, "placed", 1 / weight);
      else if (struck.test(before)) add(land.code, "befallen", 1 / weight);
    }
  });
  const widest = Math.max(1, ...[...share.values()].map((v) => v.size));
  for (const [code, at] of share) add(code, "spread", at.size / widest);
  for (const [code, c] of counts) c.reacting /= mentions.get(code) ?? 1;
  return counts;
}

export const scoreOf = (l: LandSeen, by: Readonly<Record<Feature, number>> = weights): number =>
  (Object.keys(by) as Feature[]).reduce((sum, k) => sum + by[k] * l.seen[k], 0);

/** The land where the event happened, null where none has enough in its favour. */
export function countryOf(sights: readonly Sight[], own: ReadonlySet<Extract>): string | null {
  const scored = landsSeen(sights, own).map((l) => [scoreOf(l), l.code] as const);
  const best = scored.reduce<(typeof scored)[number] | null>((b, l) => (b === null || l[0] > b[0] ? l : b), null);
  return best && best[0] > least ? best[1] : null;
}
