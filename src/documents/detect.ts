import { strFromU8 } from "fflate";
import { decode } from "./encoding.ts";

/** What a file is, by its bytes; `expected` is what its name says, where the two differ in a way that matters. */
export type Detected = { readonly mediaType: string; readonly expected?: string };

const signatures: readonly (readonly [string, string, number?])[] = [
  ["image/png", "\x89PNG\r\n\x1a\n"],
  ["image/jpeg", "\xff\xd8\xff"],
  ["image/gif", "GIF8"],
  ["image/tiff", "II*\0"],
  ["image/tiff", "MM\0*"],
  ["image/bmp", "BM"],
  ["application/x-ole", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"],
  ["application/gzip", "\x1f\x8b"],
  ["application/x-7z-compressed", "7z\xbc\xaf\x27\x1c"],
  ["application/vnd.rar", "Rar!\x1a\x07"],
  ["application/rtf", "{\\rtf"],
  ["application/postscript", "%!PS"],
];

const byExtension: Readonly<Record<string, string>> = {
  pdf: "application/pdf",
  htm: "text/html",
  html: "text/html",
  xhtml: "text/html",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  eml: "message/rfc822",
  mht: "message/rfc822",
  mhtml: "message/rfc822",
  rss: "application/feed",
  atom: "application/feed",
  xml: "application/xml",
  json: "application/json",
  jsonfeed: "application/feed",
  md: "text/markdown",
  markdown: "text/markdown",
  txt: "text/plain",
  text: "text/plain",
  zip: "application/zip",
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  gif: "image/gif",
  tif: "image/tiff",
  tiff: "image/tiff",
  bmp: "image/bmp",
  webp: "image/webp",
};

/** Media type by content first, by the name's ending second. */
export function detect(bytes: Uint8Array, path: string): Detected {
  const expected = byExtension[/\.([a-z0-9]+)$/i.exec(path)?.[1]?.toLowerCase() ?? ""];
  const mediaType = byBytes(bytes) ?? byText(bytes, expected);
  return expected && !agree(mediaType, expected) ? { mediaType, expected } : { mediaType };
}

/** A feed may be called .xml or .json, Markdown and letters .txt: that is no mislabelling. */
function agree(found: string, expected: string): boolean {
  if (found === expected) return true;
  if (found === "application/feed") return expected === "application/xml" || expected === "application/json";
  if (found === "text/html") return expected === "application/xml";
  return (
    found === "text/plain" &&
    (expected === "text/markdown" || expected === "application/xml" || expected === "application/json")
  );
}

/** A member, the directory of an empty archive, a member of a split one. */
const zipLeads = ["PK\x03\x04", "PK\x05\x06", "PK\x07\x08"];

function byBytes(bytes: Uint8Array): string | undefined {
  const head = strFromU8(bytes.subarray(0, 1024), true);
  if (head.includes("%PDF-")) return "application/pdf";
  if (zipLeads.some((lead) => head.startsWith(lead))) return zipKind(bytes);
  if (/^RIFF....WEBP/s.test(head)) return "image/webp";
  return signatures.find(([, lead]) => head.startsWith(lead))?.[0];
}

/** Names of members stand in clear in a ZIP: at the start of each member and again in the directory at the end. */
function zipKind(bytes: Uint8Array): string {
  const ends = strFromU8(bytes.subarray(0, 1 << 16), true) + strFromU8(bytes.subarray(-(1 << 16)), true);
  if (!ends.includes("[Content_Types].xml"))
    return ends.includes("mimetypeapplication/vnd.oasis") ? "application/vnd.oasis.opendocument" : "application/zip";
  if (ends.includes("word/document")) return byExtension.docx as string;
  return /xl\/workbook|ppt\/presentation/.test(ends)
    ? "application/vnd.openxmlformats-officedocument"
    : "application/zip";
}

const headerLine =
  /^(?:From|Received|Return-Path|Date|Subject|MIME-Version|Message-ID|To|Delivered-To|Content-Type|X-[\w-]+|DKIM-Signature|Reply-To|Cc): \S/im;

function byText(bytes: Uint8Array, expected: string | undefined): string {
  if (isBinary(bytes)) return "application/octet-stream";
  const head = decode(bytes.subarray(0, 8192)).text.trimStart();
  if (
    /^(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*|<!DOCTYPE (?!html)[^[>]*(?:\[[^\]]*\]\s*)?>\s*)*<(?:rss|feed|rdf:RDF)\b/is.test(
      head,
    )
  )
    return "application/feed";
  if (/^\{/.test(head) && /"version"\s*:\s*"https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org/.test(head))
    return "application/feed";
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/is.test(head)) return "text/html";
  if (isMail(head, expected)) return "message/rfc822";
  if (expected === "text/html" || expected === "text/markdown" || expected === "application/json") return expected;
  if (/^<\?xml/.test(head)) return "application/xml";
  return "text/plain";
}

/** A memo may open with From and Date too; only what mail programs write makes a plain file a mail. */
function isMail(head: string, expected: string | undefined): boolean {
  const block = head.split(/\r?\n\r?\n/, 1)[0] ?? "";
  if (!headerLine.test(block) || !/^[\w-]+:/.test(block)) return expected === "message/rfc822" && head.length > 0;
  return (
    expected === "message/rfc822" || (/^(?:MIME-Version|Received|Message-ID):/im.test(block) && /^From:/im.test(block))
  );
}

/** Control characters that no text has; UTF-16 is told by `decode` and has zero bytes on one side only. */
function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 4096);
  const text = decode(sample).text;
  let odd = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if ((c < 0x20 && c !== 9 && c !== 10 && c !== 12 && c !== 13 && c !== 27) || c === 0x7f) odd++;
  }
  return odd > text.length * 0.02;
}
