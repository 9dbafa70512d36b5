/**
 * Trains the judges of spans on readings of the training documents by models that have not seen them.
 * Usage: tsx training/statements/judges.ts GOLD.jsonl PARSED.jsonl UNSEEN.jsonl OUT.bin (UNSEEN is what unseen.ts writes)
 */
import { readFileSync, writeFileSync } from "node:fs";
import { writeWeights } from "../../src/models/weights.ts";
import { paragraphsOf } from "../../src/statements/cut.ts";
import { focusOn } from "../../src/statements/focus.ts";
import type { Lexicon } from "../../src/statements/lexicon.ts";
import { cueNumbers, spanNumbers, width } from "../../src/statements/numbers.ts";
import { paragraph, type WordCache } from "../../src/statements/paragraph.ts";
import { sentencesOfTokens } from "../../src/statements/read.ts";
import type { SpanGuess } from "../../src/statements/span-guesses.ts";
import { earlierOf, keyOf, type View, viewOf } from "../../src/statements/view.ts";
import { boost, type Growth } from "./boost.ts";
import {
  countLexicon,
  type Gold,
  lexiconWithout,
  type Parsed,
  type Roles,
  readClasses,
  readGold,
  readParsed,
  roleNames,
  tokenSpans,
} from "./data.ts";
import { match } from "./second.ts";
import type { Unseen } from "./unseen.ts";

const [, , goldPath, parsedPath, unseenPath, output] = process.argv;
if (!goldPath || !parsedPath || !unseenPath || !output)
  throw new Error("usage: judges.ts GOLD.jsonl PARSED.jsonl UNSEEN.jsonl OUT.bin");
const started = process.cpuUsage();
const note = (line: string) => console.error(`${(process.cpuUsage(started).user / 1e6).toFixed(0)} s  ${line}`);

/** Depth and number of trees: fewer or shallower ones lost on folds of the training documents. */
const growth: Growth = { trees: 120, depth: 5, rate: 0.1, lambda: 1, least: 10 };

const guessesOf = (rows: Unseen["first"][number]): SpanGuess[] =>
  rows.map(([role, start, end, p]) => ({ role, start, end, p }));

/** A view of each likely cue that has a statement, and the keys of its spans. */
type Lesson = { readonly view: View; readonly own: ReadonlySet<number> };

function lessons(gold: Gold, parsed: Parsed, unseen: Unseen, lexicon: Lexicon): Lesson[] {
  const cache: WordCache = new Map();
  const sentenceOf = sentencesOfTokens(parsed);
  const goldCues = gold.attributions.map((a) => tokenSpans(parsed.tokens, a.cue)[0]);
  const taken = new Set<number>();
  return paragraphsOf(parsed).flatMap(({ first, end, heading }, at) => {
    const p = paragraph(parsed, sentenceOf, first, end, heading, lexicon, cache);
    const guesses = guessesOf(unseen.first[at]!);
    const earlier = earlierOf(guesses, p.n);
    const here = unseen.focused.filter((f) => f.at === at);
    const cues = here.map(({ cue: [start, end, p] }): SpanGuess => ({ role: 1, start, end, p }));
    return here.flatMap(({ p: supposed, spans }, k) => {
      const cue = cues[k]!;
      const own = match(goldCues, taken, first + cue.start, first + cue.end);
      if (own < 0) return [];
      taken.add(own);
      const view = viewOf(p, focusOn(p, cue, guesses), supposed, guessesOf(spans), earlier, cues);
      return [{ view, own: keysOf(gold.attributions[own]!, parsed, first) }];
    });
  });
}

function keysOf(a: Roles, parsed: Parsed, first: number): Set<number> {
  const spans = roleNames.map((name) => runs(tokenSpans(parsed.tokens, a[name])));
  return new Set(spans.flatMap((list, role) => list.map(([s, e]) => keyOf(role, s - first, e - first))));
}

/** Spans in the order of the text, those that touch as one. */
function runs(spans: readonly [number, number][]): [number, number][] {
  const out: [number, number][] = [];
  for (const [s, e] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = out.at(-1);
    if (last && s <= last[1]) last[1] = Math.max(last[1], e);
    else out.push([s, e]);
  }
  return out;
}

function tableOf(all: readonly Lesson[], role: number) {
  const rows = all.flatMap(({ view, own }) =>
    view.guesses.filter((g) => g.role === role).map((g) => ({ view, g, own: own.has(keyOf(role, g.start, g.end)) })),
  );
  const x = new Float32Array(rows.length * width);
  rows.forEach(({ view, g }, k) => {
    const row = x.subarray(k * width, (k + 1) * width);
    spanNumbers(view, g, row, cueNumbers(view, row));
  });
  return { width, x, wanted: Uint8Array.from(rows, (r) => (r.own ? 1 : 0)) };
}

const golds = readGold(goldPath);
const parsed = readParsed(parsedPath);
const classes = readClasses();
const counts = countLexicon(golds, parsed, classes);
const unseen = readFileSync(unseenPath, "utf8").split("\n").filter(Boolean);
const all = golds.flatMap((g, i) =>
  lessons(g, parsed.get(g.doc)!, JSON.parse(unseen[i]!) as Unseen, lexiconWithout(counts, g.doc, classes)),
);
note(`${all.length} likely cues with a statement`);
const arrays = Object.fromEntries(
  roleNames.flatMap((name, role) => {
    const table = tableOf(all, role);
    const { ask, above, leaf } = boost(table, growth);
    note(`${name}: ${table.wanted.length} spans, ${table.wanted.reduce((s, v) => s + v, 0)} of them right`);
    return [
      [`${name}Ask`, ask],
      [`${name}Above`, above],
      [`${name}Leaf`, leaf],
    ];
  }),
);
const bytes = writeWeights({ name: "statements-judges", version: 1, settings: { depth: growth.depth }, arrays });
writeFileSync(output, bytes);
note(`${output}: ${bytes.length} bytes`);
