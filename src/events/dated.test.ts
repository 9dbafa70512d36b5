import { beforeAll, describe, expect, it } from "vitest";
import { plain } from "../../test/events/petrarch.ts";
import { parse } from "../language/parse.ts";
import type { DateMention, Language } from "../language/types.ts";
import { loadEventModel } from "../models/events.ts";
import { loadLanguage } from "../models/language.ts";
import type { DocumentId } from "../record/ids.ts";
import { code } from "./code.ts";
import { dated, timeline } from "./dated.ts";
import type { Extract } from "./types.ts";

let models: {
  readonly language: Awaited<ReturnType<typeof loadLanguage>>;
  readonly events: ReturnType<typeof loadEventModel>;
};
beforeAll(async () => {
  models = { language: await loadLanguage(), events: loadEventModel() };
}, 60_000);

/** A text whose dates are given: words and EDTF. */
function read(
  text: string,
  dates: readonly (readonly [words: string, edtf: string | null])[],
  id = "0123456789abcdef",
): Extract {
  const document = { ...plain(text), id: id as DocumentId };
  const found = dates.map(([words, edtf]): DateMention => {
    const start = text.indexOf(words);
    return { start, end: start + words.length, edtf, precision: "day", from: "given" };
  });
  const language: Language = { ...parse(document, models.language), dates: found };
  const events = code(language, [], models.events);
  return { document, language, statements: [], events, dated: dated(language, events) };
}

describe("what happened when", () => {
  it("gives the sentence that tells it and the event in it", () => {
    const text = "On 7 November 2021 the army attacked the rebels. Nothing is known about the losses.";
    const x = read(text, [["7 November 2021", "2021-11-07"]]);
    expect(x.dated).toHaveLength(1);
    expect(text.slice(x.dated[0]!.span.start, x.dated[0]!.span.end)).toBe(
      "On 7 November 2021 the army attacked the rebels.",
    );
    expect(x.dated[0]!.event).toBe(x.events[0]!.id);
    expect(x.events[0]!.date).toBe("2021-11-07");
  });

  it("leaves out dates that could not be resolved and dates that stand alone", () => {
    expect(read("Some day the army attacked the rebels.", [["Some day", null]]).dated).toEqual([]);
    expect(read("7 November 2021", [["7 November 2021", "2021-11-07"]]).dated).toEqual([]);
  });

  it("takes no day of saying where the day of the deed stands beside it", () => {
    const both = read("A bomb on Tuesday killed four people, the ministry said on Wednesday.", [
      ["Tuesday", "2021-11-09"],
      ["Wednesday", "2021-11-10"],
    ]);
    expect(both.dated.map((d) => d.edtf)).toEqual(["2021-11-09"]);
    const alone = read("The army attacked the rebels near the river, the ministry said on Wednesday.", [
      ["Wednesday", "2021-11-10"],
    ]);
    expect(alone.dated.map((d) => d.edtf)).toEqual(["2021-11-10"]);
  });

  it("cuts a long sentence to the clause that holds the date", () => {
    const text = `The council met in the old town hall to hear the reports of all of its members on the state of the roads and bridges of the province, and on 3 May 2020 rebels attacked the convoy of the governor near the river; the governor, who had been warned, was not in his car when it was hit.`;
    const [d] = read(text, [["3 May 2020", "2020-05-03"]]).dated;
    expect(text.slice(d!.span.start, d!.span.end)).toMatch(/^on 3 May 2020 .* near the river$/);
  });
});

describe("the timeline of several documents", () => {
  it("is sorted by date, joins what is told alike and keeps what is not", () => {
    const a = read(
      "On 7 November 2021 gunmen attacked the home of the prime minister in the capital. On 5 November 2021 protesters clashed with police.",
      [
        ["7 November 2021", "2021-11-07"],
        ["5 November 2021", "2021-11-05"],
      ],
    );
    const b = read(
      "Gunmen attacked the prime minister's home in the capital on 7 November 2021, officials said. The court opened a new building on 7 November 2021 too.",
      [["7 November 2021", "2021-11-07"]],
      "fedcba9876543210",
    );
    const c = read(
      "The court opened its new library building on 7 November 2021.",
      [["7 November 2021", "2021-11-07"]],
      "aaaaaaaaaaaaaaaa",
    );
    const lines = timeline([a, b, c]).entries;
    expect(lines.map((l) => [l.edtf, l.told.length])).toEqual([
      ["2021-11-05", 1],
      ["2021-11-07", 2],
      ["2021-11-07", 1],
    ]);
    expect(timeline([c, b, a]).entries.map((l) => l.edtf)).toEqual(lines.map((l) => l.edtf));
  });

  it("puts a month before its days and unspecified years first", () => {
    const x = read(
      "In November 2021 rebels attacked the army. On 7 November 2021 police arrested the rebels. In the 1990s France helped the rebels.",
      [
        ["7 November 2021", "2021-11-07"],
        ["November 2021", "2021-11"],
        ["the 1990s", "199X"],
      ],
    );
    expect(timeline([x]).entries.map((l) => l.edtf)).toEqual(["199X", "2021-11", "2021-11-07"]);
  });
});
