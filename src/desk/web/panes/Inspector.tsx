import { decide, undo, use } from "../state.ts";

/** The current item: its words, why it was proposed, and what can be done. */
export function Inspector() {
  const item = use((s) => s.queue.find((i) => i.record === s.current));
  if (!item) return <aside className="inspector" aria-label="Inspector"><p className="quiet">Nothing is left to decide.</p></aside>;
  return (
    <aside className="inspector" aria-label="Inspector">
      <h2><bdi>{item.title}</bdi></h2>
      <p className="meta"><i className={`state ${item.state}`} /> {item.state}, {item.kind}{item.label ? `, ${item.label}` : ""}</p>
      <p className="quote" dir="auto">{item.words}</p>
      <p className="quiet">{item.at.start} to {item.at.end}</p>
      <div className="acts">
        <button type="button" className="button main" onClick={() => void decide("accept", { record: item.record }, item.record, "accepted")}>Accept <kbd>a</kbd></button>
        <button type="button" className="button" onClick={() => void decide("reject", { record: item.record }, item.record, "rejected")}>Reject <kbd>x</kbd></button>
        <button type="button" className="button" onClick={() => void undo()}>Undo <kbd>u</kbd></button>
      </div>
      <h3>Why proposed</h3>
      <ul>{item.why.map((w) => <li key={w}>{w}</li>)}</ul>
    </aside>
  );
}
