// Tokens a second of each stage, one thread, and its share: npx tsx bench/stages.ts [documents]
import { annotateDocument, textDocument } from "../src/dossier/annotate.ts";
import { code } from "../src/events/code.ts";
import { dated } from "../src/events/dated.ts";
import { parse } from "../src/language/parse.ts";
import { loadDossierModels, loadModels } from "../src/models/index.ts";
import { attribute } from "../src/statements/attribute.ts";
import { corpus } from "./corpus.ts";

const count = Number(process.argv[2] ?? 20);
const options = process.argv.includes("--fast") ? { fast: true } : {};
const documents = corpus(count, 26_000).map((text, i) => textDocument({ id: `${i}`, text }));
const models = await loadModels();
const dossier = await loadDossierModels();
const spent: Record<string, number> = {};
let tokens = 0;
function timed<T>(name: string, work: () => T): T {
  const started = performance.now();
  const result = work();
  spent[name] = (spent[name] ?? 0) + performance.now() - started;
  return result;
}

annotateDocument("warm", documents[0]!, models, dossier, options);
for (const document of documents) {
  const language = timed("language", () => parse(document, models.language, options));
  const statements = timed("statements", () => attribute(language, models.statements, options));
  const events = timed("events", () => code(language, statements, models.events));
  timed("dated", () => dated(language, events));
  timed("all, with actors and reactions", () => annotateDocument("x", document, models, dossier, options));
  tokens += language.tokens.count;
}
const all = spent["all, with actors and reactions"]!;
const parts = Object.entries(spent).filter(([name]) => !name.startsWith("all"));
parts.push(["actors, reactions, discrepancies, candidates", all - parts.reduce((sum, [, ms]) => sum + ms, 0)]);
console.log(`${count} documents, ${tokens} tokens, one thread${options.fast ? ", fast" : ""}`);
for (const [name, ms] of [...parts, ["all", all] as const])
  console.log(
    `${name.padEnd(46)} ${Math.round((tokens / ms) * 1000)
      .toString()
      .padStart(8)} tokens/s  ${((100 * ms) / all).toFixed(0).padStart(4)} %`,
  );
