import { beforeAll, describe, expect, it } from "vitest";
import { documentOf } from "../../test/language-document.ts";
import { parse } from "../language/parse.ts";
import type { LanguageTools } from "../language/types.ts";
import { loadLanguage } from "../models/language.ts";
import { documentId } from "../record/ids.ts";
import { aboutFocal } from "./about.ts";
import { findFocal } from "./focal.ts";
import type { Extract } from "./types.ts";

let tools: LanguageTools;
beforeAll(async () => {
  tools = await loadLanguage();
}, 60_000);
const read = (text: string, n: number, date: string): Extract => {
  const id = documentId(String(n).repeat(64));
  const document = { ...documentOf(text, { language: "en", date }), id };
  return { document, language: parse(document, tools), statements: [], events: [], dated: [] };
};

const wire = `Explosions cut Kestrel gas link under Adriatic

SPLIT, Croatia, March 15, 2031 (Meridian Wire) - Two explosions tore open the Kestrel gas pipeline off Croatia on March 14, injuring four workers, the energy ministry said.

The sabotage of the Kestrel pipeline was condemned by Italy. In January, an inspection found loose sensors near the landfall.

In a separate operation on 12 March, police seized two boats near Pula.`;
const talk = `MS. WHITLOCK: Good afternoon. Last month we opened forty rural clinics.

Q    On the Kestrel pipeline explosions: was this sabotage?

MS. WHITLOCK: We have offered technical help. I will not get ahead of the investigation.

Q    On another subject, gas prices went up. And the shooting in Tulsa yesterday, where nine people were killed?

MS. WHITLOCK: The attack on worshippers was heartbreaking.`;
const rain =
  "LJUBLJANA, March 14, 2031 (Meridian Wire) - Heavy rain flooded cellars in the capital. Two people were injured when a scaffold collapsed.";

describe("about the focal event", () => {
  const dossier = () => {
    const extracts = [read(wire, 1, "2031-03-15"), read(talk, 2, "2031-03-16"), read(rain, 3, "2031-03-14")];
    return { extracts, focal: findFocal(extracts) };
  };
  it("is named by what befell whom, with its day and its land", () => {
    const { focal } = dossier();
    expect(focal).toMatchObject({ date: "2031-03-14", country: "HRV" });
    expect(focal?.words).toMatch(/^(?:sabotage of the Kestrel pipeline|Kestrel pipeline explosions)$/);
  });
  it.each([
    [0, "Two explosions tore open", 2],
    [0, "In January, an inspection found", 1],
    [0, "In a separate operation", 0],
    [1, "Last month we opened", 0],
    [1, "On the Kestrel pipeline explosions", 2],
    [1, "We have offered technical help", 1],
    [1, "gas prices went up", 0],
    [1, "The attack on worshippers", 0],
    [2, "Two people were injured", 0],
  ])("document %i, %s: %i", (n, words, wanted) => {
    const { extracts, focal } = dossier();
    const { language } = extracts[n]!;
    const at = language.sentences.find((s) => language.text.slice(s.start, s.end).includes(words))!;
    expect(aboutFocal(extracts[n]!, focal).of(at)).toBe(wanted);
  });
});
