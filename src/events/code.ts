import type { DateMention, Language, Sentence } from "../language/types.ts";
import { eventId } from "../record/ids.ts";
import { passageId } from "../record/passage.ts";
import { model as byModel, type Maker, nonEmpty } from "../record/provenance.ts";
import { type Span, span } from "../record/span.ts";
import type { Statement } from "../statements/types.ts";
import { allegation, biddings } from "./free/alleged.ts";
import type { Decided } from "./free/decide.ts";
import { flagsOf } from "./free/flags.ts";
import type { Party } from "./free/party.ts";
import { readOf } from "./free/read.ts";
import { statementsNear, withStatement } from "./free/said.ts";
import { type Trigger, triggersOf } from "./free/trigger.ts";
import { nameIndex, type Sides, type View, viewOf } from "./free/view.ts";
import { dateOf, datesIn, entryDate, placeOf } from "./free/when-where.ts";
import type { Reads } from "./learnt/candidates.ts";
import { learntIn, sightOf, type Told } from "./learnt/read.ts";
import type { EventModel } from "./model.ts";
import { contextsOf, modeOf } from "./modes.ts";
import type { Event, Gazetteer } from "./types.ts";

const unread = new Set(["front", "contents", "navigation"]);
type Place = {
  readonly language: Language;
  readonly view: View;
  readonly dates: readonly DateMention[];
  /** The date of the chronology's entry that the sentence stands in. */
  readonly entry: DateMention | null;
  readonly model: EventModel;
  /** What the rules read in the triggers, where that is known by now. */
  readonly reads: Reads | undefined;
  readonly maker: Maker;
  readonly gazetteer: Gazetteer | undefined;
  /** The sentence in lower case, and its contexts: reckoned once for all its events. */
  readonly words: () => string;
  readonly contexts: () => readonly string[];
};

function spansOf(v: View, parties: readonly Party[]): Span[] {
  const { start, end } = v.language.tokens;
  return parties.map((p) => span(v.language.document, start[v.first + p.start]!, end[v.first + p.end - 1]!));
}

/** Stretches of neighbouring words, one span each. */
function stretches(words: readonly number[]): Party[] {
  const out: Party[] = [];
  for (const i of [...new Set(words)].sort((a, b) => a - b)) {
    const last = out.at(-1);
    if (last && last.end === i) out[out.length - 1] = { ...last, end: i + 1 };
    else out.push({ head: i, start: i, end: i + 1 });
  }
  return out;
}

/** A reading, and who made it where that is not who made the others of the sentence. */
type Made = Told & { readonly maker?: Maker };

const bidding: Decided = { event: "REQUEST", confidence: 0.5, why: '"must" bids somebody to do it' };

/** What the rules read in a trigger, and who is accused by it where somebody says that another did harm. */
function toldBy(at: Place, t: Trigger): Told[] {
  const read = at.reads?.get(t) ?? readOf(at.view, t, at.model);
  const { decided } = read;
  if (!decided || read.refused) return [];
  const alleged = allegation(at.view, t, decided.event, read.sides);
  const accused = alleged && {
    ...alleged,
    flags: flagsOf(at.view, alleged.sides.verb),
    decided: { ...decided, event: "ACCUSE" as const },
  };
  return [...(accused ? [accused] : []), { ...read, decided }];
}

const byRules = (model: EventModel): Maker => byModel("events", model.version);
/** Words of one class with both sides found: what the rules read as surely as they can. */
const plainly = 0.8;
/** The learnt readings, and what the rules read plainly in words of which nothing was learnt. */
const withPlain = (at: Place, triggers: readonly Trigger[], learnt: readonly Told[]): Made[] => {
  const taken = new Set(learnt.flatMap((x) => x.trigger.words));
  const plain = triggers
    .filter((t) => !t.words.some((w) => taken.has(w)))
    .flatMap((t) => toldBy(at, t))
    .filter((x) => x.decided.confidence >= plainly)
    .map((x) => ({ ...x, maker: byRules(at.model) }));
  return [...learnt, ...plain];
};

/** What the rules read in a sentence. */
const ruled = (at: Place, triggers: readonly Trigger[]): Told[] => [
  ...triggers.flatMap((t) => toldBy(at, t)),
  ...biddings(at.view, triggers).map((b) => ({ ...b, flags: [], decided: bidding })),
];

function eventOf(at: Place, { trigger: t, sides, decided, flags, maker = at.maker }: Made): Event {
  const { view: v, language } = at;
  const trigger = spansOf(v, stretches(t.words));
  const [source, target] = [spansOf(v, sides.source), spansOf(v, sides.target)];
  const date = dateOf(v, t.top, at.dates) ?? at.entry;
  return {
    id: eventId(language.document, trigger[0]!.start, trigger.at(-1)!.end),
    event: decided.event,
    mode: modeOf(decided.event, t.modes, at.words()),
    context: at.contexts(),
    source,
    target,
    trigger,
    date: date?.edtf ?? null,
    datePassage: date ? span(language.document, date.start, date.end) : null,
    place: placeOf(v, t.top, sides, at.gazetteer),
    flags,
    saidIn: null,
    sourceActors: source.map(() => null),
    targetActors: target.map(() => null),
    confidence: Math.min(0.99, decided.confidence),
    basis: {
      passages: nonEmpty([...trigger, ...source, ...target].map(passageId)),
      maker,
    },
    why: [decided.why, ...whySides(language, sides, source, target)],
  };
}

function whySides(language: Language, sides: Sides, source: readonly Span[], target: readonly Span[]): string[] {
  const quote = (spans: readonly Span[]) => spans.map((s) => `"${language.text.slice(s.start, s.end)}"`).join(", ");
  return [
    ...(sides.source.length ? [`source ${quote(source)}`] : []),
    ...(sides.target.length ? [`target ${quote(target)}`] : []),
  ];
}

function unique(events: readonly Event[]): Event[] {
  const seen = new Set<string>();
  return events.filter((e) => !seen.has(e.id) && seen.add(e.id));
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** The date that opens a block, looked up once. */
function entries(language: Language): (block: number) => DateMention | null {
  let [known, date, from]: [number, DateMention | null, number] = [-1, null, 0];
  return (block) => {
    if (block === known) return date;
    const at = language.blocks[block]!;
    const inside = datesIn(language, at, from);
    [known, date, from] = [block, entryDate(language.text, at, inside.dates), inside.next];
    return date;
  };
}

/** Sentences whose events are told: of the text itself, and not longer than any sentence is. */
export const isRead = (language: Language, s: Sentence) =>
  s.endToken > s.firstToken &&
  s.endToken - s.firstToken <= 200 &&
  language.blocks[s.block]?.dateline?.firstToken !== s.firstToken &&
  !unread.has(language.blocks[s.block]?.kind ?? "paragraph");

/**
 * Who did what to whom in a document, in PLOVER codes: words, class and sides by the learnt coder, to which the lexicon and the
 * rules are signs; without trees by the lexicon and the order of words alone. Events inside a statement's content are flagged `said`.
 */
export function code(
  language: Language,
  statements: readonly Statement[],
  model: EventModel,
  gazetteer?: Gazetteer,
): Event[] {
  const names = nameIndex(language);
  const near = statementsNear(statements);
  const out: Event[] = [];
  const entryOf = entries(language);
  let from = 0;
  for (const s of language.sentences) {
    if (!isRead(language, s)) continue;
    const { dates, next } = datesIn(language, s, from);
    from = next;
    const view = viewOf(language, s, names);
    const words = once(() => view.forms.join(" "));
    const entry = entryOf(s.block);
    const triggers = triggersOf(view);
    const sight = model.free ? sightOf(view, triggers, model) : null;
    const learnt = sight && model.free ? learntIn(sight, model.free) : null;
    const maker = learnt ? byModel("events-free", model.free!.version) : byRules(model);
    const place = {
      language,
      view,
      dates,
      entry,
      model,
      reads: sight?.reads,
      maker,
      gazetteer,
      words,
      contexts: once(() => contextsOf(words())),
    };
    for (const told of learnt ? withPlain(place, triggers, learnt) : ruled(place, triggers)) {
      const e = eventOf(place, told);
      out.push(withStatement(e, near(e.trigger[0]!.start)));
    }
  }
  return unique(out);
}
