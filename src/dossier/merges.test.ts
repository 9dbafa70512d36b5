import { describe, expect, it } from "vitest";
import type { Actor } from "../actors/types.ts";
import { loadDossierModels, loadModels } from "../models/index.ts";
import { passageId } from "../record/passage.ts";
import { textDocument } from "./annotate.ts";
import { assessExtracts } from "./assess.ts";
import { extract } from "./extract.ts";
import { flatMerges, flatSplits } from "./merges.ts";
import { type Review, review } from "./review.ts";

const decided = (given: Partial<Review>): Review => ({ ...review([]), ...given });

describe("merges", () => {
  const merges = (...groups: string[][]) => flatMerges(decided({ merges: groups }));
  it.each([
    { given: [["a", "b"]], wanted: [["a", "b"]] },
    {
      given: [
        ["b", "c"],
        ["a", "b"],
      ],
      wanted: [["a", "b", "c"]],
    },
    {
      given: [
        ["a", "b"],
        ["a", "c"],
      ],
      wanted: [["a", "b", "c"]],
    },
    { given: [["a", "a"]], wanted: [] },
  ])("gathers $given as $wanted", ({ given, wanted }) => expect(merges(...given)).toEqual(wanted));

  it("splits a mention off whichever member of a group it came from", () => {
    const at = decided({ merges: [["a", "b"]], splits: [{ actor: "a", mentions: ["p"] }] });
    expect(flatSplits(at)).toEqual([
      { actor: "a", mentions: ["p"] },
      { actor: "b", mentions: ["p"] },
    ]);
  });
});

describe("an assessment", async () => {
  const [models, dossier] = await Promise.all([loadModels(), loadDossierModels()]);
  const text =
    "Tomas Berg condemned the attack in Paris. Lena Hartig condemned it too. Omar Sadiq said the attack was a crime.";
  const read = [extract(textDocument({ id: "a.txt", text }), models)];
  const actors = (given: Partial<Review>): readonly Actor[] =>
    assessExtracts(
      {
        name: "invented",
        extracts: read,
        settings: { format: 1 },
        review: decided(given),
        notices: [],
        quotesOnly: false,
        previous: null,
        analysis: null,
      },
      dossier,
    ).actors;
  const named = (list: readonly Actor[], name: string) => {
    const found = list.find((a) => a.name === name);
    if (!found) throw new Error(`no actor is named ${name}`);
    return found;
  };
  const plain = actors({});
  const [berg, hartig, sadiq] = ["Tomas Berg", "Lena Hartig", "Omar Sadiq"].map((n) => named(plain, n)) as [
    Actor,
    Actor,
    Actor,
  ];

  it("follows a merge into one that is merged later", () => {
    const list = actors({
      merges: [
        [hartig.id, sadiq.id],
        [berg.id, hartig.id],
      ],
    });
    expect(list.map((a) => a.id)).not.toContain(sadiq.id);
    expect(named(list, "Tomas Berg").aliases).toEqual(expect.arrayContaining(["Lena Hartig", "Omar Sadiq"]));
  });

  it("takes one mention out of a merged actor again", () => {
    const mention = passageId(hartig.mentions[0]!.span);
    const list = actors({ merges: [[berg.id, hartig.id]], splits: [{ actor: berg.id, mentions: [mention] }] });
    const holders = list.filter((a) => a.mentions.some((m) => passageId(m.span) === mention));
    expect(holders).toHaveLength(1);
    expect(holders[0]!.id).not.toBe(berg.id);
  });
});
