export type PictureSize = { readonly width: number; readonly height: number };

/** Width and height in pixels as a picture's header states them, before anything is unpacked. */
export function maybePictureSize(bytes: Uint8Array, mediaType: string): PictureSize | undefined {
  if (bytes.length < 26) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = readers[mediaType]?.(view);
  return size && size.width > 0 && size.height > 0 ? size : undefined;
}

const readers: Readonly<Record<string, (view: DataView) => PictureSize | undefined>> = {
  "image/png": (v) => ({ width: v.getUint32(16), height: v.getUint32(20) }),
  "image/gif": (v) => ({ width: v.getUint16(6, true), height: v.getUint16(8, true) }),
  "image/bmp": (v) => ({ width: v.getInt32(18, true), height: Math.abs(v.getInt32(22, true)) }),
  "image/jpeg": jpegSize,
  "image/tiff": tiffSize,
  "image/webp": webpSize,
};

/** The frame header (SOF0 to SOF15 without DHT, JPG and DAC) of a JPEG. */
function jpegSize(v: DataView): PictureSize | undefined {
  for (let at = 2; at + 9 < v.byteLength; ) {
    if (v.getUint8(at) !== 0xff) return undefined;
    const marker = v.getUint8(at + 1);
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc)
      return { height: v.getUint16(at + 5), width: v.getUint16(at + 7) };
    at += marker === 0xff ? 1 : 2 + v.getUint16(at + 2);
  }
  return undefined;
}

/** Tags 256 and 257 of the first directory. */
function tiffSize(v: DataView): PictureSize | undefined {
  const little = v.getUint8(0) === 0x49;
  const directory = v.getUint32(4, little);
  if (directory + 2 > v.byteLength) return undefined;
  const found: Record<number, number> = {};
  for (let i = 0; i < v.getUint16(directory, little); i++) {
    const at = directory + 2 + i * 12;
    if (at + 12 > v.byteLength) break;
    const short = v.getUint16(at + 2, little) === 3;
    found[v.getUint16(at, little)] = short ? v.getUint16(at + 8, little) : v.getUint32(at + 8, little);
  }
  return found[256] && found[257] ? { width: found[256], height: found[257] } : undefined;
}

function webpSize(v: DataView): PictureSize | undefined {
  if (v.byteLength < 30) return undefined;
  const kind = v.getUint8(15);
  if (kind === 0x58)
    return {
      width: 1 + (v.getUint32(24, true) & 0xffffff),
      height: 1 + (v.getUint16(27, true) | (v.getUint8(29) << 16)),
    };
  if (kind === 0x4c) {
    const bits = v.getUint32(21, true);
    return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >> 14) & 0x3fff) };
  }
  return { width: v.getUint16(26, true) & 0x3fff, height: v.getUint16(28, true) & 0x3fff };
}
