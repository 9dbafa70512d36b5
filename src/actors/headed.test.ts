import { describe, expect, it } from "vitest";
import { run } from "../../test/spoken.ts";

const speaker = (pattern: string) => run([pattern]).at(-1)?.actor?.name;

describe("who speaks is named over the text", () => {
  it.each([
    [
      "OPENING STATEMENT BY THE SPECIAL PROSECUTOR, ADWOA BOAKYE-YIADOM, AT THE PRESS CONFERENCE ON THE FIRE\n\nGood morning. [a|I] condemn this attack on the depot.",
      "ADWOA BOAKYE-YIADOM",
    ],
    [
      "BROADCAST TO THE NATION BY HIS EXCELLENCY THE PRESIDENT, NANA KWABENA OFOSU-ADDAI, ON THE KILLINGS\n\nFellow citizens, [a|I] condemn this massacre.",
      "NANA KWABENA OFOSU-ADDAI",
    ],
    [
      "Joint press conference of the President of Peru, Rosario Huanca, and the President of Chile, Iván Errázuriz Bascuñán\n\nMODERATOR: Good evening.\n\nPRESIDENT ERRÁZURIZ: [a|I] condemn this attack.",
      "Iván Errázuriz Bascuñán",
    ],
    [
      "THE HON. MERRIN TALBOT MP\nPRIME MINISTER\n\nTRANSCRIPT\n\nPRIME MINISTER: I spoke to Prime Minister Kepas.\n\nJOURNALIST: Why?\n\nPRIME MINISTER: [a|I] condemn it.",
      "MERRIN TALBOT",
    ],
    [
      "Press point\n\nTHE MINISTER: Good morning.\n\nQ: Who did it?\n\nTHE MINISTER: [a|I] do not know.\n\nThe Minister, Norma Quispe, then left.",
      "Norma Quispe",
    ],
    [
      "BRIEFING\n\nMARTA VILASECA: Good afternoon.\n\nQ: Why?\n\nANDERS HOLMGAARD: [a|We] condemn it.\n\nMARTA VILASECA: Thank you.",
      "ANDERS HOLMGAARD",
    ],
  ])("%s", (pattern, name) => expect(speaker(pattern)).toBe(name));
});

it("a union's letterhead is its name", () => {
  const actor = run([
    "INTERNATIONAL ASSOCIATION OF PORT AND TERMINAL WORKERS\nAn injury to one\n\nPort workers stopped. [a|The Association] said that it was over.",
  ]).at(-1)?.actor;
  expect(actor?.name).toBe("INTERNATIONAL ASSOCIATION OF PORT AND TERMINAL WORKERS");
});

it("who is said to hold an office holds it further on, and before", () => {
  const spoke = run([
    "[a|The Secretary-General] was told at noon. The Secretary-General, Henrik Lindén, came at one. [b|The Secretary-General] condemned the arrests.",
  ]);
  expect(spoke.map((x) => x.actor?.name)).toEqual(["Henrik Lindén", "Henrik Lindén"]);
});

it("I and we are mentions of whose turn it is, and not inside quotations", () => {
  const [spoke] = run([
    "BRIEFING\n\nMARTA VILASECA: Good afternoon. [a|We] condemn it. He said “I did it”.\n\nQ: Why?\n\nMARTA VILASECA: I cannot say.",
  ]);
  const pronouns = spoke?.actor?.mentions.filter((m) => m.form === "pronoun") ?? [];
  expect(pronouns.length).toBe(2);
});

it("a name is shown in capitals only where it is written in no other way", () => {
  const [spoke] = run([
    "BRIEFING\n\nNADIA PELL: Good afternoon. [a|We] condemn it.\n\nQ: Why?\n\nNADIA PELL: It was wrong.\n\nQ: And Nadia Pell left.",
  ]);
  expect(spoke?.actor?.name).toBe("Nadia Pell");
});

it("an acronym is the institution's for which its whole name was taken", () => {
  const spoke = run([
    "Reactions from Norway. On Monday Norway closed a port. [a|The Ministry of Defence (MOFD)] said no. Later [b|MOFD] said yes.",
  ]);
  expect(spoke.map((x) => x.actor?.name)).toEqual(["Ministry of Defence of Norway", "Ministry of Defence of Norway"]);
});

it("the company is the last one named, of whose kind nothing is told", () => {
  const spoke = run(["[a|Fjord Watch] lost a boat in the raid. [b|The movement] condemned the attack."]);
  expect(new Set(spoke.map((x) => x.actor?.name))).toEqual(new Set(["Fjord Watch"]));
});
