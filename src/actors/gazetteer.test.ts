import { expect, it } from "vitest";
import { loadKnowledge } from "../models/knowledge.ts";
import { gazetteer } from "./gazetteer.ts";

const knowledge = loadKnowledge();
const places = gazetteer(knowledge);

it.each([
  ["Basra", "IRQ"],
  ["Kyiv", "UKR"],
  ["the Gaza Strip", "PSE"],
  ["Abkhazia", "GEO"],
  ["Ghent", "BEL"],
  ["Türkiye", "TUR"],
  ["Nowhereville-on-Sea", null],
])("%s lies in %s", (place, country) => {
  expect(places.country(place)).toBe(country);
});

it("places cities and states on the map", () => {
  const [lon, lat] = places.coordinates("Baghdad") ?? [0, 0];
  expect(lon).toBeCloseTo(44.4, 0);
  expect(lat).toBeCloseTo(33.3, 0);
  expect(places.coordinates("FRA")?.[1]).toBeCloseTo(48.9, 0);
  expect(places.coordinates("Nowhereville-on-Sea")).toBeNull();
});

it("knows regions and neighbours", () => {
  expect(places.regions("JOR")).toContain("Middle East");
  expect(places.regions("BRA")).toContain("Latin America");
  expect(places.neighbours("NER")).toContain("NGA");
});

it("is whole: every code of a neighbour, member or region is a state's", () => {
  const codes = new Set(knowledge.file.states.map((s) => s.iso));
  const named = [
    ...knowledge.file.states.flatMap((s) => s.neighbours),
    ...Object.values(knowledge.file.regions).flat(),
    ...knowledge.file.bodies.flatMap((b) => b.members),
    ...knowledge.file.things.flatMap((t) => (t.country ? [t.country] : [])),
    ...knowledge.file.persons.flatMap((p) => (p.country ? [p.country] : [])),
  ];
  expect(named.filter((c) => !codes.has(c))).toEqual([]);
  for (const p of knowledge.file.persons)
    for (const r of p.roles) expect(!r.start || !r.end || r.start <= r.end, `${p.name}: ${r.title}`).toBe(true);
});
