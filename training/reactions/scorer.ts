import { writeFileSync } from "node:fs";
import { serialize } from "node:v8";
import { loadLanguage } from "../../src/models/language.ts";
import { base, casesOf, documentExamples, inventedExamples } from "./examples.ts";
import { learnLinear } from "./learn.ts";
import { learnNets } from "./net.ts";
import { type LearntLinear, type LearntNet, parts } from "./parts.ts";

/*
 * npx tsx training/reactions/scorer.ts KIND FILE PART...: learns a reader of clauses ("linear" or "net") from clauses/ and passages/, then one for
 * each part by the documents that are not of it ("all": by every one), and writes them to a file. weigher.ts runs both kinds beside each other.
 */
const [kind, file, ...which] = process.argv.slice(2);
// nothing but the language stage, so that other weights may be learnt meanwhile
const tools = await loadLanguage();
const invented = inventedExamples(tools);
const byCase = casesOf().map((c) => documentExamples(tools, c));
const documents = which.map((part) => byCase.filter((_, i) => part === "all" || i % parts !== Number(part)).flat());
const learnt: readonly LearntLinear[] | readonly LearntNet[] =
  kind === "linear"
    ? learnLinear(invented, documents, base).map((weights, k) => ({
        weights,
        clauses: invented.length + documents[k]!.length,
      }))
    : await learnNets(invented, documents, base.vectors);
writeFileSync(file!, serialize(learnt));
