import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { maskPair } from "../../src/events/mask.ts";
import { type Linear, namedFeatures, probabilities, rowOf } from "../../src/events/model.ts";
import { type EventType, eventTypes } from "../../src/events/types.ts";
import { loadWeights, writeWeights } from "../../src/models/weights.ts";
import { wordClasses } from "../../src/models/word-classes.ts";
import { type Example, learn, type Settings } from "./learn.ts";
import { choices } from "./settings.ts";

/*
 * npx tsx training/events/train.ts          trains on all rows and writes models/events.bin
 * npx tsx training/events/train.ts --cv     nested 5-fold cross-validation, prints the figures, writes nothing but a
 *                                           missing folds.json
 */
const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, "..", "..");
const material = join(root, "..", "shared", "data", "events", "plover-train.jsonl");
const buckets = 1 << 16;
const classes = wordClasses(loadWeights("word-classes"));

type Row = Example & { readonly id: string; readonly fold: number; readonly sentence: string };
const lines = (path: string) =>
  readFileSync(path, "utf8")
    .trim()
    .split("\n")
    .map((l) => JSON.parse(l));
const sha = (text: string) => createHash("sha1").update(text).digest("hex");

function gold(): Row[] {
  return lines(material).map((r) => {
    const masked = maskPair(r.text, r.source, r.target).masked;
    if (!masked) throw new Error(`${r.id}: neither side can be found`);
    const sentence = sha(r.text);
    const fold = Number.parseInt(sentence.slice(0, 8), 16) % 5;
    return {
      id: r.id,
      fold,
      sentence,
      label: eventTypes.indexOf(r.expected[0].code),
      features: namedFeatures(masked, classes),
      weight: 1,
    };
  });
}

function invented(): Example[] {
  return lines(join(here, "invented.jsonl")).map(
    (r: { event: EventType; text: string; source: string; target: string }) => {
      const masked = maskPair(r.text, r.source, r.target).masked;
      if (!masked) throw new Error(`invented row without its pair: ${r.text}`);
      return { label: eventTypes.indexOf(r.event), features: namedFeatures(masked, classes), weight: 1 };
    },
  );
}

const withInvented = (rows: readonly Example[], made: readonly Example[], s: Settings): Example[] =>
  s.invented > 0 ? [...rows, ...made.map((m) => ({ ...m, weight: s.invented }))] : [...rows];

type Judged = { readonly gold: number; readonly answer: number; readonly sentence: string };
function judge(members: readonly Linear[], rows: readonly Row[]): Judged[] {
  return rows.map((r) => {
    const all = new Float64Array(eventTypes.length);
    for (const m of members)
      for (const [c, p] of probabilities(m, rowOf(r.features, m.kinds, m.buckets)).entries()) all[c]! += p;
    return { gold: r.label, answer: all.indexOf(Math.max(...all)), sentence: r.sentence };
  });
}

function byClass(judged: readonly Judged[]): number[] {
  return eventTypes.map((_, c) => {
    const hit = judged.filter((j) => j.gold === c && j.answer === c).length;
    const seen = judged.filter((j) => j.gold === c).length + judged.filter((j) => j.answer === c).length;
    return seen ? (200 * hit) / seen : 0;
  });
}
const macro = (judged: readonly Judged[]) => byClass(judged).reduce((a, b) => a + b, 0) / eventTypes.length;

/** 95 % interval of macro F1: sentences drawn with replacement, 1000 times, fixed seed. */
function interval(judged: readonly Judged[]): [number, number] {
  const bySentence = new Map<string, Judged[]>();
  for (const j of judged) bySentence.set(j.sentence, [...(bySentence.get(j.sentence) ?? []), j]);
  const groups = [...bySentence.values()];
  let state = 7;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const figures = Array.from({ length: 1000 }, () =>
    macro(Array.from({ length: groups.length }, () => groups[Math.floor(next() * groups.length)]!).flat()),
  ).sort((a, b) => a - b);
  return [figures[25]!, figures[974]!];
}

const members = (rows: readonly Example[], made: readonly Example[], choice: readonly Settings[]) =>
  choice.map((s) => learn(withInvented(rows, made, s), s, buckets));

/** The choice that does best inside these rows, by their own folds. */
function chosen(rows: readonly Row[], made: readonly Example[]): number {
  const inner = [...new Set(rows.map((r) => r.fold))];
  const figures = choices.map((choice) =>
    macro(
      inner.flatMap((f) =>
        judge(
          members(
            rows.filter((r) => r.fold !== f),
            made,
            choice.settings,
          ),
          rows.filter((r) => r.fold === f),
        ),
      ),
    ),
  );
  console.error(`  ${choices.map((c, i) => `${c.name} ${figures[i]!.toFixed(1)}`).join(", ")}`);
  return figures.indexOf(Math.max(...figures));
}

function report(judged: readonly Judged[]): void {
  const [low, high] = interval(judged);
  const right = judged.filter((j) => j.gold === j.answer).length / judged.length;
  console.log(
    `macro F1 ${macro(judged).toFixed(1)} (95 % ${low.toFixed(1)} to ${high.toFixed(1)}), accuracy ${(100 * right).toFixed(1)}, ${judged.length} rows`,
  );
  console.log(
    byClass(judged)
      .map((f, c) => `${eventTypes[c]} ${f.toFixed(1)}`)
      .join(", "),
  );
}

function crossValidate(rows: readonly Row[], made: readonly Example[]): void {
  const judged = [0, 1, 2, 3, 4].flatMap((f) => {
    const inside = rows.filter((r) => r.fold !== f);
    const choice = choices[chosen(inside, made)]!;
    console.error(`fold ${f}: ${choice.name}`);
    return judge(
      members(inside, made, choice.settings),
      rows.filter((r) => r.fold === f),
    );
  });
  report(judged);
}

function int8(w: Float32Array): { values: Int8Array; scale: number } {
  const scale = w.reduce((top, x) => Math.max(top, Math.abs(x)), 0) / 127 || 1;
  return { values: Int8Array.from(w, (x) => Math.round(x / scale)), scale };
}

function keepFolds(rows: readonly Row[]): void {
  const path = join(here, "folds.json");
  if (existsSync(path)) return;
  const folds = [0, 1, 2, 3, 4].map((f) => rows.filter((r) => r.fold === f).map((r) => r.id));
  writeFileSync(path, `${JSON.stringify({ rule: "first 8 hex digits of sha1(text) modulo 5", folds }, null, 1)}\n`);
}

function write(rows: readonly Row[], made: readonly Example[]): void {
  const choice = choices[chosen(rows, made)]!;
  const arrays: Record<string, Int8Array> = {};
  const settings = members(rows, made, choice.settings).map((m, i) => {
    const { values, scale } = int8(m.weights as Float32Array);
    arrays[`w${i}`] = values;
    return { kinds: m.kinds, buckets: m.buckets, scale };
  });
  writeFileSync(
    join(root, "models", "events.bin"),
    writeWeights({ name: "events", version: 1, settings: { members: settings }, arrays }),
  );
  console.log(`models/events.bin: ${choice.name}`);
}

const rows = gold();
const made = invented();
keepFolds(rows);
if (process.argv.includes("--cv")) crossValidate(rows, made);
else write(rows, made);
