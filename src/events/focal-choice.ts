import { isCivil, isViolent } from "./focal-rules.ts";
import { keyOf, type Sight } from "./focal-sights.ts";
import { lands } from "./lands.ts";
import type { Extract } from "./types.ts";

/** The event that the sights tell most of, by the name that ties them together. */
export type Choice = {
  readonly main: string;
  readonly triggers: readonly string[];
  /** Names that stand beside the event, the one that ties it together first; empty where none does. */
  readonly anchors: readonly string[];
  /** Documents that open with it. */
  readonly own: ReadonlySet<Extract>;
  /** Where the event is named, not merely one of its kind. */
  readonly sights: readonly Sight[];
};

/** Keys beyond the best few are not weighed. */
const weighed = 30;
/** Blocks that a name must have beside the event before its share of them says much: two or three sights are chance. */
const smoothing = 3;
/** A word of the question or the folder's name counts as much as half as many documents again. */
const hinted = 1.6;
/** Another name of the event stands beside it at least a third as often as the first. */
const also = 0.34;

export function choose(
  sights: readonly Sight[],
  extracts: readonly Extract[],
  wanted: readonly string[],
  given: ReadonlySet<string>,
  hint: string,
): Choice | null {
  const keys = keyScores(sights, extracts, given, hint);
  const key = keys[0]?.[0];
  const tied = key === undefined ? sights : sights.filter((s) => s.keys.has(key));
  const scores = ranked(perDocument(tied, (s) => (s.noun ? [s.noun] : [])));
  const main = wanted[0] ?? scores[0]?.[0];
  if (!main) return null;
  const triggers = relatedNouns(main, scores, wanted);
  const anchors = key === undefined ? [] : companions(tied, keys, key);
  const names = new Set(anchors);
  const leads = sights.filter(
    (s) =>
      isLead(s) &&
      triggers.includes(s.noun) &&
      names.size > 0 &&
      [...s.keys].some((k) => k === key || (names.has(k) && /^[^=~]/.test(k))),
  );
  const own = new Set(extracts.length === 1 ? extracts : leads.map((s) => s.extract));
  const named = (s: Sight) =>
    s.noun === ""
      ? key !== undefined && s.keys.has(key)
      : triggers.includes(s.noun) && belongs(s, names, own, s.noun === main);
  return { main, triggers, anchors, own, sights: sights.filter(named) };
}

/** In the title or the opening sentences: the document is about it. */
const isLead = (s: Sight) => s.noun !== "" && (s.first < 0 || s.sentence < opening);
const opening = 6;

/** Beside one of the event's names, or in a document that tells it and with no other land beside it. */
function belongs(s: Sight, names: ReadonlySet<string>, own: ReadonlySet<Extract>, plain: boolean): boolean {
  if (names.size === 0) return true;
  let foreign = false;
  for (const k of s.keys) {
    if (names.has(k) && (plain || own.has(s.extract) || /^[^=~]/.test(k))) return true;
    if (k.startsWith("=")) foreign = true;
  }
  return !foreign && own.has(s.extract);
}

function perDocument(sights: readonly Sight[], of: (s: Sight) => Iterable<string>): Map<string, number> {
  const sums = new Map<string, Map<Extract, number>>();
  for (const s of sights)
    for (const k of of(s)) {
      const per = sums.get(k) ?? new Map<Extract, number>();
      sums.set(k, per);
      per.set(s.extract, (per.get(s.extract) ?? 0) + s.weight);
    }
  return new Map([...sums].map(([k, per]) => [k, [...per.values()].reduce((n, sum) => n + Math.sqrt(sum), 0)]));
}

type Scored = readonly (readonly [string, number])[];
const ranked = (scores: Iterable<readonly [string, number]>): Scored =>
  [...scores].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));

/** Names by how many documents tie them to an event, and how rarely they stand without one. */
function keyScores(
  sights: readonly Sight[],
  extracts: readonly Extract[],
  given: ReadonlySet<string>,
  hint: string,
): Scored {
  const raw = ranked(perDocument(sights, (s) => s.keys)).slice(0, weighed);
  const blocks = blocksOf(sights, extracts);
  const wanted = keyOf(hint).replace(/[^\p{L}]+/gu, " ");
  const asked = (k: string) =>
    k.length > 3 && (` ${wanted} `.includes(` ${k.replace(/^[=~]/, "")} `) || wanted.includes(k.replaceAll(" ", "")));
  return ranked(
    raw.map(([k, score]) => {
      const kind = k.startsWith("~") ? 0.6 : k.startsWith("=") ? 0.8 : 1;
      const told = given.has(k) ? 50 : asked(k) ? hinted : 1;
      return [k, score * shareOf(k, blocks) * kind * told] as const;
    }),
  );
}

type Told = { readonly text: string; readonly told: boolean };
function blocksOf(sights: readonly Sight[], extracts: readonly Extract[]): Told[] {
  const told = new Map<Extract, Set<number>>();
  for (const s of sights) {
    if (s.first < 0) continue;
    const set = told.get(s.extract) ?? new Set<number>();
    told.set(s.extract, set.add(s.extract.language.sentences[s.sentence]!.block));
  }
  return extracts.flatMap((x) =>
    x.language.blocks.map((b, i) => ({
      text: ` ${keyOf(x.language.text.slice(b.start, b.end))}`,
      told: told.get(x)?.has(i) ?? false,
    })),
  );
}

const escaped = (s: string) => s.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
function shareOf(key: string, blocks: readonly Told[]): number {
  const words = key.startsWith("=")
    ? (lands.find((l) => l.code === key.slice(1))?.words ?? [])
    : [key.replace("~", "")];
  const pattern = new RegExp(`(?<![\\p{L}])(?:${words.map((w) => escaped(keyOf(w))).join("|")})(?![\\p{L}])`, "u");
  let [all, told] = [0, 0];
  for (const b of blocks)
    if (pattern.test(b.text)) {
      all++;
      if (b.told) told++;
    }
  return told / (all + smoothing);
}

/** Names that stand beside the event in the places that the key ties together. */
function companions(tied: readonly Sight[], keys: Scored, key: string): string[] {
  const joint = perDocument(tied, (s) => s.keys);
  const top = joint.get(key) ?? 1;
  const weights = new Map(keys);
  const best = keys[0]![1];
  const near = ranked(joint)
    .filter(([k, n]) => k !== key && n >= top * also && (weights.get(k) ?? 0) >= best * 0.2)
    .map(([k]) => k);
  return [key, ...near].slice(0, 8);
}

/** Other nouns by which the same documents name the event; a third of the first one's score is where other topics set in. */
function relatedNouns(main: string, scores: Scored, wanted: readonly string[]): string[] {
  const top = scores.find(([noun]) => noun === main)?.[1] ?? 0;
  const others = scores
    .filter(([noun, score]) => noun !== main && score >= top * 0.3 && !(isViolent(main) && isCivil(noun)))
    .map(([noun]) => noun);
  return [...new Set([main, ...wanted, ...others])].slice(0, 10);
}
