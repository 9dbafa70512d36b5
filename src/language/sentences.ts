import { abbreviations, asking, sentenceOpeners, titles } from "./rules.ts";
import type { Cuts } from "./tokenize.ts";

/** Beyond this many tokens a sentence is cut, so that no later step meets an unbounded one (longest gold sentence: 190). */
const longest = 400;

const closer = /^["”’»)\]'›]$/;
const stop = /^(?:[.?!…]+|\.{3,}|[!?]{2,}|[。！？؟۔])$/u;

/** Token indices at which a sentence of this block begins, the first included. */
export function sentenceStarts(text: string, cuts: Cuts): number[] {
  const { start, end } = cuts;
  const starts = start.length ? [0] : [];
  let last = 0;
  for (let i = 0; i < start.length; i++) {
    let next = i + 1;
    if (endsAt(text, cuts, i)) {
      while (next < start.length && closes(text, cuts, next)) next++;
      if (next < start.length && isBoundary(text, cuts, i, next)) {
        starts.push(next);
        last = next;
        i = next - 1;
        continue;
      }
    }
    if (i + 1 < start.length && i + 1 - last >= longest && end[i]! <= start[i + 1]!) {
      starts.push(i + 1);
      last = i + 1;
    }
  }
  return starts;
}

const form = (text: string, { start, end }: Cuts, i: number) =>
  text.slice(start[i]!, Math.min(end[i]!, start[i]! + 40));

function endsAt(text: string, cuts: Cuts, i: number): boolean {
  const c = text.charCodeAt(cuts.end[i]! - 1);
  return c === 46 || c === 63 || c === 33 || c === 0x2026 || c === 0x61f || c === 0x3002 || c === 0x6d4;
}

/** A closing mark that still belongs to the sentence before: nothing but that sentence on its left. */
function closes(text: string, cuts: Cuts, i: number): boolean {
  const f = form(text, cuts, i);
  if (!closer.test(f)) return stop.test(f) && cuts.start[i] === cuts.end[i - 1];
  if (f === '"' || f === "'") return cuts.start[i] === cuts.end[i - 1];
  return true;
}

function isBoundary(text: string, cuts: Cuts, i: number, next: number): boolean {
  const end = form(text, cuts, i);
  const glued = cuts.start[next] === cuts.end[next - 1];
  let first = next;
  while (first < cuts.start.length - 1 && /^["“‘'«([]$/.test(form(text, cuts, first))) first++;
  const word = form(text, cuts, first);
  if (/^\p{Ll}/u.test(word) || /^[,;:–—-]/.test(word)) return false;
  if (glued && !/^["“‘«([]$/.test(form(text, cuts, next)) && next === i + 1)
    return /^\p{Lu}\p{Ll}/u.test(word) && end === "." && /\p{Ll}$/u.test(form(text, cuts, i - 1));
  if (/[?!]$/.test(end) && next > i + 1 && asking.test(text.slice(cuts.start[next]!, cuts.start[next]! + 120)))
    return false;
  if (stop.test(end)) return true;
  return afterAbbreviation(end.slice(0, -1).toLowerCase(), word, first > next || next > i + 1);
}

/** An abbreviation ends the sentence only where it may, and where the next word can only begin one. */
function afterAbbreviation(abbreviation: string, word: string, marked: boolean): boolean {
  if (titles.has(abbreviation)) return false;
  const low = word.toLowerCase();
  if (abbreviation.length === 1) return /^\p{Lu}/u.test(word) && sentenceOpeners.has(low);
  if (abbreviations.has(abbreviation) || abbreviation.includes("."))
    return /^\p{Lu}/u.test(word) && (sentenceOpeners.has(low) || marked);
  return /^[\p{Lu}\p{N}]/u.test(word);
}
