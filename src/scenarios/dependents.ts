import type { Analysis } from "./decisions.ts";
import type { Change, Dependent } from "./staleness.ts";

/** What analysts wrote down, with what each piece rests on; sentences of the report are added by whoever has them. */
export function dependentsOf({ board, scenarios }: Analysis): readonly Dependent[] {
  const rated = (hypothesis: string | null) =>
    board.ratings.filter((r) => r.hypothesis === hypothesis && r.letter !== "NA").map((r) => r.evidence);
  const judgements = board.judgements.map((j) => ({
    id: j.claim,
    kind: "judgement" as const,
    time: j.time,
    restsOn: [...j.passages, ...(j.hypothesis ? [j.hypothesis, ...rated(j.hypothesis)] : [])],
  }));
  const responsibility = board.responsibility.map((r) => ({
    id: r.id,
    kind: "responsibility" as const,
    time: r.time,
    restsOn: [...r.passages, ...r.evidence],
  }));
  const titled = scenarios.scenarios.map((s) => ({
    id: s.id,
    kind: "scenario" as const,
    time: s.time,
    restsOn: [...s.passages, ...Object.keys(s.states)],
  }));
  return [...judgements, ...responsibility, ...titled];
}

/** What moved: evidence that was rewritten or newly rated, indicators that were settled, cells that were judged anew. */
export function changesOf({ board, scenarios }: Analysis): readonly Change[] {
  const evidence = board.evidence.map((e) => ({
    id: e.id,
    kind: "evidence" as const,
    time: e.time,
    what: `evidence ${e.id} was written`,
  }));
  const ratings = board.ratings.map((r) => ({
    id: r.evidence,
    kind: "evidence" as const,
    time: r.time,
    what: `evidence ${r.evidence} was rated ${r.letter} for ${r.hypothesis}`,
    bearsOn: [r.hypothesis],
  }));
  const settled = scenarios.indicators.filter((i) => i.status !== "open");
  const indicators = settled.map((i) => ({
    id: i.id,
    kind: "indicator" as const,
    time: i.time,
    what: `the indicator “${i.observable}” is ${i.status}`,
    bearsOn: [...i.bearsOn, ...Object.keys(i.ratings)],
  }));
  const cells = scenarios.cells.map((c) => ({
    id: c.target.descriptor,
    kind: "cell" as const,
    time: c.judgements
      .map((j) => j.time)
      .sort()
      .at(-1) as string,
    what: `the impact of ${c.source.state} on ${c.target.state} was judged`,
    bearsOn: [c.source.descriptor],
  }));
  return [...evidence, ...ratings, ...indicators, ...cells];
}
