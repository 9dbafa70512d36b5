/** A judgement, scenario or sentence that was written down, and what it rests on. */
export type Dependent = {
  readonly id: string;
  readonly kind: "judgement" | "scenario" | "sentence" | "forecast" | "responsibility";
  /** When it was last decided or written, ISO. */
  readonly time: string;
  /** Ids of evidence, hypotheses, scenarios, indicators, documents, passages it rests on. */
  readonly restsOn: readonly string[];
  /** For an absence: the documents that were looked at. It rests on there being no others. */
  readonly lookedAt?: readonly string[];
};

/** Something that moved: an indicator, a grade, evidence, a withdrawn or a new document. */
export type Change = {
  readonly id: string;
  readonly kind: "indicator" | "evidence" | "document-added" | "document-withdrawn" | "judgement" | "cell";
  readonly time: string;
  /** In words, without a full stop: "indicator I2 was met". */
  readonly what: string;
  /** Ids that the change bears on beside its own: hypotheses of an indicator, claims that a new document speaks to. */
  readonly bearsOn?: readonly string[];
};

/** Something that has to be looked at again, and why, in words. */
export type Stale = { readonly id: string; readonly kind: Dependent["kind"]; readonly reasons: readonly string[] };

/**
 * What changes leave stale: dependents written before a change to something they rest on, directly or through another
 * dependent that is stale, and absences written before a document came that they did not look at. In order of dependents.
 */
export function stale(dependents: readonly Dependent[], changes: readonly Change[]): readonly Stale[] {
  const reasons = new Map<string, string[]>(dependents.map((d) => [d.id, direct(d, changes)]));
  for (let grew = true; grew; ) {
    grew = false;
    for (const d of dependents) {
      const mine = reasons.get(d.id) as string[];
      const through = d.restsOn.filter((id) => id !== d.id && reasons.get(id)?.length);
      for (const id of through) {
        const reason = `${id}, on which it rests, is stale`;
        if (mine.includes(reason)) continue;
        mine.push(reason);
        grew = true;
      }
    }
  }
  return dependents.flatMap((d) => {
    const mine = reasons.get(d.id) as string[];
    return mine.length ? [{ id: d.id, kind: d.kind, reasons: mine }] : [];
  });
}

function direct(d: Dependent, changes: readonly Change[]): string[] {
  return changes
    .filter((c) => c.time > d.time && (touches(d, c) || newTo(d, c)))
    .map((c) => `${c.what} (${c.time.slice(0, 10)})`);
}

const touches = (d: Dependent, c: Change) =>
  [c.id, ...(c.bearsOn ?? [])].some((id) => id === d.id || d.restsOn.some((r) => r === id || r.startsWith(`${id}:`)));

const newTo = (d: Dependent, c: Change) =>
  c.kind === "document-added" && d.lookedAt !== undefined && !d.lookedAt.includes(c.id);
