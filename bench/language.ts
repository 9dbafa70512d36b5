// Every measure of the language stages, each beside what is published and what is wanted: npx tsx bench/language.ts
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root, shared } from "../test/run-assay.ts";

type Measure = {
  readonly stage: string;
  readonly known: string;
  readonly wanted: string;
  readonly args: readonly string[];
};

const measures: readonly Measure[] = [
  {
    stage: "statements, spans and linked",
    known: "lexical CRF 63.5 / 40.4, two humans 70.9 / 56.9, best published 77.1",
    wanted: "mean exact F1 70 on dev94, linked 48, usable 58",
    args: ["bench/statements.ts"],
  },
  {
    stage: "statements, fast mode",
    known: "the same",
    wanted: "no figure set",
    args: ["bench/statements.ts", "--fast"],
  },
  {
    stage: "events, given pair",
    known: "linear model 75.2 by the same folds",
    wanted: "macro F1 80",
    args: ["training/events/train.ts", "--cv"],
  },
  {
    stage: "events, free text, held documents",
    known: "PETRARCH2 72, UniversalPetrarch 75 on their own sentences; two annotators 72.7",
    wanted: "60",
    args: ["bench/events.ts", "test/cases/held/events"],
  },
  { stage: "speakers and actors", known: "none", wanted: "no figure set", args: ["bench/actors.ts"] },
  {
    stage: "reactions, held documents",
    known: "none; two annotators 91.1",
    wanted: "60",
    args: ["bench/reactions.ts", "--held"],
  },
  {
    stage: "speed of annotate",
    known: "CoreNLP 2 to 5 sentences/s",
    wanted: "12,000 tokens/s, fast 40,000",
    args: ["bench/annotate.ts", "200"],
  },
  {
    stage: "parser, parts of speech, names",
    known: "none",
    wanted: "no figure set",
    args: ["bench/language-parse.ts"],
  },
];

const tsx = join(root, "node_modules", ".bin", "tsx");
for (const { stage, known, wanted, args } of measures) {
  console.log(`\n== ${stage}: known ${known}; wanted ${wanted} (npx tsx ${args.join(" ")})`);
  const { status } = spawnSync(tsx, [...args], { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
  if (status !== 0) process.exitCode = 1;
}

/** Country and sector of the development cases, by the scorer that comes with them. */
function scoreActors(gold: string, scorer: string) {
  const run = (command: string, args: readonly string[], input = "") =>
    spawnSync(command, [...args], { cwd: root, input, encoding: "utf8", maxBuffer: 1 << 26 }).stdout;
  const queries = run("python3", [scorer, "--queries", gold]);
  const given = join(mkdtempSync(join(tmpdir(), "assay-")), "given.jsonl");
  writeFileSync(given, run(process.execPath, ["bin/assay.js", "resolve", "--jsonl"], queries));
  console.log(run("python3", [scorer, gold, given]).trim());
}

console.log("\n== actors, country and sector: known dictionaries 51 %, best 71 %; wanted 65 %");
const gold = shared && join(shared, "data", "actors", "resolution-dev.jsonl");
if (shared && gold && existsSync(gold)) scoreActors(gold, join(shared, "tools", "score_actors.py"));
else console.log("the development cases are not here: not measured");
