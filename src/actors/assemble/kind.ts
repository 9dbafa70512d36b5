import { type Draft, most } from "../draft.ts";
import { bodyKind } from "../institutions.ts";
import type { Known } from "../knowledge.ts";
import type { ActorKind } from "../types.ts";

/** Kind of an actor: as known, by what its key was made of, else by its sector and name. */
export function kindOf(d: Draft, known: Known | null, name: string): ActorKind {
  if (d.fresh) return d.fresh.kind;
  if (known?.type === "state") return "state";
  if (known?.type === "person" || d.shape === "person") return "person";
  if (known?.type === "body") return "igo";
  if (known?.type === "thing") return known.thing.kind;
  if (d.key.startsWith("x:")) return "armed-group";
  if (/^[of]:/.test(d.key)) return "person";
  if (known?.type === "place") return "state-institution";
  const sector = most(d.sectors);
  const kind = bodyKind(sector, name);
  if (d.key.startsWith("i:")) return kind === "organization" ? "state-institution" : kind;
  const nobodys = sector === "MIL" && !most(d.countries) && /\b(brigades?|battalions?|front)\b/i.test(name);
  return nobodys ? "armed-group" : kind;
}
