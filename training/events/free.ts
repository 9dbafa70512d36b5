import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "../../src/language/parse.ts";
import { eventModel } from "../../src/models/events.ts";
import { loadLanguage } from "../../src/models/language.ts";
import { loadWeights, type WeightArray, writeWeights } from "../../src/models/weights.ts";
import { loadWordVectors } from "../../src/models/word-vectors.ts";
import { inBytes, packedJudge, packedRecurrent } from "../net/pack.ts";
import { casesIn, developmentCases, type EventCase, sentences, shortTexts } from "./cases.ts";
import { examplesOf } from "./free-examples.ts";
import { learnFree, version } from "./free-learn.ts";
import { judgeNames } from "./free-net.ts";

/*
 * npx tsx training/events/free.ts [further folders of cases]: learns the coder of free text from test/cases/events, texts/ and sentences/, and
 * writes models/events-free.bin. `npx tsx bench/events.ts --apart` learns it again for each part of the documents without that part.
 */
const shape = { buckets: 1 << 15, vectors: loadWordVectors() };
const language = await loadLanguage();
const model = eventModel(loadWeights("events"), loadWeights("word-classes"));
const documents = [developmentCases, ...process.argv.slice(2)]
  .flatMap(casesIn)
  .sort((a, b) => (a.name < b.name ? -1 : 1));
const others = [...shortTexts(), ...sentences()];
const taught = (c: EventCase) => examplesOf(parse(c.document, language, {}), c.events, model, shape);
const learnt = await learnFree(documents.map(taught), others.map(taught), shape);

const arrays: Record<string, WeightArray> = {};
const settings: Record<string, unknown> = { buckets: shape.buckets, least: learnt.least };
for (const name of ["words", "source", "target"] as const) {
  const { scale, values } = inBytes(learnt[name] as Float32Array);
  settings[`${name}Scale`] = scale;
  arrays[name] = values;
}
const { net } = learnt;
for (const packed of [
  packedRecurrent("reading", net.reading),
  ...judgeNames.map((judge) => packedJudge(judge, net[judge], net.hashes[judge])),
]) {
  Object.assign(settings, packed.settings);
  Object.assign(arrays, packed.arrays);
}
arrays["known"] = net.hashes.words;
arrays["kinds"] = net.hashes.kinds;
const bytes = writeWeights({ name: "events-free", version, settings, arrays });
const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
writeFileSync(join(root, "models", "events-free.bin"), bytes);
console.error(`${documents.length} documents, ${others.length} short texts and sentences, ${bytes.length} bytes`);
