import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useMemo, useRef } from "react";
import { setPart } from "../../edit.ts";
import {
  chooseDocument,
  type DocumentView,
  get,
  type Layer,
  layers,
  select,
  set,
  use,
  type View,
} from "../../state.ts";
import { directionOf, wholeWords } from "../../words.ts";
import { PageView } from "./PageView.tsx";
import { blocksOf, byBlock, type Look, type Piece, piecesOf, type ShownBlock } from "./pieces.ts";

/** The open document; only what is on screen is drawn. */
export function Reader() {
  const open = use((s) => s.open);
  const view = use((s) => s.view);
  return (
    <section className="reader" aria-label="Document">
      <header>
        <Title />
        <Legend />
      </header>
      {open ? (
        view === "page" ? (
          <PageView key={open.id} open={open} />
        ) : (
          <Text key={`${open.id} ${view}`} open={open} article={view === "article"} />
        )
      ) : (
        <p className="empty">Choose something in the queue, or a document.</p>
      )}
    </section>
  );
}

const viewWords: Record<View, string> = { text: "whole text", article: "article", page: "page" };

function Title() {
  const open = use((s) => s.open);
  const view = use((s) => s.view);
  const documents = use((s) => s.documents);
  if (!open) return <p />;
  const has: Record<View, boolean> = {
    article: open.formats.some((f) => f.kind === "article"),
    text: true,
    page: open.pages.length > 0 && /^application\/pdf|^image\/(png|jpeg|webp)/.test(open.mediaType),
  };
  const views = (["article", "text", "page"] as const).filter((v) => has[v]);
  return (
    <div className="title">
      <select aria-label="Document" value={open.id} onChange={(e) => void chooseDocument(e.target.value)}>
        {documents.length > 400 ? (
          <option value={open.id}>{open.title}</option>
        ) : (
          documents.map((d) => (
            <option key={d.id} value={d.id}>
              {d.title}
            </option>
          ))
        )}
      </select>
      {views.length > 1 && (
        <span className="switch">
          {views.map((v) => (
            <button
              key={v}
              type="button"
              aria-pressed={v === view}
              onClick={() => set({ view: v, goal: get().goal && { ...get().goal!, wish: get().goal!.wish + 1 } })}
            >
              {viewWords[v]}
            </button>
          ))}
        </span>
      )}
    </div>
  );
}

const layerClass: Record<Layer, string> = {
  statement: "m-said",
  actor: "m-actor",
  event: "m-event",
  reaction: "m-stance opens closes",
};

/** What the marks mean; the four layers can be put out. */
function Legend() {
  const on = use((s) => s.layers);
  return (
    <p className="legend">
      <span className="m-source">source</span>
      <span className="m-cue">cue</span>
      <span className="m-content">content</span>
      {layers.map((l) => (
        <button
          key={l}
          type="button"
          aria-pressed={on[l]}
          title={`Show or hide: ${l}`}
          onClick={() => set({ layers: { ...on, [l]: !on[l] } })}
        >
          <span className={layerClass[l]}>{l}</span>
        </button>
      ))}
    </p>
  );
}

function Text({ open, article }: { open: DocumentView; article: boolean }) {
  const scroller = useRef<HTMLDivElement>(null);
  const goal = use((s) => s.goal);
  const look = useLook();
  const blocks = useMemo(() => blocksOf(open, article), [open, article]);
  const marks = useMemo(() => byBlock(blocks, open.marks), [blocks, open]);
  const direction = directionOf(open.language);
  const rows = useVirtualizer({
    count: blocks.length,
    getScrollElement: () => scroller.current,
    estimateSize: (i) => 30 * Math.ceil((blocks[i]!.end - blocks[i]!.start) / 74) + 18,
    overscan: 4,
  });
  useEffect(() => {
    if (!goal) return;
    const at = blocks.findIndex((b) => b.end > goal.start);
    if (at < 0) return;
    rows.scrollToIndex(at, { align: "start" });
    const timer = setTimeout(() => nearTo(scroller.current, goal.start), 30);
    return () => clearTimeout(timer);
  }, [goal, blocks, rows]);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1) */}
      <div
        className="text"
        ref={scroller}
        tabIndex={0}
        role="document"
        aria-label={open.title}
        lang={open.language}
        dir={direction}
        onMouseUp={() => picked(open)}
      >
        <div style={{ height: rows.getTotalSize(), position: "relative" }}>
          {rows.getVirtualItems().map((row) => (
            <div
              key={row.key}
              data-index={row.index}
              ref={rows.measureElement}
              className="place"
              style={{ transform: `translateY(${row.start}px)` }}
            >
              <Block
                block={blocks[row.index]!}
                text={open.text}
                pieces={piecesOf(open.text, blocks[row.index]!, marks[row.index]!, look)}
                pages={open.pages}
              />
            </div>
          ))}
        </div>
      </div>
      <Minimap
        open={open}
        scroller={scroller}
        blocks={blocks}
        jump={(i) => rows.scrollToIndex(i, { align: "start" })}
        first={rows.range?.startIndex ?? 0}
        last={rows.range?.endIndex ?? 0}
      />
    </>
  );
}

function useLook(): Look {
  const current = use((s) => s.current);
  const edit = use((s) => s.edit);
  const pick = use((s) => s.pick);
  const layers = use((s) => s.layers);
  const decided = use((s) => s.states);
  const queue = use((s) => s.queue);
  const item = use((s) => s.item);
  const open = use((s) => s.open);
  const here =
    item && open && item.at.document === open.id && !["statement", "reaction", "event", "actor"].includes(item.kind)
      ? item.at
      : null;
  const kept = useMemo(
    () => new Map(queue.filter((i) => i.state !== "proposed").map((i) => [i.record, i.state])),
    [queue],
  );
  return {
    current: edit?.record ?? current,
    edit,
    pick,
    here,
    layers,
    states: (record) => decided[record] ?? kept.get(record),
  };
}

/** Brings the words themselves a third from the top, once their block is drawn. */
function nearTo(scroller: HTMLElement | null, offset: number): void {
  const piece = [...(scroller?.querySelectorAll<HTMLElement>("[data-start]") ?? [])].findLast(
    (p) => Number(p.dataset["start"]) <= offset,
  );
  if (!scroller || !piece) return;
  const top = piece.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
  if (top < 40 || top > scroller.clientHeight * 0.75) scroller.scrollTop += top - scroller.clientHeight * 0.33;
  else if (top > scroller.clientHeight * 0.45 || top < scroller.clientHeight * 0.2)
    scroller.scrollTop += top - scroller.clientHeight * 0.33;
}

/** Offset in the document's text of a place in the page. */
function offsetAt(node: Node, inNode: number): number | null {
  const piece = (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>("[data-start]");
  if (!piece) return null;
  return Number(piece.dataset["start"]) + (piece.dataset["gap"] ? 0 : node instanceof Element ? 0 : inNode);
}

/** Words that the mouse selected: the role under change takes them, else they can be added. */
function picked(open: DocumentView): void {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return;
  const range = selection.getRangeAt(0);
  const [start, end] = [
    offsetAt(range.startContainer, range.startOffset),
    offsetAt(range.endContainer, range.endOffset),
  ];
  const words =
    start === null || end === null ? null : wholeWords(open.text, Math.min(start, end), Math.max(start, end));
  if (!words) return;
  selection.removeAllRanges();
  if (get().edit) setPart(words);
  else set({ pick: words, current: null, item: null });
}

function Block({
  block,
  text,
  pieces,
  pages,
}: {
  block: ShownBlock;
  text: string;
  pieces: readonly Piece[];
  pages: DocumentView["pages"];
}) {
  const shown = pieces.map((p) => <PieceView key={p.start} piece={p} text={text} pages={pages} />);
  const content = (
    <>
      {block.number !== null && (
        <span className="line" aria-hidden="true">
          {block.number}
        </span>
      )}
      {shown}
    </>
  );
  if (block.kind === "heading") return <h3 className={`block heading level-${Math.min(block.level, 3)}`}>{content}</h3>;
  return <p className={`block ${block.kind}`}>{content}</p>;
}

function PieceView({ piece, text, pages }: { piece: Piece; text: string; pages: DocumentView["pages"] }) {
  const { start, end, names, records, gap } = piece;
  if (gap) {
    const page = pages.find((p) => p.start >= start && p.start <= end);
    return (
      <span className={`gap ${names}`} data-start={start} data-gap="1" title="page break, joined for reading">
        {page ? `page ${page.number}` : "page"}
      </span>
    );
  }
  const words = text.slice(start, end);
  if (records.length === 0)
    return (
      <span className={names} data-start={start}>
        {words}
      </span>
    );
  // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: every record is reached by keyboard through the queue
  return (
    <span className={`${names} can`} data-start={start} onClick={() => next(records)}>
      {words}
    </span>
  );
}

/** The record that was clicked; where several lie over one another each click takes the next. */
function next(records: readonly string[]): void {
  if (!getSelection()?.isCollapsed || get().edit) return;
  const at = records.indexOf(get().current ?? "");
  void select(records[(at + 1) % records.length]!, false);
}

/** The whole document beside the text: one line a statement, the current one longer. */
function Minimap({
  open,
  blocks,
  jump,
  first,
  last,
}: {
  open: DocumentView;
  scroller: React.RefObject<HTMLElement | null>;
  blocks: readonly ShownBlock[];
  jump: (block: number) => void;
  first: number;
  last: number;
}) {
  const current = use((s) => s.current);
  const length = Math.max(1, open.text.length);
  const lines = useMemo(() => {
    const places = new Set(
      open.marks
        .filter((m) => m.role === "cue" || m.role === "stance")
        .map((m) => Math.round((m.start / length) * 400) / 4),
    );
    return [...places];
  }, [open, length]);
  const own = open.marks.find(
    (m) =>
      m.record === current && (m.role === "cue" || m.role === "stance" || m.role === "event" || m.role === "content"),
  );
  const top = ((blocks[first]?.start ?? 0) / length) * 100;
  const bottom = ((blocks[last]?.end ?? 0) / length) * 100;
  const press = (e: React.MouseEvent<HTMLDivElement>) => {
    const box = e.currentTarget.getBoundingClientRect();
    const at = ((e.clientY - box.top) / box.height) * length;
    jump(
      Math.max(
        0,
        blocks.findIndex((b) => b.end > at),
      ),
    );
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the text itself scrolls by keyboard
    <div className="minimap" aria-hidden="true" onClick={press}>
      <b style={{ top: `${top}%`, height: `${Math.max(0.5, bottom - top)}%` }} />
      {lines.map((y) => (
        <i key={y} style={{ top: `${y}%` }} />
      ))}
      {own && <i className="on" style={{ top: `${(own.start / length) * 100}%` }} />}
    </div>
  );
}
