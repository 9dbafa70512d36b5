import { type Knowledge, meanings } from "./knowledge.ts";
import { fold } from "./names.ts";

/** Places on the map: which country one is in, and where. */
export type Gazetteer = {
  /** ISO 3166 alpha-3 of a state, territory or city by name; null where it is not known. Of namesakes the biggest. */
  readonly country: (place: string) => string | null;
  /** Longitude and latitude in degrees of a city, or of a state's capital (by name or ISO 3166 alpha-3). */
  readonly coordinates: (place: string) => readonly [number, number] | null;
  /** Wider regions that a state belongs to, smallest first: "Middle East", "Arab world". */
  readonly regions: (iso3: string) => readonly string[];
  /** First of the wider regions, or null. */
  readonly regionOf: (iso3: string) => string | null;
  readonly neighbours: (iso3: string) => readonly string[];
};

/** Looks places up in the knowledge file; nothing is fetched. */
export function gazetteer(knowledge: Knowledge): Gazetteer {
  const { states, file, cities } = knowledge;
  const state = (place: string) => {
    const known = meanings(knowledge, place).find((m) => !m.weak)?.known;
    return states.get(place) ?? (known?.type === "state" ? known.state : undefined);
  };
  const regions = (iso3: string) =>
    Object.entries(file.regions)
      .filter(([, members]) => members.includes(iso3))
      .sort((a, b) => a[1].length - b[1].length || (a[0] < b[0] ? -1 : 1))
      .map(([name]) => name);
  return {
    country: (place) => {
      const bare = place.replace(/^the\s+/i, "");
      const known = [...meanings(knowledge, place), ...meanings(knowledge, bare)].find((m) => !m.weak)?.known;
      if (known?.type === "state") return known.state.iso;
      if (known?.type === "place") return known.country;
      return states.get(bare)?.iso ?? cities.get(fold(bare))?.country ?? null;
    },
    coordinates: (place) => {
      const found = state(place);
      if (found && !found.seats.includes(place)) return found.at;
      return cities.get(fold(place))?.at ?? found?.at ?? null;
    },
    regions,
    regionOf: (iso3) => regions(iso3).find((r) => !/world$/.test(r)) ?? regions(iso3)[0] ?? null,
    neighbours: (iso3) => states.get(iso3)?.neighbours ?? [],
  };
}
