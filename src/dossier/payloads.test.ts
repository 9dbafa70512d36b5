import { expect, test } from "vitest";
import { payloadFault } from "./payloads.ts";

test("a payload that does not fit its kind is refused with the field's name", () => {
  expect(payloadFault("rate", { evidence: "E1", hypothesis: "H1", letter: "X" })).toMatch(/^payload of rate: letter: /);
  const judgement = { claim: "C1", text: "It will rain", low: 50, high: 20, confidence: "low" };
  expect(payloadFault("judge", judgement)).toBe("payload of judge: low: low is above high");
  expect(payloadFault("judge", { ...judgement, low: 10 })).toBeNull();
  expect(payloadFault("accept", { id: "x" })).toMatch(/^payload of accept: record: /);
  const state = { descriptor: "D1", state: "open" };
  expect(payloadFault("impact", { source: state, target: state, value: 1.5 })).toMatch(/^payload of impact: value: /);
});

test("kinds without a payload of their own take any", () => {
  expect(payloadFault("publish", { edition: 2 })).toBeNull();
});
