import type { DecisionKind } from "../../record/decision.ts";
import type { Item } from "../views.ts";
import { answer, client } from "./client.ts";
import { inLine, isOpen } from "./pending.ts";
import { attempt, get, say, select, set, stateIn } from "./state.ts";

type State = Item["state"];
/** One act of this window: shown before the server has it, taken back before the server has heard of that. */
type Act = {
  readonly kind: string;
  readonly words: string;
  readonly record: string | undefined;
  readonly item: Item | null;
  readonly before: State;
  readonly after: State | undefined;
  /** Its decision's id; undefined where it was refused. */
  readonly sent: Promise<string | undefined>;
  id?: string | undefined;
};
/** What `u` takes back at once, and what `U` does again. Acts of earlier days the server knows. */
let done: Act[] = [];
let undone: Act[] = [];

const itemOf = (record: string | undefined): Item | null => {
  const { item, queue } = get();
  return item?.record === record ? item : (queue.find((i) => i.record === record) ?? null);
};

/** Shows a record in another state and counts it. */
function showAs(record: string, state: State): void {
  const item = itemOf(record);
  const before = item ? stateIn(get(), item) : (get().states[record] ?? "proposed");
  const closed = Number(isOpen(before)) - Number(isOpen(state));
  set({ states: { ...get().states, [record]: state }, queueOpen: get().queueOpen - (item ? closed : 0) });
}

const shownOf = ({ kind, title, label, words, at, language }: Item) => ({ kind, title, label, words, at, language });
type Answer<T> = Promise<{ ok: boolean; status: number; json(): Promise<T>; text(): Promise<string> }>;

/** Writes a decision; with `record` and `shown` its mark changes at once and is set back where the server refuses. Returns the decision's id. */
export async function decide(
  kind: DecisionKind,
  payload: Record<string, unknown>,
  record?: string,
  shown?: State,
): Promise<string | undefined> {
  const item = itemOf(record);
  const before = item ? stateIn(get(), item) : "proposed";
  if (record && shown) showAs(record, shown);
  set({ note: null });
  const json = { kind, payload: item ? { ...payload, shown: shownOf(item) } : payload };
  const sent = inLine(record, shown, () =>
    answer(client.decisions.$post({ json } as never) as never as Answer<{ id: string }>),
  );
  const act: Act = {
    kind,
    words: item?.words ?? "",
    record,
    item,
    before,
    after: shown,
    sent: sent.then(
      ({ id }) => (act.id = id),
      (error) => {
        done = done.filter((a) => a !== act);
        if (record && shown && get().states[record] === shown) showAs(record, before);
        say(error);
        return undefined;
      },
    ),
  };
  done.push(act);
  undone = [];
  return act.sent;
}

const shorten = (words: string) => (words.length > 80 ? `${words.slice(0, 79)}…` : words);

/** Shows an act of this window taken back, or done again. */
function turn(act: Act, to: State | undefined, said: string): void {
  set({ note: `${said} ${act.kind}${act.words ? `: ${shorten(act.words)}` : ""}` });
  if (!act.record || !to) return;
  showAs(act.record, to);
  if (get().pane === "Review" || get().pane === "") void select(act.record, true, act.item);
}

/** Takes back the last act of this analyst that stands; without limit, over restarts too. */
export async function undo(): Promise<void> {
  const act = done.pop();
  if (!act) return taken(() => client.undo.$post() as Promise<unknown>, "Took back");
  undone.push(act);
  turn(act, act.before, "Took back");
  if (act.id) heard(act.id);
  await attempt(() =>
    inLine(act.record, act.before, async () => {
      const decision = await act.sent;
      if (decision) await answer(client.undo[":decision"].$post({ param: { decision } }) as never as Answer<unknown>);
    }),
  );
}

export async function redo(): Promise<void> {
  const act = undone.pop();
  const again = () => client.redo.$post() as Promise<unknown>;
  if (!act) return taken(again, "Done again");
  done.push(act);
  turn(act, act.after, "Done again");
  await attempt(() => inLine(act.record, act.after, () => answer(again() as Answer<unknown>)));
}

/** The grid and the board take an act out before the server tells of it. */
const heard = (decision: string) =>
  dispatchEvent(new CustomEvent("assay:decided", { detail: { id: "", kind: "undo", payload: { decision } } }));

type Effect = {
  readonly kind: string;
  readonly words: string;
  readonly record: string | null;
  readonly state: State;
} | null;

/** Asks the server to take back or do again what this window does not know. */
async function taken(call: () => Promise<unknown>, said: string): Promise<void> {
  const effect = await attempt(() => inLine(undefined, undefined, () => answer(call() as Answer<Effect>)));
  if (effect === undefined) return;
  if (effect === null) return set({ note: "There is nothing left to take back." });
  const { record, state, kind, words } = effect;
  turn({ kind, words, record: record ?? undefined, item: itemOf(record ?? undefined) } as Act, state, said);
}

export async function undoOne(decision: string): Promise<void> {
  done = done.filter((a) => a.id !== decision);
  await taken(() => client.undo[":decision"].$post({ param: { decision } }) as Promise<unknown>, "Took back");
}
