import type { Knowledge } from "../knowledge.ts";
import { countryIn, ownerCountry } from "./country.ts";
import { countryOf, type Resolved } from "./meaning.ts";
import type { Read } from "./reading.ts";
import { sectorOf } from "./sector.ts";

/** A noun phrase: country from the names in it, sector from its head. */
export function described(read: Read, on: string, knowledge: Knowledge): Resolved | null {
  const place = countryIn(read, knowledge);
  const inside = sectorOf(read, on);
  if (!place && !inside) return null;
  if (!inside && read.words.length > 1 && place && !place.sure) return null;
  const body = inside?.known ?? null;
  const ownCountry = body ? countryOf(body) : ownerCountry(read);
  const country = inside?.sector === "IGO" ? null : (place?.country ?? ownCountry);
  return {
    name: read.text,
    country,
    countryFrom: !country ? null : place ? place.from : "world-knowledge",
    sector: inside?.sector ?? null,
    known: body,
    ...(inside?.office ? { office: inside.office } : {}),
    why: [...(inside?.why ?? []), ...(place ? [place.why] : [])],
  };
}
