import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { resolveMention } from "../src/actors/mention.ts";
import { annotateText } from "../src/dossier/annotate.ts";
import { codePair } from "../src/events/code-pair.ts";
import { loadDossierModels, loadModels } from "../src/models/index.ts";
import { AnnotateOutput } from "../src/record/wire-annotate.ts";

/*
 * Any text in: what happens to texts on their way here must not stop the program, put a span outside the text, or let one text
 * change what is read out of another.
 */
const models = await loadModels();
const dossier = await loadDossierModels();

const SENTENCES = [
  "NIAMEY, Niger (Wire) — Defence Minister Ibrahim Toumba said the army had killed nine gunmen.",
  "“We reject this claim,” she told the newspaper, “and we will not negotiate.”",
  "The Ministry of Foreign Affairs of Kazakhstan condemned the attack in the strongest terms.",
  "MR. OYELARAN:  I think Ankara has been helpful.\n\nQ    Do you believe them?\n\nMS. WHITLOCK:  No.",
  "According to Al Jazeera, Médecins Sans Frontières (MSF) suspended its work on 3 May 2024.",
  "1. The parties\n\nThe Taliban's spokesman, Zabihullah Mujahid, denied it; the two leaders met in Doha.[1]",
  "وقال الوزير إن الهجوم فشل. The minister said so.",
];
/** What mail, scanners, editors and typists do to a text. */
const DISTORTIONS: Readonly<Record<string, (text: string, at: number) => string>> = {
  nothing: (t) => t,
  "emoji between words": (t) => t.replace(/ /g, " 😀👩‍👩‍👧 "),
  "carriage returns": (t) => t.replace(/\n|(?<=\.) /g, "\r\n"),
  "a lone high surrogate": (t, at) => `${t.slice(0, at)}\ud800${t.slice(at)}`,
  "a lone low surrogate": (t, at) => `${t.slice(0, at)}\udc00${t.slice(at)}`,
  "all capitals": (t) => t.toUpperCase(),
  "no capitals": (t) => t.toLowerCase(),
  "a scanner's letters": (t) => t.replace(/l/g, "1").replace(/rn/g, "m").replace(/o/g, "0").replace(/, /g, " ,"),
  "a quotation mark too many": (t, at) => `${t.slice(0, at)}“"«${t.slice(at)}`,
  "right to left marks": (t, at) => `\u202b${t.slice(0, at)}\u200f${t.slice(at)}\u202c`,
  "zero width": (t) => t.replace(/(\p{L})(?=\p{L}\p{L})/gu, "$1\u200b"),
  "joiners and soft hyphens": (t) => t.replace(/e/g, "e\u00ad").replace(/i/g, "i\u200d"),
  "combining marks": (t) => t.normalize("NFD").replace(/a/g, "a\u0301\u0323"),
  "no spaces": (t) => t.replace(/ /g, ""),
  "one word a line": (t) => t.replace(/ /g, "\n\n"),
  "control characters": (t, at) => `${t.slice(0, at)}\u0000\u0007\u2028${t.slice(at)}`,
  "brackets unclosed": (t, at) => `${t.slice(0, at)}([{<${t.slice(at)}`,
};

const odd = fc
  .tuple(
    fc.array(fc.constantFrom(...SENTENCES), { minLength: 1, maxLength: 4 }),
    fc.array(fc.tuple(fc.constantFrom(...Object.keys(DISTORTIONS)), fc.nat(400)), { minLength: 1, maxLength: 3 }),
  )
  .map(([parts, how]) => how.reduce((text, [name, at]) => DISTORTIONS[name]!(text, at), parts.join(" ")));

const annotate = (text: string, id = "x") => annotateText({ id, text }, models, dossier);

function spansOf(out: AnnotateOutput): (readonly number[])[] {
  return [
    ...out.statements.flatMap((s) => [...s.source, ...s.cue, ...s.content]),
    ...out.actors.flatMap((a) => a.mentions),
    ...out.events.flatMap((e) => [...e.source, ...e.target, ...e.trigger]),
    ...out.reactions.flatMap((r) => r.stances.map((s) => s.evidence)),
  ];
}

function holds(text: string): void {
  const out = annotate(text);
  expect(AnnotateOutput.safeParse(out).error?.issues ?? []).toEqual([]);
  for (const [start = -1, end = -1] of spansOf(out))
    expect(start >= 0 && start < end && end <= text.length, `${start} to ${end} of ${text.length}`).toBe(true);
  const ids = new Set(out.actors.map((a) => a.id as string));
  for (const s of out.statements) if (s.speaker) expect(ids.has(s.speaker)).toBe(true);
}

describe("annotate", () => {
  it.each(["", " ", "\n\n\n", "\ufeff", "\ud83d", "\u200b\u200b", "“", ".", "?!?!", "A", "1.", "()", "Q", "—"])(
    "answers %j",
    (text) => holds(text),
  );
  it.each(Object.entries(DISTORTIONS))("keeps its spans inside the text: %s", (_, distort) => {
    holds(distort(SENTENCES.join("\n\n"), 40));
  });
  it("keeps its spans inside the text whatever happened to it", { timeout: 240_000 }, () => {
    fc.assert(fc.property(odd, holds), { numRuns: 40, verbose: true });
  });
  it("reads a text alone as among others", { timeout: 240_000 }, () => {
    const texts = SENTENCES.flatMap((s, i) => [s, Object.values(DISTORTIONS)[2 * i + 1]!(s, 20)]);
    const alone = texts.map((t) => JSON.stringify(annotate(t)));
    const backwards = [...texts].reverse().map((t) => JSON.stringify(annotate(t)));
    expect(backwards.reverse()).toEqual(alone);
  });
});

describe("time", () => {
  const syllables = ["ba", "ru", "len", "mor", "ti", "sha", "kel", "do", "vin", "os"];
  const name = (i: number) =>
    [...String(i + 100)]
      .map((d) => syllables[Number(d)])
      .join("")
      .replace(/^./, (c) => c.toUpperCase());
  const telling = (i: number) =>
    `Minister ${name(i)} ${name(i + 7)} condemned the attack in ${name(i % 40)} and said: “We hold ${name(i * 3)} to account.”`;
  const shapes: Readonly<Record<string, (i: number) => string>> = {
    "one line": (i) => `${telling(i)} `,
    "a heading over each paragraph": (i) => `\n\n${name(i)} and ${name(i + 1)} Meet in ${name(i + 2)}\n\n${telling(i)}`,
    "all capitals, a line each": (i) => `\n\n${telling(i).toUpperCase()}`,
    "a list": (i) => `\n- ${telling(i)}`,
    "turns of a talk": (i) => `\n\nMR. ${name(i % 9).toUpperCase()}: ${telling(i)}\n\nQ    Did ${name(i)} agree?`,
    "quotation marks that do not close": (i) => ` “${telling(i).replace("”", "")}`,
  };
  const used = (text: string) => {
    const before = process.cpuUsage().user;
    annotate(text);
    return process.cpuUsage().user - before;
  };
  it.each(Object.entries(shapes))("grows with the length of a text: %s", { retry: 2 }, (_, part) => {
    const text = (n: number) => Array.from({ length: n }, (_, i) => part(i)).join("");
    used(text(100));
    const [short, long] = [used(text(250)), used(text(1000))];
    expect(long / short, `${long} µs against ${short} µs for a text a quarter as long`).toBeLessThan(7);
  });
});

describe("code and resolve", () => {
  it("answer any text the same each time", { timeout: 240_000 }, () => {
    fc.assert(
      fc.property(odd, fc.nat(60), fc.nat(60), (text, a, b) => {
        const coded = () => codePair(text, text.slice(a, a + 6), text.slice(b + 8, b + 20), models.events);
        const mention = { text: text.slice(0, 80), context: text };
        expect(coded()).toEqual(coded());
        expect(resolveMention(mention, dossier.knowledge)).toEqual(resolveMention(mention, dossier.knowledge));
      }),
      { numRuns: 60, verbose: true },
    );
  });
});
