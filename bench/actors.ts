/**
 * Who speaks and who is who, on the annotated documents of test/cases/actors and, beside them, on the seed.
 * `npx tsx bench/actors.ts [--misses] [case]`
 * speaker: of the annotated sources that a statement was found at, and of the turns' statements without a source, those whose speaker
 * is the wanted actor (each actor found stands for the wanted one that it shares most mentions with). pairs: F1 of pairs of mentions
 * taken as one actor. junk: actors no mention of which touches an annotated one.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { annotateText } from "../src/dossier/annotate.ts";
import { loadDossierModels, loadModels } from "../src/models/index.ts";
import type { AnnotateOutput } from "../src/record/wire-annotate.ts";

type At = readonly [start: number, end: number];
type Case = {
  readonly text: string;
  readonly actors: readonly {
    readonly id: string;
    readonly kind: string | null;
    readonly country: string | null;
    /** Actors that speak together here: either of them, or nobody, is right. */
    readonly joint?: readonly string[];
  }[];
  readonly mentions: readonly { readonly actor: string; readonly speaks: boolean; readonly at: At }[];
  readonly turns: readonly { readonly actor: string; readonly at: At }[];
  /** Not every actor of the text is annotated: none found is called junk. */
  readonly partial?: boolean;
};
type Counts = Record<
  | "speakers"
  | "spoken"
  | "found"
  | "mentions"
  | "pairs"
  | "given"
  | "same"
  | "kind"
  | "kinds"
  | "country"
  | "countries"
  | "junk"
  | "documents",
  number
>;

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const folder = join(root, "test/cases/actors");
const misses = process.argv.includes("--misses");
const only = process.argv.slice(2).find((a) => !a.startsWith("--"));
const meets = (a: readonly number[], b: readonly number[]) => a[0]! < b[1]! && b[0]! < a[1]!;
const overlap = (a: readonly number[], b: readonly number[]) => Math.min(a[1]!, b[1]!) - Math.max(a[0]!, b[0]!);

/** The actor found at a mention: the one whose own mention covers most of it and little else. */
function foundAt(out: AnnotateOutput, at: At): string | null {
  const score = (m: readonly number[]) => (2 * overlap(m, at)) / (m[1]! - m[0]! + at[1] - at[0]);
  const hits = out.actors.flatMap((a) =>
    a.mentions.filter((m) => meets(m, at)).map((m) => ({ id: a.id as string, score: score(m) })),
  );
  return hits.sort((a, b) => b.score - a.score)[0]?.id ?? null;
}

/** Each actor found -> the wanted actor with which it shares most mentions, and the other way. */
function aligned(c: Case, found: readonly (string | null)[]) {
  const shared = new Map<string, number>();
  c.mentions.forEach((m, i) => {
    const key = `${found[i]} ${m.actor}`;
    if (found[i]) shared.set(key, (shared.get(key) ?? 0) + 1);
  });
  const best = new Map<string, string>();
  for (const [key] of [...shared].sort((a, b) => b[1] - a[1])) {
    const [f = "", g = ""] = key.split(" ");
    if (!best.has(f)) best.set(f, g);
    if (!best.has(`=${g}`)) best.set(`=${g}`, f);
  }
  return best;
}

function score(name: string, c: Case, out: AnnotateOutput): Counts {
  const found = c.mentions.map((m) => foundAt(out, m.at));
  const best = aligned(c, found);
  const said = (at: readonly number[]) => c.text.slice(at[0], at[1]).replace(/\s+/g, " ");
  const nameOf = (id: string | null) => out.actors.find((a) => a.id === id)?.name ?? "-";
  const told = (line: string) => misses && console.log(`    ${line}`);
  const n: Counts = {
    speakers: 0,
    spoken: 0,
    found: 0,
    mentions: c.mentions.length,
    pairs: 0,
    given: 0,
    same: 0,
    kind: 0,
    kinds: 0,
    country: 0,
    countries: 0,
    junk: 0,
    documents: 1,
  };
  const right = (wanted: string, speaker: string | null) => {
    const joint = c.actors.find((a) => a.id === wanted)?.joint;
    const got = speaker ? best.get(speaker) : undefined;
    return joint ? !speaker || joint.includes(got ?? "") || got === wanted : got === wanted;
  };
  const ask = (wanted: string, speaker: string | null, where: readonly number[]) => {
    n.spoken++;
    if (right(wanted, speaker)) n.speakers++;
    else told(`speaker of "${said(where)}": ${nameOf(speaker)}, wanted ${wanted}`);
  };
  for (const m of c.mentions.filter((x) => x.speaks)) {
    const s = out.statements.find((x) => x.source.some((p) => meets(p, m.at)));
    if (s) ask(m.actor, s.speaker, m.at);
  }
  for (const t of c.turns)
    for (const s of out.statements)
      if (s.source.length === 0 && s.content.some((p) => meets(p, t.at))) ask(t.actor, s.speaker, s.content[0]!);
  c.mentions.forEach((m, i) => {
    if (found[i]) n.found++;
    if (!found[i] || best.get(found[i]!) !== m.actor)
      told(`mention ${m.actor} "${said(m.at)}": ${found[i] ? nameOf(found[i]!) : "not found"}`);
    for (let j = 0; j < i; j++) {
      const gold = c.mentions[j]!.actor === m.actor;
      const got = found[i] !== null && found[i] === found[j];
      n.pairs += Number(gold);
      n.given += Number(got);
      n.same += Number(gold && got);
    }
  });
  for (const a of c.actors) {
    const got = out.actors.find((x) => x.id === best.get(`=${a.id}`));
    if (!got) continue;
    if (a.kind) n.kinds++;
    if (a.kind && a.kind === got.kind) n.kind++;
    else if (a.kind) told(`kind of ${a.id}: ${got.kind}, wanted ${a.kind}`);
    if (a.country) n.countries++;
    if (a.country && a.country === got.country) n.country++;
    else if (a.country) told(`country of ${a.id}: ${got.country}, wanted ${a.country}`);
  }
  if (!c.partial)
    for (const a of out.actors)
      if (!a.mentions.some((m) => c.mentions.some((g) => meets(m, g.at)))) {
        n.junk++;
        told(
          `junk ${a.kind} "${a.name}": ${a.mentions
            .map((m) => said(m))
            .join(" | ")
            .slice(0, 90)}`,
        );
      }
  console.log(row(name, n));
  return n;
}

const share = (a: number, b: number) => `${((100 * a) / Math.max(1, b)).toFixed(1).padStart(5)}`;
const row = (name: string, n: Counts) =>
  `${name.padEnd(14)} speaker ${share(n.speakers, n.spoken)} (${n.speakers} of ${n.spoken})  mentions ${share(n.found, n.mentions)}  pairs ${share(2 * n.same, n.pairs + n.given)}  kind ${share(n.kind, n.kinds)}  country ${share(n.country, n.countries)}  junk ${(n.junk / n.documents).toFixed(1)}`;

/** The seed's own reading in the same form; its countries are names, its kinds other words, and not every actor is in it. */
function seed(): Case | null {
  const file = join(root, "../shared/seed/gold.json");
  if (!existsSync(file)) return null;
  const gold = JSON.parse(readFileSync(file, "utf8"));
  type Mention = { start: number; end: number };
  const at = (m: Mention): At => [m.start, m.end];
  const mentions = gold.actors.flatMap((a: { id: string; mentions: Mention[] }) =>
    a.mentions.map((m) => ({ actor: a.id, speaks: false, at: at(m) })),
  );
  const sources = gold.statements.flatMap((s: { speaker: string | null; source: Mention | null }) =>
    s.speaker && s.source ? [{ actor: s.speaker, speaks: true, at: at(s.source) }] : [],
  );
  return {
    text: readFileSync(join(root, "../shared/seed/documents/report.txt"), "utf8"),
    actors: gold.actors.map((a: { id: string }) => ({ id: a.id, kind: null, country: null })),
    mentions: [...mentions, ...sources],
    turns: [],
    partial: true,
  };
}

const models = await loadModels();
const dossier = await loadDossierModels();
const total: Partial<Counts> = {};
for (const file of readdirSync(folder).filter((f) => f.endsWith(".json"))) {
  const name = file.replace(".json", "");
  if (only && only !== name) continue;
  const c = JSON.parse(readFileSync(join(folder, file), "utf8")) as Case;
  const n = score(name, c, annotateText({ id: name, text: c.text }, models, dossier));
  for (const k of Object.keys(n) as (keyof Counts)[]) total[k] = (total[k] ?? 0) + n[k];
}
if (!only) console.log(row("all", total as Counts));
const beside = only && only !== "seed" ? null : seed();
if (beside) score("seed", beside, annotateText({ id: "seed", text: beside.text }, models, dossier));
