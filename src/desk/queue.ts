import { type Book, goneItem } from "./decisions.ts";
import { breathe } from "./derived.ts";
import { type Order, type RecordKind, recordKinds } from "./order.ts";
import { type Item, idOf, itemOf, type Source, type State } from "./views.ts";

export type Filter = { readonly kind?: string | undefined; readonly state?: string | undefined };
export type Page = {
  readonly total: number;
  readonly open: number;
  readonly items: readonly Item[];
  readonly firstOpen: number;
};

/** The queue of one computation. Items are built when they are shown; states are looked up, never copied. */
export type Queue = {
  readonly total: number;
  readonly open: () => number;
  readonly page: (offset: number, limit: number, filter: Filter) => Page;
  /** Any record, in the queue or not. */
  readonly find: (record: string) => { readonly item: Item; readonly position: number } | undefined;
};

const decided = (state: State) => state !== "proposed" && state !== "stale";

export async function openQueue(source: Source, order: Order, book: Book): Promise<Queue> {
  const total = order.kinds.length;
  const position = new Map<string, number>();
  for (let i = 0; i < total; i++) {
    position.set(idOf(source, recordKinds[order.kinds[i]!]!, order.index[i]!, order.sub[i]!), i);
    if (i % 10_000 === 9_999) await breathe();
  }
  const ids = [...position.keys()];
  const actors = new Map<string, number>(source.a.actors.map((x, i) => [x.id, i]));
  const built = (i: number): Item =>
    stale(itemOf(source, recordKinds[order.kinds[i]!]!, order.index[i]!, order.sub[i]!, book.state));
  /** Decided on other words than are there now: back to be looked at. */
  const stale = (item: Item): Item => {
    const words = decided(item.state)
      ? (book.states().get(item.record)?.decision.payload["shown"] as { words?: string } | undefined)?.words
      : undefined;
    return item.state === "accepted" && words !== undefined && words !== item.words
      ? { ...item, state: "stale" }
      : item;
  };
  const gone = () =>
    [...book.states()]
      .filter(([r, s]) => s.state === "rejected" && !position.has(r))
      .flatMap(([r, s]) => goneItem(r, s) ?? []);
  const open = () => {
    let n = total;
    for (const [record, s] of book.states()) if (decided(s.state) && position.has(record)) n--;
    return n;
  };
  const inState = (record: string, wanted: string | undefined) => {
    if (!wanted) return true;
    const state = book.state(record);
    return wanted === "open" ? !decided(state) : state === wanted;
  };
  /** Places of one kind: they never change, so each kind is gone through once. */
  const places = new Map<string, readonly number[]>();
  const ofKind = (kind: string): readonly number[] => {
    const wanted = recordKinds.indexOf(kind as RecordKind);
    const found = places.get(kind) ?? ids.flatMap((_, i) => (!kind || order.kinds[i] === wanted ? [i] : []));
    places.set(kind, found);
    return found;
  };
  const fitting = ({ kind = "", state }: Filter): readonly number[] => {
    if (!state) return ofKind(kind);
    if (state === "open") return ofKind(kind).filter((i) => inState(ids[i]!, state));
    const acted = [...book.states()].flatMap(([r, s]) => (s.state === state ? (position.get(r) ?? []) : []));
    const wanted = recordKinds.indexOf(kind as RecordKind);
    return acted.filter((i) => !kind || order.kinds[i] === wanted).sort((a, b) => a - b);
  };
  return {
    total,
    open,
    page(offset, limit, filter) {
      const more =
        filter.state === "open"
          ? []
          : gone().filter((i) => (!filter.kind || i.kind === filter.kind) && inState(i.record, filter.state));
      const all = filter.kind || filter.state ? fitting(filter) : null;
      const count = all?.length ?? total;
      const items: Item[] = [];
      for (let i = offset; i < Math.min(offset + limit, count); i++) items.push(built(all ? all[i]! : i));
      if (items.length < limit) items.push(...more.slice(Math.max(0, offset - count), limit - items.length));
      const isOpen = (r: string) => !decided(book.state(r));
      const firstOpen = all ? all.findIndex((i) => isOpen(ids[i]!)) : ids.findIndex(isOpen);
      return { total: count + more.length, open: open(), items, firstOpen };
    },
    find(record) {
      const i = position.get(record);
      if (i !== undefined) return { item: built(i), position: i };
      const x = actors.get(record);
      if (x !== undefined && source.a.actors[x]!.mentions.length > 0)
        return { item: itemOf(source, "actor", x, 0, book.state), position: -1 };
      const standing = book.states().get(record);
      const item = standing ? goneItem(record, standing) : null;
      return item ? { item, position: -1 } : undefined;
    },
  };
}
