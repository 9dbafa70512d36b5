import { writeFileSync } from "node:fs";
import { serialize } from "node:v8";
import { everyPart } from "./parts.ts";
import { learntScorers } from "./weigher.ts";

/*
 * npx tsx training/reactions/scorers.ts FILE: learns the readers of clauses, without each part of the documents and from all of them, for
 * `training/reactions/train.ts FILE`. Needs the language stage's weights only.
 */
const [file] = process.argv.slice(2);
if (!file) throw new Error("usage: scorers.ts FILE");
writeFileSync(file, serialize(await learntScorers(everyPart)));
