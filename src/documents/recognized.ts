import type { Recognized } from "./tools.ts";

/** A stretch of text with a box for each UTF-16 unit, four numbers each. */
export type Boxed = { readonly text: string; readonly boxes: Float32Array };

/** Collects text and boxes; characters that no glyph stands for (spaces, line ends) have an empty box. */
export function boxedText() {
  let text = "";
  const boxes: number[] = [];
  return {
    get text() {
      return text;
    },
    add(chars: string, left = 0, top = 0, right = 0, bottom = 0) {
      text += chars;
      for (let i = 0; i < chars.length; i++) boxes.push(left, top, right, bottom);
    },
    done: (): Boxed => ({ text, boxes: Float32Array.from(boxes) }),
  };
}

/** Recognized words as text: a space between words, a line end between lines, a blank line between paragraphs. */
export function recognizedText(found: Recognized, pixelsPerPoint: number): Boxed {
  const out = boxedText();
  const k = 1 / pixelsPerPoint;
  let separator = "";
  for (const line of found.lines) {
    for (const word of line.words) {
      out.add(separator);
      for (const g of word) out.add(g.text, g.left * k, g.top * k, g.right * k, g.bottom * k);
      separator = " ";
    }
    separator = line.endsParagraph ? "\n\n" : "\n";
  }
  return out.done();
}

export const languageTags: Readonly<Record<string, string>> = { eng: "en", ara: "ar", fas: "fa" };

/** Below this mean word confidence (0 to 100) about one word in five is wrong on our trial pages. */
export const lowConfidence = 60;
