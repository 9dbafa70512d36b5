// npx tsx scratch-fit.ts [list]: share of gold reactions (by stances) that some actor of ours may stand for, officially
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { deserialize, serialize } from "node:v8";
import { textDocument } from "./src/dossier/annotate.ts";
import { whoIsWho } from "./src/dossier/assess.ts";
import { extract } from "./src/dossier/extract.ts";
import { review } from "./src/dossier/review.ts";
import { loadModels } from "./src/models/index.ts";
import { loadKnowledge } from "./src/models/knowledge.ts";
import { casesOf } from "./training/reactions/examples.ts";

const dossier = { knowledge: loadKnowledge(), reactions: null };
mkdirSync("/tmp/ex", { recursive: true });
const titles = new Set(
  "the a an president prime minister king sheikh general gen dr mr mrs ms sir secretary chancellor foreign spokesman spokesperson spokeswoman of for s".split(
    " ",
  ),
);
const fold = (s: string) =>
  s
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("’", "'")
    .replaceAll("'s", " ")
    .replace(/[^\p{L}\p{N}_]+/gu, " ")
    .trim();
const namesOf = (s: string) => {
  const b = s.replace(/\(.*?\)/g, "");
  const out = new Set<string>();
  for (const p of [s, b, ...b.split(/,| and /)]) {
    const f = fold(p);
    out.add(f);
    out.add(
      f
        .split(" ")
        .filter((w) => !titles.has(w))
        .join(" "),
    );
  }
  return new Set([...out].filter((x) => x.length > 1));
};
const [lane, lanes, list, from] = process.argv.slice(2);
let models: any = null;
let [all, fit, byName, n] = [0, 0, 0, 0];
const lost: any[] = [];
const cases = from
  ? (await import("node:fs"))
      .readdirSync(from)
      .map((slug) => ({
        slug,
        text: readFileSync(`${from}/${slug}/text.txt`, "utf8"),
        gold: JSON.parse(readFileSync(`${from}/${slug}/gold.json`, "utf8")),
      }))
  : casesOf();
for (const [i, c] of cases.entries() as any) {
  if (i % Number(lanes) !== Number(lane)) continue;
  const f = `/tmp/ex/${c.slug}`;
  let ex: any;
  if (existsSync(f)) ex = deserialize(readFileSync(f));
  else {
    models ??= await loadModels();
    ex = extract(textDocument({ id: c.slug, text: c.text }), models, {});
    writeFileSync(f, serialize(ex));
  }
  const { shared } = whoIsWho(
    {
      extracts: [ex],
      settings: { format: 1, ...(c.gold.given ? { focalEvent: c.gold.given } : {}) },
      review: review([]),
    } as any,
    dossier,
  );
  n += shared.actors.length;
  for (const r of c.gold.reactions) {
    const g = c.gold.actors.find((x: any) => x.id === r.actor);
    const at = r.stances[0].evidence.start;
    const near = [...(g?.mentions ?? [])].sort(
      (x: any, y: any) => Math.abs(x.start - at) - Math.abs(y.start - at),
    )[0] ?? { start: at, end: at + 1 };
    const gn = namesOf(r.actor_name);
    const same = shared.actors.filter((a) =>
      [a.name, ...a.aliases].some((x) => [...namesOf(x)].some((y) => gn.has(y))),
    );
    const place = shared.actors.filter((a) =>
      a.mentions.some((m) => {
        const [x, y] = [m.span.start, m.span.end];
        const sh = Math.min(y, near.end) - Math.max(x, near.start);
        return sh > 0 && sh * 2 >= y - x && sh * 2 >= near.end - near.start;
      }),
    );
    all += r.stances.length;
    if (same.length) byName += r.stances.length;
    if (same.length + place.length) fit += r.stances.length;
    // name fits one, mention another: split
    const split = same.length && place.length && !place.some((p) => same.includes(p));
    if (!same.length)
      lost.push([
        r.stances.length,
        c.slug,
        r.actor_name,
        place.map((p) => `${p.name} [${p.kind}] ${p.aliases.slice(0, 4).join("; ")}`).join(" / "),
        JSON.stringify(c.text.slice(Math.max(0, near.start - 60), near.end + 40)),
        place.length ? "P" : "-",
      ]);
    else if (split)
      lost.push([
        r.stances.length,
        c.slug,
        r.actor_name,
        same.map((p) => p.name).join(" / ") + " <> " + place.map((p) => `${p.name} [${p.kind}]`).join(" / "),
        JSON.stringify(c.text.slice(Math.max(0, near.start - 60), near.end + 40)),
        "S",
      ]);
  }
}
lost.sort((a, b) => b[0] - a[0]);
console.log(
  JSON.stringify({
    all,
    fit,
    byName,
    actors: n,
    split: lost.filter((l) => l.at(-1) === "S").reduce((s, l) => s + l[0], 0),
  }),
);
if (list) for (const l of lost) console.log(l.join(" # "));
