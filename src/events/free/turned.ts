import { type Match, turned } from "../lexicon/match.ts";
import { isPassive, kid } from "./grammar.ts";
import { namings } from "./naming.ts";
import { subjectOf } from "./subject.ts";
import type { View } from "./view.ts";

/** What a verb is done to where it stands before the verb: the subject of a passive, the noun of a relative clause; -1 where neither. */
function patientBefore(v: View, verb: number): number {
  if (isPassive(v, verb)) return subjectOf(v, verb);
  const t = v.tree!;
  const relative = t.relation[verb] === "acl:relcl" && kid(t, verb, "nsubj") !== undefined;
  return relative && !t.kids[verb]!.some((k) => k > verb && t.relation[k] === "obj") ? t.head[verb]! : -1;
}

/** The matches of a sentence together with those of verbs whose object stands before them. */
export function withTurned(v: View, found: readonly Match[]): Match[] {
  const named = namings(v).filter((n) => !found.some((m) => m.at.length > 1 && m.at.includes(n.start)));
  let out = [...found.filter((m) => !named.some((n) => n.start === m.start)), ...named];
  if (!v.tree) return out.sort((a, b) => a.start - b.start);
  for (let i = 1; i < v.count; i++) {
    if (v.pos[i] !== "VERB" || found.some((m) => m.at.length > 1 && m.at.includes(i))) continue;
    const patient = patientBefore(v, i);
    const more = patient >= 0 && patient < i ? turned(v.forms, i, patient) : [];
    if (more.length) out = [...out.filter((m) => m.start !== i), ...more];
  }
  return out.sort((a, b) => a.start - b.start);
}
