// official score of every document by models without its third: lanes; prints json counts per doc
import { readFileSync, writeFileSync } from "node:fs"; import { deserialize } from "node:v8"; import { spawnSync } from "node:child_process";
import { annotateText } from "./src/dossier/annotate.ts"; import { loadModels } from "./src/models/index.ts"; import { loadKnowledge } from "./src/models/knowledge.ts";
import { landCalled } from "./training/reactions/candidates.ts"; import { parts } from "./training/reactions/parts.ts"; import { parted } from "./training/reactions/weigher.ts";
const [lane, lanes, out] = process.argv.slice(2);
const models = await loadModels(); const knowledge = loadKnowledge();
const p = parted(deserialize(readFileSync("/tmp/w/scorers")) as any);
const w = [0, 1, 2].map((k) => deserialize(readFileSync(`/tmp/w/forest${k}`)));
const all: any[] = [];
p.cases.forEach((c, i) => {
  if (i % Number(lanes) !== Number(lane)) return;
  const a = annotateText({ id: c.slug, text: c.text, ...(c.gold.given ?? {}) } as any, models, { knowledge, reactions: { ...p.scorers[i % parts]!, weigher: w[i % parts] } } as any);
  const reactions = a.reactions.map((r: any) => ({ ...r, stances: r.stances.filter((s: any) => !s.negated && !s.conditional) })).filter((r: any) => r.stances.length > 0);
  const gold: any = { ...c.gold, actors: c.gold.actors?.map((x: any) => ({ ...x, country: landCalled(x.country ?? null) ?? x.country })) };
  all.push({ slug: c.slug, gold, raw: c.gold, answer: { actors: a.actors, reactions } });
});
const prog = "import sys,json,copy;sys.path.insert(0,'/work/shared/tools');import score_reactions as s\nfor x in json.load(sys.stdin):\n  print(json.dumps([x['slug'],s.score(s.prepare(x['gold']),x['answer']),s.score(s.prepare(x['raw']),x['answer'])]))";
const r = spawnSync("python3", ["-c", prog], { input: JSON.stringify(all), encoding: "utf8", maxBuffer: 1e9 });
writeFileSync(out!, r.stdout); console.log(r.stderr.slice(0, 500), all.length);
