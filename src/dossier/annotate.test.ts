import { beforeAll, expect, it } from "vitest";
import { event, others } from "../../test/hour.ts";
import { type DossierModels, loadDossierModels, loadModels, type Models } from "../models/index.ts";
import { annotateText } from "./annotate.ts";

let [models, dossier]: [Models, DossierModels] = [] as never;
beforeAll(async () => {
  [models, dossier] = [await loadModels(), await loadDossierModels()];
}, 60_000);
const codes = (blocks: readonly string[], country?: string) =>
  annotateText({ id: "hour", text: blocks.join("\n\n"), country }, models, dossier, { fast: true }).notices.map(
    (n) => n.code,
  );

it("says of a briefing of many matters which event it was taken to be about, unless its country is said", () => {
  const hour = [...others(16), ...event, ...others(16)];
  expect(codes(hour)).toContain("event-guessed");
  expect(codes(hour, "HTI")).not.toContain("event-guessed");
  expect(codes(event)).not.toContain("event-guessed");
});
