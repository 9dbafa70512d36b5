import type { Block, Sentence } from "../language/types.ts";
import { type Sight, titleNouns } from "./focal-sights.ts";
import { least, weights } from "./land-weights.ts";
import { landsIn } from "./lands.ts";
import { isTalk } from "./talk.ts";
import type { Extract, Gazetteer } from "./types.ts";

/** What tells that a land is where the event happened; shares are of the documents that tell it. */
export type Feature =
  /** A heading above the first words names it and the event; another heading, often who speaks. */
  | "head"
  | "letterhead"
  /** "in Niger", "off Denmark"; "YEMEN: …" */
  | "headPlaced"
  /** The place a story is filed from. */
  | "dateline"
  /** Of the sentences that name the event: the land stands beside it, it is put there, it befell it. */
  | "beside"
  | "placed"
  | "befallen"
  /** The first sentences of prose name it, put something there. */
  | "lead"
  | "leadPlaced"
  /** The paragraph that first names the event does so. */
  | "first"
  | "firstPlaced"
  /** Blocks that name it, of those that name the land most named. */
  | "spread"
  /** Its mentions that are of one who reacts: "Kenya condemned". */
  | "reacting"
  /** Named before the words of a speaker: "Mr. Li (China):". */
  | "speaking";
const features = Object.keys(weights) as Feature[];

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
const none = (): Record<Feature, number> => Object.fromEntries(features.map((k) => [k, 0])) as Record<Feature, number>;

type Land = { readonly code: string; readonly start: number; readonly end: number };

/** Lands that a document names, and those of the towns it names, as far as the map has them; in order, a list a sentence. */
function landsOf({ language: { text, sentences, names } }: Extract, map: Gazetteer | undefined): Land[][] {
  const of = (name: string) => (map && landsIn(name).length === 0 ? map.country(name) : null);
  const towns = names.flatMap(({ kind, start, end }): Land[] => {
    const code = kind === "location" ? of(text.slice(start, end)) : null;
    return code === null ? [] : [{ code, start, end }];
  });
  let at = 0;
  return sentences.map((s) => {
    const own = landsIn(text.slice(s.start, s.end)).map((l) => ({
      ...l,
      start: l.start + s.start,
      end: l.end + s.start,
    }));
    while (at < towns.length && towns[at]!.start < s.start) at++;
    while (at < towns.length && towns[at]!.end <= s.end) own.push(towns[at++]!);
    return own.sort((a, b) => a.start - b.start);
  });
}

/** What each land named has in its favour, over the documents that tell the event. */
export function landsSeen(sights: readonly Sight[], own: ReadonlySet<Extract>, map?: Gazetteer): LandSeen[] {
  const telling = own.size > 0 ? own : new Set(sights.map((s) => s.extract));
  const sums: Counts = new Map();
  for (const x of telling)
    for (const [code, seen] of seenIn(
      x,
      sights.filter((s) => s.extract === x && s.first >= 0),
      landsOf(x, map),
    )) {
      const sum = sums.get(code) ?? none();
      for (const k of Object.keys(seen) as Feature[]) sum[k] += seen[k] / telling.size;
      sums.set(code, sum);
    }
  return [...sums].map(([code, seen]) => ({ code, seen })).sort((a, b) => (a.code < b.code ? -1 : 1));
}

const isProse = (b: Block) => b.kind === "paragraph" || b.kind === "list-item" || b.kind === "row";
const isTold = (text: string, s: Sentence) =>
  s.endToken - s.firstToken > 6 && /[.!?]["”’]?\s*$/.test(text.slice(s.start, s.end));

function seenIn(x: Extract, sights: readonly Sight[], lands: readonly (readonly Land[])[]): Counts {
  const { blocks, sentences, text } = x.language;
  const counts: Counts = new Map();
  const add = (code: string, feature: Feature, by = 1, most = 1) => {
    const c = counts.get(code) ?? none();
    c[feature] = Math.min(most, c[feature] + by);
    counts.set(code, c);
  };
  const talk = isTalk(x.language); // its letterhead and greeting are of those who talk
  const told = sentences.findIndex((s) => isProse(blocks[s.block]!) && isTold(text, s));
  const opening = blocks.slice(0, told < 0 ? 3 : sentences[told]!.block).filter((b) => !b.label);
  const headed = (head: string, lands: readonly Land[]) => {
    const titled = titleNouns(head).length > 0;
    for (const land of lands) {
      const before = head.slice(0, land.start);
      if (titled || !talk) add(land.code, titled ? "head" : "letterhead");
      if (inside.test(before) || (before.trim() === "" && named.test(head.slice(land.end))))
        add(land.code, "headPlaced");
    }
  };
  const { title } = x.document.metadata;
  headed(title ?? "", landsIn(title ?? ""));
  for (const b of opening) {
    const inBlock = lands.slice(b.firstSentence, b.endSentence).flat();
    headed(
      text.slice(b.start, b.end),
      inBlock.map((l) => ({ ...l, start: l.start - b.start, end: l.end - b.start })),
    );
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
    for (const land of lands[i]!) {
      if (land.start < from) {
        add(land.code, "speaking");
        continue;
      }
      if (filed) {
        add(land.code, "dateline");
        continue;
      }
      const [before, after] = [words.slice(0, land.start - from), words.slice(land.end - from)];
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
  features.reduce((sum, k) => sum + by[k] * l.seen[k], 0);

/** The land where the event happened, null where none has enough in its favour. */
export function countryOf(sights: readonly Sight[], own: ReadonlySet<Extract>, map?: Gazetteer): string | null {
  const scored = landsSeen(sights, own, map).map((l) => [scoreOf(l), l.code] as const);
  const best = scored.reduce<(typeof scored)[number] | null>((b, l) => (b === null || l[0] > b[0] ? l : b), null);
  return best && best[0] > least ? best[1] : null;
}
