import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { freshFolder, runAssay } from "../run-assay.ts";

const { env, folder } = freshFolder();
const matrix = JSON.stringify({
  hypotheses: [{ id: "H\u00e9" }],
  evidence: [],
  ratings: {},
});
const wizard =
  "$ ScenarioWizard 4.0\nt\n&\u00d6l\n -hoch\n -niedrig\n#\n&\n \n \n#\n#\nFF\nFF\n#\n#\n 0 , 0 \n 0 , 0 \n#\n# 0-0\n";

it.each([
  ["weigh", "m.json", Buffer.from(matrix, "latin1"), 2, "character 24 is not UTF-8"],
  ["weigh", "m.json", Buffer.from(`\ufeff${matrix}`, "utf16le"), 0, "H\u00e9"],
  ["scenarios", "m.scw", Buffer.from(wizard, "latin1"), 0, '"niedrig"'],
  ["scenarios", "m.scw", Buffer.from(wizard.replace(" 0 , 0 ", " 0 , u "), "latin1"), 2, "line 16, cell 2"],
  ["scenarios", "m.json", Buffer.alloc(40 * 2 ** 20, "["), 2, "41943040 bytes"],
])("%s reads %s in the letters it was written in, or names the place (%#)", (command, name, bytes, exit, words) => {
  writeFileSync(join(folder, name), bytes);
  const { code, stdout, stderr } = runAssay([command, join(folder, name)], { env });
  expect([code, exit === 0 ? stdout : stderr]).toEqual([exit, expect.stringContaining(words)]);
});
