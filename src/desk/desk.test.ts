import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Decision, decisionId, firstPrevious, seal } from "../record/decision.ts";
import type { Assessment } from "../report/types.ts";
import { lastStanding, lastUndo, openBook } from "./decisions.ts";
import { nearIndex } from "./near.ts";
import { endAfter, endBefore, startAfter, startBefore, wholeWords } from "./web/words.ts";

let clock = 1_700_000_000_000;
function made(kind: Decision["kind"], payload: Record<string, unknown>): Decision {
  clock += 1;
  return seal({
    id: decisionId(clock, new Uint8Array(10)),
    time: new Date(clock).toISOString(),
    analyst: "Ana",
    kind,
    payload,
    previous: firstPrevious,
  });
}

describe("the book of decisions", () => {
  it("takes back and does again without limit, as a fresh reading of the log would have it", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("accept", "reject", "undo", "redo"), { maxLength: 40 }),
        fc.integer({ min: 1, max: 4 }),
        (acts, records) => {
          const book = openBook([]);
          for (const [i, act] of acts.entries()) {
            const target =
              act === "undo" ? lastStanding(book, "Ana") : act === "redo" ? lastUndo(book, "Ana") : undefined;
            if (act === "accept" || act === "reject") book.add(made(act, { record: `r${i % records}` }));
            else if (target) book.add(made("undo", { decision: target.id }));
          }
          const fresh = openBook(book.all());
          for (let r = 0; r < records; r++) expect(book.state(`r${r}`)).toBe(fresh.state(`r${r}`));
        },
      ),
      { seed: 20211107, numRuns: 200 },
    );
  });

  it("takes everything back in the end", () => {
    const book = openBook([]);
    for (let i = 0; i < 12; i++) book.add(made(i % 2 ? "accept" : "reject", { record: `r${i}` }));
    for (let d = lastStanding(book, "Ana"); d; d = lastStanding(book, "Ana"))
      book.add(made("undo", { decision: d.id }));
    expect([...book.states()]).toEqual([]);
    const again = lastUndo(book, "Ana")!;
    book.add(made("undo", { decision: again.id }));
    expect(book.state("r0")).toBe("rejected");
  });
});

describe("steps from word to word", () => {
  const text = "The minister said “we’ll stay”, and left. قال الناطق إن";
  it("grows and shrinks by whole words", () => {
    expect(text.slice(0, endAfter(text, 12))).toBe("The minister said");
    expect(text.slice(0, endBefore(text, 17))).toBe("The minister");
    expect(text.slice(startAfter(text, 0), 12)).toBe("minister");
    expect(text.slice(startBefore(text, 13), 17)).toBe("minister said");
    expect(text.slice(0, endAfter(text, text.indexOf("“") + 1))).toBe("The minister said “we’ll");
    expect(text.slice(text.indexOf("قال"), endAfter(text, text.indexOf("قال") + 3))).toBe("قال الناطق");
  });

  it("widens any selection to words that hold it, without white space at the edges", () => {
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(text.length), (a, b) => {
        const [start, end] = [Math.min(a, b), Math.max(a, b)];
        const words = wholeWords(text, start, end);
        if (!words) {
          expect(text.slice(start, end).trim()).toBe("");
          return;
        }
        expect(text.slice(words.start, words.end)).toBe(text.slice(words.start, words.end).trim());
        expect(text.slice(words.start, words.end)).toContain(text.slice(start, end).trim());
      }),
      { seed: 20211107 },
    );
  });
});

describe("the same words elsewhere", () => {
  const told = "Three people were killed when a bomb went off beside the motorcade on Tuesday morning";
  const extract = (id: string, text: string) => ({
    document: { id, text },
    language: { sentences: [{ start: 0, end: text.length }] },
  });
  it.each([
    [`${told}.`, 1],
    [`${told}, the ministry said.`, 1],
    ["Nothing like it was ever written in any of the other papers of that week.", 0],
    ["He did not elaborate.", 0],
  ])("%s", (text, wanted) => {
    const index = nearIndex({ extracts: [extract("a", `${told}.`), extract("b", text)] } as unknown as Assessment);
    expect(index.of("a")).toHaveLength(wanted);
    if (wanted) expect(index.of("a")[0]!.others[0]).toMatchObject({ document: "b", start: 0 });
  });
});
