import { InputError } from "../record/input-error.ts";
import { largestFile } from "../record/json-text.ts";
import { type Descriptor, type Model, model } from "./model.ts";
import type { Solution } from "./solution.ts";

/** ScenarioWizard's files (`.scw` a matrix, `.sl` a list of scenarios), as its version 4 writes them. */

export const isScw = (text: string): boolean => /^\uFEFF?\s*\$\s*ScenarioWizard/i.test(text);

/** The model of a `.scw` file. @throws InputError naming the line */
export function readScw(text: string, name: string): Model {
  if (text.length > largestFile)
    throw new InputError(name, `has ${text.length} characters, at most ${largestFile} are read`);
  const lines = text.split(/\r\n|\r|\n/);
  const descriptors = readDescriptors(lines, name);
  const size = descriptors.reduce((n, d) => n + d.states.length, 0);
  return model(descriptors, readMatrix(lines, size, name));
}

function readDescriptors(lines: readonly string[], name: string): readonly Descriptor[] {
  const found: { name: string; states: string[] }[] = [];
  for (const [i, line] of lines.entries()) {
    if (/^\s*#/.test(line)) break;
    const descriptor = /^\s*&(.*)$/.exec(line)?.[1]?.trim();
    const state = /^\s*-(.*)$/.exec(line)?.[1]?.trim();
    if (descriptor !== undefined) found.push({ name: descriptor, states: [] });
    else if (state !== undefined) {
      const last = found.at(-1);
      if (!last) throw new InputError(`${name} line ${i + 1}`, "a state stands before any descriptor");
      last.states.push(state);
    }
  }
  const empty = found.find((d) => d.states.length === 0);
  if (found.length === 0 || empty)
    throw new InputError(name, empty ? `"${empty.name}" has no states` : "has no descriptors");
  return found;
}

/** The matrix is the part between two lines of `#` that has most lines of numbers; notes may hold numbers too. */
function readMatrix(lines: readonly string[], size: number, name: string): readonly (readonly number[])[] {
  const parts = partsOf(lines).slice(1);
  const numbers = parts.map((part) => part.filter((i) => isRow(lines[i] as string)).length);
  const most = Math.max(0, ...numbers);
  if (most === 0) throw new InputError(name, "has no matrix");
  const matrix = (parts[numbers.indexOf(most)] as readonly number[]).filter((i) => (lines[i] as string).trim() !== "");
  const rows = matrix.map((i) => readRow(lines[i] as string, size, `${name} line ${i + 1}`));
  if (rows.length !== size)
    throw new InputError(
      `${name} line ${(matrix[0] as number) + 1}`,
      `the matrix has ${rows.length} rows for ${size} states`,
    );
  return rows;
}

/** Line indexes between the lines that begin with `#`. */
function partsOf(lines: readonly string[]): readonly (readonly number[])[] {
  const parts: number[][] = [[]];
  for (const [i, line] of lines.entries()) {
    if (/^\s*#/.test(line)) parts.push([]);
    else parts.at(-1)?.push(i);
  }
  return parts;
}

const isRow = (line: string) =>
  /^[\s\d+\-.]+(?:,[^,]*)*$/.test(line) && /\d/.test(line) && !/^\s*-\s*[^\d\s]/.test(line);

function readRow(line: string, size: number, place: string): number[] {
  const cells = line.split(",").map((cell) => cell.trim());
  if (cells.at(-1) === "") cells.pop();
  if (cells.length !== size) throw new InputError(place, `has ${cells.length} cells for ${size} states`);
  return cells.map((cell, c) => {
    if (!/^[+-]?\d+$/.test(cell)) throw new InputError(`${place}, cell ${c + 1}`, `is a whole number, found "${cell}"`);
    return Number(cell);
  });
}

/** The model as a `.scw` file that ScenarioWizard and `readScw` read. */
export function writeScw(m: Model, title: string): string {
  const heads = m.descriptors.flatMap((d) => [`&${d.name}`, ...d.states.map((s) => ` -${s}`)]);
  const notes = m.descriptors.flatMap((d) => ["&", ...d.states.map(() => " ")]);
  const flags = Array.from({ length: m.size }, () => "F".repeat(2 * m.descriptors.length));
  const rows = Array.from({ length: m.size }, (_, r) =>
    [...m.impact.subarray(r * m.size, (r + 1) * m.size)].map(cell).join(","),
  );
  const texts = [
    "# 0-0",
    '""',
    ...m.descriptors.flatMap(() => ["# ", '""']),
    ...m.descriptors.flatMap(() => m.descriptors.flatMap(() => ["#  -> ", '""'])),
  ];
  return `${["$ ScenarioWizard 4.0", title, ...heads, "#", ...notes, "#", "#", ...flags, "#", "#", ...rows, "#", ...texts, "#", "#"].join("\n")}\n`;
}
const cell = (n: number) => `${String(n).padStart(2)} `;

/** A line of a `.sl` file: states from 0, weight, consistency, inconsistency, total impact. */
export type Listed = {
  readonly states: readonly number[];
  readonly weight: number;
  readonly consistency: number;
  readonly inconsistency: number;
  readonly totalImpact: number;
};

/** The scenarios of a `.sl` file. @throws InputError naming the line */
export function readSl(text: string, name: string): readonly Listed[] {
  return text.split(/\r\n|\r|\n/).flatMap((line, i) => {
    if (!line.startsWith('"')) return [];
    const m = /^"([\d ]+)",(-?[\d.]+),(-?\d+),(-?\d+),(-?\d+)/.exec(line);
    if (!m)
      throw new InputError(
        `${name} line ${i + 1}`,
        "is not: states in quotes, weight, consistency, inconsistency, total impact",
      );
    const [weight, consistency, inconsistency, totalImpact] = m.slice(2).map(Number) as [
      number,
      number,
      number,
      number,
    ];
    const states = (m[1] as string)
      .trim()
      .split(/ +/)
      .map((s) => Number(s) - 1);
    return [{ states, weight, consistency, inconsistency, totalImpact }];
  });
}

/** Solutions as a `.sl` file, the highest total impact first. */
export function writeSl(scenarios: readonly Solution[]): string {
  const sorted = [...scenarios].sort((a, b) => b.totalImpact - a.totalImpact);
  const weight = (w: Solution["weight"]) => (w === null ? 0 : typeof w === "number" ? w : w.estimate);
  const lines = sorted.map(
    (s) =>
      `"${s.states.map((x) => ` ${x + 1}`).join("")}",${weight(s.weight)},${s.consistency},${s.inconsistency},${s.totalImpact},""`,
  );
  return `${["$ ScenarioWizard 3.0", "Solution set", ` ${sorted.length} `, "", ...lines].join("\n")}\n`;
}
