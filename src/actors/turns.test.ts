import { describe, expect, it } from "vitest";
import { run } from "../../test/spoken.ts";

const first = (pattern: string) => run([pattern])[0]?.actor;
const tail = "\n\nQUESTION: By whom?\n\nSPOKESPERSON: We do not know.\n\nQUESTION: When?\n\nSPOKESPERSON: On Monday.";

describe("a spokesperson is of the body in the title", () => {
  it.each([
    [
      "MINISTRY OF FOREIGN AFFAIRS OF NORWAY\nWeekly press briefing\n\nSPOKESPERSON: [a|We] condemn the raid." + tail,
      "NOR",
      "GOV",
    ],
    [
      "Press briefing by the spokesperson of the Foreign Ministry of Norway\n\nSPOKESPERSON: [a|We] condemn the raid." +
        tail,
      "NOR",
      "GOV",
    ],
    [
      "Daily Press Briefing, U.S. Department of State\n\nMR. MILLER: [a|We] condemn the raid.\n\nQUESTION: Why?\n\nMR. MILLER: Because it was wrong.",
      "USA",
      "GOV",
    ],
    [
      "U.S. DEPARTMENT OF DEFENSE\nPress Gaggle\n\nMS. TATE: [a|We] condemn the raid.\n\nQ: Why?\n\nMS. TATE: It was wrong.",
      "USA",
      null,
    ],
    [
      "Regular Press Conference by Press Secretary Mori Aki\nMinistry of Foreign Affairs, Tokyo\n\nMS. MORI: [a|We] condemn the raid.\n\nREPORTER: Why?\n\nMS. MORI: It was wrong.",
      "JPN",
      "GOV",
    ],
    [
      "Daily Press Briefing by the Office of the Spokesperson for the Secretary-General\n\nDeputy Spokesperson: [a|We] condemn the raid.\n\nQuestion: Why?\n\nDeputy Spokesperson: It was wrong.",
      null,
      "IGO",
    ],
    [
      "EUROPEAN COMMISSION\nMidday briefing\n\nMS. KALNINA: [a|We] condemn the raid.\n\nQUESTION: Why?\n\nMS. KALNINA: It was wrong.",
      null,
      "IGO",
    ],
  ])("%s", (pattern, country, sector) => {
    const actor = first(pattern);
    expect(actor, "nobody").toBeTruthy();
    expect([actor?.country ?? null, sector === null ? null : (actor?.sector ?? null)]).toEqual([country, sector]);
  });

  it.each([
    ["Statement by the Minister of Defence of Norway\n\n[a|The Minister] said the raid was wrong.", "NOR"],
    [
      "Press briefing by the spokesperson of the Foreign Ministry of Norway\n\n[a|The spokesperson] said the raid was wrong.",
      "NOR",
    ],
    ["Foreign Ministry of Norway\nPress release\n\n[a|The Minister] said the raid was wrong.", "NOR"],
  ])("where the text only has the office: %s", (pattern, country) => {
    const actor = first(pattern);
    expect([actor?.country, actor?.sector]).toEqual([country, "GOV"]);
  });

  it("the one named in the title is the one who speaks by title", () => {
    const actor = first(
      `Weekly briefing by the official spokesperson of the Foreign Ministry of Norway, Ms Hedda Brun\n\nSPOKESPERSON: [a|We] condemn the raid.${tail}`,
    );
    expect([actor?.name, actor?.country]).toEqual(["Hedda Brun", "NOR"]);
  });

  it("whoever stands in a headline of the news gives nobody a country", () => {
    const actor = first(
      "Foreign Ministry of Norway condemns raid\n\nThe talks had failed. [a|Ann Roy] said the raid was wrong.",
    );
    expect(actor?.country ?? null).toBeNull();
  });
});

describe("a text of several bodies gives nobody the state of one", () => {
  const speaker = `\n\nSPOKESPERSON: [a|We] condemn the raid.${tail}`;
  it.each([
    `Foreign Ministry of Norway\nJoint press briefing${speaker}`,
    `Joint statement by the Foreign Ministry of Norway and its partners${speaker}`,
  ])("%s", (pattern) => {
    expect(first(pattern)?.country ?? null).toBeNull();
  });

  const again =
    "It was said again on the next day in the same room, before the same people, and in nearly the same words by all of those who spoke there, and once more by those who had not been asked for it, at length, until the doors were closed for the night.";
  it.each([
    ["", "NOR"],
    [
      "Foreign Ministry of Peru\n\nThe raid was wrong, it said, and those who had planned it should answer for it.",
      null,
    ],
    [
      "STATEMENT BY THE FOREIGN MINISTRY OF PERU\n\nThe raid was wrong, it said, and those behind it should answer.",
      null,
    ],
  ])("Norway's statement, then: %s", (other, country) => {
    const actor = first(
      `Statement by the Foreign Ministry of Norway\n\nOslo, 12 June\n\n[a|The Minister] said the raid was wrong. ${again}\n\n${other}`,
    );
    expect(actor?.country ?? null).toBe(country);
  });
});

describe("labels that only ask are outlets where several do, now and then", () => {
  const told = "\n\nMS. BRUN: We do not know.\n\n";
  it.each([
    [2, ["Orvane", "Southern Sea Daily", "Kestrel"], "medium"],
    [2, ["Orvane", "Kestrel"], "person"],
    [5, ["Orvane", "Southern Sea Daily", "Kestrel"], "person"],
  ])("%i times each, %s", (times, who, kind) => {
    const asked = Array.from({ length: times }, () => who.map((w) => `${w}: Is it true?`)).flat();
    const text = `Press briefing\n\nMS. BRUN: We condemn it.\n\n${asked.join(told)}${told}[a|Orvane] asked again.`;
    expect(first(text)?.kind).toBe(kind);
  });
});

describe("one who asks is of the outlet in the brackets", () => {
  it.each([
    ["QUESTION (Agence Sahel Presse): [a|You] said no?", "Agence Sahel Presse"],
    ["QUESTION (The Harbour Post): [a|You] said no?", "Harbour Post"],
    ["QUESTION (Delva): [a|You] said no?", "Delva"],
    ["QUESTION (Reuters): [a|You] said no?", "Reuters"],
    ["QUESTION (Kestrel, by link): [a|You] said no?", "Kestrel"],
  ])("%s", (question, name) => {
    const text = `Press briefing\n\nMS. BRUN: We condemn it.\n\n${question.replace(/\[a\|(\w+)\]/, "$1")}\n\nMS. BRUN: We do not know. ${name} should ask again.\n\n${question.replace("You", "I").replace("said no?", "asked: was it bad?")}\n\nMS. BRUN: No.`;
    const actor = first(text);
    expect([actor?.name.replace(/^The /, ""), actor?.kind, actor?.sector]).toEqual([name, "medium", "JRN"]);
  });
});

describe("a delegate whose state stands in the brackets", () => {
  it.each([
    "Security Council\n\nMr. Aalto (Finland): [a|I] condemn the raid.\n\nThe President: I thank him.\n\nMs. Wolde (Brazil): We do too.\n\nThe President: I thank her.",
    "Permanent Council\n\nMS AALTO (FINLAND): [a|I] condemn the raid.\n\nTHE CHAIR: I thank her.\n\nMR WOLDE (BRAZIL): We do too.\n\nTHE CHAIR: I thank him.",
  ])("%s", (pattern) => {
    const actor = first(pattern);
    expect([actor?.country, actor?.sector]).toEqual(["FIN", "GOV"]);
  });
});
