import type { Actor } from "../actors/types.ts";
import type { Focus } from "./focus.ts";
import type { Reaction, Silence } from "./types.ts";

const wanted = new Set(["state", "igo", "party", "armed-group", "organization"]);
const condemning = new Set(["condemn", "condemn-generic"]);
const fold = (s: string) => s.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/^the /, "").trim();

/** Those of whom nothing was found, and those who reacted without a word of condemnation, in order of name. */
export function silencesOf(
  actors: readonly Actor[],
  reactions: readonly Reaction[],
  watched: readonly string[],
  focus: Focus,
  level: (a: Actor) => Silence["level"],
): Silence[] {
  const byId = new Map(actors.map((a) => [a.id, a]));
  const heard = new Set(reactions.flatMap((r) => [r.actor, ...(r.onBehalfOf ? [r.onBehalfOf] : []), ...r.joint]));
  const spokenFor = new Set(reactions.flatMap((r) => countryOf(byId.get(r.actor))));
  const silent = (a: Actor) =>
    !heard.has(a.id) && !(a.kind === "state" && a.country !== null && spokenFor.has(a.country)) && !isTarget(a, focus);
  const mentioned = actors
    .filter((a) => wanted.has(a.kind) && silent(a))
    .map((a): Silence => ({ actor: a.id, name: a.name, level: level(a), because: "mentioned", missing: "reaction" }));
  const named = watched.flatMap((name): Silence[] => {
    const actor = actors.find((a) => [a.name, ...a.aliases].some((n) => fold(n) === fold(name)));
    if (actor && !silent(actor)) return [];
    return [
      {
        actor: actor?.id ?? null,
        name: actor?.name ?? name,
        level: actor ? level(actor) : "international",
        because: "watched",
        missing: "reaction",
      },
    ];
  });
  const uncondemning = reactions
    .filter((r) => !r.stances.some((s) => condemning.has(s.stance) && !s.negated && !s.conditional))
    .map(
      (r): Silence => ({
        actor: r.actor,
        name: byId.get(r.actor)?.name ?? r.actor,
        level: r.level,
        because: watched.some((w) => fold(w) === fold(byId.get(r.actor)?.name ?? "")) ? "watched" : "mentioned",
        missing: "condemnation",
      }),
    );
  const seen = new Set(named.map((n) => n.actor));
  return [...named, ...mentioned.filter((m) => !seen.has(m.actor)), ...uncondemning].sort(
    (a, b) =>
      (a.missing < b.missing ? 1 : a.missing > b.missing ? -1 : 0) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
  );
}

const countryOf = (a: Actor | undefined): string[] =>
  a?.country && (a.kind === "state" || a.kind === "state-institution" || a.kind === "person") ? [a.country] : [];
const isTarget = (a: Actor, focus: Focus) => [...focus.targets].some((t) => fold(a.name).endsWith(t));
