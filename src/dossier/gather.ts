import type { Document } from "../documents/types.ts";
import type { Extract } from "../events/types.ts";
import type { Notice } from "../record/notice.ts";
import type { Settings } from "../record/wire-settings.ts";
import { readAddresses, writeAddresses } from "./addresses.ts";
import { graded } from "./assess.ts";
import { type Cache, cacheFolder, noCache, openCache } from "./cache.ts";
import { documentsFolder, isDossier, nameOf } from "./files.ts";
import { type Head, readDecisions } from "./log.ts";
import { openPool, type Pool, worthAThread } from "./pool.ts";
import { sha256 } from "./publish.ts";
import { readFolder } from "./reading/folder.ts";
import { type Review, review } from "./review.ts";
import { readSettings } from "./settings.ts";
import { buildVersion } from "./version.ts";

export type Progress = {
  readonly step: "read" | "extract" | "assess" | "report" | "done";
  readonly done: number;
  readonly total: number;
  readonly file?: string;
};
export type RunOptions = {
  readonly out?: string;
  readonly event?: string;
  readonly quotesOnly?: boolean;
  /** Puts X for the letters of the names that the last decision to publish lists. */
  readonly masked?: boolean;
  readonly fast?: boolean;
  readonly cache?: boolean;
  readonly limits?: Readonly<Record<string, number>>;
};

/** The ground state of one run: what came from outside, and where it stood. */
export type Ground = {
  readonly folder: string;
  readonly settings: Settings;
  readonly review: Review;
  readonly logs: Readonly<Record<string, Head>>;
};
/** What is drawn from each document alone, and what it is a function of. */
export type Gathered = {
  readonly ground: Ground;
  readonly extracts: readonly Extract[];
  readonly notices: readonly Notice[];
  readonly input: string;
};
/** Who follows a run: `report` is told how far it has come; `drawn` is shown what there is so far, and waited for. */
export type Follow = {
  readonly report: (p: Progress) => void;
  readonly drawn?: (extracts: readonly Extract[], read: readonly Document[], ground: Ground) => Promise<void>;
};

/** Settings and decisions of a folder; those of the command line come on top. */
export function readGround(folder: string, options: RunOptions): Ground {
  const kept = readSettings(folder);
  const settings: Settings = options.event
    ? { ...kept, focalEvent: { ...kept.focalEvent, text: options.event } }
    : kept;
  const { decisions, heads } = isDossier(folder) ? readDecisions(folder) : { decisions: [], heads: {} };
  return { folder, settings, review: review(decisions), logs: heads };
}

/** Reads every document and draws from each: language to events. */
export async function gather(folder: string, options: RunOptions, follow: Follow): Promise<Gathered> {
  const ground = readGround(folder, options);
  const cache = options.cache === false ? noCache : openCache(cacheFolder(folder), buildVersion());
  const kept = extractsIn(cache, options);
  const early = earlyDrawer(ground, kept, options, follow);
  const { documents, notices } = await readDocuments(ground, options, cache, follow, early);
  const extracts = await extractAll(documents, ground, options, kept, follow);
  return { ground, extracts, notices, input: inputOf(ground, documents, options) };
}

async function readDocuments(
  ground: Ground,
  options: RunOptions,
  cache: Cache,
  { report }: Follow,
  arrived: ((document: Document) => Promise<void>) | undefined,
): Promise<{ documents: Document[]; notices: Notice[] }> {
  const limits = { ...ground.settings.limits, ...options.limits };
  const key = (hash: string) => `read:${hash}:${JSON.stringify(limits)}`;
  const kept = {
    known: (hash: string) => cache.get<Document[]>(key(hash)),
    keep: (hash: string, read: readonly Document[]) => cache.put(key(hash), read),
  };
  const reading = { limits, ...kept, ...(arrived ? { arrived } : {}) };
  const read = await readFolder(documentsFolder(ground.folder), reading, ({ done, total, path }) =>
    report({ step: "read", done, total, file: path }),
  );
  const own = new Set(read.documents.flatMap((d) => d.notices));
  const none = read.documents.length === 0 ? [nothingToRead(nameOf(ground.folder))] : [];
  const documents = read.documents
    .filter((d) => !ground.review.withdrawn.has(d.sha256))
    .map((d) => graded(d, ground.review));
  return { documents, notices: [...none, ...read.notices.filter((n) => !own.has(n)), ...changed(ground, documents)] };
}

const nothingToRead = (folder: string): Notice => ({
  code: "empty",
  place: folder,
  message: "There is no document in this folder, so the report is empty.",
  next: "Put documents into it (PDF, HTML, DOCX, mail, feeds, text, pictures) and run again.",
});

/** Says which files of a dossier are no longer the bytes that were read before. */
function changed(ground: Ground, documents: readonly Document[]): Notice[] {
  if (!isDossier(ground.folder)) return [];
  const before = readAddresses(ground.folder);
  const now = Object.fromEntries(documents.flatMap((d) => d.paths.map((p) => [p, d.sha256])));
  writeAddresses(ground.folder, { ...now });
  return Object.entries(now)
    .filter(([path, hash]) => before[path] && before[path] !== hash)
    .map(([path]) => ({
      code: "changed" as const,
      place: path,
      message: "This file has other bytes than when it was last read; what rested on its old text may be lost.",
      next: "Restore the old file beside it if both are wanted.",
    }));
}

/** Extracts that were made before, by document and by what its extract is a function of. */
type Kept = { readonly get: (d: Document) => Extract | undefined; readonly put: (d: Document, e: Extract) => void };

function extractsIn(cache: Cache, options: RunOptions): Kept {
  const key = (d: Document) =>
    `extract:${d.id}:${sha256(JSON.stringify([d.metadata, d.paths]))}:${options.fast ?? false}`;
  return { get: (d) => cache.get<Extract>(key(d)), put: (d, extract) => cache.put(key(d), extract) };
}

const drawingOf = (options: RunOptions) => (options.fast ? { fast: true } : {});

/** While the next files are being read, a follower of a small dossier sees each document drawn from as it comes; of a large one, that it came. */
function earlyDrawer(ground: Ground, kept: Kept, options: RunOptions, { drawn }: Follow) {
  if (!drawn) return undefined;
  const extracts: Extract[] = [];
  const read: Document[] = [];
  let pool: Pool | undefined;
  let characters = 0;
  return async (document: Document) => {
    if (ground.review.withdrawn.has(document.sha256)) return;
    const d = graded(document, ground.review);
    read.push(d);
    characters += d.text.length;
    let extract = kept.get(d);
    if (extracts.length === 0) await drawn(extracts, read, ground);
    if (!extract && characters < worthAThread) {
      pool ??= openPool(0);
      extract = await pool.extract(d, drawingOf(options));
      kept.put(d, extract);
    }
    if (extract) extracts.push(extract);
    await drawn(extracts, read, ground);
  };
}

/** Extracts every document that the cache does not hold, on every core. */
async function extractAll(
  documents: readonly Document[],
  ground: Ground,
  options: RunOptions,
  kept: Kept,
  { report, drawn }: Follow,
): Promise<Extract[]> {
  const made = documents.map((d) => kept.get(d));
  const missing = [...documents.keys()].filter((i) => !made[i]);
  const tell = (file?: string) =>
    report({
      step: "extract",
      done: documents.length - missing.length + done,
      total: documents.length,
      ...(file ? { file } : {}),
    });
  let done = 0;
  tell();
  if (missing.length === 0) return made as Extract[];
  const soFar = () => made.filter((e) => e !== undefined);
  const pool = openPool(missing.reduce((n, i) => n + documents[i]!.text.length, 0));
  const draw = async (i: number) => {
    const d = documents[i]!;
    made[i] = await pool.extract(d, drawingOf(options));
    kept.put(d, made[i]);
    done++;
    tell(d.paths[0]);
    await drawn?.(soFar(), documents, ground);
  };
  try {
    await drawn?.(soFar(), documents, ground);
    if (pool.apart) await Promise.all(missing.map(draw));
    else for (const i of missing) await draw(i);
    return made as Extract[];
  } finally {
    await pool.close();
  }
}

/** Hash of everything the report is a function of. */
function inputOf(ground: Ground, documents: readonly Document[], options: RunOptions): string {
  const of = documents.map((d) => [d.sha256, d.paths, d.metadata]);
  return sha256(
    JSON.stringify([
      buildVersion(),
      of,
      ground.settings,
      ground.review.decisions.map((d) => d.hash),
      options.quotesOnly ?? false,
      options.fast ?? false,
      ...(options.masked ? ["masked"] : []),
    ]),
  );
}
