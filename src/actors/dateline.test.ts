import { expect, it } from "vitest";
import { documentOf } from "../../test/language-document.ts";
import { parse } from "../language/parse.ts";
import { loadLanguage } from "../models/language.ts";
import { datelinesOf } from "./dateline.ts";

const tools = await loadLanguage();

it.each([
  ["VELM, Norland (Wire) - The minister denied it.", "VELM , Norland ( Wire ) -"],
  ["VELM — The minister denied it.", "VELM —"],
  ["NORDPACT — The minister denied it.", null],
  ["MS. SAINT-ARMAND:  The road is open.", null],
  ["SAINT-ARMAND said the road is open.", null],
  ["VELM said - and nobody doubted it - that the road is open.", null],
])("finds the dateline of %j", (text, wanted) => {
  const language = parse(documentOf(text), tools);
  const lines = datelinesOf(language, (word) => word === "velm").map((d) =>
    language.tokens.form.slice(d.first, d.end).join(" "),
  );
  expect(lines).toEqual(wanted ? [wanted] : []);
});
