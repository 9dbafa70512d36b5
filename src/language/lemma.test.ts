import { expect, it } from "vitest";
import { lemmaCache, lemmaOf } from "./lemma.ts";

it("a word kept under one tag is not another's", () => {
  const tags = ["NOUN/NNS", "VERB/VBZ", "ADJ/JJ", "VERB/VBD"];
  const known = () => true;
  const lemma = lemmaCache(tags, known);
  for (let round = 0; round < 2; round++)
    for (const form of ["leaves", "left", "Attacks", "condemned"])
      expect(tags.map((_, t) => lemma(form, t))).toEqual(tags.map((tag) => lemmaOf(form, tag, known)));
  expect(lemma("left", 2)).not.toBe(lemma("left", 3));
});
