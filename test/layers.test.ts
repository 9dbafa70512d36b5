import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const src = join(dirname(fileURLToPath(import.meta.url)), "..", "src");
const contents = readFileSync(join(src, "index.ts"), "utf8");
const stages = [...contents.matchAll(/from "\.\/([a-z]+)\//g)].map((m) => m[1]!);
/** Folders that any stage may import. */
const leaves = ["record", "net"];
const outside = [
  "node:fs",
  "node:net",
  "node:http",
  "node:https",
  "node:child_process",
  "node:worker_threads",
  "node:os",
  "node:dns",
  "node:tls",
  "node:fs/promises",
];
const impure = [
  /\bMath\.random\(/,
  /\bDate\.now\(/,
  /\bnew Date\(\)/,
  /\bfetch\(/,
  /\bprocess\.(?:env|argv|cwd|exit|std|hrtime|memory|platform|pid)/,
  /\bperformance\.now\(/,
];

type File = {
  readonly path: string;
  readonly stage: string;
  readonly text: string;
  readonly imports: readonly string[];
};

function files(stage: string): File[] {
  return readdirSync(join(src, stage), { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile() && e.name.endsWith(".ts") && !e.name.endsWith(".test.ts"))
    .map((e) => {
      const path = join(e.parentPath, e.name);
      const text = readFileSync(path, "utf8");
      const imports = [...text.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].map((m) => m[1]!);
      return { path: relative(src, path), stage, text, imports };
    });
}

const folderOf = (file: File, name: string) =>
  relative(src, resolve(join(src, dirname(file.path)), name)).split("/")[0]!;
const all = stages.flatMap(files);

it("sees every stage of the flow, each with files", () => {
  expect(stages).toEqual([
    "documents",
    "passages",
    "language",
    "statements",
    "events",
    "actors",
    "reactions",
    "discrepancies",
    "hypotheses",
    "scenarios",
    "report",
  ]);
  for (const stage of stages) expect(files(stage).length, stage).toBeGreaterThan(1);
  expect(all.flatMap((f) => f.imports).filter((i) => i.startsWith(".")).length).toBeGreaterThan(100);
});

it("a stage imports earlier stages, record, net and nothing else of ours", () => {
  const wrong = all.flatMap((file) =>
    file.imports
      .filter((name) => name.startsWith("."))
      .map((name) => folderOf(file, name))
      .filter(
        (folder) =>
          !leaves.includes(folder) &&
          !(stages.includes(folder) && stages.indexOf(folder) <= stages.indexOf(file.stage)),
      )
      .map((folder) => `${file.path} imports ${folder}/`),
  );
  expect(wrong).toEqual([]);
});

it("a stage, and what stages share, has no disk, clock, network or randomness", () => {
  const wrong = [...all, ...leaves.flatMap(files)].flatMap((file) => [
    ...file.imports.filter((name) => outside.includes(name)).map((name) => `${file.path} imports ${name}`),
    ...impure.filter((pattern) => pattern.test(file.text)).map((pattern) => `${file.path} has ${pattern.source}`),
  ]);
  expect(wrong).toEqual([]);
});

it.each(leaves)("%s imports nothing of ours", (leaf) => {
  const wrong = files(leaf).flatMap((file) =>
    file.imports
      .filter((name) => name.startsWith(".") && folderOf(file, name) !== leaf)
      .map((name) => `${file.path}: ${name}`),
  );
  expect(wrong).toEqual([]);
});

it("each stage has types, a README of at most 30 lines", () => {
  for (const stage of stages) {
    const names = readdirSync(join(src, stage));
    expect(names, stage).toContain("types.ts");
    expect(names, stage).toContain("README.md");
    expect(
      readFileSync(join(src, stage, "README.md"), "utf8")
        .trimEnd()
        .split("\n").length,
      `${stage}/README.md`,
    ).toBeLessThanOrEqual(30);
  }
});
