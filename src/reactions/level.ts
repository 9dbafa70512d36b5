import type { Actor } from "../actors/types.ts";
import { regionOf } from "../events/lands.ts";
import { bodies } from "./rules/bodies.ts";
import type { Level } from "./types.ts";

/** What is known of regions; both may be the caller's own. */
export type Regions = {
  readonly region: (iso3: string) => string | null;
  readonly neighbours: (iso3: string) => readonly string[];
};

const fold = (s: string) =>
  s
    .toLowerCase()
    .replace(/[^\p{L}]+/gu, " ")
    .trim();
const bodyWords = bodies.map((b) => ({ ...b, names: b.names.map((n) => ` ${fold(n)} `) }));

/** Where an actor stands to the event's country: within it, in its region, or beyond. */
export function levelOf(
  actor: Actor,
  affiliation: Actor | undefined,
  country: string | null,
  regions: Regions | null,
): Level {
  if (actor.kind === "igo" || (affiliation?.kind === "igo" && actor.kind === "person" && actor.country === null))
    return bodyLevel(actor.kind === "igo" ? actor : affiliation!, country);
  const own = actor.country ?? affiliation?.country ?? null;
  if (own === null)
    return affiliation?.kind === "igo"
      ? bodyLevel(affiliation, country)
      : bodyNamed(actor)
        ? bodyLevel(actor, country)
        : country !== null && withoutCountry.has(actor.kind)
          ? "internal"
          : "international";
  if (country === null) return "international";
  if (own === country) return "internal";
  if (regions?.neighbours(country).includes(own)) return "regional";
  const same = regionOf(own) !== null && regionOf(own) === regionOf(country);
  return same || (regionOf(own) === null && regions !== null && regions.region(own) === regions.region(country))
    ? "regional"
    : "international";
}

/** Persons, groups and parties whose country is nowhere said are taken for the country's own. */
const withoutCountry = new Set(["person", "armed-group", "party", "population"]);

const nameOf = (actor: Actor) =>
  ` ${fold([actor.name, ...actor.aliases, ...actor.roles.flatMap((r) => [r.title, r.organization ?? ""])].join(" | "))} `;
function bodyNamed(actor: Actor) {
  const name = nameOf(actor);
  return bodyWords.find((b) => b.names.some((n) => name.includes(n)));
}

/** A body is regional where the country or its region belongs to it. */
function bodyLevel(actor: Actor, country: string | null): Level {
  const body = bodyNamed(actor);
  if (!body || country === null) return "international";
  const region = regionOf(country) ?? "";
  return body.members.includes(country) || body.regions.includes(region) ? "regional" : "international";
}
