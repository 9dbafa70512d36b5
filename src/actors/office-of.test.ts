import { expect, it } from "vitest";
import { knowledge, read, run } from "../../test/spoken.ts";
import { resolve } from "./resolve.ts";

const actorsOf = (pattern: string) => resolve([read(pattern).extract], knowledge, {}).actors;
const namesOf = (pattern: string) => actorsOf(pattern).map((a) => a.name);

it.each([
  ["[a|The chair of ASEAN] condemned the attack.", "chair of ASEAN"],
  [
    "[a|The director-general of the International Labour Organization] condemned it.",
    "director-general of the International Labour Organization",
  ],
  [
    "[a|The secretary general of the Organization of American States] condemned it.",
    "secretary general of the Organization of American States",
  ],
  ["[a|The High Representative of the European Union] condemned it.", "High Representative of the European Union"],
  ["[a|The mayor of Osh] condemned it.", "mayor of Osh"],
  ["[a|The archbishop of Paris] prayed for them.", "archbishop of Paris"],
  ["[a|The chairman of the Harbour Party] denounced it.", "chairman of the Harbour Party"],
  ["[a|The ambassador to France] denounced it.", "ambassador to France"],
  ["[a|The Special Representative for Libya] denounced it.", "Special Representative for Libya"],
  [
    "[a|The Commissioner for Human Rights of the Council of Europe] denounced it.",
    "Commissioner for Human Rights of the Council of Europe",
  ],
])("whoever holds an office of a body, a town or a see is an actor beside it: %s", (pattern, name) => {
  const said = run([pattern])[0]?.actor;
  expect(said?.name).toBe(name);
  expect(said?.kind).toBe("person");
});

it("the office's words go to the end of the name of whose it is, and are not the name of whoever is called so elsewhere", () => {
  const text = "The archbishop of Paris Jean Dupont prayed. The mayor of Osh wept. The mayor left.";
  const actors = actorsOf(text);
  const shown = (name: string) =>
    actors.find((a) => a.name === name)?.mentions.map((m) => text.slice(m.span.start, m.span.end));
  expect(shown("archbishop of Paris")).toEqual(["The archbishop of Paris"]);
  expect(shown("mayor of Osh")).toEqual(["The mayor of Osh", "The mayor"]);
});

it.each([
  ["Kenya's president, Ada Berg, spoke.\n\n- Zambia: The president invited both sides.", "president of Zambia"],
  [
    "The secretary-general of the Harbour Union, Ada Berg, spoke.\n\n- Arab League: The secretary-general denounced it.",
    "secretary-general",
  ],
  [
    "The secretary-general of the Harbour Union, Ada Berg, spoke. ICAO's secretary-general offered support.",
    "secretary-general",
  ],
])(
  "an office is of whom its line opens with or of its possessor, not of whoever else is called so: %s",
  (text, name) => {
    expect(namesOf(text)).toContain(name);
  },
);

it.each([
  ["[a|Jordan Halverson] said so.", "Jordan Halverson"],
  ["Foreign Ministry spokesperson [a|Gao Meiling] said so.", "Gao Meiling"],
  ["[a|Chargé d'affaires Dale Whitmore] said so.", "Dale Whitmore"],
  ["[a|UN Special Rapporteur Rosalind Achterberg] said so.", "Rosalind Achterberg"],
])("a person keeps the name that is a land's or a town's too: %s", (pattern, name) => {
  expect(run([pattern])[0]?.actor?.name).toBe(name);
});

it.each([
  ["- United States: [a|The Embassy in Manila] condemned it.", "Embassy in Manila"],
  ["[a|The Inter-American Commission on Human Rights] condemned it.", "Inter-American Commission on Human Rights"],
  ["[a|The Council on Monday] condemned it.", "Council"],
  ["[a|The Ombudsman’s Office] condemned it.", "Ombudsman’s Office"],
  ["[a|The Natuna Fishermen’s Alliance] condemned it.", "Natuna Fishermen’s Alliance"],
  ["[a|The Cape Town-based Muslim Judicial Council] condemned it.", "Muslim Judicial Council"],
  ["[a|The opposition coalition Ethiopians for Change] condemned it.", "Ethiopians for Change"],
])("a body's name is whole, and no more than that: %s", (pattern, name) => {
  expect(run([pattern])[0]?.actor?.name).toBe(name);
});

it("where a body has its seat is no actor", () => {
  expect(namesOf("[a|The Jeddah-based Organisation of Islamic Cooperation] condemned it.")).toEqual([
    "Organisation of Islamic Cooperation",
  ]);
});

it.each([
  ["On 19 February several hundred residents", "residents"],
  ["July residents", "residents"],
])("the day is no part of a group's name: %s", (who, end) => {
  expect(run([`[a|${who}] said so.`])[0]?.actor?.name).toMatch(new RegExp(`^(?:several hundred |hundred )?${end}$`));
});

it("the bare office is nobody's in particular where two have it", () => {
  const text = "The mayor of Osh wept. The mayor of Bishkek prayed. The mayor left.";
  const shown = actorsOf(text).map((a) => [a.name, a.mentions.length]);
  expect(shown).toContainEqual(["mayor of Osh", 1]);
  expect(shown).toContainEqual(["mayor of Bishkek", 1]);
  expect(shown).toContainEqual(["mayor", 1]);
});
