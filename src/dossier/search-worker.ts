import { parentPort } from "node:worker_threads";
import { loadClauseModel } from "../models/reactions.ts";
import type { Known } from "../reactions/place.ts";
import { type Findings, type Sought, searcher } from "./search.ts";

/** First what all documents share, then one document a message. */
export type Asked = { readonly known: Known } | { readonly number: number; readonly sought: Sought };
export type Answered = { readonly number: number; readonly findings: Findings };

const model = loadClauseModel();
let search: ReturnType<typeof searcher>;

parentPort?.on("message", (asked: Asked) => {
  if ("known" in asked) search = searcher(asked.known, model);
  else parentPort!.postMessage({ number: asked.number, findings: search(asked.sought) } satisfies Answered);
});
