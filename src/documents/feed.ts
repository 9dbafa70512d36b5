import { parseFeed } from "feedsmith";
import { type Context, compose, mergeMetadata, metadataFrom, type Reader, type Received } from "./compose.ts";
import { maybeDate } from "./dates.ts";
import { decode } from "./encoding.ts";
import { htmlText } from "./html.ts";
import { encodingTroubles } from "./text.ts";

const mediaType = "application/feed";

/** One piece of news in a feed, whatever the feed's dialect. */
type Item = {
  readonly title?: string | undefined;
  readonly html?: string | undefined;
  readonly plain?: string | undefined;
  readonly author?: string | undefined;
  readonly date?: string | undefined;
  readonly address?: string | undefined;
  readonly language?: string | undefined;
  readonly publisher?: string | undefined;
};

/**
 * RSS, Atom, RDF and JSON feeds: each item is a document of its own, since each has a date, an author and an address of
 * its own. Its bytes are its title and content as HTML; its path ends in `!/` and its place in the feed, from 1.
 */
export const readFeed: Reader = (file, context) => {
  const decoded = decode(
    file.bytes,
    /^<\?xml[^>]{0,100}encoding=["']([\w-]{2,40})/i.exec(
      new TextDecoder("latin1").decode(file.bytes.subarray(0, 200)),
    )?.[1],
  );
  const troubles = [...encodingTroubles(decoded)];
  const refuse = (message: string) => [
    compose(file, { mediaType, troubles: [...troubles, { code: "unreadable", message }] }),
  ];
  if (/<!ENTITY/i.test(decoded.text))
    return refuse("The feed declares XML entities, which feeds never need and attacks do, so it was not read.");
  let items: readonly Item[];
  try {
    items = itemsOf(decoded.text);
  } catch (error) {
    return refuse(
      `The feed is damaged and could not be read (${error instanceof Error ? error.message.slice(0, 120) : error}).`,
    );
  }
  if (items.length === 0)
    return [
      compose(file, { mediaType, troubles: [...troubles, { code: "no-text", message: "The feed holds no items." }] }),
    ];
  const kept = items.slice(0, context.limits.members);
  const documents = kept.map((item, i) => itemDocument(file, item, i, context));
  if (kept.length < items.length)
    troubles.push({
      code: "too-large",
      message: `The feed holds ${items.length} items; the first ${kept.length} were read.`,
    });
  return troubles.length ? [...documents, compose(file, { mediaType, troubles })] : documents;
};

function itemDocument(file: Received, item: Item, i: number, context: Context) {
  const source = `${item.title ? `<h1>${escaped(strip(item.title))}</h1>\n` : ""}${item.html ?? paragraphs(item.plain ?? "")}`;
  const { text, marks, sourceMap, troubles, metadata } = htmlText(source, context.limits);
  const own = metadataFrom("file", {
    title: item.title && strip(item.title),
    author: item.author,
    publisher: item.publisher,
    date: maybeDate(item.date ?? ""),
    address: item.address,
    language: item.language,
  });
  const member = { bytes: new TextEncoder().encode(source), path: `${file.path}!/${i + 1}`, depth: file.depth + 1 };
  return compose(member, {
    mediaType: "text/html",
    text,
    marks: marks.filter((m) => m.kind !== "article"),
    sourceMap,
    metadata: mergeMetadata(own, metadata),
    troubles,
  });
}

const escaped = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
const strip = (title: string) =>
  title
    .replace(/<[^>]{0,200}>/g, "")
    .replace(
      /&(lt|gt|amp|quot|apos|#39);/g,
      (_, n: string) => ({ lt: "<", gt: ">", amp: "&", quot: '"', apos: "'", "#39": "'" })[n] ?? "",
    )
    .trim();
const paragraphs = (plain: string) =>
  plain
    .split(/\n\s*\n/)
    .map((p) => `<p>${escaped(p)}</p>`)
    .join("\n");

/** The fullest of an item's texts: summaries repeat what the content says. */
const fullest = (...texts: (string | undefined)[]) =>
  texts.reduce((a, b) => ((b?.length ?? 0) > (a?.length ?? 0) ? b : a), undefined);

function itemsOf(text: string): readonly Item[] {
  const { format, feed } = parseFeed(text);
  const names = (people: readonly { name?: string | undefined; email?: string | undefined }[] | undefined) =>
    people
      ?.map((p) => p.name ?? p.email)
      .filter(Boolean)
      .join(", ");
  if (format === "json")
    return (feed.items ?? []).map((item) => ({
      title: item.title,
      html: item.content_html,
      plain: item.content_text ?? item.summary,
      author: names(item.authors) || names(feed.authors),
      date: item.date_published ?? item.date_modified,
      address: item.url ?? item.external_url,
      language: item.language ?? feed.language,
      publisher: feed.title,
    }));
  if (format === "atom")
    return (feed.entries ?? []).map((entry) => ({
      title: entry.title?.value,
      html: fullest(entry.content?.value, entry.summary?.value),
      author: names(entry.authors) || names(feed.authors),
      date: entry.published ?? entry.updated,
      address: (entry.links?.find((l) => !l.rel || l.rel === "alternate") ?? entry.links?.[0])?.href,
      language: entry.xml?.lang ?? feed.xml?.lang,
      publisher: feed.title?.value,
    }));
  if (format === "rdf")
    return (feed.items ?? []).map((item) => ({
      title: item.title,
      html: fullest(item.content?.encoded, item.description),
      author: item.dc?.creators?.join(", "),
      date: item.dc?.dates?.[0],
      address: item.link,
      language: feed.dc?.languages?.[0],
      publisher: feed.title,
    }));
  return (feed.items ?? []).map((item) => ({
    title: item.title,
    html: fullest(item.content?.encoded, item.description),
    author: item.dc?.creators?.join(", ") || names(item.authors),
    date: item.pubDate ?? item.dc?.dates?.[0],
    address: item.link ?? (item.guid?.isPermaLink === false ? undefined : item.guid?.value),
    language: feed.language,
    publisher: item.source?.title ?? feed.title,
  }));
}
