import { rmSync } from "node:fs";
import { startThread } from "../dossier/thread.ts";
import { migrations } from "./migrations.ts";
import type { Row, Store } from "./types.ts";

export type Place =
  | { readonly kind: "embedded"; readonly folder: string | null }
  | { readonly kind: "server"; readonly url: string; readonly schema?: string };

/** Opens a store and brings its tables up to date. `folder: null` keeps it in memory; a folder that cannot be opened any more is begun anew. */
export async function openStore(place: Place): Promise<Store> {
  if (place.kind === "server") return migrated(await openServer(place.url, place.schema ?? "assay"));
  try {
    return await migrated(openEmbedded(place.folder));
  } catch (error) {
    if (place.folder === null) throw error;
    rmSync(place.folder, { recursive: true, force: true });
    return migrated(openEmbedded(place.folder));
  }
}

/** One statement at a time goes to the connection; a transaction holds the line until it ends. */
function inLine(
  send: (sql: string, parameters: readonly unknown[] | null) => Promise<Row[]>,
  close: () => Promise<void>,
): Store {
  let last: Promise<unknown> = Promise.resolve();
  const queue = <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work, work);
    last = next.catch(() => {});
    return next;
  };
  const direct = {
    query: async <T extends Row>(sql: string, parameters: readonly unknown[] = []) =>
      (await send(sql, parameters)) as T[],
    run: async (sql: string) => void (await send(sql, null)),
  };
  return {
    query: (sql, parameters) => queue(() => direct.query(sql, parameters)),
    run: (sql) => queue(() => direct.run(sql)),
    transaction: (work) =>
      queue(async () => {
        await direct.run("begin");
        try {
          const result = await work(direct as Pick<Store, "query" | "run">);
          await direct.run("commit");
          return result;
        } catch (error) {
          await direct.run("rollback");
          throw error;
        }
      }),
    close: () => queue(close),
  };
}

type Answer = { readonly id: number; readonly rows?: Row[]; readonly error?: string };

function openEmbedded(folder: string | null): Store {
  const worker = startThread("embedded-worker", import.meta.url, { workerData: folder });
  const waiting = new Map<number, { resolve: (rows: Row[]) => void; reject: (error: Error) => void }>();
  let number = 0;
  worker.on("message", ({ id, rows, error }: Answer) => {
    const call = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) call?.resolve(rows ?? []);
    else call?.reject(new Error(error));
  });
  worker.on("error", (error) => {
    for (const call of waiting.values()) call.reject(error);
    waiting.clear();
  });
  const send = (sql: string, parameters: readonly unknown[] | null) =>
    new Promise<Row[]>((resolve, reject) => {
      waiting.set(++number, { resolve, reject });
      worker.postMessage({ id: number, sql, parameters });
    });
  // Its end waits for nothing: a transaction cut short is taken back when the folder is opened again.
  return { ...inLine(send, async () => {}), close: async () => void (await worker.terminate()) };
}

async function openServer(url: string, schema: string): Promise<Store> {
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(schema))
    throw new RangeError(`a schema name has small letters, digits and _, got "${schema}"`);
  const { Client } = (await import("pg")).default;
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(`create schema if not exists ${schema}; set search_path to ${schema}`);
  const send = async (sql: string, parameters: readonly unknown[] | null) =>
    (await (parameters ? client.query(sql, [...parameters]) : client.query(sql))).rows ?? [];
  return inLine(send, () => client.end());
}

async function migrated(store: Store): Promise<Store> {
  await store.run("create table if not exists migration (number integer primary key)");
  const done = new Set((await store.query<{ number: number }>("select number from migration")).map((r) => r.number));
  for (const [number, sql] of migrations.entries()) {
    if (done.has(number)) continue;
    await store.transaction(async (t) => {
      await t.run(sql);
      await t.query("insert into migration (number) values ($1)", [number]);
    });
  }
  return store;
}
