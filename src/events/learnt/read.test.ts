import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { plain } from "../../../test/events/petrarch.ts";
import { parse } from "../../language/parse.ts";
import { loadEventModel } from "../../models/events.ts";
import { loadLanguage } from "../../models/language.ts";
import { code } from "../code.ts";
import type { EventNet } from "./net.ts";

let language: Awaited<ReturnType<typeof loadLanguage>>;
beforeAll(async () => {
  language = await loadLanguage();
}, 60_000);
const eventsOf = (text: string) => code(parse(plain(text), language, {}), [], loadEventModel());
const told = (text: string) =>
  eventsOf(text).map((e) => {
    const side = (spans: typeof e.source) => spans.map((s) => text.slice(s.start, s.end)).join(" + ");
    return `${e.event}: ${side(e.source)} > ${side(e.target)}`;
  });

describe("events as learnt from annotated documents", () => {
  it.each([
    ["The army attacked the rebels.", "ASSAULT: The army > the rebels"],
    ["Niger and Chad met in Paris.", "CONSULT: Niger + Chad > Niger + Chad"],
    ["The bishop implored the guerrillas to free the nuns.", "REQUEST: The bishop > the guerrillas"],
    // the lexicon does not know the word
    ["Norway dissociated itself from the statement.", "REJECT: Norway > "],
    ["The governor's guards beat two of the marchers.", "ASSAULT: The governor's guards > two of the marchers"],
  ])("%s", (text, wanted) => {
    expect(told(text)).toContain(wanted);
  });

  it.each(["The river rose by two metres.", "The museum opened in 1931.", "She likes tea."])(
    "finds nothing in: %s",
    (text) => {
      expect(told(text)).toEqual([]);
    },
  );

  it("takes the mean of the linear coder and the net", () => {
    const text =
      "The junta in Port Selwyn, to the dismay of its neighbours, impounded four trawlers of the Oriel fleet.";
    const parsed = parse(plain(text), language, {});
    const model = loadEventModel();
    const confidence = (net: EventNet | null) =>
      code(parsed, [], { ...model, free: { ...model.free!, net, least: 0 } }).find((e) =>
        e.trigger.some((t) => text.slice(t.start, t.end) === "impounded"),
      )!.confidence;
    const alone = confidence(null);
    expect(Math.abs(confidence(model.free!.net) - alone)).toBeGreaterThan(1e-4);
    // a net that knows nothing finds all classes, and none, as likely
    const { word } = model.free!.net!;
    const blank = { ...word, outer: word.outer.map(() => 0), outerBias: word.outerBias.map(() => 0) };
    expect(confidence({ ...model.free!.net!, word: blank })).toBeCloseTo((alone + 1 / 16) / 2, 6);
  });

  it("says which words and features decided", () => {
    expect(eventsOf("Norway dissociated itself from the statement.")[0]?.why[0]).toMatch(
      /"dissociated".*REJECT by: \w/,
    );
  });

  const parts =
    "The army|attacked|condemned|the rebels|was|killed|by|gunmen|,|.|and|said|🙂|\ud800|will|not|France|met|“|a|من";
  it("keeps spans inside the text, and nobody on both sides but those who act together", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts.split("|")), { maxLength: 40 }), (words) => {
        const text = words.join(" ");
        const events = eventsOf(text);
        for (const e of events) {
          for (const s of [...e.source, ...e.target, ...e.trigger])
            expect(s.start >= 0 && s.start < s.end && s.end <= text.length).toBe(true);
          const joint = JSON.stringify(e.source) === JSON.stringify(e.target);
          for (const s of joint ? [] : e.source)
            for (const o of e.target) expect(s.start < o.end && o.start < s.end).toBe(false);
        }
        expect(eventsOf(text)).toEqual(events);
      }),
      { numRuns: 200, seed: 20261129 },
    );
  }, 60_000);
});
