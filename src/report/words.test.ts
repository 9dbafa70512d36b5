import { describe, expect, it } from "vitest";
import { pieces } from "./scripts.ts";
import { count, dateWords, dayRange, isPlural, listed, shorten, wellFormed } from "./words.ts";

describe("words", () => {
  it.each([
    ["2021-11-07", "7 November 2021"],
    ["2021-11", "November 2021"],
    ["2021", "2021"],
    ["2021-11-07T10:00Z", "7 November 2021, 10:00 UTC"],
    ["2021-21", "spring 2021"],
    ["202X", "the 2020s"],
    ["2021~", "about 2021"],
    ["2021-11-XX", "November 2021"],
    ["2017/2021", "2017 to 2021"],
    ["2004-11-11/2021-11-11", "2004 to 2021"],
    ["../2021-06", "until June 2021"],
    ["2021-06/..", "from June 2021"],
    ["[2021-11-06,2021-11-07]", "6 November 2021 or 7 November 2021"],
    ["soon", "soon"],
  ])("reads %s as %s", (edtf, words) => expect(dateWords(edtf)).toBe(words));

  it.each([
    ["2021-02", 28],
    ["2021", 365],
    ["2021-11-07", 1],
    ["2021-21", 92],
    ["202X", 3653],
  ])("gives %s %i days", (edtf, days) => {
    const [from, to] = dayRange(edtf)!;
    expect(to - from + 1).toBe(days);
  });
  it("knows no days for words", () => expect(dayRange("soon")).toBeNull());

  it.each([
    [0, "no actor"],
    [1, "one actor"],
    [2, "two actors"],
    [1204, "1,204 actors"],
  ])("counts %i", (n, words) => expect(count(n, "actor")).toBe(words));
  it("names the rest of a long list", () => expect(listed(["a", "b", "c", "d"], 2)).toBe("a, b and 2 more"));

  it("cuts at a word and never inside a pair", () => {
    expect(shorten("one two three", 9)).toEqual({ text: "one two", cut: true });
    expect(wellFormed(shorten("🌉".repeat(9), 7).text)).toBe("🌉".repeat(3));
    expect(wellFormed("a\uD800b")).toBe("a\uFFFDb");
  });

  it("tells right-to-left words apart, Persian by its letters", () => {
    expect(pieces("the جسر bridge")).toEqual([
      { text: "the ", language: null, rtl: false },
      { text: "جسر", language: "ar", rtl: true },
      { text: " bridge", language: null, rtl: false },
    ]);
    expect(pieces("پل")[0]?.language).toBe("fa");
    expect(pieces("أي نص", "ar")).toEqual([{ text: "أي نص", language: "ar", rtl: true }]);
  });
});

it.each<[string, boolean]>([
  ["media sources", true],
  ["two officials from the ministry", true],
  ["police in the capital", true],
  ["a spokesman for the workers", false],
  ["press", false],
  ["the official who briefed reporters", false],
])("tells one from several: %s", (words, wanted) => expect(isPlural(words)).toBe(wanted));
