import { metadataFrom } from "./compose.ts";
import { maybeDate } from "./dates.ts";
import {
  attribute,
  childrenOf,
  descendants,
  type Element,
  type HtmlDocument,
  isElement,
  type Node,
  textOf,
} from "./html-tree.ts";
import type { Metadata } from "./types.ts";
import type { Visible } from "./visible.ts";

/** Names of meta elements that say each thing, the most trusted first. */
const metaNames: Readonly<Record<string, readonly string[]>> = {
  title: ["og:title", "dc.title", "dcterms.title", "citation_title", "twitter:title", "title"],
  author: [
    "author",
    "article:author",
    "dc.creator",
    "dcterms.creator",
    "citation_author",
    "parsely-author",
    "byl",
    "sailthru.author",
  ],
  publisher: [
    "og:site_name",
    "publisher",
    "dc.publisher",
    "dcterms.publisher",
    "citation_publisher",
    "application-name",
  ],
  date: [
    "article:published_time",
    "datepublished",
    "date",
    "dc.date",
    "dc.date.issued",
    "dcterms.created",
    "dcterms.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "citation_publication_date",
    "parsely-pub-date",
    "sailthru.date",
    "og:published_time",
    "dcterms.issued",
  ],
  language: ["og:locale", "language", "dc.language", "content-language"],
  address: ["og:url", "citation_public_url"],
};

/** What a page says about itself: meta elements, JSON-LD, `lang`, canonical link, `time` and `itemprop`. */
export function htmlMetadata(page: HtmlDocument, visible: Visible): Metadata {
  const elements = [...descendants(page)].filter(isElement);
  const meta = metaValues(elements);
  const data = linkedData(elements);
  const named = (key: string) => metaNames[key]?.map((name) => meta.get(name)).find((v) => v?.trim());
  const publisher = named("publisher") ?? data.publisher;
  const person = (value: string | undefined) => (value && !/^https?:/.test(value) ? value : undefined);
  return metadataFrom("file", {
    title: named("title") ?? data.title ?? heading(visible) ?? pageTitle(elements, publisher),
    author: person(named("author")) ?? data.author ?? itemText(elements, "author"),
    publisher,
    date: firstDate([...(metaNames.date ?? []).map((name) => meta.get(name)), data.date, ...timeValues(elements)]),
    language: language(elements, named("language") ?? data.language),
    address: address(elements, named("address") ?? data.address),
  });
}

function metaValues(elements: readonly Element[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const element of elements) {
    if (element.tagName !== "meta") continue;
    const name = (
      attribute(element, "property") ??
      attribute(element, "name") ??
      attribute(element, "itemprop") ??
      attribute(element, "http-equiv")
    )?.toLowerCase();
    const content = attribute(element, "content");
    if (name && content && !found.has(name)) found.set(name, content);
  }
  return found;
}

const heading = (visible: Visible) => {
  const tops = visible.marks.filter((m) => m.kind === "heading" && m.level === 1);
  return tops.length === 1 && tops[0] ? visible.text.slice(tops[0].start, tops[0].end) : undefined;
};

/** The title element, without the site's name behind a bar or dash. */
function pageTitle(elements: readonly Element[], publisher: string | undefined): string | undefined {
  const element = elements.find((e) => e.tagName === "title" && !isInside(e, "svg"));
  const title = element && textOf(element).trim();
  if (!title || !publisher) return title || undefined;
  const bare = title.replace(/\s+[|–—-]\s+[^|–—]{2,60}$/u, "");
  return title.toLowerCase().endsWith(publisher.toLowerCase()) && bare ? bare : title;
}

const isInside = (element: Element, name: string) => (element.parentNode as Element | null)?.tagName === name;

function itemText(elements: readonly Element[], item: string): string | undefined {
  const found = elements.find((e) => attribute(e, "itemprop") === item || attribute(e, "rel") === item);
  const name = found && (elements.find((e) => attribute(e, "itemprop") === "name" && e.parentNode === found) ?? found);
  const text = name && textOf(name).trim();
  return text && text.length < 120 ? text.replace(/^by\s+/i, "") : undefined;
}

function timeValues(elements: readonly Element[]): readonly (string | undefined)[] {
  const dated = elements.filter(
    (e) => attribute(e, "itemprop") === "datePublished" || attribute(e, "pubdate") !== undefined,
  );
  const times = elements.filter((e) => e.tagName === "time");
  return [...dated, ...times].map((e) => attribute(e, "datetime") ?? attribute(e, "content") ?? textOf(e));
}

const firstDate = (values: readonly (string | undefined)[]) =>
  values.map((v) => v && maybeDate(v)).find(Boolean) || undefined;

function language(elements: readonly Element[], named: string | undefined): string | undefined {
  const root = elements.find((e) => e.tagName === "html");
  const value = ((root && (attribute(root, "lang") ?? attribute(root, "xml:lang"))) || named)
    ?.trim()
    .replace(/_/g, "-");
  return value && /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(value) ? value : undefined;
}

function address(elements: readonly Element[], named: string | undefined): string | undefined {
  const link = elements.find((e) => e.tagName === "link" && attribute(e, "rel")?.toLowerCase() === "canonical");
  const value = (link && attribute(link, "href")) ?? named;
  return value && /^https?:\/\//.test(value) ? value : undefined;
}

type Linked = {
  title?: string;
  author?: string;
  publisher?: string;
  date?: string;
  language?: string;
  address?: string;
};

/** schema.org articles in JSON-LD; blocks that are not JSON are passed over, as browsers do. */
function linkedData(elements: readonly Element[]): Linked {
  for (const element of elements) {
    if (element.tagName !== "script" || !attribute(element, "type")?.includes("ld+json")) continue;
    const article = articleIn(
      maybeJson(
        childrenOf(element)
          .map((n: Node) => ("value" in n ? n.value : ""))
          .join(""),
      ),
    );
    if (article) return fromArticle(article);
  }
  return {};
}

function maybeJson(text: string): unknown {
  try {
    return text.length < 500_000 ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function articleIn(value: unknown): Fields | undefined {
  const list = Array.isArray(value)
    ? value
    : isFields(value) && Array.isArray(value["@graph"])
      ? value["@graph"]
      : [value];
  return list
    .filter(isFields)
    .find(
      (one) =>
        /Article|Posting|Report|WebPage|Statement/.test(String(one["@type"])) && (one.headline || one.datePublished),
    );
}

function fromArticle(article: Fields): Linked {
  const name = (value: unknown): string | undefined =>
    typeof value === "string"
      ? value
      : Array.isArray(value)
        ? value.map(name).filter(Boolean).join(", ") || undefined
        : isFields(value) && typeof value.name === "string"
          ? value.name
          : undefined;
  const pairs = {
    title: name(article.headline),
    author: name(article.author),
    publisher: name(article.publisher),
    date: name(article.datePublished),
    language: name(article.inLanguage),
    address: name(article.url),
  };
  return Object.fromEntries(Object.entries(pairs).filter(([, v]) => v)) as Linked;
}
