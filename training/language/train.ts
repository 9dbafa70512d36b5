import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { languageModels } from "../../src/models/language.ts";
import { loadWeights, readWeights } from "../../src/models/weights.ts";
import { dataFolder, ewt, re3d, silver } from "./data.ts";
import { trainNameFile } from "./train-names.ts";
import { syntaxSettings, trainSyntax } from "./train-syntax.ts";

/**
 * Builds `models/language-syntax.bin` and `models/language-names.bin` from ../shared/data; the same bytes each time.
 * Settings as `key=value` on the command line; `syntax=0` or `names=0` leaves one out.
 */
const given = Object.fromEntries(
  process.argv
    .slice(2)
    .map((a) => a.split("="))
    .map(([k, v]) => [k!, Number(v)]),
);
const settings = {
  syntax: 1,
  names: 1,
  silver: 1,
  ...syntaxSettings,
  nameSilver: 0.6,
  nameGold: 2,
  nameBits: 20,
  leastNames: 3,
  nameEpochs: 5,
  ...given,
};

const root = join(import.meta.dirname, "..", "..");
const data = dataFolder(root);
const model = (name: string) => join(root, "models", `${name}.bin`);
const began = performance.now();
const log = (line: string) =>
  console.error(`${((performance.now() - began) / 1000).toFixed(0).padStart(4)} s  ${line}`);

/** Every so-manyth, evenly over the documents. */
const share = <T>(list: readonly T[], part: number) =>
  list.filter((_, i) => Math.floor((i + 1) * part) > Math.floor(i * part));
const times = <T>(list: readonly T[], n: number) => Array.from({ length: n }, () => list).flat();

function write(name: string, bytes: Uint8Array) {
  writeFileSync(model(name), bytes);
  log(`models/${name}.bin: ${(bytes.length / 1e6).toFixed(1)} MB`);
}

const gold = ewt(join(data, "syntax/en_ewt-ud-train.conllu.gz"), join(data, "names/uner-ewt-train-draft2022.iob2.gz"));
const news = silver(join(data, "statements/silver/train.tsv.gz"), join(data, "statements/train.jsonl"));

if (settings.syntax) write("language-syntax", trainSyntax(gold, share(news, settings.silver), settings, log));
if (settings.names) {
  const { tag } = languageModels(readWeights(readFileSync(model("language-syntax"))), loadWeights("word-classes"));
  const field = re3d(join(data, "names/re3d-train.jsonl"));
  const samples = [
    ...times(
      gold.filter((s) => s.names),
      settings.nameGold,
    ),
    ...times(field, 4),
    ...share(news, settings.nameSilver),
  ];
  write("language-names", trainNameFile(samples, tag, settings, log));
}
