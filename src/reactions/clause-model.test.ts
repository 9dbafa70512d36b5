import { beforeAll, expect, test } from "vitest";
import { textDocument } from "../dossier/annotate.ts";
import { wordsOf } from "../events/phrases.ts";
import { parse } from "../language/parse.ts";
import { upos } from "../language/types.ts";
import { loadDossierModels, loadModels } from "../models/index.ts";
import { hashString } from "../net/hash.ts";
import { table } from "../net/table.ts";
import { type ClauseModel, chancesOf, clauseLabels, rowOfClause } from "./clause-model.ts";
import { chancesIn, rowsIn, strange, stretchOf } from "./clause-net.ts";
import { clausesOf } from "./clauses.ts";

const text =
  "The minister condemned the attack on the market as a cowardly crime. It was built in 1974 by a Dutch firm. Chad vowed to hunt down those behind it.";
let model: ClauseModel;
let read: (with_: ClauseModel) => { linear: Float64Array; mean: Float64Array; net: Float64Array }[];
beforeAll(async () => {
  const { language } = await loadModels();
  model = (await loadDossierModels()).reactions!;
  const parsed = parse(textDocument({ id: "t", text }), language, {});
  const words = wordsOf(parsed);
  read = (m) =>
    parsed.sentences.flatMap((s) => {
      const clauses = clausesOf(words, s);
      const { known, reading } = model.net!;
      const rows = rowsIn(words, s.firstToken, s.endToken, known, reading.vectors);
      const stretches = clauses.map((c) => stretchOf(c, s.firstToken));
      const net = chancesIn(model.net!, rows, stretches, clauseLabels.length);
      return chancesOf(words, s, clauses, m).map((c, i) => ({ ...c, net: net[i]! }));
    });
});
const none = clauseLabels.length - 1;
const likeliest = (p: Float64Array) => clauseLabels[p.indexOf(Math.max(...p))];

test("a clause in doubt has the mean of both readers' chances, one in no doubt those of the linear scorer", () => {
  const all = read(model);
  expect(all.some((c) => c.linear[none]! >= 0.98) && all.some((c) => c.linear[none]! < 0.98)).toBe(true);
  for (const { linear, mean, net } of all)
    expect([...mean]).toEqual([...linear].map((p, k) => (linear[none]! >= 0.98 ? p : (p + net[k]!) / 2)));
  expect(read({ ...model, net: undefined }).every((c) => c.mean === c.linear)).toBe(true);
});

test("each reader by itself knows what is plain", () => {
  const all = read(model);
  for (const reader of ["linear", "net"] as const) {
    expect(all.slice(0, 2).map((c) => likeliest(c[reader]))).toContain("condemn");
    expect(all.at(-1)![reader].reduce((a, b) => a + b, 0)).toBeCloseTo(1, 6);
  }
});

test("names and numbers are only seen as such, known words after them, all others as one", async () => {
  const { language } = await loadModels();
  const words = wordsOf(parse(textDocument({ id: "t", text: "Chad condemned the 12 attacks." }), language, {}));
  const known = table(Int32Array.from([hashString("the"), hashString("condemned")]));
  const { tables, vector } = rowsIn(words, 0, 5, known, model.net!.reading.vectors);
  expect([...tables[0]!]).toEqual([1, strange + 1, strange, 2, 0]);
  expect([...vector].map((v) => v >= 0)).toEqual([false, true, true, false, true]);
});

test("what the scorer sees of a clause is the names of it, each once", async () => {
  const { language } = await loadModels();
  const said = "They they said no, no, and must not attack the attack on the attack of 12 Chad Chad.";
  const words = wordsOf(parse(textDocument({ id: "t", text: said }), language, { fast: true }));
  const clause = { first: 3, end: words.lower.length - 1, who: "subject" } as const;
  const { index } = rowOfClause(words, clause, model);
  const seen = (t: number) => {
    const tag = words.language.tokens.pos[t];
    return tag === upos.indexOf("PROPN") ? "PROPN" : tag === upos.indexOf("NUM") ? "NUM" : (words.lemma[t] ?? "-");
  };
  const at = (name: string) => hashString(name) & (model.buckets - 1);
  const names = new Set(["who subject", "x1 say", "x2 they"]);
  for (let t = clause.first + 1; t < clause.end; t++) names.add(`b ${seen(t - 1)} ${seen(t)}`);
  for (const form of ["no", "must", "not"]) names.add(`f ${form}`);
  for (const name of ["u no", "u must", "u attack", "h no"]) names.add(name);
  for (const name of names) expect(index.filter((i) => i === at(name)).length, name).toBe(1);
  expect(index.length).toBe(names.size + 1); // and how many words there are
});
