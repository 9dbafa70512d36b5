import type { TimelineEntry } from "../events/dated.ts";
import type { Extract } from "../events/types.ts";
import type { Assessment } from "../report/types.ts";
import type { MapView } from "./map.ts";
import type { Order } from "./order.ts";

/** What one computation yields for the desk. `assessment` comes without tokens and readings: they stay in the thread that made them. */
export type Derived = {
  readonly assessment: Assessment;
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  readonly input: string;
  readonly edition: number;
  readonly order: Order;
  readonly timeline: readonly TimelineEntry[];
  readonly map: MapView | null;
};

/** Lists that grow with the dossier: they cross threads in parts, so that no part holds up a key. */
export const parted = ["extracts", "actors", "statements", "events", "reactions"] as const;
export type Parted = (typeof parted)[number];

const noTokens = {
  count: 0,
  start: new Int32Array(0),
  end: new Int32Array(0),
  form: [],
  lemma: [],
  pos: new Uint8Array(0),
};

/** An extract as the desk keeps it: text, blocks and sentences; statements and events travel by themselves. */
export function lean(extract: Extract): Extract {
  const language = { ...extract.language, tokens: noTokens, reading: { text: "", map: new Int32Array(0) }, names: [] };
  const { sourceMap: _, ...document } = extract.document;
  return { ...extract, document, language, statements: [], events: [] };
}

/** Everything but the lists that travel in parts. */
export function restOf(a: Assessment): Omit<Assessment, Parted> & Record<Parted, never[]> {
  return { ...a, extracts: [], actors: [], statements: [], events: [], reactions: [] };
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
  files: [],
  input: "",
  edition: 0,
  order: { kinds: new Uint8Array(0), index: new Uint32Array(0), sub: new Uint16Array(0) },
  timeline: [],
  map: null,
};
