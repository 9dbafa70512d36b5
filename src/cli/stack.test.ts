import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, it } from "vitest";
import { inSources } from "./stack.ts";

const folder = mkdtempSync(join(tmpdir(), "assay-stack-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const built = pathToFileURL(join(folder, "main.js")).href;
// Line 1, column 1 of the build is line 3, column 5 of the source.
writeFileSync(
  join(folder, "main.js.map"),
  JSON.stringify({ version: 3, sources: ["src/run.ts"], names: [], mappings: "AAEI" }),
);

it.each([
  [`Error: x\n    at run (${built}:1:1)`, `Error: x\n    at run (${new URL("src/run.ts", built)}:3:5)`],
  [
    `Error: x\n    at run (${built}:1:9)\n    at node:internal:1:1`,
    `Error: x\n    at run (${new URL("src/run.ts", built)}:3:5)\n    at node:internal:1:1`,
  ],
  [`    at ${built.replace("main", "other")}:1:1`, `    at ${built.replace("main", "other")}:1:1`],
])("shows places in the sources: %s", (stack, wanted) => expect(inSources(stack)).toBe(wanted));
