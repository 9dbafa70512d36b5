import { coherence, type Range } from "./judgements/coherence.ts";

/** How hypotheses hang together. `excludes`: never both; `implies`: the first only together with the second. */
export type HypothesisRelation = { readonly kind: "excludes" | "implies"; readonly from: string; readonly to: string };

/** Ranges in percent by hypothesis, and whether something none of them says may be true. */
export type Stated = {
  readonly ranges: ReadonlyMap<string, Range>;
  readonly relations: readonly HypothesisRelation[];
  /** "None of these": with it the others need not add up to 100. */
  readonly remainder: boolean;
};

/** In words, each place where ranges break a relation; empty where they can all hold. */
export function brokenRelations({ ranges, relations, remainder }: Stated): readonly string[] {
  const pairs = relations.flatMap((r) => {
    const [from, to] = [ranges.get(r.from), ranges.get(r.to)];
    return from && to ? pair(r, from, to) : [];
  });
  const exclusive = excluding([...ranges.keys()], relations);
  const open = remainder || exclusive.length < ranges.size;
  // Two that exclude each other were compared above.
  if (open && exclusive.length < 3) return pairs;
  return [
    ...pairs,
    ...together(
      exclusive.map((h) => ranges.get(h) as Range),
      exclusive,
      open,
    ),
  ];
}

function pair(r: HypothesisRelation, from: Range, to: Range): readonly string[] {
  if (r.kind === "excludes" && from[0] + to[0] > 100)
    return [
      `${r.from} (at least ${from[0]} %) and ${r.to} (at least ${to[0]} %) exclude each other and cannot both be so likely`,
    ];
  if (r.kind === "implies" && from[0] > to[1])
    return [`${r.from} implies ${r.to}, yet is given at least ${from[0]} % and ${r.to} at most ${to[1]} %`];
  return [];
}

/** The first hypotheses, in order, of which each excludes all others taken. */
function excluding(names: readonly string[], relations: readonly HypothesisRelation[]): readonly string[] {
  const apart = (a: string, b: string) =>
    relations.some((r) => r.kind === "excludes" && ((r.from === a && r.to === b) || (r.from === b && r.to === a)));
  const taken: string[] = [];
  for (const name of names) if (taken.every((t) => apart(t, name))) taken.push(name);
  return taken;
}

function together(ranges: readonly Range[], names: readonly string[], open: boolean): readonly string[] {
  if (names.length < 2) return [];
  const all = open ? [...ranges, [0, 100] as const] : ranges;
  const { coherent, sumLower, sumUpper } = coherence(all);
  if (coherent) return [];
  return sumLower > 100
    ? [`The lower bounds of ${names.join(", ")} add up to ${sumLower} %, more than 100 %`]
    : [`The upper bounds of ${names.join(", ")} add up to ${sumUpper} %, less than 100 %, and no remainder is named`];
}
