import type { DocumentId } from "../record/ids.ts";
import type { Notice, NoticeCode } from "../record/notice.ts";

/** What the user may do about each kind of trouble. */
const next: Partial<Record<NoticeCode, string>> = {
  empty: "Get the file again, or remove it.",
  encrypted: "Save a copy without a password and put it in its place.",
  truncated: "Get the file again; what could be read is shown.",
  mislabelled: "Nothing need be done; rename the file if you like.",
  unreadable: "Open it in the program that made it and save it as PDF or text.",
  unsupported: "Save it as PDF, DOCX, HTML or text.",
  ignored: "Nothing need be done; convert it to a readable format if it matters.",
  "too-large": "Split the file, or raise the limit.",
  "too-many-pages": "Split the file, or raise the limit.",
  "too-deep": "Unpack it yourself, or raise the limit.",
  "too-much-unpacked": "Do not open this file unless you trust where it came from; unpack it yourself if you do.",
  "too-slow": "Split the file, or raise the limit on seconds.",
  "too-much-memory": "Split the file, or raise the limit on memory.",
  "reader-crashed": "Open it in the program that made it and save it anew; the other documents are not affected.",
  "no-text": "Check the file in a viewer; type the text by hand if it matters.",
  "ocr-used": "Compare quotations with the page before you publish them.",
  "encoding-guessed": "If the text looks wrong, save the file as UTF-8.",
  "encoding-damaged": "Get the file again; damaged places show as \uFFFD.",
  "hidden-text": "Look at the source if you wonder why it is hidden.",
  duplicate: "Nothing need be done.",
  "metadata-invalid": "Correct the value and run again.",
  "own-report": "Nothing need be done; our own reports are never input.",
};

/** A notice with the usual advice for its code. */
export function notice(code: NoticeCode, place: string, message: string, document?: DocumentId): Notice {
  return { code, place, message, next: next[code] ?? "See the documentation.", ...(document ? { document } : {}) };
}
