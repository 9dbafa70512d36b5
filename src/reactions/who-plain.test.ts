import { expect, test } from "vitest";
import type { Hit } from "../events/phrases.ts";
import { type Sentence, upos } from "../language/types.ts";
import type { ActorId } from "../record/ids.ts";
import type { Rule } from "./rules/table.ts";
import type { Scene } from "./scene.ts";
import type { StanceLabel } from "./types.ts";
import { plainlyOf } from "./who-plain.ts";

const verbs = /^(?:summoned|thanks|welcomes|conveyed|meets)$/;

/** Who is said to take the stance in a sentence whose words with a capital are actors; `last` took one before. */
function takers(text: string, stance: StanceLabel, last: string[] = []): readonly string[] | null {
  const form = text.split(" ");
  const lower = form.map((w) => w.toLowerCase());
  const pos = Uint8Array.from(form, (w) => upos.indexOf(verbs.test(w) ? "VERB" : /^\p{Lu}/u.test(w) ? "PROPN" : "ADP"));
  const placed = form.flatMap((w, first) =>
    /^\p{Lu}/u.test(w) ? [{ actor: w as ActorId, form: "name" as const, first, end: first + 1 }] : [],
  );
  const start = Int32Array.from(form, (_, i) => 10 * i);
  const scene = {
    words: { lower, lemma: lower.map((w) => w.replace(/(?:s|ed)$/, "")), language: { tokens: { pos, start } } },
    mentions: { placed, byToken: new Map(placed.map((m) => [m.first, m])) },
    voices: { turns: [], authors: [], us: null, quoted: () => null },
    actorOf: new Map([...form, ...last].map((w) => [w, { kind: "state" }])),
  } as unknown as Scene;
  const s = { block: 0, firstToken: 0, endToken: form.length } as Sentence;
  const first = lower.findIndex((w) => verbs.test(w));
  const hit = { first, end: first + 1, value: { stance, who: "subject" } } as Hit<Rule>;
  return plainlyOf(scene, s, hit, last as ActorId[])?.actors ?? null;
}

test("a summons is that of the ministry named, else of who tells of it, never of who is summoned", () => {
  expect(takers("the Tarnian ambassador was summoned to the Ministry .", "own-measure")).toEqual(["Ministry"]);
  expect(takers("the Tarnian ambassador was summoned .", "own-measure", ["Rova"])).toEqual(["Rova"]);
  expect(takers("the Tarnian ambassador was summoned .", "own-measure")).toEqual([]);
  expect(takers("Rova summoned the ambassador .", "own-measure")).toBeNull();
});

test("solidarity, offers, condolences and requests are theirs who are thanked or named for them", () => {
  const thanked = "Rova thanks Tarn , Ulm and Pell for their messages of sympathy .";
  expect(takers(thanked, "support")).toEqual(["Tarn", "Ulm", "Pell"]);
  expect(takers("Rova thanks Tarn for its patience .", "support")).toBeNull();
  expect(takers("Rova welcomes the offer of Tarn .", "mediate")).toEqual(["Tarn"]);
  expect(takers("Rova conveyed the condolences of Tarn .", "condole")).toEqual(["Tarn"]);
  expect(takers("Rova meets at the request of Tarn and Ulm", "call-for-measures")).toEqual(["Tarn", "Ulm"]);
});
