import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  findNodeAtLocation,
  getNodeValue,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from "jsonc-parser";
import { Settings } from "../record/wire-settings.ts";
import { isDossier } from "./files.ts";
import { DossierProblem } from "./problem.ts";

/**
 * The settings of a dossier, those of an untouched folder where there is none.
 * @throws DossierProblem naming the line where `dossier.json` is not as it should be
 */
export function readSettings(folder: string): Settings {
  if (!isDossier(folder)) return { format: 1 };
  const file = join(folder, "dossier.json");
  return parseSettings(readFileSync(file, "utf8"), file);
}

export function parseSettings(text: string, file: string): Settings {
  const errors: ParseError[] = [];
  const body = text.replace(/^\uFEFF/, "");
  const tree = parseTree(body, errors, { disallowComments: true });
  if (errors[0] || !tree) {
    const at = errors[0] ? lineOf(body, errors[0].offset) : 1;
    throw new DossierProblem(
      `${file}:${at}`,
      `this is not JSON (${errors[0] ? printParseErrorCode(errors[0].error) : "empty"})`,
      "Correct the line",
    );
  }
  const parsed = Settings.safeParse(getNodeValue(tree));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  const path = issue.code === "unrecognized_keys" ? [...issue.path, issue.keys[0]!] : issue.path;
  throw new DossierProblem(
    `${file}:${lineOf(body, offsetOf(tree, path))}`,
    `${path.join(".") || "the file"}: ${issue.message}`,
    "Correct the line; docs/schema/dossier.schema.json lists what may stand here",
  );
}

/** Offset of the deepest part of the path that stands in the file. */
function offsetOf(tree: Node, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(tree, path.slice(0, length) as (string | number)[]);
    if (node) return (node.parent?.type === "property" ? node.parent : node).offset;
  }
  return tree.offset;
}

const lineOf = (text: string, offset: number) => text.slice(0, offset).split("\n").length;
