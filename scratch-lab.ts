import { readFileSync } from "node:fs";
import { deserialize } from "node:v8";
import { textDocument } from "./src/dossier/annotate.ts";
import { parse } from "./src/language/parse.ts";
import { loadLanguage } from "./src/models/language.ts";

const tools = await loadLanguage();
for (const f of process.argv.slice(2)) {
  const text = readFileSync(f, "utf8");
  const l = parse(textDocument({ id: "x", text }) as any, tools);
  console.log(
    "==",
    f.split("/").at(-2),
    l.blocks.length,
    l.blocks
      .filter((b) => b.label)
      .map((b) => text.slice(b.label!.start, b.label!.end))
      .slice(0, 14)
      .join(" | "),
  );
}
