import { type ComponentType, lazy } from "react";
import { actorKeys, type Key } from "../keys.ts";
import type { Summary } from "../state.ts";
import { Documents } from "./documents/Documents.tsx";
import { hypothesisKeys } from "./hypotheses/keys.ts";
import { Review } from "./review/Review.tsx";
import { Search } from "./search/Search.tsx";
import { writingKeys } from "./writing/keys.ts";

/** One tab of the desk. `name` stands in the address after `#`; `count` is the number beside it; `keys` act while it is shown. */
export type PaneEntry = {
  readonly name: string;
  readonly Content: ComponentType;
  readonly count?: (s: Summary) => number | null;
  readonly keys?: readonly Key[];
};

/** A pane whose script is fetched when it is first opened. */
const later = <N extends string>(load: () => Promise<Record<N, ComponentType>>, name: N) =>
  lazy(async () => ({ default: (await load())[name] }));

/** Every pane, in the order of the tabs. A new pane is a folder beside this file and a line here. */
export const panes: readonly PaneEntry[] = [
  { name: "Documents", Content: Documents, count: (s) => s.counts.documents },
  { name: "Review", Content: Review, count: (s) => s.total },
  { name: "Search", Content: Search },
  {
    name: "Actors",
    Content: later(() => import("./actors/Actors.tsx"), "Actors"),
    count: (s) => s.counts.actors,
    keys: actorKeys,
  },
  {
    name: "Reactions",
    Content: later(() => import("./reactions/Reactions.tsx"), "Reactions"),
    count: (s) => s.counts.reactions,
  },
  {
    name: "Timeline",
    Content: later(() => import("./timeline/Timeline.tsx"), "Timeline"),
    count: (s) => s.counts.timeline,
  },
  {
    name: "Discrepancies",
    Content: later(() => import("./discrepancies/Discrepancies.tsx"), "Discrepancies"),
    count: (s) => s.counts.discrepancies,
  },
  {
    name: "Hypotheses",
    Content: later(() => import("./hypotheses/Hypotheses.tsx"), "Hypotheses"),
    keys: hypothesisKeys,
  },
  { name: "Scenarios", Content: later(() => import("./scenarios/Scenarios.tsx"), "Scenarios") },
  { name: "Report", Content: later(() => import("./writing/Writing.tsx"), "Writing"), keys: writingKeys },
  { name: "Analysts", Content: later(() => import("./analysts/Analysts.tsx"), "Analysts") },
  { name: "History", Content: later(() => import("./history/History.tsx"), "History"), count: (s) => s.decisions },
];
