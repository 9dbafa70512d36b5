import { expect, test } from "vitest";
import { eventTypes } from "../src/events/types.ts";
import { marked, sentences } from "../training/events/cases.ts";

test("marks become spans, nested ones too, and leave the words as they are", () => {
  const line =
    "[1S,2T The army of [3S Chad]] [1ASSAULT shelled] [1T a camp] and was [2ACCUSE blamed]; [3COERCE martial law] held.";
  const { text, events } = marked(line);
  expect(text).toBe("The army of Chad shelled a camp and was blamed; martial law held.");
  const words = (spans: readonly (readonly [number, number])[]) => spans.map(([s, e]) => text.slice(s, e));
  expect(events.map((e) => [e.event, words(e.source), words(e.trigger), words(e.target)])).toEqual([
    ["COERCE", ["Chad"], ["martial law"], []],
    ["ASSAULT", ["The army of Chad"], ["shelled"], ["a camp"]],
    ["ACCUSE", [], ["blamed"], ["The army of Chad"]],
  ]);
});

test.each(["[1S He] left.", "[1AID helped", "helped] them", "[1AID helped] and [1AID fed] them"])(
  "%s does not fit together",
  (line) => {
    expect(() => marked(line)).toThrow(line);
  },
);

test("all sentences are marked as the coder learns them", () => {
  const all = sentences();
  expect(all.length).toBeGreaterThan(10_000);
  for (const { events, document } of all) {
    expect(document.text).not.toMatch(/[[\]]/);
    for (const e of events) expect(eventTypes).toContain(e.event);
  }
});
