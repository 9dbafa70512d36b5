import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { textDocument } from "./src/dossier/annotate.ts";
import { parse } from "./src/language/parse.ts";
import { loadLanguage } from "./src/models/language.ts";

const tools = await loadLanguage();
const out: any = {};
const add = (id: string, text: string) => {
  const l = parse(textDocument({ id: "x", text }) as any, tools, { fast: true });
  out[id] = l.blocks
    .filter((b) => b.label)
    .map((b) => text.slice(b.label!.start, b.label!.end))
    .join("|");
};
const root = process.argv[3]!;
for (const d of readdirSync(root + "/test/cases/reactions")) {
  const f = `${root}/test/cases/reactions/${d}/text.txt`;
  if (existsSync(f)) add(d, readFileSync(f, "utf8"));
}
for (const n of ["train", "dev"])
  for (const line of readFileSync(`/work/shared/data/statements/${n}.jsonl`, "utf8").trim().split("\n")) {
    const j = JSON.parse(line);
    add(n + j.id, j.text);
  }
for (const ev of readdirSync("/work/shared/data/documents"))
  for (const f of readdirSync("/work/shared/data/documents/" + ev))
    if (f.endsWith(".txt")) add(ev + f, readFileSync(`/work/shared/data/documents/${ev}/${f}`, "utf8"));
writeFileSync(process.argv[2]!, JSON.stringify(out));
