/**
 * Statements on the development sets, by the scorer of the shared material, beside the known figures; and the speed.
 * Usage: tsx bench/statements.ts [--fast]
 */
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Document } from "../src/documents/types.ts";
import { parse } from "../src/language/parse.ts";
import { loadLanguage } from "../src/models/language.ts";
import { loadStatements } from "../src/models/statements.ts";
import { documentId } from "../src/record/ids.ts";
import type { Span } from "../src/record/span.ts";
import { attribute } from "../src/statements/attribute.ts";

const shared = fileURLToPath(new URL("../../shared/", import.meta.url));
const scorer = join(shared, "tools/score_statements.py");
if (!existsSync(scorer)) throw new Error(`the scorer and the data are looked for in ${shared}; there is nothing there`);

const known = [
  ["rules, mean exact F1", 42.0],
  ["lexical CRF", 63.5],
  ["BiLSTM-CRF", 65.1],
  ["two humans", 70.9],
  ["best published BERT", 77.1],
  ["lexical CRF, linked all3", 40.4],
  ["humans, linked all3", 56.9],
] as const;

const fast = process.argv.includes("--fast");
const tools = await loadLanguage();
const model = loadStatements();
let [tokens, parsing, attributing] = [0, 0, 0];

function documentOf(id: string, text: string): Document {
  const sha256 = createHash("sha256").update(text).digest("hex");
  const metadata = { language: "en" };
  const rest = { bytes: text.length, mediaType: "text/plain", marks: [], pages: [], notices: [] };
  return { id: documentId(sha256), sha256, paths: [id], metadata, text, ...rest };
}

function annotated(id: string, text: string): string {
  const a = process.cpuUsage().user;
  const language = parse(documentOf(id, text), tools, { fast });
  const b = process.cpuUsage().user;
  const found = attribute(language, model, { fast });
  parsing += (b - a) / 1000;
  attributing += (process.cpuUsage().user - b) / 1000;
  tokens += language.tokens.count;
  const pairs = (spans: readonly Span[]) => spans.map((s) => [s.start, s.end]);
  const kept = found.filter((s) => !outermost || (s.inside === null && s.cue.length > 0));
  const statements = kept.map((s) => ({ source: pairs(s.source), cue: pairs(s.cue), content: pairs(s.content) }));
  return JSON.stringify({ id, statements });
}

/** The gold keeps the outermost attributions only: with and without what stands inside another's content. */
let outermost = false;
const folder = mkdtempSync(join(tmpdir(), "assay-bench-"));
function measured(gold: string, ...flags: string[]): string {
  const path = join(shared, gold);
  const rows = readFileSync(path, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((l) => JSON.parse(l));
  const out = join(folder, "found.jsonl");
  writeFileSync(out, rows.map((r) => annotated(r.id, r.text)).join("\n"));
  return execFileSync("python3", [scorer, path, out, ...flags], { encoding: "utf8" });
}

for (const [name, value] of known) console.log(`known: ${name} ${value}`);
for (outermost of [true, false]) {
  const which = outermost ? "outermost statements only, as the gold has them" : "all statements";
  console.log(`dev94, ${which}\n${measured("data/statements/dev94.jsonl", "--flat-only")}`);
  console.log(`dev, ${which}\n${measured("data/statements/dev.jsonl", "--linked-only")}`);
}
console.log(
  `seed (its spans follow other conventions: only "usable" is comparable)\n${measured("seed/statements.jsonl")}`,
);
const rate = (ms: number) => Math.round((1000 * tokens) / ms).toLocaleString("en");
console.log(
  `${tokens} tokens: language stage ${rate(parsing)} tokens/s of processor time, statements ${rate(attributing)} tokens/s`,
);
rmSync(folder, { recursive: true });
