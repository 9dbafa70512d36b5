import type { Knowledge, Known, Meaning } from "../knowledge.ts";
import { fold } from "../names.ts";
import { roleOn, thingSector } from "../roles.ts";

/** What a mention alone (with a few words around it) says of its actor. */
export type Resolved = {
  readonly name: string | null;
  /** ISO 3166 alpha-3, or null. */
  readonly country: string | null;
  readonly countryFrom: "document" | "world-knowledge" | null;
  /** PLOVER sector code or null. */
  readonly sector: string | null;
  readonly office?: string;
  /** The known name that stands behind it, where there is one. */
  readonly known: Known | null;
  readonly why: readonly string[];
};

export const countryOf = (known: Known): string | null =>
  known.type === "state"
    ? known.state.iso
    : known.type === "place"
      ? known.country
      : known.type === "thing"
        ? known.thing.country
        : known.type === "person"
          ? known.person.country
          : null;

/** Of several meanings the one of a country at hand, else the first strong one, else a weak one. */
export function chooser(hint: readonly string[]) {
  return (list: readonly Meaning[]): Meaning | null => {
    const near = list.find((m) => hint.includes(countryOf(m.known) ?? ""));
    return near ?? list.find((m) => !m.weak) ?? list[0] ?? null;
  };
}

export type Choose = ReturnType<typeof chooser>;

export function ofWord(text: string, sector: string): Resolved {
  return {
    name: text,
    country: null,
    countryFrom: null,
    sector,
    known: null,
    why: [`"${text}" is a word for ${sector}`],
  };
}

export function ofKnown(known: Known, on: string, knowledge: Knowledge, why: readonly string[]): Resolved {
  const world = (country: string | null, sector: string | null, extra: readonly string[] = []): Resolved => ({
    name: known.name,
    country,
    countryFrom: country ? "world-knowledge" : null,
    sector,
    known,
    why: [...why, ...extra],
  });
  if (known.type === "state") {
    const named =
      known.form === "seat"
        ? world(known.state.iso, "GOV", ["a capital or seat stands for its government"])
        : world(known.state.iso, null);
    return known.form === "seat" ? named : { ...named, countryFrom: "document" };
  }
  if (known.type === "place")
    return world(known.country, known.sector ?? (knowledge.cities.has(fold(known.name)) ? "CVL" : null));
  if (known.type === "body") return world(null, "IGO");
  if (known.type === "thing") return world(known.thing.country, thingSector(known.thing, on));
  const { role, sector, former } = roleOn(known.person, on, knowledge.sectors);
  const office = role && !former ? { office: role.title } : {};
  const said = role
    ? `${former ? "former " : ""}${role.title} (${role.start ?? "?"} to ${role.end ?? "now"}, recalled)`
    : "no role known on that day";
  return { ...world(sector === "IGO" ? null : known.person.country, sector, [said]), ...office };
}
