import { readFileSync, writeFileSync } from "node:fs"; import { deserialize, serialize } from "node:v8";
import { loadModels } from "./src/models/index.ts"; import { loadKnowledge } from "./src/models/knowledge.ts";
import { rowsOf } from "./training/reactions/candidates.ts"; import { parts, type LearntScorer } from "./training/reactions/parts.ts"; import { parted } from "./training/reactions/weigher.ts";
const [lane, lanes, out] = process.argv.slice(2);
const models = await loadModels(); const dossier = { knowledge: loadKnowledge(), reactions: null };
const p = parted(deserialize(readFileSync("/tmp/w/scorers")) as LearntScorer[]);
const rows: any[] = []; p.cases.forEach((c, i) => { if (i % Number(lanes) === Number(lane)) rows.push([i, rowsOf(c, models, dossier, p.scorers[i % parts]!)]); });
writeFileSync(out!, serialize(rows)); console.log(rows.length);
