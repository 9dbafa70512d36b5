import type { EventType } from "../types.ts";
import { wordSets } from "./sets.ts";
import { lemmasOf } from "./words.ts";

/**
 * One line of the lexicon made ready. Signs: `a|b` either word, `~` up to five words between, `a_b` two words that
 * stand together, `$set` any word of a named set, `?` weak (a hint for the model, never an event by itself), `<` the grammatical subject undergoes
 * it, `=` both sides do it, `+` somebody must be found to whom it is done, nouns: `!` what follows `of` undergoes it, `@on|to` prepositions that bring the target.
 */
export type Pattern = {
  readonly id: number;
  readonly event: EventType;
  readonly mode: string | null;
  readonly noun: boolean;
  readonly words: readonly (ReadonlySet<string> | null)[];
  readonly weak: boolean;
  readonly inverse: boolean;
  readonly mutual: boolean;
  readonly undergoes: boolean;
  readonly prepositions: ReadonlySet<string>;
  /** A target must be found. */
  readonly aimed: boolean;
  readonly text: string;
  /** For free text only: unknown to the model of a given pair. */
  readonly free: boolean;
};

type Signs = Omit<Pattern, "id" | "event" | "mode" | "noun" | "words" | "text" | "free">;

function signs(entry: string): Signs {
  const prepositions = /@(\S+)/.exec(entry)?.[1]?.split("|") ?? [];
  return {
    weak: /\?/.test(entry),
    inverse: /</.test(entry),
    mutual: /=/.test(entry),
    undergoes: /!/.test(entry),
    aimed: /\+/.test(entry),
    prepositions: new Set(prepositions),
  };
}

function expand(words: readonly string[]): string[][] {
  return words.reduce<string[][]>(
    (lines, word) => {
      if (!word.includes("_")) return lines.map((line) => [...line, word]);
      const plain = word.split("|").filter((w) => !w.includes("_"));
      const joined = word.split("|").filter((w) => w.includes("_"));
      const ways = [...(plain.length ? [[plain.join("|")]] : []), ...joined.map((w) => w.split("_"))];
      return lines.flatMap((line) => ways.map((way) => [...line, ...way]));
    },
    [[]],
  );
}

/** @throws RangeError for a set that is in no table */
const spelledOut = (entry: string) =>
  entry.replace(/\$(\w+)/g, (_, name: string) => {
    const set = wordSets[name];
    if (set === undefined) throw new RangeError(`the lexicon has no set $${name}, asked for in "${entry}"`);
    return set;
  });

function* entries(lines: string): Generator<[mode: string | null, entry: string]> {
  for (const line of lines.split("\n")) {
    const cut = line.indexOf(":");
    if (cut < 0) continue;
    const mode = line.slice(0, cut).trim() || null;
    for (const entry of line.slice(cut + 1).split(";")) if (entry.trim()) yield [mode, spelledOut(entry.trim())];
  }
}

const sets = new Map<string, ReadonlySet<string> | null>([["~", null]]);
/** The words that may stand in one place; most places recur. */
function setOf(word: string): ReadonlySet<string> | null {
  let set = sets.get(word);
  if (set === undefined) {
    set = new Set(word.split("|").flatMap(lemmasOf));
    sets.set(word, set);
  }
  return set;
}

/** All patterns of one table. `first` numbers them on from those of an earlier table. */
export function patternsOf(
  table: Readonly<Partial<Record<EventType, string>>>,
  noun: boolean,
  first: number,
  free = false,
): Pattern[] {
  const out: Pattern[] = [];
  for (const [event, lines] of Object.entries(table) as [EventType, string][])
    for (const [mode, entry] of entries(lines)) {
      const text = entry.replace(/@\S+|[?<=!+]/g, " ").trim();
      const given = signs(entry);
      for (const words of expand(text.split(/\s+/)))
        out.push({
          id: first + out.length,
          event,
          mode,
          noun,
          words: words.map(setOf),
          text: words.join(" "),
          free,
          ...given,
        });
    }
  return out;
}
