import { listed } from "../hypotheses/verdict.ts";
import type { Model } from "./model.ts";

/** Who judged a cell, when, and on which passages. */
export type Citation = {
  readonly by: string;
  readonly date: string;
  readonly reason: string;
  readonly passages: readonly string[];
};
/** Citation of the cell from one state to another, both by number through all descriptors; undefined where none is known. */
export type Cite = (source: number, target: number) => Citation | undefined;

/** One chosen state pushing or holding back another. */
export type Influence = {
  readonly source: number;
  readonly target: number;
  readonly value: number;
  readonly citation: Citation | undefined;
};

/** What a scenario says of one descriptor and what in the scenario speaks for and against it, the strongest first. */
export type Strand = {
  readonly descriptor: string;
  readonly state: string;
  readonly drivers: readonly Influence[];
  readonly impediments: readonly Influence[];
};

/** The strands of a scenario, read off the cells in force. */
export function strands(m: Model, scenario: readonly number[], cite: Cite = () => undefined): readonly Strand[] {
  return m.descriptors.map((d, j) => {
    const target = (m.first[j] as number) + (scenario[j] as number);
    const all = scenario.map((s, i) => influence(m, (m.first[i] as number) + s, target, cite));
    return {
      descriptor: d.name,
      state: d.states[scenario[j] as number] as string,
      drivers: all.filter((x) => x.value > 0).sort((a, b) => b.value - a.value || a.source - b.source),
      impediments: all.filter((x) => x.value < 0).sort((a, b) => a.value - b.value || a.source - b.source),
    };
  });
}

function influence(m: Model, source: number, target: number, cite: Cite): Influence {
  return { source, target, value: m.impact[source * m.size + target] as number, citation: cite(source, target) };
}

/** "Border: open" for a state's number. */
export function stateName(m: Model, state: number): string {
  const i = m.first.findLastIndex((from) => from <= state);
  const d = m.descriptors[i];
  return `${d?.name}: ${d?.states[state - (m.first[i] as number)]}`;
}

/** One strand as a sentence, the passages its cells cite beside it. */
export function strandSentence(
  m: Model,
  strand: Strand,
): { readonly text: string; readonly passages: readonly string[] } {
  const names = (xs: readonly Influence[]) => listed(xs.map((x) => `${stateName(m, x.source)} (${signed(x.value)})`));
  const { drivers, impediments } = strand;
  const pushed = drivers.length ? `driven by ${names(drivers)}` : "driven by nothing in this scenario";
  const held = impediments.length ? `, held back by ${names(impediments)}` : "";
  const passages = [...drivers, ...impediments].flatMap((x) => x.citation?.passages ?? []);
  return { text: `${strand.descriptor}: ${strand.state}, ${pushed}${held}.`, passages: [...new Set(passages)] };
}

const signed = (n: number) => (n > 0 ? `+${n}` : String(n));
