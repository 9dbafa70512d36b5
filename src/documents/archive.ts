import { Inflate } from "fflate";
import { decode } from "./encoding.ts";

/** One member as an archive's directory lists it; the sizes are claims, not facts. */
export type Entry = {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly folder: boolean;
  /** offset of its packed bytes, and how many there are */
  readonly start: number;
  readonly packed: number;
};

export type Directory = { readonly entries: readonly Entry[]; readonly cut: boolean };

const localSign = 0x04034b50;
const centralSign = 0x02014b50;
const endSign = 0x06054b50;

/** The members of a ZIP by its central directory; where that is missing, by the members' own headers. */
export function directory(bytes: Uint8Array): Directory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const listed = end === undefined ? undefined : central(view, bytes, end);
  return listed ? { entries: listed, cut: false } : { entries: sequential(view, bytes), cut: true };
}

function endOf(view: DataView): number | undefined {
  for (let at = view.byteLength - 22, last = Math.max(0, at - 65_535); at >= last; at--)
    if (view.getUint32(at, true) === endSign) return at;
  return undefined;
}

function central(view: DataView, bytes: Uint8Array, end: number): readonly Entry[] | undefined {
  const entries: Entry[] = [];
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== centralSign) return undefined;
    const nameLength = view.getUint16(at + 28, true);
    const local = view.getUint32(at + 42, true);
    if (local + 30 > view.byteLength || view.getUint32(local, true) !== localSign) return undefined;
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const packed = view.getUint32(at + 20, true);
    if (start + packed > view.byteLength) return undefined;
    entries.push(
      entryOf(
        bytes.subarray(at + 46, at + 46 + nameLength),
        view.getUint16(at + 8, true),
        view.getUint16(at + 10, true),
        start,
        packed,
      ),
    );
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Header by header from the start: what is left of an archive that was cut off. The last member may be cut itself. */
function sequential(view: DataView, bytes: Uint8Array): readonly Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at + 30 <= view.byteLength && view.getUint32(at, true) === localSign; ) {
    const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
    const flags = view.getUint16(at + 6, true);
    const claimed = view.getUint32(at + 18, true);
    const packed = claimed === 0 && flags & 8 ? untilNext(view, start) : Math.min(claimed, view.byteLength - start);
    if (start > view.byteLength) break;
    entries.push(
      entryOf(
        bytes.subarray(at + 30, at + 30 + view.getUint16(at + 26, true)),
        flags,
        view.getUint16(at + 8, true),
        start,
        packed,
      ),
    );
    at = start + packed;
    while (at + 4 <= view.byteLength && view.getUint32(at, true) !== localSign && at < start + packed + 24) at++;
  }
  return entries;
}

function untilNext(view: DataView, start: number): number {
  for (let at = start; at + 4 <= view.byteLength; at++) {
    const sign = view.getUint32(at, true);
    if (sign === localSign || sign === centralSign) return at - start;
  }
  return Math.max(0, view.byteLength - start);
}

const utf8Flag = 0x800;

function entryOf(rawName: Uint8Array, flags: number, method: number, start: number, packed: number): Entry {
  const text = flags & utf8Flag ? new TextDecoder().decode(rawName) : decode(rawName).text;
  const name = text
    .replace(/\\/g, "/")
    .split("/")
    .filter((part) => part && part !== "." && part !== "..")
    .join("/");
  return { name, method, encrypted: (flags & 1) === 1, folder: text.endsWith("/"), start, packed };
}

/** Why a member could not be unpacked. */
export type Unpacked = Uint8Array | "too-much" | "damaged" | "unsupported";

const step = 16_384;

/** Inflates a member, counting what really comes out: stops at `most` bytes, or where a packed byte gives more than `ratio`. */
export function unpack(bytes: Uint8Array, entry: Entry, most: number, ratio: number): Unpacked {
  const packed = bytes.subarray(entry.start, entry.start + entry.packed);
  if (entry.method === 0) return packed.length > most ? "too-much" : packed.slice();
  if (entry.method !== 8) return "unsupported";
  const chunks: Uint8Array[] = [];
  let size = 0;
  let finished = false;
  const inflate = new Inflate((chunk, final) => {
    chunks.push(chunk);
    size += chunk.length;
    finished = final;
  });
  try {
    for (let at = 0; at < packed.length; at += step) {
      inflate.push(packed.subarray(at, at + step), at + step >= packed.length);
      if (size > most || (size > 2 ** 20 && size > (at + step) * ratio)) return "too-much";
    }
  } catch {
    return "damaged";
  }
  return finished ? joined(chunks, size) : "damaged";
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
