import { parentPort } from "node:worker_threads";
import { zlibSync } from "fflate";
import { openPdf } from "../documents/pdf-engine.ts";
import { readerTools } from "../models/readers.ts";

type Task = { readonly id: number; readonly bytes: Uint8Array; readonly index: number; readonly scale: number };
const tools = readerTools();
/** Longest side of a picture, in pixels. */
const longest = 4000;

parentPort!.on("message", async ({ id, bytes, index, scale }: Task) => {
  try {
    parentPort!.postMessage({ id, png: await drawn(bytes, index, scale) });
  } catch (error) {
    parentPort!.postMessage({ id, error: (error as Error).message });
  }
});

async function drawn(bytes: Uint8Array, index: number, scale: number): Promise<Uint8Array> {
  const pdf = openPdf(await tools.pdfium(), bytes);
  if (typeof pdf === "string") throw new Error(`this file is ${pdf}`);
  try {
    const picture = pdf.page(index, (page) => page.gray(Math.min(scale, longest / Math.max(page.width, page.height))));
    if (!picture) throw new RangeError(`there is no page ${index + 1}`);
    return png(picture.pixels, picture.width, picture.height);
  } finally {
    pdf.close();
  }
}

/** A picture in 256 shades of gray (Portable Network Graphics, third edition, W3C 2025). */
function png(pixels: Uint8Array, width: number, height: number): Uint8Array {
  const raw = new Uint8Array((width + 1) * height);
  for (let y = 0; y < height; y++) raw.set(pixels.subarray(y * width, (y + 1) * width), y * (width + 1) + 1);
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, 0, 0, 0, 0], 8);
  const parts = [
    Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10),
    chunk("IHDR", header),
    chunk("IDAT", zlibSync(raw, { level: 3 })),
    chunk("IEND", new Uint8Array(0)),
  ];
  return Buffer.concat(parts);
}

function chunk(name: string, content: Uint8Array): Uint8Array {
  const out = new Uint8Array(content.length + 12);
  const view = new DataView(out.buffer);
  view.setUint32(0, content.length);
  out.set(Buffer.from(name, "latin1"), 4);
  out.set(content, 8);
  view.setUint32(out.length - 4, crc(out.subarray(4, out.length - 4)));
  return out;
}

const table = Int32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});
function crc(bytes: Uint8Array): number {
  let c = -1;
  for (const b of bytes) c = table[(c ^ b) & 255]! ^ (c >>> 8);
  return (c ^ -1) >>> 0;
}
