import type { Item } from "../views.ts";

type State = Item["state"];
/** What was decided in this window about a record, and when the server had it: a number of `clock`, infinite while it is on its way. */
type Acted = { readonly state: State; readonly known: number };

const acted = new Map<string, Acted>();
let clock = 0;
let line: Promise<unknown> = Promise.resolve();
let waiting = 0;

export const isOpen = (s: State): boolean => s === "proposed" || s === "stale";
/** A moment to compare with: taken before the server is asked for its lists. */
export const mark = (): number => ++clock;
/** States decided here that an answer asked for at `asked` may not know of yet. */
export const since = (asked: number): Record<string, State> =>
  Object.fromEntries([...acted].filter(([, a]) => a.known >= asked).map(([record, a]) => [record, a.state]));
export const actedOn = (record: string): boolean => acted.has(record);
/** Acts are on their way: a window that closes now would lose them. */
export const unsent = (): boolean => waiting > 0;

/** Sends one call after the other, so that the log has acts in the order of the keys. */
export function inLine<T>(record: string | undefined, state: State | undefined, call: () => Promise<T>): Promise<T> {
  if (record && state) acted.set(record, { state, known: Number.POSITIVE_INFINITY });
  waiting++;
  const sent = line.then(call).finally(() => {
    waiting--;
    const now = record && acted.get(record);
    if (now && now.state === state) acted.set(record, { ...now, known: mark() });
  });
  line = sent.catch(() => {});
  return sent;
}
