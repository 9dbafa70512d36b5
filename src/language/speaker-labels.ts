import type { Look } from "./blocks.ts";
import { speaker } from "./rules.ts";

/** A name in ordinary letters, then a colon: a label only where it comes again. */
export const named =
  /^(\p{Lu}[\p{L}.'’-]+(?: (?:de|da|do|dos|del|di|du|la|le|van|von|der|bin|ibn|al|el|y|e|\p{Lu}[\p{L}.'’-]+)){0,6})(?: \([^)\n]{1,60}\))?:\s+(?=\S)/u;
const honorific =
  /^(?:mr|mrs|ms|miss|dr|sir|dame|hon|professor|ambassador|senator|minister|secretary|general|president|judge|justice|father|sister)\b/i;
const surname = (name: string) => name.slice(name.lastIndexOf(" ") + 1);
/** "Lena Marsh: …" twice or more, or "Dr Marsh: …" later: names in ordinary letters are labels where they come again. */
export function repeatedNames(looks: readonly Look[]): Set<string> {
  const names = looks.flatMap(({ text }) => named.exec(text)?.[1] ?? []);
  const forms = new Map<string, Map<string, number>>();
  for (const name of names) {
    const own = forms.get(surname(name)) ?? new Map<string, number>();
    forms.set(surname(name), own.set(name, (own.get(name) ?? 0) + 1));
  }
  // whole, alone, or after a title: "Civilian Deaths:" is none of "Military Deaths:"
  const isShort = (name: string) => honorific.test(name) || !name.includes(" ");
  return new Set(
    [...forms.values()].flatMap((own) => {
      const short = own.size > 1 ? [...own.keys()].filter(isShort) : [];
      return [...own].flatMap(([name, n]) =>
        n > 1 || short.some((x) => x !== name) || short.includes(name) ? [name] : [],
      );
    }),
  );
}

/** Where the name of one who speaks stands at the start of a block. */
export function labelOf(look: Look, repeated: ReadonlySet<string>): { start: number; end: number } | undefined {
  const m = speaker.exec(look.text);
  const again = named.exec(look.text)?.[1];
  const name = m?.[1] ?? m?.[2] ?? m?.[3] ?? (again && repeated.has(again) ? again : undefined);
  return name === undefined ? undefined : { start: look.start, end: look.start + name.length };
}

/** "LEILA NASR, FOREIGN MINISTER, on television:" over a paragraph that opens with a quotation mark. */
export const isOpening = (look: Look, next: Look | undefined): boolean =>
  next !== undefined &&
  /^["“]/.test(next.text) &&
  look.words.length <= 30 &&
  /^\p{Lu}[^:]*:$/u.test(look.text) &&
  !/\p{Ll}[.?!]\s/u.test(look.text) &&
  !telling.test(look.text);
/** "The minister said on Tuesday:" is a sentence and goes on in the quotation. */
const telling =
  /\b(?:says?|said|saying|tells?|told|adds?|added|asks?|asked|writes?|wrote|states?|stated|reads?|declares?|declared|warns?|warned|replie[sd]|answer(?:s|ed)|announce[sd]?|post(?:s|ed)|tweet(?:s|ed)|quotes?|quoted|follow(?:s|ed)|was|were|is|are|has|have|had)\b/;
/** Where the name stands in such a line. */
export const openingLabel = (look: Look) => ({
  start: look.start,
  end: look.start + /^[^,(:]+/.exec(look.text)![0].trimEnd().length,
});
