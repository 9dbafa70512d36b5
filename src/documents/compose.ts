import { createHash } from "node:crypto";
import { documentId } from "../record/ids.ts";
import type { NoticeCode } from "../record/notice.ts";
import type { Limits } from "./limits.ts";
import { notice } from "./notices.ts";
import type { ReaderTools } from "./tools.ts";
import type { Document, Mark, Metadata, Page } from "./types.ts";

/** One file as it reaches its reader. */
export type Received = {
  readonly bytes: Uint8Array;
  readonly path: string;
  /** 0 for a file of the folder, 1 for a member of a container … */
  readonly depth: number;
};

/** What a reader may use: programs, limits, what the container may still unpack, and the verb for members. */
export type Context = {
  readonly tools: ReaderTools;
  readonly limits: Limits;
  readonly budget: { unpacked: number; members: number };
  readonly read: (file: Received) => Promise<readonly Document[]>;
};

/** Every format has this shape. */
export type Reader = (file: Received, context: Context) => readonly Document[] | Promise<readonly Document[]>;

export type Trouble = {
  readonly code: NoticeCode;
  readonly message: string;
  /** place inside the file: "page 3" */
  readonly at?: string;
};

export type Found = {
  readonly mediaType: string;
  readonly text?: string;
  readonly metadata?: Metadata;
  readonly marks?: readonly Mark[];
  readonly pages?: readonly Page[];
  readonly sourceMap?: Int32Array;
  readonly troubles?: readonly Trouble[];
};

export const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

/** The document that a reader found in a file; a file that could not be read is a document without text. */
export function compose(file: Received, found: Found): Document {
  const hash = sha256(file.bytes);
  const id = documentId(hash);
  return {
    id,
    sha256: hash,
    bytes: file.bytes.byteLength,
    mediaType: found.mediaType,
    paths: [file.path],
    metadata: found.metadata ?? {},
    text: found.text ?? "",
    marks: found.marks ?? [],
    pages: found.pages ?? [],
    ...(found.sourceMap ? { sourceMap: found.sourceMap } : {}),
    notices: (found.troubles ?? []).map((t) =>
      notice(t.code, t.at ? `${file.path} ${t.at}` : file.path, t.message, id),
    ),
  };
}

/** Metadata with each value's origin noted; values that are empty after trimming are left out. */
export function metadataFrom(from: "file" | "text", values: Record<string, string | undefined>): Metadata {
  const kept = Object.entries(values)
    .map(([key, value]) => [key, value?.replace(/\s+/g, " ").trim()] as const)
    .filter((pair): pair is [string, string] => Boolean(pair[1]));
  if (kept.length === 0) return {};
  return { ...Object.fromEntries(kept), from: Object.fromEntries(kept.map(([key]) => [key, from])) };
}

/** The first of several sources that has a value wins, value by value. */
export function mergeMetadata(...sources: readonly Metadata[]): Metadata {
  const merged: Record<string, unknown> = {};
  const from: Record<string, string> = {};
  for (const source of sources)
    for (const [key, value] of Object.entries(source)) {
      if (key === "from" || value === undefined || key in merged) continue;
      merged[key] = value;
      const origin = source.from?.[key];
      if (origin) from[key] = origin;
    }
  return Object.keys(merged).length ? ({ ...merged, from } as Metadata) : {};
}
