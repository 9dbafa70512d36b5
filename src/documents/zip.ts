import { directory, type Entry, unpack } from "./archive.ts";
import { type Context, compose, type Reader, type Received, type Trouble } from "./compose.ts";
import type { Document } from "./types.ts";

const mediaType = "application/zip";

/** A ZIP: each member is a document of its own; the archive is listed itself only where it gave trouble. */
export const readZip: Reader = async (file, context) => {
  if (file.depth >= context.limits.nesting) {
    const message = `The archive lies inside ${file.depth} others, more than the limit, and was not opened.`;
    return [compose(file, { mediaType, troubles: [{ code: "too-deep", message }] })];
  }
  const { entries, cut } = directory(file.bytes);
  const troubles: Trouble[] = cut
    ? [{ code: "truncated", message: "The archive breaks off before its end; what is left of it was read." }]
    : [];
  const members = entries.filter((entry) => !entry.folder && !isClutter(entry.name));
  if (members.length === 0) troubles.push({ code: "empty", message: "The archive holds no files." });
  const documents = await readMembers(file, members, context, troubles);
  return troubles.length ? [...documents, compose(file, { mediaType, troubles })] : documents;
};

/** What operating systems add to archives. */
const isClutter = (name: string) => /(?:^|\/)(?:__MACOSX\/|\.|thumbs\.db$|desktop\.ini$)/i.test(name);

async function readMembers(
  file: Received,
  members: readonly Entry[],
  context: Context,
  troubles: Trouble[],
): Promise<readonly Document[]> {
  const documents: Document[] = [];
  for (const entry of members) {
    if (context.budget.members-- <= 0) {
      troubles.push({
        code: "too-much-unpacked",
        message: `The archive holds more than ${context.limits.members} files; the rest was not read.`,
      });
      break;
    }
    const bytes = member(file, entry, context);
    if (!("code" in bytes))
      documents.push(...(await context.read({ bytes, path: `${file.path}!/${entry.name}`, depth: file.depth + 1 })));
    else {
      troubles.push(bytes);
      if (bytes.code === "too-much-unpacked") break;
    }
  }
  return documents;
}

function member(file: Received, entry: Entry, { limits, budget }: Context): Uint8Array | Trouble {
  const at = `member ${entry.name}`;
  if (entry.encrypted)
    return { code: "encrypted", at, message: "The member opens only with a password and was not read." };
  const most = Math.min(limits.bytes, budget.unpacked);
  const bytes = unpack(file.bytes, entry, most, limits.ratio);
  if (typeof bytes !== "string") {
    budget.unpacked -= bytes.length;
    return bytes;
  }
  if (bytes === "unsupported")
    return { code: "unsupported", at, message: "The member is packed by a method that cannot be undone here." };
  if (bytes === "damaged")
    return { code: "truncated", at, message: "The member is damaged or cut off and was not read." };
  return {
    code: "too-much-unpacked",
    at,
    message: `The member unpacks to more than the limits allow (${most} bytes, ${limits.ratio} times its size); unpacking was stopped.`,
  };
}
