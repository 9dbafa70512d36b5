import type { Derived } from "./derived.ts";

/** A sentence of the report as it stands, by its place in it. */
export type Drawn = {
  readonly section: string;
  readonly kind: string;
  readonly text: string;
  readonly passages: readonly string[];
  /** Documents that were looked at, where the sentence tells of an absence. */
  readonly documents: readonly string[];
  readonly record: string | null;
};
type Kept = Omit<Drawn, "documents" | "record"> & { readonly documents?: readonly string[]; readonly record?: string };

const sentences = new WeakMap<Derived["files"], readonly Kept[]>();

/** The sentence that the report's page calls `place`; null where the report has none such. */
export function drawnOf({ files }: Derived, place: number): Drawn | null {
  if (!sentences.has(files)) sentences.set(files, read(files));
  const found = sentences.get(files)?.[place];
  return found ? { ...found, documents: found.documents ?? [], record: found.record ?? null } : null;
}

function read(files: Derived["files"]): readonly Kept[] {
  const file = files.find((f) => f.name === "report.json");
  return file ? (JSON.parse(Buffer.from(file.bytes).toString("utf8")) as { sentences: Kept[] }).sentences : [];
}
