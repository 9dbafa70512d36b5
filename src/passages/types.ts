export type { Anchored, Passage } from "../record/passage.ts";

/** Several ways to find one quotation again, so that one checks another (W3C Web Annotation: position and quote selectors). */
export type Selector = {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  /** up to 32 units before and after */
  readonly prefix: string;
  readonly suffix: string;
};
