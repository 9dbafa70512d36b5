import type { Dirent, Stats } from "node:fs";
import { lstat, readdir, realpath, stat } from "node:fs/promises";
import { notice } from "../../documents/notices.ts";
import type { Notice } from "../../record/notice.ts";

/** A file to be read: its path below the folder with `/`, and the path to open it by (bytes, since names need not be text). */
export type Listed = { readonly path: string; readonly open: Buffer; readonly bytes: number; readonly changed: number };

export type Listing = { readonly files: readonly Listed[]; readonly notices: readonly Notice[] };

const clutter = /^(?:thumbs\.db|desktop\.ini|~\$.*|.*~)$/i;

/**
 * The files below a folder, sorted by path; of a dossier (a folder with `dossier.json`) those below `documents/`.
 * Hidden files are passed over; links that lead out of the folder, and what is no plain file, are listed as ignored.
 * @throws where the folder itself cannot be read
 */
export async function list(folder: string): Promise<Listing> {
  const root = await realpath(folder);
  const found = { files: [] as Listed[], notices: [] as Notice[] };
  const dossier = await isFile(`${root}/dossier.json`);
  await (dossier ? visit(root, "documents", found) : visit(root, "", found));
  found.files.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  return found;
}

type Found = { readonly files: Listed[]; readonly notices: Notice[] };

const isFile = (path: string) =>
  stat(path).then(
    (s) => s.isFile(),
    () => false,
  );

async function visit(root: string, below: string, found: Found): Promise<void> {
  const folders: { path: string; open: Buffer }[] = [
    { path: below, open: Buffer.from(below ? `${root}/${below}` : root) },
  ];
  for (let next = folders.pop(); next; next = folders.pop()) {
    for (const entry of await entriesOf(next.open, next.path || ".", found)) {
      const name = entry.name.toString("utf8");
      const path = next.path ? `${next.path}/${name}` : name;
      if (name.startsWith(".")) continue;
      const open = Buffer.concat([next.open, Buffer.from("/"), entry.name]);
      if (entry.isDirectory()) folders.push({ path, open });
      else await visitFile(root, path, open, entry, found);
    }
  }
}

async function entriesOf(open: Buffer, path: string, found: Found): Promise<readonly Dirent<Buffer>[]> {
  try {
    return (await readdir(open, { withFileTypes: true, encoding: "buffer" })) as Dirent<Buffer>[];
  } catch (error) {
    if (path === ".") throw error;
    found.notices.push(
      notice("unreadable", path, `The folder could not be opened (${reason(error)}); nothing in it was read.`),
    );
    return [];
  }
}

async function visitFile(root: string, path: string, open: Buffer, entry: Dirent<Buffer>, found: Found): Promise<void> {
  const ignore = (message: string) => void found.notices.push(notice("ignored", path, message));
  const shown = oddName(path);
  if (shown)
    found.notices.push(
      notice(
        "input-invalid",
        shown,
        "The name holds characters that cannot be shown as they are; the file is read all the same.",
      ),
    );
  if (clutter.test(path.split("/").at(-1) ?? "")) return ignore("A file that a program left behind, not a document.");
  try {
    if (entry.isSymbolicLink() && !(await isInside(root, open)))
      return ignore("A link that leads out of the folder is not followed.");
    const at: Stats = entry.isSymbolicLink() ? await stat(open) : await lstat(open);
    if (!at.isFile())
      return ignore(entry.isSymbolicLink() ? "A link to a folder is not followed." : "It is no plain file.");
    found.files.push({ path: shown ?? path, open, bytes: at.size, changed: at.mtimeMs });
  } catch (error) {
    found.notices.push(notice("unreadable", shown ?? path, `The file could not be opened (${reason(error)}).`));
  }
}

async function isInside(root: string, open: Buffer): Promise<boolean> {
  const target = await realpath(open, "utf8");
  return target.startsWith(`${root}/`);
}

export const reason = (error: unknown) =>
  (error as NodeJS.ErrnoException).code ?? (error instanceof Error ? error.message : String(error));

/** A name that is no UTF-8 or holds control or direction signs, with these made visible; undefined for ordinary names. */
function oddName(path: string): string | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  const odd = /[\u0000-\u001f\u007f\u202a-\u202e\u2066-\u2069\ufffd]/g;
  return odd.test(path)
    ? path.replace(odd, (c) => (c === "\uFFFD" ? c : `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`))
    : undefined;
}
