import { doing, neverActors, undergoing } from "../lexicon/actors.ts";
import { isAdjectivePeople, isPeople, isQuantity, isUnknownName, type Party } from "./party.ts";
import type { View } from "./view.ts";

const owning = new Set(["its", "their", "his", "her", "our", "my"]);
const inPhrase = new Set(["DET", "ADJ", "NUM", "NOUN", "PROPN", "SYM"]);
/** An article or a day after a noun begins a phrase of its own: "On Saturday [the army]", "the junta [yesterday]". */
const opensAnother = (v: View, i: number) =>
  (v.pos[i] === "DET" && v.forms[i - 1] !== "'s") ||
  (v.pos[i] === "NOUN" && neverActors.has(v.forms[i]!) && /day$|^tonight$/.test(v.forms[i]!));
/** "the army[ 's] guns", "the [wounded]", "41 [wounded] people" */
const goesOn = (v: View, i: number) =>
  v.forms[i] === "'s" ||
  isAdjectivePeople(v, i) ||
  (v.pos[i] === "VERB" &&
    /(?:ed|ing)$/.test(v.forms[i]!) &&
    v.pos[i + 1] === "NOUN" &&
    /^(?:DET|NUM|ADJ)$/.test(v.pos[i - 1]!));

/** "today Norland", "On Monday troops": what a day ends is no part of what follows. */
const isDay = (form: string) => neverActors.has(form) && /day$|^tonight$|^tomorrow$|^(?:19|20)\d\d$/.test(form);

/** Noun phrases by parts of speech alone, left to right; "of" joins two. */
export function chunks(v: View): readonly Party[] {
  v.kept.chunks ??= chunked(v);
  return v.kept.chunks;
}
function chunked(v: View): Party[] {
  const out: Party[] = [];
  for (let i = 0; i < v.count; i++) {
    if (v.pos[i] === "PRON" && (doing.has(v.forms[i]!) || undergoing.has(v.forms[i]!)))
      out.push({ head: i, start: i, end: i + 1 });
    const owned = owning.has(v.forms[i]!) && /^(?:ADJ|NOUN|PROPN|NUM)$/.test(v.pos[i + 1] ?? "");
    if (owned && out.at(-1)?.start === i) out.pop();
    if (!owned && !inPhrase.has(v.pos[i]!)) continue;
    let end = owned ? i + 1 : i;
    let head = -1;
    while (
      end < v.count &&
      !(head >= 0 && opensAnother(v, end)) &&
      (inPhrase.has(v.pos[end]!) || (end > i && goesOn(v, end)))
    ) {
      if (v.pos[end] === "NOUN" || v.pos[end] === "PROPN" || isAdjectivePeople(v, end)) head = end;
      end++;
      if (isDay(v.forms[end - 1]!) && v.forms[end] !== "'s") break;
    }
    if (head < 0 && v.forms[end] === "of" && isQuantity(v.forms[end - 1]!)) head = end - 1;
    if (head < 0 && (isPeople(v, end - 1) || (v.pos[end - 1] === "ADJ" && isUnknownName(v, end - 1)))) head = end - 1;
    if (head >= 0) out.push({ head, start: i, end: head + 1 });
    i = end - 1;
  }
  return joined(v, out);
}

function joined(v: View, parts: readonly Party[]): Party[] {
  const out: Party[] = [];
  for (const p of parts) {
    const last = out.at(-1);
    if (last && p.start === last.end + 1 && v.forms[last.end] === "of") out[out.length - 1] = { ...last, end: p.end };
    else out.push(p);
  }
  return out;
}
