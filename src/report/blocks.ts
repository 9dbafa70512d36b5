import type { Run } from "./types.ts";

/** Words on the page that open a sentence's passages. */
export type Opening = { readonly sentence: string; readonly runs: readonly Run[] };
export type Column = {
  readonly title: string /** Share of the width. */;
  readonly width: number;
  readonly numeric?: boolean;
};
export type Cell = { readonly open?: Opening; readonly runs: readonly Run[]; readonly small?: boolean };
export type Row = { readonly cells: readonly Cell[]; readonly focal?: boolean };

/** Mark of one actor in the counts and on the map. */
export type UnitMark = "yes" | "deflects" | "general" | "none";
export type Unit = { readonly mark: UnitMark; readonly name: string; readonly sentence: string };
export type MapLand = { readonly country: string; readonly path: string; readonly state: "focal" | "here" | "other" };
export type MapPlace = {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly units: readonly Unit[];
  readonly more: number;
};
export type MatrixCell = {
  readonly open: Opening;
  /** Bars for words of condemnation: 1 to 3; "general" hatched; "none" dashed. */
  readonly mark?: 1 | 2 | 3 | "general" | "none";
};
export type MatrixRow = {
  readonly name: string;
  readonly note: string;
  readonly cells: readonly (readonly MatrixCell[])[];
};
export type ScenarioColumn = { readonly title: Opening; readonly rows: readonly (readonly Opening[])[] };
/** Where a mark stands on the strip, in percent of its width; `open` marks are computed or implied. */
export type StripMark = {
  readonly from: number;
  readonly to: number;
  readonly form: "given" | "counted" | "before" | "after" | "none";
};

/** A line in a cell of a grid; `style` is how loud it speaks. */
export type GridLine = {
  readonly open?: Opening;
  readonly runs: readonly Run[];
  readonly style?: "strong" | "small" | "stale";
};
/** What a cell of a grid shows: words, a rating, a length, a count of boxes, a stretch of 0 to 100 %, a state. */
export type GridCell =
  | { readonly kind: "words"; readonly lines: readonly GridLine[] }
  | { readonly kind: "letter"; readonly letter: string; readonly note: string }
  | { readonly kind: "bar" /** 0 to 1. */; readonly share: number; readonly text: string }
  | { readonly kind: "boxes"; readonly filled: number; readonly of: number }
  | { readonly kind: "range"; readonly low: number; readonly high: number; readonly pooled: boolean }
  | { readonly kind: "state"; readonly mark: "open" | "met" | "not met" | "unknown"; readonly text: string };
export type GridColumn = {
  readonly title: string;
  readonly note?: string;
  /** Share of the width. */
  readonly width: number;
  /** Edges of the bands behind ranges, in percent. */
  readonly edges?: readonly number[];
};
/** `hangs`: the lead rests on this row; `quiet`: it tells nothing apart. */
export type GridRow = { readonly cells: readonly GridCell[]; readonly look?: "hangs" | "quiet" | "total" };
export type Grid = {
  readonly kind: "grid";
  readonly label: string;
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
  readonly shown: number;
};

/** One thing on the page; HTML and PDF set the same list. */
export type Block =
  | { readonly kind: "paragraph"; readonly sentences: readonly string[] }
  | {
      readonly kind: "list";
      readonly sentences: readonly string[];
      readonly ordered: boolean /** Shown at once; the rest is folded. */;
      readonly shown: number;
    }
  | { readonly kind: "heading"; readonly text: string; readonly figure: boolean }
  | {
      readonly kind: "remark";
      readonly text: string /** Speaks of marks that paper does not show. */;
      readonly screen?: boolean;
    }
  | {
      readonly kind: "discrepancies";
      readonly items: readonly {
        readonly about: string;
        readonly note: string;
        readonly sides: readonly { readonly who: string; readonly open: Opening }[];
      }[];
      readonly shown: number;
    }
  | {
      readonly kind: "timeline";
      readonly ticks: readonly { readonly at: number; readonly text: string }[];
      readonly breaks: readonly number[];
      readonly rows: readonly {
        readonly date: string;
        readonly mark: StripMark;
        readonly open: Opening;
        readonly precision: string;
        readonly words: Run | null;
        readonly focal: boolean;
      }[];
      readonly shown: number;
    }
  | {
      readonly kind: "claims";
      readonly rows: readonly {
        readonly who: string;
        readonly note: string;
        readonly claim: string;
        readonly open: Opening;
        readonly flags: readonly string[];
        readonly remark: string;
        readonly evidence: readonly Opening[];
      }[];
      readonly shown: number;
    }
  | {
      readonly kind: "motives";
      readonly items: readonly {
        readonly title: Opening;
        readonly label: string;
        readonly by: string;
        readonly points: readonly Opening[];
      }[];
      readonly shown: number;
    }
  | {
      readonly kind: "units";
      readonly rows: readonly {
        readonly level: string;
        readonly cells: readonly [readonly Unit[], readonly Unit[], readonly Unit[]];
      }[];
    }
  | {
      readonly kind: "map";
      readonly width: number;
      readonly height: number;
      readonly label: string;
      readonly land: readonly MapLand[];
      readonly places: readonly MapPlace[];
      readonly elsewhere: readonly MapPlace[];
    }
  | {
      readonly kind: "matrix";
      readonly columns: readonly string[];
      readonly groups: readonly {
        readonly level: string;
        readonly count: number;
        readonly rows: readonly MatrixRow[];
      }[];
      readonly shown: number;
    }
  | {
      readonly kind: "quotes";
      readonly groups: readonly {
        readonly level: string;
        readonly items: readonly { readonly open: Opening; readonly who: string; readonly note: string }[];
        readonly none: string;
      }[];
      readonly shown: number;
    }
  | { readonly kind: "scenarios"; readonly heads: readonly string[]; readonly columns: readonly ScenarioColumn[] }
  | {
      readonly kind: "table";
      readonly label: string;
      readonly columns: readonly Column[];
      readonly rows: readonly Row[];
      readonly shown: number;
    }
  | Grid;
