import type { Document } from "../documents/types.ts";
import type { TimelineEntry } from "../events/dated.ts";
import type { Extract } from "../events/types.ts";
import type { Language } from "../language/types.ts";
import type { Span } from "../record/span.ts";
import type { Assessment } from "../report/types.ts";
import type { MapView } from "./map.ts";
import type { Order } from "./order.ts";

/** What one computation yields for the desk. `assessment` comes without tokens and readings: they stay in the thread that made them. */
export type Derived = {
  readonly assessment: Assessment;
  /** Whether it is made of every document; else of those read so far. */
  readonly whole: boolean;
  /** How many decisions it has seen. */
  readonly decisions: number;
  readonly order: Order;
  readonly timeline: readonly TimelineEntry[];
  readonly map: MapView | null;
};

/** Lists that grow with the dossier: they cross threads in parts, so that no part holds up a key. */
const parted = ["extracts", "actors", "statements", "events", "reactions"] as const;
type Parted = (typeof parted)[number];
type Rest = Omit<Derived, "assessment"> & { readonly rest: Assessment };
/** A stretch of one list, or all that is not in lists: the last part. */
export type Part = { readonly list: Parted; readonly items: readonly unknown[] } | Rest;

/** Items that cost the other side less than about 10 ms to take. */
const most: Record<Parted, number> = { extracts: 1, actors: 50, statements: 500, events: 800, reactions: 100 };

/** What one computation yields, in parts. */
export function* partsOf({ assessment: a, ...more }: Derived): Generator<Part> {
  for (const list of parted) {
    const all = list === "extracts" ? a.extracts.map(lean) : a[list];
    for (let i = 0; i < all.length; i += most[list]) yield { list, items: all.slice(i, i + most[list]) };
  }
  yield { ...more, rest: { ...a, extracts: [], actors: [], statements: [], events: [], reactions: [] } };
}

/** Puts parts together again; the last one gives the whole. */
export function collector(): (part: Part) => Promise<Derived> | undefined {
  const lists: Record<Parted, unknown[]> = { extracts: [], actors: [], statements: [], events: [], reactions: [] };
  return (part) => {
    if ("list" in part) lists[part.list].push(...part.items);
    return "list" in part ? undefined : joined(part, lists);
  };
}

/** Statements and events go back to their documents, as one object in both places. */
async function joined({ rest, ...more }: Rest, lists: Record<Parted, unknown[]>): Promise<Derived> {
  const whole = { ...rest, ...lists } as Assessment;
  const statements = await byDocument(whole.statements, (s) => (s.source[0] ?? s.cue[0] ?? s.content[0])!);
  const events = await byDocument(whole.events, (e) => e.trigger[0]!);
  const extracts = whole.extracts.map(
    (e): Extract => ({
      ...e,
      statements: statements.get(e.document.id) ?? [],
      events: events.get(e.document.id) ?? [],
    }),
  );
  return { ...more, assessment: { ...whole, extracts } };
}

/** Lets waiting requests be answered. */
export const breathe = () => new Promise<void>((done) => setImmediate(done));

async function byDocument<T>(list: readonly T[], at: (item: T) => Span): Promise<Map<string, T[]>> {
  const groups = new Map<string, T[]>();
  for (const [i, item] of list.entries()) {
    const { document } = at(item);
    const group = groups.get(document);
    if (group) group.push(item);
    else groups.set(document, [item]);
    if (i % 20_000 === 19_999) await breathe();
  }
  return groups;
}

/** A document that was read and not drawn from yet. */
export function undrawn(document: Document): Extract {
  const { id, text, metadata } = document;
  const language: Language = {
    document: id,
    text,
    language: metadata.language ?? "und",
    covered: false,
    date: metadata.date ?? null,
    reading: { text: "", map: new Int32Array(0) },
    blocks: [{ kind: "paragraph", start: 0, end: text.length, level: 0, firstSentence: 0, endSentence: 0, under: -1 }],
    sentences: [],
    tokens: noTokens,
    names: [],
    dates: [],
    quotations: [],
    notices: [],
  };
  return { document, language, statements: [], events: [], dated: [] };
}

const noTokens = {
  count: 0,
  start: new Int32Array(0),
  end: new Int32Array(0),
  form: [],
  lemma: [],
  pos: new Uint8Array(0),
};

/** An extract as the desk keeps it: text, blocks and sentences; statements and events travel by themselves. */
function lean(extract: Extract): Extract {
  const language = { ...extract.language, tokens: noTokens, reading: { text: "", map: new Int32Array(0) }, names: [] };
  const { sourceMap: _, ...document } = extract.document;
  return { ...extract, document, language, statements: [], events: [] };
}

export const nothing: Derived = {
  assessment: {
    name: "",
    question: null,
    date: null,
    version: "",
    quotesOnly: false,
    extracts: [],
    focal: null,
    actors: [],
    statements: [],
    events: [],
    reactions: [],
    silences: [],
    discrepancies: [],
    responsibility: [],
    motives: [],
    scenarios: [],
    outlook: [],
    origins: [],
    notices: [],
    reviewed: new Map(),
    previous: null,
    corrections: [],
    analysis: null,
  },
  whole: false,
  decisions: 0,
  order: { kinds: new Uint8Array(0), index: new Uint32Array(0), sub: new Uint16Array(0) },
  timeline: [],
  map: null,
};
