import { textDocument } from "./src/dossier/annotate.ts";
import { actorsAndReactions } from "./src/dossier/assess.ts";
import { extract } from "./src/dossier/extract.ts";
import { review } from "./src/dossier/review.ts";
import { loadModels } from "./src/models/index.ts";
import { loadKnowledge } from "./src/models/knowledge.ts";
import { casesOf } from "./training/reactions/examples.ts";

const models = await loadModels();
const dossier = { knowledge: loadKnowledge(), reactions: null };
const cases = casesOf();
let [withDate, n] = [0, 0];
const tally: any = {};
for (const c of cases.filter((_, i) => i % 12 === 5)) {
  const read = extract(textDocument({ id: c.slug, text: c.text }), models, {});
  const { shared: all } = actorsAndReactions(
    {
      extracts: [read],
      settings: { format: 1, ...(c.gold.given ? { focalEvent: c.gold.given } : {}) },
      review: review([]),
    } as any,
    dossier,
  );
  n++;
  const d = all.focal?.date ?? null;
  if (d) withDate++;
  const lang = all.extracts[0]!.language;
  console.log(
    c.slug,
    JSON.stringify(d),
    lang.dates
      .slice(0, 12)
      .map((x: any) => c.text.slice(x.start, x.end) + "=" + x.edtf)
      .join(" | "),
  );
}
console.log(withDate, n);
