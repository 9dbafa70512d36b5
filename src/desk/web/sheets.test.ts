import { unzipSync } from "fflate";
import { DOMParser } from "linkedom";
import { describe, expect, it } from "vitest";
import { csv, type Value, xlsx } from "./sheets.ts";

describe("a table as CSV", () => {
  it.each<readonly [string, Value, string]>([
    ["words", "plain", "plain"],
    ["a comma and quotation marks", 'he said "no", twice', '"he said ""no"", twice"'],
    ["a line end", "one\ntwo", '"one\ntwo"'],
    ["what a spreadsheet would run", "=HYPERLINK(1)", "'=HYPERLINK(1)"],
    ["a number below 0", -2, "-2"],
    ["nothing", null, ""],
  ])("writes %s", (_, value, wanted) => {
    expect(csv([[value]])).toBe(`\uFEFF${wanted}\r\n`);
  });
});

describe("a table as XLSX", () => {
  const rows = [
    ["Name", "Said"],
    ["Kethria & <Osmark>", 3],
    ["=1+1", null],
    ["وزارة", -1.5],
  ] as const;
  const files = unzipSync(xlsx("reactions: all/none", rows));
  const read = (path: string) =>
    new DOMParser().parseFromString(new TextDecoder().decode(files[path]), "text/xml") as unknown as Document;

  it("has every part that its lists name", () => {
    const parts = [...read("[Content_Types].xml").querySelectorAll("Override")].map((o) => o.getAttribute("PartName"));
    const targets = ["_rels/.rels", "xl/_rels/workbook.xml.rels"].flatMap((path) =>
      [...read(path).querySelectorAll("Relationship")].map(
        (r) => `${path.startsWith("xl") ? "xl/" : ""}${r.getAttribute("Target")}`,
      ),
    );
    for (const part of [...parts.map((p) => p?.slice(1)), ...targets]) expect(Object.keys(files)).toContain(part);
    expect(read("xl/workbook.xml").querySelector("sheet")?.getAttribute("name")).toBe("reactions  all none");
    expect(read("xl/workbook.xml").querySelectorAll("workbookView")).toHaveLength(1);
  });

  it("keeps words as words and numbers as numbers, each in its cell", () => {
    const cells = [...read("xl/worksheets/sheet1.xml").querySelectorAll("c")].map((c) => [
      c.getAttribute("r"),
      c.getAttribute("t"),
      c.textContent,
    ]);
    expect(cells).toEqual([
      ["A1", "inlineStr", "Name"],
      ["B1", "inlineStr", "Said"],
      ["A2", "inlineStr", "Kethria & <Osmark>"],
      ["B2", null, "3"],
      ["A3", "inlineStr", "=1+1"],
      ["A4", "inlineStr", "وزارة"],
      ["B4", null, "-1.5"],
    ]);
  });

  it("names columns beyond Z", () => {
    const wide = unzipSync(xlsx("wide", [Array.from({ length: 30 }, (_, i) => i)]));
    expect(new TextDecoder().decode(wide["xl/worksheets/sheet1.xml"])).toContain('<c r="AD1"><v>29</v>');
  });
});
