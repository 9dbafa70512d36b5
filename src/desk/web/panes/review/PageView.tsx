import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useMemo, useRef, useState } from "react";
import { client } from "../../client.ts";
import { type DocumentView, select, use } from "../../state.ts";

type Boxes = {
  readonly start: number;
  readonly end: number;
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly number[] | null;
};
type Rect = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

/** Pages as they were printed, the current words marked where they stand. */
export function PageView({ open }: { open: DocumentView }) {
  const scroller = useRef<HTMLDivElement>(null);
  const goal = use((s) => s.goal);
  const [width, setWidth] = useState(700);
  useEffect(() => {
    const fill = () => setWidth(Math.min(860, Math.max(320, (scroller.current?.clientWidth ?? 760) - 72)));
    fill();
    addEventListener("resize", fill);
    return () => removeEventListener("resize", fill);
  }, []);
  const heights = open.pages.map((p) => (p.width > 0 ? (p.height / p.width) * width : width * 1.4) + 24);
  const rows = useVirtualizer({
    count: open.pages.length,
    getScrollElement: () => scroller.current,
    estimateSize: (i) => heights[i]!,
    overscan: 1,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another width is another height of every page
  useEffect(() => rows.measure(), [width]);
  useEffect(() => {
    const at = goal ? open.pages.findIndex((p) => p.end > goal.start) : -1;
    if (at >= 0) rows.scrollToIndex(at, { align: "start" });
  }, [goal, open, rows]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1)
    <div className="text pages" ref={scroller} tabIndex={0} role="document" aria-label={`${open.title}, pages`}>
      <div style={{ height: rows.getTotalSize(), position: "relative" }}>
        {rows.getVirtualItems().map((row) => (
          <div key={row.key} className="place" style={{ transform: `translateY(${row.start}px)`, height: row.size }}>
            <Sheet open={open} page={open.pages[row.index]!} width={width} />
          </div>
        ))}
      </div>
    </div>
  );
}

function Sheet({ open, page, width }: { open: DocumentView; page: DocumentView["pages"][number]; width: number }) {
  const [boxes, setBoxes] = useState<Boxes | null>(null);
  const [failed, setFailed] = useState(false);
  const current = use((s) => s.current);
  const pick = use((s) => s.pick);
  useEffect(() => {
    let gone = false;
    void client.documents[":id"].pages[":number"].boxes
      .$get({ param: { id: open.id, number: String(page.number) } })
      .then(async (r) => r.ok && !gone && setBoxes((await r.json()) as Boxes));
    return () => void (gone = true);
  }, [open.id, page.number]);
  const marks = useMemo(
    () => open.marks.filter((m) => m.start < page.end && m.end > page.start && m.role !== "actor"),
    [open, page],
  );
  const ratio = width / Math.max(1, page.width);
  const place = (r: Rect) => ({
    left: r.left * ratio,
    top: r.top * ratio,
    width: (r.right - r.left) * ratio,
    height: (r.bottom - r.top) * ratio,
  });
  const own = marks.filter((m) => m.record === current);
  const words = open.text.slice(page.start, Math.min(page.end, page.start + 200));
  return (
    <figure className="sheet" style={{ width }}>
      {failed ? (
        <p className="empty">This page cannot be drawn; its text is in the view “whole text”.</p>
      ) : (
        <img
          alt={`Page ${page.number}: ${words}`}
          src={`/api/documents/${open.id}/pages/${page.number}?scale=2`}
          width={width}
          height={page.width > 0 ? (page.height / page.width) * width : undefined}
          onError={() => setFailed(true)}
        />
      )}
      {boxes &&
        marks
          .filter((m) => m.record !== current && m.role === "cue")
          .flatMap((m) =>
            rectsOf(boxes, m).map((r) => (
              <button
                key={`${m.record} ${r.left} ${r.top}`}
                type="button"
                tabIndex={-1}
                aria-hidden="true"
                className="box-said"
                style={place(r)}
                onClick={() => void select(m.record, false)}
              />
            )),
          )}
      {boxes &&
        own.flatMap((m) =>
          rectsOf(boxes, m).map((r) => (
            <span key={`${m.role} ${m.start} ${r.left} ${r.top}`} className={`box box-${m.role}`} style={place(r)} />
          )),
        )}
      {boxes &&
        pick &&
        rectsOf(boxes, pick).map((r) => (
          <span key={`${r.left} ${r.top}`} className="box box-content" style={place(r)} />
        ))}
      <figcaption className="quiet">{page.number}</figcaption>
    </figure>
  );
}

/** Boxes of a stretch's characters, joined to one a line. */
function rectsOf(page: Boxes, at: { readonly start: number; readonly end: number }): Rect[] {
  if (!page.boxes) return [];
  const out: { left: number; top: number; right: number; bottom: number }[] = [];
  for (let i = Math.max(at.start, page.start); i < Math.min(at.end, page.end); i++) {
    const [left, top, right, bottom] = page.boxes.slice((i - page.start) * 4, (i - page.start) * 4 + 4) as [
      number,
      number,
      number,
      number,
    ];
    if (!(right > left && bottom > top)) continue;
    const last = out.at(-1);
    const sameLine = last && top < last.bottom && bottom > last.top && left - last.right < 40 && last.left - right < 40;
    if (last && sameLine)
      Object.assign(last, {
        left: Math.min(last.left, left),
        top: Math.min(last.top, top),
        right: Math.max(last.right, right),
        bottom: Math.max(last.bottom, bottom),
      });
    else out.push({ left, top, right, bottom });
  }
  return out;
}
