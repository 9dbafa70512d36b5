import { describe, expect, it } from "vitest";
import { marked, wordsOf } from "./marked.ts";

describe("marked", () => {
  it("gives the text and the places of its marks", () => {
    const m = marked("The [source|minister] [cue|said] so.");
    expect(m.text).toBe("The minister said so.");
    expect(m.spans).toEqual({ source: [[4, 12]], cue: [[13, 17]] });
    expect(wordsOf(m, "cue")).toEqual(["said"]);
  });
  it("lets marks nest and keeps other brackets", () => {
    const m = marked("[content|that [inner|he] left] [sic]");
    expect(m.text).toBe("that he left [sic]");
    expect(wordsOf(m, "content")).toEqual(["that he left"]);
    expect(wordsOf(m, "inner")).toEqual(["he"]);
  });
  it("names a mark that is not closed", () => expect(() => marked("[source|he said")).toThrow("source"));
});
