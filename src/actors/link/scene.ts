import type { Found } from "../found.ts";
import type { Host } from "../host.ts";
import type { Knowledge } from "../knowledge.ts";
import { fold } from "../names.ts";
import type { Registry } from "../registry.ts";
import { isPossessive, isVerb, subjectOf, type View } from "../view.ts";

/** Whom one find means, and why. */
export type Link = {
  readonly key: string;
  readonly form: "name" | "alias" | "title" | "pronoun" | "noun-phrase" | "heading";
  readonly reason: string;
  readonly confidence: number;
  readonly shape: Found["shape"];
  readonly person: boolean;
  /** State that an office named without one is taken to be of. */
  readonly country?: string | null;
};

export type Scene = {
  readonly view: View;
  readonly found: readonly Found[];
  readonly registry: Registry;
  readonly knowledge: Knowledge;
  readonly date: string;
  readonly countries: ReadonlySet<string>;
  readonly focalCountry: string | null;
  /** State of the publisher, where a state publishes: its "the President" and "the administration" are its own. */
  readonly publisher: string | null;
  /** Whose briefing or statement the text is. */
  readonly host: Host | null;
  /** Blocks that begin with a dateline, with the state where it was filed. */
  readonly filed: readonly (readonly [block: number, country: string])[];
  /** Token ranges of statement sources: those who speak are likelier to be meant next. */
  readonly speaking: ReadonlySet<number>;
};

/** A find that was linked before, as later ones look back at it. */
export type Seen = Link & {
  readonly at: number;
  readonly index: number;
  readonly sentence: number;
  readonly block: number;
  readonly subject: boolean;
  readonly gender: "he" | "she" | null;
  readonly plural: boolean;
  readonly folded: string;
  readonly modifier: boolean;
  readonly sector: string | null;
};

/** A person called by an office, and the last sentence that did so. */
export type Bearer = {
  readonly key: string;
  readonly title: string;
  readonly country: string | null;
  readonly sentence: number;
  /** The text is headed with both: "PRIME MINISTER" over "THE HON. ANNA BELL MP". */
  readonly heads?: boolean;
};

/** What is remembered while a document's finds are linked one after the other. */
export type State = {
  readonly scene: Scene;
  readonly history: Seen[];
  /** Sound of a family or given name -> the persons so named before. */
  readonly families: Map<
    string,
    Map<string, { readonly key: string; readonly word: string; readonly given: boolean; readonly at: number }>
  >;
  readonly bearers: Map<string, Bearer>;
  /** Last word, or head, of a body's name, folded -> its key. */
  readonly bodies: Map<string, string>;
  /** Key of a body's name -> that of the state's institution for which it was taken. */
  readonly institutions: Map<string, string>;
  /** Key of an office without whose it is -> that of the one which the document says it of; "" where it says it of several. */
  readonly offices: Map<string, string>;
  /** How often each key was linked to. */
  readonly counts: Map<string, number>;
  readonly links: (Link | null)[];
  /** Block -> the one actor that the heading above it names. */
  readonly headings: ReadonlyMap<number, Link>;
  readonly gender: Map<string, "he" | "she">;
};

export const result = (
  key: string,
  form: Link["form"],
  reason: string,
  confidence: number,
  shape: Found["shape"],
): Link => ({
  key,
  form,
  reason,
  confidence,
  shape,
  person: shape === "person" || shape === "office",
});

/** First find of its sentence before any verb, not possessive: who acts. */
export function isSubject(state: State, f: Found): boolean {
  const { view } = state.scene;
  if (isPossessive(view, f.end)) return false;
  if (state.scene.speaking.has(f.first)) return true;
  const parsed = subjectOf(view, f.first, f.end);
  if (parsed !== null) return parsed;
  const s = view.extract.language.sentences[view.sentence[f.first] ?? -1];
  if (!s || f.first - s.firstToken >= 12) return false;
  for (let t = s.firstToken; t < f.first; t++)
    if (
      isVerb(view, t) ||
      (/^(in|at|by|of|with|for|to|from|on|against|said|says)$/.test(view.lower[t] ?? "") && t >= f.first - 2)
    )
      return false;
  return true;
}

/** An office's words, folded, without what may stand before them. */
export const officeWords = (t: string) =>
  fold(t)
    .replace(/\b(the|former|acting|interim|caretaker|current|then|new|his|her|its|late|mr|mrs|ms)\b/g, "")
    .replace(/\s+/g, " ")
    .trim();
