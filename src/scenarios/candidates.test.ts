import { beforeAll, expect, it } from "vitest";
import { documentOf } from "../../test/language-document.ts";
import { findFocal } from "../events/focal.ts";
import type { Extract } from "../events/types.ts";
import { motives, responsibility } from "../hypotheses/candidates.ts";
import { parse } from "../language/parse.ts";
import type { LanguageTools } from "../language/types.ts";
import { loadLanguage } from "../models/language.ts";
import { documentId } from "../record/ids.ts";
import { scenarioCandidates } from "./candidates.ts";
import { outlook } from "./outlook.ts";

let tools: LanguageTools;
beforeAll(async () => {
  tools = await loadLanguage();
}, 60_000);
const read = (text: string, n = 0): Extract => {
  const id = documentId(String(n).repeat(64));
  const document = { ...documentOf(text, { language: "en" }), id };
  return { document, language: parse(document, tools), statements: [], events: [], dated: [] };
};
const input = (text: string) => {
  const extracts = [read(text)];
  return {
    extracts,
    statements: extracts.flatMap((x) => x.statements),
    events: [],
    actors: [],
    focal: findFocal(extracts),
  };
};
const cut = (text: string, spans: readonly { start: number; end: number }[]) =>
  spans.map((s) => text.slice(s.start, s.end));

const report = `The bombing of the dam in Lesotho

The bombing of the dam in Lesotho on 3 May 2031 killed four people.

1. Motives behind the bombing

A. Control of the water

The dam feeds the capital. Whoever holds it can put pressure on the government.

B. The vote of June

The party lost the vote. It had warned of unrest.

2. Scenarios

A long siege

The rebels could dig in if the army does not move before winter. Yet they lack food and money. Prices would rise in the capital.

A quick settlement

Mediators may broker a deal, provided that both sides accept observers. This is unlikely as long as the commander refuses talks.
`;

it("takes sub-headings of a section on scenarios with their conditions, impediments and words of likelihood", () => {
  const found = scenarioCandidates(input(report));
  expect(found.map((s) => s.title)).toEqual(["A long siege", "A quick settlement"]);
  expect(cut(report, found[0]!.conditions)).toEqual(["if the army does not move before winter"]);
  expect(cut(report, found[0]!.impediments)[0]).toMatch(/^Yet they lack food and money/);
  expect(cut(report, found[1]!.conditions)).toEqual([
    "provided that both sides accept observers",
    "as long as the commander refuses talks",
  ]);
  expect(cut(report, found[1]!.likelihood)).toContain("unlikely");
});

it("takes numbered paragraphs as scenarios where there are no sub-headings", () => {
  const text =
    "The bombing in Kabul changed much.\n\nThe first scenario is a return to talks if the army agrees.\n\nThe second scenario is open war unless a truce holds.\n";
  const found = scenarioCandidates(input(text));
  expect(found).toHaveLength(2);
  expect(cut(text, found[1]!.conditions)).toEqual(["unless a truce holds"]);
});

const told = "The bombing in Kabul on 3 May 2031 killed four.\n\n";
it.each([
  [
    "numbered lines with their likelihood",
    `${told}Developments in the coming year\n\n1) A long war (probability 50–60 %)\nThe front freezes before winter and both of the sides dig in. Presupposes new loans. Promoted by: low cost, pride. Hindered by: the mines of the allies; snow.\n\n2) A truce (probability 20 %)\nBoth of the sides withdraw their guns beyond the river at once. Presupposes a new mayor. Promoted by: tiredness.\n`,
    "A long war: if Presupposes new loans; for low cost, pride; against the mines of the allies, snow; probability 50–60 % | A truce: if Presupposes a new mayor; for tiredness; against ; probability 20 %",
  ],
  [
    "rows of a table",
    `${told}Scenarios\n\n| Scenario | Conditions | Drivers | Obstacles | Likelihood |\n| --- | --- | --- | --- | --- |\n| Talks | a new envoy | tiredness | pride | 40 per cent |\n| War | no envoy | new arms | winter | unlikely |\n`,
    "Talks: if a new envoy; for tiredness; against pride; 40 per cent | War: if no envoy; for new arms; against winter; unlikely",
  ],
  [
    "columns of a table",
    `${told}Outlook\n\n| | Talks | War |\n| Conditions | a new envoy | no envoy |\n| Drivers | tiredness | new arms |\n| Obstacles | pride | winter |\n| Likelihood | 40 per cent | unlikely |\n`,
    "Talks: if a new envoy; for tiredness; against pride; 40 per cent | War: if no envoy; for new arms; against winter; unlikely",
  ],
])("takes %s as scenarios", (_, text, wanted) => {
  const of = (spans: readonly { start: number; end: number }[]) => cut(text, spans).join(", ");
  const found = scenarioCandidates(input(text)).map(
    (s) =>
      `${s.title}: if ${of(s.conditions)}; for ${of(s.drivers)}; against ${of(s.impediments)}; ${of(s.likelihood).replace(/[()]/g, "")}`,
  );
  expect(found.join(" | ")).toBe(wanted);
});

it("takes lettered motives with their points", () => {
  expect(motives(input(report)).map((m) => [m.label, m.title, m.points.length])).toEqual([
    ["A", "Control of the water", 1],
    ["B", "The vote of June", 1],
  ]);
});

it("takes sentences of purpose where no heading speaks of motives", () => {
  const found = motives(
    input(
      "The bombing in Kabul killed four people. The bombing was aimed at derailing the peace talks, officials said.",
    ),
  );
  expect(found.some((m) => /derailing the peace talks/.test(m.title))).toBe(true);
});

it("finds forecasts and conditions outside the sections on scenarios", () => {
  const text =
    "The bombing in Kabul killed four people. If the attackers strike again, the government could declare martial law. Officials warned that the bombing may trigger reprisals.";
  expect(outlook(input(text)).map((o) => o.kind)).toEqual(["condition", "warning"]);
});

it("names no party where no actor is known", () => {
  expect(responsibility(input(report))).toEqual([]);
});
