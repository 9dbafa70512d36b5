import { type Context, compose, type Reader, type Received, type Trouble } from "./compose.ts";
import { detect } from "./detect.ts";
import type { Limits } from "./limits.ts";
import { readMarkdown } from "./markdown.ts";
import { notice } from "./notices.ts";
import { readText } from "./text.ts";
import type { ReaderTools } from "./tools.ts";
import type { Document } from "./types.ts";
import { unread } from "./unread.ts";

type Load = () => Reader | Promise<Reader>;

const picture = (kind: string): [string, Load] => [
  `image/${kind}`,
  async () => (await import("./image.ts")).readImage(`image/${kind}`),
];

/** Readers by media type; all but the plain ones are loaded when the first such file comes. */
const readers: Readonly<Record<string, Load>> = {
  "text/plain": () => readText,
  "text/markdown": () => readMarkdown,
  "text/html": async () => (await import("./html.ts")).readHtml,
  "application/pdf": async () => (await import("./pdf.ts")).readPdf,
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": async () =>
    (await import("./docx.ts")).readDocx,
  "message/rfc822": async () => (await import("./mail.ts")).readMail,
  "application/feed": async () => (await import("./feed.ts")).readFeed,
  "application/zip": async () => (await import("./zip.ts")).readZip,
  ...Object.fromEntries(["png", "jpeg", "gif", "tiff", "bmp", "webp"].map(picture)),
};

/**
 * The documents in one file: one for most formats; a mail with its attachments, an archive's members, a feed's items.
 * What cannot be read is a document without text whose notices say why; only wrong calls throw.
 * @param path relative to the folder; members are `mail.eml!/a.pdf`
 */
export async function read(
  bytes: Uint8Array,
  path: string,
  tools: ReaderTools,
  limits: Limits,
): Promise<readonly Document[]> {
  const budget = { unpacked: limits.unpackedBytes, members: limits.members };
  const context: Context = { tools, limits, budget, read: (file) => readOne(file, context) };
  return readOne({ bytes, path, depth: 0 }, context);
}

async function readOne(file: Received, context: Context): Promise<readonly Document[]> {
  const { bytes, path } = file;
  if (bytes.length === 0) return failed(file, { code: "empty", message: "The file is empty." });
  if (bytes.length > context.limits.bytes)
    return failed(file, {
      code: "too-large",
      message: `The file has ${bytes.length} bytes, more than ${context.limits.bytes}.`,
    });
  const { mediaType, expected } = detect(bytes, path);
  try {
    const reader = (await readers[mediaType]?.()) ?? unsupported(bytes, mediaType);
    const documents = await reader(file, context);
    return expected ? documents.map((d, i) => (i === 0 ? mislabelled(d, expected) : d)) : documents;
  } catch (error) {
    return failed(file, fault(error), mediaType);
  }
}

const failed = (file: Received, trouble: Trouble, mediaType = "application/octet-stream") => [
  compose(file, { mediaType, troubles: [trouble] }),
];

function fault(error: unknown): Trouble {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof RangeError && /call stack/i.test(message))
    return { code: "too-deep", message: "The file nests its parts too deeply to be read." };
  return { code: "reader-crashed", message: `The file could not be read: ${message.slice(0, 200)}.` };
}

function mislabelled(document: Document, expected: string): Document {
  const place = document.paths[0] ?? "";
  const message = `The name says ${expected}, but the bytes are ${document.mediaType}; it was read as what it is.`;
  return { ...document, notices: [...document.notices, notice("mislabelled", place, message, document.id)] };
}

/** Office puts an encrypted file into an OLE container, with this name in UTF-16. */
const encryptedOffice = "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e";

function unsupported(bytes: Uint8Array, mediaType: string): Reader {
  const office =
    mediaType === "application/x-ole" &&
    new TextDecoder("latin1").decode(bytes.subarray(0, 1 << 20)).includes(encryptedOffice);
  if (office)
    return unread(mediaType, {
      code: "encrypted",
      message: "The Office file opens only with a password, so nothing of it was read.",
    });
  return unread(mediaType, { code: "unsupported", message: `Files of the kind ${mediaType} cannot be read yet.` });
}
