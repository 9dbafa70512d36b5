import { upos } from "../language/types.ts";
import { titleWords } from "./focal-rules.ts";
import { keyOf, type Sight } from "./focal-sights.ts";
import { landOf, lands } from "./lands.ts";

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
