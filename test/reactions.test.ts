import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { annotateText } from "../src/dossier/annotate.ts";
import { type DossierModels, loadDossierModels, loadModels, type Models } from "../src/models/index.ts";
import type { AnnotateOutput } from "../src/record/wire-annotate.ts";

let models: Models;
let dossier: DossierModels;
beforeAll(async () => {
  [models, dossier] = await Promise.all([loadModels(), loadDossierModels()]);
}, 60_000);
const lead = "A bomb attack on a market in Kabul, Afghanistan, killed twelve people on 3 May 2031. ";
const annotate = (text: string) => annotateText({ id: "t", text: lead + text }, models, dossier);
const told = (a: AnnotateOutput) =>
  a.reactions.flatMap((r) =>
    [...r.stances, ...r.qualified].map(
      (s) => `${r.actorName.toLowerCase()} ${s.negated ? "not " : ""}${s.conditional ? "if " : ""}${s.stance}`,
    ),
  );

describe("one clause, one stance", () => {
  it.each([
    ["France strongly condemned the attack.", "france condemn"],
    ["Germany denounced the bombing as a terrorist act.", "germany label-terrorism"],
    ["Japan offered its condolences to the families of the victims.", "japan condole"],
    ["Spain expressed solidarity with the Afghan people.", "spain support"],
    ["China urged all sides to exercise restraint.", "china call-for-restraint"],
    ["Canada called for an independent investigation.", "canada call-for-accountability"],
    ["Norway summoned the ambassador over the attack.", "norway own-measure"],
    ["Turkey said it stands ready to assist the authorities.", "turkey offer-help"],
    ["India blamed Pakistan for the bombing.", "india accuse"],
    ["Pakistan denied any involvement in the attack.", "pakistan deny"],
    ["Pakistan denied on Tuesday that it had a hand in the attack.", "pakistan deny"],
    ["Qatar said it was deeply shocked by the attack.", "qatar concern"],
    ["Italy condemned all forms of terrorism.", "italy condemn-generic"],
  ])("%s", (text, wanted) => {
    expect(told(annotate(text))).toContain(wanted);
  });

  it("takes the agents of a passive, each of them", () => {
    const found = told(annotate("The attack was condemned by France, Germany and Spain."));
    expect(found).toEqual(expect.arrayContaining(["france condemn", "germany condemn", "spain condemn"]));
    const four = told(annotate("The attack was condemned by Jordan, Kuwait, Oman and Qatar on Monday."));
    expect(four).toEqual(expect.arrayContaining(["jordan condemn", "kuwait condemn", "oman condemn", "qatar condemn"]));
  });

  it("takes the month of May for no condition", () => {
    expect(told(annotate("France on 4 May condemned the attack."))).toContain("france condemn");
    expect(told(annotate("On 4 May Norway summoned the ambassador over the attack."))).toContain("norway own-measure");
  });

  it("marks what was not done and what hangs on a condition", () => {
    expect(told(annotate("Hungary did not condemn the attack."))).toContain("hungary not condemn");
    expect(told(annotate("Hungary stopped short of condemning the attack."))).toContain("hungary not condemn");
    const threats = told(
      annotate("The Iron Guard threatened nobody. The Red Front threatened the mayor after the attack."),
    );
    expect(threats.filter((t) => t.includes("threaten"))).not.toContain("iron guard threaten");
    expect(threats).toContain("red front threaten");
  });

  it("leaves other events and nobody's words alone", () => {
    const more = "The bombing was the worst in years. Rescuers worked through the night after the bombing. ";
    expect(told(annotate(`${more}France condemned the military coup in Niger.`))).not.toContain("france condemn");
    expect(told(annotate("The condemnation of the attack was widespread."))).toEqual([]);
  });

  it("takes no help refused for a denial, and no modifier of a noun for a deed", () => {
    const help = "Kuwait said after the attack that all must deny refuge to those who plotted the bombing.";
    expect(told(annotate(help))).not.toContain("kuwait deny");
    const visit =
      "News agencies reported a visit of the Turkish minister to Kabul, where the attempted murder took place.";
    expect(told(annotate(visit)).filter((t) => t.endsWith("condemn"))).toEqual([]);
  });

  it.each([
    ["A police official, who asked not to be named, spoke of the attack.", "call-for-restraint"],
    ["After the bombing the president of France may declare a state of emergency.", "own-measure"],
    ["After the bombing the rebels fear that France will close its camps.", "own-measure"],
  ])("%s: no %s", (text, stance) => {
    expect(told(annotate(text)).filter((t) => t.endsWith(stance))).toEqual([]);
  });

  it.each([
    ["In an unrelated case, Germany condemned the arrest of a journalist.", []],
    ["Separately, Canada expressed deep concern over the floods.", []],
    ["In a separate statement, Germany condemned the attack.", ["germany condemn"]],
  ])("leaves other matters alone: %s", (text, wanted) => {
    expect(told(annotate(text))).toEqual(wanted);
  });

  it("of a bulletin takes the part that tells the event", () => {
    const bulletin = `Daily highlights

Niger

A bomb attack on a market in Diffa, Niger, killed twelve people on 3 May 2031. France strongly condemned the attack.

Haiti

Canada condemned the burning of a school in Les Cayes and called for restraint.

Bangladesh

Japan expressed its deep concern about the cut of rations.`;
    const found = told(annotateText({ id: "t", text: bulletin }, models, dossier));
    expect(found).toContain("france condemn");
    expect(found.filter((t) => /canada|japan/.test(t))).toEqual([]);
  });

  it("follows a talk from matter to matter and back", () => {
    const talk = `Press briefing

MS. ODELL: We condemn the bomb attack on a market in Diffa, Niger, on 3 May 2031.

Q: Thank you. On the budget, the opposition is asking for a delay.

MS. ODELL: We strongly condemn these games.

Q: Will there be a vote this week?

MS. ODELL: We express our concern about the delay.

Q: Back to Niger. What will you do after the attack?

MS. ODELL: We have offered our assistance to the authorities.`;
    const found = told(annotateText({ id: "t", text: talk }, models, dossier)).map((t) => t.replace(/^\S+ /, ""));
    expect(found).toEqual(["condemn", "offer-help"]);
  });

  it.each([
    ["The Secretary-General condemns in the strongest terms the attack.", "secretary-general condemn"],
    ["The teachers walked out of their classes.", "teachers protest"],
    ["The Archbishop of Kabul called for calm after the bombing.", "archbishop of kabul call-for-restraint"],
  ])("knows who acts without a name: %s", (text, wanted) => {
    expect(told(annotate(text))).toContain(wanted);
  });

  it.each([
    ["Canada thanked Uganda, which had condemned the attack.", "uganda condemn"],
    [
      "The leader of the opposition Reform Party, Karim Noor, who lost the vote, condemned the attack.",
      "karim noor condemn",
    ],
    ["The head of the African Union, Amina Sow, said that the Union condemned the attack.", "amina sow condemn"],
    ["The Transporters' Union condemned the attack on the market in the north.", "transporters' union condemn"],
    ["The Islamic Council of Chad condemned the attack on the market.", "islamic council of chad condemn"],
    ["The People's Liberation Alliance condemned the attack on the market.", "people's liberation alliance condemn"],
    ["The Nurses' Union announced a march, and its secretary, Ana Reyes, condemned the attack.", "ana reyes condemn"],
    ["Chile sent the Ambassador of Peru a note in which it condemned the attack.", "chile condemn"],
    [
      "Residents marched through the city after the bombing. They called for an inquiry.",
      "residents call-for-accountability",
    ],
    ["Ana Reyes urged the president to dismiss the minister over the bombing.", "ana reyes call-for-measures"],
  ])("finds whose the words are: %s", (text, wanted) => {
    expect(told(annotate(text))).toContain(wanted);
  });

  it("leaves out whom those who speak for several address", () => {
    const found = told(
      annotate("Egypt, speaking also for Tunisia, condemned the attack before the people and called for an inquiry."),
    );
    expect(new Set(found.map((f) => f.split(" ")[0]))).toEqual(new Set(["egypt", "tunisia"]));
  });

  it("takes no title before a colon for one who speaks", () => {
    const text =
      "YEMEN: Bombing of a market in Kabul, Afghanistan\n\nThe bomb attack on a market in Kabul, Afghanistan, on 3 May 2031 killed nine. The Council of Elders condemned the attack.";
    expect(told(annotateText({ id: "t", text }, models, dossier))).toContain("council of elders condemn");
  });

  it("gives each speaker of a council the floor until the next, with the speaker's own government", () => {
    const record = `The President: The Council will now hear of the bomb attack on a market in Kabul, Afghanistan, on 3 May 2031.

Ms. Fairley (United Kingdom): We condemn the attack.

Mr. Ito (Japan): My Government has offered its assistance to the authorities.

Mr. Tavares (Brazil), speaking also on behalf of Chile: We call for restraint after the attack.`;
    const found = told(annotateText({ id: "t", text: record }, models, dossier));
    expect(found).toHaveLength(3);
    expect(found).toEqual(expect.arrayContaining(["fairley condemn", "tavares call-for-restraint"]));
    // "My Government": the one who speaks, or the government spoken of
    expect(found.some((t) => /^(?:ito|government of japan) offer-help$/.test(t))).toBe(true);
  });

  it("shows a joint statement for each member", () => {
    const a = annotate("France and Germany jointly condemned the bombing.");
    const france = a.reactions.find((r) => r.actorName === "France");
    expect(france?.joint).toHaveLength(1);
    expect(a.reactions.map((r) => r.actorName).sort()).toEqual(["France", "Germany"]);
  });

  it("sets the level against the event's country", () => {
    const a = annotate("Afghanistan condemned the attack. Pakistan condemned the attack. Brazil condemned the attack.");
    expect(Object.fromEntries(a.reactions.map((r) => [r.actorName, r.level]))).toMatchObject({
      Pakistan: "regional",
      Brazil: "international",
    });
  });

  it.each([
    [
      "quotations under lines that name their speakers",
      'AT HOME\n\nLEILA NASR, INTERIOR MINISTER, on television:\n\n"We condemn this attack on our people."\n\nREFORM PARTY:\n\n"We send our condolences to the families of the victims."',
      ["leila nasr condemn", "reform party condole"],
    ],
    [
      "statements collected under headings",
      "GOVERNMENTS\n\nNorway, Ministry of Foreign Affairs, 4 May\n\nWe condemn the attack.\n\nPeru, Presidency, 4 May\n\nWe offer our condolences to the families of the victims.\n\nKenya, Ministry of Foreign Affairs, 5 May\n\nWe stand with the Afghan people.\n\nChile, Presidency, 5 May\n\nWe call for an independent investigation.",
      ["norway condemn", "peru condole"],
    ],
    [
      "statements annexed to a text",
      "ANNEX I\n\nStatement by Amina Sow, Foreign Minister of Senegal\n\nWe condemn the attack on the market without reserve.\n\nANNEX II\n\nLetter from Jonas Berg, leader of the opposition\n\nI offer my condolences to the families of the victims.",
      ["foreign minister of senegal condemn", "jonas berg condole"],
    ],
    [
      "entries that open with whose they are",
      'INTERNAL\n\nReform Party | 4 May | Condemned the bombing as a crime against the nation.\n\nBar Association, Kabul, 5 May. We call for an independent investigation of the attack.\n\nJustice Ada Obi, chair: "I condemn this attack without reserve."',
      ["reform party condemn", "bar association call-for-accountability", "ada obi condemn"],
    ],
    [
      "initials and names in capitals",
      "Guests: Munira Safi, a writer, and Karl Kessler.\n\nMUNIRA SAFI: Good morning. I was at the market.\n\nDECLAN ROURKE: What do you say of the attack?\n\nMS: I condemn the attack in the strongest terms.\n\nDR: And you?\n\nKESSLER: We offer our condolences to the families of the victims.\n\nDR: Karl Kessler, thank you.\n\nKESSLER: Thank you.",
      ["munira safi condemn", "karl kessler condole"],
    ],
  ])("hears who speaks in %s", (_, text, wanted) => {
    expect(told(annotate(`\n\n${text}`))).toEqual(expect.arrayContaining(wanted));
  });

  it("takes two speakers of one family name for two, and nobody told of for the author", () => {
    const two = told(
      annotate(
        "\n\nLENA MARSH: We condemn the attack.\n\nTOM MARSH: We offer our condolences to the families of the victims.\n\nLENA MARSH: Thank you.\n\nTOM MARSH: Thank you.",
      ),
    );
    expect(two.filter((t) => t.startsWith("lena marsh"))).toEqual(["lena marsh condemn"]);
    const held =
      "\n\nRelease of hostages held by Hamas\n\nThe mother of a victim spoke. We condemn the attack, she said.";
    expect(told(annotate(held)).filter((t) => t.startsWith("hamas"))).toEqual([]);
  });

  it("reads how strong the words are", () => {
    const strength = (text: string) =>
      annotate(text).reactions[0]?.stances.find((s) => s.stance === "condemn")?.strength;
    expect(strength("France condemned the attack.")).toBe(1);
    expect(strength("France strongly condemned the attack.")).toBe(2);
    expect(strength("France condemned in the strongest terms the attack.")).toBe(3);
  });
});

describe("annotated cases", () => {
  const root = join(import.meta.dirname, "cases/reactions");
  /** A quarter of them. */
  const slugs = readdirSync(root).filter((s, i) => i % 4 === 0 && existsSync(join(root, s, "text.txt")));
  /** Below the figures of bench/reactions.ts, so that a change of another stage by a few points is no failure here. */
  it("finds at least half of the stances of the invented documents, each on its passage", () => {
    let [found, all] = [0, 0];
    for (const slug of slugs) {
      const text = readFileSync(join(root, slug, "text.txt"), "utf8");
      const gold = JSON.parse(readFileSync(join(root, slug, "gold.json"), "utf8"));
      const a = annotateText({ id: slug, text }, models, dossier);
      const given = a.reactions.flatMap((r) => r.stances);
      for (const s of given) expect(text.slice(...s.evidence).trim()).not.toBe("");
      for (const r of gold.reactions)
        for (const s of r.stances) {
          all++;
          const labels = [s.stance, ...(s.alt ?? [])];
          if (
            given.some(
              (g) => labels.includes(g.stance) && g.evidence[0] < s.evidence.end && s.evidence.start < g.evidence[1],
            )
          )
            found++;
        }
    }
    expect(found / all).toBeGreaterThan(0.5);
  }, 600_000);
});
