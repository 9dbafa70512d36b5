import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Geometry } from "geojson";
import codes from "i18n-iso-countries/codes.json" with { type: "json" };
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import type { World } from "../report/types.ts";

let loaded: World | undefined;

/** Outlines of the countries at 1:50 million (world-atlas, from Natural Earth, public domain), by ISO 3166 alpha-3; read once. */
export function loadWorld(): World {
  if (loaded) return loaded;
  const path = createRequire(import.meta.url).resolve("world-atlas/countries-50m.json");
  const atlas = JSON.parse(readFileSync(path, "utf8")) as Topology<{ countries: GeometryCollection }>;
  const alpha3 = new Map((codes as unknown as readonly (readonly string[])[]).map((c) => [c[2]!, c[1]!]));
  const countries = feature(atlas, atlas.objects.countries).features;
  loaded = countries.flatMap((c) => {
    const country = alpha3.get(String(c.id).padStart(3, "0"));
    return country && c.geometry ? [{ country, geometry: c.geometry as Geometry }] : [];
  });
  return loaded;
}
