import { expect, it } from "vitest";
import { sharedForm } from "./words.ts";

it.each(["the", "naïve", "“", "президент", "😀", "a".repeat(41), "b".repeat(300_000), ""])(
  "the one string of a word reads as the word: %#",
  (form) => {
    const text = `x ${form} y`;
    expect(sharedForm(text.slice(2, -2))).toBe(form);
    expect(sharedForm(`${text}’`.slice(2, -3))).toBe(form);
  },
);
