import type { WordClasses } from "../../language/words.ts";
import { agentOf, isPassive, kid, kidsOf, prepositionOf } from "../free/grammar.ts";
import type { Read } from "../free/read.ts";
import { subjectOf } from "../free/subject.ts";
import type { Trigger } from "../free/trigger.ts";
import type { Tree, View } from "../free/view.ts";
import { match } from "../lexicon/match.ts";
import type { Pattern } from "../lexicon/parse.ts";

/** A sentence with its tree, as the learnt coder sees it. */
export type Sight = {
  readonly view: View;
  readonly tree: Tree;
  readonly classes: WordClasses;
  /** Whether a word stands in quotation marks. */
  readonly quoted: (token: number) => boolean;
  /** What the rules read in each trigger. */
  readonly reads: Reads;
  readonly candidates: readonly Candidate[];
};
export type Reads = ReadonlyMap<Trigger, Read>;
/** A word that may tell an event, with what the rules make of it and the arguments that the tree gives it (-1: none). */
export type Candidate = {
  readonly top: number;
  /** What the rules read in the event word that this word governs, told or refused. */
  readonly read: Read | null;
  /** Lexicon patterns that the word is part of, whether or not they fit. */
  readonly patterns: readonly Pattern[];
  readonly passive: boolean;
  readonly subject: number;
  readonly object: number;
  readonly agent: number;
  readonly obliques: readonly number[];
};

const helper = /^(?:be|have|do|will|would|can|could|may|might|shall|should|must|get|let)$/;
const measure = /^(?:percent|year|month|day|week|time|way|thing|part|number|hour|minute|kilometre|people|man|woman)$/;

/** Verbs, nouns of no name, and predicates beside "be". */
function mayTell(v: View, t: Tree, i: number): boolean {
  if (helper.test(v.forms[i]!)) return false;
  if (v.pos[i] === "VERB") return true;
  if (v.pos[i] === "NOUN") return v.name(i) === null && !measure.test(v.forms[i]!);
  return v.pos[i] === "ADJ" && (t.head[i] === -1 || kid(t, i, "cop") !== undefined);
}

/** The rules' readings by the word that governs them; one that is told goes before one refused. */
function readings(reads: Reads): Map<number, Read> {
  const out = new Map<number, Read>();
  for (const [{ top }, read] of reads) if (out.get(top)?.refused !== null) out.set(top, read);
  return out;
}

function patternsAt(v: View): Map<number, Pattern[]> {
  const out = new Map<number, Pattern[]>();
  for (const { at, pattern } of match(v.forms, () => true))
    for (const i of at) if (v.pos[i] !== "ADP" && v.pos[i] !== "PART") out.set(i, [...(out.get(i) ?? []), pattern]);
  return out;
}

/** All words of a sentence that may tell an event, in order. */
export function candidatesOf(v: View, t: Tree, all: Reads): Candidate[] {
  const reads = readings(all);
  const patterns = patternsAt(v);
  const out: Candidate[] = [];
  for (let i = 0; i < v.count; i++) {
    if (!reads.has(i) && !mayTell(v, t, i)) continue;
    const verb = v.pos[i] === "VERB";
    out.push({
      top: i,
      read: reads.get(i) ?? null,
      patterns: patterns.get(i) ?? [],
      passive: verb && isPassive(v, i),
      subject: verb ? subjectOf(v, i) : (kid(t, i, "nsubj", "nmod:poss") ?? -1),
      object: kid(t, i, "obj") ?? -1,
      agent: agentOf(v, i) ?? -1,
      obliques: kidsOf(t, i, "obl", "nmod", "iobj").filter((k) => prepositionOf(v, k) !== ""),
    });
  }
  return out;
}
