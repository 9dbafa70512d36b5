import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { annotateText } from "../dossier/annotate.ts";
import { loadDossierModels, loadModels } from "../models/index.ts";

type Annotated = {
  readonly reactions: readonly {
    readonly stances: readonly { readonly stance: string; readonly evidence: { start: number; end: number } }[];
  }[];
};

// under the name of each state stands what it said, without the event's own words: nothing tells by rule that it is about the event
test.each(["phnom-penh-envoys-statements", "yokkaichi-gasgrid-kantei"])(
  "stances count where the text seems to be on another matter: %s",
  async (slug) => {
    const file = (name: string) =>
      readFileSync(new URL(`../../test/cases/reactions/${slug}/${name}`, import.meta.url), "utf8");
    const wanted = (JSON.parse(file("gold.json")) as Annotated).reactions.flatMap((r) => r.stances);
    const read = annotateText({ id: slug, text: file("text.txt") }, await loadModels(), await loadDossierModels());
    const given = read.reactions.flatMap((r) => r.stances);
    const right = wanted.filter((w) =>
      given.some((g) => g.stance === w.stance && g.evidence[0] < w.evidence.end && w.evidence.start < g.evidence[1]),
    );
    expect(right.length).toBeGreaterThan(wanted.length / 3);
  },
);
