import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Language } from "../language/types.ts";
import { book, find, matchAt, phrase, type Words } from "./phrases.ts";

const wordsOf = (text: string): Words => {
  const lower = text.toLowerCase().split(/\s+/).filter(Boolean);
  return { language: null as unknown as Language, lower, lemma: lower };
};
const sets = { deny: "deny denied denies", all: "@deny reject" };

describe("phrases", () => {
  it.each([
    ["condemned", "he condemned it", [[1, 2]]],
    ["@all ~2 charges", "they denied all the charges", [[1, 5]]],
    ["@all ~1 charges", "they denied all the charges", []],
    [
      "claim* ?full responsibility",
      "claimed full responsibility and claims responsibility",
      [
        [0, 3],
        [4, 6],
      ],
    ],
    ["act of * terror", "an act of pure terror", [[1, 5]]],
    ["de-escalation", "calls for de - escalation now", [[2, 5]]],
    ["urge de-escalation", "they urge de - escalation now", [[1, 5]]],
    ["be ~2 unacceptable", 'this be " unacceptable "', [[1, 4]]],
    ["call ~5 talks", "call this off ; talks", []],
  ] as const)("%s in: %s", (source, text, places) => {
    const hits = find(book([[source, true] as const], sets), wordsOf(text), 0, wordsOf(text).lower.length);
    expect(hits.map((h) => [h.first, h.end])).toEqual(places);
  });

  it("keeps the longest match of one value at one place", () => {
    const b = book(
      [
        ["claim", 1],
        ["claim responsibility", 1],
      ] as const,
      {},
    );
    expect(find(b, wordsOf("claim responsibility"), 0, 2)).toMatchObject([{ first: 0, end: 2 }]);
  });

  it("refuses a phrase that opens with a gap, and an unknown set", () => {
    expect(() => book([["~2 claim", 1]] as const, {})).toThrow(/opens with a word/);
    expect(() => phrase("@nowhere", {})).toThrow(/nowhere/);
  });

  it("finds nothing outside its range, and all that matchAt confirms and nothing else", () => {
    const word = fc.constantFrom("a", "b", "c", ";", '"', "-");
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 30 }),
        fc.array(fc.constantFrom("a", "b", "?c", "~2", "*", "a|c"), { maxLength: 4 }),
        (text, rest) => {
          const words: Words = { language: null as unknown as Language, lower: text, lemma: text };
          const source = ["a", ...rest].join(" ");
          const hits = find(book([[source, true] as const], {}), words, 0, text.length);
          const stands = (at: number) => matchAt(phrase(source, {}), words, at, text.length) > at;
          expect(hits.map((h) => h.first)).toEqual([...text.keys()].filter(stands));
          for (const h of hits) {
            expect(h.first).toBeGreaterThanOrEqual(0);
            expect(h.end).toBeGreaterThan(h.first);
            expect(h.end).toBeLessThanOrEqual(text.length);
            expect(matchAt(phrase(source, {}), words, h.first, text.length)).toBe(h.end);
          }
        },
      ),
      { seed: 7 },
    );
  });
});
