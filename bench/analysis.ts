import { fileURLToPath } from "node:url";
import { type Matrix, originGroups } from "../src/hypotheses/matrix.ts";
import { weigh } from "../src/hypotheses/weigh.ts";
import { powerIndices } from "../src/scenarios/coalitions.ts";
import { configurations, type Model, marks, model } from "../src/scenarios/model.ts";
import { seeded } from "../src/scenarios/random.ts";
import { search } from "../src/scenarios/search.ts";
import { solve } from "../src/scenarios/solve.ts";

/**
 * Times of the analysis cores. `npx tsx bench/analysis.ts` takes about half a minute, with `large` some minutes.
 * Each figure stands beside what plain enumeration would need, at the speed measured in the same run.
 */

const limits = { maxNodes: 1e10, maxScenarios: 1e6 };

/** Random judgements from -3 to 3; `filled` is the share of cells outside the descriptors' own blocks that has one. */
export function randomModel(widths: readonly number[], filled: number, seed: number): Model {
  const next = seeded(seed);
  const owner = widths.flatMap((w, i) => Array<number>(w).fill(i));
  const cell = (a: number, b: number) => (owner[a] === owner[b] || next() >= filled ? 0 : Math.floor(next() * 7) - 3);
  const matrix = owner.map((_, a) => owner.map((_, b) => cell(a, b)));
  const descriptors = widths.map((w, i) => ({ name: `D${i}`, states: Array.from({ length: w }, (_, s) => `s${s}`) }));
  return model(descriptors, matrix);
}

/** A matrix of random cells and weights; every fifth row shares its origin with another. */
export function randomMatrix(hypotheses: number, rows: number, seed: number): Matrix {
  const next = seeded(seed);
  const weights = [0.5, Math.SQRT1_2, 1, Math.SQRT2, 2];
  return {
    hypotheses: Array.from({ length: hypotheses }, (_, i) => `H${i}`),
    rows: Array.from({ length: rows }, (_, i) => ({
      id: `E${i}`,
      kind: "report",
      credibility: 1,
      relevance: 1,
      weight: weights[Math.floor(next() * 5)] as number,
      origin: i % 5 === 0 ? `o${Math.floor(next() * (rows / 10))}` : null,
      source: null,
    })),
    cells: Uint8Array.from({ length: hypotheses * rows }, () => Math.floor(next() * 6)),
  };
}

/** Wall time and, beside it, processor time: on a busy machine only the latter says what the work costs. */
function timed<T>(run: () => T): { readonly ms: number; readonly cpu: number; readonly value: T } {
  const start = performance.now();
  const before = process.cpuUsage();
  const value = run();
  const used = process.cpuUsage(before);
  return { ms: performance.now() - start, cpu: (used.user + used.system) / 1000, value };
}

/** The least processor time of several runs: what the work costs once it is compiled, whatever else the machine does. */
const fastest = (times: number, run: () => unknown) => Math.min(...Array.from({ length: times }, () => timed(run).cpu));
const say = (what: string, figure: string, target: string) =>
  console.log(`${what.padEnd(52)} ${figure.padStart(22)}   ${target}`);
const ms = (x: number) => `${x < 100 ? x.toFixed(1) : x.toFixed(0)} ms`;

/** Milliseconds that enumeration needs for one configuration, measured on half a million of a smaller model. */
function enumerationSpeed(): number {
  const m = randomModel(Array<number>(12).fill(3), 1, 1);
  const state = Array<number>(12).fill(0);
  const count = 100_000;
  const { ms: took } = timed(() => {
    for (let k = 0; k < count; k++) {
      for (let i = 11; i >= 0; i--) {
        state[i] = ((state[i] as number) + 1) % 3;
        if (state[i] !== 0) break;
      }
      marks(m, state);
    }
  });
  return took / count;
}

function scenarioFigures(large: boolean): void {
  const each = enumerationSpeed();
  const mixed = [...Array<number>(13).fill(3), ...Array<number>(4).fill(4)];
  const of = (name: string, widths: readonly number[], filled: number, seed: number, target: string) => {
    const m = randomModel(widths, filled, seed);
    const { ms: took, cpu, value } = timed(() => search(m, 0, limits));
    const plain = ((configurations(m) * each) / 3_600_000).toFixed(1);
    const label = `${name}, ${filled * 100} % filled, seed ${seed}`;
    say(
      label,
      `${ms(took)}, cpu ${ms(cpu)}`,
      `${target}; again cpu ${again(m)}; ${value.nodes} nodes, ${value.scenarios.length} found, ${value.complete ? "complete" : "stopped"}; enumeration ${plain} h`,
    );
  };
  const again = (m: Model) => (configurations(m) > 1e9 ? "not tried" : ms(fastest(5, () => search(m, 0, limits))));
  for (const seed of [1, 2, 3])
    for (const filled of [0.3, 1]) of("17 descriptors, 4e8", mixed, filled, seed, "< 50 ms");
  const both = timed(() => solve(randomModel(mixed, 0.3, 4)));
  say("  the same with estimated weights", ms(both.ms), `${both.value.scenarios.length} scenarios`);
  for (const seed of [1, 2, 3])
    for (const filled of [0.3, 1]) of("22 x 3, 3e10", Array<number>(22).fill(3), filled, seed, "< 4 s");
  if (large) for (const filled of [0.3, 1]) of("25 x 3, 8.5e11", Array<number>(25).fill(3), filled, 1, "< 120 s");
  const counted = timed(() => solve(randomModel(Array<number>(14).fill(3), 0.3, 5)));
  say("exact weights over 4.8 million starts", ms(counted.ms), "");
}

function matrixFigures(): void {
  const m = randomMatrix(40, 400, 1);
  for (let k = 0; k < 5; k++) weigh(m);
  const groups = originGroups(m.rows).length;
  say("40 hypotheses x 400 rows with linchpins", ms(fastest(9, () => weigh(m))), `< 16 ms; ${groups} origins`);
}

function powerFigures(): void {
  const next = seeded(9);
  const seats = Array.from({ length: 40 }, () => 1 + Math.floor(next() * 60));
  const quota = Math.floor(seats.reduce((a, b) => a + b, 0) / 2) + 1;
  say("power indices of 40 blocs", ms(fastest(5, () => powerIndices(seats, quota))), "< 50 ms; 2^40 coalitions");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  matrixFigures();
  powerFigures();
  scenarioFigures(process.argv.includes("large"));
}
