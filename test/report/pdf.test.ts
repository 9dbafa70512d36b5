import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadTypst } from "../../src/models/typst.ts";
import { compose } from "../../src/report/compose.ts";
import { toPdf, toTypst } from "../../src/report/pdf.ts";
import type { TypstTool } from "../../src/report/types.ts";
import { at, fixture, world } from "./fixture.ts";

const folder = mkdtempSync(join(tmpdir(), "assay-pdf-"));
const file = join(folder, "report.pdf");
let typst: TypstTool;
let bytes: Uint8Array;
const poppler = (program: string, ...args: readonly string[]) => execFileSync(program, args, { encoding: "utf8" });
/** As copied, without the marks of direction that pdftotext adds. */
const copied = (name = file) =>
  poppler("pdftotext", name, "-")
    .replace(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, "")
    .replace(/\s+/g, " ");

beforeAll(async () => {
  typst = await loadTypst();
  bytes = toPdf(compose(fixture(), world), typst);
  writeFileSync(file, bytes);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("report.pdf", { timeout: 120_000 }, () => {
  it("comes out the same, byte by byte", () =>
    expect(Buffer.compare(Buffer.from(toPdf(compose(fixture(), world), typst)), Buffer.from(bytes))).toBe(0));

  it("says title, date and maker, without a clock", () => {
    const told = poppler("pdfinfo", "-isodates", file);
    expect(told).toMatch(/Title:\s+The attack on the Lantern Bridge, Orval, 3 May 2031/);
    expect(told).toMatch(/Author:\s+Assay/);
    expect(told).toMatch(/CreationDate:\s+2031-05-10/);
    const undated = toPdf(compose(fixture({ date: null })), typst);
    writeFileSync(join(folder, "undated.pdf"), undated);
    expect(poppler("pdfinfo", join(folder, "undated.pdf"))).not.toContain(String(new Date().getFullYear()));
  });

  it("has contents, bookmarks and footnotes with passages", () => {
    const text = copied();
    expect(text).toMatch(/Contents In short/);
    // in two columns: the last entry stands in the right half of the first page
    const right = ["-l", "1", "-r", "72", "-x", "298", "-y", "0", "-W", "298", "-H", "842"];
    expect(poppler("pdftotext", ...right, file, "-")).toContain("Hashes of the documents");
    expect(text).toContain("What happened");
    expect(text).toMatch(/“Three people were killed and eleven were injured.*?” Harbour Wire/);
    expect(Buffer.from(bytes).toString("latin1")).toContain("/Outlines");
  });

  it("gives Arabic and Persian back as they were", () => {
    const text = copied();
    expect(text).toContain("ثلاثة أشخاص قتلوا");
    expect(text).toContain("پنج نفر در انفجار پل فانوس کشته شدند");
    expect(text).toContain("وزارة داخلية نورفينيا");
  });

  it("repeats the head of a table that breaks, and says what it leaves to the page", () => {
    const base = fixture().responsibility;
    const responsibility = Array.from({ length: 90 }, (_, i) => ({ ...base[i % base.length]!, id: `r${i}` }));
    const name = join(folder, "long.pdf");
    writeFileSync(name, toPdf(compose(fixture({ responsibility })), typst));
    expect(copied(name).split("Who says so").length).toBeGreaterThan(4);
    expect(copied(name)).toContain("and 30 more, in report.html");
  });

  it("sets names of any characters, or none that can be seen", () => {
    const odd = ["\u200B\u2060", "\uD800", "🌉🌉", "אבג", "𝔘𝔫", "a\u0000b", "\u202Etxt\u202C"];
    const actors = fixture().actors.map((a, i) => ({ ...a, name: odd[i % odd.length]! }));
    expect(toPdf(compose(fixture({ actors })), typst).length).toBeGreaterThan(10_000);
  });

  it("names characters that no font has, and says so", () => {
    const outlook = [
      {
        id: "x",
        kind: "forecast" as const,
        span: at(7, "橋が落ちた 🌉 was written on a wall nearby."),
        hedges: [],
        conditions: [],
      },
    ];
    const data = toTypst(compose(fixture({ outlook })), typst.covers);
    expect(data.missing).toContain("report.html shows them");
    const name = join(folder, "signs.pdf");
    writeFileSync(name, toPdf(compose(fixture({ outlook })), typst));
    expect(copied(name)).toContain("was written on a wall nearby");
    expect(copied(name)).toMatch(/\[1 character: Han\]/);
  });

  it("sets words of a document as words, never as markup", () => {
    const base = fixture();
    const actors = base.actors.map((a, i) =>
      i === 0 ? { ...a, name: '#panic("x") $ *bold* _it_ @ref <label> \\ #{sys}' } : a,
    );
    const name = join(folder, "markup.pdf");
    writeFileSync(name, toPdf(compose(fixture({ actors })), typst));
    expect(copied(name)).toContain('#panic("x") $ *bold* _it_ @ref <label>');
  });

  it("needs only the data it is given", () =>
    expect(() => typst.compile('#read("/etc/hostname")', "{}", {})).toThrow(/could not set/));
});
