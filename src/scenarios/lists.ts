import type { Extract } from "../events/types.ts";
import type { Block } from "../language/types.ts";
import { type Span, span } from "../record/span.ts";

type Part = "conditions" | "drivers" | "impediments" | "likelihood";
type Lists = Readonly<Record<Part, readonly Span[]>>;

/** Words before a colon that say what the list after it holds. */
const kinds: readonly (readonly [Part, RegExp])[] = [
  [
    "impediments",
    /\b(against it|constraints?|obstacles?|impediments?|barriers?|brakes?|restrain\w*|hinder\w*|works? against|limits?|headwinds)\b[^:]*:$/i,
  ],
  [
    "drivers",
    /\b(drivers?|driving (forces?|factors?)|favou?r\w*|enablers?|for it|accelerators?|tailwinds|works? for)\b[^:]*:$/i,
  ],
  [
    "conditions",
    /\b(conditions?|prerequisites?|requirements?|preconditions?|assumptions?|triggers?|depends on)\b[^:]*:$/i,
  ],
  ["likelihood", /\b(likelihood|probability|chances|assessment of likelihood)\b[^:]*:$/i],
];
const kindOf = (intro: string): Part | null => kinds.find(([, pattern]) => pattern.test(intro))?.[0] ?? null;

/** What lists and labelled lines give: "Drivers: a; b." and items after "The following factors favour it:". */
export function listedIn(x: Extract, blocks: readonly Block[]): Lists {
  const found: Record<Part, Span[]> = { conditions: [], drivers: [], impediments: [], likelihood: [] };
  let open: Part | null = null;
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

/** "Drivers: the unit still owns mines; young men have no work." on a line of its own. */
function labelled(x: Extract, b: Block, text: string, found: Record<Part, Span[]>) {
  for (const line of text.matchAll(/^[ \t]*([\p{L} ]{4,40}:)[ \t]+(\S.*)$/gmu)) {
    const kind = kindOf(line[1]!);
    if (!kind) continue;
    let at = b.start + line.index + line[0].length - line[2]!.length;
    for (const piece of line[2]!.split(/(?<=;)/)) {
      const words = piece.replace(/[;.\s]+$/, "");
      const lead = words.length - words.trimStart().length;
      if (words.trim()) found[kind].push(span(x.document.id, at + lead, at + words.length));
      at += piece.length;
    }
  }
}
