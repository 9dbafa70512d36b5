import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { schemaFiles } from "../docs/schema/make.ts";

const folder = join(dirname(fileURLToPath(import.meta.url)), "..", "docs", "schema");

it.each(schemaFiles())("docs/schema/$name is made from the types (npm run schema)", ({ name, content }) => {
  expect(readFileSync(join(folder, name), "utf8")).toBe(content);
});
