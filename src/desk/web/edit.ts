import type { Item, Range, Role } from "../views.ts";
import { decide } from "./acts.ts";
import { type Edit, get, select, set, show } from "./state.ts";
import { directionOf, endAfter, endBefore, startAfter, startBefore, wordAt } from "./words.ts";

/** Roles that can be changed, by kind, in the order in which Tab goes. */
const rolesOf: Partial<Record<Item["kind"], readonly Role[]>> = {
  statement: ["source", "cue", "content"],
  event: ["trigger"],
  reaction: ["evidence"],
};
export const editable = (item: Item | null): boolean => item !== null && item.kind in rolesOf;
export const editRoles = (edit: Edit) => rolesOf[edit.kind] ?? [];

/** Opens the current item's words for change. */
export function beginEdit(): void {
  const { item } = get();
  if (!item || !rolesOf[item.kind])
    return set({ note: "This kind of record has no words of its own to change; accept or reject it." });
  const roles = rolesOf[item.kind]!;
  const parts = Object.fromEntries(roles.map((r) => [r, item.parts[r] ?? []]));
  set({
    edit: {
      record: item.record,
      kind: item.kind,
      document: item.at.document,
      adding: false,
      parts,
      role: roles.at(-1)!,
      fields: {},
    },
    pick: null,
  });
  void show(item.at);
}

/** Begins a new record with the words that are selected. */
export function beginAdd(kind: "statement" | "event" | "reaction", fields: Record<string, string>): void {
  const { pick, open } = get();
  if (!pick || !open) return;
  const role = rolesOf[kind]!.at(-1)!;
  set({
    edit: {
      record: `x:${crypto.randomUUID()}`,
      kind,
      document: open.id,
      adding: true,
      parts: { [role]: [[pick.start, pick.end]] },
      role,
      fields,
    },
    pick: null,
    dialog: null,
    current: null,
    item: null,
  });
}

const placesOf = (edit: Edit): Range[] => Object.values(edit.parts).flatMap((p) => p ?? []);
const change = (parts: Edit["parts"]) => set({ edit: { ...get().edit!, parts } });

/** Sets the words of the role that is being changed; null takes them away. */
export function setPart(place: { start: number; end: number } | null): void {
  const { edit } = get();
  if (edit) change({ ...edit.parts, [edit.role]: place ? [[place.start, place.end] as Range] : [] });
}

export function nextRole(step: number): void {
  const { edit } = get();
  if (!edit) return;
  const roles = editRoles(edit);
  set({ edit: { ...edit, role: roles[(roles.indexOf(edit.role) + step + roles.length) % roles.length]! } });
}

/** Moves one edge of the words by a word: the end, or with `atStart` the start. A role without words begins beside the others. */
export function moveEdge(forward: boolean, atStart: boolean): void {
  const { edit, open } = get();
  if (!edit || open?.id !== edit.document) return;
  const { text } = open;
  const own = edit.parts[edit.role] ?? [];
  const last = own.at(-1);
  if (!last) {
    const first = Math.min(...placesOf(edit).map(([s]) => s));
    const at = Number.isFinite(first) ? startBefore(text, first) : 0;
    return setPart(wordAt(text, at));
  }
  const [start, end] = atStart ? own[0]! : last;
  const moved: Range = atStart
    ? [forward ? startAfter(text, start) : startBefore(text, start), end]
    : [start, forward ? endAfter(text, end) : endBefore(text, end)];
  if (moved[0] >= moved[1]) return;
  change({ ...edit.parts, [edit.role]: atStart ? [moved, ...own.slice(1)] : [...own.slice(0, -1), moved] });
}

/** The whole of the role one word on or back, for words that begin elsewhere. */
export function movePart(forward: boolean): void {
  const { edit, open } = get();
  const place = edit?.parts[edit.role]?.[0];
  if (!edit || !open || !place) return moveEdge(forward, false);
  const at = forward ? startAfter(open.text, place[0]) : startBefore(open.text, place[0]);
  setPart(wordAt(open.text, at));
}

export async function saveEdit(): Promise<void> {
  const { edit, open } = get();
  if (!edit) return;
  // What is not in sight is not saved blindly.
  if (open?.id !== edit.document)
    return set({ note: "The words that are being changed stand in a document that is not open." });
  const of = (role: Role) => edit.parts[role] ?? [];
  if (placesOf(edit).length === 0) return set({ note: "Select at least one word first." });
  const done = edit.adding
    ? await decide("add", addition(edit, of))
    : await decide(
        "edit",
        {
          record: edit.record,
          document: edit.document,
          ...(edit.kind === "statement"
            ? { source: of("source"), cue: of("cue"), content: of("content") }
            : edit.kind === "reaction"
              ? { evidence: of("evidence")[0] }
              : { trigger: of("trigger")[0] }),
        },
        edit.record,
        "edited",
      );
  if (done === undefined) return;
  const { record, adding } = edit;
  set({
    edit: null,
    note: adding
      ? `Added the ${edit.kind}; it stays through every new run.`
      : "The words are changed; u takes it back.",
    ...(adding ? { states: { ...get().states, [record]: "added" } } : {}),
  });
  if (!adding) await refreshWords(record);
}

/** Shows the new words at once; the computation follows. */
async function refreshWords(record: string): Promise<void> {
  await select(record, false);
}

const addition = (edit: Edit, of: (role: Role) => readonly Range[]): Record<string, unknown> => {
  const base = { record: edit.record, type: edit.kind, document: edit.document };
  const words = (ranges: readonly Range[]) => ranges.map(([s, e]) => get().open?.text.slice(s, e) ?? "").join(" … ");
  const shown = {
    kind: edit.kind,
    title: edit.fields["title"] ?? (words(of("source")) || "added"),
    words: words(placesOf(edit)),
    at: { document: edit.document, start: placesOf(edit)[0]![0], end: placesOf(edit)[0]![1] },
  };
  if (edit.kind === "statement")
    return {
      ...base,
      source: of("source"),
      cue: of("cue"),
      content: of("content"),
      kind: edit.fields["kind"] ?? "speech",
      shown,
    };
  if (edit.kind === "reaction")
    return {
      ...base,
      actor: edit.fields["actor"],
      stance: edit.fields["stance"],
      strength: Number(edit.fields["strength"] ?? 1),
      evidence: of("evidence")[0],
      shown,
    };
  return { ...base, event: edit.fields["event"], trigger: of("trigger")[0], date: edit.fields["date"] || null, shown };
};

export const cancelEdit = () => set({ edit: null, note: "Given up; nothing was changed." });

/** Keys while words are changed: arrows follow the direction of the text. */
export function editKey(event: KeyboardEvent): boolean {
  const { edit, open } = get();
  if (!edit || !open) return false;
  const ahead = directionOf(open.language) === "rtl" ? "ArrowLeft" : "ArrowRight";
  if (event.key === "ArrowRight" || event.key === "ArrowLeft")
    event.altKey ? movePart(event.key === ahead) : moveEdge(event.key === ahead, event.shiftKey);
  else if (event.key === "Tab") nextRole(event.shiftKey ? -1 : 1);
  else if (event.key === "Enter") void saveEdit();
  else if (event.key === "Escape") cancelEdit();
  else if (event.key === "Delete" || event.key === "Backspace") setPart(null);
  else return false;
  event.preventDefault();
  return true;
}
