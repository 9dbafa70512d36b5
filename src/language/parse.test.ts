import fc from "fast-check";
import { expect, it } from "vitest";
import { documentOf } from "../../test/language-document.ts";
import type { Mark } from "../documents/types.ts";
import { loadLanguage } from "../models/language.ts";
import { parse } from "./parse.ts";
import type { Language } from "./types.ts";

const tools = await loadLanguage();
const read = (text: string) => parse(documentOf(text), tools);
const sentencesOf = ({ tokens, sentences }: Language) =>
  sentences.map((s) => tokens.form.slice(s.firstToken, s.endToken).join(" "));

/** Text as given and the sentences that one reads. */
const readings: readonly (readonly [string, string, readonly string[]])[] = [
  [
    "a word that a page splits",
    "The minister condemned the at-\n\ntack on the town.",
    ["The minister condemned the attack on the town ."],
  ],
  [
    "a compound keeps its hyphen",
    "The group said it was well-\nknown in the town, and it left.",
    ["The group said it was well - known in the town , and it left ."],
  ],
  [
    "a sentence that a page cuts",
    "The paper revealed that the militias secured\n\naccess to weapons.",
    ["The paper revealed that the militias secured access to weapons ."],
  ],
  [
    "a page number in a sentence",
    "The paper revealed that the militias secured\n\n12\n\naccess to weapons.",
    ["The paper revealed that the militias secured access to weapons ."],
  ],
  [
    "lines wrapped by hand",
    "The United States stands firmly with the\ngovernment and the people of the land as\nthey strive to uphold its sovereignty.\n\nIt said so.",
    [
      "The United States stands firmly with the government and the people of the land as they strive to uphold its sovereignty .",
      "It said so .",
    ],
  ],
  [
    "remnants of Markdown",
    "He wrote in a [Twitter](#) post that it was **over** and *done*.",
    ["He wrote in a Twitter post that it was over and done ."],
  ],
  [
    "notes of an encyclopaedia",
    "It occurred on Monday.[1][2] At least 32 died.[3]",
    ["It occurred on Monday .", "At least 32 died ."],
  ],
  [
    "numbers of footnotes",
    "He said it would be found.1 The leader accused the Guard.² “It denied it,”12 she said.3,4 The area of 5 km² is closed, see No.12 The end.",
    [
      "He said it would be found .",
      "The leader accused the Guard .",
      "“ It denied it , ” she said .",
      "The area of 5 km² is closed , see No. 12 The end .",
    ],
  ],
  [
    "figures that are no footnotes",
    "It cost 3.4 million, and 2.5 more in Jan.12 Then 1,200 left, as in part.2 of it.",
    ["It cost 3.4 million , and 2.5 more in Jan. 12 Then 1,200 left , as in part . 2 of it ."],
  ],
  ["ligatures and soft hyphens", "The oﬃcial con\u00adﬁrmed it.", ["The official confirmed it ."]],
  ["two apostrophes", "''We know,'' he said.", ['" We know , " he said .']],
  [
    "abbreviations",
    "Gen. Kenneth F. McKenzie Jr. of the U.S. Army met Mr. Smith at 5 p.m. on Nov. 7. The talks failed.",
    ["Gen. Kenneth F. McKenzie Jr. of the U.S. Army met Mr. Smith at 5 p.m. on Nov. 7 .", "The talks failed ."],
  ],
  [
    "an abbreviation that ends a sentence",
    "He lives in the U.S. The law is his.",
    ["He lives in the U.S.", "The law is his ."],
  ],
  [
    "a question in quotation marks",
    "“Who did it?” Smith asked. “We know.” He left.",
    ["“ Who did it ? ” Smith asked .", "“ We know . ”", "He left ."],
  ],
  ["contractions and possessives", "They can't say it’s Iran's.", ["They ca n't say it ’s Iran 's ."]],
];

/** Paragraphs of a paged format: "|" ends a page, "§" opens a line of page furniture. */
const pagedReadings: readonly (readonly [string, string, readonly string[]])[] = [
  [
    "a word that a page splits",
    "They held two men for ques-\n§1\n|§Report\ntioning that day. It rained.",
    ["They held two men for questioning that day .", "It rained ."],
  ],
  [
    "a sentence that a page cuts",
    "They found a van of the group, which\n§1\n|had been stolen in the town. It rained.",
    ["They found a van of the group , which had been stolen in the town .", "It rained ."],
  ],
  [
    "two paragraphs on two pages",
    "They found a van of the group.\n§1\n|the minister wrote on a card.",
    ["They found a van of the group .", "the minister wrote on a card ."],
  ],
  [
    "two paragraphs on one page",
    "They found a van of the group, which\nhad been stolen in the town.",
    ["They found a van of the group , which", "had been stolen in the town ."],
  ],
];

it.each(pagedReadings)("reads paragraphs on pages: %s", (_, marked, sentences) => {
  const text = marked.replace(/[|§]/g, "");
  const marks: Mark[] = [];
  const starts: number[] = [0];
  let at = 0;
  for (const line of marked.split("\n")) {
    const kind = line.includes("§") ? "navigation" : "paragraph";
    const end = at + line.replace(/[|§]/g, "").length;
    if (line.startsWith("|")) starts.push(at);
    marks.push({ kind, start: at, end });
    at = end + 1;
  }
  const pages = starts.map((start, i) => ({
    number: i + 1,
    start,
    end: starts[i + 1] ?? text.length,
    width: 595,
    height: 842,
  }));
  expect(sentencesOf(parse({ ...documentOf(text, {}, marks), pages }, tools))).toEqual(sentences);
});

it.each(readings)("reads %s", (_, text, sentences) => {
  expect(sentencesOf(read(text))).toEqual(sentences);
});

it("leads every word back to its place in the text", () => {
  const text = "The at-\n\ntack, he [said](#), was **cowardly**. ''No,'' they said.";
  const { tokens } = read(text);
  const places = [...tokens.form].map((f, i) => [f, text.slice(tokens.start[i], tokens.end[i])]);
  expect(places.filter(([f, p]) => f !== p)).toEqual([
    ["attack", "at-\n\ntack"],
    ['"', "''"],
    ['"', "''"],
  ]);
});

const structured = `REPORT

A Title With Many Words

Contents

Introduction\t3
Parties Involved\t4

Introduction:

The first paragraph says something about the matter at hand.

1. Parties Involved:

The second paragraph says more about the matter at hand.

A. The Loss of the Ruling Party

The third paragraph says more about the matter at hand.

Official Visits Requiring Visas

The fourth paragraph says more about the matter at hand.

- one thing that they want
- another thing that they want

2. What Comes Next:

MS. PSAKI:  Thank you. We will go on.

Q    When will that be?
`;

it("tells headings, contents, lists and speakers apart", () => {
  const { blocks } = read(structured);
  const shown = blocks.map((b) => [
    b.kind,
    b.level,
    structured.slice(b.start, b.end).slice(0, 12),
    b.under,
    b.label ? structured.slice(b.label.start, b.label.end) : "",
  ]);
  expect(shown).toEqual([
    ["front", 0, "REPORT", -1, ""],
    ["front", 0, "A Title With", -1, ""],
    ["heading", 1, "Contents", -1, ""],
    ["contents", 0, "Introduction", 2, ""],
    ["contents", 0, "Parties Invo", 2, ""],
    ["heading", 1, "Introduction", -1, ""],
    ["paragraph", 0, "The first pa", 5, ""],
    ["heading", 1, "Parties Invo", -1, ""],
    ["paragraph", 0, "The second p", 7, ""],
    ["heading", 2, "The Loss of ", 7, ""],
    ["paragraph", 0, "The third pa", 9, ""],
    ["heading", 3, "Official Vis", 9, ""],
    ["paragraph", 0, "The fourth p", 11, ""],
    ["list-item", 1, "one thing th", 11, ""],
    ["list-item", 1, "another thin", 11, ""],
    ["heading", 1, "What Comes N", -1, ""],
    ["paragraph", 0, "MS. PSAKI:  ", 15, "MS. PSAKI"],
    ["paragraph", 0, "Q    When wi", 15, "Q"],
  ]);
});

it.each([
  [
    "MS. ROSSI-VALE: We condemn it. They fled.\n\nQUESTION: Why?",
    ["MS. ROSSI-VALE:", "We condemn it.", "They fled.", "QUESTION:", "Why?"],
  ],
  ["MR. OSEI (Radio One): When?\n\nQ  And then?", ["MR. OSEI (Radio One):", "When?", "Q", "And then?"]],
  ["THE CHAIR:", ["THE CHAIR:"]],
  ["Mr. Osei (Ghana): We regret it.", ["Mr. Osei (Ghana):", "We regret it."]],
  ["Kenya: The minister condemned it.", ["Kenya:", "The minister condemned it."]],
  [
    "[00:00:41] Tamsin: Hello. It rained.\n\n[00:00:44] Tamsin: Yes.",
    ["[00:00:41] Tamsin:", "Hello.", "It rained.", "[00:00:44] Tamsin:", "Yes."],
  ],
  [
    "Le Monde (by video). – Did it burn?\n\nLe Monde. – All of it?",
    ["Le Monde (by video). –", "Did it burn?", "Le Monde. –", "All of it?"],
  ],
  ["Kenya: six people died.", ["Kenya: six people died."]],
  ["SPLIT, Croatia, March 15, 2031 (Wire) - Two died.", ["SPLIT, Croatia, March 15, 2031 (Wire) -", "Two died."]],
  ['LINDHAVEN (NNA) — "We go," he said.', ["LINDHAVEN (NNA) —", '"We go," he said.']],
  ["PORT SALMA, Sept. 3 (U.N. Wire) -- Two died.", ["PORT SALMA, Sept. 3 (U.N. Wire) --", "Two died."]],
  ["PORT SALMA — Two died. One lived.", ["PORT SALMA —", "Two died.", "One lived."]],
  ["The Council met - and left.", ["The Council met - and left."]],
  ["SAINT-ARMAND said that all is well.", ["SAINT-ARMAND said that all is well."]],
  ["WFP outraged by attack - Two died.", ["WFP outraged by attack - Two died."]],
  [
    "Mr. Ito (Japan): We deplore it.\n\nThe President: I thank him.",
    ["Mr. Ito (Japan):", "We deplore it.", "The President:", "I thank him."],
  ],
])("cuts the speaker's label off what is said: %j", (text, wanted) => {
  expect(read(text).sentences.map((s) => text.slice(s.start, s.end))).toEqual(wanted);
});

it.each([
  [
    "a line that only names the speaker of the quotation under it",
    `The ship sank on Monday with all hands, and most of those who were asked had something to say of it in public.\n\nLEILA NASR, U.S. ENVOY, in a statement:\n\n"We mourn with them, and we shall not rest until all of those who did this have been found and tried."\n\nOSLO UNIVERSITY:\n\n"No comment."`,
    ["", "LEILA NASR", "", "OSLO UNIVERSITY", ""],
  ],
  ["what one is", "Question: When?\n\nDeputy Spokesperson: We cannot say.", ["Question", "Deputy Spokesperson"]],
  [
    "a name that comes again",
    "Lena Marsh: We saw it.\n\nTom Ode: So did we.\n\nLena Marsh: It burned.\n\nTom Ode: It did.",
    ["Lena Marsh", "Tom Ode", "Lena Marsh", "Tom Ode"],
  ],
  [
    "a name that comes again shorter, with its small words",
    "Minister Ana de la Cruz: We saw it.\n\nQ: And?\n\nMinister Cruz: It burned.",
    ["Minister Ana de la Cruz", "Q", "Minister Cruz"],
  ],
  [
    "who asks for whom, and the member of a record",
    "Q (Radio Nord): When?\n\nMr. GARRITY. I yield.\n\nThe Minister of Health (Hon. Ada Obi): Madam Speaker, no.",
    ["Q", "Mr. GARRITY", "The Minister of Health (Hon. Ada Obi)"],
  ],
  [
    "one who asks once in a long talk",
    "Lena Marsh: One.\n\nQ: Two?\n\nLena Marsh: Three.\n\nQ: Four?\n\nLena Marsh: Five.\n\nHarbour Television: Six?\n\nLena Marsh: Seven.",
    ["Lena Marsh", "Q", "Lena Marsh", "Q", "Lena Marsh", "Harbour Television", "Lena Marsh"],
  ],
  [
    "who testifies at a hearing, with a stop",
    "Senator Lindquist. Did they stop?\n\nMs. Pratt. No.\n\nSenator Lindquist. And then?\n\nMs. Pratt [through interpreter]. They went.",
    ["Senator Lindquist", "Ms. Pratt", "Senator Lindquist", "Ms. Pratt"],
  ],
  [
    "a member with seat and hour, a delegate with land and tongue",
    "Senator HOLLAND-REID (Tasmania) (14:06): Why?\n\nMr. Osei (Ghana) (spoke in French): We regret it.\n\nSenator HOLLAND-REID (Tasmania) (14:08): Again.",
    ["Senator HOLLAND-REID", "Mr. Osei (Ghana) (spoke in French)", "Senator HOLLAND-REID"],
  ],
  [
    "a name behind the time of a recording",
    "[00:00:41] Tamsin: Hello.\n\n[00:00:44] Dov: I have a cold.\n\n[00:00:49] Tamsin: Well.\n\n00:01:38 - Dov: Yes.",
    ["Tamsin", "Dov", "Tamsin", "Dov"],
  ],
  [
    "an office and a name over what is said",
    "Deputy Marshal Dorota Wieczorek:\n\nWe go on.\n\nMinister of the Interior Bartosz Kulesza:\n\nTwo men were detained.\n\nDeputy Marshal Dorota Wieczorek:\n\nThank you.\n\nMinister of the Interior Bartosz Kulesza:\n\nI am done.",
    [
      "Deputy Marshal Dorota Wieczorek",
      "",
      "Minister of the Interior Bartosz Kulesza",
      "",
      "Deputy Marshal Dorota Wieczorek",
      "",
      "Minister of the Interior Bartosz Kulesza",
      "",
    ],
  ],
  [
    "names with a stop and a dash",
    "Le Figaro. – Is there a strike?\n\nThe spokesperson. – The door is open.\n\nLe Figaro. – And?\n\nThe spokesperson. – It is open.\n\nMR. REARTE.- No.\n\nMR. REARTE (in Portuguese).- Yes.",
    ["Le Figaro", "The spokesperson", "Le Figaro", "The spokesperson", "MR. REARTE", "MR. REARTE"],
  ],
  [
    "who speaks once in the European Parliament",
    "President. – The next item is the debate.\n\nAnna Bell, on behalf of the PPE Group. – Madam President, I condemn it.\n\nJan Vos, Member of the Commission. – Madam President, so do I.",
    ["President", "Anna Bell", "Jan Vos"],
  ],
  [
    "lines over what is said in the Commons, and who then goes on",
    "Mr Speaker\n\nOrder. I call the minister.\n\nThe Secretary of State for Transport (Anna Bell)\n\nI condemn it.\n\nImran Qadri (Burnley) (Lab)\n\nWill she resign?\n\nAnna Bell\n\nNo, I will not.\n\nRoyal Assent\n\nThe bills were signed.",
    [
      "Mr Speaker",
      "",
      "The Secretary of State for Transport (Anna Bell)",
      "",
      "Imran Qadri",
      "",
      "Anna Bell",
      "",
      "",
      "",
    ],
  ],
  [
    "deputies, in a talk beyond doubt",
    `${"Lena Marsh: One.\n\nTom Ode: Two.\n\n".repeat(3)}Deputy Sinéad Ní Dhubhda: Three.\n\n(Asma Khalil, Dawn): Four?`,
    [...Array(3).fill(["Lena Marsh", "Tom Ode"]).flat(), "Deputy Sinéad Ní Dhubhda", "Asma Khalil, Dawn"],
  ],
  [
    "a name with an office, where it comes again, and who asks between",
    "MORIOKA, Minister: One.\n\nNHK, Sakuma: And then?\n\nMORIOKA, Minister: Two.\n\nFreelance, Abe: Why?\n\nMORIOKA, Minister: Three.\n\nMORIOKA, Minister: Four.\n\nMORIOKA, Minister: Five.\n\nMORIOKA, Minister: Six.",
    ["MORIOKA", "NHK", "MORIOKA", "Freelance", "MORIOKA", "MORIOKA", "MORIOKA", "MORIOKA"],
  ],
  [
    "questions and answers in print, where both come again",
    "Q. When?\n\nA. In May.\n\nQ. And then?\n\nA. In June.\n\nQ. Why?\n\nA. It rained.",
    ["Q", "A", "Q", "A", "Q", "A"],
  ],
  [
    "no list of lettered points",
    "A. The ship sank on Monday with all hands.\n\nB. Nobody was told of it.\n\nC. An inquiry was opened.",
    ["", "", ""],
  ],
  [
    "in a long talk one with a party or an office, once",
    `${"Lena Marsh: One.\n\nTom Ode: Two.\n\n".repeat(3)}Falko Reins (AfD): Three.\n\nHe went on for long.\n\nJannis Wolf, Minister of Health: Four.`,
    ["Lena Marsh", "Tom Ode", "Lena Marsh", "Tom Ode", "Lena Marsh", "Tom Ode", "Falko Reins", "", "Jannis Wolf"],
  ],
  [
    "no word that only opens a sentence",
    "So: we went.\n\nQ: And?\n\nSo: we came back.\n\nQ: Well?",
    ["", "Q", "", "Q"],
  ],
  [
    "no two lines that end in one noun",
    "Civilian Deaths: twelve people died in the attack.\n\nMilitary Deaths: none were reported.",
    ["", ""],
  ],
  [
    "no line of prose",
    'They were asked. What had come of it? He said:\n\n"Nothing."\n\nPresident Ana Sow said on Tuesday:\n\n"Much."\n\nRescue work went on.',
    ["", "", "", "", ""],
  ],
])("takes for a label: %s", (_, text, wanted) => {
  expect(read(text).blocks.map((b) => (b.label ? text.slice(b.label.start, b.label.end) : ""))).toEqual(wanted);
});

it.each([
  ["Ministry of Foreign Affairs of the Republic, 12 May\n\nThe ministry regrets the loss of life.", 2],
  ["Those who do so should know that in the end they may\n\nAll be called to account for it.", 1],
])("ends a block at a day of May and not at the verb: %j", (text, count) => {
  expect(read(text).blocks).toHaveLength(count);
});

it.each([
  ["the Committee of Soldiers' Mothers", "Committee of Soldiers' Mothers"],
  ["the Front for Renewal and Justice", "Front for Renewal and Justice"],
  ["the Association of Widows of the Northern Front", "Association of Widows of the Northern Front"],
  ["the Lawyers for Human Dignity", "Lawyers for Human Dignity"],
  ["the European Network Against Racism", "European Network Against Racism"],
  [
    "the Committee for the Protection of Journalists and Amnesty International",
    "Committee for the Protection of Journalists",
  ],
  ["the Council of Ministers of Cuba", "Council of Ministers"],
  ["the Commission on Human and Peoples' Rights", "Commission on Human and Peoples' Rights"],
  ["the Ministry of Works and Rural Housing", "Ministry of Works and Rural Housing"],
  ["the Standing Committee on Trade and Public Safety", "Standing Committee on Trade and Public Safety"],
  ["the Centre for Dialogue and Reconciliation", "Centre for Dialogue and Reconciliation"],
  ["the Assembly for Democracy through Law", "Assembly for Democracy through Law"],
  ["the Council of Europe and the Organization for Harbours", "Council of Europe"],
  ["the President of the Supreme Court", "Supreme Court"],
])("names a body whole: %s", (words, wanted) => {
  const text = `In the course of a long afternoon ${words} spoke of what had happened at the harbour the night before.`;
  expect(read(text).names.map((n) => text.slice(n.start, n.end))).toContain(wanted);
});

it("takes blocks from the marks of a format", () => {
  const text = "Menu Home\nThe Title\nThe text says a thing\nthat matters to all. It ends.\nName Sum\n";
  const at = (s: string, kind: "navigation" | "heading" | "paragraph" | "row", level?: number) => {
    const start = text.indexOf(s);
    return { kind, start, end: start + s.length, ...(level && { level }) };
  };
  const marks = [
    at("Menu Home", "navigation"),
    at("The Title", "heading", 2),
    at("The text says a thing\nthat matters to all. It ends.", "paragraph"),
    at("Name Sum", "row"),
  ];
  const { blocks } = parse(documentOf(text, { language: "en" }, marks), tools);
  expect(blocks.map((b) => [b.kind, b.level, b.endSentence - b.firstSentence])).toEqual([
    ["navigation", 0, 0],
    ["heading", 2, 1],
    ["paragraph", 0, 2],
    ["row", 0, 1],
  ]);
});

it.each([
  ["straight", 'He said "we go" and "stay."', ['"we go"', '"stay."']],
  ["curly, over sentences", "He said, “We go. You stay.” They left.", ["“We go. You stay.”"]],
  ["guillemets", "Il a dit «we go» to them.", ["«we go»"]],
  ["single, not apostrophes", "'We won't go,' the parties' leader said of the '90s.", ["'We won't go,'"]],
  ["outermost only", "“He said ‘go’ to us,” she said.", ["“He said ‘go’ to us,”"]],
  ["left open until the next paragraph", "“We go.\n\n“You stay,” he said.", ["“We go.", "“You stay,”"]],
])("finds quotations: %s", (_, text, quoted) => {
  expect(read(text).quotations.map((q) => text.slice(q.start, q.end))).toEqual(quoted);
});

it("says so where a language is not covered, and still finds its words and sentences", () => {
  const arabic = parse(documentOf("أدان رئيس الوزراء الهجوم على المدينة. وقال إن التحقيق مستمر في القضية."), tools);
  expect([arabic.language, arabic.covered, arabic.sentences.length]).toEqual(["ar", false, 2]);
  expect(arabic.tokens.count).toBeGreaterThan(10);
  expect(arabic.notices.map((n) => n.code)).toEqual(["language-not-covered"]);
});

it("parses a passive with its agent", () => {
  const { tokens } = read("The attack was planned by the militia.");
  expect(tokens.lemma).toEqual(["the", "attack", "be", "plan", "by", "the", "militia", "."]);
  expect([...tokens.head!]).toEqual([1, 3, 3, -1, 6, 6, 3, 3]);
});

function holds(text: string) {
  const l = read(text);
  const { tokens, sentences, blocks } = l;
  let last = 0;
  for (let i = 0; i < tokens.count; i++) {
    expect(tokens.start[i]!).toBeGreaterThanOrEqual(last);
    expect(tokens.end[i]!).toBeGreaterThan(tokens.start[i]!);
    last = tokens.end[i]!;
  }
  expect(last).toBeLessThanOrEqual(text.length);
  expect(sentences.reduce((n, s) => n + s.endToken - s.firstToken, 0)).toBe(tokens.count);
  for (const s of sentences) {
    const roots = tokens.head ? tokens.head.subarray(s.firstToken, s.endToken).filter((h) => h === -1).length : 1;
    expect(roots).toBe(1);
  }
  for (const x of [...l.names, ...l.dates, ...l.quotations, ...blocks])
    expect(0 <= x.start && x.start < x.end && x.end <= text.length).toBe(true);
  for (const list of [l.names, l.dates, l.quotations])
    list.forEach((x, i) => {
      if (i > 0) expect(x.start).toBeGreaterThanOrEqual(list[i - 1]!.end);
    });
  return l;
}

const bits = [
  "The minister ",
  "said ",
  "“",
  "”",
  '"',
  "'s ",
  ". ",
  "\n",
  "\n\n",
  "\r\n",
  "😀",
  "\ud800",
  "\u00ad",
  "- ",
  "al-",
  "Sadr ",
  "[x](#)",
  "**",
  "12 ",
  "U.S. ",
  "سلام ",
  "ATTACK ",
  "Nov. 7 ",
  "\t",
  "\f",
  "ﬁ",
  "(",
  "—",
  "''",
  "1. ",
  "Q: ",
  "# ",
];

it("takes any text: places in order and inside, one root a sentence, words and sentences agree", () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(...bits), fc.string({ unit: "binary", maxLength: 4 })), { maxLength: 60 }),
      (parts) => void holds(parts.join("")),
    ),
    { seed: 2021, numRuns: 100, endOnFailure: true },
  );
}, 120_000);

it("takes capitals, unbalanced marks and lines of any length in time that grows with the length", () => {
  const line = "The minister said on Monday that “the attack was an act of terror, and Iran's proxies were to blame. ";
  for (const unit of [line, line.toUpperCase(), "a", '"', "[a](", "x-", "😀", "A. ", "1\n\n"]) {
    const time = (n: number) => {
      const from = process.cpuUsage();
      read(unit.repeat(Math.ceil(n / unit.length)));
      return process.cpuUsage(from).user / 1000;
    };
    time(2_000);
    const [short, long] = [time(10_000), time(80_000)];
    expect(long, JSON.stringify(unit.slice(0, 10))).toBeLessThan(400 + 30 * Math.max(short, 5));
  }
}, 120_000);

it("takes a starred line for a heading", () => {
  const text =
    "Good afternoon to all of you who have come here today.\n\n**Haiti\nOur colleagues tell us that the port has reopened today.";
  expect(read(text).blocks.map((b) => b.kind)).toEqual(["paragraph", "heading", "paragraph"]);
  expect(read("**Norway condemned the attack on the market of the town.**").blocks[0]?.kind).not.toBe("heading");
});
