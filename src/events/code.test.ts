import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { plain } from "../../test/events/petrarch.ts";
import { parse } from "../language/parse.ts";
import { loadEventModel } from "../models/events.ts";
import { loadLanguage } from "../models/language.ts";
import { statementId } from "../record/ids.ts";
import { span } from "../record/span.ts";
import type { Statement } from "../statements/types.ts";
import { code } from "./code.ts";
import type { Event } from "./types.ts";

let models: {
  readonly language: Awaited<ReturnType<typeof loadLanguage>>;
  readonly events: ReturnType<typeof loadEventModel>;
};
beforeAll(async () => {
  models = { language: await loadLanguage(), events: { ...loadEventModel(), free: null } };
}, 60_000);

function eventsOf(text: string, fast = false, statements: readonly Statement[] = []): Event[] {
  return code(parse(plain(text), models.language, { fast }), statements, models.events);
}
const words = (text: string, spans: readonly { start: number; end: number }[]) =>
  spans.map((s) => text.slice(s.start, s.end));
const told = (text: string) =>
  eventsOf(text).map((e) => `${e.event}: ${words(text, e.source).join(" + ")} > ${words(text, e.target).join(" + ")}`);

describe("who did what to whom, by the rules alone", () => {
  it.each([
    ["The army attacked the rebels.", "ASSAULT: The army > the rebels"],
    ["The rebels were attacked by the army.", "ASSAULT: the army > The rebels"],
    ["Police and soldiers arrested two activists.", "COERCE: Police + soldiers > two activists"],
    ["France and Germany condemned Russia.", "ACCUSE: France + Germany > Russia"],
    ["The minister urged the militia to release the hostages.", "REQUEST: The minister > the militia"],
    ["Gunmen carried out an attack on the governor.", "ASSAULT: Gunmen > the governor"],
    ["The assassination of the president shocked nobody.", "ASSAULT:  > the president"],
    ["Turkey's attack on the militia lasted an hour.", "ASSAULT: Turkey > the militia"],
    ["The president met with the prime minister.", "CONSULT: The president > the prime minister"],
    ["The general, who accused the president of treason, left.", "ACCUSE: The general > the president"],
    ["Iran released the prisoners.", "YIELD: Iran > the prisoners"],
    ["The court sentenced the journalist to ten years.", "SANCTION: The court > the journalist"],
    ["The government refused to release the prisoners.", "REJECT: The government > the prisoners"],
    ["Protesters threatened to kill the governor.", "THREATEN: Protesters > the governor"],
    ["On 7 May, soldiers manning a post on the coast road detained a driver.", "COERCE: soldiers > a driver"],
    ["Army helicopters bombed the village, killing nine farmers.", "ASSAULT: Army helicopters > nine farmers"],
    ["Manila thanks Oman for its good offices.", "SUPPORT: Manila > Oman"],
    ["The court rejected an appeal filed by lawyers of the editor.", "REJECT: The court > lawyers of the editor"],
    [
      "Clashes between the army and the rebels went on for days.",
      "ASSAULT: the army + the rebels > the army + the rebels",
    ],
    ["DAKAR, Senegal - Gunmen killed a judge on Monday.", "ASSAULT: Gunmen > a judge"],
    ["It expelled three diplomats and jailed an editor.", "SANCTION: It > three diplomats"],
    ["If the army attacks the rebels, the truce is over.", "ASSAULT: the army > the rebels"],
    ["Critics in the capital accuse the cabinet of sloth.", "ACCUSE: Critics > the cabinet"],
    ["Qatar pledged 25 million dollars.", "AGREE: Qatar > "],
    ["On 21 April, the two organizations called for an inquiry.", "REQUEST: the two organizations > "],
    [
      "The embassy called on all candidates to accept the outcome and said it would wait.",
      "REQUEST: The embassy > all candidates",
    ],
    ["The rebels seized 40 pupils.", "ASSAULT: The rebels > 40 pupils"],
    ["Slovenia has trained 120 Ukrainian deminers.", "AID: Slovenia > 120 Ukrainian deminers"],
    ["The ministry refused to lift sanctions on the regime.", "REJECT: The ministry > the regime"],
    ["The ambassador of Chad was summoned on Monday.", "ACCUSE:  > The ambassador of Chad"],
    ["A tanker boarded by commandos reached the port.", "COERCE: commandos > A tanker"],
    ["The party demanded the return of the ship.", "REQUEST: The party > "],
    ["Police arrived at the request of the mayor.", "REQUEST: the mayor > "],
    ["The envoy called the vote a farce.", "ACCUSE: The envoy > "],
    ['The envoy called the vote "a step forward".', "SUPPORT: The envoy > "],
    ["Chad will not attend the talks.", "REJECT: Chad > "],
    ["Brazil said it would send food to Haiti.", "AGREE: it > Haiti"],
    ["Chad would bomb the rebels if they crossed the river.", "THREATEN: Chad > the rebels"],
    ["Settlers burned down an olive press.", "ASSAULT: Settlers > an olive press"],
    ["The minister visited the wounded.", "CONSULT: The minister > the wounded"],
    ["The army's bombing of the village went on.", "ASSAULT: The army > the village"],
    ["The generals stand accused of treason.", "ACCUSE:  > The generals"],
    ["Our artillery shelled a battery near the river.", "ASSAULT: Our artillery > a battery"],
    ["In 2034 the court met, and three ministers stepped down.", "YIELD: three ministers > "],
    ["If the army attacks the rebels, the talks will end.", "ASSAULT: the army > the rebels"],
    ["President Ruiz, whose term ends in May, congratulated Arias and left.", "SUPPORT: President Ruiz > Arias"],
    ["The Accords have been praised by the African Union.", "SUPPORT: the African Union > "],
    ["Tens of thousands took to the streets.", "PROTEST: Tens of thousands > "],
    ["As of today Chad has recalled its ambassador from Niger.", "SANCTION: Chad > Niger"],
  ])("%s", (text, wanted) => {
    expect(told(text)).toContain(wanted);
  });

  it.each([
    "The committee published a report on rainfall.",
    "The report attacked the problem of dust in old houses.",
    "She opened the window and looked at the garden.",
    "The price of bread rose by ten per cent in March.",
    "The bridge was built in 1932.",
    "The spokeswoman declined to comment on the matter.",
    "The parties should release all prisoners.",
    "If the talks failed, Niger would condemn it.",
    "The crew, he said, were guests, not prisoners.",
  ])("finds nothing in: %s", (text) => {
    expect(told(text)).toEqual([]);
  });

  it.each([
    ["Rebels killed a judge on Monday and kidnapped a priest.", "on Monday|Monday", ""],
    ["On 4 March soldiers opened fire on the crowd.", "4 March", ""],
    ["12 January. Gunmen kidnap a priest. The mayor condemns the bandits.", "12 January", ""],
    ["Police arrested a driver near the town of Ossel.", "", "Ossel"],
    ["A court in Ghent convicted a priest.", "", ""],
    ["The last election, in May, was won by those who later killed a judge.", "", ""],
  ])("dates and places: %s", (text, date, place) => {
    for (const e of eventsOf(text)) {
      expect(date.split("|")).toContain(e.datePassage ? text.slice(e.datePassage.start, e.datePassage.end) : "");
      expect(e.place?.name ?? "").toBe(place);
    }
    expect(eventsOf(text)).not.toEqual([]);
  });

  it("takes no thing for a target", () => {
    for (const e of eventsOf("The minister condemned the price of oil.")) expect(e.target).toEqual([]);
  });
});

describe("what is said about an event", () => {
  const flags = (text: string) => eventsOf(text)[0]?.flags ?? [];
  it("negated, future, hypothetical, past", () => {
    expect(flags("The army did not attack the rebels.")).toContain("negated");
    expect(flags("The army will attack the rebels.")).toContain("future");
    expect(flags("The army might attack the rebels.")).toContain("hypothetical");
    expect(flags("The army attacked the rebels.")).toContain("past");
    expect(flags("The army attacked the rebels.")).not.toContain("negated");
  });

  it("conditional", () => {
    expect(flags("If the army attacked the rebels, the talks would be over.")).toContain("conditional");
  });

  it("said: inside a statement's content, with the statement", () => {
    const text = "The army attacked the rebels, the minister said.";
    const language = parse(plain(text), models.language);
    const content = span(language.document, 0, text.indexOf(","));
    const statement = {
      id: statementId(language.document, 0, 5),
      content: [content],
      source: [],
      cue: [],
    } as unknown as Statement;
    const [e] = code(language, [statement], models.events);
    expect(e?.saidIn).toBe(statement.id);
    expect(e?.flags).toContain("said");
  });

  it("gives mode, context and reasons", () => {
    const [e] = eventsOf("Rebels shelled the army with mortars.");
    expect(e).toMatchObject({ event: "ASSAULT", mode: "heavy-weapons" });
    expect(e?.context).toContain("military");
    expect(e?.why[0]).toContain("shelled");
  });
});

describe("laws", () => {
  const text = fc.array(
    fc.constantFrom(
      "The army",
      "attacked",
      "condemned",
      "the rebels",
      "in Kabul",
      "was",
      "killed",
      "by",
      "gunmen",
      ",",
      ".",
      "and",
      "said",
      "🙂",
      "\ud800",
      "\r\n",
      "will",
      "not",
      "France",
      "met",
      "signed a treaty with",
      "“",
      "a",
      "من",
    ),
    { maxLength: 40 },
  );
  it.each([false, true])(
    "spans lie inside the text and nobody is on both sides but those who act together (fast: %s)",
    (fast) => {
      fc.assert(
        fc.property(text, (parts) => {
          const t = parts.join(" ");
          for (const e of eventsOf(t, fast)) {
            for (const s of [...e.source, ...e.target, ...e.trigger]) {
              expect(s.start).toBeGreaterThanOrEqual(0);
              expect(s.end).toBeLessThanOrEqual(t.length);
              expect(s.end).toBeGreaterThan(s.start);
            }
            // What several do together is done by each to the others: then both sides are the same.
            const joint = JSON.stringify(e.source) === JSON.stringify(e.target);
            for (const s of joint ? [] : e.source)
              for (const o of e.target) expect(s.start < o.end && o.start < s.end).toBe(false);
          }
          expect(eventsOf(t, fast)).toEqual(eventsOf(t, fast));
        }),
        { numRuns: 300, seed: Number(process.env["SEED"] ?? 20241105) },
      );
    },
    60_000,
  );
});
