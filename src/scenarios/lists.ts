import type { Extract } from "../events/types.ts";
import type { Block } from "../language/types.ts";
import { type Span, span } from "../record/span.ts";

export type ListedPart = "conditions" | "drivers" | "impediments" | "likelihood";
type Lists = Readonly<Record<ListedPart, readonly Span[]>>;

/** Words before a colon that say what the list after it holds. */
const kinds: readonly (readonly [ListedPart, RegExp])[] = [
  [
    "impediments",
    /\b(against( it)?|constraints?|obstacles?|impediments?|barriers?|brakes?|restrain\w*|hinder\w*|hamper\w*|inhibit\w*|held back by|blockers?|difficult\w*|risks?|disadvantages?|weaknesses|cons|limits?|limiting|headwinds|hurdles?|counter\w*|in the way|(could|would|might|may) (spoil|prevent|stop|derail|block|undo) it)\b[^:]*:$/i,
  ],
  [
    "drivers",
    /\b(drivers?|driving (forces?|factors?)|driven by|favou?r\w*|enablers?|enabled by|enabling|for( it)?|accelerators?|tailwinds|promot\w*|support\w*|help(ed|ing|s)|facilitat\w*|incentives?|advantages?|strengths|pros|push\w*|pulls?|fuel\w* by)\b[^:]*:$/i,
  ],
  [
    "conditions",
    /\b(conditions?|prerequisites?|requirements?|requires|preconditions?|assum\w*|presuppos\w*|triggers?|triggered by|depends on|would have to|must happen|must be true|needed|necessary)\b[^:]*:$/i,
  ],
  ["likelihood", /\b(likelihood|probability|chances?|odds|how likely|plausibility)\b[^:]*:$/i],
];
/** A run-in label is short; a longer clause before a colon is prose. */
const longestLabel = 60;
/** What a label or a heading of a table says that it holds. */
export const kindOf = (intro: string): ListedPart | null =>
  kinds.find(([, pattern]) => pattern.test(intro))?.[0] ?? null;

/** What lists and labelled lines give: "Drivers: a; b." and items after "The following factors favour it:". */
export function listedIn(x: Extract, blocks: readonly Block[]): Lists {
  const found: Record<ListedPart, Span[]> = { conditions: [], drivers: [], impediments: [], likelihood: [] };
  let open: ListedPart | null = null;
  for (const b of blocks) {
    const text = x.language.text.slice(b.start, b.end);
    if (b.kind === "list-item" && open) found[open].push(span(x.document.id, b.start, b.end));
    else {
      open = kindOf(
        text
          .trim()
          .split(/\n|(?<=[.!?])\s/)
          .at(-1) ?? "",
      );
      labelled(x, b, text, found);
    }
  }
  return found;
}

/** "Drivers: the unit still owns mines; young men have no work." on a line of its own or as a sentence of a paragraph. */
function labelled(x: Extract, b: Block, text: string, found: Record<ListedPart, Span[]>) {
  const labels = [
    ...text.matchAll(/(?<=^|\n|[.!?;] |[.!?]["”’)] )[ \t]*(\p{Lu}?[\p{L}, ]{2,60}:)[ \t]+(?=\S)/gu),
  ].filter((m) => m[1]!.length <= longestLabel && kindOf(m[1]!) !== null);
  labels.forEach((label, i) => {
    const from = label.index + label[0].length;
    const line = text.indexOf("\n\n", from);
    const end = Math.min(labels[i + 1]?.index ?? text.length, line < 0 ? text.length : line, stopOf(text, from));
    for (const [start, stop] of pieces(text, from, end))
      found[kindOf(label[1]!)!].push(span(x.document.id, b.start + start, b.start + stop));
  });
}

/** A label holds for the rest of its line, or in running text to the end of its sentence. */
function stopOf(text: string, from: number): number {
  const stop = /[.!?]["”’)]?(?=\s+\p{Lu})|\n(?=[ \t]*\p{Lu}[\p{L} ]{2,60}:)/u.exec(text.slice(from));
  return stop ? from + stop.index : text.length;
}

/** What semicolons set apart; where there are none, what commas set apart if all of it is short. */
function pieces(text: string, from: number, end: number): (readonly [number, number])[] {
  const whole = text.slice(from, end);
  const short = whole.split(/,\s/).every((p) => p.trim().split(/\s+/).length <= 4);
  const mark = whole.includes(";") ? /;\s*/g : short ? /,\s+(?:and\s+)?/g : /$(?!.)/g;
  const cuts = [...whole.matchAll(mark)].map((m) => [from + m.index, from + m.index + m[0].length] as const);
  const starts = [from, ...cuts.map((c) => c[1])];
  return starts.flatMap((start, i) => {
    const stop = cuts[i]?.[0] ?? end;
    const words = text.slice(start, stop).replace(/[;.\s]+$/, "");
    const lead = words.length - words.trimStart().length;
    return words.trim() ? [[start + lead, start + words.length] as const] : [];
  });
}
