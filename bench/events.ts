import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Document } from "../src/documents/types.ts";
import { code } from "../src/events/code.ts";
import type { EventModel } from "../src/events/model.ts";
import type { Event } from "../src/events/types.ts";
import { parse } from "../src/language/parse.ts";
import type { Language } from "../src/language/types.ts";
import { loadEventModel } from "../src/models/events.ts";
import { loadLanguage } from "../src/models/language.ts";
import { documentId } from "../src/record/ids.ts";
import { type Cause, causesOf } from "./events-causes.ts";

/*
 * npx tsx bench/events.ts [folder of cases] [--fast] [--misses] [--causes]
 * Free text: who did what to whom on the annotated documents of test/cases/events; when, where and flags of those found; tokens a second of the coding alone.
 */
type At = readonly [start: number, end: number];
type Gold = {
  readonly event: string;
  readonly source: readonly At[];
  readonly target: readonly At[];
  readonly trigger: readonly At[];
  /** Where the case annotates them: the words that date and place the event, null where none do; negated, future, hypothetical. */
  readonly date?: At | null;
  readonly place?: At | null;
  readonly flags?: readonly string[];
};
type Case = {
  readonly text?: string;
  readonly file?: string;
  readonly sha256: string;
  readonly events: readonly Gold[];
};
type Counts = { gold: number; answers: number; hits: number };

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const given = process.argv.slice(2).find((a) => !a.startsWith("--"));
const folder = given ?? join(root, "test", "cases", "events");

/** The case's text, or null with the reason printed. */
function textOf(c: Case, name: string): string | null {
  const path = c.file ? join(root, "..", "shared", "data", c.file) : null;
  if (path && !existsSync(path)) {
    console.error(`${name}: left out, ${c.file} is not beside the checkout`);
    return null;
  }
  const text = c.text ?? readFileSync(path!, "utf8");
  const sha = createHash("sha256").update(text).digest("hex");
  if (sha !== c.sha256) throw new Error(`${name}: the text is not the one that was annotated (${sha})`);
  return text;
}

const plain = (text: string, sha256: string): Document => ({
  id: documentId(sha256),
  sha256,
  bytes: text.length,
  mediaType: "text/plain",
  paths: ["case.txt"],
  metadata: {},
  text,
  marks: [],
  pages: [],
  notices: [],
});

const touches = (spans: readonly { start: number; end: number }[], wanted: readonly At[]) =>
  wanted.length === 0 ? spans.length === 0 : wanted.some(([s, e]) => spans.some((p) => p.start < e && s < p.end));
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
  const languages: Language[] = [];
  const counted = new Map<string, number>();
  for (const name of readdirSync(folder).filter((f) => f.endsWith(".json") && !f.includes(".second."))) {
    const c = JSON.parse(readFileSync(join(folder, name), "utf8")) as Case;
    const text = textOf(c, name);
    if (text === null) continue;
    const language = parse(plain(text, c.sha256), models.language, { fast });
    languages.push(language);
    const events = code(language, [], models.events);
    const hits = hitsOf(events, c.events, true);
    countTold(context, hits);
    const here = { gold: c.events.length, answers: events.length, hits: hits.size };
    console.log(line(name, here));
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
  console.log(line("all, with code", all));
  console.log(line("all, without", uncoded));
  for (const [name, c] of Object.entries(context)) console.log(line(`of hits: ${name}`, c));
  console.log(speed(languages, models.events));
}

await main();
