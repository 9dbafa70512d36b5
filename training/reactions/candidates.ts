import { textDocument } from "../../src/dossier/annotate.ts";
import { actorsAndReactions } from "../../src/dossier/assess.ts";
import { extract } from "../../src/dossier/extract.ts";
import { review } from "../../src/dossier/review.ts";
import { lands } from "../../src/events/lands.ts";
import type { DossierModels, Models } from "../../src/models/index.ts";
import type { ClauseModel } from "../../src/reactions/clause-model.ts";
import { mentionsOf } from "../../src/reactions/mentions.ts";
import { mayReact, settle, staging } from "../../src/reactions/place.ts";
import { plainWords } from "../../src/reactions/roll.ts";
import { candidatesOf, type Found, foundOf, mayClaim } from "../../src/reactions/seek.ts";
import type { Reaction } from "../../src/reactions/types.ts";
import type { Row } from "../trees.ts";
import type { Case, Gold } from "./examples.ts";

type Span = { readonly start: number; readonly end: number };
/** How many characters two stretches share. */
export const shared = (a: Span, b: Span): number => Math.min(a.end, b.end) - Math.max(a.start, b.start);
/** Evidence lies on the gold's as `score_reactions.py` has it. */
export const lies = (e: Span, g: Span): boolean =>
  shared(e, g) > 0 &&
  shared(e, g) * 2 >= Math.min(e.end - e.start, g.end - g.start) &&
  e.end - e.start <= g.end - g.start + 120;
const covers = (a: Span, b: Span) =>
  shared(a, b) > 0 && shared(a, b) * 2 >= a.end - a.start && shared(a, b) * 2 >= b.end - b.start;
const titles = new Set(
  "the a an president prime minister king sheikh general gen dr mr mrs ms sir secretary chancellor foreign spokesman spokesperson spokeswoman of for s".split(
    " ",
  ),
);
const folded = (s: string) => plainWords(s.replaceAll("’", "'").replaceAll("'s", " "));
/** Forms of a name that count as the same, as `score_reactions.py` has it. */
function formsOf(name: string): Set<string> {
  const bare = name.replace(/\(.*?\)/g, "");
  const forms = [name, bare, ...bare.split(/,| and /)].flatMap((n) => {
    const whole = folded(n);
    return [
      whole,
      whole
        .split(" ")
        .filter((w) => !titles.has(w))
        .join(" "),
    ];
  });
  return new Set(forms.filter((f) => f.length > 1));
}
const state = /^(?:government|ministry|cabinet|state)\b/i;

/** An annotated stance: the labels that count, and the actors that its own may stand for. */
export type Wanted = {
  readonly by: string;
  readonly labels: readonly string[];
  readonly evidence: Span;
  readonly meant: ReadonlySet<string>;
};
/** What one candidate would tell: its stance for each who would take it, with the signs; whether it may be a claim. */
export type Offer = { readonly found: readonly Found[]; readonly signs: ArrayLike<number>; readonly claim: boolean };

/** An annotated document: what is wanted, every candidate, and the reactions that are given. */
export function offersOf(
  { slug, text, gold }: Case,
  models: Models,
  dossier: DossierModels,
  model: ClauseModel,
): { wanted: Wanted[]; offers: Offer[]; given: readonly Reaction[] } {
  const read = extract(textDocument({ id: slug, text }), models, {});
  const { shared: all, placed } = actorsAndReactions(
    {
      extracts: [read],
      settings: { format: 1, ...(gold.given ? { focalEvent: gold.given } : {}) },
      review: review([]),
    },
    dossier,
  );
  const [own] = all.extracts;
  const mentions = mentionsOf(all.extracts, all.actors);
  const actorOf = new Map(all.actors.map((a) => [a.id, a]));
  const scene = staging({ ...all, country: null })(own!, mentions.get(own!.document.id)!);
  const { all: candidates, signs } = candidatesOf(scene, model);
  const found = candidates.map((c) => foundOf(scene, c));
  const settled = settle(found.flat(), all.extracts, mentions, actorOf);
  const rows = signs();
  let next = 0;
  const offers = candidates.map((c, i) => {
    const own = settled.slice(next, next + found[i]!.length);
    next += own.length;
    return {
      found: own.filter((f) => mayReact(actorOf.get(f.actor)!, f.stance.stance)),
      signs: rows[i]!,
      claim: mayClaim(scene, c),
    };
  });
  const wanted = gold.reactions.flatMap((r) => {
    const meant = meantBy(all.actors, r, gold);
    return r.stances.map((s) => ({
      by: r.actor_name,
      labels: [s.stance, ...(s.alt ?? [])],
      evidence: s.evidence,
      meant,
    }));
  });
  return { wanted, offers, given: placed.reactions };
}

/** The stance is the wanted one: label, actor and words. */
export const isWanted = (f: Found, w: Wanted): boolean =>
  w.labels.includes(f.stance.stance) && w.meant.has(f.actor) && lies(f.stance.evidence, w.evidence);

/** The candidates of an annotated document that may be claims, and whether actor, label and words are right; excused ones are left out. */
export function rowsOf(c: Case, models: Models, dossier: DossierModels, model: ClauseModel): Row[] {
  const { wanted, offers } = offersOf(c, models, dossier, model);
  return offers.flatMap(({ found, signs, claim }) => {
    const [first] = found;
    if (!first || !claim) return [];
    const right = found.filter((f) => wanted.some((w) => isWanted(f, w)));
    const yes = right.length * 2 >= found.length;
    const excused = c.gold.responsibility?.some(
      (r) => r.stance === first.stance.stance && shared(first.stance.evidence, r.span) > 0,
    );
    return !yes && excused ? [] : [{ signs: Float32Array.from(signs), yes, weight: 1 }];
  });
}

/** A state's name by its ISO 3166 code: what `score_reactions.py` takes for a ministry's or a government's, as the seed's gold writes countries. */
export const landCalled = (code: string | null): string | null => lands.find((l) => l.code === code)?.words[0] ?? null;

/** The actors that the gold's may stand for: by name, or by a mention that covers one of its by half. */
function meantBy(
  actors: ReturnType<typeof actorsAndReactions>["shared"]["actors"],
  r: Gold["reactions"][number],
  gold: Gold,
): Set<string> {
  const entity = gold.actors?.find((a) => a.id === r.actor);
  const spans = entity?.mentions ?? [];
  const wanted = formsOf(r.actor_name);
  const land = state.test(r.actor_name) ? (r.entity ?? landCalled(entity?.country ?? null) ?? entity?.country) : null;
  if (land) for (const f of formsOf(land)) wanted.add(f);
  const fits = actors.filter(
    (a) =>
      [a.name, ...a.aliases].some((n) => [...formsOf(n)].some((f) => wanted.has(f))) ||
      a.mentions.some((m) => spans.some((g) => covers(m.span, g))),
  );
  return new Set(fits.map((a) => a.id));
}
