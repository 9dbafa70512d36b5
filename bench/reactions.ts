/**
 * Reactions on the annotated cases of test/cases/reactions and, beside them, on the seed: F1 of (actor, stance) pairs with evidence,
 * of actors, and levels, by the scorer that the acceptance uses. `npx tsx bench/reactions.ts [--misses] [--causes] [--untold] [--apart | --tables] [case …]`;
 * with `--held` on the documents of test/cases/held, which nobody who mends the program reads.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { annotateText } from "../src/dossier/annotate.ts";
import { loadDossierModels, loadModels } from "../src/models/index.ts";
import { loadKnowledge } from "../src/models/knowledge.ts";
import type { AnnotateOutput } from "../src/record/wire-annotate.ts";
import { annotatedText } from "../training/annotated-text.ts";
import { landCalled } from "../training/reactions/candidates.ts";
import type { Gold as Annotated, Case } from "../training/reactions/examples.ts";
import { type Cause, causes, missed } from "./causes.ts";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const shared = resolve(root, "../shared");
const held = process.argv.includes("--held");
const from = process.argv.find((a) => a.startsWith("--from="));
const cases = from ? from.slice(7) : join(root, "test/cases", held ? "held/reactions" : "reactions");
/** What the annotator was told beside the text is kept from the program. */
const untold = process.argv.includes("--untold");
const misses = process.argv.includes("--misses");
const withCauses = process.argv.includes("--causes");
const named = process.argv.slice(2).filter((a) => !a.startsWith("--"));
const only = named.length > 0;

type Passage = { readonly start: number; readonly end: number };
type Gold = Annotated & { readonly genre?: string };
type Counts = {
  tp: number;
  loose: number;
  pred: number;
  gold: number;
  a_tp: number;
  a_pred: number;
  a_gold: number;
  level: number;
};
const f1 = (tp: number, given: number, wanted: number) => (given + wanted === 0 ? 0 : (2 * tp) / (given + wanted));
const figure = (x: number) => (100 * x).toFixed(1).padStart(5);

if (!existsSync(join(shared, "tools/score_reactions.py"))) {
  console.error("no ../shared beside the checkout: nothing to score with");
  process.exit(1);
}

/** Counts of one document by the scorer; negated and conditional stances are no claims. */
function score(goldFile: string, answer: AnnotateOutput): Counts {
  const reactions = answer.reactions
    .map((r) => ({ ...r, stances: r.stances.filter((s) => !s.negated && !s.conditional) }))
    .filter((r) => r.stances.length > 0);
  const program =
    "import sys,json;sys.path.insert(0,sys.argv[1]);import score_reactions as s;x=json.load(sys.stdin);print(json.dumps(s.score(s.prepare(x['gold']),x['answer'])))";
  const ran = spawnSync("python3", ["-c", program, join(shared, "tools")], {
    input: JSON.stringify({ gold: withStates(goldFile), answer: { ...answer, reactions } }),
    encoding: "utf8",
  });
  if (ran.status !== 0) throw new Error(ran.stderr);
  return JSON.parse(ran.stdout);
}

/** The gold with its states by name, as the seed has them: a state may stand for its government or its ministry. */
function withStates(goldFile: string): Gold {
  const gold = JSON.parse(readFileSync(goldFile, "utf8")) as Gold;
  const actors = gold.actors?.map((a) => ({ ...a, country: landCalled(a.country ?? null) ?? a.country }));
  return { ...gold, ...(actors && { actors }) };
}

function showMisses(gold: Gold, answer: AnnotateOutput, text: string) {
  const meets = (a: Passage, b: readonly number[]) => a.start < b[1]! && b[0]! < a.end;
  const wanted = gold.reactions.flatMap((r) => r.stances.map((s) => ({ ...s, by: r.actor_name, found: false })));
  for (const r of answer.reactions)
    for (const s of r.stances) {
      const hit = wanted.find((w) => [w.stance, ...(w.alt ?? [])].includes(s.stance) && meets(w.evidence, s.evidence));
      if (hit) hit.found = true;
      const flag = `${s.negated ? " negated" : ""}${s.conditional ? " conditional" : ""}`;
      console.log(
        `    ${hit ? "right" : "wrong"} ${r.actorName}: ${s.stance}${flag} "${text
          .slice(...s.evidence)
          .replace(/\s+/g, " ")
          .slice(0, 100)}"${hit ? ` (${hit.by})` : ""}`,
      );
    }
  for (const w of wanted.filter((x) => !x.found))
    console.log(
      `    missed ${w.by}: ${w.stance} "${text.slice(w.evidence.start, w.evidence.end).replace(/\s+/g, " ").slice(0, 100)}"`,
    );
}

const models = await loadModels();
const apart = process.argv.includes("--apart");
// learnt here, or read from disk: with `--apart` the weights on disk may be of another version
const dossier = apart ? { knowledge: loadKnowledge(), reactions: null } : await loadDossierModels();
/** `--apart`: each document is read by models learnt without it and its part of the others; `--tables`: by none. */
const readers = apart ? await learnApart() : null;
async function learnApart() {
  const { parts } = await import("../training/reactions/parts.ts");
  const { learntScorers, parted: partedBy, partedRows, weigherOf } = await import("../training/reactions/weigher.ts");
  const parted = partedBy(await learntScorers(Array.from({ length: parts }, (_, part) => part)));
  const rows = partedRows(parted, models, dossier);
  const weighers = parted.scorers.map((_, part) => weigherOf(rows, part));
  return new Map(
    parted.cases.map((c, i) => [c.slug, { ...parted.scorers[i % parts]!, weigher: weighers[i % parts]! }] as const),
  );
}
const readerOf = (slug: string) =>
  process.argv.includes("--tables") ? null : (readers?.get(slug) ?? dossier.reactions);
const total: Counts = { tp: 0, loose: 0, pred: 0, gold: 0, a_tp: 0, a_pred: 0, a_gold: 0, level: 0 };

function one(name: string, goldFile: string, text: string, count: boolean) {
  const gold = JSON.parse(readFileSync(goldFile, "utf8")) as Gold;
  const answer = annotateText({ id: name, text, ...(untold ? {} : gold.given) }, models, {
    ...dossier,
    reactions: readerOf(name),
  });
  const c = score(goldFile, answer);
  if (count) for (const k of Object.keys(total) as (keyof Counts)[]) total[k] += c[k];
  console.log(
    `${name.padEnd(26)} ${(gold.genre ?? "report").padEnd(20)} ${figure(f1(c.tp, c.pred, c.gold))} ${figure(f1(c.a_tp, c.a_pred, c.a_gold))}   ${c.tp} of ${c.gold}, ${c.pred} given; actors ${c.a_tp} of ${c.a_gold}, ${c.a_pred} given; level ${c.level}; focal ${answer.focalEvent?.country ?? "-"}`,
  );
  if (misses) showMisses(gold, answer, text);
  if (withCauses) tally({ slug: name, text, gold });
}

const tallied = new Map<Cause, number>();
function tally(c: Case) {
  for (const { cause, wanted } of missed(c, models, { ...dossier, reactions: readerOf(c.slug) })) {
    tallied.set(cause, (tallied.get(cause) ?? 0) + 1);
    const said = c.text.slice(wanted.evidence.start, wanted.evidence.end).replace(/\s+/g, " ");
    if (misses) console.log(`    ${cause} ${wanted.by}: ${wanted.labels[0]} "${said}"`);
  }
}

console.log(`${"document".padEnd(26)} ${"genre".padEnd(20)} stances actors`);
for (const slug of readdirSync(cases).sort()) {
  const goldFile = join(cases, slug, "gold.json");
  if (!existsSync(goldFile) || (only && !named.includes(slug))) continue;
  const { document } = JSON.parse(readFileSync(goldFile, "utf8")) as Gold;
  const text = annotatedText(join(cases, slug), document);
  if (text === null) console.error(`${slug}: left out, ${document} is not beside the checkout`);
  else one(slug, goldFile, text, true);
}
console.log(
  `${"all, micro".padEnd(47)} ${figure(f1(total.tp, total.pred, total.gold))} ${figure(f1(total.a_tp, total.a_pred, total.a_gold))}   P ${figure(total.tp / total.pred)} R ${figure(total.tp / total.gold)}; label without passage ${figure(f1(total.loose, total.pred, total.gold))}`,
);
if (!held && !from && !apart && !process.argv.includes("--tables"))
  console.log("the models have learnt from these documents, which flatters: --apart or --held measures them");
if (withCauses)
  for (const [cause, meaning] of Object.entries(causes))
    console.log(`  missed ${String(tallied.get(cause as Cause) ?? 0).padStart(4)}  ${cause.padEnd(9)} ${meaning}`);
if (!held && (!only || named.includes("seed")))
  one("seed", join(shared, "seed/gold.json"), readFileSync(join(shared, "seed/documents/report.txt"), "utf8"), false);
