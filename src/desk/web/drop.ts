import { set } from "./state.ts";

type Named = { readonly path: string; readonly file: File };

/** Copies what was dropped into the dossier, folders with their paths. */
export async function dropped(transfer: DataTransfer): Promise<void> {
  const entries = [...transfer.items].map((i) => i.webkitGetAsEntry()).filter((e) => e !== null);
  const plain = [...transfer.files];
  const files =
    entries.length > 0
      ? (await Promise.all(entries.map((e) => filesIn(e, "")))).flat()
      : plain.map((file) => ({ path: file.name, file }));
  await send(files);
}

export async function send(files: readonly Named[]): Promise<void> {
  const said: string[] = [];
  for (const [i, { path, file }] of files.entries()) {
    set({ progress: `taking in ${i + 1} of ${files.length}` });
    const response = await fetch(`/api/files?name=${encodeURIComponent(path)}`, { method: "POST", body: file });
    const { state, message, error } = (await response.json()) as { state?: string; message?: string; error?: string };
    if (state !== "taken") said.push(message ?? error ?? `${path} was refused`);
  }
  set({
    progress: files.length > 0 ? "reading the new documents" : null,
    ...(said.length > 0 ? { trouble: said.slice(0, 5).join(". ") } : {}),
  });
}

/** A folder's files with their paths; folders are read in pieces of a hundred entries, as browsers give them. */
async function filesIn(entry: FileSystemEntry, under: string): Promise<Named[]> {
  const path = under + entry.name;
  if (entry.isFile)
    return [
      { path, file: await new Promise<File>((done, failed) => (entry as FileSystemFileEntry).file(done, failed)) },
    ];
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: Named[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((done, failed) => reader.readEntries(done, failed));
    if (some.length === 0) return found;
    for (const e of some) if (!e.name.startsWith(".")) found.push(...(await filesIn(e, `${path}/`)));
  }
}
