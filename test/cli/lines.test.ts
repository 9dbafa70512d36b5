import { expect, it } from "vitest";
import { defaultLimits } from "../../src/documents/limits.ts";
import { AnnotateOutput, CodeOutput, ResolveOutput } from "../../src/record/wire-annotate.ts";
import { limitNames } from "../../src/record/wire-settings.ts";
import { freshFolder, runAssay } from "../run-assay.ts";

const { env } = freshFolder();
const odd = [
  "France condemned the attack.",
  "",
  "\ufeffU+2028\u2028here \u0000",
  "قال الوزير إن الهجوم فشل.",
  "\ud800 x 😀 he said.",
];
const outputs = (command: string, lines: readonly string[]) => {
  const { code, stdout } = runAssay([command, "--jsonl"], { env, input: `\ufeff${lines.join("\n")}\n` });
  return {
    code,
    answers: stdout
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line) as { id: string }),
  };
};

it.each([
  ["annotate", AnnotateOutput, (text: string) => ({ text })],
  ["code", CodeOutput, (text: string) => ({ text, source: "France", target: "attack" })],
  ["resolve", ResolveOutput, (text: string) => ({ text })],
] as const)(
  "%s answers each odd line in order and as its schema says",
  (command, schema, line) => {
    const lines = odd.map((text, i) => JSON.stringify({ id: `x${i}`, ...line(text) }));
    const { code, answers } = outputs(command, [...lines.slice(0, 2), "{", ...lines.slice(2)]);
    expect(code).toBe(1);
    expect(answers.map((a) => a.id)).toEqual(["x0", "x1", "line 3", "x2", "x3", "x4"]);
    for (const answer of answers) expect(schema.safeParse(answer).error?.issues ?? []).toEqual([]);
  },
  60_000,
);

it("names every limit of the readers", () => expect([...limitNames].sort()).toEqual(Object.keys(defaultLimits).sort()));
