import { mergeMetadata } from "../../documents/compose.ts";
import type { Document, Metadata } from "../../documents/types.ts";

/** The document with further paths, in order and each once. */
export const alsoAt = (document: Document, paths: readonly string[]): Document => ({
  ...document,
  paths: [...new Set([...document.paths, ...paths])],
});

/** The document under the paths at which its file stands now, whatever they were when it was read. */
export function rebase(document: Document, files: readonly string[], fileSha256: string): Document {
  const old = document.paths[0] ?? "";
  const cut = old.indexOf("!/");
  const inner = cut < 0 ? "" : old.slice(cut);
  const oldFile = cut < 0 ? old : old.slice(0, cut);
  const paths = files.map((file) => file + inner);
  const file = files[0] ?? oldFile;
  const notices = document.notices.map((n) =>
    n.place.startsWith(oldFile) ? { ...n, place: file + n.place.slice(oldFile.length) } : n,
  );
  return { ...document, paths, notices, ...(inner ? { container: fileSha256 } : {}) };
}

/** Values that hold for everything in a container; its title, date or author are its own only. */
const shared: readonly (keyof Metadata)[] = ["got", "origin", "grade", "publisher"];

/** The document with what stands beside its file: the `.json` first, then the table's row, then what the file itself says. */
export function describe(
  document: Document,
  beside: ReadonlyMap<string, Metadata>,
  rows: ReadonlyMap<string, { readonly metadata: Metadata }>,
): Document {
  const own = document.paths
    .flatMap((path) => [beside.get(path), rows.get(path)?.metadata])
    .filter((m) => m !== undefined);
  const outer = document.paths
    .filter((path) => path.includes("!/"))
    .map((path) => path.slice(0, path.indexOf("!/")))
    .flatMap((file) => [beside.get(file), rows.get(file)?.metadata])
    .filter((m) => m !== undefined)
    .map((m) => only(m, shared));
  if (own.length + outer.length === 0) return document;
  return { ...document, metadata: mergeMetadata(...own, document.metadata, ...outer) };
}

function only(metadata: Metadata, keys: readonly (keyof Metadata)[]): Metadata {
  return {
    ...Object.fromEntries(keys.filter((k) => metadata[k] !== undefined).map((k) => [k, metadata[k]])),
    ...(metadata.from ? { from: metadata.from } : {}),
  };
}
