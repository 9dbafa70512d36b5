import { toHtml } from "../report/html.ts";
import { toJson } from "../report/json.ts";
import type { Report } from "../report/types.ts";

/** A sentence of the report as it stands, by its place in it. */
export type Drawn = {
  readonly section: string;
  readonly kind: string;
  readonly text: string;
  readonly passages: readonly string[];
  /** Documents that were looked at, where the sentence tells of an absence. */
  readonly documents: readonly string[];
  readonly record: string | null;
};
/** The report as it would be published: its page, and its sentences in the order by which the page calls them. */
export type Preview = { readonly html: string; readonly sentences: readonly Drawn[] };

export function previewOf(report: Report): Preview {
  const first = { ...report, edition: 1 };
  const sentences = toJson(first).sentences.map(({ section, kind, text, passages, documents, record }) => ({
    section,
    kind,
    text,
    passages,
    documents: documents ?? [],
    record: record ?? null,
  }));
  return { html: withoutScripts(toHtml(first)), sentences };
}

/** The preview is only read: words of documents are escaped in it, so that every script tag is the report's own. */
const withoutScripts = (html: string) => html.replace(/<script\b[^>]*>[\s\S]*?<\/script>/g, "");
