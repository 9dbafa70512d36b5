import { relations, upos } from "../language/types.ts";
import { type Span, span } from "../record/span.ts";
import type { Cast } from "./speakers.ts";

const subject = relations.indexOf("nsubj");
const [verb, noun] = [upos.indexOf("VERB"), upos.indexOf("NOUN")];
/** Where a phrase ends and what is said of it begins. */
const inner = new Set(["acl", "acl:relcl", "appos", "punct", "cc", "conj"].map((r) => relations.indexOf(r as "acl")));

/** People, not those who struck: "mourners", "the teachers' union", "his widow", "elders of the camp". */
const people =
  /^(?:people|citizens|residents|villagers|inhabitants|locals|neighbou?rs|protest[eo]rs|demonstrators|marchers|mourners|worshippers|supporters|followers|fans|voters|civilians|famil(?:y|ies)|relatives|parents|mothers|fathers|widows?|widower|daughters?|sons?|brothers?|sisters?|survivors|crowds?|migrants|refugees|elders|students|pupils|teachers|workers|employees|staff|doctors|nurses|medics|engineers|lawyers|journalists|farmers|fishermen|drivers|pilots|sailors|seafarers|traders|shopkeepers|women|men|youths?|communit(?:y|ies)|critics|activists|campaigners|academics|scholars|writers|artists|athletes|players|veterans|clerics|imams|priests|bishops|rabbis|monks|nuns|churches|mosques|unions?|federation|association|chamber|council|agenc(?:y|ies)|charit(?:y|ies)|groups?|organi[sz]ations?|compan(?:y|ies)|operator|airline|firms?|businesses|lawmakers|legislators|senators|deputies|mps|ministers|mayors|governors|ambassadors|diplomats|officials|leaders|prosecutors?|police|parties|party|newspaper|museum|university|hospital|club|league|diaspora|exiles)$/;

/** Noun phrases of people that do something and that no statement or event has for a party: an actor though nobody quotes them. */
export function actingIn({ view, found, links }: Cast): Span[] {
  const { head, relation, pos, start, end } = view.extract.language.tokens;
  if (!head || !relation) return [];
  const held = new Set(found.flatMap((f, i) => (links[i] ? range(f.first, f.end) : [])));
  const left = leftmost(head, relation);
  const named = new Set(found.flatMap((f) => (f.shape === "person" && f.form === "name" ? [f.first] : [])));
  const spans: Span[] = [];
  for (let t = 0; t < head.length; t++) {
    if (relation[t] !== subject || pos[t] !== noun || held.has(t) || pos[head[t]!] !== verb || head[t]! < t) continue;
    if (named.has(t + 1)) continue; // "ministers X and Y": those who are named act
    if (people.test(view.lower[t] ?? "")) spans.push(span(view.extract.language.document, start[left[t]!]!, end[t]!));
  }
  return spans;
}

/** First token of what hangs on each from the left without a break. */
function leftmost(head: Int32Array, relation: Uint8Array): Int32Array {
  const left = Int32Array.from(head, (_, t) => t);
  for (let t = 0; t < head.length; t++) {
    let at = t;
    while (at > 0 && hangs(head, relation, at - 1, t)) at--;
    left[t] = at;
  }
  return left;
}

function hangs(head: Int32Array, relation: Uint8Array, from: number, to: number): boolean {
  let at = from;
  for (let steps = 0; steps < 6 && at >= 0; steps++) {
    if (at === to) return true;
    if (inner.has(relation[at]!)) return false;
    at = head[at]!;
  }
  return false;
}

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => from + i);
