import type { Cutter } from "./parse.ts";

/** Longest stretch that is segmented at once: Intl.Segmenter slows down on very long strings. */
const portion = 20_000;

/** Sentences and words of a language that has no model here, by the rules of Unicode (UAX 29). */
export function segment(language: string): Cutter {
  const locale = Intl.Segmenter.supportedLocalesOf([valid(language)])[0] ?? "en";
  const sentences = new Intl.Segmenter(locale, { granularity: "sentence" });
  const words = new Intl.Segmenter(locale, { granularity: "word" });
  return (text, from, to) => {
    const cuts = { start: [] as number[], end: [] as number[] };
    const starts: number[] = [];
    for (let at = from; at < to; ) {
      const stop = portionEnd(text, at, to);
      for (const s of sentences.segment(text.slice(at, stop))) {
        const before = cuts.start.length;
        for (const w of words.segment(s.segment)) {
          if (!w.segment.trim()) continue;
          cuts.start.push(at + s.index + w.index);
          cuts.end.push(at + s.index + w.index + w.segment.length);
        }
        if (cuts.start.length > before) starts.push(before);
      }
      at = stop;
    }
    return { cuts, starts };
  };
}

function portionEnd(text: string, at: number, to: number): number {
  if (to - at <= portion) return to;
  const space = text.lastIndexOf(" ", at + portion);
  return space > at ? space : at + portion;
}

function valid(language: string): string {
  try {
    return Intl.getCanonicalLocales(language)[0] ?? "en";
  } catch {
    return "en";
  }
}
