import { type Draft, most } from "../draft.ts";
import { isOfState } from "../key.ts";
import type { Known } from "../knowledge.ts";
import type { ofKnown } from "../mention/meaning.ts";
import type { Actor, ActorKind } from "../types.ts";

/** Country of an actor, and whether the documents say it; an organization of states has none. */
export function countryOfActor(
  d: Draft,
  known: Known | null,
  kind: ActorKind,
  world: ReturnType<typeof ofKnown> | null,
): Pick<Actor, "country" | "countryFrom"> {
  if (known?.type === "state") return { country: known.state.iso, countryFrom: "document" };
  const ofStates = kind === "igo" || world?.sector === "IGO";
  if (ofStates && kind !== "person") return { country: null, countryFrom: null };
  const said = inDocuments(d);
  const country = said ?? (ofStates ? null : (world?.country ?? most(d.recalled)));
  if (country === null) return { country, countryFrom: null };
  return { country, countryFrom: said ? "document" : "world-knowledge" };
}

/** What the documents say; the state under discussion only where nothing else tells. */
function inDocuments(d: Draft): string | null {
  if (d.fresh?.country) return d.fresh.country;
  if (isOfState(d.key)) return d.key.split(":")[1] ?? null;
  return most(d.countries) ?? (d.recalled.size > 0 ? null : most(d.guessed));
}
