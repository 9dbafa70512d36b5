/** A sentence with its two actors masked: lower-case forms, `<s>` and `<t>` standing for source and target. */
export type Masked = {
  readonly forms: readonly string[];
  /** Whether the word is a name by its capital letter (not counting the sentence's first word). */
  readonly named: readonly boolean[];
  readonly source: number;
  readonly target: number;
};

type At = { readonly start: number; readonly end: number };
const word = /[\p{L}\p{N}]+(?:[-.&'’][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu;

/** Words of a stretch, clitics cut off ("didn't" is "did", "n't"). */
export function cutWords(text: string): string[] {
  const out: string[] = [];
  for (const found of text.match(word) ?? []) {
    const parts = /^(.+)(n['’]t|['’](?:s|re|ve|ll|d|m))$/i.exec(found);
    if (parts) out.push(parts[1]!, parts[2]!.replace("’", "'"));
    else out.push(found);
  }
  return out;
}

/** All places where `phrase` stands, white space folded; empty where it does not stand at all. */
export function placesOf(text: string, phrase: string): At[] {
  const wanted = phrase.trim();
  if (!wanted) return [];
  const out: At[] = [];
  for (let i = text.indexOf(wanted); i >= 0; i = text.indexOf(wanted, i + 1))
    out.push({ start: i, end: i + wanted.length });
  if (out.length) return out;
  const pattern = wanted
    .split(/\s+/)
    .map((w) => w.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join("\\s*");
  for (const m of text.matchAll(new RegExp(pattern, "gu"))) out.push({ start: m.index, end: m.index + m[0].length });
  return out;
}

const apart = (a: At, b: At) => Math.max(b.start - a.end, a.start - b.end);
const isWhole = (text: string, at: At) =>
  !/[\p{L}\p{N}]/u.test(text[at.start - 1] ?? " ") && !/[\p{L}\p{N}]/u.test(text[at.end] ?? " ");
const preferWhole = (text: string, all: readonly At[]) => {
  const whole = all.filter((at) => isWhole(text, at));
  return whole.length ? whole : all;
};

/** The nearest pair of places that do not overlap, else the nearest at all; the earlier where two are as near. */
export function nearestPair(text: string, sources: readonly At[], targets: readonly At[]): [At, At] | null {
  let best: [At, At] | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const s of preferWhole(text, sources))
    for (const t of preferWhole(text, targets)) {
      const far = apart(s, t) < 0 ? 1e9 : apart(s, t);
      if (far < least) {
        best = [s, t];
        least = far;
      }
    }
  return best;
}

const isName = (w: string) => /^\p{Lu}/u.test(w);
/**
 * The sentence with the pair masked. Where one actor stands inside the other, the outer one's rest is left out; a side
 * that the sentence leaves unsaid stands at its usual end: the source first, the target last.
 */
export function mask(text: string, source: At | null, target: At | null): Masked {
  const s0 = source ?? { start: 0, end: 0 };
  const t0 = target ?? { start: text.length, end: text.length };
  const sourceFirst = s0.start <= t0.start;
  const [a, b] = sourceFirst ? [s0, t0] : [t0, s0];
  const raw: string[] = [...cutWords(text.slice(0, a.start))];
  const first = raw.length;
  raw.push("", ...cutWords(text.slice(a.end, Math.max(a.end, b.start))));
  const second = raw.length;
  raw.push("", ...cutWords(text.slice(Math.max(a.end, b.end))));
  const [s, t] = sourceFirst ? [first, second] : [second, first];
  const forms = raw.map((w, i) => (i === s ? "<s>" : i === t ? "<t>" : w.toLowerCase()));
  const start = raw.findIndex((w) => /\p{L}/u.test(w));
  return { forms, named: raw.map((w, i) => i !== start && isName(w)), source: s, target: t };
}

/** Words that stand for a side which the sentence does not name. */
const unsaid = /^(?:an? )?(?:actor|recipient|unnamed|unknown|unspecified|someone|somebody)$/i;
export type Found = { readonly masked: Masked | null; readonly missing: readonly ("source" | "target")[] };

/** Looks both sides up and masks them; null where a side stands nowhere and is not one of the words for an unsaid side. */
export function maskPair(text: string, source: string, target: string): Found {
  const s = placesOf(text, source);
  const t = placesOf(text, target);
  const missing = [...(s.length ? [] : ["source" as const]), ...(t.length ? [] : ["target" as const])];
  const pair = nearestPair(text, s, t);
  if (pair) return { masked: mask(text, ...pair), missing };
  if (missing.some((side) => !unsaid.test((side === "source" ? source : target).trim())))
    return { masked: null, missing };
  return { masked: mask(text, s[0] ?? null, t[0] ?? null), missing };
}
