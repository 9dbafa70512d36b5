import { expect, test } from "vitest";
import type { Hit } from "../events/phrases.ts";
import { relations, type Sentence, upos } from "../language/types.ts";
import type { ActorId } from "../record/ids.ts";
import type { Placed } from "./mentions.ts";
import type { Rule } from "./rules/table.ts";
import type { Scene } from "./scene.ts";
import { othersFor } from "./who-else.ts";
import { nobody } from "./who-found.ts";

test("those joined to the subject that the parser sees are offered together, and the first alone", () => {
  // Turkey and Egypt sent aircraft
  const relation = Uint8Array.from(["nsubj", "cc", "conj", "root", "obj"], (r) => relations.indexOf(r as "nsubj"));
  const pos = Uint8Array.from(["PROPN", "CCONJ", "PROPN", "VERB", "NOUN"], (u) => upos.indexOf(u as "NOUN"));
  const tokens = {
    pos,
    head: Int32Array.of(3, 2, 0, -1, 3),
    relation,
    start: Int32Array.of(0, 7, 11, 17, 22),
    end: Int32Array.of(6, 10, 16, 21, 30),
  };
  const byToken = new Map(
    [0, 2].map((first): [number, Placed] => [
      first,
      { actor: (first === 0 ? "turkey" : "egypt") as ActorId, form: "name", first, end: first + 1 },
    ]),
  );
  const scene = {
    words: {
      language: { tokens, text: "", quotations: [] },
      lower: ["turkey", "and", "egypt", "sent", "aircraft"],
      lemma: [],
    },
    extract: { language: { tokens, text: "" } },
    mentions: { placed: [...byToken.values()], byToken },
    statements: [],
    voices: { quoted: () => null, turns: [], authors: [] },
  } as unknown as Scene;
  const s = { block: 0, start: 0, end: 30, firstToken: 0, endToken: 5 } as Sentence;
  const parsed = othersFor(
    scene,
    s,
    { first: 3, end: 4, value: { stance: "own-measure" } } as Hit<Rule>,
    [],
    nobody,
  ).filter((w) => w.way === "parsed");
  expect(parsed.map((w) => w.actors)).toEqual([["turkey", "egypt"], ["turkey"]]);
});
