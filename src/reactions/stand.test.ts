import { expect, test } from "vitest";
import type { Words } from "../events/phrases.ts";
import { upos } from "../language/types.ts";
import type { ActorId } from "../record/ids.ts";
import type { Placed } from "./mentions.ts";
import { subjectOf } from "./subject.ts";

type Tag = (typeof upos)[number];
const tags: [RegExp, Tag][] = [
  [/^(?:the|a)$/, "DET"],
  [/^(?:of|by|as|in|to|with)$/, "ADP"],
  [/^(?:and|or)$/, "CCONJ"],
  [/^(?:said|condemned|rejected|led|urged|avoid)$/, "VERB"],
  [/^\p{Lu}/u, "PROPN"],
  [/^[,()"]$/, "PUNCT"],
];
const tagOf = (w: string): Tag => tags.find(([form]) => form.test(w))?.[1] ?? "NOUN";

/** The subject of the last verb of a sentence; "[A B]" is a mention, "[~a b]" one by a noun phrase. */
function subjectIn(text: string): string[] {
  const form: string[] = [];
  const placed: Placed[] = [];
  let open = 0;
  let kind: Placed["form"] = "name";
  for (const part of text.split(" ")) {
    const word = part.replace(/[[\]~]/g, "");
    if (part.startsWith("[")) [open, kind] = [form.length, part.startsWith("[~") ? "noun-phrase" : "name"];
    form.push(word);
    if (part.endsWith("]"))
      placed.push({ actor: form.slice(open).join(" ") as ActorId, form: kind, first: open, end: form.length });
  }
  const pos = Uint8Array.from(form, (w) => upos.indexOf(tagOf(w)));
  const start = Int32Array.from(form, (_, i) => 10 * i);
  const end = Int32Array.from(form, (_, i) => 10 * i + 9);
  const marks = form.flatMap((w, i) => (w === '"' ? [10 * i] : []));
  const quotations = marks.length === 2 ? [{ start: marks[0]!, end: marks[1]! + 9 }] : [];
  const words = {
    lower: form.map((w) => w.toLowerCase()),
    language: { tokens: { form, pos, start, end }, quotations },
  } as unknown as Words;
  const byToken = new Map(
    placed.flatMap((m) => form.flatMap((_, t) => (t >= m.first && t < m.end ? [[t, m]] : []))) as [number, Placed][],
  );
  const at = pos.lastIndexOf(upos.indexOf("VERB"));
  return subjectOf(words, { placed, byToken }, 0, at).actors.map((m) => m.actor);
}

test("what follows the comma names what is only described before it", () => {
  expect(subjectIn("[~A militia] , [~the Rova Front] , condemned it")).toEqual(["the Rova Front"]);
  expect(subjectIn("[~His party] , the [Rova Union] ( [RU] ) , condemned it")).toEqual(["Rova Union"]);
  expect(subjectIn("[His] rival , [Lia Rovo] of the [Rova Union] , rejected it")).toEqual(["Lia Rovo"]);
});

test("what stands between commas or in quotation marks is not the subject", () => {
  expect(subjectIn("[Rova Union] , led by [Lia Rovo] , urged calm")).toEqual(["Rova Union"]);
  expect(subjectIn("[Rova] , as the chair of [Lake League] , urged calm")).toEqual(["Rova"]);
  expect(
    subjectIn('[Rova Union] condemned the death of " the many brave and good people of [Tarn] " , rejected it'),
  ).toEqual(["Rova Union"]);
});

test("all who are joined in a new clause are its subject", () => {
  expect(subjectIn("pilots avoid storms , and [Rova Air] and [Tarn Air] urged calm")).toEqual(["Rova Air", "Tarn Air"]);
});

test.each([
  ["[Rova] , together with [Tarn] , urged calm", ["Rova", "Tarn"]],
  ["[Rova] , along with [Tarn] , urged calm", ["Rova", "Tarn"]],
  ["[Rova] and [Lund] , in a joint statement with [Tarn] , urged calm", ["Rova", "Lund", "Tarn"]],
  ["[Rova] , in a letter to [Tarn] , urged calm", ["Rova"]],
])("who acts together with the subject is one too: %s", (text, who) => {
  expect(subjectIn(text)).toEqual(who);
});
