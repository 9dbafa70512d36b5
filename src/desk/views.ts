import type { Actor } from "../actors/types.ts";
import { type ReviewState, stanceId } from "../dossier/review.ts";
import type { Span } from "../record/span.ts";
import type { Assessment } from "../report/types.ts";
import type { RecordKind } from "./order.ts";

/** What panes show. Plain data: it goes to the browser as JSON. Offsets are UTF-16 units into the text of `document`. */
export type At = { readonly document: string; readonly start: number; readonly end: number };
export type Range = readonly [start: number, end: number];
/** stale: decided on other words than stand there now. */
export type State = ReviewState | "proposed" | "stale";
export type { RecordKind } from "./order.ts";

/** One thing to decide. */
export type Item = {
  readonly record: string;
  readonly kind: RecordKind;
  readonly state: State;
  /** Who, or what it is about. */
  readonly title: string;
  /** A few words more: the cue, the stance, the code. */
  readonly label: string;
  readonly words: string;
  readonly at: At;
  /** Language of the document, BCP 47. */
  readonly language: string;
  readonly confidence: number;
  readonly why: readonly string[];
  /** Who is merged or split when this item is current. */
  readonly actor: string | null;
  /** The places it is made of, by role: what `edit` changes. */
  readonly parts: { readonly [R in Role]?: readonly Range[] | undefined };
  /** Hands through which the words came, outermost first. */
  readonly chain?: readonly { readonly role: string; readonly name: string; readonly words: string }[] | undefined;
  readonly remark?: string | undefined;
};

export const roles = ["source", "cue", "content", "trigger", "evidence"] as const;
export type Role = (typeof roles)[number];

export const at = (s: Span): At => ({ document: s.document, start: s.start, end: s.end });
export const extentOf = (spans: readonly Span[]): Span => ({
  document: spans[0]!.document,
  start: Math.min(...spans.map((s) => s.start)),
  end: Math.max(...spans.map((s) => s.end)),
});
export type Names = ReadonlyMap<string, string>;
export const namesOf = (actors: readonly Actor[]): Names => new Map(actors.map((a) => [a.id, a.name]));
const ranges = (spans: readonly Span[]) => spans.map((s): Range => [s.start, s.end]);

/** What items are built from: an assessment with its texts and names at hand. */
export type Source = {
  readonly a: Assessment;
  readonly text: ReadonlyMap<string, string>;
  readonly language: ReadonlyMap<string, string>;
  readonly names: Names;
};

export function sourceOf(a: Assessment): Source {
  return {
    a,
    text: new Map(a.extracts.map((e) => [e.document.id, e.document.text])),
    language: new Map(a.extracts.map((e) => [e.document.id, e.language.language])),
    names: namesOf(a.actors),
  };
}

export const idOf = ({ a }: Source, kind: RecordKind, index: number, sub: number): string => {
  if (kind === "reaction") return stanceId(a.reactions[index]!.actor, a.reactions[index]!.stances[sub]!);
  return listOf(a, kind)[index]!.id;
};
const listOf = (a: Assessment, kind: Exclude<RecordKind, "reaction">): readonly { readonly id: string }[] =>
  ({
    statement: a.statements,
    event: a.events,
    actor: a.actors,
    discrepancy: a.discrepancies,
    responsibility: a.responsibility,
    motive: a.motives,
    scenario: a.scenarios,
  })[kind];

/** One item, built when it is asked for: there may be hundreds of thousands. */
export function itemOf(
  source: Source,
  kind: RecordKind,
  index: number,
  sub: number,
  state: (record: string) => State,
): Item {
  const { a, names } = source;
  const quote = (s: Span) => (source.text.get(s.document) ?? "").slice(s.start, s.end);
  const quotes = (list: readonly Span[]) => list.map(quote).join(" … ");
  const make = (
    title: string,
    label: string,
    span: Span,
    confidence: number,
    why: readonly string[],
    more: Partial<Item> = {},
  ): Item => {
    const record = idOf(source, kind, index, sub);
    return {
      record,
      kind,
      state: state(record),
      title,
      label,
      words: quote(span),
      at: at(span),
      language: source.language.get(span.document) ?? "und",
      confidence,
      why,
      actor: null,
      parts: {},
      ...more,
    };
  };
  switch (kind) {
    case "statement": {
      const s = a.statements[index]!;
      const chain = s.chain.map((r) => ({
        role: r.role,
        name: (r.actor && names.get(r.actor)) || quote(r.span),
        words: quote(r.span),
      }));
      return make(
        (s.speaker && names.get(s.speaker)) || quotes(s.source) || "Source not named",
        quotes(s.cue),
        extentOf([...s.cue, ...s.content, ...s.source]),
        s.confidence,
        s.why,
        {
          actor: s.speaker,
          words: quotes(s.content) || quotes(s.cue),
          parts: { source: ranges(s.source), cue: ranges(s.cue), content: ranges(s.content) },
          chain,
          remark: `${s.quotation}, ${kindWords[s.kind]}${s.negated ? ", negated" : ""}`,
        },
      );
    }
    case "reaction": {
      const r = a.reactions[index]!;
      const s = r.stances[sub]!;
      const flags = [
        s.negated && "negated",
        s.imputed && "said of the actor, not by it",
        s.conditional && "conditional",
      ].filter((f) => f !== false);
      return make(names.get(r.actor) ?? r.actor, s.stance, s.evidence, s.confidence, s.why, {
        actor: r.actor,
        parts: { evidence: [[s.evidence.start, s.evidence.end]] },
        remark: [`${r.level}, axis ${s.axis}, strength ${s.strength} of 3`, ...flags].join(", "),
      });
    }
    case "event": {
      const e = a.events[index]!;
      const spans = [...e.trigger, ...e.source, ...e.target];
      const title = [
        e.sourceActors.map((x, i) => (x && names.get(x)) || quotes(e.source.slice(i, i + 1))).join(", "),
        e.event.toLowerCase(),
        e.targetActors.map((x, i) => (x && names.get(x)) || quotes(e.target.slice(i, i + 1))).join(", "),
      ]
        .filter((w) => w !== "")
        .join(" ");
      return make(title, e.mode ?? quotes(e.trigger), extentOf(spans), e.confidence, e.why, {
        actor: e.sourceActors[0] ?? null,
        parts: { source: ranges(e.source), trigger: ranges(e.trigger) },
        remark: [e.event, e.mode, e.date, e.place?.name, ...e.flags].filter(Boolean).join(", "),
      });
    }
    case "actor": {
      const x = a.actors[index]!;
      const merged = x.merges.slice(0, 12).map((m) => `“${m.names[0]}” and “${m.names[1]}”: ${m.reason}`);
      const first = x.mentions[0]?.span;
      return make(
        x.name,
        x.merges.length > 0 ? `${x.merges.length + 1} names, one actor` : x.kind.replaceAll("-", " "),
        first ?? (null as never),
        0.6,
        merged,
        {
          actor: x.id,
          words: x.aliases.slice(0, 6).join("; "),
          remark: [x.kind.replaceAll("-", " "), x.country].filter(Boolean).join(", "),
        },
      );
    }
    case "discrepancy": {
      const d = a.discrepancies[index]!;
      return make(d.about, d.sides.map((s) => s.value).join(" or "), d.sides[0]!.spans[0]!, d.confidence, d.why, {
        words: d.sides.map((s) => `${s.value}: ${quotes(s.spans.slice(0, 1))}`).join(" / "),
      });
    }
    case "responsibility": {
      const r = a.responsibility[index]!;
      return make(r.party || "nobody in particular", `${r.claim}: ${r.role}`, r.span, 0.5, r.why);
    }
    case "motive": {
      const m = a.motives[index]!;
      return make(m.title, m.label, m.titleSpan, 0.6, []);
    }
    case "scenario": {
      const s = a.scenarios[index]!;
      return make(s.title, "", s.titleSpan, 0.6, []);
    }
  }
}

const kindWords = {
  speech: "words reported",
  act: "speech act",
  belief: "belief",
  report: "report",
  imputed: "state of mind, ascribed",
} as const;

/** A highlight in a document: role by shape in the reader. */
export type Mark = {
  readonly start: number;
  readonly end: number;
  readonly role: "source" | "cue" | "content" | "actor" | "event" | "stance";
  readonly record: string;
};
