import type { ComponentType } from "react";
import type { Summary } from "../state.ts";
import { Documents } from "./Documents.tsx";
import { Review } from "./Review.tsx";

/** One tab of the desk. `name` stands in the address after `#`; `count` is the number beside it. */
export type PaneEntry = {
  readonly name: string;
  readonly Content: ComponentType;
  readonly count?: (s: Summary) => number | null;
};

/** Every pane, in the order of the tabs. A new pane is a folder beside this file and a line here. */
export const panes: readonly PaneEntry[] = [
  { name: "Review", Content: Review, count: (s) => s.open },
  { name: "Documents", Content: Documents, count: (s) => s.counts.documents },
];
