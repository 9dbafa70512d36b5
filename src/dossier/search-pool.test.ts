import { expect, it } from "vitest";
import { loadDossierModels, loadModels } from "../models/index.ts";
import { textDocument } from "./annotate.ts";
import { soughtIn, whoIsWho } from "./assess.ts";
import { extract } from "./extract.ts";
import { review } from "./review.ts";
import { openSearchers } from "./search-pool.ts";

const texts = [
  "A bomb killed four people in Varna on 3 May 2021. Tomas Berg, the mayor, condemned the attack. The Red Front claimed responsibility for it.",
  "France condemned the bombing in Varna. The police said that the Red Front had carried it out to punish the government.",
  "Nothing is told here.",
  "Omar Sadiq said the attack in Varna was a crime. The minister blamed the Red Front for the bombing.",
];

const [models, dossier] = await Promise.all([loadModels(), loadDossierModels()]);
const extracts = texts.map((text, i) => extract(textDocument({ id: `${i}.txt`, text }), models));
const who = whoIsWho({ extracts, settings: { format: 1 }, review: review([]) }, dossier);
const sought = soughtIn(who);

it("finds the same in every document, whichever thread searches it", async () => {
  const helped = openSearchers(0, 1);
  const here = await openSearchers(0, 0).search(who.known, sought, dossier.reactions);
  expect(here.flatMap((f) => f.found).length).toBeGreaterThan(2);
  expect(here.flatMap((f) => f.responsibility).length).toBeGreaterThan(1);
  expect(await helped.search(who.known, sought, dossier.reactions)).toEqual(here);
  await helped.close();
});

it("says what went wrong in another thread", async () => {
  const helped = openSearchers(0, 1);
  const broken = { ...sought[1]!, extract: { document: {}, language: { covered: true } } } as never;
  // this thread takes the first, the other the next two
  const search = helped.search(who.known, [sought[0]!, broken, sought[2]!], dossier.reactions);
  await expect(search).rejects.toThrow("undefined");
  await helped.close();
});
