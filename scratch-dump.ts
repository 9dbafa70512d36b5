// npx tsx scratch-dump.ts SCORERS LANE LANES OUT : every claim candidate's signs with meta, read by the scorer without its part
import { readFileSync, writeFileSync } from "node:fs";
import { deserialize, serialize } from "node:v8";
import { textDocument } from "./src/dossier/annotate.ts";
import { actorsAndReactions } from "./src/dossier/assess.ts";
import { extract } from "./src/dossier/extract.ts";
import { review } from "./src/dossier/review.ts";
import { loadDossierModels, loadModels } from "./src/models/index.ts";
import { loadKnowledge } from "./src/models/knowledge.ts";
import { takersOf } from "./src/reactions/candidates.ts";
import { mentionsOf } from "./src/reactions/mentions.ts";
import { mayReact, settle, staging } from "./src/reactions/place.ts";
import { candidatesOf, foundOf, mayClaim } from "./src/reactions/seek.ts";
import { isWanted, offersOf, shared } from "./training/reactions/candidates.ts";
import { casesOf } from "./training/reactions/examples.ts";
import { type LearntScorer, parts } from "./training/reactions/parts.ts";
import { parted } from "./training/reactions/weigher.ts";

const [file, lane, lanes, out] = process.argv.slice(2);
const models = await loadModels();
const dossier = { knowledge: loadKnowledge(), reactions: null };
const p = parted(deserialize(readFileSync(file!)) as LearntScorer[]);
const docs: any[] = [];
p.cases.forEach((c, i) => {
  if (i % Number(lanes) !== Number(lane)) return;
  const model = p.scorers[i % parts]!;
  const read = extract(textDocument({ id: c.slug, text: c.text }), models, {});
  const { shared: all } = actorsAndReactions(
    {
      extracts: [read],
      settings: { format: 1, ...(c.gold.given ? { focalEvent: c.gold.given } : {}) },
      review: review([]),
    } as any,
    dossier,
  );
  const [own] = all.extracts;
  const mentions = mentionsOf(all.extracts, all.actors);
  const actorOf = new Map(all.actors.map((a) => [a.id, a]));
  const scene = staging({ ...all, country: null } as any)(own!, mentions.get(own!.document.id)!);
  const { all: candidates, signs } = candidatesOf(scene, model);
  const found = candidates.map((x) => foundOf(scene, x));
  const settled = settle(found.flat(), all.extracts, mentions, actorOf);
  const claims = candidates.map((x) => mayClaim(scene, x));
  const { wanted } = offersOf(c, models, dossier, model);
  const rows = signs(candidates);
  let next = 0;
  const sIndex = new Map(own!.language.sentences.map((s, k) => [s, k]));
  const cands = candidates.map((x, k) => {
    const mine = settled.slice(next, next + found[k]!.length);
    next += mine.length;
    const ok = mine.filter((f) => mayReact(actorOf.get(f.actor)!, f.stance.stance));
    const hits = ok.flatMap((f) => wanted.flatMap((w, wi) => (isWanted(f, w) ? [wi] : [])));
    const right = ok.filter((f) => wanted.some((w) => isWanted(f, w)));
    const first = ok[0];
    const excused =
      first &&
      c.gold.responsibility?.some((r) => r.stance === first.stance.stance && shared(first.stance.evidence, r.span) > 0);
    return {
      claim: claims[k],
      n: ok.length,
      yes: ok.length > 0 && right.length * 2 >= ok.length,
      excused: !!excused,
      hits,
      s: sIndex.get(x.sentence)!,
      block: x.sentence.block,
      first: x.clause.first,
      end: x.clause.end,
      label: x.label,
      who: takersOf(x),
      joint: x.who.actors.length,
      plain: x.plain,
      told: x.told,
      chance: x.chance,
      settled: ok.map((f) => f.actor),
      signs: Float32Array.from(rows[k]!),
    };
  });
  docs.push({
    text: c.text,
    gold: c.gold,
    actors: Object.fromEntries(
      all.actors.map((a) => [
        a.id,
        { names: [a.name, ...a.aliases], mentions: a.mentions.map((m) => [m.span.start, m.span.end]) },
      ]),
    ),
    names: Object.fromEntries(all.actors.map((a) => [a.id, a.name + " [" + a.kind + "]"])),
    slug: c.slug,
    i,
    wanted: wanted.map((w) => ({ by: w.by, labels: w.labels, end: w.evidence.end, start: w.evidence.start })),
    under: own!.language.blocks.map((b) => b.under),
    sentences: own!.language.sentences.length,
    cands,
  });
});
writeFileSync(out!, serialize(docs));
console.log(
  docs.length,
  docs.reduce((n, d) => n + d.cands.length, 0),
);
