import { expect, test } from "vitest";
import { contentsLine, isContentsLine } from "./rules.ts";

test("a quick look at a line's end leaves out no line of a table of contents", () => {
  const pages = [...Array(120).keys(), "i", "iv", "vii", "ix", "xl", "lxxi"];
  for (const page of pages) expect(isContentsLine(`Motives ..... ${page}`), `${page}`).toBe(true);
  for (const line of ["Motives", "Motives 12", "He left in 1999", "Motives ..... A"])
    expect(isContentsLine(line)).toBe(contentsLine.test(line));
});
