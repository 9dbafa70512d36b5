import { findsOf } from "./src/actors/finds.ts";
import { textDocument } from "./src/dossier/annotate.ts";
import { whoIsWho } from "./src/dossier/assess.ts";
import { extract } from "./src/dossier/extract.ts";
import { review } from "./src/dossier/review.ts";
import { loadModels } from "./src/models/index.ts";
import { loadKnowledge } from "./src/models/knowledge.ts";

const models = await loadModels();
const dossier = { knowledge: loadKnowledge(), reactions: null };
for (const text of process.argv.slice(2)) {
  const t = text.replaceAll("\\n", "\n");
  const ex = extract(textDocument({ id: "x", text: t }), models, {});
  for (const x of findsOf([ex], dossier.knowledge as any, null))
    for (const f of x.found)
      console.log(
        "  find",
        f.shape,
        f.form,
        JSON.stringify(f.text),
        f.title ? "title=" + f.title : "",
        f.country ?? "",
      );
  console.log(
    "  names",
    (ex.language as any).names?.map((n: any) => t.slice(n.start, n.end) + ":" + n.kind).join(" | "),
  );
  const { shared } = whoIsWho({ extracts: [ex], settings: { format: 1 }, review: review([]) } as any, dossier);
  for (const a of shared.actors)
    console.log(
      "#",
      a.name,
      "|",
      a.kind,
      a.country,
      "|",
      a.aliases.join("; "),
      "|",
      a.mentions.map((m) => t.slice(m.span.start, m.span.end) + "@" + m.form).join(", "),
    );
}
