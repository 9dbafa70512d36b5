/**
 * Share of the development set's attributions that are found, and found exactly, by hard phenomenon.
 * Usage: tsx bench/statement-kinds.ts
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Document } from "../src/documents/types.ts";
import { parse } from "../src/language/parse.ts";
import { loadLanguage } from "../src/models/language.ts";
import { loadStatements } from "../src/models/statements.ts";
import { documentId } from "../src/record/ids.ts";
import type { Span } from "../src/record/span.ts";
import { attribute } from "../src/statements/attribute.ts";

type Pairs = [number, number][];
type Gold = { source: Pairs; cue: Pairs; content: Pairs };
const path = fileURLToPath(new URL("../../shared/data/statements/dev.jsonl", import.meta.url));
const tools = await loadLanguage();
const model = loadStatements();

function documentOf(text: string): Document {
  const sha256 = createHash("sha256").update(text).digest("hex");
  const rest = { bytes: text.length, mediaType: "text/plain", marks: [], pages: [], notices: [] };
  return { id: documentId(sha256), sha256, paths: ["dev"], metadata: { language: "en" }, text, ...rest };
}

const words = (text: string, spans: Pairs) => spans.map(([s, e]) => text.slice(s, e)).join(" ");
const count = (s: string) => s.match(/\w+(?:['’]\w+)?/g)?.length ?? 0;
const first = (spans: Pairs) => spans[0]?.[0] ?? -1;
const kinds: readonly [string, (t: string, g: Gold) => boolean][] = [
  ["all", () => true],
  ["said-type cue", (t, g) => /^(?:said|says|told|added|saying)$/i.test(words(t, g.cue))],
  ["1 no overt source", (_, g) => g.source.length === 0],
  ["2 cue of 4 words or more", (t, g) => count(words(t, g.cue)) >= 4],
  ["3 content of up to 3 words", (t, g) => count(words(t, g.content)) <= 3],
  ["4 content split", (_, g) => g.content.length > 1],
  ["5 content across a paragraph", (t, g) => g.content.some(([s, e]) => t.slice(s, e).includes("\n"))],
  ["6 possessive source", (t, g) => /(?:['’]s|s['’]|\b(?:his|her|its|their|my|our))$/i.test(words(t, g.source))],
  ["7 cue before the source", (_, g) => g.source.length > 0 && first(g.cue) < first(g.source)],
  ["8 according to, colon, dash", (t, g) => /^(?:according|[:—–-]|in |for |per )/i.test(words(t, g.cue))],
  ["9 denial, refusal", (t, g) => /\b(?:not|never|n['’]t|den(?:y|ie)|refus|declin|reject)/i.test(words(t, g.cue))],
  [
    "11 belief, attitude",
    (t, g) => /\b(?:hop|want|think|thought|believ|fear|wish|feel|felt|know|expect)/i.test(words(t, g.cue)),
  ],
];

const rows = kinds.map(() => ({ gold: 0, found: 0, exact: 0 }));
const squeezed = (text: string, spans: Pairs) => words(text, spans).replace(/\W+/g, " ").trim();
for (const line of readFileSync(path, "utf8").split("\n").filter(Boolean)) {
  const record = JSON.parse(line) as { text: string; attributions: Gold[] };
  const pairs = (s: readonly Span[]): Pairs => s.map((x) => [x.start, x.end]);
  const found = attribute(parse(documentOf(record.text), tools), model).map(
    (s): Gold => ({ source: pairs(s.source), cue: pairs(s.cue), content: pairs(s.content) }),
  );
  const touch = (a: Pairs, b: Pairs) => a.some(([s, e]) => b.some(([x, y]) => s < y && x < e));
  for (const g of record.attributions) {
    const hits = found.filter((f) => touch(f.cue, g.cue));
    const same = (f: Gold) =>
      (["source", "cue", "content"] as const).every((r) => squeezed(record.text, f[r]) === squeezed(record.text, g[r]));
    kinds.forEach(([, is], k) => {
      if (!is(record.text, g)) return;
      const row = rows[k]!;
      row.gold++;
      if (hits.length > 0) row.found++;
      if (hits.some(same)) row.exact++;
    });
  }
}
const share = (n: number, of: number) => `${((100 * n) / Math.max(1, of)).toFixed(0)} %`;
for (const [k, [name]] of kinds.entries()) {
  const { gold, found, exact } = rows[k]!;
  console.log(`${name}: ${gold}, found ${share(found, gold)}, all exact ${share(exact, gold)}`);
}
