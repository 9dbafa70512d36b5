import { parentPort, workerData } from "node:worker_threads";
import { compute } from "../dossier/run.ts";
import { timeline } from "../events/dated.ts";
import { loadWorld } from "../models/map.ts";
import type { Assessment } from "../report/types.ts";
import { lean, type Parted, parted, restOf } from "./derived.ts";
import { mapOf } from "./map.ts";
import { type NearIndex, nearIndex } from "./near.ts";
import { orderOf } from "./order.ts";

/** What the session asks of this thread; `taken` lets the next part come. */
export type Ask =
  | { readonly ask: "compute" }
  | { readonly ask: "near"; readonly id: number; readonly document: string }
  | { readonly ask: "taken" };

const port = parentPort!;
let last: Assessment | undefined;
let near: NearIndex | undefined;
let taken = () => {};
let line: Promise<void> = Promise.resolve();

port.on("message", (message: Ask) => {
  if (message.ask === "taken") return taken();
  line = line.then(() => (message.ask === "compute" ? computed() : nearTo(message.id, message.document)));
});

/** Posts one message and waits until it was taken: the other side answers keys in between. */
const handOver = (message: unknown) =>
  new Promise<void>((resolve) => {
    taken = resolve;
    port.postMessage(message);
  });

async function computed(): Promise<void> {
  try {
    const run = await compute(
      workerData as string,
      {},
      (progress) => port.postMessage({ kind: "progress", progress }),
      null,
    );
    last = run.assessment;
    near = undefined;
    for (const list of parted) for (const items of partsOf(last, list)) await handOver({ kind: "part", list, items });
    const { files, input, edition } = run;
    await handOver({
      kind: "whole",
      rest: restOf(last),
      files,
      input,
      edition,
      order: orderOf(last),
      timeline: timeline(last.extracts, last.focal).entries,
      map: mapOf(last, loadWorld()),
    });
  } catch (error) {
    port.postMessage({ kind: "trouble", message: (error as Error).message });
  }
}

/** Items that cost the other side less than about 10 ms to take. */
const most: Record<Parted, number> = { extracts: 1, actors: 50, statements: 500, events: 800, reactions: 100 };

function* partsOf(a: Assessment, list: Parted): Generator<readonly unknown[]> {
  const all = list === "extracts" ? a.extracts.map(lean) : a[list];
  for (let i = 0; i < all.length; i += most[list]) yield all.slice(i, i + most[list]);
}

function nearTo(id: number, document: string): void {
  near ??= last && nearIndex(last);
  port.postMessage({ kind: "near", id, found: near?.of(document) ?? [] });
}
