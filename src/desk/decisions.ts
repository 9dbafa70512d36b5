import { type Review, recordsOf, review } from "../dossier/review.ts";
import { type Decision, standing } from "../record/decision.ts";
import type { At, Item, RecordKind, State } from "./views.ts";

/** What a decision was about, kept in its payload so that history can be read when the record is gone. */
export type Shown = {
  readonly kind: RecordKind;
  readonly title: string;
  readonly label?: string;
  readonly words: string;
  readonly at: At;
  readonly language?: string;
};
export const shownOf = (d: Decision): Shown | null => {
  const shown = d.payload["shown"] as Shown | undefined;
  return shown &&
    typeof shown.title === "string" &&
    typeof shown.words === "string" &&
    typeof shown.at?.document === "string"
    ? shown
    : null;
};

const stateOf: Partial<Record<Decision["kind"], State>> = {
  accept: "accepted",
  reject: "rejected",
  edit: "edited",
  add: "added",
};

/** Every decision of every log of the dossier and what they leave of each record, kept up to date one decision at a time. */
export type Book = {
  readonly all: () => readonly Decision[];
  readonly review: () => Review;
  readonly state: (record: string) => State;
  readonly states: () => ReadonlyMap<string, Standing>;
  /** Ids of decisions that no undo names. */
  readonly stands: (decision: string) => boolean;
  /** Takes a new decision in; returns the records whose state it changed. */
  readonly add: (decision: Decision) => readonly string[];
  /** Takes the decisions of all logs anew, as after an import. */
  readonly replace: (decisions: readonly Decision[]) => void;
  /** Takes decisions in that may be older than those already here. */
  readonly addAll: (decisions: readonly Decision[]) => void;
};
export type Standing = { readonly state: State; readonly decision: Decision };

export function openBook(first: readonly Decision[]): Book {
  const inOrder = (decisions: readonly Decision[]) => [...decisions].sort((a, b) => (a.id < b.id ? -1 : 1));
  let all = inOrder(first);
  let states = new Map<string, Standing>();
  let valid = new Set<string>();
  let folded: Review | undefined;
  const put = (d: Decision): string[] => {
    valid.add(d.id);
    const state = stateOf[d.kind];
    if (!state) return [];
    const records = recordsOf(d);
    for (const record of records) states.set(record, { state, decision: d });
    return records;
  };
  const fold = () => {
    states = new Map();
    valid = new Set();
    for (const d of standing(all)) put(d);
  };
  fold();
  return {
    all: () => all,
    review: () => (folded ??= review(all)),
    state: (record) => states.get(record)?.state ?? "proposed",
    states: () => states,
    stands: (id) => valid.has(id),
    replace(decisions) {
      all = inOrder(decisions);
      folded = undefined;
      fold();
    },
    addAll(decisions) {
      all.push(...decisions);
      all.sort((a, b) => (a.id < b.id ? -1 : 1));
      folded = undefined;
      fold();
    },
    add(decision) {
      all.push(decision);
      folded = undefined;
      if (decision.kind !== "undo") return put(decision);
      const before = states;
      fold();
      return [...new Set([...before.keys(), ...states.keys()])].filter(
        (r) => before.get(r)?.decision !== states.get(r)?.decision,
      );
    },
  };
}

/** The last act of this analyst that stands: what `u` takes back. */
export const lastStanding = (book: Book, analyst: string): Decision | undefined =>
  book.all().findLast((d) => d.analyst === analyst && d.kind !== "undo" && d.kind !== "publish" && book.stands(d.id));

/** The undo that a redo takes back: one that stands, with no other act of this analyst after it. */
export function lastUndo(book: Book, analyst: string): Decision | undefined {
  const undone = new Set<string>();
  for (const d of book.all().toReversed()) {
    if (d.analyst !== analyst) continue;
    if (d.kind !== "undo") return undefined;
    if (undone.has(d.id)) continue;
    const target = book.all().find((x) => x.id === d.payload["decision"]);
    if (target?.kind === "undo") undone.add(target.id);
    else return d;
  }
  return undefined;
}

/** A rejected record that the computation no longer yields, as it was shown when it was rejected. */
export const goneItem = (record: string, { state, decision }: Standing): Item | null => {
  const shown = shownOf(decision);
  if (!shown) return null;
  return {
    record,
    kind: shown.kind,
    state,
    title: shown.title,
    label: shown.label ?? "",
    words: shown.words,
    at: shown.at,
    language: shown.language ?? "und",
    confidence: 1,
    why: [`${state} by ${decision.analyst}, ${decision.time.slice(0, 16).replace("T", " ")}`],
    actor: null,
    parts: {},
  };
};
