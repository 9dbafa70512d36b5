import codes from "i18n-iso-countries/codes.json" with { type: "json" };
import english from "i18n-iso-countries/langs/en.json" with { type: "json" };

const listed = english.countries as unknown as Readonly<Record<string, string | readonly string[]>>;
const alpha2 = new Map((codes as unknown as readonly (readonly string[])[]).map((c) => [c[1]!, c[0]!]));

/** Where the list's first name is the official one, the everyday name. */
const everyday: Readonly<Record<string, string>> = {
  ARE: "United Arab Emirates",
  BOL: "Bolivia",
  BRN: "Brunei",
  CHN: "China",
  COD: "DR Congo",
  COG: "Congo",
  CZE: "Czechia",
  FSM: "Micronesia",
  GBR: "United Kingdom",
  GMB: "The Gambia",
  IRN: "Iran",
  KOR: "South Korea",
  LAO: "Laos",
  LBY: "Libya",
  MDA: "Moldova",
  MKD: "North Macedonia",
  NLD: "Netherlands",
  PRK: "North Korea",
  PSE: "Palestine",
  RUS: "Russia",
  SYR: "Syria",
  TWN: "Taiwan",
  TZA: "Tanzania",
  USA: "United States",
  VEN: "Venezuela",
  VNM: "Vietnam",
};

/** Everyday English name of an ISO 3166 alpha-3 code, or null where the code is not in the list. */
export function maybeCountryName(alpha3: string): string | null {
  if (everyday[alpha3]) return everyday[alpha3];
  const known = listed[alpha2.get(alpha3) ?? ""];
  return typeof known === "string" ? known : (known?.[0] ?? null);
}
