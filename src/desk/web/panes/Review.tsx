import { keys } from "../keys.ts";
import { more, select, use } from "../state.ts";
import type { Item } from "../../views.ts";
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

function Queue() {
  const items = use((s) => s.queue);
  const total = use((s) => s.queueTotal);
  const current = use((s) => s.current);
  const open = items.filter((i) => i.state === "proposed").length + Math.max(0, total - items.length);
  const near = (e: React.UIEvent<HTMLElement>) => {
    const { scrollTop, scrollHeight, clientHeight } = e.currentTarget;
    if (scrollHeight - scrollTop - clientHeight < 800) void more();
  };
  return (
    <section className="queue" aria-label="Queue">
      <header><h2>Queue</h2><p className="quiet"><b>{open}</b> of {total} to decide</p></header>
      <ol onScroll={near}>{items.map((i) => <Row key={i.record} item={i} current={i.record === current} />)}</ol>
      <footer>{keys.map((k) => <span key={k.key}><kbd>{k.key}</kbd>{k.does}</span>)}</footer>
    </section>
  );
}

function Row({ item, current }: { item: Item; current: boolean }) {
  const seen = (el: HTMLButtonElement | null) => {
    if (current) el?.scrollIntoView({ block: "nearest" });
  };
  return (
    <li>
      <button ref={seen} type="button" className={`item ${item.state}`} aria-current={current} onClick={() => void select(item.record)}>
        <i className={`state ${item.state}`} /><span className="hidden">{item.state}</span>
        <bdi className="who">{item.title}</bdi><span className="label">{item.label || item.kind}</span>
        <span className="words" dir="auto">{item.words}</span>
      </button>
    </li>
  );
}
