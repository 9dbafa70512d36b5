import { type Knowledge, type KnownState, knowledgeOf } from "../actors/knowledge.ts";
import type { Settings } from "../record/wire-settings.ts";

/** The knowledge file with a dossier's own lands; one of the same code takes the place of ours. */
export function withLands(knowledge: Knowledge, countries: Settings["countries"]): Knowledge {
  if (!countries || countries.length === 0) return knowledge;
  const own = countries.map(
    (c): KnownState => ({
      iso: c.code,
      name: c.name,
      names: [c.name, ...(c.names ?? [])],
      demonyms: c.demonyms ?? [],
      seats: c.seats ?? [],
      regions: c.region ? [c.region] : [],
      neighbours: c.neighbours ?? [],
      at: c.at ?? null,
    }),
  );
  const codes = new Set(own.map((s) => s.iso));
  return knowledgeOf({
    ...knowledge.file,
    states: [...own, ...knowledge.file.states.filter((s) => !codes.has(s.iso))],
  });
}

/** Regions and neighbours as the reactions stage asks for them. */
export const regionsOf = (knowledge: Knowledge) => ({
  region: (iso: string) => knowledge.states.get(iso)?.regions[0] ?? null,
  neighbours: (iso: string) => knowledge.states.get(iso)?.neighbours ?? [],
});
