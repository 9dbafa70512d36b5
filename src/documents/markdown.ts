import { isBoldTitle } from "./bold-title.ts";
import { compose, mergeMetadata, type Reader } from "./compose.ts";
import { decode } from "./encoding.ts";
import { frontMatter } from "./frontmatter.ts";
import { blank, encodingTroubles } from "./text.ts";
import type { Mark } from "./types.ts";

/** Markdown: the source as it stands is the text; what its signs mean is said by marks. */
export const readMarkdown: Reader = (file) => {
  const decoded = decode(file.bytes);
  const { marks, fenced } = markdownMarks(decoded.text);
  const first = marks.find((m) => m.kind === "heading");
  const heading = first && decoded.text.slice(first.start, first.end).replace(/\s+/g, " ");
  const front = frontMatter(decoded.text.slice(0, 1 << 16));
  const titled = heading && !fenced ? { title: heading, from: { title: "text" as const } } : {};
  const troubles = [...encodingTroubles(decoded), ...blank(decoded.text)];
  const metadata = fenced ? mergeMetadata(front, titled) : mergeMetadata(titled, front);
  return [compose(file, { mediaType: "text/markdown", text: decoded.text, metadata, marks, troubles })];
};

type Line = { readonly start: number; readonly end: number; readonly text: string };

function* linesOf(text: string): Generator<Line> {
  const ends = /\r\n|\r|\n|$/g;
  for (let start = 0; start <= text.length; ) {
    ends.lastIndex = start;
    const m = ends.exec(text);
    const end = m ? m.index : text.length;
    yield { start, end, text: text.slice(start, end) };
    if (end >= text.length) return;
    start = end + (m?.[0].length || 1);
  }
}

/** Headings, list items, quotations, table rows, paragraphs and links; fenced code and front matter are hidden. */
export function markdownMarks(text: string): { readonly marks: readonly Mark[]; readonly fenced: boolean } {
  const marks: Mark[] = [];
  let open: { kind: "paragraph" | "quote"; start: number; end: number } | undefined;
  let fence: { sign: string; start: number } | undefined;
  const close = () => {
    if (open) marks.push(open.kind === "paragraph" ? boldTitle(text, open) : open);
    open = undefined;
  };
  for (const line of linesOf(text)) {
    const sign =
      /^\s{0,3}(`{3,}|~{3,})/.exec(line.text)?.[1] ??
      (line.start === 0 && /^---\s*$/.test(line.text) ? "---" : undefined);
    if (fence) {
      if (line.text.trim().startsWith(fence.sign)) {
        marks.push({ kind: "hidden", start: fence.start, end: line.end });
        fence = undefined;
      }
    } else if (sign) {
      close();
      fence = { sign, start: line.start };
    } else if (open && /^\s{0,3}(?:=+|-+)\s*$/.test(line.text) && open.kind === "paragraph") {
      marks.push({ kind: "heading", start: open.start, end: open.end, level: line.text.includes("=") ? 1 : 2 });
      open = undefined;
    } else {
      const mark = lineMark(line);
      if (mark || !line.text.trim()) close();
      if (mark) marks.push(mark);
      else if (line.text.trim()) {
        const quote = /^\s{0,3}>\s?/.exec(line.text);
        const start = line.start + (quote?.[0].length ?? /^\s*/.exec(line.text)?.[0].length ?? 0);
        if (quote && open?.kind !== "quote") close();
        if (open) open.end = line.end;
        else if (line.end > start) open = { kind: quote ? "quote" : "paragraph", start, end: line.end };
      }
    }
  }
  close();
  return {
    marks: [...marks, ...linkMarks(text)].sort((a, b) => a.start - b.start || b.end - a.end),
    fenced: marks[0]?.kind === "hidden" && text.startsWith("---"),
  };
}

/** A paragraph that is one line of bold words is a heading, of no stated level. */
function boldTitle(text: string, mark: { kind: "paragraph" | "quote"; start: number; end: number }): Mark {
  const m = /^(\*\*|__)(?=\S)([^\n]*?\S)\1:?$/.exec(text.slice(mark.start, mark.end).trimEnd());
  const words = m?.[2] ?? "";
  if (!m || words.includes(m[1]!) || !isBoldTitle(words)) return mark;
  return { kind: "heading", start: mark.start + 2, end: mark.start + 2 + words.length };
}

function lineMark(line: Line): Mark | undefined {
  const heading = /^(\s{0,3}(#{1,6})\s+)(.*?)(?:\s+#+)?\s*$/.exec(line.text);
  if (heading?.[3]) {
    const start = line.start + (heading[1] ?? "").length;
    return { kind: "heading", start, end: start + heading[3].length, level: heading[2]?.length ?? 1 };
  }
  const item = /^(\s*)((?:[-*+]|\d{1,3}[.)])\s+)(?=\S)/.exec(line.text);
  if (item)
    return {
      kind: "list-item",
      start: line.start + item[0].length,
      end: line.end,
      level: 1 + Math.floor((item[1] ?? "").length / 2),
    };
  const row = /^\s*\|.*\|\s*$/.test(line.text);
  return row ? { kind: "row", start: line.start, end: line.end } : undefined;
}

function linkMarks(text: string): readonly Mark[] {
  return [...text.matchAll(/\[([^\][\n]{1,300})\]\(([^)\s]{0,2000})(?:\s+"[^"\n]*")?\)/g)].map((m) => ({
    kind: "link",
    start: m.index + 1,
    end: m.index + 1 + (m[1] ?? "").length,
    target: m[2] ?? "",
  }));
}
