import type { ComponentType } from "react";
import { actorKeys, type Key } from "../keys.ts";
import type { Summary } from "../state.ts";
import { Actors } from "./actors/Actors.tsx";
import { Analysts } from "./analysts/Analysts.tsx";
import { Discrepancies } from "./discrepancies/Discrepancies.tsx";
import { Documents } from "./documents/Documents.tsx";
import { History } from "./history/History.tsx";
import { hypothesisKeys } from "./hypotheses/cell.ts";
import { Hypotheses } from "./hypotheses/Hypotheses.tsx";
import { Reactions } from "./reactions/Reactions.tsx";
import { Review } from "./review/Review.tsx";
import { Scenarios } from "./scenarios/Scenarios.tsx";
import { Search } from "./search/Search.tsx";
import { Timeline } from "./timeline/Timeline.tsx";
import { writingKeys } from "./writing/keys.ts";
import { Writing } from "./writing/Writing.tsx";

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
  { name: "Search", Content: Search },
  { name: "Actors", Content: Actors, count: (s) => s.counts.actors, keys: actorKeys },
  { name: "Reactions", Content: Reactions, count: (s) => s.counts.reactions },
  { name: "Timeline", Content: Timeline, count: (s) => s.counts.timeline },
  { name: "Discrepancies", Content: Discrepancies, count: (s) => s.counts.discrepancies },
  { name: "Hypotheses", Content: Hypotheses, keys: hypothesisKeys },
  { name: "Scenarios", Content: Scenarios },
  { name: "Report", Content: Writing, keys: writingKeys },
  { name: "Analysts", Content: Analysts },
  { name: "History", Content: History, count: (s) => s.decisions },
];
