import { textDocument } from "../../src/dossier/annotate.ts";
import { actorsAndReactions } from "../../src/dossier/assess.ts";
import { extract } from "../../src/dossier/extract.ts";
import { review } from "../../src/dossier/review.ts";
import type { DossierModels, Models } from "../../src/models/index.ts";
import type { ClauseModel } from "../../src/reactions/clause-model.ts";
import { focusOf } from "../../src/reactions/focus.ts";
import { mentionsOf } from "../../src/reactions/mentions.ts";
import { groupStatements, mayReact, settle } from "../../src/reactions/place.ts";
import { rollOf } from "../../src/reactions/roll.ts";
import { candidatesOf, foundOf, sceneOf } from "../../src/reactions/seek.ts";
import type { Row } from "../trees.ts";
import type { Case, Gold } from "./examples.ts";

type Span = { readonly start: number; readonly end: number };
const shared = (a: Span, b: Span) => Math.min(a.end, b.end) - Math.max(a.start, b.start);
/** Evidence lies on the gold's as `score_reactions.py` has it. */
const lies = (e: Span, g: Span) =>
  shared(e, g) > 0 &&
  shared(e, g) * 2 >= Math.min(e.end - e.start, g.end - g.start) &&
  e.end - e.start <= g.end - g.start + 120;
const covers = (a: Span, b: Span) =>
  shared(a, b) > 0 && shared(a, b) * 2 >= a.end - a.start && shared(a, b) * 2 >= b.end - b.start;
const plain = (name: string) => name.toLowerCase().replace(/^the /, "");

/** The candidates of an annotated document with their signs, and whether actor, label and words are right. */
export function rowsOf({ slug, text, gold }: Case, models: Models, dossier: DossierModels, model: ClauseModel): Row[] {
  const read = extract(textDocument({ id: slug, text }), models, {});
  const { shared: all } = actorsAndReactions(
    { extracts: [read], settings: { format: 1 }, review: review([]) },
    { ...dossier, reactions: null },
  );
  const x = all.extracts[0]!;
  const mentions = mentionsOf(all.extracts, all.actors);
  const actorOf = new Map(all.actors.map((a) => [a.id, a]));
  const statements = groupStatements(all.statements).get(x.document.id) ?? [];
  const scene = sceneOf(x, statements, actorOf, rollOf(all.actors), mentions.get(x.document.id)!, focusOf(all.focal));
  const { all: candidates, signs } = candidatesOf(scene, model);
  const wanted = gold.reactions.flatMap((r) => {
    const meant = meantBy(all.actors, r, gold);
    return r.stances.map((s) => ({ labels: [s.stance, ...(s.alt ?? [])], evidence: s.evidence, meant }));
  });
  const found = candidates.map((c) => foundOf(scene, c));
  const settled = settle(found.flat(), all.extracts, mentions, actorOf);
  const rows = signs();
  let next = 0;
  return candidates.flatMap((_, i) => {
    const own = settled
      .slice(next, next + found[i]!.length)
      .filter((f) => mayReact(actorOf.get(f.actor)!, f.stance.stance));
    next += found[i]!.length;
    const [first] = own;
    if (!first || first.stance.negated || first.stance.conditional) return [];
    const right = own.filter((f) =>
      wanted.some(
        (w) => w.labels.includes(f.stance.stance) && w.meant.has(f.actor) && lies(f.stance.evidence, w.evidence),
      ),
    );
    const yes = right.length * 2 >= own.length;
    const excused = gold.responsibility?.some(
      (r) => r.stance === first.stance.stance && shared(first.stance.evidence, r.span) > 0,
    );
    return !yes && excused ? [] : [{ signs: Float32Array.from(rows[i]!), yes, weight: 1 }];
  });
}

/** The actors that the gold's may stand for: by name, or by a mention that covers one of its by half. */
function meantBy(
  actors: ReturnType<typeof actorsAndReactions>["shared"]["actors"],
  r: Gold["reactions"][number],
  gold: Gold,
): Set<string> {
  const spans = gold.actors?.find((a) => a.id === r.actor)?.mentions ?? [];
  const fits = actors.filter(
    (a) =>
      [a.name, ...a.aliases].some((n) => plain(n) === plain(r.actor_name)) ||
      a.mentions.some((m) => spans.some((g) => covers(m.span, g))),
  );
  return new Set(fits.map((a) => a.id));
}
