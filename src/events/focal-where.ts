import { upos } from "../language/types.ts";
import { titleWords } from "./focal-rules.ts";
import { keyOf, type Sight } from "./focal-sights.ts";
import { landOf, lands, landsIn } from "./lands.ts";
import type { Extract } from "./types.ts";

const ranked = (votes: ReadonlyMap<string, number>): readonly (readonly [string, number])[] =>
  [...votes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
const add = (votes: Map<string, number>, key: string, weight: number) => votes.set(key, (votes.get(key) ?? 0) + weight);
/** Each document has one voice, louder the more it says. */
function agreed(sights: readonly Sight[], of: (s: Sight, vote: (key: string, weight: number) => void) => void) {
  const per = new Map<unknown, Map<string, number>>();
  for (const s of sights) {
    const own = per.get(s.extract) ?? new Map<string, number>();
    per.set(s.extract, own);
    of(s, (key, weight) => add(own, key, weight * s.weight));
  }
  const votes = new Map<string, number>();
  for (const own of per.values()) for (const [key, sum] of own) add(votes, key, Math.sqrt(sum));
  return ranked(votes);
}

const reacts =
  /^(condemn|denounc|deplor|decr(y|ied)|mourn|said|says|told|express|call|urg|concern|alarm|appall|horrif|shock|dismay|outrag|sadden|griev|reject|welcom)/;
const inside = /\b(in|near|at|off|outside|north|south|east|west|northern|southern|eastern|western)\s+(the\s+)?$/i;
const befallen =
  /\b(on|of|against|targeting|targeted|from)\s+((?!by\b|was\b|were\b|has\b|had\b|and\b)[\p{L}\p{N}'’-]+,?\s+){0,6}$/iu;

/** How far a land beside the event's noun is where it happened: "in Kabul", "on the Iraqi premier"; else it may be who did it. */
function standing(lead: string): number {
  return inside.test(lead) ? 3 : befallen.test(lead) ? 2 : 0;
}

/** The land where the event is put, by more than words in passing; those are taken only from documents that open with it. */
export function countryOf(sights: readonly Sight[], own: ReadonlySet<Extract>): string | null {
  const told = toldOf(sights, own);
  const strong = told.opening ?? landVotes(sights, (weight) => weight);
  return (
    strong ??
    landVotes(
      sights.filter((s) => own.has(s.extract)),
      () => 1,
    ) ??
    told.most ??
    letterhead(own)
  );
}

/** The one land that the heading and the first lines of a text name, where nothing says it better; at a lectern it is the speaker's. */
function letterhead(own: ReadonlySet<Extract>): string | null {
  const codes = new Set<string>();
  for (const { language } of own) {
    if (language.blocks.some((b) => b.label)) return null;
    for (const b of language.blocks.slice(0, leading))
      for (const land of landsIn(language.text.slice(b.start, b.end))) codes.add(land.code);
  }
  return codes.size === 1 ? [...codes][0]! : null;
}

/** The one land that the first blocks on the event name; else the one that all of them name most, where no other comes near. */
function toldOf(sights: readonly Sight[], own: ReadonlySet<Extract>): { opening: string | null; most: string | null } {
  const opening = new Map<string, number>();
  const placed = new Map<string, number>();
  const all = new Map<string, number>();
  for (const extract of own) {
    const { blocks, sentences, text } = extract.language;
    const told = sights.filter((s) => s.extract === extract && s.first >= 0).map((s) => sentences[s.sentence]!.block);
    const inOrder = [...new Set(told)].sort((a, b) => a - b);
    inOrder.forEach((i, order) => {
      const block = text.slice(blocks[i]!.start, blocks[i]!.end);
      for (const land of landsIn(block)) {
        add(all, land.code, 1);
        if (order >= leading) continue;
        add(opening, land.code, 1);
        if (town.test(block.slice(0, land.start))) add(placed, land.code, 1);
      }
    });
  }
  const [first, second] = ranked(all);
  return {
    opening: opening.size === 1 ? [...opening.keys()][0]! : placed.size === 1 ? [...placed.keys()][0]! : null,
    most: first && first[1] >= least && first[1] >= 2 * (second?.[1] ?? 0) ? first[0] : null,
  };
}
const leading = 3;
/** "in Lahore, Pakistan" */
const town = /\b(?:in|to|at|near|outside|off)\s+(?:the\s+)?(?:\p{Lu}[\p{L}'’-]+\s?){1,3},\s*(?:\p{Ll}+\s+){0,3}$/u;
/** Fewer mentions than this are chance. */
const least = 3;

function landVotes(sights: readonly Sight[], of: (weight: number) => number): string | null {
  const votes = agreed(sights, (s, vote) => {
    if (s.first < 0) {
      for (const k of s.keys) if (k.startsWith("=")) vote(k.slice(1), 2);
      return;
    }
    const { tokens, sentences, text } = s.extract.language;
    const sentence = sentences[s.sentence]!;
    const [at, last] = [tokens.start[s.first]!, Math.min(sentence.endToken, s.first + 20) - 1];
    for (const land of landsIn(text.slice(at, tokens.end[last]!))) {
      const weight = of(standing(text.slice(at, at + land.start)));
      if (weight > 0) vote(land.code, weight);
    }
    if (s.noun === "") return;
    const before = text.slice(tokens.start[Math.max(sentence.firstToken, s.first - 6)]!, at);
    if (
      before
        .toLowerCase()
        .split(/\s+/)
        .some((w) => reacts.test(w))
    )
      return;
    for (const land of landsIn(before)) {
      const close = before.slice(land.end).trim().split(/\s+/).length <= 2 || inside.test(before.slice(0, land.start));
      const weight = of(close ? 1.5 : 0);
      if (weight > 0) vote(land.code, weight);
    }
  });
  const all = votes.reduce((n, v) => n + v[1], 0);
  return votes[0] && votes[0][1] >= all * clear ? votes[0][0] : null;
}
/** Less than this share of the votes puts the event nowhere. */
const clear = 0.4;

const proper = (land: string, code: string) => {
  const name = lands.find((l) => l.code === code)?.words[0]?.toLowerCase() ?? "";
  const low = land.toLowerCase().replace(/^the /, "");
  return low === name || low.slice(0, 4) === name.slice(0, 4) || /^(u\.?s|u\.?k|america|britain|uae|drc)/.test(low);
};
/** A capital is a place; a country, its people or its adjective is none. */
const isLand = (name: string) => {
  const code = landOf(name);
  return code !== null && proper(name, code);
};

/** "the Wall Street Journal", "the Nord Stream sabotage": a name before a noun is part of another. */
const isModifier = (s: Sight, next: number) => {
  const { tokens } = s.extract.language;
  return /^\p{Lu}/u.test(tokens.form[next] ?? "") || upos[tokens.pos[next] ?? 0] === "NOUN";
};

const placed = /^(in|at|near|off|outside|from|to|of|around|on)$/;
/** The smallest place that the tellings put the event in, as most documents write it. */
export function placeOf(sights: readonly Sight[], country: string | null): string | null {
  const votes = agreed(sights, (s, vote) => {
    if (s.first < 0) return;
    const { tokens, sentences, names, text } = s.extract.language;
    const sentence = sentences[s.sentence]!;
    const end = Math.min(sentence.endToken, s.first + 24);
    for (const n of names) {
      if (n.firstToken < sentence.firstToken || n.firstToken >= end) continue;
      if (n.kind !== "location" && n.kind !== "other") continue;
      const word = tokens.form[n.firstToken - 1]?.toLowerCase() ?? "";
      const article = word === "the" || word === "of" ? (tokens.form[n.firstToken - 2]?.toLowerCase() ?? "") : word;
      const stands = /^(in|at|near|off|outside|around)$/.test(word) || /^(in|at|near|off|outside)$/.test(article);
      if (!stands && !(n.kind === "location" && placed.test(word) && n.firstToken > s.first)) continue;
      const name = text
        .slice(n.start, n.end)
        .replace(/\s+/g, " ")
        .replace(/['’]s$/, "");
      const code = landOf(name);
      if (isModifier(s, n.endToken)) continue;
      if (isLand(name) || (code && country && code !== country) || titleWords.has(keyOf(name))) continue;
      vote(name, (stands ? 2 : 1) / (1 + Math.abs(n.firstToken - s.first) / 12));
    }
  });
  return votes[0]?.[0] ?? null;
}
