import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { annotatedText } from "../training/annotated-text.ts";
import { casesIn } from "../training/events/cases.ts";

const folder = (path: string) => fileURLToPath(new URL(path, import.meta.url));

it("a text beside the annotation, and none where the file is not at hand", () => {
  const own = folder("cases/reactions/linz-mosque-arson-turkish-briefing");
  expect(annotatedText(own, "text.txt")).toContain("Linz");
  expect(annotatedText(own, "documents/none.txt")).toBeNull();
  expect(annotatedText(own, "statements/none.jsonl#one")).toBeNull();
});

const lines = folder("../../shared/data/statements/train.jsonl");
if (!existsSync(lines)) console.warn("annotated newspaper texts: left out, ../shared/data is not beside the checkout");
describe.runIf(existsSync(lines))("one line of a file of texts", () => {
  it("is the text that was annotated", () => {
    expect(casesIn(folder("cases/news/events")).length).toBe(16);
  });
  it("is none where no line has the id", () => {
    expect(annotatedText("", "statements/train.jsonl#nobody")).toBeNull();
  });
});
