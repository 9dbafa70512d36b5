import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import { recordKinds } from "../../../order.ts";
import type { Item } from "../../../views.ts";
import { more, select, setFilter, stateIn, use } from "../../state.ts";
import { directionOf } from "../../words.ts";
import { Inspector } from "./Inspector.tsx";
import { Reader } from "./Reader.tsx";

/** Queue, document, inspector. */
export function Review() {
  return (
    <div className="review">
      <Queue />
      <Reader />
      <Inspector />
    </div>
  );
}

const states = ["open", "accepted", "rejected", "edited", "added"] as const;

function Queue() {
  const items = use((s) => s.queue);
  const total = use((s) => s.queueTotal);
  const open = use((s) => s.queueOpen);
  const filter = use((s) => s.filter);
  const current = use((s) => s.current);
  const computing = use((s) => s.summary === null || (s.summary.revision === 0 && s.summary.computing));
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 76,
    overscan: 8,
    getItemKey: (i) => items[i]!.record,
  });
  const at = items.findIndex((i) => i.record === current);
  useEffect(() => {
    if (at >= 0) rows.scrollToIndex(at, { align: "auto" });
  }, [at, rows]);
  const shown = rows.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (last > items.length - 40) void more();
  }, [last, items.length]);
  return (
    <section className="queue" aria-label="Queue">
      <header>
        <h2>Queue</h2>
        <p className="quiet">
          <b>{open}</b> to decide
          {filter.kind || filter.state ? `, ${total} shown` : `, ${total} in all`}
        </p>
        <div className="filters">
          <select aria-label="Kind" value={filter.kind} onChange={(e) => void setFilter({ kind: e.target.value })}>
            <option value="">all kinds</option>
            {recordKinds.map((k) => (
              <option key={k}>{k}</option>
            ))}
          </select>
          <select aria-label="State" value={filter.state} onChange={(e) => void setFilter({ state: e.target.value })}>
            <option value="">all states</option>
            {states.map((s) => (
              <option key={s} value={s}>
                {s === "open" ? "to decide" : s}
              </option>
            ))}
          </select>
        </div>
      </header>
      {items.length === 0 && <p className="empty">{computing ? "The documents are being read." : "Nothing here."}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1) */}
      <div
        className="scroll"
        ref={scroller}
        tabIndex={items.length === 0 ? undefined : 0}
        role="group"
        aria-label="Things to decide"
      >
        <div style={{ height: rows.getTotalSize(), position: "relative" }}>
          {shown.map((row) => (
            <div
              key={row.key}
              data-index={row.index}
              ref={rows.measureElement}
              className="place"
              style={{ transform: `translateY(${row.start}px)` }}
            >
              <Row item={items[row.index]!} current={items[row.index]!.record === current} />
            </div>
          ))}
        </div>
      </div>
    </section>
  );
}

function Row({ item, current }: { item: Item; current: boolean }) {
  const state = use((s) => stateIn(s, item));
  return (
    <button
      type="button"
      tabIndex={-1}
      className={`item ${state}`}
      dir={directionOf(item.language)}
      aria-current={current}
      onClick={() => void select(item.record)}
    >
      <i className={`state ${state}`} />
      <span className="hidden">{state}</span>
      <bdi className="who">{item.title}</bdi>
      <span className="label" dir="auto">
        {(item.kind === "reaction" ? item.label.replaceAll("-", " ") : item.label) || item.kind}
      </span>
      <span className="words" dir="auto" lang={item.language}>
        {item.words}
      </span>
    </button>
  );
}
