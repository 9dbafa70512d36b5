import { expect, it } from "vitest";
import { loadDossierModels, loadModels } from "../models/index.ts";
import { textDocument } from "./annotate.ts";
import { assessExtracts } from "./assess.ts";
import { extract } from "./extract.ts";
import { review } from "./review.ts";

const of = async (text: string) => {
  const read = extract(textDocument({ id: "a", text }), await loadModels(), {});
  const input = { name: "bread", extracts: [read], settings: { format: 1 as const }, review: review([]), notices: [] };
  const whole = assessExtracts(
    { ...input, quotesOnly: false, previous: null, analysis: null },
    await loadDossierModels(),
  );
  return whole.notices.map((n) => n.code);
};

it("says where the documents are about no event", async () => {
  const said = 'The baker said: "Good bread needs a slow dough and a hot oven."';
  expect(await of(said)).toContain("no-focal-event");
  expect(await of(`A bomb killed nine people in Cairo on Friday, police said. ${said}`)).not.toContain(
    "no-focal-event",
  );
  expect(await of("42")).not.toContain("no-focal-event");
}, 60_000);
