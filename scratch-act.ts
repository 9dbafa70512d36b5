import { textDocument } from "./src/dossier/annotate.ts";
import { actorsAndReactions } from "./src/dossier/assess.ts";
import { extract } from "./src/dossier/extract.ts";
import { review } from "./src/dossier/review.ts";
import { loadModels } from "./src/models/index.ts";
import { loadKnowledge } from "./src/models/knowledge.ts";
import { casesOf } from "./training/reactions/examples.ts";

const models = await loadModels();
const dossier = { knowledge: loadKnowledge(), reactions: null };
const pairs = process.argv.slice(2).map((a) => a.split("/"));
for (const [slug, re] of pairs) {
  const c = casesOf().find((x) => x.slug === slug)!;
  const read = extract(textDocument({ id: c.slug, text: c.text }), models, {});
  const { shared: all } = actorsAndReactions(
    {
      extracts: [read],
      settings: { format: 1, ...(c.gold.given ? { focalEvent: c.gold.given } : {}) },
      review: review([]),
    } as any,
    dossier,
  );
  console.log("==", slug, re);
  for (const m of c.text.matchAll(new RegExp(re!, "gi")))
    console.log("   …" + c.text.slice(Math.max(0, m.index - 60), m.index + 90).replace(/\s+/g, " "));
  for (const a of all.actors)
    if (new RegExp(re!, "i").test([a.name, ...a.aliases].join(" ")))
      console.log(
        "   #",
        a.name,
        "|",
        a.kind,
        a.country,
        "|",
        a.aliases.join("; "),
        "|",
        a.mentions
          .map((m) => c.text.slice(m.span.start, m.span.end).replace(/\s+/g, " ") + "@" + m.form)
          .slice(0, 14)
          .join(", "),
      );
}
