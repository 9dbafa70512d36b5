import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distance } from "../../test/distance.ts";
import { documentId } from "../record/ids.ts";
import { span } from "../record/span.ts";
import { anchor, cut, selector } from "./anchor.ts";
import { approximate, likeness } from "./approximate.ts";

const id = documentId("ab".repeat(32));
const seed = Number(process.env.SEED ?? 20211107);
const law = <T>(property: fc.IProperty<T>) => fc.assert(property, { seed, numRuns: 300 });

const text = `The ministry condemned the attack on Sunday. "We will not be moved," the minister said.
He said the inquiry would report within a week; the ministry gave no other details.
Residents of the harbour said they had heard two explosions shortly before dawn.`;
const at = (words: string, from = text) => ({ start: from.indexOf(words), end: from.indexOf(words) + words.length });

describe("cut", () => {
  it("quotes what stands in the span", () => {
    const { start, end } = at("two explosions");
    expect(cut({ id, text }, span(id, start, end)).quote).toBe("two explosions");
  });
  it("refuses a span of another document or beyond the text", () => {
    expect(() => cut({ id, text }, span(documentId("cd".repeat(32)), 0, 4))).toThrow(/cannot be cut/);
    expect(() => cut({ id, text }, span(id, 0, text.length + 1))).toThrow(/lies within/);
  });
});

describe("anchor", () => {
  const quote = "We will not be moved";
  const kept = selector(text, at(quote));

  it("stays where it is", () => expect(anchor(text, id, kept).state).toBe("exact"));

  it.each([
    ["words put in before", `A note from the editor.\n${text}`, quote],
    [
      "the sentence moved to the end",
      `${text.replace(`"${quote}," the minister said.`, "")} "${quote}," the minister said.`,
      quote,
    ],
    ["other quotation marks", text.replace('"We will not be moved,"', "“We will not be moved”"), quote],
    ["a typing error put right", text.replace("not be moved", "not be mooved"), "We will not be mooved"],
  ])("is found again with %s", (_, changed, wanted) => {
    const found = anchor(changed, id, kept);
    if (found.state === "lost") throw new Error("lost");
    expect(found.passage.quote).toBe(wanted);
    expect(changed.slice(found.passage.span.start, found.passage.span.end)).toBe(wanted);
  });

  it.each([
    ["the words are gone", text.replace(`"${quote}," the minister said.`, "")],
    ["a sentence of the same shape stands there", text.replace(quote, "They can all be bought")],
    ["the text is empty", ""],
  ])("is lost where %s", (_, changed) => expect(anchor(changed, id, kept)).toEqual({ state: "lost", quote }));

  it("tells a repeated word by its surroundings", () => {
    const second = text.indexOf("said", text.indexOf("said") + 1);
    const changed = `He said so. ${text}`;
    const found = anchor(changed, id, selector(text, { start: second, end: second + 4 }));
    expect(found.state === "moved" && found.passage.span.start).toBe(second + "He said so. ".length);
  });

  it("does not take up a short word elsewhere once its own sentence is gone", () => {
    const kept = selector(text, { start: text.indexOf("said they"), end: text.indexOf("said they") + 4 });
    expect(anchor(text.slice(0, text.lastIndexOf("\n")), id, kept).state).toBe("lost");
  });

  it("finds a quotation of several thousand units with an error in it", () => {
    const long = Array.from({ length: 400 }, (_, i) => `Sentence ${i} of the long statement ends here.`).join(" ");
    const whole = `Before.\n${long}\nAfter.`;
    const kept = selector(whole, { start: 8, end: 8 + long.length });
    const found = anchor(`Some more before.\n${whole.replace("Sentence 200 of", "Sentence 200, of")}`, id, kept);
    expect(found.state === "moved" && found.passage.quote).toBe(long.replace("Sentence 200 of", "Sentence 200, of"));
  });

  it("looks through a book's length of text in well under a second", () => {
    const book = Array.from(
      { length: 12_000 },
      (_, i) => `Line ${i * 7919} of a long book about harbours and ships.\n`,
    ).join("");
    const begun = performance.now();
    expect(anchor(book, id, selector(text, at("the inquiry would report within a week"))).state).toBe("lost");
    expect(performance.now() - begun).toBeLessThan(2000);
  });
});

const words = fc
  .array(
    fc.constantFrom(
      "minister",
      "said",
      "the",
      "attack",
      "was",
      "حمله",
      "قال",
      "grave",
      "on",
      "Sunday",
      "ship",
      "harbour",
      "no",
      "one",
      "claimed",
      "it",
    ),
    { minLength: 12, maxLength: 60 },
  )
  .map((list) => list.map((w, i) => `${w}${i % 5 === 4 ? "." : ""}`).join(" "));
const cutOf = fc
  .tuple(words, fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([t, a, b]) => {
    const start = Math.floor(a * (t.length - 1));
    return { t, start, end: Math.min(t.length, start + 1 + Math.floor(b * 80)) };
  });

describe("laws", () => {
  it("an unchanged text keeps every quotation", () =>
    law(
      fc.property(cutOf, ({ t, start, end }) => {
        const found = anchor(t, id, selector(t, { start, end }));
        expect(found.state === "exact" && found.passage.quote).toBe(t.slice(start, end));
      }),
    ));

  it("words put in before a quotation move it, with the same words at the right place", () =>
    law(
      fc.property(cutOf, fc.string({ minLength: 1, maxLength: 60 }), ({ t, start, end }, added) => {
        const found = anchor(added + t, id, selector(t, { start, end }));
        if (found.state === "lost") throw new Error("lost");
        expect(found.passage.quote).toBe(t.slice(start, end));
        if (found.state === "moved" && end - start >= 30) expect(found.passage.span.start).toBe(start + added.length);
      }),
    ));

  it("a quotation of letters that the rest does not have is lost when it is taken out", () =>
    law(
      fc.property(cutOf, fc.integer({ min: 6, max: 80 }), ({ t, start }, length) => {
        const unlike = "ЖѪѬѢѲѴ".repeat(14).slice(0, length);
        const whole = `${t.slice(0, start)}${unlike}${t.slice(start)}`;
        expect(anchor(t, id, selector(whole, { start, end: start + length })).state).toBe("lost");
      }),
    ));

  it("approximate search agrees with the textbook table", () =>
    law(
      fc.property(
        fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 80 }),
        fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 1, maxLength: 70 }),
        (t, p) => {
          const least = Math.min(...lastRow(t, p));
          expect(likeness(t, p)).toBeCloseTo(t === "" ? 0 : Math.max(0, 1 - Math.min(p.length, least) / p.length), 9);
          for (const m of approximate(t, p, Math.floor(p.length / 3)))
            expect(distance(t.slice(m.start, m.end), p)).toBe(m.errors);
        },
      ),
    ));
});

/** Errors of the best stretch ending at each place (Sellers 1980). */
function lastRow(t: string, p: string): readonly number[] {
  let row = Array.from({ length: p.length + 1 }, (_, i) => i);
  return [
    p.length,
    ...Array.from(t, (c) => {
      const next = [0];
      for (let i = 1; i <= p.length; i++)
        next.push(Math.min(next[i - 1]! + 1, row[i]! + 1, row[i - 1]! + (p[i - 1] === c ? 0 : 1)));
      row = next;
      return next[p.length]!;
    }),
  ];
}
