import type { Match } from "../lexicon/match.ts";
import { chunks } from "./chunks.ts";
import { isActorLike, type Party } from "./party.ts";
import { targetPrepositions } from "./preposition.ts";
import type { Sides, View } from "./view.ts";

const passiveHelpers = new Set(["is", "are", "was", "were", "been", "being", "be"]);
const reach = 8;

function coordinated(v: View, all: readonly Party[], at: number, step: 1 | -1): Party[] {
  const out = [all[at]!];
  for (let k = at + step; all[k]; k += step) {
    const [left, right] = step === 1 ? [all[k - 1]!, all[k]!] : [all[k]!, all[k + 1]!];
    const link = v.forms.slice(left.end, right.start).join(" ");
    if (!/^(?:,|and|, and|or)$/.test(link) || !isActorLike(v, all[k]!.head)) break;
    out.push(all[k]!);
  }
  return step === 1 ? out : out.reverse();
}

function before(v: View, all: readonly Party[], word: number): Party[] {
  for (let k = all.length - 1; k >= 0; k--) {
    const p = all[k]!;
    if (p.end > word || word - p.end > reach) continue;
    const under = v.pos[p.start - 1] === "ADP";
    if (under || !isActorLike(v, p.head)) continue;
    if (v.pos.slice(p.end, word).includes("VERB")) return [];
    return coordinated(v, all, k, -1);
  }
  return [];
}

function after(v: View, all: readonly Party[], word: number, allowed: (preposition: string) => boolean): Party[] {
  for (let k = 0; k < all.length; k++) {
    const p = all[k]!;
    if (p.start < word) continue;
    if (p.start - word > reach || v.pos.slice(word, p.start).includes("VERB")) return [];
    const preposition = v.pos[p.start - 1] === "ADP" ? v.forms[p.start - 1]! : "";
    if (isActorLike(v, p.head) && allowed(preposition)) return coordinated(v, all, k, 1);
  }
  return [];
}

/** Source and target of an event word by the order of the noun phrases around it; for the fast mode without the parser. */
export function sidesByOrder(v: View, m: Match): Sides {
  const all = chunks(v);
  const verb = m.at.find((i) => v.pos[i] === "VERB") ?? m.start;
  const preps = m.pattern.noun ? m.pattern.prepositions : targetPrepositions[m.pattern.event];
  const direct = (p: string) =>
    preps.has(p) || p === v.forms[m.end - 1] || (m.pattern.noun ? m.pattern.undergoes && p === "of" : p === "");
  const passive =
    !m.pattern.noun &&
    v.forms.slice(Math.max(0, verb - 3), verb).some((f) => passiveHelpers.has(f)) &&
    /(?:ed|en|wn|un|ght|ld|nt|ot|it)$/.test(v.forms[verb]!);
  const left = before(v, all, verb);
  const agent = after(v, all, m.end, (p) => p === "by");
  if (m.pattern.noun) return { source: agent, target: after(v, all, m.end, direct), verb };
  if (passive) return { source: agent, target: left, verb };
  const right = after(v, all, m.at[0]! + 1, direct);
  return m.pattern.inverse ? { source: right, target: left, verb } : { source: left, target: right, verb };
}
