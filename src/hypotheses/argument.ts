/** Why a cell holds its letter: arguments that attack, support or undercut one another. */
export type Relation = {
  readonly from: string;
  readonly to: string;
  /** `undercut`: not the argument but its force is denied, so none of its own relations counts. */
  readonly kind: "attack" | "support" | "undercut";
};
export type ArgumentGraph = { readonly arguments: readonly string[]; readonly relations: readonly Relation[] };

/** `in`: holds; `out`: defeated; `undecided`: attacked by what is itself not settled. */
export type Label = "in" | "out" | "undecided";
export type Labelling = {
  readonly labels: ReadonlyMap<string, Label>;
  /** Arguments that are in and have a support that is in and not undercut. */
  readonly supported: ReadonlySet<string>;
};

/**
 * Grounded labelling (Dung 1995): an argument is in when all its attackers are out, out when one of them is in, and
 * undecided where this settles nothing. An attack by an undercut argument has no force. The most sceptical reading.
 * @throws RangeError where a relation names an unknown argument
 */
export function ground(graph: ArgumentGraph): Labelling {
  const known = new Set(graph.arguments);
  for (const r of graph.relations)
    for (const end of [r.from, r.to]) if (!known.has(end)) throw new RangeError(`no argument "${end}"`);
  const labels = new Map<string, Label>(graph.arguments.map((a) => [a, "undecided"]));
  for (let settled = true; settled; ) {
    settled = false;
    for (const a of graph.arguments) {
      const label = labels.get(a) === "undecided" ? judged(graph, labels, a) : "undecided";
      if (label === "undecided") continue;
      labels.set(a, label);
      settled = true;
    }
  }
  const supports = graph.relations.filter((r) => r.kind === "support" && force(graph, labels, r) === "in");
  return { labels, supported: new Set(supports.map((r) => r.to).filter((a) => labels.get(a) === "in")) };
}

function judged(graph: ArgumentGraph, labels: ReadonlyMap<string, Label>, a: string): Label {
  const forces = graph.relations.filter((r) => r.kind === "attack" && r.to === a).map((r) => force(graph, labels, r));
  if (forces.includes("in")) return "out";
  return forces.every((f) => f === "out") ? "in" : "undecided";
}

/** A relation has force (`in`) where its argument is in and no undercut of it has force. */
function force(graph: ArgumentGraph, labels: ReadonlyMap<string, Label>, relation: Relation): Label {
  const from = labels.get(relation.from) as Label;
  if (relation.kind === "undercut" || from === "out") return from;
  const cuts = graph.relations
    .filter((r) => r.kind === "undercut" && r.to === relation.from)
    .map((r) => labels.get(r.from));
  if (cuts.includes("in")) return "out";
  return from === "in" && cuts.every((c) => c === "out") ? "in" : "undecided";
}

/** Sets of arguments that hold together, by Dung's semantics, each sorted, the smaller first. For at most 20 arguments. */
export type Extensions = {
  readonly grounded: readonly string[];
  readonly complete: readonly (readonly string[])[];
  readonly preferred: readonly (readonly string[])[];
  readonly stable: readonly (readonly string[])[];
};

/** All extensions of a graph of attacks, by trying every set. @throws RangeError above 20 arguments */
export function extensions(args: readonly string[], attacks: readonly (readonly [string, string])[]): Extensions {
  if (args.length > 20) throw new RangeError(`extensions are listed for at most 20 arguments, got ${args.length}`);
  const index = new Map(args.map((a, i) => [a, i]));
  const attackers = args.map((_, i) =>
    bitsOf(attacks.filter(([, to]) => index.get(to) === i).map(([from]) => index.get(from))),
  );
  const complete: number[] = [];
  for (let set = 0; set < 2 ** args.length; set++) if (isComplete(set, attackers)) complete.push(set);
  const attackedBy = (set: number) => attackers.reduce((bits, a, i) => (a & set ? bits | (1 << i) : bits), 0);
  const all = 2 ** args.length - 1;
  const stable = complete.filter((s) => (s | attackedBy(s)) === all);
  const preferred = complete.filter((s) => !complete.some((o) => o !== s && (o & s) === s));
  const named = (s: number) => args.filter((_, i) => s & (1 << i));
  const listed = (sets: number[]) =>
    sets.map(named).sort((a, b) => a.length - b.length || (String(a) < String(b) ? -1 : 1));
  const grounded = complete.reduce((both, s) => both & s, all);
  return {
    grounded: named(grounded),
    complete: listed(complete),
    preferred: listed(preferred),
    stable: listed(stable),
  };
}

const bitsOf = (indexes: readonly (number | undefined)[]) =>
  indexes.reduce<number>((bits, i) => bits | (1 << (i as number)), 0);

/** Conflict-free, and exactly what it defends. */
function isComplete(set: number, attackers: readonly number[]): boolean {
  const hit = attackers.reduce((bits, a, i) => (a & set ? bits | (1 << i) : bits), 0);
  if (hit & set) return false;
  return attackers.every((a, i) => ((a & hit) === a) === ((set & (1 << i)) !== 0));
}
