import { type Relation, relations } from "../language/types.ts";
import { type Paragraph, pad, type Tree } from "./columns.ts";
import type { Draft } from "./link.ts";

const at = (names: readonly Relation[]) => new Set(names.map((n) => relations.indexOf(n)));
/** How a verb hangs on another whose subject is its own: "condemned the attack, calling it …, and urged …". */
const sharing = at(["conj", "advcl", "xcomp", "parataxis"]);
const subjects = at(["nsubj"]);
const passives = at(["nsubj:pass", "aux:pass", "obl:agent"]);
const VERB = 15;
/** Verbs between a participle and its subject; longer chains are errors of the parser more often than sentences. */
const longest = 4;

/** Statements of one paragraph with the source that a coordinated or participial cue shares with the verb it hangs on. */
export function withSharedSources(p: Paragraph, drafts: readonly Draft[]): Draft[] {
  const tree = p.tree;
  if (!tree) return [...drafts];
  return drafts.map((d) => {
    if (d.source.length > 0 || !d.cue) return d;
    const subject = subjectOf(p, tree, d.cue.start, d.cue.end);
    const lender = drafts.find((o) => o.source.some((s) => s.start <= subject && subject < s.end));
    const source = lender?.source ?? [];
    const free = source.every((s) => [d.cue!, ...d.content].every((x) => s.end <= x.start || x.end <= s.start));
    return free ? { ...d, source } : d;
  });
}

/** The subject of the verb that a cue's first verb hangs on, -1 where there is none or the cue has its own. */
function subjectOf(p: Paragraph, tree: Tree, start: number, end: number): number {
  let verb = start;
  while (verb < end && p.pos[verb + pad] !== VERB) verb++;
  if (verb === end || childOf(p, tree, verb, subjects) >= 0 || childOf(p, tree, verb, passives) >= 0) return -1;
  for (let v = verb, k = 0; k < longest && sharing.has(tree.relation[v]!) && tree.head[v]! >= 0; k++) {
    v = tree.head[v]!;
    const subject = childOf(p, tree, v, subjects);
    if (subject >= 0) return subject;
  }
  return -1;
}

function childOf(p: Paragraph, tree: Tree, head: number, wanted: ReadonlySet<number>): number {
  const i = head + pad;
  for (let t = p.sentenceStart[i]!; t < p.sentenceEnd[i]!; t++)
    if (tree.head[t] === head && wanted.has(tree.relation[t]!)) return t;
  return -1;
}
