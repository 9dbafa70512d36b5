import type { ActorId, DocumentId, StatementId } from "../record/ids.ts";
import type { Span } from "../record/span.ts";

/** One of the values that cannot all be true, and who gives it. */
export type Side = {
  /** Normalised: "3", "2021-11-07", "BGD". */
  readonly value: string;
  readonly spans: readonly Span[];
  readonly by: readonly {
    readonly statement: StatementId | null;
    readonly actor: ActorId | null;
    readonly document: DocumentId;
  }[];
};

export type Discrepancy = {
  readonly id: string;
  readonly kind: "number" | "time" | "place" | "who" | "what";
  /** What the sides disagree on, in a few words: "killed", "drones used", "time of the attack". */
  readonly about: string;
  readonly sides: readonly Side[];
  /** A later document of the same publisher corrects an earlier one. */
  readonly correction: boolean;
  readonly confidence: number;
  readonly why: readonly string[];
};
