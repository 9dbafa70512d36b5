import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadEventModel } from "../models/events.ts";
import { codePair } from "./code-pair.ts";
import { modesOf } from "./modes.ts";
import { eventTypes } from "./types.ts";

const model = loadEventModel();

describe("the code of a given pair", () => {
  it.each([
    ["Velia condemned the raid by Orund on the border town.", "Velia", "Orund", "ACCUSE"],
    ["Velia imposed a curfew on Orund after the riots.", "Velia", "Orund", "COERCE"],
    ["Velia shelled Orund for six hours.", "Velia", "Orund", "ASSAULT"],
    ["Orund was shelled by Velia for six hours.", "Velia", "Orund", "ASSAULT"],
    ["Velia has refused to negotiate with Orund.", "Velia", "Orund", "REJECT"],
    ["Velia released Orund from prison on Sunday.", "Velia", "Orund", "YIELD"],
    ["Velia threatened to attack Orund unless it backed down.", "Velia", "Orund", "THREATEN"],
    ["Velia called on Orund to free the hostages.", "Velia", "Orund", "REQUEST"],
    ["Velia broke off diplomatic relations with Orund.", "Velia", "Orund", "SANCTION"],
    ["Velia met Orund in the capital for talks.", "Velia", "Orund", "CONSULT"],
    ["Velia praised Orund for its efforts.", "Velia", "Orund", "SUPPORT"],
    ["Velia agreed to cooperate with Orund next year.", "Velia", "Orund", "AGREE"],
  ])("%s", (text, source, target, event) => {
    expect(codePair(text, source, target, model).event).toBe(event);
  });

  it.each(["Norvik", "President Ana de la Cruz y Tal", "the Front for the Liberation of the East"])(
    "does not hang on the name %s",
    (name) => {
      const named = (s: string) => `${s} accused Orund of arming the rebels.`;
      const plain = codePair(named("Velia"), "Velia", "Orund", model);
      const other = codePair(named(name), name, "Orund", model);
      expect({ ...other }).toEqual({ ...plain });
    },
  );

  it("reads the direction: the one who is accused did not accuse", () => {
    const text = "Velia accused Orund of arming the rebels.";
    const [forth, back] = [codePair(text, "Velia", "Orund", model), codePair(text, "Orund", "Velia", model)];
    expect(forth.event).toBe("ACCUSE");
    expect(forth.confidence).toBeGreaterThan(back.confidence);
  });

  it("takes the nearest pair where a name stands twice", () => {
    const text = "Velia is a large country. On Monday Velia arrested Orund.";
    expect(codePair(text, "Velia", "Orund", model).event).toBe(
      codePair("On Monday Velia arrested Orund.", "Velia", "Orund", model).event,
    );
  });

  it("folds white space and tells when a side is absent", () => {
    expect(codePair("The army of\n  Velia bombed Orund.", "army of Velia", "Orund", model).event).toBe("ASSAULT");
    expect(codePair("Velia bombed Orund.", "Tarvia", "Orund", model)).toMatchObject({
      event: null,
      notice: { code: "source-not-found" },
    });
    expect(codePair("Velia bombed Orund.", "Velia", "Tarvia", model)).toMatchObject({
      event: null,
      notice: { code: "target-not-found" },
    });
    expect(codePair("Velia bombed Orund.", "", "Orund", model).event).toBeNull();
  });

  it("says why", () => {
    const { why } = codePair("Velia condemned Orund.", "Velia", "Orund", model);
    expect(why.join("; ")).toContain('"condemned" is a word of ACCUSE');
  });

  it("answers any text with a class and one of its modes, the same each time", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "binary" }),
        fc.string({ unit: "binary" }),
        fc.string({ unit: "binary" }),
        (a, b, c) => {
          const text = `${a} Velia ${b} Orund ${c}`;
          const got = codePair(text, "Velia", "Orund", model);
          expect(eventTypes).toContain(got.event);
          if (got.mode !== null) expect(modesOf[got.event!]).toContain(got.mode);
          expect(codePair(text, "Velia", "Orund", model)).toEqual(got);
        },
      ),
      { numRuns: 25 },
    );
  }, 60_000);
});
