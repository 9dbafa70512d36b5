import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Document } from "../src/documents/types.ts";
import { namesOf } from "../src/language/names.ts";
import { parse } from "../src/language/parse.ts";
import { type LanguageTools, relations, type Tokens, upos } from "../src/language/types.ts";
import { loadLanguage } from "../src/models/language.ts";
import { documentId } from "../src/record/ids.ts";
import { dataFolder, ewt, re3d, type Sample, silver } from "../training/language/data.ts";

/** Prints accuracy on the development sets (never trained on) and the speed of each step, one thread. */
const data = dataFolder(join(import.meta.dirname, ".."));
const started = performance.now();
const tools = await loadLanguage();
console.log(`loading: ${(performance.now() - started).toFixed(0)} ms`);

type Read = { readonly fine: Uint8Array; readonly head: Int32Array; readonly relation: Uint8Array };

function read(sample: Sample): Read {
  const n = sample.forms.length;
  const found = { fine: new Uint8Array(n), head: new Int32Array(n), relation: new Uint8Array(n) };
  const words = sample.forms.map(tools.word);
  tools.tag(words, found.fine, 0);
  tools.parse(words, found.fine, 0, found.head, found.relation);
  return found;
}

const share = (a: number, b: number) => `${((100 * a) / b).toFixed(2)} %`;

function syntax(title: string, samples: readonly Sample[]) {
  let [words, tagged, tags, heads, labelled, unmarked, unmarkedHeads, unmarkedLabelled] = [0, 0, 0, 0, 0, 0, 0, 0];
  for (const s of samples) {
    const found = read(s);
    s.forms.forEach((_, i) => {
      words++;
      const known = s.tags[i] !== "" && !s.tags[i]!.startsWith("_");
      if (known) tagged++;
      if (known && upos[tools.kinds[found.fine[i]!]!] === s.tags[i]!.split("/")[0]) tags++;
      const right = found.head[i] === s.heads[i];
      const both = right && relations[found.relation[i]!] === s.labels[i];
      heads += Number(right);
      labelled += Number(both);
      if (s.labels[i] === "punct") return;
      unmarked++;
      unmarkedHeads += Number(right);
      unmarkedLabelled += Number(both);
    });
  }
  console.log(
    `${title}: part of speech ${share(tags, tagged)}, UAS ${share(heads, words)}, LAS ${share(labelled, words)}; without punctuation UAS ${share(unmarkedHeads, unmarked)}, LAS ${share(unmarkedLabelled, unmarked)}`,
  );
}

const short: Readonly<Record<string, string>> = { person: "PER", organization: "ORG", location: "LOC", other: "OTH" };

function foundNames(s: Sample): string[] {
  const n = s.forms.length;
  const { fine } = read(s);
  const place = Int32Array.from(s.forms, (_, i) => i);
  const tokens: Tokens = {
    count: n,
    start: place,
    end: place.map((i) => i + 1),
    form: s.forms,
    lemma: s.forms,
    pos: fine.map((t) => tools.kinds[t]!),
    fine,
  };
  const sentences = [{ firstToken: 0, endToken: n }];
  return namesOf([s.forms.map(tools.word)], sentences, tokens, fine, tools.names).map(
    (x) => `${short[x.kind]} ${x.firstToken} ${x.endToken}`,
  );
}

function goldNames(s: Sample): string[] {
  const out: string[] = [];
  s.names!.forEach((tag, i) => {
    const kind = tag.split("-")[1];
    if (!kind || !(tag.startsWith("B") || s.names![i - 1]?.split("-")[1] !== kind)) return;
    let end = i + 1;
    while (s.names![end] === `I-${kind}`) end++;
    out.push(`${kind} ${i} ${end}`);
  });
  return out;
}

function names(title: string, samples: readonly Sample[]) {
  const tally = new Map<string, { right: number; gold: number; found: number }>();
  const add = (key: string, field: "right" | "gold" | "found") => {
    const t = tally.get(key) ?? { right: 0, gold: 0, found: 0 };
    t[field]++;
    tally.set(key, t);
  };
  for (const s of samples) {
    const gold = goldNames(s).filter((g) => !g.startsWith("OTH"));
    const found = foundNames(s).filter((g) => !g.startsWith("OTH"));
    const wanted = new Set(gold);
    for (const g of gold) add(g.slice(0, 3), "gold");
    for (const f of found) add(f.slice(0, 3), "found");
    for (const f of found) if (wanted.has(f)) add(f.slice(0, 3), "right");
  }
  const all = [...tally.values()].reduce((a, b) => ({
    right: a.right + b.right,
    gold: a.gold + b.gold,
    found: a.found + b.found,
  }));
  const f1 = (t: { right: number; gold: number; found: number }) => share(2 * t.right, t.gold + t.found);
  console.log(
    `${title}: exact F1 ${f1(all)} (P ${share(all.right, all.found)}, R ${share(all.right, all.gold)}); ${[...tally].map(([k, t]) => `${k} ${f1(t)}`).join(", ")}`,
  );
}

const dev = ewt(join(data, "syntax/en_ewt-ud-dev.conllu.gz"), join(data, "names/uner-ewt-dev.iob2.gz"));
const news = silver(join(data, "statements/silver/dev.tsv.gz"), join(data, "statements/dev.jsonl"));
syntax("EWT dev, gold tokens", dev);
syntax("agreement with CoreNLP's output on news (not gold)", news);
names(
  "UNER EWT dev",
  dev.filter((s) => s.names),
);
names("re3d dev, names only", re3d(join(data, "names/re3d-dev.jsonl")));
names("re3d non-commercial dev, names only", re3d(join(data, "names/re3d-noncommercial.jsonl")));
names("agreement with CoreNLP's names on news (not gold)", news);

const texts = readdirSync(join(data, "documents"), { recursive: true, encoding: "utf8" })
  .filter((f) => f.endsWith(".txt"))
  .map((f) => readFileSync(join(data, "documents", f), "utf8"));
const documents = texts.map(
  (text, i): Document => ({
    id: documentId(i.toString(16).padStart(64, "0")),
    sha256: "",
    bytes: text.length,
    mediaType: "text/plain",
    paths: ["text"],
    metadata: { date: "2021-07-08" },
    text,
    marks: [],
    pages: [],
    notices: [],
  }),
);

function speed(title: string, run: (d: Document) => number) {
  documents.slice(0, 3).forEach(run);
  const [wall, from] = [performance.now(), process.cpuUsage()];
  const count = documents.reduce((n, d) => n + run(d), 0);
  const passed = performance.now() - wall;
  const used = process.cpuUsage(from).user / 1000;
  const per = (ms: number) => Math.round((count / ms) * 1000).toLocaleString("en");
  console.log(
    `${title}: ${per(passed)} tokens/s; ${per(used)} a second of processor time (other programs do not count)`,
  );
}

const silent: LanguageTools = {
  ...tools,
  tag: () => {},
  parse: () => {},
  names: () => ({ lists: new Uint8Array(100_000), near: new Uint8Array(100_000), headline: 0 }),
};
speed("whole stage", (d) => parse(d, tools).tokens.count);
speed("fast (without the parser)", (d) => parse(d, tools, { fast: true }).tokens.count);
speed("reading view, blocks, tokens, sentences, dates only", (d) => parse(d, silent, { fast: true }).tokens.count);
