import type { Document, Mark, Metadata } from "../src/documents/types.ts";
import { documentId } from "../src/record/ids.ts";

/** A plain document of the given text, for tests. */
export const documentOf = (text: string, metadata: Metadata = {}, marks: readonly Mark[] = []): Document => ({
  id: documentId("ab".repeat(32)),
  sha256: "ab".repeat(32),
  bytes: text.length,
  mediaType: "text/plain",
  paths: ["test.txt"],
  metadata,
  text,
  marks,
  pages: [],
  notices: [],
});
