import { isUtf8 } from "node:buffer";
import { readFileSync, statSync } from "node:fs";
import type { Command } from "commander";
import { DossierProblem } from "../dossier/problem.ts";
import { weighText } from "../hypotheses/weigh.ts";
import { InputError, largestFile } from "../record/wire-analysis.ts";
import { isScw } from "../scenarios/scw.ts";
import { scenariosFile } from "../scenarios/solve.ts";
import type { Finish } from "./main.ts";

export function addAnalysisCommands(program: Command, finish: Finish): void {
  program
    .command("weigh")
    .description("Score a matrix of competing hypotheses and find what its ranking hangs on")
    .argument("<file>", "JSON {hypotheses, evidence, ratings}; - reads standard input")
    .action((file: string) => finish(answer(file, (text) => weighText(text, file))));

  program
    .command("scenarios")
    .description("Solve a cross-impact balance exactly: every consistent scenario")
    .argument("<file>", "JSON {descriptors, matrix} or a ScenarioWizard .scw; - reads standard input")
    .option("--level <n>", "inconsistency allowed", "0")
    .option("--max-nodes <n>", "stop after so many nodes and say so")
    .action((file: string, options: { level: string; maxNodes?: string }) => {
      const level = whole("--level", options.level);
      const limit = options.maxNodes === undefined ? undefined : whole("--max-nodes", options.maxNodes);
      finish(answer(file, (text) => scenariosFile(text, file, level, limit)));
    });
}

function whole(option: string, value: string): number {
  if (!/^\d+$/.test(value))
    throw new DossierProblem(option, `"${value}" is not a whole number from 0`, `For example ${option} 1`);
  return Number(value);
}

function answer(file: string, solve: (text: string) => unknown): 0 {
  try {
    process.stdout.write(`${JSON.stringify(solve(read(file)))}\n`);
    return 0;
  } catch (error) {
    if (error instanceof InputError)
      throw new DossierProblem(file, error.message, "Correct it and run the command again");
    throw error;
  }
}

function read(file: string): string {
  if (file === "-") return decoded(readFileSync(0), file);
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found?.isFile()) throw new DossierProblem(file, "there is no such file", "Check the path");
  if (found.size > largestFile)
    throw new DossierProblem(
      file,
      `it has ${found.size} bytes, more than the ${largestFile} that a judged matrix can fill`,
      "Check that this is the right file",
    );
  return decoded(readFileSync(file), file);
}

/** UTF-8, or UTF-16 where a byte order mark says so; ScenarioWizard writes its files in Windows' own letters. */
function decoded(bytes: Buffer, file: string): string {
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : null;
  if (marked) return new TextDecoder(marked).decode(bytes);
  if (isUtf8(bytes)) return bytes.toString("utf8");
  const text = new TextDecoder("windows-1252").decode(bytes);
  if (isScw(text)) return text;
  const at = [...bytes.toString("utf8")].indexOf("\uFFFD");
  throw new DossierProblem(file, `character ${at + 1} is not UTF-8`, "Save it as UTF-8 and run the command again");
}
