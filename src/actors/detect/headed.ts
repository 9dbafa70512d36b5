import { ASKS } from "../outlets.ts";
import { BODY_HEADS, HEADS_FIRST, OFFICE, ROLE_WORDS, signedBefore } from "../rules.ts";
import { block, words } from "../view.ts";
import { type Detector, isLoud, small } from "./detector.ts";
import { titleAt } from "./title.ts";

/** What a heading says a text is, where it goes on with whose. */
const KIND =
  /\b(?:statements?|remarks|address|broadcast|speech|message|letter|interview|conference|briefing|press|presser|availability|transcript|communiqu[eé]|declaration|doorstep|gaggle|testimony|q&a|talk|speaks|host|guests?|present|speakers?|participants|panel)\b|^by\b/i;
/** Words that end a name in a line of capitals. */
const STOPS =
  /^(?:a|aboard|after|ahead|an|and|as|at|before|by|concerning|during|en|following|for|from|her|his|in|into|its|on|of|or|over|regarding|the|their|to|under|upon|via|with|without)$/;

/** End of the name of two words or more that begins at p in a heading that says whose text it is; p where none does. "REMARKS BY PRESIDENT ANA RÍOS AFTER …" */
export function headedEnd(d: Detector, p: number): number {
  const { lower, capital, sentence } = d.view;
  const s = d.view.extract.language.sentences[sentence[p] ?? -1];
  if (!s || !isLoud(d, p) || s.endToken - s.firstToken > 70 || !KIND.test(words(d.view, s.firstToken, s.endToken)))
    return p;
  let [q, count] = [p, 0];
  while (q < s.endToken && (capital[q] || small(d, q) || /^[-.'’]$/.test(lower[q] ?? ""))) {
    if (STOPS.test(lower[q] ?? "") || ROLE_WORDS.has(lower[q] ?? "") || KIND.test(lower[q] ?? "")) break;
    if (d.view.common.has(lower[q] ?? "")) return p;
    if (capital[q] && /^\p{L}{2}/u.test(lower[q] ?? "")) count++;
    q++;
  }
  while (q > p && !capital[q - 1]) q--;
  const goesOn = q < s.endToken && !/^[,;:)(–—-]$/.test(lower[q] ?? "") && !STOPS.test(lower[q] ?? "");
  return count < 2 || count > 5 || goesOn ? p : q;
}

/** Finds among which an office is looked for: the body that it is of, and the body's state, stand behind it. */
const lately = 5;
/** Whether an office, with what it is of, stands right before the comma at the token before p. */
export function behindOffice(d: Detector, p: number): boolean {
  const { view, out } = d;
  if (view.lower[p - 1] !== ",") return false;
  const last = out.slice(-lately).findLast((f) => f.shape === "office");
  if (!last || view.sentence[last.first] !== view.sentence[p] || p - last.end > 10) return false;
  return !view.lower.slice(last.end, p - 1).includes(",");
}

/** "ALLIANCE OF TUNA WORKERS", alone on one of the first lines: its end; p where the line is no body's name. */
export function letterheadEnd(d: Detector, p: number): number {
  const { tokens, text } = d.view.extract.language;
  const from = tokens.start[p]!;
  if (from > signedBefore || (from > 0 && text[from - 1] !== "\n")) return p;
  const line = text
    .slice(from, (text.indexOf("\n", from) + 1 || text.length + 1) - 1)
    .replace(/\s*\(\p{Lu}+\)\s*$/u, "");
  if (!/^\p{Lu}[\p{Lu}\s’'&-]+$/u.test(line)) return p;
  let q = p;
  while (q < tokens.count && tokens.end[q]! <= from + line.length) q++;
  const inner = d.view.lower.slice(p, q);
  if (KIND.test(inner[0] ?? "") || KIND.test(inner[1] ?? "")) return p;
  const headed = inner.findIndex((w, i) => HEADS_FIRST.has(w) && /^(?:of|for)$/.test(inner[i + 1] ?? ""));
  const named = headed >= 0 || (BODY_HEADS.has(inner.at(-1) ?? "") && inner.length > 2);
  return named && inner.length > 2 && inner.length < 14 && titleAt(d, p, q) === p ? q : p;
}

/** "MARTA VILASECA: …": end of the name of two words or more that is the label of one who speaks; p where there is none. */
export function labelledEnd(d: Detector, p: number): number {
  const { lower, capital, extract } = d.view;
  const { tokens, blocks } = extract.language;
  const label = blocks[block(d.view, p)]?.label;
  if (!label || label.start !== tokens.start[p]) return p;
  const within = (t: number) => t < tokens.count && tokens.end[t]! <= label.end;
  let [q, count] = [p, 0];
  while (within(q) && (capital[q] || small(d, q) || /^[-.'’]$/.test(lower[q] ?? ""))) {
    const word = lower[q] ?? "";
    if (ROLE_WORDS.has(word) || BODY_HEADS.has(word) || OFFICE.test(word) || /^(?:the|and|of|for|an?)$/.test(word))
      return p;
    if (capital[q]) count++;
    q++;
  }
  const whole = !within(q) || /^[,(]$/.test(lower[q] ?? "");
  return whole && count > 1 && count < 6 && capital[q - 1] && !ASKS.test(words(d.view, p, q)) ? q : p;
}
