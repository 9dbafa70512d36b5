import { strFromU8, unzipSync } from "fflate";
import { expect, it, vi } from "vitest";
import type { ReportJson } from "../record/wire-report.ts";
import { toDocx } from "./docx.ts";

const report = {
  title: "A fire in the port",
  date: "2024-05-14",
  edition: 1,
  documents: [{ id: "d1", title: "First report", paths: ["a.txt"] }],
  passages: [{ id: "p1", document: "d1", start: 0, end: 9, quote: "A fire <b>" }],
  sentences: [{ section: "in-short", kind: "finding", text: "There was a fire & smoke.", passages: ["p1"] }],
} as unknown as ReportJson;

it("sets the same Word file on any day, with the report's own date, its words and its notes", async () => {
  const today = await toDocx(report);
  vi.setSystemTime(new Date("2031-01-01T12:00:00Z"));
  expect(Buffer.compare(await toDocx(report), today)).toBe(0);
  vi.useRealTimers();
  const files = unzipSync(today);
  const part = (name: string) => strFromU8(files[name]!);
  expect(part("docProps/core.xml").match(/\d{4}-\d\d-\d\dT[\d:]+Z/g)).toEqual(Array(2).fill("2024-05-14T00:00:00Z"));
  expect(part("word/document.xml")).toContain("There was a fire &amp; smoke.");
  expect(part("word/footnotes.xml")).toContain("“A fire &lt;b&gt;”");
});
