import type { Mark, Range, Role } from "../../../views.ts";
import type { DocumentView, Edit, Layer } from "../../state.ts";

export type Place = { readonly start: number; readonly end: number };
export type ShownBlock = Place & { readonly kind: string; readonly level: number; readonly number: number | null };
export type Piece = Place & { readonly names: string; readonly records: readonly string[]; readonly gap: boolean };

/** Blocks longer than this are drawn in parts, cut at sentences, so that one endless paragraph scrolls too. */
const longest = 4000;

/** What is drawn one under another. The article view leaves out what stands round the article. */
export function blocksOf(view: DocumentView, article: boolean): ShownBlock[] {
  const frames = article ? view.formats.filter((f) => f.kind === "article") : [];
  const inside = (b: Place) => frames.length === 0 || frames.some((f) => b.start < f.end && b.end > f.start);
  const given = view.blocks.length > 0 ? view.blocks : linesOf(view.text);
  let number = 0;
  return given.filter(inside).flatMap((b) => {
    const counted = b.kind === "paragraph" || b.kind === "list-item" ? ++number : null;
    return parted(b, view.sentences).map((p, i) => ({
      ...p,
      kind: b.kind,
      level: b.level,
      number: i === 0 ? counted : null,
    }));
  });
}

const linesOf = (text: string) =>
  [...text.matchAll(/[^\n]+/g)]
    .filter((m) => m[0].trim() !== "")
    .map((m) => ({ start: m.index, end: m.index + m[0].length, kind: "paragraph" as const, level: 0 }));

function parted(b: Place, sentences: readonly (readonly [number, number])[]): Place[] {
  if (b.end - b.start <= longest) return [{ start: b.start, end: b.end }];
  const parts: Place[] = [];
  let start = b.start;
  for (const [, end] of sentences) {
    if (end <= start || end >= b.end) continue;
    if (end - start > longest / 2) {
      parts.push({ start, end });
      start = end;
    }
  }
  for (; b.end - start > longest * 2; start += longest) parts.push({ start, end: start + longest });
  parts.push({ start, end: b.end });
  return parts;
}

/** The marks that meet each block; both in reading order. */
export function byBlock(blocks: readonly Place[], marks: readonly Mark[]): Mark[][] {
  const met: Mark[][] = blocks.map(() => []);
  for (const m of marks) {
    let low = 0;
    for (let high = blocks.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (blocks[middle]!.end <= m.start) low = middle + 1;
      else high = middle;
    }
    for (let i = low; i < blocks.length && blocks[i]!.start < m.end; i++) met[i]!.push(m);
  }
  return met;
}

export type Look = {
  readonly current: string | null;
  readonly edit: Edit | null;
  readonly pick: Place | null;
  /** Words of a current record that has no marks of its own: a claim, a discrepancy. */
  readonly here: Place | null;
  readonly layers: Readonly<Record<Layer, boolean>>;
  readonly states: (record: string) => string | undefined;
};

const layerOf: Record<Mark["role"], Layer> = {
  source: "statement",
  cue: "statement",
  content: "statement",
  actor: "actor",
  event: "event",
  stance: "reaction",
};
const editClass: Record<Role, string> = {
  source: "m-source",
  cue: "m-cue",
  content: "m-content",
  trigger: "m-event m-on",
  evidence: "m-content",
};

type Dressed = Place & { readonly name: string; readonly record: string | null };

/** Every mark with the class it is drawn by; a statement that is not current shows its cue alone. */
function dressed(marks: readonly Mark[], look: Look): Dressed[] {
  const cued = new Set(marks.filter((m) => m.role === "cue").map((m) => m.record));
  const out: Dressed[] = [];
  for (const m of marks) {
    const { start, end, role, record } = m;
    if (record === look.current) {
      if (!look.edit)
        out.push({
          start,
          end,
          record,
          name:
            role === "stance"
              ? "m-content"
              : role === "event"
                ? "m-event m-on"
                : role === "actor"
                  ? "m-actor m-on"
                  : `m-${role}`,
        });
      continue;
    }
    if (!look.layers[layerOf[role]]) continue;
    const state = look.states(record);
    const done = state && state !== "proposed" ? ` done-${state}` : "";
    if (role === "actor" || role === "event") out.push({ start, end, record, name: `m-${role}` });
    else if (role === "stance") out.push({ start, end, record, name: `m-stance${done}` });
    else if (role === "cue" || (role === "content" && !cued.has(record)))
      out.push({ start, end, record, name: `m-said${done}` });
    else out.push({ start, end, record, name: "" });
  }
  if (look.edit)
    for (const [role, ranges] of Object.entries(look.edit.parts) as [Role, readonly Range[]][])
      for (const [start, end] of ranges)
        out.push({
          start,
          end,
          record: null,
          name: `${editClass[role]}${role === look.edit.role ? " m-editing" : ""}`,
        });
  if (look.here && !look.edit) out.push({ ...look.here, record: null, name: "m-content" });
  if (look.pick) out.push({ ...look.pick, record: null, name: "m-pick" });
  return out;
}

const pageJoin = /[ \t]*\r?\n[ \t]*\r?\n\s*/g;

/** Text cut at every boundary of a mark; each piece takes all that cover it. A join of pages inside a block is a piece of its own. */
export function piecesOf(text: string, block: Place, marks: readonly Mark[], look: Look): Piece[] {
  const all = dressed(marks, look).filter((m) => m.start < block.end && m.end > block.start);
  const edges = new Set([block.start, block.end]);
  const gaps = new Set<number>();
  for (const m of all) for (const e of [m.start, m.end]) if (e > block.start && e < block.end) edges.add(e);
  for (const g of text.slice(block.start, block.end).matchAll(pageJoin)) {
    const at = block.start + g.index;
    edges.add(at).add(at + g[0].length);
    for (let i = at; i < at + g[0].length; i++) gaps.add(i);
  }
  const cuts = [...edges].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, i) => {
    const end = cuts[i + 1]!;
    const over = all
      .filter((m) => m.start <= start && m.end >= end)
      .sort((a, b) => a.end - a.start - (b.end - b.start));
    const names = new Set(over.flatMap((m) => (m.name ? m.name.split(" ") : [])));
    for (const m of over)
      if (m.name.startsWith("m-stance")) {
        if (m.start === start) names.add("opens");
        if (m.end === end) names.add("closes");
      }
    return {
      start,
      end,
      names: [...names].join(" "),
      records: [...new Set(over.flatMap((m) => m.record ?? []))],
      gap: gaps.has(start),
    };
  });
}
