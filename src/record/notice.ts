import type { DocumentId } from "./ids.ts";

/** Trouble in a document, said to the user. `code` is from a closed list kept in docs/schema. */
export type Notice = {
  readonly code: NoticeCode;
  readonly document?: DocumentId;
  /** File, and place in it where there is one: `a.pdf`, `mail.eml!/b.docx`, `a.pdf page 3`. */
  readonly place: string;
  /** One sentence: what was found and what it means for the result. */
  readonly message: string;
  /** One sentence: what the user may do. */
  readonly next: string;
};

export const noticeCodes = [
  "empty",
  "encrypted",
  "truncated",
  "mislabelled",
  "unreadable",
  "unsupported",
  "ignored",
  "too-large",
  "too-many-pages",
  "too-deep",
  "too-much-unpacked",
  "too-slow",
  "too-much-memory",
  "no-text",
  "ocr-used",
  "encoding-guessed",
  "encoding-damaged",
  "hidden-text",
  "duplicate",
  "metadata-invalid",
  "date-unknown",
  "language-not-covered",
  "language-unsure",
  "withdrawn",
  "source-not-found",
  "target-not-found",
  "not-resolved",
  "no-focal-event",
  "event-guessed",
  "input-invalid",
  "reader-crashed",
  "own-report",
  "changed",
] as const;
export type NoticeCode = (typeof noticeCodes)[number];
