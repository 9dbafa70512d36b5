import { expect, it } from "vitest";
import type { Assessment } from "../report/types.ts";
import { folded } from "./copies.ts";

const origins = [{ id: "o:1", documents: ["wire", "paper"], reason: "copied" }] as unknown as Assessment["origins"];
const of = ([document, label, words]: readonly [string, string, string]) => ({ document, label, words });

it.each([
  ["the same words in a copy", ["wire condemn the blast is vile", "paper condemn the blast is vile"], "0+1"],
  ["a copy with a word changed", ["wire condemn the blast today is vile", "paper condemn the blast is vile"], "0+1"],
  ["other words of the same origin", ["wire condemn the blast is vile", "paper condemn no mercy for killers"], "0 1"],
  ["another stance", ["wire condemn we mourn", "paper condole we mourn"], "0 1"],
  ["another origin", ["wire condemn the blast is vile", "radio condemn the blast is vile"], "0 1"],
  ["twice in one document", ["wire condemn the blast is vile", "wire condemn the blast is vile"], "0 1"],
])("counts once what one origin tells in nearly the same words: %s", (_, lines, wanted) => {
  const items = lines.map((l) => /^(\S+) (\S+) (.*)$/.exec(l)!.slice(1) as unknown as [string, string, string]);
  const found = folded(items, of, origins);
  expect(found.map((f) => [f.one, ...f.copies].map((x) => items.indexOf(x)).join("+")).join(" ")).toBe(wanted);
});
