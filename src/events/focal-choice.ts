import type { Name } from "../language/types.ts";
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
  /** Names that rarely stand without it: who did it, who was there. */
  readonly cast: readonly string[];
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
  const keys = keyScores(mainSights(sights, extracts), extracts, given, hint);
  const key = keys[0]?.key;
  const tied = key === undefined ? sights : sights.filter((s) => s.keys.has(key));
  const nouns = (all: readonly Sight[]) => ranked(perDocument(all, (s) => (s.noun ? [s.noun] : [])));
  const tiedNouns = nouns(tied);
  // force told by verbs alone ("a man boarded a bus and wounded") has no noun of its own
  const told = key !== undefined && tied.length > 0 ? ([["attack", 1]] as const) : nouns(sights);
  const scores = tiedNouns.length > 0 ? tiedNouns : told;
  const main = wanted[0] ?? scores[0]?.[0];
  if (!main) return null;
  const every = relatedNouns(main, scores, wanted);
  const anchors = key === undefined ? [] : companions(tied, keys, key);
  const names = new Set(anchors);
  const leads = sights.filter(
    (s) =>
      isLead(s) &&
      every.includes(s.noun) &&
      names.size > 0 &&
      [...s.keys].some((k) => k === key || (names.has(k) && /^[^=~]/.test(k))),
  );
  const own = new Set(extracts.length === 1 ? extracts : leads.map((s) => s.extract));
  const telling = tied.filter((s) => own.has(s.extract) && s.noun !== "");
  const triggers = telling.some((s) => s.noun === main)
    ? relatedNouns(main, ranked(perDocument(telling, (s) => [s.noun])), wanted)
    : every;
  const named = (s: Sight) =>
    s.noun === ""
      ? key !== undefined && s.keys.has(key)
      : triggers.includes(s.noun) && belongs(s, names, own, s.noun === main);
  const bound = sights.filter(named);
  return { main, triggers, anchors, cast: castOf(bound, keys), own, sights: bound };
}

/** Of the score of the noun that a document names most. */
const lesser = 0.5;
/** One document says oftenest, and where it counts, what it is about: what it names less is left aside. */
function mainSights(sights: readonly Sight[], extracts: readonly Extract[]): readonly Sight[] {
  if (extracts.length !== 1) return sights;
  const nouns = ranked(perDocument(sights, (s) => (s.noun ? [s.noun] : [])));
  const top = nouns[0]?.[1] ?? 0;
  const kept = new Set(nouns.filter(([, score]) => score >= top * lesser).map(([noun]) => noun));
  return sights.filter((s) => s.noun === "" || kept.has(s.noun));
}

/** In the title or the opening sentences: the document is about it. */
const isLead = (s: Sight) => s.noun !== "" && (s.first < 0 || s.sentence < opening);
const opening = 6;

/** Beside one of the event's names, or in a document that tells it and with no other land beside it. */
function belongs(s: Sight, names: ReadonlySet<string>, own: ReadonlySet<Extract>, plain: boolean): boolean {
  if (names.size === 0) return true;
  let foreign = false;
  for (const k of s.keys) {
    if (isNamed(k, names) && (plain || own.has(s.extract) || /^[^=~]/.test(k))) return true;
    if (k.startsWith("=")) foreign = true;
  }
  return !foreign && own.has(s.extract);
}

/** One of the names, or a longer name that holds one: "flight" in "air flight 614". */
const isNamed = (key: string, names: ReadonlySet<string>): boolean =>
  names.has(key) || (/^[^=~].* /.test(key) && key.split(" ").some((w) => names.has(w)));

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
): Key[] {
  const raw = ranked(perDocument(sights, (s) => s.keys)).slice(0, weighed);
  const blocks = blocksOf(sights, extracts);
  const wanted = keyOf(hint).replace(/[^\p{L}]+/gu, " ");
  const asked = (k: string) =>
    k.length > 3 && (` ${wanted} `.includes(` ${k.replace(/^[=~]/, "")} `) || wanted.includes(k.replaceAll(" ", "")));
  return raw
    .map(([key, raw]) => {
      const { all, told } = sharesOf(key, blocks);
      const kind = key.startsWith("~") ? 0.6 : key.startsWith("=") ? 0.8 : 1;
      const wish = given.has(key) ? 50 : asked(key) ? hinted : 1;
      return { key, score: (raw * kind * wish * told) / (all + smoothing), share: all > 1 ? told / all : 0 };
    })
    .sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1));
}

/** A name, how much it ties the dossier to an event, and the share of its places where an event is told. */
type Key = { readonly key: string; readonly score: number; readonly share: number };

type Told = { readonly text: string; readonly told: number };
function blocksOf(sights: readonly Sight[], extracts: readonly Extract[]): Told[] {
  const told = new Map<Extract, Set<number>>();
  for (const s of sights) {
    if (s.first < 0) continue;
    const set = told.get(s.extract) ?? new Set<number>();
    told.set(s.extract, set.add(s.extract.language.sentences[s.sentence]!.block));
  }
  return extracts.flatMap((x) => {
    const has = (i: number) => told.get(x)?.has(i) ?? false;
    return x.language.blocks.map((b, i) => ({
      text: ` ${keyOf(x.language.text.slice(b.start, b.end))}`,
      // in a talk the turns before and after one that tells it are likely on the same matter
      told: has(i) ? 1 : b.label !== undefined && (has(i - 1) || has(i + 1)) ? 0.5 : 0,
    }));
  });
}

function sharesOf(key: string, blocks: readonly Told[]): { readonly all: number; readonly told: number } {
  const words = key.startsWith("=")
    ? (lands.find((l) => l.code === key.slice(1))?.words ?? [])
    : [key.replace("~", "")];
  const sought = words.map(keyOf);
  let [all, told] = [0, 0];
  for (const b of blocks)
    if (sought.some((w) => standsIn(b.text, w))) {
      all++;
      told += b.told;
    }
  return { all, told };
}

/** Whether a text holds a word or words with no letter on either side: by hand, since a pattern would be used too seldom to pay. */
export function standsIn(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (
      !endsInLetter.test(text.slice(Math.max(0, at - 2), at)) &&
      !opensWithLetter.test(text.slice(at + words.length, at + words.length + 2))
    )
      return true;
    if (at === text.length) return false;
  }
  return false;
}
const [endsInLetter, opensWithLetter] = [/\p{L}$/u, /^\p{L}/u];

/** Names that stand beside the event in the places that the key ties together. */
function companions(tied: readonly Sight[], keys: readonly Key[], key: string): string[] {
  const joint = perDocument(tied, (s) => s.keys);
  const top = joint.get(key) ?? 1;
  const weights = new Map(keys.map((k) => [k.key, k.score]));
  const best = keys[0]!.score;
  const near = ranked(joint)
    .filter(([k, n]) => k !== key && n >= top * also && (weights.get(k) ?? 0) >= best * 0.2)
    .map(([k]) => k);
  return [key, ...near].slice(0, 8);
}

/** Names that stand beside the event in two fifths of their places and more. */
function castOf(sights: readonly Sight[], keys: readonly Key[]): string[] {
  const here = new Set(sights.flatMap((s) => [...s.keys]));
  const extracts = [...new Set(sights.map((s) => s.extract))];
  const named = new Set(extracts.flatMap((x) => x.language.names.flatMap((n) => castName(x, n))));
  const makers = keyOf(extracts.map((x) => x.document.metadata.publisher ?? "").join(" | "));
  return keys
    .filter((k) => k.share >= 0.4 && here.has(k.key) && named.has(k.key) && !makers.includes(k.key))
    .map((k) => k.key);
}

/** Persons, places and things; organizations are named by all who react. */
function castName(x: Extract, n: Name): string[] {
  if (n.kind === "organization") return [];
  const last = x.language.tokens.form[n.endToken - 1]!;
  return [keyOf(x.language.text.slice(n.start, n.end)), ...(n.kind === "person" ? [keyOf(last)] : [])];
}

/** Other nouns by which the same documents name the event; a third of the first one's score is where other topics set in. */
function relatedNouns(main: string, scores: Scored, wanted: readonly string[]): string[] {
  const top = scores.find(([noun]) => noun === main)?.[1] ?? 0;
  const others = scores
    .filter(([noun, score]) => noun !== main && score >= top * 0.3 && !(isViolent(main) && isCivil(noun)))
    .map(([noun]) => noun);
  return [...new Set([main, ...wanted, ...others])].slice(0, 10);
}
