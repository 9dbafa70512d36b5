// The table of contents: one line a stage, in the order of the flow.
// biome-ignore-all assist/source/organizeImports: the order is the flow
export * as documents from "./documents/read.ts";
export * as passages from "./passages/anchor.ts";
export * as language from "./language/parse.ts";
export * as statements from "./statements/attribute.ts";
export * as events from "./events/code.ts";
export * as actors from "./actors/resolve.ts";
export * as reactions from "./reactions/place.ts";
export * as discrepancies from "./discrepancies/compare.ts";
export * as hypotheses from "./hypotheses/weigh.ts";
export * as scenarios from "./scenarios/solve.ts";
export * as report from "./report/compose.ts";
