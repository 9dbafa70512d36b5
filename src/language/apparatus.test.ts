import { expect, it } from "vitest";
import { documentOf } from "../../test/language-document.ts";
import { loadLanguage } from "../models/language.ts";
import { parse } from "./parse.ts";

const tools = await loadLanguage();
const page = `--> }}

A bomb went off in Velm on 3 May 2016.[1] The Red Front claimed it.[2]


See also

-   List of attacks linked to the Red Front
-   2005 Velm bombing


References

Category:2016 crimes in Velmia Category:Red Front attacks

[1] Velm: both sides committed crimes, Coast News

[2]`;

it("nothing is read from links, categories and notes at the end of a page", () => {
  const { sentences, tokens } = parse(documentOf(page), tools);
  const told = sentences.map((s) => tokens.form.slice(s.firstToken, s.endToken).join(" "));
  expect(told).toEqual([
    "A bomb went off in Velm on 3 May 2016 .",
    "The Red Front claimed it .",
    "See also",
    "References",
  ]);
});

it("a numbered paragraph and prose under a heading of notes stay text", () => {
  const text =
    "Notes\n\nThe ministry said on Monday that it would answer the attack in due time.\n\n[1] The council met on Tuesday.\n\nIt then voted.";
  const { blocks } = parse(documentOf(text), tools);
  expect(blocks.map((b) => b.kind)).not.toContain("front");
  expect(blocks[1]!.kind).toBe("paragraph");
});

it("paragraphs numbered like notes stay text, unless they stand under a heading of notes", () => {
  const numbered =
    "[1] The hall was set alight on the night of the count.\n\n[2] The accused said that they had been at home that night.\n\n[3] The court rejects it.";
  const kinds = (text: string) => parse(documentOf(text), tools).blocks.map((b) => b.kind);
  expect(kinds(`Judgment\n\n${numbered}`)).not.toContain("navigation");
  expect(
    kinds(`The court sat on Monday and rose on Friday.\n\nNotes\n\n${numbered}`).filter((k) => k === "navigation"),
  ).toHaveLength(3);
});
