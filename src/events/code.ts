import type { DateMention, Language, Sentence } from "../language/types.ts";
import { eventId } from "../record/ids.ts";
import { passageId } from "../record/passage.ts";
import { model as byModel, nonEmpty } from "../record/provenance.ts";
import { type Span, span } from "../record/span.ts";
import type { Statement } from "../statements/types.ts";
import { sidesByOrder } from "./free/by-order.ts";
import { isPassive, type Sides, sidesByTree } from "./free/by-tree.ts";
import { flagsOf } from "./free/flags.ts";
import type { Party } from "./free/party.ts";
import { clauseOf, type Trigger, triggersOf } from "./free/trigger.ts";
import { nameIndex, type View, viewOf } from "./free/view.ts";
import { datesIn, nearestDate, placeOf } from "./free/when-where.ts";
import type { Match } from "./lexicon/match.ts";
import type { Pattern } from "./lexicon/parse.ts";
import type { Masked } from "./mask.ts";
import { type EventModel, score } from "./model.ts";
import { contextsOf, modeOf } from "./modes.ts";
import { type Event, type EventFlag, type EventType, eventTypes, type Gazetteer } from "./types.ts";

/** A weak event word counts only where the model is this sure of one of its classes: fewer false events for a few missed. */
const weakNeeds = 0.75;
const unread = new Set(["front", "contents", "navigation"]);
/** Words of one to another, and help: without both sides no event. */
const needsBoth = new Set<EventType>(["SUPPORT", "AID"]);
/** Classes whose words always have somebody who says them. */
const needsSource = new Set<EventType>(["ACCUSE", "THREATEN", "REQUEST", "REJECT", "PROTEST"]);
/** Done by both sides: two sources are a whole event, and so are a source and a target. */
const mutual = new Set<EventType>(["CONSULT", "AGREE", "COOPERATE", "SANCTION"]);

type Decided = { readonly event: EventType; readonly confidence: number; readonly why: string };

/** The words of the trigger's own clause with its pair masked, so that other events of the sentence do not speak for it. */
function maskedOf(v: View, t: Trigger, s: Party, o: Party): Masked {
  const inside = clauseOf(v, t);
  const forms: string[] = [];
  const named: boolean[] = [];
  let source = 0;
  let target = 0;
  for (let i = 0; i < v.count; i++) {
    if (i === s.start) source = forms.push("<s>") - 1;
    else if (i === o.start) target = forms.push("<t>") - 1;
    else if (!inside(i) || (i > s.start && i < s.end) || (i > o.start && i < o.end)) continue;
    else forms.push(v.forms[i]!);
    named.push(i > 0 && v.pos[i] === "PROPN");
  }
  return { forms, named, source, target };
}

/** The code of a trigger: the lexicon's where its words mean one class only, else the model's choice among what they may mean. */
function decide(v: View, t: Trigger, sides: Sides, model: EventModel): Decided | null {
  const [s, o] = [sides.source[0], sides.target[0]];
  const weak = t.match.pattern.weak && t.outer === t.match;
  const why = `"${t.words.map((i) => v.forms[i]).join(" ")}" is a word of ${t.events.join(" or ")}`;
  if (!s || !o || s.start === o.start) return weak ? null : { event: t.events[0]!, confidence: 0.5, why };
  if (!weak && t.events.length === 1) return { event: t.events[0]!, confidence: 0.8, why };
  const scored = score(maskedOf(v, t, s, o), model);
  const p = (e: EventType) => scored.all[eventTypes.indexOf(e)]!;
  const event = t.events.reduce((a, b) => (p(b) > p(a) + 0.15 ? b : a));
  if (weak && p(event) < weakNeeds) return null;
  const chosen = t.events.length > 1 ? `; the clause reads ${event}` : "";
  return { event, confidence: 0.5 + 0.5 * p(event), why: why + chosen };
}

function isWhole(event: EventType, sides: Sides, { noun, mutual: together }: Pattern): boolean {
  const [sources, targets] = [sides.source.length, sides.target.length];
  if (mutual.has(event) || (together && sources > 1)) return sources > 1 || (sources > 0 && targets > 0);
  if (needsBoth.has(event)) return sources > 0 && targets > 0;
  if (needsSource.has(event)) return sources > 0 && (!noun || targets > 0);
  return noun ? targets > 0 : sources > 0 || targets > 0;
}

const transitive = new Set<EventType>(["ASSAULT", "COERCE"]);
const alsoAlone = /^(?:fight|fought|clash|attack|retaliat|riot|advanc|invad|crack)/;
/** One verb of force with a doer and nobody and nothing done to: most often misread. */
const isObjectless = (v: View, t: Trigger, sides: Sides, event: EventType) =>
  transitive.has(event) &&
  !t.outer.pattern.noun &&
  t.words.length === 1 &&
  sides.target.length === 0 &&
  !alsoAlone.test(v.forms[t.top]!) &&
  !v.tree?.kids[t.top]!.some((k) => v.tree!.relation[k] === "obj");

/** What did not happen and has no doer is no event. */
const idle = new Set<EventFlag>(["negated", "hypothetical", "conditional"]);

type Place = {
  readonly language: Language;
  readonly view: View;
  readonly dates: readonly DateMention[];
  readonly model: EventModel;
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
function stretches(v: View, words: readonly number[]): Party[] {
  const out: Party[] = [];
  for (const i of [...new Set(words)].sort((a, b) => a - b)) {
    const last = out.at(-1);
    if (last && last.end === i) out[out.length - 1] = { ...last, end: i + 1 };
    else out.push({ head: i, start: i, end: i + 1 });
  }
  return out;
}

function eventOf(at: Place, t: Trigger): Event | null {
  const { view: v, language } = at;
  const sides = sidesOf(v, t);
  const decided = decide(v, t, sides, at.model);
  const flags = flagsOf(v, sides.verb);
  if (sides.source.length === 0 && flags.some((f) => idle.has(f))) return null;
  if (!decided || isObjectless(v, t, sides, decided.event) || !isWhole(decided.event, sides, t.outer.pattern))
    return null;
  const trigger = spansOf(v, stretches(v, t.words));
  const [source, target] = [spansOf(v, sides.source), spansOf(v, sides.target)];
  const date = nearestDate(at.dates, trigger[0]!.start);
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
    place: placeOf(v, t.top, [...sides.source, ...sides.target], at.gazetteer),
    flags,
    saidIn: null,
    sourceActors: source.map(() => null),
    targetActors: target.map(() => null),
    confidence: Math.min(0.99, decided.confidence),
    basis: {
      passages: nonEmpty([...trigger, ...source, ...target].map(passageId)),
      maker: byModel("events", at.model.version),
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

/** A source that the tree lost but that stands right before a finite verb: "officials are about to restore". */
function completed(v: View, m: Match, sides: Sides): Sides {
  if (sides.source.length > 0 || m.pattern.noun || m.pattern.inverse || !v.tree || isPassive(v, sides.verb))
    return sides;
  const found = sidesByOrder(v, m).source;
  const last = found.at(-1);
  const beside =
    last !== undefined && v.pos.slice(last.end, m.start).every((p) => p === "AUX" || p === "ADV" || p === "PART");
  return beside && !sides.target.some((p) => overlap(p, last)) ? { ...sides, source: found } : sides;
}

const overlap = (a: Party, b: Party) => a.start < b.end && b.start < a.end;
/** The sides of the inner word, completed from the word over it; nobody is both source and target. */
function sidesOf(v: View, t: Trigger): Sides {
  const read = v.tree ? sidesByTree : sidesByOrder;
  const outer = completed(v, t.outer, read(v, t.outer));
  const inner = t.match === t.outer ? outer : read(v, t.match);
  const source = outer.source;
  const asked = t.events.includes("REQUEST") ? [outer.target, inner.target] : [inner.target, outer.target];
  const free = asked.map((side) => side.filter((p) => !source.some((s) => overlap(s, p))));
  return { source, target: free.find((side) => side.length > 0) ?? [], verb: outer.verb };
}

const size = (s: Statement) => s.content.reduce((sum, c) => sum + c.end - c.start, 0);
/** The narrowest statement inside whose content an event's first word stands. */
function saidIn(e: Event, statements: readonly Statement[]): Statement | null {
  const at = e.trigger[0]!;
  const holding = statements.filter((s) => s.content.some((c) => c.start <= at.start && at.end <= c.end));
  return holding.reduce<Statement | null>((best, s) => (best === null || size(s) < size(best) ? s : best), null);
}

function withStatement(e: Event, statements: readonly Statement[]): Event {
  const s = saidIn(e, statements);
  return s ? { ...e, saidIn: s.id, flags: [...e.flags, "said"] } : e;
}

/** Statements by the block of 4,096 units that they touch, so that looking one up does not grow with the document. */
function statementsNear(statements: readonly Statement[]): (at: number) => readonly Statement[] {
  const near = new Map<number, Statement[]>();
  for (const s of statements)
    for (const c of s.content)
      for (let k = c.start >> 12; k <= (c.end - 1) >> 12; k++) {
        const known = near.get(k);
        if (!known) near.set(k, [s]);
        else if (known.at(-1) !== s) known.push(s);
      }
  return (at) => near.get(at >> 12) ?? [];
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

const isRead = (language: Language, s: Sentence) =>
  s.endToken > s.firstToken &&
  s.endToken - s.firstToken <= 200 &&
  !unread.has(language.blocks[s.block]?.kind ?? "paragraph");

/**
 * Who did what to whom in a document, in PLOVER codes: event words from the lexicon, their actors from the syntax
 * (from the order of words without a parser), the code confirmed by the model. Events inside a statement's content
 * are flagged `said`.
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
  let from = 0;
  for (const s of language.sentences) {
    if (!isRead(language, s)) continue;
    const { dates, next } = datesIn(language, s, from);
    from = next;
    const view = viewOf(language, s, names);
    const words = once(() => view.forms.join(" "));
    const place = { language, view, dates, model, gazetteer, words, contexts: once(() => contextsOf(words())) };
    for (const t of triggersOf(view)) {
      const e = eventOf(place, t);
      if (e) out.push(withStatement(e, near(e.trigger[0]!.start)));
    }
  }
  return unique(out);
}
