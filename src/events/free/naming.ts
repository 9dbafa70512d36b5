import type { Match } from "../lexicon/match.ts";
import { patternsOf } from "../lexicon/parse.ts";
import { chunks } from "./chunks.ts";
import { lemma, type View, written } from "./view.ts";

const [blames] = patternsOf({ ACCUSE: "disapprove: call" }, false, -1, true);
const [praises] = patternsOf({ SUPPORT: ": call" }, false, -2, true);
const namingVerbs = new Set(["call", "brand", "label", "decry", "denounce"]);
const good =
  /^(?:welcome|historic|milestone|success|successful|brave|courage|courageous|hero|heroes|friends?|ally|allies|partners?|victory|triumph|breakthrough|positive|constructive|encouraging|important|good|great|best|wonderful|honest|fair|free|peaceful|model|legitimate|wise|step|duty|hope|hopeful|gift|chance|opportunity|honou?r|pillar|example|vital|necessary|right)$/;

/** What is said of the thing named, from behind it to the next clause mark; empty where nothing is. */
function saidOf(v: View, verb: number): readonly string[] {
  const named = chunks(v).find((p) => p.start === verb + 1 || (p.start === verb + 2 && v.pos[verb + 1] === "DET"));
  if (!named) return [];
  let at = named.end;
  if (v.forms[at] === "as") at++;
  const quoted = /^["“'‘]$/.test(v.forms[at] ?? "");
  if (quoted) at++;
  if (!quoted && !/^(?:a|an)$/.test(v.forms[at] ?? "")) return [];
  if (quoted && /^\p{Lu}/u.test(written(v, at) ?? "") && !/^(?:a|an|the)$/.test(v.forms[at]!)) return [];
  const rest = v.forms.slice(at, at + 12);
  const end = rest.findIndex((f) => /^[,.;:"”’—–-]$/.test(f));
  return end < 0 ? rest : rest.slice(0, end);
}

/** "called the complaint a comedy", "called the vote \"a step forward\"": what one calls a thing is blame, unless the words are good. */
export function namings(v: View): Match[] {
  const out: Match[] = [];
  for (let i = 0; i < v.count; i++) {
    if (v.pos[i] !== "VERB" || !namingVerbs.has(lemma(v, i))) continue;
    const words = saidOf(v, i);
    if (words.length === 0) continue;
    const pattern = words.some((w) => good.test(w)) ? praises! : blames!;
    out.push({ start: i, end: i + 1, at: [i], pattern });
  }
  return out;
}
