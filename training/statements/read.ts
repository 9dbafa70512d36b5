/**
 * Parses the gold texts as they will be parsed in use: by taggers and parsers that have not read them, each taught without a third.
 * (The news whose trees the parser learns from are the texts that statements are learnt from.)
 * Usage: tsx training/statements/read.ts DATA OUT.jsonl FAST.jsonl (the second without trees)
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { textDocument } from "../../src/dossier/annotate.ts";
import { parse } from "../../src/language/parse.ts";
import type { Language } from "../../src/language/types.ts";
import { languageModels, loadLanguage } from "../../src/models/language.ts";
import { loadWeights, readWeights } from "../../src/models/weights.ts";
import { ewt, silver } from "../language/data.ts";
import { syntaxSettings, trainSyntax } from "../language/train-syntax.ts";
import { readGold } from "./data.ts";

/** What training needs of a parsed text, as one line of JSON. */
function line(id: string, l: Language): string {
  const t = l.tokens;
  const tokens = {
    start: [...t.start],
    end: [...t.end],
    form: t.form,
    lemma: t.lemma,
    pos: [...t.pos],
    ...(t.head && t.relation ? { head: [...t.head], relation: [...t.relation] } : {}),
  };
  return JSON.stringify({ id, text: l.text, tokens, sentences: l.sentences, blocks: l.blocks });
}

const [, , data, output, quickOutput] = process.argv;
if (!data || !output || !quickOutput) throw new Error("usage: read.ts DATA OUT.jsonl FAST.jsonl");
const tools = await loadLanguage();
const input = join(data, "statements/train.jsonl");
const texts = [...new Map(readGold(input).map((g) => [g.doc, g.text]))];
const gold = ewt(join(data, "syntax/en_ewt-ud-train.conllu.gz"));
const whole: string[] = [];
const fast: string[] = [];
const parts = 3;
for (let part = 0; part < parts; part++) {
  const own = texts.filter((_, i) => i % parts === part);
  const left = new Set(own.map(([id]) => id));
  const news = silver(join(data, "statements/silver/train.tsv.gz"), input, (id) => !left.has(id));
  const syntax = trainSyntax(gold, news, syntaxSettings, (line) => console.error(line));
  const apart = { ...tools, ...languageModels(readWeights(syntax), loadWeights("word-classes")) };
  for (const [id, text] of own) {
    const document = textDocument({ id, text });
    whole.push(line(id, parse(document, apart, {})));
    fast.push(line(id, parse(document, apart, { fast: true })));
  }
  console.error(`read part ${part + 1} of ${parts}: ${own.length} documents`);
}
writeFileSync(output, `${whole.join("\n")}\n`);
writeFileSync(quickOutput, `${fast.join("\n")}\n`);
