import type { Decided } from "../free/decide.ts";
import { flagsOf } from "../free/flags.ts";
import { isActorLike, type Party } from "../free/party.ts";
import { type Read, readOf } from "../free/read.ts";
import type { Trigger } from "../free/trigger.ts";
import type { View } from "../free/view.ts";
import { patternsOf } from "../lexicon/parse.ts";
import type { EventModel } from "../model.ts";
import { eventTypes } from "../types.ts";
import { type Candidate, candidatesOf, type Sight } from "./candidates.ts";
import { choose, type FreeModel, likely, likelySides, none, type Side } from "./model.ts";
import { classesBy, type Reader, readerOf, saidOf, sideBy } from "./net.ts";
import { headsIn, nobody, optionsOf, partiesOf, same } from "./parties.ts";
import { whyOf } from "./why.ts";

/** A reading that is told. */
export type Told = Pick<Read, "trigger" | "sides" | "flags"> & { readonly decided: Decided };

export function sightOf(v: View, triggers: readonly Trigger[], model: EventModel): Sight | null {
  const { tree, language, first } = v;
  if (!tree) return null;
  const { quotations, tokens } = language;
  const opened = quotations.filter((q) => q.start < tokens.end[first + v.count - 1]! && tokens.start[first]! < q.end);
  const quoted = (i: number) => {
    const at = tokens.start[first + i]!;
    return opened.some((q) => q.start <= at && at < q.end);
  };
  const reads = new Map(triggers.map((t) => [t, readOf(v, t, model)]));
  return { view: v, tree, classes: model.classes, quoted, reads, candidates: candidatesOf(v, tree, reads) };
}

const [unknown] = patternsOf({ ACCUSE: ": x" }, false, -5, true);
/** A word that the lexicon does not know, with its particle. */
function triggerOf({ view: v, tree: t }: Sight, { top }: Candidate): Trigger {
  const at = [top, ...t.kids[top]!.filter((k) => t.relation[k] === "compound:prt" && k === top + 1)];
  const found = { start: top, end: at.at(-1)! + 1, at, pattern: unknown! };
  return { match: found, outer: found, events: [], modes: [], words: at, top };
}

const overlap = (a: Party, b: Party) => a.start < b.end && b.start < a.end;
/** "Peru's navy" where "Peru" was chosen: the phrase that holds it, if that can act. */
function widest(v: View, head: number): number {
  const over = v.tree!.head[head]!;
  return over >= 0 && v.tree!.relation[head] === "nmod:poss" && isActorLike(v, over) ? over : head;
}

/** The parties of a choice; where the rules found the same, all of theirs. */
function chosen(v: View, head: number, ruled: readonly Party[]): readonly Party[] {
  if (head < 0) return [];
  const own = partiesOf(v, widest(v, head));
  return ruled.some((p) => own.some((q) => overlap(p, q))) ? ruled : own;
}

/** "Niger and Chad met": annotators leave the other side open, the rules do not. */
const isMutual = ({ read }: Candidate): boolean =>
  read !== null && read.refused === null && read.sides.source.length > 1 && read.sides.source === read.sides.target;

/** What both readers say, each as much as the other; in place of what the first says. */
function mean(first: Float64Array, second: Float64Array | undefined): Float64Array {
  if (second) for (let k = 0; k < first.length; k++) first[k] = (first[k]! + second[k]!) / 2;
  return first;
}
/** So sure of nothing, the linear coder is believed. */
const sure = 0.9;

function toldOf(
  s: Sight,
  c: Candidate,
  heads: () => readonly number[],
  m: FreeModel,
  reader: Reader | null,
): Told | null {
  const { view: v } = s;
  const alone = likely(s, c, m);
  if (alone[none]! >= sure) return null;
  const p = mean(alone, reader ? classesBy(reader, c) : undefined);
  let best: { event: number; p: number; source: number; target: number } | null = null;
  for (let e = 0; e < eventTypes.length; e++) {
    if (p[e]! < Math.max(m.least, best?.p ?? 0)) continue;
    const options = optionsOf(s, c, heads(), eventTypes[e]!);
    const phrases = options.source.slice(0, -1).map((o) => o.head);
    const chances = (side: Side) =>
      mean(likelySides(options[side], side, m), reader ? sideBy(reader, c, side, eventTypes[e]!, phrases) : undefined);
    const source = choose(v, options.source, chances("source"), () => true);
    if (p[e]! * source.p < m.least) continue;
    const target = choose(v, options.target, chances("target"), (h) =>
      source.head === nobody ? h !== same : h !== source.head,
    );
    const all = p[e]! * source.p * target.p;
    if (all >= m.least && all > (best?.p ?? 0)) best = { event: e, p: all, source: source.head, target: target.head };
  }
  if (!best || (best.source === nobody && best.target === nobody)) return null;
  const source = chosen(v, best.source, c.read?.sides.source ?? []);
  const target =
    best.target === same || (best.target === nobody && isMutual(c))
      ? source
      : chosen(v, best.target, c.read?.sides.target ?? []).filter((x) => !source.some((y) => overlap(x, y)));
  const event = eventTypes[best.event]!;
  return {
    trigger: c.read?.trigger ?? triggerOf(s, c),
    sides: { source, target, verb: c.read?.sides.verb ?? c.top },
    flags: c.read?.flags ?? flagsOf(v, c.top),
    decided: { event, confidence: p[best.event]!, why: whyOf(s, c, m, best.event) },
  };
}

/** The events of a sentence as learnt from annotated documents: each candidate with its likeliest class and sides. */
export function learntIn(s: Sight, m: FreeModel): Told[] {
  let found: readonly number[] | undefined;
  const heads = () => {
    found ??= headsIn(s);
    return found;
  };
  const reader = m.net && readerOf(m.net, saidOf(s, m.vectors));
  return s.candidates.flatMap((c) => toldOf(s, c, heads, m, reader) ?? []);
}
