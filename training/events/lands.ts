import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { annotated, openings, type Row } from "../../bench/focal-answers.ts";
import { gazetteer } from "../../src/actors/gazetteer.ts";
import { textDocument } from "../../src/dossier/annotate.ts";
import { extract } from "../../src/dossier/extract.ts";
import { choose } from "../../src/events/focal-choice.ts";
import { type Feature, type LandSeen, landsSeen, scoreOf } from "../../src/events/focal-land.ts";
import { sightsOf } from "../../src/events/focal-sights.ts";
import { weights } from "../../src/events/land-weights.ts";
import { loadModels } from "../../src/models/index.ts";
import { loadKnowledge } from "../../src/models/knowledge.ts";

/*
 * npx tsx training/events/lands.ts
 * Weights by which a land is taken for the event's, a softmax over the lands a document names and none of them: writes
 * src/events/land-weights.ts and prints the share right of documents left out in eight parts, and of the openings held out.
 */
type Case = { readonly name: string; readonly country: string; readonly lands: readonly LandSeen[] };
type Weights = Record<Feature, number>;
const names = Object.keys(weights) as Feature[];
const models = await loadModels();
const map = gazetteer(loadKnowledge());

function caseOf(row: Row): Case {
  const x = extract(textDocument({ id: row.name, text: row.text }), models);
  const choice = choose(sightsOf(x), [x], [], new Set(), "");
  return { name: row.name, country: row.country, lands: landsSeen(choice?.sights ?? [], new Set([x]), map) };
}

/** Full gradient steps: few cases, few weights, the same result every time. */
function learn(cases: readonly Case[]): { w: Weights; least: number } {
  const w = new Float64Array(names.length + 1);
  const rows = cases
    .filter((c) => c.country === "none" || c.lands.some((l) => l.code === c.country))
    .map((c) => ({
      x: [...c.lands.map((l) => [...names.map((n) => l.seen[n]), 0]), [...names.map(() => 0), 1]],
      right: c.country === "none" ? c.lands.length : c.lands.findIndex((l) => l.code === c.country),
    }));
  const [steps, rate, decay] = [400, 1, 0.003];
  for (let step = 0; step < steps; step++) {
    const grad = new Float64Array(w.length);
    for (const { x, right } of rows) {
      const e = x.map((f) => Math.exp(f.reduce((sum, v, k) => sum + v * w[k]!, 0)));
      const all = e.reduce((a, b) => a + b, 0);
      x.forEach((f, i) => {
        const off = (i === right ? 1 : 0) - e[i]! / all;
        for (let k = 0; k < f.length; k++) grad[k]! += off * f[k]!;
      });
    }
    for (let k = 0; k < w.length; k++)
      w[k]! += rate * (grad[k]! / rows.length - (k < names.length ? decay * w[k]! : 0));
  }
  return { w: Object.fromEntries(names.map((n, k) => [n, w[k]!])) as Weights, least: w[names.length]! };
}

function answer(c: Case, { w, least }: { w: Weights; least: number }): string {
  const best = c.lands.map((l) => [scoreOf(l, w), l.code] as const).sort((a, b) => b[0] - a[0])[0];
  return best && best[0] > least ? best[1] : "none";
}

const cases = annotated().map(caseOf);
const held = openings("openings.txt").map(caseOf);
const model = learn(cases);
const folds = 8;
const apart = Array.from({ length: folds }, (_, k) => learn(cases.filter((_, i) => i % folds !== k)));
const wrong = cases.flatMap((c, i) => {
  const said = answer(c, apart[i % folds]!);
  return said === c.country ? [] : [`${c.name} ${said} for ${c.country}`];
});
const heldWrong = held.flatMap((c) =>
  answer(c, model) === c.country ? [] : [`${c.name} ${answer(c, model)} for ${c.country}`],
);
const lines = names.map((n) => `  ${n}: ${Number(model.w[n].toFixed(2))},`);
writeFileSync(
  join(import.meta.dirname, "../../src/events/land-weights.ts"),
  `/** How much each of what tells the event's land weighs; a land with less than \`least\` in its favour is not the event's. Written by training/events/lands.ts. */
export const weights = {
${lines.join("\n")}
} as const;
export const least = ${Number(model.least.toFixed(2))};
`,
);
console.log(`left out: ${cases.length - wrong.length} of ${cases.length} right; wrong ${wrong.join("; ")}`);
console.log(`held out: ${held.length - heldWrong.length} of ${held.length} right; wrong ${heldWrong.join("; ")}`);
