import type { Limits } from "../../documents/limits.ts";
import { read } from "../../documents/read.ts";
import { readerTools } from "../../models/readers.ts";

/** What the watching process asks for, and what it is told. */
export type Request = {
  readonly id: number;
  readonly bytes: Uint8Array;
  readonly path: string;
  readonly limits: Limits;
};
export type Answer =
  | { readonly id: number; readonly kind: "documents"; readonly documents: Awaited<ReturnType<typeof read>> }
  | { readonly id: number; readonly kind: "begun" }
  | { readonly id: number; readonly kind: "recognizing" };

const loaded = readerTools();
let current = 0;

const tell = (answer: Answer) => process.send?.(answer);
const tools: typeof loaded = {
  ...loaded,
  recognize: (picture, first) => {
    tell({ id: current, kind: "recognizing" });
    return loaded.recognize(picture, first);
  },
};

process.on("message", async ({ id, bytes, path, limits }: Request) => {
  current = id;
  tell({ id, kind: "begun" });
  tell({ id, kind: "documents", documents: await read(bytes, path, tools, limits) });
});
process.on("disconnect", () => process.exit(0));
