/**
 * Parses the gold texts with the program's own language stage, as they will be parsed in use.
 * Usage: tsx training/statements/read.ts GOLD.jsonl OUT.jsonl [--fast], without the parser
 */
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import type { Document } from "../../src/documents/types.ts";
import { parse } from "../../src/language/parse.ts";
import type { Language } from "../../src/language/types.ts";
import { loadLanguage } from "../../src/models/language.ts";
import { documentId } from "../../src/record/ids.ts";
import { readGold } from "./data.ts";

/** A text given alone, as the commands that read JSON Lines take it. */
export function textDocument(id: string, text: string): Document {
  const sha256 = createHash("sha256").update(text).digest("hex");
  return {
    id: documentId(sha256),
    sha256,
    bytes: Buffer.byteLength(text),
    mediaType: "text/plain",
    paths: [id],
    metadata: { language: "en" },
    text,
    marks: [],
    pages: [],
    notices: [],
  };
}

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

const [, , input, output, how] = process.argv;
if (!input || !output) throw new Error("usage: read.ts GOLD.jsonl OUT.jsonl");
const tools = await loadLanguage();
const seen = new Set<string>();
const out: string[] = [];
for (const g of readGold(input)) {
  if (seen.has(g.doc)) continue;
  seen.add(g.doc);
  out.push(line(g.doc, parse(textDocument(g.doc, g.text), tools, { fast: how === "--fast" })));
}
writeFileSync(output, `${out.join("\n")}\n`);
console.error(`${out.length} documents`);
