import { expect, it } from "vitest";
import { documentOf } from "../../test/language-document.ts";
import { loadLanguage } from "../models/language.ts";
import { parse } from "./parse.ts";

const tools = await loadLanguage();
const datesIn = (text: string, date?: string) => {
  const { dates } = parse(documentOf(text, date === undefined ? {} : { date }), tools, { fast: true });
  return dates.map((d) => [text.slice(d.start, d.end), d.edtf, d.precision, d.from]);
};

/** The document is of Thursday 11 November 2021. */
type Row = readonly [text: string, words: string, edtf: string | null, precision: string, from?: string];
const table: readonly Row[] = [
  ["The attack of November 7, 2021 failed.", "November 7, 2021", "2021-11-07", "day", "given"],
  [
    "On the morning of Sunday November 7, 2021, a drone struck.",
    "the morning of Sunday November 7, 2021",
    "2021-11-07",
    "part-of-day",
    "given",
  ],
  ["It was signed on 3 May 2019 in Oslo.", "3 May 2019", "2019-05-03", "day", "given"],
  ["It was signed on the 3rd of May, 2019.", "the 3rd of May, 2019", "2019-05-03", "day", "given"],
  ["They met on June 3-5, 2021.", "June 3-5, 2021", "2021-06-03/2021-06-05", "interval", "given"],
  ["They met from 3 to 5.", "", null, ""],
  ["In early June 2021 the paper revealed it.", "early June 2021", "2021-06", "month", "given"],
  ["She said on Sunday that he left.", "Sunday", "2021-11-07", "day", "document-date"],
  ["She said on Thursday that he left.", "Thursday", "2021-11-11", "day", "document-date"],
  ["Officials will meet on Friday.", "Friday", "2021-11-12", "day", "document-date"],
  ["He resigned last Thursday.", "last Thursday", "2021-11-04", "day", "document-date"],
  ["Talks resume next Tuesday.", "next Tuesday", "2021-11-16", "day", "document-date"],
  ["He spoke on Monday evening.", "Monday evening", "2021-11-08", "part-of-day", "document-date"],
  ["He spoke yesterday.", "yesterday", "2021-11-10", "day", "document-date"],
  ["He told the agency last month.", "last month", "2021-10", "month", "document-date"],
  ["It happened last year.", "last year", "2020", "year", "document-date"],
  ["It happened last week.", "last week", "2021-11-01/2021-11-07", "week", "document-date"],
  ["The vote was held in October.", "October", "2021-10", "month", "document-date"],
  ["The vote was held in December.", "December", "2020-12", "month", "document-date"],
  ["Repairs could take until February.", "February", "2022-02", "month", "document-date"],
  ["In December the vote was held.", "December", "2020-12", "month", "document-date"],
  ["We want the vote to go forward in February.", "February", "2022-02", "month", "document-date"],
  ["It is wrong to think of November 29th as a deadline.", "November 29th", "2021-11-29", "day", "document-date"],
  ["It fell on November 29th.", "November 29th", "2020-11-29", "day", "document-date"],
  ["On Tuesday, the court will rule on it.", "Tuesday", "2021-11-16", "day", "document-date"],
  ["On Tuesday he said that the court will rule.", "Tuesday", "2021-11-09", "day", "document-date"],
  ["Will he come on Wednesday?", "Wednesday", "2021-11-17", "day", "document-date"],
  ["The vote is due in December.", "December", "2021-12", "month", "document-date"],
  ["It came second in the 2018 elections.", "2018", "2018", "year", "given"],
  ["Some 2018 people fled.", "", null, ""],
  ["About 2,018 fled.", "", null, ""],
  ["He had fought since 2003.", "2003", "2003", "year", "given"],
  ["Two days ago he left.", "Two days ago", "2021-11-09", "day", "document-date"],
  ["Three years ago he left.", "Three years ago", "2018", "year", "document-date"],
  ["Hours before the attack he spoke.", "Hours before", null, "unknown", "context"],
  ["The war of the 1990s is over.", "the 1990s", "199X", "decade", "given"],
  ["In the spring of 2011 it began.", "the spring of 2011", "2011-21", "season", "given"],
  ["It lasted from 2014 to 2018.", "2014 to 2018", "2014/2018", "interval", "given"],
  ["The 2019-2020 protests ended.", "2019-2020", "2019/2020", "interval", "given"],
  ["It began at 2:30 a.m. on November 7, 2021.", "2:30 a.m. on November 7, 2021", "2021-11-07T02:30", "time", "given"],
  ["Dated 2021-11-07T10:00Z.", "2021-11-07T10:00Z", "2021-11-07T10:00Z", "time", "given"],
  ["Dated 25/12/2020.", "25/12/2020", "2020-12-25", "day", "given"],
  ["Dated 04/05/2020.", "04/05/2020", null, "unknown", "given"],
  ["Dated 31 February 2020.", "31 February 2020", null, "unknown", "given"],
  ["You may march, said May.", "", null, ""],
  [
    "Over the last four years it grew.",
    "Over the last four years",
    "2017-11-11/2021-11-11",
    "interval",
    "document-date",
  ],
];

it.each(table)("%s", (...row) => {
  const [text, words, edtf, precision, from] = row as unknown as Row;
  expect(datesIn(text, "2021-11-11")).toEqual(words === "" ? [] : [[words, edtf, precision, from]]);
});

it("counts from the day named before where the words ask for it", () => {
  const found = datesIn(
    "He was shot on 4 March 2018. The next day he died. Two weeks later a report came.",
    "2021-11-11",
  );
  expect(found.map((f) => f[1])).toEqual(["2018-03-04", "2018-03-05", "2018-03-19/2018-03-25"]);
});

it("takes the year of the last full date where the text tells of another time", () => {
  const found = datesIn("The church was bombed on 13 November 2016. A girl died on 14 November.", "2021-11-11");
  expect(found.map((f) => f[1])).toEqual(["2016-11-13", "2016-11-14"]);
});

it("says nothing of relative dates where the document has no date", () => {
  expect(datesIn("He said on Sunday that it was over.")).toEqual([["Sunday", null, "day", "context"]]);
});

it("reads the document's date from its front matter", () => {
  const { date } = parse(
    documentOf(
      "REPORT\n\nA Long Title of Things\n\n11 Nov. 2021\n\nOn Sunday the minister said that he would go.\n\nHe went.",
    ),
    tools,
  );
  expect(date).toBe("2021-11-11");
});
