import { writeFileSync } from "node:fs";
import { serialize } from "node:v8";
import { loadModels } from "../../src/models/index.ts";
import { base, casesOf, documentExamples, inventedExamples } from "./examples.ts";
import { learn } from "./learn.ts";
import { learnNet } from "./net.ts";
import { type LearntScorer, parts } from "./parts.ts";

/*
 * npx tsx training/reactions/scorer.ts PART FILE: learns both readers of clauses from clauses/, passages/ and the documents that are not of the
 * part ("all": from every one), and writes them to a file. weigher.ts runs two beside each other.
 */
const [part, file] = process.argv.slice(2);
const models = await loadModels();
const cases = casesOf().filter((_, i) => part === "all" || i % parts !== Number(part));
const examples = [...inventedExamples(models), ...cases.flatMap((c) => documentExamples(models, c))];
const weights = learn(examples, base);
const { hashes, head, reading } = await learnNet(examples, base.vectors);
const { vectors: _, ...own } = reading;
const learnt: LearntScorer = { weights, hashes, head, reading: own, clauses: examples.length };
writeFileSync(file!, serialize(learnt));
