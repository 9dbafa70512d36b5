import { code } from "../src/events/code.ts";
import type { EventModel } from "../src/events/model.ts";
import type { Event } from "../src/events/types.ts";
import { parse } from "../src/language/parse.ts";
import type { Language } from "../src/language/types.ts";
import { loadEventModel } from "../src/models/events.ts";
import { loadLanguage } from "../src/models/language.ts";
import {
  type At,
  casesIn,
  developmentCases,
  type EventCase,
  type Gold,
  sentences,
  shortTexts,
  touches,
} from "../training/events/cases.ts";
import { apart } from "./events-apart.ts";
import { type Cause, causesOf } from "./events-causes.ts";

/*
 * npx tsx bench/events.ts [folder of cases] [--fast] [--misses] [--causes] [--rules] [--apart [further folders] [--no-texts]]
 * --rules: the rules alone. --apart: each part of the documents by a coder learnt from the others, the further folders, the short texts and the sentences that the coder learns from.
 * Free text: who did what to whom on the annotated documents of test/cases/events; when, where and flags of those found; tokens a second of the coding alone.
 */
type Counts = { gold: number; answers: number; hits: number };

const [folder = developmentCases, ...further] = process.argv.slice(2).filter((a) => !a.startsWith("--"));

/** A trigger may be named by another word of the same clause. */
const near = 80;
const closeTo = (e: Event, g: Gold) =>
  e.trigger.some((t) => g.trigger.some(([s, n]) => t.start < n + near && s - near < t.end));

/** Same code, both sides touching (or both empty), triggers in the same clause; each gold event is used once. */
function hitsOf(events: readonly Event[], gold: readonly Gold[], withCode: boolean): Map<Gold, Event> {
  const used = new Map<Gold, Event>();
  for (const e of events) {
    const fit = gold.filter(
      (g) =>
        !used.has(g) &&
        (!withCode || g.event === e.event) &&
        closeTo(e, g) &&
        touches(e.source, g.source) &&
        touches(e.target, g.target),
    );
    const best = fit.sort(
      (a, b) => Math.abs(a.trigger[0]![0] - e.trigger[0]!.start) - Math.abs(b.trigger[0]![0] - e.trigger[0]!.start),
    )[0];
    if (best) used.set(best, e);
  }
  return used;
}

const f1 = (c: Counts) => (200 * c.hits) / Math.max(1, c.gold + c.answers);
const line = (name: string, c: Counts) =>
  `${name.padEnd(22)} P ${((100 * c.hits) / Math.max(1, c.answers)).toFixed(1)} R ${((100 * c.hits) / Math.max(1, c.gold)).toFixed(1)} F1 ${f1(c).toFixed(1)} (${c.hits} of ${c.gold} gold, ${c.answers} answers)`;

const flagNames = ["negated", "future", "hypothetical"] as const;
type Told = Record<"dates" | "places" | (typeof flagNames)[number], Counts>;
const nothing = (): Counts => ({ gold: 0, answers: 0, hits: 0 });

/** Date, place and flags of the events that were found, where the case annotates them. */
function countTold(told: Told, hits: ReadonlyMap<Gold, Event>): void {
  const count = (c: Counts, wanted: boolean, given: boolean, right: boolean) => {
    if (wanted) c.gold++;
    if (given) c.answers++;
    if (wanted && given && right) c.hits++;
  };
  for (const [g, e] of hits) {
    if (g.flags === undefined) continue;
    const meets = (at: At | null | undefined, span: { start: number; end: number } | null | undefined) =>
      !!at && !!span && touches([span], [at]);
    count(told.dates, !!g.date, e.datePassage !== null, meets(g.date, e.datePassage));
    count(told.places, !!g.place, e.place !== null, meets(g.place, e.place?.span));
    for (const f of flagNames) count(told[f], g.flags.includes(f), e.flags.includes(f), true);
  }
}

const say = (text: string, spans: readonly { start: number; end: number }[]) =>
  spans.map((s) => text.slice(s.start, s.end).replace(/\s+/g, " ")).join(" + ") || "-";
const told = (text: string, e: Event) =>
  `${e.event}/${e.mode} ${say(text, e.source)} > ${say(text, e.target)} [${say(text, e.trigger)}] ${e.flags}`;
const goldTold = (text: string, g: Gold) => {
  return `${g.event} ${say(text, stretches(g.source))} > ${say(text, stretches(g.target))} [${say(text, stretches(g.trigger))}]`;
};

const stretches = (list: readonly At[]) => list.map(([start, end]) => ({ start, end }));
/** What went wrong in one document, its sentence first. */
function causesIn(
  language: Language,
  gold: readonly Gold[],
  events: readonly Event[],
  hits: ReadonlyMap<Gold, Event>,
): Cause[] {
  const used = new Set(hits.values());
  const missed = gold
    .filter((g) => !hits.has(g))
    .map((g) => ({
      event: g.event,
      source: stretches(g.source),
      target: stretches(g.target),
      trigger: stretches(g.trigger),
    }));
  return causesOf(
    language,
    missed,
    events.filter((e) => !used.has(e)),
  );
}

function printCauses(language: Language, causes: readonly Cause[]): void {
  const { text, sentences } = language;
  let last = -1;
  for (const { why, wanted, given, at } of causes) {
    const s = sentences.find((x) => x.start <= at && at < x.end);
    if (s && s.start !== last) console.log(`   = ${say(text, [s])}`);
    last = s?.start ?? -1;
    const gold =
      wanted &&
      `${wanted.event} ${say(text, wanted.source)} > ${say(text, wanted.target)} [${say(text, wanted.trigger)}]`;
    console.log(`     ${why}: ${[gold, given && told(text, given)].filter(Boolean).join(" :: ")}`);
  }
}

const within = (windows: readonly At[], offset: number) => windows.some(([s, n]) => s <= offset && offset < n);

/** Tokens that one processor codes in a second, warm: the coding alone, without the parser. */
function speed(languages: readonly Language[], model: EventModel): string {
  const rounds = 30;
  const once = () => languages.map((l) => code(l, [], model));
  for (let k = 0; k < 10; k++) once();
  const before = process.cpuUsage().user;
  for (let k = 0; k < rounds; k++) once();
  const seconds = (process.cpuUsage().user - before) / 1e6;
  const tokens = languages.reduce((sum, l) => sum + l.tokens.count, 0);
  return `${Math.round((rounds * tokens) / seconds).toLocaleString("en")} tokens a second of one processor (${tokens} tokens, ${rounds} rounds)`;
}

async function main(): Promise<void> {
  const fast = process.argv.includes("--fast");
  const models = { language: await loadLanguage(), events: loadEventModel() };
  const [all, uncoded] = [nothing(), nothing()];
  const context: Told = {
    dates: nothing(),
    places: nothing(),
    negated: nothing(),
    future: nothing(),
    hypothetical: nothing(),
  };
  const parsed = (list: readonly EventCase[]) =>
    list.map((c) => ({ ...c, language: parse(c.document, models.language, { fast }) }));
  const read = (from: string) => parsed(casesIn(from));
  const noTexts = process.argv.includes("--no-texts");
  const cases = read(folder);
  const languages = cases.map((c) => c.language);
  const beside = () => [...further.flatMap(read), ...(noTexts ? [] : parsed([...shortTexts(), ...sentences()]))];
  const learnt = process.argv.includes("--apart") ? await apart(cases, beside(), models.events) : null;
  const model = process.argv.includes("--rules") ? { ...models.events, free: null } : models.events;
  const counted = new Map<string, number>();
  for (const [i, c] of cases.entries()) {
    const { text } = c.document;
    const { language } = c;
    const coded = code(language, [], learnt ? { ...model, free: learnt[i]! } : model);
    const events = c.windows ? coded.filter((e) => e.trigger.some((t) => within(c.windows!, t.start))) : coded;
    const hits = hitsOf(events, c.events, true);
    countTold(context, hits);
    const here = { gold: c.events.length, answers: events.length, hits: hits.size };
    console.log(line(c.name, here));
    for (const k of ["gold", "answers", "hits"] as const) all[k] += here[k];
    uncoded.gold += here.gold;
    uncoded.answers += here.answers;
    uncoded.hits += hitsOf(events, c.events, false).size;
    if (process.argv.includes("--causes")) {
      const causes = causesIn(language, c.events, events, hits);
      printCauses(language, causes);
      for (const { why } of causes) counted.set(why, (counted.get(why) ?? 0) + 1);
    }
    if (process.argv.includes("--misses")) {
      for (const g of c.events) if (!hits.has(g)) console.log(`   missed ${goldTold(text, g)}`);
      for (const e of events) if (hitsOf([e], c.events, true).size === 0) console.log(`   wrong  ${told(text, e)}`);
    }
  }
  for (const [why, n] of [...counted].sort((a, b) => b[1] - a[1])) console.log(`${String(n).padStart(5)} ${why}`);
  if (!learnt && folder === developmentCases && !process.argv.includes("--rules"))
    console.log(
      "the coder has learnt from these documents, which flatters: --apart, or the folder of others, measures it",
    );
  console.log(line("all, with code", all));
  console.log(line("all, without", uncoded));
  for (const [name, c] of Object.entries(context)) console.log(line(`of hits: ${name}`, c));
  console.log(speed(languages, model));
}

await main();
