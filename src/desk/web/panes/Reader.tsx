import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useMemo, useRef } from "react";
import type { Mark } from "../../views.ts";
import { type DocumentView, select, use } from "../state.ts";

const rightToLeft = new Set(["ar", "fa", "he", "ur", "ps", "ckb"]);

/** The open document, block by block; only what is on screen is drawn. */
export function Reader() {
  const open = use((s) => s.open);
  return (
    <section className="reader" aria-label="Document">
      <header>
        <p><bdi>{use((s) => s.documents.find((d) => d.id === s.open?.id)?.title) ?? ""}</bdi></p>
        <p className="legend"><span className="m-source">source</span><span className="m-cue">cue</span><span className="m-content">content</span><span className="m-actor">actor</span><span className="m-event">event</span></p>
      </header>
      {open ? <Text key={open.id} view={open} /> : null}
    </section>
  );
}

function Text({ view }: { view: DocumentView }) {
  const scroller = useRef<HTMLDivElement>(null);
  const goal = use((s) => s.goal);
  const current = use((s) => s.current);
  const blocks = view.blocks.length > 0 ? view.blocks : [{ start: 0, end: view.text.length, kind: "paragraph" as const }];
  const marks = useMemo(() => byBlock(blocks, view.marks), [view]);
  const rows = useVirtualizer({ count: blocks.length, getScrollElement: () => scroller.current, estimateSize: (i) => 30 * Math.ceil((blocks[i]!.end - blocks[i]!.start) / 72) + 18, overscan: 6 });
  useEffect(() => {
    if (!goal) return;
    const at = blocks.findIndex((b) => b.end > goal.start);
    if (at >= 0) rows.scrollToIndex(at, { align: "center" });
  }, [goal, view]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1)
    <div className="text" ref={scroller} tabIndex={0} lang={view.language} dir={rightToLeft.has(view.language) ? "rtl" : "ltr"}>
      <div style={{ height: rows.getTotalSize(), position: "relative" }}>
        {rows.getVirtualItems().map((row) => {
          const block = blocks[row.index]!;
          return (
            <div key={row.key} data-index={row.index} ref={rows.measureElement} style={{ position: "absolute", insetInline: 0, top: row.start }}>
              <p className={`block ${block.kind}`}>{pieces(view.text, block, marks[row.index]!, current, goal).map((p) => <Piece key={p.start} piece={p} text={view.text} />)}</p>
            </div>
          );
        })}
      </div>
    </div>
  );
}

type Place = { readonly start: number; readonly end: number };
type Cut = Place & { readonly names: string; readonly record: string | null };

/** Text cut at every boundary of a mark; each piece takes all that cover it. */
function pieces(text: string, block: Place, marks: readonly Mark[], current: string | null, goal: Place | null): Cut[] {
  const edges = new Set([block.start, block.end]);
  const add = (p: Place) => {
    for (const e of [p.start, p.end]) if (e > block.start && e < block.end) edges.add(e);
  };
  for (const m of marks) add(m);
  if (goal) add(goal);
  const cuts = [...edges].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, i) => {
    const end = cuts[i + 1]!;
    const over = marks.filter((m) => m.start <= start && m.end >= end);
    const names = new Set(over.map((m) => (m.record === current || m.role === "actor" || m.role === "event" ? `m-${m.role}` : "m-other")));
    if (goal && goal.start <= start && goal.end >= end && names.size === 0) names.add("m-here");
    return { start, end, names: [...names].join(" "), record: over.find((m) => m.role !== "actor" && m.role !== "event")?.record ?? null };
  });
}

function Piece({ piece, text }: { piece: Cut; text: string }) {
  const words = text.slice(piece.start, piece.end);
  if (!piece.names) return words;
  const { record } = piece;
  // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: every record is reached by keyboard through the queue
  return <span className={piece.names} data-start={piece.start} {...(record ? { onClick: () => void select(record) } : {})}>{words}</span>;
}

function byBlock(blocks: readonly Place[], marks: readonly Mark[]): Mark[][] {
  return blocks.map((b) => marks.filter((m) => m.start < b.end && m.end > b.start));
}
