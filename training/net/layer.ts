import { bent, opened } from "../../src/net/recurrent.ts";
import { emptied, type Matrices, sumsInto, transposed, upTo4 } from "./matrices.ts";
import { parameter, type Random } from "./parameters.ts";

type Sizes = {
  /** Numbers that a row is read from. */
  readonly inputs: number;
  readonly units: number;
  /** Rows at most. */
  readonly room: number;
  /** How far weights are drawn from zero, and where the gates stand at first: below zero a word takes over little. */
  readonly spread: number;
  readonly shut: number;
};

/** One reading from both ends that learns: gates and proposals of each row by one product, then from row to row. */
export function learningLayer(m: Matrices, { inputs, units, room, spread, shut }: Sizes, random: Random) {
  const wide = 4 * units;
  const both = 2 * units;
  const rows = upTo4(room);
  const weights = parameter(m, inputs, wide, spread, random);
  const bias = parameter(m, 1, wide, 0, random);
  for (let j = 0; j < wide; j++) if (Math.floor(j / units) % 2 === 0) bias.value.values[j] = shut;
  const [x, xSlopes] = [m.matrix(rows, inputs), m.matrix(rows, Math.ceil(inputs / 8) * 8)];
  const [gifts, giftSlopes] = [m.matrix(rows, wide), m.matrix(rows, wide)];
  const [states, slopes] = [m.matrix(rows, both), m.matrix(rows, both)];
  const back = m.matrix(wide, xSlopes.columns);
  // a product needs a multiple of four rows
  const weightSlopes = m.matrix(upTo4(inputs), wide);

  /** From the first `all` rows of `x` to those of `states`; rows that are no word have none, and stand before, between and behind sentences. */
  function forward(all: number, isWord: (row: number) => boolean): void {
    const used = upTo4(all);
    for (let r = 0; r < used; r++) gifts.values.set(bias.value.values, r * wide);
    m.multiply(used, inputs, x, { row: inputs, column: 1 }, weights.value, gifts);
    emptied(states, used);
    for (let r = 1; r < all; r++) if (isWord(r)) turn(r, r - 1, 0);
    for (let r = all - 2; r >= 0; r--) if (isWord(r)) turn(r, r + 1, 1);
  }
  const given = gifts.values;
  const kept = states.values;
  function turn(r: number, before: number, way: 0 | 1): void {
    const gate = r * wide + 2 * way * units;
    const at = (2 * r + way) * units;
    const last = (2 * before + way) * units;
    for (let j = 0; j < units; j++) {
      const was = kept[last + j]!;
      kept[at + j] = was + opened(given[gate + j]!) * (bent(given[gate + units + j]!) - was);
    }
  }

  /** Takes `slopes`, those of the states, back to the weights and to `xSlopes`. */
  function backward(all: number, isWord: (row: number) => boolean): void {
    const used = upTo4(all);
    emptied(giftSlopes, used);
    for (let r = all - 1; r >= 1; r--) if (isWord(r)) turnBack(r, r - 1, 0);
    for (let r = 0; r < all - 1; r++) if (isWord(r)) turnBack(r, r + 1, 1);
    sumsInto(bias.slope, giftSlopes, used);
    m.multiply(upTo4(inputs), used, x, { row: 1, column: inputs }, giftSlopes, weightSlopes);
    for (let k = 0; k < inputs * wide; k++) weights.slope.values[k]! += weightSlopes.values[k]!;
    weightSlopes.values.fill(0);
    transposed(weights.value, back);
    emptied(xSlopes, used);
    m.multiply(used, wide, giftSlopes, { row: wide, column: 1 }, back, xSlopes);
  }
  const owed = slopes.values;
  const asked = giftSlopes.values;
  function turnBack(r: number, before: number, way: 0 | 1): void {
    const gate = r * wide + 2 * way * units;
    const at = (2 * r + way) * units;
    const last = (2 * before + way) * units;
    for (let j = 0; j < units; j++) {
      const slope = owed[at + j]!;
      const g = given[gate + j]!;
      const p = given[gate + units + j]!;
      const open = opened(g);
      const [wideG, wideP] = [1 + Math.abs(g), 1 + Math.abs(p)];
      asked[gate + j] = (slope * (bent(p) - kept[last + j]!) * 0.5) / (wideG * wideG);
      asked[gate + units + j] = (slope * open) / (wideP * wideP);
      owed[last + j]! += slope * (1 - open);
    }
  }
  const learnt = () => ({ weights: weights.value.values.slice(), bias: bias.value.values.slice() });
  return { x, xSlopes, states, slopes, forward, backward, learnt, parameters: [weights, bias] };
}
