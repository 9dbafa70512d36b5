import { expect, it } from "vitest";
import { run } from "../../test/spoken.ts";

const last = (pattern: string) => run([pattern]).at(-1)?.actor;

it.each([
  ["[a|Domingos Vaz Té] won the count. On Friday [b|Vaz Té] told a crowd that he had won.", "Domingos Vaz Té"],
  ["[a|Teresa Okonjo-Brandt] came late. [b|Okonjo-Brandt] said that it was over.", "Teresa Okonjo-Brandt"],
  ["[a|Luz Araneta-Coscolluela] came late. [b|Luz Araneta] said that it was over.", "Luz Araneta-Coscolluela"],
  ["[a|Datuk Ellison Manggoi] said that it was over.", "Ellison Manggoi"],
  ["[a|H.E. Djibrine Abakar Seid] said that it was over.", "Djibrine Abakar Seid"],
  ["[a|Senior Colonel Guo Renfeng] said that it was over.", "Guo Renfeng"],
  ["[a|Commission President Mikkel Brandt] said that it was over.", "Mikkel Brandt"],
])("a person's name: %s", (pattern, name) => expect(last(pattern)?.name).toBe(name));

it.each([
  ["[a|Acted Hands International] lost two lorries. [b|AHI] said that it would stay.", "Acted Hands International"],
  [
    "[a|Grand Lantern Workers' Federation] came late. On Friday the [b|Lantern Workers' Federation] said that it was over.",
    "Grand Lantern Workers' Federation",
  ],
  ["[a|Mesoamerican Network (REMEC)] lost a mast. [b|REMEC] said that it would stay.", "Mesoamerican Network"],
])("a body's name: %s", (pattern, name) =>
  expect([last(pattern)?.name, ...(last(pattern)?.aliases ?? [])]).toContain(name),
);

it("words that two names share are neither's", () => {
  const spoke = run(["[a|Anna Vaz Melo] came late. [b|Rosa Vaz Melo] left early. [c|Vaz Melo] said that it was over."]);
  expect(["Anna Vaz Melo", "Rosa Vaz Melo"]).not.toContain(spoke.at(-1)?.actor?.name);
});
