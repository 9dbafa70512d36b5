import { codes, type Letter, refutes } from "./rules.ts";

/** An observation that could still be made, with what it would say of each hypothesis if it were. */
export type Observation = {
  readonly id: string;
  /** A letter a hypothesis, in their order. */
  readonly letters: readonly Letter[];
  readonly weight: number;
};

/** How well an observation would tell two hypotheses apart. */
export type Separation = {
  readonly id: string;
  /** Distance it would put between the two nearest, in weighted inconsistency. */
  readonly apart: number;
  /** The one of the two it would speak against; null where neither. */
  readonly against: number | null;
  /** Population standard deviation of its letters over all hypotheses. */
  readonly discrimination: number;
};

/** Observations by how far they would separate two hypotheses, the best first; equal ones by how well they tell all apart. */
export function separations(observations: readonly Observation[], one: number, other: number): readonly Separation[] {
  const found = observations.map((o) => {
    const refuted = (h: number) => (refutes[codes[o.letters[h] ?? "NA"]] as number) * o.weight;
    const [a, b] = [refuted(one), refuted(other)];
    return {
      id: o.id,
      apart: Math.abs(a - b),
      against: a === b ? null : a > b ? one : other,
      discrimination: spread(o.letters),
    };
  });
  return found.sort((a, b) => b.apart - a.apart || b.discrimination - a.discrimination || (a.id < b.id ? -1 : 1));
}

/** The observation not yet made that would best separate two hypotheses; null where none would. */
export function discriminator(observations: readonly Observation[], one: number, other: number): Separation | null {
  const best = separations(observations, one, other)[0];
  return best && (best.apart > 0 || best.discrimination > 0) ? best : null;
}

function spread(row: readonly Letter[]): number {
  const values = row.filter((l) => l !== "NA").map((l) => codes[l]);
  const total = values.reduce((a, b) => a + b, 0);
  const squares = values.reduce((a, b) => a + b * b, 0);
  return values.length === 0 ? 0 : Math.sqrt(values.length * squares - total * total) / values.length;
}
