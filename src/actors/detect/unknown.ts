import { fold, isAcronym } from "../names.ts";
import { BODY_HEADS, OPENERS, ROLE_WORDS } from "../rules.ts";
import { isNoun, isProper, words } from "../view.ts";
import { atStart, type Detector, isLoud, NOTHING } from "./detector.ts";
import { emitBody } from "./emit.ts";
import { unknownEnd } from "./ends.ts";
import { isBody, isName, looksPersonal, standsInLoud } from "./looks.ts";
import { titleAt } from "./title.ts";

export function unknown(d: Detector, p: number, end: number): number {
  let e = unknownEnd(d, p, end);
  if (isLoud(d, p)) while (e > p + 1 && !standsInLoud(d, p, e, words(d.view, p, e))) e--;
  const from = headless(d, p, e);
  if (from > p) return from;
  const text = words(d.view, p, e);
  if (!isName(d, p, e, text)) return opener(d, p) || isLoud(d, p) ? p + 1 : e;
  if (/^human rights$/i.test(text)) return e;
  const body = isBody(d, p, e, text);
  const noun = body ? null : classNoun(d, e);
  if (noun) return emitBody(d, p, e, noun);
  const group = body || e - p > 1 ? 0 : nobodysName(d, p, text);
  if (group > 0) return group;
  if (body) return emitBody(d, p, e, null);
  if (looksPersonal(d, p, e, text)) d.out.push({ ...NOTHING, shape: "person", form: "name", first: p, end: e, text });
  return e;
}

const ARTICLE = /^(?:the|a|an)$/;
const PRINTS = /^(?:report(?:s|ed)|writes|wrote|quote[sd]|publishe[sd]|prints|printed|editorial\p{L}*)$/u;
/** "The Ledger reported", "CALLER": what is no person's name, by its article or as a word for a role; where to go on, 0 where it may be one. */
function nobodysName(d: Detector, p: number, text: string): number {
  const word = text.toLowerCase();
  if (ROLE_WORDS.has(word)) return role(d, p, text);
  if (!ARTICLE.test(d.view.lower[p - 1] ?? "")) return 0;
  if (PRINTS.test(d.view.lower[p + 1] ?? "")) return emitBody(d, p, p + 1, "JRN");
  const sector = d.knowledge.sectors.sector.get(word);
  if (sector) return role(d, p, text);
  return d.speaking.has(p) && !isNoun(d.view, p + 1) ? emitBody(d, p, p + 1, null) : 0; // not "the Berg government"
}

/** An office by its word alone, where the lexicon knows it; others are left to whoever speaks. */
function role(d: Detector, p: number, text: string): number {
  const sector = d.knowledge.sectors.sector.get(text.toLowerCase());
  if (!sector || sector === "UNK" || sector === "JNK" || /s$/i.test(text)) return p + 1;
  const definite = d.view.lower[p - 1] === "the";
  d.out.push({
    ...NOTHING,
    shape: "office",
    form: "noun-phrase",
    first: p,
    end: p + 1,
    text,
    title: text,
    definite,
    sector,
  });
  return p + 1;
}

/** Sector of the noun that says what kind of group a name is: "the Gran Grif gang", "the Wagner group". */
function classNoun(d: Detector, e: number): string | null {
  const noun = d.view.lower[e] ?? "";
  if (
    d.view.joined[e] ||
    !/^(gang|cartel|militia|militias|rebels|guerrillas|militants|insurgents|newspaper|daily|airline|party)$/.test(noun)
  )
    return null;
  return noun === "airline" ? "BUS" : (d.knowledge.sectors.sector.get(noun) ?? null);
}

export const opener = (d: Detector, p: number) =>
  OPENERS.has(d.view.lower[p] ?? "") && !isAcronym(d.view.extract.language.tokens.form[p] ?? "");

/** "Senior Colonel Guo Renfeng", "Commission President Mikkel Brandt": the title before a name of two words or more; p where none stands. */
function titleInside(d: Detector, p: number, e: number): number {
  for (let q = p + 1; q < e - 2; q++) {
    const name = titleAt(d, q, e);
    if (name > q && e - name > 1 && d.view.capital[q] && d.view.capital[name]) return q;
  }
  return p;
}

/** Capitals before the name proper: a sentence's first word ("Neither Clinton"), a trade or title ("CEO John Stumpf"). */
function headless(d: Detector, p: number, e: number): number {
  if (e - p < 2 || !d.view.capital[p + 1] || BODY_HEADS.has(d.view.lower[e - 1] ?? "")) return p;
  const first = d.view.lower[p] ?? "";
  const title = titleInside(d, p, e);
  if (title > p) return title;
  if (d.view.named[p] !== "person" && d.view.named[p + 1] === "person") return p + 1;
  if (
    atStart(d, p) &&
    !d.knowledge.given.has(first) &&
    !isProper(d.view, p) &&
    !d.seen.has(first) &&
    d.seen.has(fold(d.view.lower[p + 1] ?? "")) &&
    !d.view.named[p]
  )
    return p + 1;
  return e - p > 2 && d.knowledge.sectors.sector.has(first) && !d.view.named[p] ? p + 1 : p;
}
