import { Worker, type WorkerOptions } from "node:worker_threads";

/** Run from its sources (tests, development) the program has no build beside it. */
export const runsFromSource = (from: string) => from.endsWith(".ts");

/** Starts the thread `name` beside `from`; from sources it loads tsx first, which a thread does not inherit. */
export function startThread(name: string, from: string, options: WorkerOptions): Worker {
  if (!runsFromSource(from)) return new Worker(new URL(`./${name}.js`, from), options);
  const file = JSON.stringify(new URL(`./${name}.ts`, from).href);
  return new Worker(`import("tsx/esm/api").then(({ register }) => { register(); return import(${file}); })`, {
    ...options,
    eval: true,
  });
}
