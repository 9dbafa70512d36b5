import { expect, it } from "vitest";
import { toldOf } from "./told.ts";

it.each([
  [
    "rate",
    { evidence: "E1", hypothesis: "H2", letter: "I", reason: "two days found nothing" },
    "E1 × H2",
    "I, because two days found nothing",
  ],
  ["hypothesis", { id: "H1", text: "It was ordered", removed: true }, "H1", "taken out: It was ordered"],
  ["judge", { claim: "J1", text: "It was ordered", low: 20, high: 35 }, "J1", "It was ordered, 20 to 35 %"],
  [
    "impact",
    { source: { descriptor: "D1", state: "a" }, target: { descriptor: "D2", state: "b" }, value: -2 },
    "",
    "D1 a on D2 b: -2",
  ],
  ["scenario", { id: "S1", title: "A deal", low: null, high: null }, "S1", "A deal"],
  [
    "forecast",
    { id: "F1", claim: "It opens", probability: 0.6, due: "2024-06-15" },
    "F1",
    "It opens: 60 % by 2024-06-15",
  ],
] as const)("tells a decision of kind %s in one line", (kind, payload, title, words) => {
  expect(toldOf(kind, payload)).toEqual({ title, words });
});

it("leaves decisions on single records to what they showed", () => {
  expect(toldOf("accept", { record: "s:1" })).toBeNull();
});
