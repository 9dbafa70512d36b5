import { readdirSync, readFileSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import { docxBomb, mail, pdf, pdfBomb, png, utf8 } from "../../../test/formats.ts";
import { defaultLimits, type Limits } from "../../documents/limits.ts";
import { maybeResident, maybeResidentByPs } from "./memory.ts";
import { openReader, type Reader } from "./reader.ts";

const open: Reader[] = [];
afterEach(() => {
  for (const reader of open.splice(0)) reader.close();
});
const readerOf = (limits: Partial<Limits>, processes = 1) => {
  const reader = openReader({ ...defaultLimits, ...limits }, processes);
  open.push(reader);
  return reader;
};
const MB = 2 ** 20;
const words = "The minister said it again on Sunday.";
const good = pdf([[{ text: words, y: 700 }]]);
const stripes = (x: number, y: number) => (((x >> 3) + (y >> 4)) % 3 ? 255 : 0);

/** Reads a hostile file, then an ordinary one by the same reader. */
async function thenGood(reader: Reader, bytes: Uint8Array, path: string) {
  const [hostile] = await reader.read(bytes, path);
  const [next] = await reader.read(good, "good.pdf");
  return { codes: hostile!.notices.map((n) => n.code), places: hostile!.notices.map((n) => n.place), next: next!.text };
}

describe("limits that bind whatever the reader does", () => {
  it.each([
    ["a DOCX that takes a gigabyte", docxBomb(300_000), "bomb.docx", 260 * MB],
    ["a PDF whose page unpacks to 200 MB", pdfBomb(200), "bomb.pdf", 260 * MB],
    ["a picture of 48 million pixels to be recognized", png(6000, 8000, stripes), "bomb.png", 280 * MB],
  ])(
    "memory: %s is ended, and the rest goes on",
    async (_, bytes, path, memory) => {
      expect(bytes.length).toBeLessThan(4 * MB);
      expect(await thenGood(readerOf({ memory }), bytes, path)).toEqual({
        codes: ["too-much-memory"],
        places: [path],
        next: words,
      });
    },
    120_000,
  );

  it("seconds: a slow file is ended, and the rest goes on", async () => {
    const begun = performance.now();
    expect(await thenGood(readerOf({ seconds: 2 }), docxBomb(400_000), "slow.docx")).toEqual({
      codes: ["too-slow"],
      places: ["slow.docx"],
      next: words,
    });
    expect(performance.now() - begun).toBeLessThan(40_000);
  }, 60_000);

  it.runIf(process.platform === "linux")(
    "a reader that breaks down costs its own file only",
    async () => {
      const reader = readerOf({});
      const reading = thenGood(reader, docxBomb(400_000), "crash.docx");
      const child = await childOf(process.pid);
      await new Promise((resolve) => setTimeout(resolve, 300));
      process.kill(child, "SIGSEGV");
      expect(await reading).toEqual({ codes: ["reader-crashed"], places: ["crash.docx"], next: words });
    },
    60_000,
  );
});

it("tells a process's memory by /proc as by ps", async () => {
  const byPs = await maybeResidentByPs(process.pid);
  const byProc = maybeResident(process.pid);
  if (byPs === undefined || byProc === undefined) return expect(process.platform).not.toBe("linux");
  expect(Math.abs(byPs - byProc)).toBeLessThan(100 * MB);
});

it("reads small files quickly, one process for many", async () => {
  const reader = readerOf({}, 2);
  await reader.read(good, "warm.pdf");
  const begun = performance.now();
  const letters = Array.from({ length: 100 }, (_, i) =>
    mail([`Subject: Letter ${i}`], [{ head: ["Content-Type: text/plain"], body: words }]),
  );
  const read = await Promise.all(letters.map((bytes, i) => reader.read(bytes, `${i}.eml`)));
  expect(read.map((documents) => documents[0]!.metadata.title)).toEqual(letters.map((_, i) => `Letter ${i}`));
  expect(performance.now() - begun).toBeLessThan(10_000);
});

it("reads two hundred plain texts in this process in well under a second", async () => {
  const reader = readerOf({}, 1);
  const text = utf8(`Title of the text\n\n7 November 2021\n\n${`${words} `.repeat(700)}`);
  const begun = performance.now();
  for (let i = 0; i < 200; i++) await reader.read(text, `${i}.txt`);
  expect(performance.now() - begun).toBeLessThan(1500);
});

/** The first process whose parent is the given one and which runs a reader. */
async function childOf(parent: number): Promise<number> {
  for (let tries = 0; tries < 200; tries++) {
    for (const name of readdirSync("/proc").filter((n) => /^\d+$/.test(n))) {
      const stat = maybeText(`/proc/${name}/stat`);
      if (
        stat &&
        Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]) === parent &&
        maybeText(`/proc/${name}/cmdline`)?.includes("reading/child")
      )
        return Number(name);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("no reader process was started");
}

function maybeText(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}
