import { expect, it } from "vitest";
import { documentOf } from "../../test/language-document.ts";
import { parse } from "../language/parse.ts";
import { loadLanguage } from "../models/language.ts";
import { exchangesOf } from "./talk.ts";

const read = async (text: string) => parse(documentOf(text, { language: "en" }), await loadLanguage(), { fast: true });

it("an exchange is a question and what is answered, up to the next question; before the first, each block", async () => {
  const text = [
    "MS. ORR: Good afternoon.",
    "I have two announcements.",
    "Q: What of the ferry?",
    "MS. ORR: It sank.",
    "We are looking for the crew.",
    "Q: And the budget?",
    "MS. ORR: It is late.",
  ].join("\n\n");
  expect(exchangesOf(await read(text))).toEqual([0, 1, 2, 2, 2, 5, 5]);
});

it("where nobody asks, each block is its own", async () => {
  expect(exchangesOf(await read("One.\n\nTwo.\n\nThree."))).toEqual([0, 1, 2]);
});
