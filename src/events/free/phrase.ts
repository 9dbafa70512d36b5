import { isActorLike, isBareCount, type Party, quantities } from "./party.ts";
import type { Tree, View } from "./view.ts";

const leftOut = new Set([
  "acl",
  "acl:relcl",
  "conj",
  "cc",
  "appos",
  "parataxis",
  "advcl",
  "dep",
  "ccomp",
  "discourse",
  "list",
  "orphan",
]);
const inside = new Set(["of", "for"]);

/** Adds a word and all below it to a phrase. */
function add(t: Tree, i: number, head: number, out: Set<number>): void {
  out.add(i);
  for (const k of t.kids[i]!) if (t.relation[k] !== "punct" || k < head) add(t, k, head, out);
}

function belongs(v: View, head: number): Set<number> {
  const t = v.tree!;
  const out = new Set([head]);
  for (const k of t.kids[head]!) {
    const relation = t.relation[k]!;
    if (
      leftOut.has(relation) ||
      relation === "case" ||
      relation === "mark" ||
      relation === "nsubj" ||
      relation === "cop" ||
      relation === "aux"
    )
      continue;
    if (relation === "punct" && v.forms[k] !== "-") continue;
    if (relation === "nmod" && !t.kids[k]!.some((c) => t.relation[c] === "case" && inside.has(v.forms[c]!))) continue;
    add(t, k, head, out);
  }
  return out;
}

const MONTH = /^(?:january|february|march|april|may|june|july|august|september|october|november|december|,|\d+)$/;
/** "On 4 March [soldiers]": the first word behind a preposition and the date that the tree took for a part of the phrase. */
function afterDate(v: View, start: number, head: number): number {
  let k = start + 1;
  while (k < head && MONTH.test(v.forms[k]!)) k++;
  return k > start + 1 ? k : start;
}

/** The noun phrase of a head word by the tree: its own words next to it, without clauses, appositions and coordinated phrases. */
export function phraseByTree(v: View, head: number): Party {
  v.kept.phrase[head] ??= phraseOf(v, head);
  return v.kept.phrase[head]!;
}

function phraseOf(v: View, head: number): Party {
  const own = belongs(v, head);
  let start = head;
  let end = head + 1;
  while (start > 0 && own.has(start - 1)) start--;
  while (end < v.count && own.has(end)) end++;
  const name = v.name(head);
  if (name) {
    start = Math.max(0, Math.min(start, name.firstToken - v.first));
    end = Math.min(v.count, Math.max(end, name.endToken - v.first));
  }
  if (v.pos[start] === "ADP" && start < head) start = afterDate(v, start, head);
  while (start < head && /^[^\p{L}\p{N}$]+$/u.test(v.forms[start]!)) start++;
  while (end > head + 1 && /^(?:[^\p{L}\p{N}%)]+|'s)$/u.test(v.forms[end - 1]!)) end--;
  return { head, start, end };
}

/** The head itself and what is coordinated with it, one party each: "A, B and C" are three. */
export function partiesByTree(v: View, head: number): Party[] {
  const t = v.tree!;
  const heads = [head];
  for (const h of heads)
    heads.push(
      ...t.kids[h]!.filter((k) => t.relation[k] === "conj" && (v.name(k) === null || v.name(k) !== v.name(head))),
    );
  const actual = heads.flatMap((h) => {
    if (!quantities.has(v.forms[h]!) || isActorLike(v, h) || isBareCount(v, h)) return [h];
    if (v.forms[h] === "those")
      return v.pos[h + 1] === "PRON" || t.kids[h]!.some((k) => t.relation[k]!.startsWith("acl")) ? [h] : [];
    const of = t.kids[h]!.find((k) => t.relation[k] === "nmod" || t.relation[k] === "obl");
    return of !== undefined && isActorLike(v, of) ? [h] : [];
  });
  return actual.filter((h) => isActorLike(v, h) || quantities.has(v.forms[h]!)).map((h) => phraseByTree(v, h));
}
