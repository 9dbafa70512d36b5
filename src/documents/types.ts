import type { DocumentId } from "../record/ids.ts";
import type { Notice } from "../record/notice.ts";

/** Where a character of a paged document stands: PDF points, origin top left of the page. */
export type PageBox = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

export type Page = {
  readonly number: number;
  /** Stretch of the document's text that this page holds (may be empty: start === end). */
  readonly start: number;
  readonly end: number;
  readonly width: number;
  readonly height: number;
  /** Four numbers (left, top, right, bottom) a UTF-16 unit of [start, end); absent where there are none. */
  readonly boxes?: Float32Array;
  /** Recognized from an image; confidence 0 to 100. */
  readonly ocr?: number;
};

/** A stretch of the text that the format itself marks (HTML h1-h6, p, li, table; DOCX styles; Markdown). Spans may nest. */
export type Mark = {
  readonly kind:
    | "title"
    | "heading"
    | "paragraph"
    | "list-item"
    | "table"
    | "row"
    | "cell"
    | "quote"
    | "link"
    | "hidden"
    | "navigation"
    | "article";
  readonly start: number;
  readonly end: number;
  /** heading level 1-6, or nesting depth */
  readonly level?: number;
  /** link target, never followed */
  readonly target?: string;
};

export type Metadata = {
  readonly title?: string;
  readonly author?: string;
  readonly publisher?: string;
  /** EDTF: 2021-11-07, 2021-11, 2021-11-07T10:00Z */
  readonly date?: string;
  /** BCP 47: en, ar, fa … */
  readonly language?: string;
  readonly address?: string;
  /** When it was got, EDTF. */
  readonly got?: string;
  readonly origin?: string;
  /** Admiralty grade, e.g. "B2". */
  readonly grade?: string;
  /** Where each value came from: "json", "csv", "file", "text". */
  readonly from?: Readonly<Record<string, "json" | "csv" | "file" | "text">>;
};

/** One file as received; its text, as decoded, is never altered. */
export type Document = {
  readonly id: DocumentId;
  readonly sha256: string;
  readonly bytes: number;
  readonly mediaType: string;
  /** Every path under which these bytes were found, relative to the folder; a container's member is `mail.eml!/a.pdf`. */
  readonly paths: readonly string[];
  /** sha256 of the file on disk that this document was taken out of (mail, archive, feed); absent where it is the file itself. */
  readonly container?: string;
  readonly metadata: Metadata;
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly pages: readonly Page[];
  /** For HTML: pairs (text offset, source offset), rising; the map from text to the source's UTF-16 units. */
  readonly sourceMap?: Int32Array;
  readonly notices: readonly Notice[];
};
