import { availableParallelism } from "node:os";
import { setImmediate } from "node:timers/promises";
import type { Worker } from "node:worker_threads";
import type { ClauseModel } from "../reactions/clause-model.ts";
import type { Known } from "../reactions/place.ts";
import { worthAThread } from "./pool.ts";
import { type Findings, type Sought, searcher } from "./search.ts";
import type { Answered, Asked } from "./search-worker.ts";
import { runsFromSource, startThread } from "./thread.ts";

export type Searchers = {
  /** What each document shows, in their order. */
  search(known: Known, documents: readonly Sought[], model: ClauseModel | null): Promise<Findings[]>;
  close(): Promise<void>;
};

/** Documents that a thread has at once: the next waits beside it while one is searched. */
const inHand = 2;

/** How many threads beside this one so many characters are worth: at most one for every further core. */
function furtherFor(characters: number): number {
  const most = runsFromSource(import.meta.url) ? 0 : availableParallelism() - 1;
  return Math.min(most, Math.floor(characters / worthAThread));
}

/** This thread and `further` ones, which load while this one works out who is who. */
export function openSearchers(characters: number, further = furtherFor(characters)): Searchers {
  const helpers = Array.from({ length: further }, () => startThread("search-worker", import.meta.url, {}));
  return {
    async search(known, documents, model) {
      const findings: Findings[] = new Array(documents.length);
      let next = 0;
      const take = () => (next < documents.length ? next++ : undefined);
      const keep = (i: number, of: Findings) => {
        findings[i] = of;
      };
      await Promise.all([
        searchHere(searcher(known, model), documents, take, keep),
        ...helpers.map((helper) => searchThere(helper, known, documents, take, keep)),
      ]);
      return findings;
    },
    close: async () => {
      await Promise.all(helpers.map((h) => h.terminate()));
    },
  };
}

/** The next document that nobody has taken; undefined when there is none left. */
type Take = () => number | undefined;
type Keep = (i: number, findings: Findings) => void;

/** Between two documents this thread hands out what the others ask for. */
async function searchHere(search: (s: Sought) => Findings, documents: readonly Sought[], take: Take, keep: Keep) {
  for (let i = take(); i !== undefined; i = take()) {
    keep(i, search(documents[i]!));
    await setImmediate();
  }
}

function searchThere(helper: Worker, known: Known, documents: readonly Sought[], take: Take, keep: Keep) {
  return new Promise<void>((done, failed) => {
    let given = 0;
    const tell = (asked: Asked) => helper.postMessage(asked);
    const give = () => {
      const i = take();
      if (i !== undefined) tell({ number: i, sought: documents[i]! });
      given += Number(i !== undefined);
      if (given === 0) done();
    };
    helper.on("error", failed);
    helper.on("message", ({ number, findings }: Answered) => {
      keep(number, findings);
      given--;
      give();
    });
    tell({ known });
    for (let n = 0; n < inHand; n++) give();
  });
}
