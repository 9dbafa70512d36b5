/**
 * Whether time grows as the text does: one line of a quarter of a megabyte, and one four times as long.
 * Usage: npx tsx bench/linear.ts [--fast]
 */
import { annotateText } from "../src/dossier/annotate.ts";
import { loadDossierModels, loadModels } from "../src/models/index.ts";
import { corpus } from "./corpus.ts";

const options = { fast: process.argv.includes("--fast") };
const [models, dossier] = await Promise.all([loadModels(), loadDossierModels()]);
const line = corpus(1, 1_000_000)[0]!.replace(/\s+/g, " ");

/** Seconds of processor time. */
function spent(characters: number): number {
  const begun = process.cpuUsage();
  annotateText({ id: `${characters}`, text: line.slice(0, characters) }, models, dossier, options);
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1e6;
}

spent(250_000); // warms the program up
const [short, long] = [spent(250_000), spent(1_000_000)];
console.log(
  `250 kB ${short.toFixed(1)} s, 1 MB ${long.toFixed(1)} s: ${(long / short).toFixed(1)} times as long (at most 5 wanted)`,
);
