import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { annotateText } from "../dossier/annotate.ts";
import { loadDossierModels, loadModels } from "../models/index.ts";

const folder = new URL("../../test/cases/reactions/", import.meta.url);

// under the name of each state stands what it said, without the event's own words: nothing tells by rule that it is about the event
test.each(["phnom-penh-envoys-statements", "yokkaichi-gasgrid-kantei"])(
  "stances count where the text seems to be on another matter: %s",
  async (slug) => {
    const text = readFileSync(new URL(`${slug}/text.txt`, folder), "utf8");
    const read = annotateText({ id: slug, text }, await loadModels(), await loadDossierModels());
    expect(read.reactions.flatMap((r) => r.stances).length).toBeGreaterThan(20);
  },
);
