import { strFromU8 } from "fflate";
import mammoth from "mammoth";
import { directory, type Entry, unpack } from "./archive.ts";
import { compose, mergeMetadata, metadataFrom, type Reader, type Received, type Trouble } from "./compose.ts";
import { maybeDate } from "./dates.ts";
import { frontMatter } from "./frontmatter.ts";
import { htmlText } from "./html.ts";
import type { Limits } from "./limits.ts";
import { blank } from "./text.ts";
import type { Metadata } from "./types.ts";

const mediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** Mammoth holds about 150 bytes a byte of XML; 40 MB of XML are a book of 5,000 pages. */
const xmlBytes = 40 * 2 ** 20;

/** Mammoth ends each footnote with an arrow back to its place, which the file does not have. */
const backLink = / ?<a href="#(?:foot|end)note-ref-[^"]*">↑<\/a>/g;

const styles = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => h2:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
];

/** DOCX: paragraphs, headings, lists, tables and footnotes as text with marks; pictures and comments are left out. */
export const readDocx: Reader = async (file, { limits }) => {
  const parts = xmlParts(file, limits);
  if ("code" in parts) return [compose(file, { mediaType, troubles: [parts] })];
  const hostile = suspect(parts, limits);
  if (hostile) return [compose(file, { mediaType, troubles: [hostile] })];
  const { value } = await mammoth.convertToHtml(
    { buffer: Buffer.from(file.bytes) },
    { styleMap: styles, convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: "" })) },
  );
  const { text, marks } = htmlText(value.replace(backLink, ""), { ...limits, elements: Number.POSITIVE_INFINITY });
  const body = parts.get("word/document.xml") ?? "";
  const troubles: Trouble[] = [...blank(text)];
  if (/<w:vanish(?:\s*\/|\s+w:val="(?:1|true|on)"\s*\/)>/.test(body))
    troubles.push({
      code: "hidden-text",
      message: "Some of its text is formatted as hidden; it is read with the rest.",
    });
  const title = marks.find((m) => m.kind === "heading" && m.level === 1);
  const heading = metadataFrom("text", { title: title && text.slice(title.start, title.end) });
  const metadata = properties(parts, frontMatter(text), heading);
  return [compose(file, { mediaType, text, marks: marks.filter((m) => m.kind !== "navigation"), metadata, troubles })];
};

/** The XML parts, unpacked within the limits; what the directory claims of their sizes is not believed. */
function xmlParts(file: Received, limits: Limits): ReadonlyMap<string, string> | Trouble {
  const { entries, cut } = directory(file.bytes);
  if (cut) return { code: "truncated", message: "The DOCX breaks off before its end and could not be opened." };
  const parts = new Map<string, string>();
  let left = Math.min(xmlBytes, limits.unpackedBytes);
  for (const entry of entries.filter(isRead)) {
    if (entry.encrypted) return { code: "encrypted", message: "The DOCX opens only with a password." };
    const bytes = unpack(file.bytes, entry, left, limits.ratio);
    if (bytes === "too-much")
      return {
        code: "too-much-unpacked",
        at: entry.name,
        message: "The part unpacks to more than the limits allow, so the file was not read.",
      };
    if (typeof bytes === "string")
      return { code: "unreadable", at: entry.name, message: "The part is damaged, so the file was not read." };
    left -= bytes.length;
    parts.set(entry.name, strFromU8(bytes));
  }
  return parts;
}

const isRead = (entry: Entry) => /\.(?:xml|rels)$/i.test(entry.name);

/** Office never writes a document type; only attacks by entities need one. Deep nesting would overflow the stack. */
function suspect(parts: ReadonlyMap<string, string>, limits: Limits): Trouble | undefined {
  for (const [name, xml] of parts) {
    if (/<!(?:DOCTYPE|ENTITY)/i.test(xml))
      return {
        code: "unreadable",
        at: name,
        message: "The part declares XML entities, which Office never does and attacks do, so the file was not read.",
      };
    if (deepest(xml) > limits.depth)
      return {
        code: "too-deep",
        at: name,
        message: `The part nests more than ${limits.depth} elements, so the file was not read.`,
      };
  }
  return undefined;
}

function deepest(xml: string): number {
  let depth = 0;
  let most = 0;
  for (let at = xml.indexOf("<"); at >= 0; at = xml.indexOf("<", at + 1)) {
    const next = xml[at + 1];
    if (next === "/") depth--;
    else if (next !== "?" && next !== "!") {
      const end = xml.indexOf(">", at);
      if (end > 0 && xml[end - 1] !== "/") most = Math.max(most, ++depth);
    }
  }
  return most;
}

/** The file's own properties; a date in the text is trusted before that of the file, which tells when it was typed. */
function properties(parts: ReadonlyMap<string, string>, front: Metadata, heading: Metadata): Metadata {
  const core = parts.get("docProps/core.xml") ?? "";
  const app = parts.get("docProps/app.xml") ?? "";
  const own = metadataFrom("file", {
    title: element(core, "dc:title"),
    author: authorOf(element(core, "dc:creator")),
    publisher: element(app, "Company"),
    language: element(core, "dc:language"),
  });
  const dated = metadataFrom("file", { date: maybeDate(element(core, "dcterms:created") ?? "") });
  return mergeMetadata(own, heading, front, dated);
}

/** Names that programs put where nobody gave one. */
const authorOf = (name: string | undefined) =>
  name &&
  /^(?:un-?named|python-docx|apache poi|user|admin(?:istrator)?|microsoft office user|author|windows user)$/i.test(name)
    ? undefined
    : name;

function element(xml: string, name: string): string | undefined {
  const m = new RegExp(`<${name}(?:\\s[^>]*)?>([^<]{1,2000})</${name}>`).exec(xml);
  return m?.[1]
    ?.replace(
      /&(lt|gt|amp|quot|apos);/g,
      (_, n: string) => ({ lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" })[n] ?? "",
    )
    .trim();
}
