import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { writeDurably } from "../dossier/files.ts";
import { type Head, logFiles, readLog } from "../dossier/log.ts";
import { Decision, firstPrevious, hashOf } from "../record/decision.ts";

/** A bundle is one analyst's log, byte for byte: a line a decision, each sealed with the one before. */
export type Bundle = {
  readonly decisions: readonly Decision[];
  readonly lines: readonly string[];
  readonly head: Head;
};

/** Reads a bundle and checks every line and the chain. @throws Error naming the first line that does not hold */
export function readBundle(text: string): Bundle {
  const lines = text.split("\n").filter((line, i, all) => line !== "" || i < all.length - 1);
  if (lines.length === 0) throw new Error("this file holds no decisions");
  let previous = firstPrevious;
  const decisions = lines.map((line, i) => {
    const decision = readLine(line, i + 1);
    if (decision.previous !== previous)
      throw new Error(`line ${i + 1} does not follow the line before it: the log was cut or changed`);
    if (hashOf(decision) !== decision.hash || JSON.stringify({ ...decision }) !== line)
      throw new Error(`line ${i + 1} is not what was signed: its content does not match its hash`);
    previous = decision.hash;
    return decision;
  });
  return { decisions, lines, head: { count: lines.length, hash: previous } };
}

function readLine(line: string, number: number): Decision {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Error(`line ${number} is not JSON: this is no review bundle`);
  }
  const read = Decision.safeParse(value);
  if (!read.success)
    throw new Error(
      `line ${number} is no decision: ${read.error.issues[0]?.path.join(".")} ${read.error.issues[0]?.message}`,
    );
  return read.data;
}

/** What an import did. `added` are the decisions that were not in the dossier before. */
export type Imported = {
  readonly state: "new" | "longer" | "present";
  readonly file: string;
  readonly analyst: string;
  readonly added: readonly Decision[];
  readonly head: Head;
};

/**
 * Takes a bundle into `decisions/` as a log of its own, with its head; a log that is here already grows, and never loses
 * a decision. `own` is the log that this session writes: it is not touched.
 * @throws Error where the bundle does not hold, or parts from the log that is here
 */
export function importBundle(folder: string, text: string, own: string): Imported {
  const bundle = readBundle(text);
  const first = bundle.decisions[0] as Decision;
  const logs = logFiles(folder).map(readLog);
  const here = logs.find((l) => l.decisions[0]?.hash === first.hash);
  const kept = here?.decisions ?? [];
  const shorter = Math.min(kept.length, bundle.decisions.length);
  if (here && kept[shorter - 1]?.hash !== bundle.decisions[shorter - 1]?.hash)
    throw new Error(
      `this bundle and ${basename(here.file)} begin alike and then part: one of them was continued on two machines`,
    );
  refuseTwins(
    bundle,
    logs.flatMap((l) => (l.file === here?.file ? [] : l.decisions)),
  );
  const added = bundle.decisions.slice(kept.length);
  const file = here?.file ?? freeName(folder, first);
  const done = {
    file: basename(file),
    analyst: first.analyst,
    added,
    head: added.length ? bundle.head : (here?.head ?? bundle.head),
  };
  if (added.length === 0) return { ...done, state: "present" };
  if (basename(file) === basename(own))
    throw new Error("this bundle is longer than your own log here: the log was cut; run assay verify");
  writeDurably(file, `${bundle.lines.join("\n")}\n`);
  writeDurably(file.replace(/\.jsonl$/, ".head"), `${JSON.stringify(bundle.head)}\n`);
  return { ...done, state: here ? "longer" : "new" };
}

/** An id belongs to one decision. */
function refuseTwins(bundle: Bundle, others: readonly Decision[]): void {
  const known = new Map(others.map((d) => [d.id, d.hash]));
  const twin = bundle.decisions.find((d) => known.has(d.id) && known.get(d.id) !== d.hash);
  if (twin) throw new Error(`decision ${twin.id} is in this dossier with other content`);
}

function freeName(folder: string, first: Decision): string {
  const slug =
    first.analyst
      .normalize("NFKD")
      .replace(/[^\p{L}\p{N}]+/gu, "-")
      .replace(/^-|-$/g, "")
      .toLowerCase()
      .slice(0, 60) || "analyst";
  const name = (more: string) => join(folder, "decisions", `${slug}-${first.hash.slice(0, 8)}${more}.jsonl`);
  for (let n = 1; ; n++) if (!existsSync(name(n === 1 ? "" : `-${n}`))) return name(n === 1 ? "" : `-${n}`);
}

/** The bytes of one log of the dossier, for sending it on; undefined where there is none of that name. */
export function exportBundle(folder: string, name: string): Uint8Array | undefined {
  const file = logFiles(folder).find((f) => basename(f) === name);
  return file ? readFileSync(file) : undefined;
}
