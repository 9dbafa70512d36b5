import type { Opening } from "./blocks.ts";
import { pieces } from "./scripts.ts";
import type { Report, Run } from "./types.ts";
import { wellFormed } from "./words.ts";

/** A stretch of one language and one kind: w our words, n name, q quoted, s word of certainty. */
export type Bit = { readonly t: string; readonly k: "w" | "n" | "q" | "s"; readonly l: string };
/** Numbers of the passages cited (the first that cites one holds its footnote), and how many more there are. */
export type Line = {
  readonly bits: readonly Bit[];
  readonly notes: readonly { readonly n: number; readonly first: boolean }[];
  readonly more: number;
};

/** Notes set for one sentence; a page of footnotes with three lines of text helps no one. */
const notesShown = 2;

/** What the typesetter needs to know of one report while its blocks are turned into plain data. */
export type Setter = {
  readonly line: (open: Opening) => Line;
  /** Without notes: what the table itself says where it stands. */
  readonly words: (runs: readonly Run[]) => Line;
  readonly sentence: (id: string) => Line;
  readonly plain: (text: string, base?: string) => Line;
  readonly where: (id: string) => string;
  /** Numbers that were used as notes. */
  readonly used: Set<number>;
  /** Characters that no font has, by script, with how often they were met. */
  readonly missing: Map<string, number>;
};

const scripts = [
  "Han",
  "Hiragana",
  "Katakana",
  "Hangul",
  "Devanagari",
  "Bengali",
  "Tamil",
  "Telugu",
  "Thai",
  "Hebrew",
  "Georgian",
  "Armenian",
  "Ethiopic",
  "Khmer",
  "Myanmar",
  "Sinhala",
  "Syriac",
  "Emoji_Presentation",
] as const;
const tests = scripts.map(
  (s) => [s, new RegExp(s.startsWith("Emoji") ? `\\p{${s}}` : `\\p{Script=${s}}`, "u")] as const,
);
const scriptOf = (c: string) =>
  (tests.find(([, r]) => r.test(c))?.[0] ?? "other signs").replace("Emoji_Presentation", "emoji");

/** Invisible marks that change no letter: left out where no font has them. */
const silent = /\p{Cc}|\p{Cf}|\p{Variation_Selector}/u;

/** Runs of characters without a letter form are named by their script, so that nothing is dropped unsaid. */
function settable(text: string, covers: (c: number) => boolean, missing: Map<string, number>): string {
  const out: string[] = [];
  let lost = "";
  const flush = () => {
    if (!lost) return;
    const script = scriptOf(lost);
    const n = [...lost].length;
    missing.set(script, (missing.get(script) ?? 0) + n);
    out.push(`[${n} ${n === 1 ? "character" : "characters"}: ${script}]`);
    lost = "";
  };
  for (const c of wellFormed(text).replace(/\s+/g, " ")) {
    const known = c === " " || covers(c.codePointAt(0)!);
    if (!known && silent.test(c)) continue;
    if (!known && (!lost || scriptOf(c) === scriptOf(lost))) lost += c;
    else {
      flush();
      if (known) out.push(c);
      else lost = c;
    }
  }
  flush();
  return out.join("");
}

function bitsOf(text: string, k: Bit["k"], base: string, safe: (t: string) => string): readonly Bit[] {
  return pieces(text, base)
    .map((p) => ({ t: safe(p.text), k, l: p.language ?? "" }))
    .filter((b) => b.t !== "");
}

/** In our own marks; a mark beside right-to-left words is held on its side by a left-to-right mark. */
export function quoted(inner: readonly Bit[], cut: boolean): readonly Bit[] {
  const turn = inner.some((b) => b.l) ? "\u200E" : "";
  return [{ t: `${turn}“`, k: "q", l: "" }, ...inner, { t: `${cut ? " …" : ""}”${turn}`, k: "q", l: "" }];
}

function runBits(r: Run, safe: (t: string) => string): readonly Bit[] {
  if (r.kind !== "quote") return bitsOf(r.text, r.kind === "name" ? "n" : "w", "en", safe);
  const cuts = [0, ...r.sure.flat(), r.text.length];
  const inner = cuts
    .slice(1)
    .flatMap((end, i) => bitsOf(r.text.slice(cuts[i], end), i % 2 ? "s" : "q", r.language, safe));
  return quoted(inner, r.cut);
}

export function createSetter(report: Report, covers: (c: number) => boolean): Setter {
  const number = new Map(report.passages.map((p, i) => [p.id, i + 1]));
  const byId = new Map(report.sentences.map((s) => [s.id, s]));
  const names = new Map(report.cards.map((c) => [c.id, c.name]));
  const places = new Map(report.passages.map((p) => [p.id, p]));
  const used = new Set<number>();
  const missing = new Map<string, number>();
  const safe = (t: string) => settable(t, covers, missing);
  const line = (open: Opening): Line => {
    const all = byId.get(open.sentence)!.passages.map((p) => number.get(p)!);
    const notes = all.slice(0, notesShown).map((n) => ({ n, first: !used.has(n) }));
    for (const { n } of notes) used.add(n);
    return { bits: open.runs.flatMap((r) => runBits(r, safe)), notes, more: all.length - notes.length };
  };
  return {
    used,
    missing,
    line,
    words: (runs) => ({ bits: runs.flatMap((r) => runBits(r, safe)), notes: [], more: 0 }),
    sentence: (id) => line({ sentence: id, runs: byId.get(id)!.runs }),
    plain: (text, base = "en") => ({ bits: bitsOf(text, "w", base, safe), notes: [], more: 0 }),
    where: (id) => {
      const p = places.get(byId.get(id)!.passages[0]!);
      return p ? `${names.get(p.span.document)}, ${p.span.start}–${p.span.end}` : "";
    },
  };
}
