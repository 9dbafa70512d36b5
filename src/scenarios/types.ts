import type { Span } from "../record/span.ts";

/** A possible future as a document tells it: a candidate for the analyst's own scenarios. */
export type ScenarioCandidate = {
  readonly id: string;
  readonly title: string;
  readonly titleSpan: Span;
  /** "if", "unless", "in case": what it depends on. */
  readonly conditions: readonly Span[];
  readonly drivers: readonly Span[];
  readonly impediments: readonly Span[];
  readonly consequences: readonly Span[];
  /** Words of likelihood: "unlikely", "could", and how they read. */
  readonly likelihood: readonly Span[];
  readonly span: Span;
};

/** A forecast or conditional outside a section on scenarios. */
export type Outlook = {
  readonly id: string;
  readonly kind: "forecast" | "condition" | "warning";
  readonly span: Span;
  readonly hedges: readonly Span[];
  readonly conditions: readonly Span[];
};
