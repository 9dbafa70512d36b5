import PostalMime, { type Address, type Attachment, type Email } from "postal-mime";
import {
  type Context,
  compose,
  mergeMetadata,
  metadataFrom,
  type Reader,
  type Received,
  type Trouble,
} from "./compose.ts";
import { maybeDate } from "./dates.ts";
import { decode } from "./encoding.ts";
import { htmlText } from "./html.ts";
import { blank } from "./text.ts";
import type { Document, Mark, Metadata } from "./types.ts";

const mediaType = "message/rfc822";

/** Mail: the words of its plain part, else of its HTML; attachments are documents of their own. */
export const readMail: Reader = async (file, context) => {
  const troubles: Trouble[] = [];
  const mail = await parseRight(file, context, troubles);
  const body = bodyOf(mail, context);
  const metadata = mergeMetadata(headers(mail), body.metadata);
  const attached = await readAttachments(file, mail, context, troubles);
  troubles.push(...body.troubles, ...(attached.length ? [] : blank(body.text)));
  return [compose(file, { mediaType, text: body.text, marks: body.marks, metadata, troubles }), ...attached];
};

const parse = (bytes: Uint8Array, { limits }: Context) =>
  PostalMime.parse(bytes, {
    forceRfc822Attachments: true,
    attachmentEncoding: "arraybuffer",
    maxNestingDepth: Math.min(100, limits.depth),
  });

/** A body that does not decode as its header says is decoded anew as what its bytes look like. */
async function parseRight(file: Received, context: Context, troubles: Trouble[]): Promise<Email> {
  const mail = await parse(file.bytes, context);
  if (!isDamaged(mail)) return mail;
  const raw = relabelled(file.bytes);
  const again = raw && (await parse(raw, context));
  if (!again || isDamaged(again)) {
    troubles.push({
      code: "encoding-damaged",
      message: "Some letters could not be decoded as the mail says they are stored; they show as \uFFFD.",
    });
    return mail;
  }
  const text = guessed(again.text);
  const html = guessed(again.html);
  troubles.push({
    code: "encoding-guessed",
    message: `The mail names a wrong encoding for its letters; read as ${(text ?? html)?.encoding ?? "what fits best"}.`,
  });
  return { ...mail, ...(text ? { text: text.text } : {}), ...(html ? { html: html.text } : {}) };
}

const isDamaged = (mail: Email) => `${mail.text ?? ""}${mail.html ?? ""}`.includes("\uFFFD");

/** The mail with every charset named windows-1252, in which each byte is one letter and can be told back. */
function relabelled(bytes: Uint8Array): Uint8Array | undefined {
  const latin = new TextDecoder("latin1").decode(bytes.subarray(0, 1 << 20));
  const named = latin.replace(/(charset\s*=\s*"?)([\w-]+)/gi, (_, lead: string) => `${lead}windows-1252`);
  if (named === latin) return undefined;
  const head = backToBytes(named);
  const whole = new Uint8Array(head.length + Math.max(0, bytes.length - (1 << 20)));
  whole.set(head);
  whole.set(bytes.subarray(1 << 20), head.length);
  return whole;
}

const windowsLetters = new Map(
  [...new TextDecoder("windows-1252").decode(Uint8Array.from({ length: 256 }, (_, i) => i))].map((c, i) => [c, i]),
);

const backToBytes = (text: string) => Uint8Array.from(text, (c) => windowsLetters.get(c) ?? 0x3f);

const guessed = (text: string | undefined) => (text === undefined ? undefined : decode(backToBytes(text)));

type Body = {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly metadata: Metadata;
  readonly troubles: readonly Trouble[];
};

/** Newsletters put a stub into the plain part; the HTML counts where it says clearly more. */
function bodyOf(mail: Email, context: Context): Body {
  const plain = mail.text ?? "";
  if (!mail.html || (/\S/.test(plain) && plain.length >= 200))
    return { text: plain, marks: [], metadata: {}, troubles: [] };
  const { text, marks, metadata, troubles } = htmlText(mail.html, context.limits);
  if (/\S/.test(plain) && plain.length * 2 > text.length) return { text: plain, marks: [], metadata: {}, troubles: [] };
  const { language } = metadata;
  return {
    text,
    marks: marks.filter((m) => m.kind !== "article"),
    metadata: metadataFrom("file", { language }),
    troubles,
  };
}

function headers(mail: Email): Metadata {
  const raw = mail.headers.find((h) => h.key === "date")?.value ?? "";
  const sender = nameOf(mail.from ?? mail.sender);
  return metadataFrom("file", {
    title: mail.subject,
    author: sender,
    publisher: mail.headers.find((h) => h.key === "organization")?.value,
    date: maybeDate(raw.replace(/\s*\([^)]*\)\s*$/, "")) ?? maybeDate(mail.date ?? ""),
    language: mail.headers.find((h) => h.key === "content-language")?.value?.split(",")[0],
    address: mail.headers
      .find((h) => h.key === "archived-at" || h.key === "content-location")
      ?.value?.replace(/^<|>$/g, ""),
  });
}

const nameOf = (from: Address | undefined) => from && (from.name || from.address || undefined);

async function readAttachments(
  file: Received,
  mail: Email,
  context: Context,
  troubles: Trouble[],
): Promise<readonly Document[]> {
  const documents: Document[] = [];
  const used = new Set<string>();
  for (const [i, part] of mail.attachments.entries()) {
    const name = memberName(part, i, used);
    if (part.related && part.mimeType.startsWith("image/")) {
      troubles.push({
        code: "ignored",
        at: `attachment ${name}`,
        message: "A picture shown inside the message, not a document of its own.",
      });
      continue;
    }
    const bytes =
      typeof part.content === "string" ? new TextEncoder().encode(part.content) : new Uint8Array(part.content);
    if (file.depth + 1 > context.limits.nesting)
      troubles.push({
        code: "too-deep",
        at: `attachment ${name}`,
        message: "The attachment lies inside too many others and was not opened.",
      });
    else if (!spend(context, bytes.length)) {
      troubles.push({
        code: "too-much-unpacked",
        at: `attachment ${name}`,
        message: "The attachments hold more than the limits allow; the rest was not read.",
      });
      break;
    } else documents.push(...(await context.read({ bytes, path: `${file.path}!/${name}`, depth: file.depth + 1 })));
  }
  return documents;
}

/** Takes a member's bytes off what the container may still unpack. @returns false where that is used up */
function spend({ budget }: Context, bytes: number): boolean {
  budget.unpacked -= bytes;
  budget.members -= 1;
  return budget.unpacked >= 0 && budget.members >= 0;
}

const endings: Readonly<Record<string, string>> = {
  "message/rfc822": "eml",
  "application/pdf": "pdf",
  "text/html": "html",
  "text/plain": "txt",
  "image/png": "png",
  "image/jpeg": "jpg",
  "text/calendar": "ics",
};

function memberName(part: Attachment, i: number, used: Set<string>): string {
  const given = part.filename?.replace(/\\/g, "/").split("/").at(-1)?.trim();
  let name = given || `attachment-${i + 1}.${endings[part.mimeType] ?? "bin"}`;
  if (used.has(name)) name = `${i + 1}-${name}`;
  used.add(name);
  return name;
}
