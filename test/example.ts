import { cpSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { freshFolder, root, runAssay } from "./run-assay.ts";

export const exampleFolder = join(root, "examples", "lindhaven");
export const storedReport = join(exampleFolder, "stored", "report.json");

type Json = { [key: string]: unknown };
type DocumentJson = { id: string; mediaType: string; text: string; paths: string[] };
export type ReportJson = Json & { documents: DocumentJson[]; sentences: Json[]; passages: Json[] };

/** Runs the main job on a copy of the example and returns its folder. */
export function assessExample(): { out: string; code: number | null; stderr: string } {
  const { folder, env } = freshFolder();
  const copy = join(folder, "lindhaven");
  mkdirSync(copy);
  cpSync(join(exampleFolder, "documents"), join(copy, "documents"), { recursive: true });
  cpSync(join(exampleFolder, "decisions"), join(copy, "decisions"), { recursive: true });
  cpSync(join(exampleFolder, "dossier.json"), join(copy, "dossier.json"));
  const out = join(folder, "report");
  return { out, ...runAssay(["assess", copy, "--out", out], { env }) };
}

export const readReport = (file: string) => JSON.parse(readFileSync(file, "utf8")) as ReportJson;

/** Text recognized from pictures may differ by a letter between machines, and with it whatever cites it. */
export function withoutPictures(report: ReportJson): Json {
  const pictures = report.documents.filter((d) => d.mediaType.startsWith("image/")).map((d) => d.id);
  const touches = (value: unknown) => pictures.some((id) => JSON.stringify(value).includes(id));
  const kept = Object.entries(report).map(([key, value]) => {
    if (Array.isArray(value)) return [key, value.filter((entry) => !touches(entry)).map(rounded)];
    return [key, touches(value) ? "rests on a picture" : rounded(value)];
  });
  return Object.fromEntries(kept.filter(([key]) => key !== "version"));
}

/** Numbers to two digits: the last bits of a sum may differ between processors. */
function rounded(value: unknown): unknown {
  if (typeof value === "number") return Number.isInteger(value) ? value : Math.round(value * 100) / 100;
  if (Array.isArray(value)) return value.map(rounded);
  if (value !== null && typeof value === "object")
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, rounded(entry)]));
  return value;
}

/** Share of words that two texts have in common, 0 to 1. */
export function likeness(a: string, b: string): number {
  const [x, y] = [a, b].map((text) => text.split(/\s+/).filter(Boolean));
  const left = new Map<string, number>();
  for (const word of x!) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of y!) {
    const n = left.get(word) ?? 0;
    if (n > 0) common++;
    left.set(word, n - 1);
  }
  return (2 * common) / (x!.length + y!.length);
}
