import { useEffect, useRef } from "react";
import { answer, client } from "../../client.ts";
import { attempt, use } from "../../state.ts";
import { type Drawn, held, look, type Sentence, take } from "./draft.ts";

/** The report as it would be published. Its frame runs no script; a click on a sentence is heard from here. */
export function Preview() {
  const revision = use((s) => s.summary?.revision ?? 0);
  const frame = useRef<HTMLIFrameElement>(null);
  const at = useRef(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: before the next setting comes, its place is kept
  useEffect(
    () => () => {
      at.current = frame.current?.contentWindow?.scrollY ?? 0;
    },
    [revision],
  );
  const ready = () => {
    const page = frame.current?.contentWindow;
    if (!page) return;
    page.scrollTo(0, at.current);
    page.document.addEventListener("click", (e) => void clicked(e));
    page.document.addEventListener("keydown", passedOn);
  };
  return (
    <iframe
      ref={frame}
      title="Report as it would be published"
      sandbox="allow-same-origin"
      src={`/api/writing/report.html?revision=${revision}`}
      onLoad={ready}
    />
  );
}

/** Notes and the table of contents lead on within the page; everything else that opens, opens here. */
async function clicked(e: MouseEvent): Promise<void> {
  const target = e.target as Element;
  const opens = target.closest("[data-s]");
  if (!opens || target.closest("sup, summary") || e.ctrlKey || e.metaKey) return;
  e.preventDefault();
  const place = opens.getAttribute("data-s")!;
  const found = await attempt(() => answer(client.writing.drawn[":place"].$get({ param: { place } })));
  if (found) opened(found as Drawn);
}

/** One's own sentence goes under the pen, where nothing else is under it; any other is shown with its words. */
function opened(drawn: Drawn): void {
  const { writing, pen } = held();
  const own = writing?.sentences.find((s) => drawn.record === `written:${s.sentence}`);
  if (own && (!pen || pen.sentence === own.sentence)) take(own as Sentence);
  else look(drawn);
}

/** Keys pressed in the frame act as anywhere. */
function passedOn(e: KeyboardEvent): void {
  const { key, altKey, ctrlKey, metaKey, shiftKey } = e;
  const here = new KeyboardEvent("keydown", { key, altKey, ctrlKey, metaKey, shiftKey, cancelable: true });
  if (!dispatchEvent(here)) e.preventDefault();
}
