import { parentPort, workerData } from "node:worker_threads";
import { PGlite } from "@electric-sql/pglite";

type Call = { readonly id: number; readonly sql: string; readonly parameters: readonly unknown[] | null };

const database = PGlite.create((workerData as string | null) ?? "memory://");

parentPort!.on("message", async ({ id, sql, parameters }: Call) => {
  try {
    const db = await database;
    const rows = parameters ? (await db.query(sql, [...parameters])).rows : (await db.exec(sql), []);
    parentPort!.postMessage({ id, rows });
  } catch (error) {
    parentPort!.postMessage({ id, error: (error as Error).message });
  }
});
