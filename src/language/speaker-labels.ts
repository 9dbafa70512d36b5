import type { Look } from "./blocks.ts";
import { speaker } from "./rules.ts";

const particles = "de|da|do|dos|del|di|du|la|le|van|von|der|bin|ibn|al|el|y|e";
const name = `\\p{Lu}[\\p{L}.'’-]+(?: (?:${particles}|\\p{Lu}[\\p{L}.'’-]+)){0,6}`;
/** What is said of the speaker beside the name: "(Tasmania) (14:06)", "[through interpreter]". */
const beside = "(?: (?:\\([^()\\n]{1,60}\\)|\\[[^\\]\\n]{1,60}\\]))";
const titles =
  "(?:Mr|Mrs|Ms|Miss|Dr|Senator|Representative|Congressman|Congresswoman|Chairman|Chairwoman|Ambassador|Secretary|General|Admiral|Judge|Professor)";
const chair = "The (?:Chair(?:man|woman)?|President)";
/** The name is the one group that each of them has. */
const opened = [
  `(${name}), \\p{Lu}[\\p{L}.'’-]+(?: (?:for|of|and|the|\\p{Lu}[\\p{L}.'’-]+)){0,5}:\\s+(?=\\S)`,
  `(${name})${beside}{0,3}(?::\\s+|\\.\\s?[-–—]\\s+)(?=\\S)`,
  `((?:The )?(?:${titles}|Deputy|Prime|Speaker|Marshal|Minister|President)(?: (?:of|the|and|for|${particles}|\\p{Lu}[\\p{L}.'’-]+)){1,12}):$`,
  `(${titles}\\.? \\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+)?|${chair})${beside}?\\. (?=\\S)`,
  "(The \\p{Ll}[\\p{L}’' -]{2,40})\\. [-–—] (?=\\S)",
].join("|");
/**
 * A name in ordinary letters, then a colon: a label only where it comes again. So are "[00:01:46] Tamsin:", "Deputy Marshal Wieczorek:" over what
 * is said, "Le Figaro. – …", "Mr. Rearte.- …", and "Senator Lindquist. …" in hearings.
 */
const named = new RegExp(`^(?:\\[?\\d{1,2}:\\d{2}(?::\\d{2})?\\]?(?: [-–—])? )?(?:${opened})`, "u");
/** One of a record whose party, place or office stands beside the name: "Falko Reinsdorf (AfD): …", "Jannis Wolfarth, Minister of Health: …"; "MR. LOBO.- …", "Deputy Ní Dhubhda: …", "(Asma Khalil, Dawn): …". */
const ofRecord = new RegExp(
  `^(?:(${name})(?:${beside}{1,3}|, \\p{Lu}[\\p{L} ,'’-]{2,80}):\\s+|(Deputy ${name}):\\s+|\\((${name}, \\p{Lu}[^()\\n]{1,40})\\):\\s+|((?:MRS?|MS|DR|Mrs?|Ms|Dr)\\. ${name})${beside}{0,3}\\.[-–—]\\s+)(?=\\S)`,
  "u",
);
const filler = /^(?:so|and|but|or|well|yes|no|yeah|ok|okay|right|look|now|sure|first|second|third|then|again)$/i;

/** Where a speaker's name stands, and where what is said begins. */
export type Label = { readonly start: number; readonly end: number; readonly said?: number };
function labelBy(pattern: RegExp, look: Look): (Label & { readonly name: string }) | undefined {
  const m = pattern.exec(look.text);
  const name = m?.slice(1).find((x) => x !== undefined);
  if (!m || name === undefined || filler.test(name)) return undefined;
  const start = look.start + m[0].indexOf(name);
  return { name, start, end: start + name.length, said: look.start + m[0].length };
}
/** A name that may be a label between other turns. */
export const maybeLabel = (look: Look) => labelBy(named, look);
/** A label where the text is a talk beyond doubt. */
export const labelOfRecord = (look: Look): Label | undefined => labelBy(ofRecord, look);

/** "Q. … A. …": an interview in print, in which both come again; of ministers on their way in only the questions have a letter. */
export function inPrint(looks: readonly Look[], named: boolean): (look: Look) => boolean {
  const opens = (letter: string) => looks.filter((l) => l.text.startsWith(`${letter}. `)).length > 2;
  return opens("Q") && (named || opens("A")) ? (look) => letter.test(look.text) : () => false;
}
/** "A. Niia: …" is a name. */
const letter = /^[QA]\. (?!\p{Lu}[\p{L}'’-]+:)/u;

const offices =
  "Minister|Secretary|President|Representative|Commissioner|Chancellor|Governor|Ambassador|Mayor|Premier|Leader|Spokes|Director|Chief|Chair|Head|Member|Envoy";
/** "ELENA MARSH, Minister of Justice, Kenya", alone over what she says. */
const officeHolder = new RegExp(
  `^(\\p{Lu}[\\p{Lu}.'’-]+(?: (?:${particles}|\\p{Lu}[\\p{Lu}.'’-]+)){1,4}), (?=[^.!?:\\n]*(?:${offices}))\\p{Lu}[^.!?:\\n]{3,120}$`,
  "u",
);
/** Lines that name who speaks below, where two or more do; in a list of names nobody speaks. */
export function officeHolders(looks: readonly Look[]): ReadonlyMap<number, Label> {
  const at = new Map<number, Label>();
  looks.forEach((look, i) => {
    const name = officeHolder.exec(look.text)?.[1];
    const says = /[.!?]["”’)]*$/.test(looks[i + 1]?.text ?? "");
    if (name && says && /\p{Ll}/u.test(look.text)) at.set(i, { start: look.start, end: look.start + name.length });
  });
  return at.size > 1 ? at : new Map();
}

/** "Annelies Vandorpe, on behalf of the PPE Group. – Madam President, …", as parliaments print those who speak once. */
const dashed = new RegExp(`^(${name})(?:, [^.:\\n]{3,110})?${beside}?\\. [–—] (?=\\S)`, "u");
/** "The Secretary of State for Transport (Anna Bell)", "Imran Qadri (Burnley) (Lab)", "Mr Speaker": a line over what is said in a chamber. */
const inChamber = new RegExp(
  `^(?:((?:Mr|Madam) (?:Deputy )?Speaker)|(The [\\p{L} ,'’-]{4,90} \\(${name}\\))|(${name})(?: \\([^()\\n]{2,60}\\)){1,2})$`,
  "u",
);
/** Lines of a parliament's record that name who speaks, behind a dash or below, where three or more do. */
export function ofParliament(looks: readonly Look[]): ReadonlyMap<number, Label> {
  const behind = looks.flatMap((look, i) => {
    const m = dashed.exec(look.text);
    return m ? [[i, { ...labelAt(look, m[1]!), said: look.start + m[0].length }] as const] : [];
  });
  return new Map(behind.length > 2 ? behind : overSpeech(looks));
}

const labelAt = (look: Look, name: string): Label => {
  const start = look.start + look.text.indexOf(name);
  return { start, end: start + name.length };
};

/** Lines over what is said in a chamber with a Speaker; who has had the floor under name and place is then named alone. */
function overSpeech(looks: readonly Look[]): (readonly [number, Label])[] {
  const over = looks.map((_, i) => /[.!?]["”’)]*$/.test(looks[i + 1]?.text ?? ""));
  const names = looks.map((look, i) => {
    const m = over[i] ? inChamber.exec(look.text) : null;
    return m?.[1] ?? m?.[2] ?? m?.[3];
  });
  const told = names.filter((n) => n !== undefined);
  const members = told.filter((n) => !/Speaker$/.test(n));
  if (members.length < 2 || members.length === told.length) return [];
  const alone = new Set(members.flatMap((n) => [n, /\(([^()]+)\)$/.exec(n)?.[1] ?? n]));
  return looks.flatMap((look, i) => {
    const name = names[i] ?? (over[i] && alone.has(look.text) ? look.text : undefined);
    return name === undefined ? [] : [[i, labelAt(look, name)] as const];
  });
}

const honorific =
  /^(?:mr|mrs|ms|miss|dr|sir|dame|hon|professor|ambassador|senator|minister|secretary|general|president|judge|justice|father|sister)\b/i;
const surname = (name: string) => name.slice(name.lastIndexOf(" ") + 1);
/** "Lena Marsh: …" twice or more, or "Dr Marsh: …" later: names in ordinary letters are labels where they come again. */
export function repeatedNames(looks: readonly Look[]): Set<string> {
  const names = looks.flatMap((look) => maybeLabel(look)?.name ?? []);
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

/** Where a name that opens several blocks stands. */
export function nameAgain(look: Look, repeated: ReadonlySet<string>): Label | undefined {
  const again = maybeLabel(look);
  return again && repeated.has(again.name) ? again : undefined;
}
/** Where the name of one who speaks stands at the start of a block. */
export function labelOf(look: Look, repeated: ReadonlySet<string>): Label | undefined {
  const m = speaker.exec(look.text);
  const name = m?.[1] ?? m?.[2] ?? m?.[3];
  return name === undefined ? nameAgain(look, repeated) : { start: look.start, end: look.start + name.length };
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
