import { type ActorId, actorId } from "../../record/ids.ts";
import { type Draft, most } from "../draft.ts";
import { isOfState } from "../key.ts";
import type { Knowledge, Known } from "../knowledge.ts";
import { fold } from "../names.ts";

/** Name under which an actor is shown: an institution or an office of a state with its state, where the name does not tell it. */
export function nameOf(d: Draft, known: Known | null, knowledge: Knowledge): string {
  const name = own(d, known);
  if (name && !isOfState(d.key)) return name;
  const [, iso = "", what = ""] = d.key.split(":");
  const state = knowledge.states.get(iso);
  if (name && state && ![...state.names, ...state.demonyms].some((n) => name.includes(n)))
    return `${name} of ${state.name}`;
  return name || `${what} of ${state?.name ?? iso}`;
}

/** Commonest full name of the documents, else the known name; "" for an institution or an office without a full name. */
function own(d: Draft, known: Known | null): string {
  if (d.fresh) return d.fresh.text;
  if (known?.type === "state") return known.name;
  if (known?.type === "person" && d.names.has(known.name)) return known.name;
  const full = mostPlain(new Map([...d.names].filter(([n]) => n.includes(" ") && !MEMBERS.test(n))));
  if (d.shape === "person" && full) return full.trim();
  if (known) return full ?? known.name;
  if (d.key.startsWith("x:")) return most(d.texts) ?? d.key;
  if (isOfState(d.key)) return full ?? "";
  return full ?? most(d.names) ?? most(d.texts) ?? d.key;
}

/** The commonest; in capitals only where it is written in no other way: "Nadia Pell" before "NADIA PELL: …". */
function mostPlain(names: ReadonlyMap<string, number>): string | null {
  const quiet = new Map([...names].filter(([n]) => /\p{Ll}/u.test(n)));
  return most(quiet) ?? most(names);
}

/** "Hamas leaders": not the name of Hamas. */
const MEMBERS = /\b(allies|members|leaders|chief|peacekeepers)$/i;

/** An id made of the name that no other actor has. */
export function freeId(name: string, d: Draft, taken: Set<string>): ActorId {
  const slug = fold(name).replace(/ /g, "-") || "unnamed";
  const own = d.fresh ? `${slug}-${d.key.split(":")[1] ?? ""}` : slug;
  let id = own;
  for (let n = 2; taken.has(id); n++) id = `${own}-${n}`;
  taken.add(id);
  return actorId(id);
}
