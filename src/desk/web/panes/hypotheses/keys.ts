import type { Letter } from "../../../../hypotheses/rules.ts";
import type { Key } from "../../keys.ts";
import { get, showInContext } from "../../state.ts";

const letterKeys: readonly (readonly [string, Letter, string])[] = [
  ["c", "C", "consistent"],
  ["C", "CC", "very consistent"],
  ["n", "N", "neutral"],
  ["i", "I", "inconsistent"],
  ["I", "II", "very inconsistent"],
  ["0", "NA", "not applicable"],
];
export const letterWords = Object.fromEntries(letterKeys.map(([, letter, words]) => [letter, words])) as Record<
  Letter,
  string
>;

/** The grid and what it weighs are fetched with the pane; its keys are known before. */
const at = (act: (cell: typeof import("./cell.ts")) => void) => () => void import("./cell.ts").then(act);
export const hypothesisKeys: readonly Key[] = [
  { key: "ArrowRight", does: "next hypothesis", act: at((c) => c.move(0, 1)) },
  { key: "ArrowLeft", does: "hypothesis before", act: at((c) => c.move(0, -1)) },
  { key: "ArrowDown", does: "next evidence", act: at((c) => c.move(1, 0)) },
  { key: "ArrowUp", does: "evidence before", act: at((c) => c.move(-1, 0)) },
  ...letterKeys.map(([key, letter, does]) => ({ key, does, act: at((c) => c.rate(letter)) })),
  { key: "g", does: "argue for the letter", act: () => document.querySelector<HTMLElement>("#new-argument")?.focus() },
  { key: "r", does: "who is responsible", act: () => document.querySelector<HTMLElement>("#new-party")?.focus() },
  { key: "o", does: "passage in its document", act: () => void (get().evidence && showInContext(get().evidence!)) },
  { key: "h", does: "add a hypothesis", act: () => document.querySelector<HTMLElement>("#new-hypothesis")?.focus() },
  { key: "e", does: "add evidence", act: () => document.querySelector<HTMLElement>("#seek-evidence")?.focus() },
];
