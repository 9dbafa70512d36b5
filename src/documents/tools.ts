import type { WrappedPdfiumModule } from "@embedpdf/pdfium";

/** A picture to be recognized: a file's bytes (PNG, JPEG, TIFF, BMP, GIF, WebP) and its size in pixels. */
export type Picture = { readonly bytes: Uint8Array; readonly width: number; readonly height: number };

/** One recognized character or cluster, with its box in pixels of the picture. */
export type Glyph = {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

export type RecognizedLine = { readonly words: readonly (readonly Glyph[])[]; readonly endsParagraph: boolean };

export type Recognized = {
  /** "eng", "ara" or "fas" */
  readonly language: string;
  /** 0 to 100 */
  readonly confidence: number;
  readonly lines: readonly RecognizedLine[];
};

/** Programs and recognition data that readers are handed; each starts when it is first asked for. */
export type ReaderTools = {
  readonly pdfium: () => Promise<WrappedPdfiumModule>;
  /** @param first the language to try first, where an earlier page of the same document told it */
  readonly recognize: (picture: Picture, first?: string) => Promise<Recognized>;
};
