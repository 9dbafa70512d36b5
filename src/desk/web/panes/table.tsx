import type { ComponentType } from "react";
import type { Key } from "../keys.ts";
import type { Summary } from "../state.ts";
import { Documents } from "./documents/Documents.tsx";
import { Review } from "./review/Review.tsx";

/** One tab of the desk. `name` stands in the address after `#`; `count` is the number beside it; `keys` act while it is shown. */
export type PaneEntry = {
  readonly name: string;
  readonly Content: ComponentType;
  readonly count?: (s: Summary) => number | null;
  readonly keys?: readonly Key[];
};

/** Every pane, in the order of the tabs. A new pane is a folder beside this file and a line here. */
export const panes: readonly PaneEntry[] = [
  { name: "Documents", Content: Documents, count: (s) => s.counts.documents },
  { name: "Review", Content: Review, count: (s) => s.total },
];
