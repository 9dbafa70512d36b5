import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { detect } from "../../documents/detect.ts";
import { decode } from "../../documents/encoding.ts";
import { defaultLimits, type Limits } from "../../documents/limits.ts";
import { notice } from "../../documents/notices.ts";
import type { Document, Metadata } from "../../documents/types.ts";
import type { Notice } from "../../record/notice.ts";
import { alsoAt, describe, rebase } from "./describe.ts";
import { isOwnReport } from "./own.ts";
import { openReader } from "./reader.ts";
import { fromJson } from "./sidecar.ts";
import { fromTable } from "./table.ts";
import { type Listed, list, reason } from "./walk.ts";

export type ReadOptions = {
  readonly limits?: Partial<Limits>;
  /** files read at once in processes of their own; by default the processors, at most 4 */
  readonly processes?: number;
  /** what an earlier run read from these bytes, so that they are not read again */
  readonly known?: (sha256: string) => readonly Document[] | undefined;
  /** called with what was read from a file's bytes, before metadata beside the file is added: what `known` may return later */
  readonly keep?: (sha256: string, documents: readonly Document[]) => void;
};

/** How far reading has come; `path` is the file just done. */
export type Progress = {
  readonly done: number;
  readonly total: number;
  readonly bytes: number;
  readonly totalBytes: number;
  readonly path: string;
};

export type FolderReading = { readonly documents: readonly Document[]; readonly notices: readonly Notice[] };

/**
 * Every document in a folder, sorted by path, each with the metadata that stands beside it. Bytes found twice are one
 * document with two paths. `notices` holds every document's own notices too, in the order of the documents.
 * @throws where the folder itself cannot be read
 */
export async function readFolder(
  folder: string,
  options: ReadOptions & {
    /** shown each document as it comes, and waited for */ readonly arrived?: (d: Document) => Promise<void>;
  } = {},
  onProgress?: (progress: Progress) => void,
): Promise<FolderReading> {
  const documents = new Map<string, Document>();
  const notices: Notice[] = [];
  const repeated = (twin: Document) => {
    const first = documents.get(twin.sha256);
    if (first) documents.set(twin.sha256, alsoAt(first, twin.paths));
  };
  const stream = streamFolder(folder, { ...options, notices, repeated }, onProgress);
  for await (const document of stream) {
    documents.set(document.sha256, document);
    await options.arrived?.(document);
  }
  const read = [...documents.values()];
  return { documents: read, notices: [...notices, ...read.flatMap((d) => d.notices)] };
}

export type StreamOptions = ReadOptions & {
  /** takes the notices that belong to no document: ignored and unreadable files, invalid metadata, duplicates */
  readonly notices?: Notice[];
  /** called for a document whose bytes were yielded before under another path */
  readonly repeated?: (twin: Document) => void;
};

/** The same, one document after the other while the next ones are being read. */
export async function* streamFolder(
  folder: string,
  options: StreamOptions = {},
  onProgress?: (progress: Progress) => void,
): AsyncGenerator<Document, void> {
  const notices = options.notices ?? [];
  const limits = { ...defaultLimits, ...options.limits };
  const processes = Math.max(1, options.processes ?? Math.min(4, availableParallelism()));
  const listing = await list(folder);
  notices.push(...listing.notices);
  const found = await sortOut(listing.files, limits, notices);
  const reader = openReader(limits, processes);
  const totalBytes = found.inputs.reduce((n, input) => n + input.bytes, 0);
  const seen = new Set<string>();
  let bytes = 0;
  const readOne = async (input: Input): Promise<readonly Document[]> => {
    const known = options.known?.(input.sha256);
    if (known) return known;
    const documents = await reader.read(await readFile(input.files[0]!.open), input.files[0]!.path);
    options.keep?.(input.sha256, documents);
    return documents;
  };
  try {
    const ahead: Promise<readonly Document[]>[] = [];
    for (const [i, input] of found.inputs.entries()) {
      while (ahead.length < Math.min(found.inputs.length, i + processes * 2)) {
        const reading = readOne(found.inputs[ahead.length] as Input);
        reading.catch(() => {});
        ahead.push(reading);
      }
      const documents = await (ahead[i] as Promise<readonly Document[]>);
      bytes += input.bytes;
      for (const document of documents) {
        const placed = found.place(
          rebase(
            document,
            input.files.map((f) => f.path),
            input.sha256,
          ),
        );
        if (seen.has(placed.sha256)) {
          notices.push(twinNotice(placed));
          options.repeated?.(placed);
        } else {
          seen.add(placed.sha256);
          yield placed;
        }
      }
      onProgress?.({ done: i + 1, total: found.inputs.length, bytes, totalBytes, path: input.files[0]!.path });
    }
    notices.push(...found.unused());
  } finally {
    reader.close();
  }
}

const twinNotice = (twin: Document) =>
  notice(
    "duplicate",
    twin.paths[0] ?? "",
    "The same bytes were found elsewhere too; they count as one document.",
    twin.id,
  );

/** One file's bytes with every path under which the folder has them. */
type Input = { readonly sha256: string; readonly bytes: number; readonly files: readonly Listed[] };

/** Tells documents from what stands beside them, from our own reports and from files that are none of these. */
async function sortOut(files: readonly Listed[], limits: Limits, notices: Notice[]) {
  const byHash = new Map<string, { sha256: string; bytes: number; files: Listed[] }>();
  const beside = new Map<string, Metadata>();
  const rows = new Map<string, { metadata: Metadata; line: number; table: string }>();
  const stems = new Map<string, string[]>();
  const published = new Set<string>();
  for (const file of files) if (!/\.(?:json|csv)$/i.test(file.path)) push(stems, stemOf(file.path), file.path);
  for (const file of files) {
    const bytes = await maybeBytes(file, limits, notices);
    if (!bytes) continue;
    if (isOwnReport(bytes) || isPublished(file.path, published)) {
      if (/(?:^|\/)manifest\.json$/.test(file.path)) published.add(folderOf(file.path));
      notices.push(notice("own-report", file.path, "A report that Assay wrote is not read as a document."));
    } else if (/(?:^|\/)documents\.csv$/i.test(file.path)) {
      const table = fromTable(decode(bytes).text, file.path);
      notices.push(...table.notices);
      for (const [path, row] of table.rows) rows.set(path, { ...row, table: file.path });
    } else if (/\.json$/i.test(file.path) && detect(bytes, file.path).mediaType !== "application/feed") {
      const owners = [
        ...(stems.get(stemOf(file.path)) ?? []),
        ...files.filter((f) => `${f.path}.json` === file.path).map((f) => f.path),
      ];
      if (owners.length === 0)
        notices.push(
          notice("ignored", file.path, "A JSON file without a document of the same name beside it is not read."),
        );
      else {
        const found = fromJson(decode(bytes).text, file.path);
        notices.push(...found.notices);
        for (const owner of owners) beside.set(owner, found.metadata);
      }
    } else if (isUnknown(bytes, file.path))
      notices.push(notice("ignored", file.path, "Files of this kind are not read."));
    else {
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      const same = byHash.get(sha256);
      if (same) {
        same.files.push(file);
        notices.push(
          notice("duplicate", file.path, `The same bytes as ${same.files[0]!.path}; they count as one document.`),
        );
      } else byHash.set(sha256, { sha256, bytes: bytes.length, files: [file] });
    }
  }
  const paths = new Set([...byHash.values()].flatMap((input) => input.files.map((f) => f.path)));
  return {
    inputs: [...byHash.values()] as readonly Input[],
    place: (document: Document) => describe(document, beside, rows),
    unused: () =>
      [...rows]
        .filter(([path]) => !paths.has(path.split("!/")[0] ?? path))
        .map(([path, row]) =>
          notice("metadata-invalid", `${row.table} line ${row.line}`, `There is no file "${path}" to describe.`),
        ),
  };
}

const folderOf = (path: string) => path.slice(0, path.lastIndexOf("/") + 1);

/** The report's files beside its manifest, which comes before them in the order of paths. */
const isPublished = (path: string, folders: ReadonlySet<string>) =>
  folders.has(folderOf(path)) && /(?:^|\/)report\.(?:html|pdf|json)$/.test(path);

/** Endings of formats that are read, or that a notice names as not yet read; none at all is taken for text. */
const documentEndings =
  /(?:^|\/)[^./]+$|\.(?:txt|text|md|markdown|html?|xhtml|pdf|docx?|odt|rtf|pages|eml|msg|zip|rar|7z|gz|rss|atom|xml|json|jsonfeed|png|jpe?g|gif|tiff?|bmp|webp|pptx?|xlsx?|mht|mhtml)$/i;

/** What of another ending does not show by its bytes that it is a document: programs, tables, logs, fonts. */
function isUnknown(bytes: Uint8Array, path: string): boolean {
  if (documentEndings.test(path)) return false;
  const { mediaType } = detect(bytes, path);
  return bytes.length === 0 || mediaType === "text/plain" || !readableTypes.test(mediaType);
}

const readableTypes = /^(?:text\/|message\/|image\/|application\/(?:pdf|feed|zip|vnd\.openxmlformats))/;

function push(map: Map<string, string[]>, key: string, value: string): void {
  const listed = map.get(key);
  if (listed) listed.push(value);
  else map.set(key, [value]);
}

const stemOf = (path: string) => path.replace(/\.[^./]+$/, "");

async function maybeBytes(file: Listed, limits: Limits, notices: Notice[]): Promise<Buffer | undefined> {
  if (file.bytes > limits.bytes) {
    notices.push(
      notice("too-large", file.path, `The file has ${file.bytes} bytes, more than ${limits.bytes}, and was not read.`),
    );
    return undefined;
  }
  try {
    return await readFile(file.open);
  } catch (error) {
    notices.push(notice("unreadable", file.path, `The file could not be opened (${reason(error)}).`));
    return undefined;
  }
}
