import { type Context, compose, mergeMetadata, type Reader, type Received, type Trouble } from "./compose.ts";
import { type Decoded, decode } from "./encoding.ts";
import { articleMarks } from "./html-article.ts";
import { flatText } from "./html-flat.ts";
import { htmlMetadata } from "./html-metadata.ts";
import { htmlTree, TooDeep } from "./html-tree.ts";
import { walk } from "./html-walk.ts";
import type { Limits } from "./limits.ts";
import { blank, encodingTroubles } from "./text.ts";
import type { Mark, Metadata } from "./types.ts";

/** HTML: the text is all that a reader of the page sees; the article is marked in it; nothing runs, nothing is fetched. */
export const readHtml: Reader = (file, context) => {
  const decoded = decode(file.bytes, declaredCharset(file.bytes));
  return [fromHtml(file, decoded, context)];
};

function fromHtml(file: Received, decoded: Decoded, context: Context) {
  const page = htmlText(decoded.text, context.limits);
  const troubles = [...encodingTroubles(decoded), ...page.troubles, ...blank(page.text)];
  return compose(file, { mediaType: "text/html", ...page, troubles });
}

export type HtmlText = {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly sourceMap: Int32Array;
  readonly metadata: Metadata;
  readonly troubles: readonly Trouble[];
};

/** Text, marks, metadata and map of HTML source, for pages and for the HTML inside mails and feeds. */
export function htmlText(source: string, limits: Limits): HtmlText {
  try {
    const page = htmlTree(source, limits);
    const walked = walk(page, source);
    const marks = [...walked.visible.marks, ...articleMarks(page, walked)];
    marks.sort((a, b) => a.start - b.start || b.end - a.end);
    const metadata = mergeMetadata(htmlMetadata(page, walked.visible));
    return { ...walked.visible, marks, metadata, troubles: hiddenTrouble(walked.hidden) };
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    const message = `The page has ${error.message}; its text is read in the order of the source, without its structure.`;
    return { ...flatText(source), metadata: {}, troubles: [{ code: "too-deep", message }] };
  }
}

function hiddenTrouble(hidden: string): readonly Trouble[] {
  const words = hidden.match(/\p{L}{2,}/gu)?.length ?? 0;
  if (words === 0) return [];
  const start = hidden.trim().replace(/\s+/g, " ").slice(0, 60);
  const message = `The page hides ${words} words from its readers, beginning "${start}"; they are left out of the text.`;
  return [{ code: "hidden-text", message }];
}

function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  return (
    /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,40})/i.exec(head)?.[1] ??
    /^<\?xml[^>]{0,100}encoding=["']([\w-]{2,40})/i.exec(head)?.[1]
  );
}
