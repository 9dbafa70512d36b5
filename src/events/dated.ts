import { type DateMention, type Language, type Sentence, upos } from "../language/types.ts";
import { type Span, span } from "../record/span.ts";
import { type About, aboutFocal } from "./about.ts";
import type { Dated, Event, Extract, FocalEvent } from "./types.ts";

/** Blocks whose dates are the document's own and tell of no happening. */
const unread = new Set(["heading", "front", "contents", "navigation"]);
/** A sentence longer than this is cut to the clause that holds the date. */
const longSentence = 220;
const clauseMark = /[;:–—]|,\s+(?:and|but|while|whereas|when|after|before|as)\s/gu;

function sentenceAt(language: Language, offset: number): Sentence | null {
  let low = 0;
  let high = language.sentences.length - 1;
  while (low <= high) {
    const mid = (low + high) >> 1;
    const s = language.sentences[mid]!;
    if (offset < s.start) high = mid - 1;
    else if (offset >= s.end) low = mid + 1;
    else return s;
  }
  return null;
}

/** The clause of a long sentence that holds the date, else the sentence; edges without white space. */
function tellingOf(language: Language, s: Sentence, d: DateMention): Span {
  let start = s.start;
  let end = s.end;
  if (end - start > longSentence)
    for (const m of language.text.slice(s.start, s.end).matchAll(clauseMark)) {
      const at = s.start + m.index;
      if (at + m[0].length <= d.start) start = at + m[0].length;
      else if (at >= d.end && at - start > 60) {
        end = at;
        break;
      }
    }
  while (start < end && /\s/.test(language.text[start]!)) start++;
  while (end > start && /\s/.test(language.text[end - 1]!)) end--;
  return span(language.document, start, end);
}

function eventIn(at: Span, d: DateMention, events: readonly Event[]): Event | null {
  const inside = events.filter((e) => e.trigger[0]!.start >= at.start && e.trigger[0]!.start < at.end);
  const own = inside.filter((e) => e.datePassage?.start === d.start);
  const far = (e: Event) => Math.abs(e.trigger[0]!.start - d.start);
  return (own.length ? own : inside).reduce<Event | null>(
    (best, e) => (best === null || far(e) < far(best) ? e : best),
    null,
  );
}

/** What happened when, as one document tells it: one entry a date that could be resolved, precision kept, in the order of the text; of a year and a day in it that one clause names, the day stands. */
export function dated(language: Language, events: readonly Event[]): Dated[] {
  const out: Dated[] = [];
  const sorted = [...events].sort((a, b) => a.trigger[0]!.start - b.trigger[0]!.start);
  for (const d of language.dates) {
    const s = d.edtf === null ? null : sentenceAt(language, d.start);
    if (!s || d.edtf === null || isLoose(d) || unread.has(language.blocks[s.block]?.kind ?? "paragraph")) continue;
    const telling = tellingOf(language, s, d);
    if (telling.end - telling.start < d.end - d.start + 15 || isImprint(language, s)) continue;
    if (isOfSaying(language, telling, d)) continue;
    const event = eventIn(telling, d, within(sorted, telling));
    const dateSpan = span(language.document, d.start, d.end);
    const last = out.at(-1);
    const again = last && last.span.start === telling.start && last.span.end === telling.end;
    if (again && last.edtf.startsWith(d.edtf)) continue;
    if (again && d.edtf.startsWith(last.edtf)) out.pop();
    out.push({ edtf: d.edtf, precision: d.precision, from: d.from, dateSpan, span: telling, event: event?.id ?? null });
  }
  return out;
}

/** "… on Tuesday killed four, the ministry said on Wednesday": when it was said, beside the day on which it happened. */
function isOfSaying({ text, dates }: Language, at: Span, d: DateMention): boolean {
  const others = dates.some((o) => o.edtf !== null && o.start !== d.start && o.start >= at.start && o.end <= at.end);
  return others && saidOn.test(text.slice(at.start, d.start));
}
const saidOn =
  /\b(?:said|says|added|announced|confirmed|stated|told [\p{L} ]{2,40}|in an? (?:statement|briefing|post|interview|news conference|press conference))(?: (?:late|early))? (?:on )?$/iu;

/** "Centre for Energy, 20 April 2031": a line without a verb tells when something was written. */
function isImprint({ tokens }: Language, s: Sentence): boolean {
  if (s.endToken - s.firstToken > 14) return false;
  for (let t = s.firstToken; t < s.endToken; t++) if (/^(?:VERB|AUX)$/.test(upos[tokens.pos[t]!]!)) return false;
  return true;
}

/** "over the last four years": a span counted from the day of writing, without an end that the text gives, is no happening. */
const isLoose = (d: DateMention) => d.from !== "given" && (d.edtf?.includes("/") ?? false);

function within(sorted: readonly Event[], at: Span): Event[] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (sorted[mid]!.trigger[0]!.start < at.start) low = mid + 1;
    else high = mid;
  }
  const out: Event[] = [];
  for (let i = low; i < sorted.length && sorted[i]!.trigger[0]!.start < at.end; i++) out.push(sorted[i]!);
  return out;
}

/** One line of the timeline over all documents: a date, what is told of it, and every place that tells it alike. */
export type TimelineEntry = {
  readonly edtf: string;
  readonly precision: string;
  readonly told: readonly Dated[];
};

type Told = {
  readonly entry: Dated;
  readonly words: ReadonlySet<string>;
  readonly event: string | null;
  readonly focal: boolean;
};
const small = new Set(
  "the a an of in on at to and or for with by from that was were is are had has have been be his her their its he she they it as after before said says".split(
    " ",
  ),
);

function wordsIn(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  return new Set(words.filter((w) => !small.has(w)).map((w) => w.slice(0, 6)));
}

/** Half of the shorter one's words in common, or a third where both are coded as the same event: copies and retellings join, other happenings of the day do not. */
function isSame(a: Told, b: Told): boolean {
  let common = 0;
  for (const w of a.words) if (b.words.has(w)) common++;
  const share = common / Math.max(1, Math.min(a.words.size, b.words.size));
  return share >= (a.event !== null && a.event === b.event ? 0.34 : 0.5) && common >= 3;
}

export type Timeline = {
  readonly entries: readonly TimelineEntry[];
  /** Dated passages about other matters, and those that only look back far. */
  readonly left: number;
};

/** Background older than this many years counts where it names the event's own people and things. */
const farBack = 2;
/** "this year", "a decade ago": no time at which something happened. */
const coarse = new Set(["year", "decade", "unknown"]);

function belongs(d: Dated, about: About, focal: FocalEvent | null, text: string): boolean {
  if (!focal) return true;
  if (text.slice(d.span.start, d.span.end).endsWith("?")) return false;
  if (!about.tells(d.span) || (d.from !== "given" && coarse.has(d.precision))) return false;
  const years = Number(focal.date?.slice(0, 4)) - Number(edge(d.edtf).slice(0, 4));
  return !(years > farBack && coarse.has(d.precision)) || about.of(d.span) === 2;
}

/** The dated happenings of the focal event and its story in order of time; near-identical ones of one date stand in one entry, and so do all that tell the event on its day. */
export function timeline(extracts: readonly Extract[], focal: FocalEvent | null = null): Timeline {
  const byDate = new Map<string, Told[][]>();
  const day = focal?.date ?? null;
  let left = 0;
  for (const x of extracts) {
    const types = new Map(x.events.map((e) => [e.id, e.event]));
    const about = aboutFocal(x, focal);
    for (const entry of x.dated) {
      if (!belongs(entry, about, focal, x.document.text)) {
        left++;
        continue;
      }
      const told: Told = {
        entry,
        words: wordsIn(x.document.text.slice(entry.span.start, entry.span.end)),
        event: entry.event ? (types.get(entry.event) ?? null) : null,
        focal: entry.edtf === day && about.of(entry.span) === 2,
      };
      const groups = byDate.get(entry.edtf) ?? [];
      byDate.set(entry.edtf, groups);
      const same = groups.find((g) => (g[0]!.focal && told.focal) || isSame(g[0]!, told));
      if (same) same.push(told);
      else groups.push([told]);
    }
  }
  const dates = [...byDate.keys()].sort((a, b) =>
    edge(a) < edge(b) ? -1 : edge(a) > edge(b) ? 1 : a < b ? -1 : a > b ? 1 : 0,
  );
  const entries = dates.flatMap((d) =>
    byDate.get(d)!.map((g) => ({ edtf: d, precision: g[0]!.entry.precision, told: g.map((t) => t.entry) })),
  );
  return { entries, left };
}

/** The earliest day of an EDTF date, for sorting: "2021-11" before "2021-11-07"; unspecified digits count as 0. */
const edge = (edtf: string) =>
  edtf
    .replace(/^[[{]?(?:\.\.)?\/?/, "")
    .replace(/[~?%]/g, "")
    .replaceAll("X", "0")
    .split("/")[0]!;
