import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { afterEach, describe, expect, it } from "vitest";
import { base64, docx, mail, pdf, utf8, zipSync } from "../../../test/formats.ts";
import type { Document } from "../../documents/types.ts";
import type { Notice } from "../../record/notice.ts";
import { type FolderReading, readFolder, streamFolder } from "./folder.ts";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), "assay-reading-"));
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

const readOf = (files: Readonly<Record<string, string | Uint8Array>>) => readFolder(folderOf(files), { processes: 1 });
const paths = (reading: FolderReading) => reading.documents.map((d) => d.paths);
const told = (notices: readonly Notice[]) => notices.map((n) => `${n.code} ${n.place}`);
const body = "The minister condemned the attack on Sunday and called for calm.\n";

describe("which files", () => {
  it("are read: all below the folder, sorted by path, but no hidden and no unknown ones", async () => {
    const reading = await readOf({
      "b.txt": "b",
      "a/z.md": "# z",
      "a/b.txt": "ab",
      ".hidden": "x",
      ".git/config": "x",
      notes: "plain",
      "table.csv": "a,b",
      "run.py": "print()",
      "lone.json": "{}",
      "Thumbs.db": "x",
    });
    expect(paths(reading)).toEqual([["a/b.txt"], ["a/z.md"], ["b.txt"], ["notes"]]);
    expect(told(reading.notices)).toEqual(
      expect.arrayContaining(["ignored lone.json", "ignored run.py", "ignored table.csv", "ignored Thumbs.db"]),
    );
  });

  it("of a dossier are those below documents/", async () => {
    const reading = await readOf({
      "dossier.json": "{}",
      "documents/a.txt": body,
      "decisions/x.jsonl": "{}",
      "report/report.html": "<p>x</p>",
      ".assay/cache": "x",
      "stray.txt": "stray",
    });
    expect(paths(reading)).toEqual([["documents/a.txt"]]);
  });

  it("with the same bytes are one document with two paths", async () => {
    const letter = mail(
      ["Subject: x"],
      [
        { head: ["Content-Type: text/plain"], body: "See it." },
        {
          head: [
            "Content-Type: text/plain",
            'Content-Disposition: attachment; filename="same.txt"',
            "Content-Transfer-Encoding: base64",
          ],
          body: base64(utf8("Attached words here, the same.")),
        },
      ],
    );
    const reading = await readOf({
      "a.txt": body,
      "sub/b.txt": body,
      "c.eml": letter,
      "d.txt": "Attached words here, the same.",
    });
    expect(paths(reading)).toEqual([["a.txt", "sub/b.txt"], ["c.eml"], ["c.eml!/same.txt", "d.txt"]]);
    expect(told(reading.notices)).toEqual(["duplicate sub/b.txt", "duplicate d.txt"]);
  });

  it("that are reports of ours are never input", async () => {
    const reading = await readOf({
      "out/report.html": '<!doctype html><meta name="generator" content="Assay 1.0"><p>x</p>',
      "out/report.json": '{"generator": "Assay", "documents": []}',
      "out/manifest.json": '{ "generator":"Assay" }',
      "out/report.pdf": pdf([[{ text: "x", y: 700 }]], { Author: "Assay" }),
      "a.txt": body,
    });
    expect(paths(reading)).toEqual([["a.txt"]]);
    expect(told(reading.notices)).toEqual([
      "own-report out/manifest.json",
      "own-report out/report.html",
      "own-report out/report.json",
      "own-report out/report.pdf",
    ]);
  });

  it("lie outside and are only linked to are not followed", async () => {
    const outside = folderOf({ "secret.txt": "secret" });
    const folder = folderOf({ "a.txt": body });
    symlinkSync(join(outside, "secret.txt"), join(folder, "link.txt"));
    symlinkSync(outside, join(folder, "linked"));
    symlinkSync(join(folder, "a.txt"), join(folder, "same.txt"));
    const reading = await readFolder(folder);
    expect(paths(reading)).toEqual([["a.txt", "same.txt"]]);
    expect(told(reading.notices)).toEqual(expect.arrayContaining(["ignored link.txt", "ignored linked"]));
  });

  it.runIf(process.platform === "linux")("are pipes are not opened, and links in circles end", async () => {
    const folder = folderOf({ "a.txt": body });
    execFileSync("mkfifo", [join(folder, "pipe.txt")]);
    symlinkSync(folder, join(folder, "self"));
    symlinkSync(join(folder, "loop"), join(folder, "loop"));
    const reading = await readFolder(folder);
    expect(paths(reading)).toEqual([["a.txt"]]);
    expect(told(reading.notices)).toEqual(
      expect.arrayContaining(["ignored pipe.txt", "ignored self", "unreadable loop"]),
    );
  });

  it("have odd names are read under a name that can be shown", async () => {
    const folder = folderOf({ "line\nbreak\u202e.txt": body });
    if (process.platform === "linux")
      writeFileSync(
        Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0x62, 0xe9, 0x2e, 0x74, 0x78, 0x74])]),
        "latin name",
      );
    const reading = await readFolder(folder);
    expect(paths(reading)[0]).toEqual(process.platform === "linux" ? ["b\uFFFD.txt"] : ["line\\u000abreak\\u202e.txt"]);
    expect(reading.documents.map((d) => d.text)).toContain(body);
    expect(reading.notices.every((n) => n.code === "input-invalid")).toBe(true);
  });

  it("in a folder that is not there cannot be read", async () => {
    await expect(readFolder(join(folderOf({}), "none"))).rejects.toThrow(/ENOENT/);
  });
});

describe("what stands beside a document", () => {
  it("is taken from a .json of its name, whatever else stands in it", async () => {
    const reading = await readOf({
      "a.txt": body,
      "a.json": JSON.stringify({
        title: "T",
        url: "https://x.example",
        date: "7 November 2021",
        publisher: { name: "P" },
        authors: ["A", "B"],
        lang: "English",
        grade: "b2",
        got: "2022-01-01",
        origin: "wire-1",
        chars: 12,
        nested: { a: [1] },
      }),
    });
    const { from, ...metadata } = reading.documents[0]!.metadata;
    expect(metadata).toEqual({
      title: "T",
      address: "https://x.example",
      date: "2021-11-07",
      publisher: "P",
      author: "A, B",
      language: "en",
      grade: "B2",
      got: "2022-01-01",
      origin: "wire-1",
    });
    expect(from?.date).toBe("json");
  });

  it.each([
    ["broken JSON", '{\n "title": "x",\n oops\n}', "metadata-invalid a.json line 3"],
    ["a list", "[1]", "metadata-invalid a.json line 1"],
    ["a date that is none", '{\n"title":"x",\n"date": "soon"\n}', "metadata-invalid a.json line 3"],
    ["a grade that is none", '{"grade": "Z9"}', "metadata-invalid a.json line 1"],
    ["a day of storing for a date", '{"date": "dump 2019-07-20"}', "date-unknown a.json line 1"],
  ])("with %s gives a notice with file and line, and the rest goes on", async (_, json, wanted) => {
    const reading = await readOf({ "a.txt": body, "a.json": json });
    expect(told(reading.notices)).toEqual([wanted]);
    expect(reading.documents[0]!.text).toBe(body);
    if (wanted.startsWith("date-unknown")) expect(reading.documents[0]!.metadata).toMatchObject({ got: "2019-07-20" });
  });

  it("is taken from a documents.csv for a whole folder; the .json comes first", async () => {
    const reading = await readOf({
      "in/documents.csv":
        '\uFEFFPath;Publisher;Date;Grade\na.txt;Coast Wire;2021-11-07;B2\nsub/b.txt;"Velm; Daily";2021-13-45;\nnone.txt;X;;\n',
      "in/a.txt": body,
      "in/a.json": '{"publisher":"From JSON"}',
      "in/sub/b.txt": `${body}b`,
    });
    expect(reading.documents.map((d) => [d.metadata.publisher, d.metadata.date, d.metadata.grade])).toEqual([
      ["From JSON", "2021-11-07", "B2"],
      ["Velm; Daily", undefined, undefined],
    ]);
    expect(told(reading.notices)).toEqual([
      "metadata-invalid in/documents.csv line 3",
      "metadata-invalid in/documents.csv line 4",
    ]);
  });

  it("holds for what a container holds, as far as it can", async () => {
    const reading = await readOf({
      "z.zip": zipSync({ "a.txt": utf8(`Own title\n\n${body}`) }),
      "z.json": '{"title":"Archive","origin":"leak","grade":"D4"}',
    });
    expect(reading.documents[0]!.metadata).toMatchObject({ title: "Own title", origin: "leak", grade: "D4" });
  });
});

describe("reading", () => {
  const files = async () => ({
    "a.txt": body,
    "b.html": "<p>Seen</p>",
    "c.docx": await docx(),
    "d.pdf": pdf([[{ text: "A line of text.", y: 700 }]]),
    "e.txt": "",
    "f.pdf": "%PDF-1.4 broken",
  });

  it("yields documents one after the other and says how far it has come", async () => {
    const steps: string[] = [];
    const seen: string[] = [];
    for await (const document of streamFolder(folderOf(await files()), { processes: 2 }, (p) =>
      steps.push(`${p.done}/${p.total} ${p.path}`),
    ))
      seen.push(document.paths[0]!);
    expect(seen).toEqual(["a.txt", "b.html", "c.docx", "d.pdf", "e.txt", "f.pdf"]);
    expect(steps).toEqual(seen.map((path, i) => `${i + 1}/6 ${path}`));
  });

  it("reads again only what is new, and gives the same", async () => {
    const folder = folderOf({ ...(await files()), "c.json": '{"title":"Beside"}' });
    const kept = new Map<string, Uint8Array>();
    let read = 0;
    const options = {
      processes: 1,
      known: (hash: string) => (kept.has(hash) ? (deserialize(kept.get(hash)!) as Document[]) : undefined),
      keep: (hash: string, documents: readonly Document[]) => {
        read++;
        kept.set(hash, serialize(documents));
      },
    };
    const first = await readFolder(folder, options);
    expect(read).toBe(6);
    writeFileSync(join(folder, "c.json"), '{"publisher":"Other"}');
    writeFileSync(join(folder, "g.txt"), "New words.");
    const second = await readFolder(folder, options);
    expect(read).toBe(7);
    expect(second.documents[2]!.metadata).toMatchObject({ title: "Round-up of reactions", publisher: "Other" });
    expect(second.documents.map((d) => d.text)).toEqual([...first.documents.map((d) => d.text), "New words."]);
  });

  it("never changes a file", async () => {
    const folder = folderOf({ "a.txt": body });
    await readFolder(folder);
    expect(readFileSync(join(folder, "a.txt"), "utf8")).toBe(body);
  });
});
