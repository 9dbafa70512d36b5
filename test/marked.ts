/** A text with named stretches, and where they stand. */
export type Marked = {
  readonly text: string;
  readonly spans: Readonly<Record<string, readonly (readonly [number, number])[]>>;
};

/**
 * Reads `The [source|minister] [cue|said] …`: the text without the marks, and [start, end) of each name's stretches in order
 * of their ends. Marks may nest. A bracket without a name and a bar is text. @throws Error where a mark is not closed
 */
export function marked(pattern: string): Marked {
  const spans: Record<string, [number, number][]> = {};
  const open: { name: string; start: number }[] = [];
  let text = "";
  for (let i = 0; i < pattern.length; i++) {
    const mark = /^\[([a-z][\w-]*)\|/.exec(pattern.slice(i, i + 40));
    if (mark) {
      open.push({ name: mark[1]!, start: text.length });
      i += mark[0].length - 1;
    } else if (pattern[i] === "]" && open.length > 0) {
      const { name, start } = open.pop()!;
      spans[name] = [...(spans[name] ?? []), [start, text.length]];
    } else text += pattern[i];
  }
  if (open.length > 0) throw new Error(`the mark "${open[0]!.name}" is not closed in: ${pattern}`);
  return { text, spans };
}

/** The words of a mark's stretches. */
export const wordsOf = (m: Marked, name: string) => (m.spans[name] ?? []).map(([s, e]) => m.text.slice(s, e));
