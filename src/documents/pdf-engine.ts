import type { WrappedPdfiumModule } from "@embedpdf/pdfium";

/** Why PDFium did not open a file. */
export type PdfFault = "encrypted" | "damaged";

const passwordNeeded = 4;

/** Handle to an open PDF in PDFium's memory; every method copies out, and `close` frees all. */
export type OpenPdf = {
  readonly pages: number;
  readonly info: (key: string) => string;
  readonly page: <T>(index: number, use: (page: OpenPage) => T) => T | undefined;
  readonly close: () => void;
};

export type OpenPage = {
  readonly width: number;
  readonly height: number;
  readonly characters: () => readonly Character[];
  readonly gray: (scale: number) => { pixels: Uint8Array; width: number; height: number };
  readonly hasPictures: () => boolean;
};

/** One character as PDFium orders it, with its box in points from the top left of the page; generated ones have none. */
export type Character = {
  readonly code: number;
  readonly generated: boolean;
  readonly hyphen: boolean;
  readonly unmapped: boolean;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly size: number;
  /** set in a bold cut of its font */
  readonly bold: boolean;
};

export function openPdf(pdfium: WrappedPdfiumModule, bytes: Uint8Array): OpenPdf | PdfFault {
  const { malloc, free } = pdfium.pdfium.wasmExports;
  const memory = malloc(bytes.length);
  if (memory === 0) return "damaged";
  heap(pdfium).set(bytes, memory);
  const handle = pdfium.FPDF_LoadMemDocument(memory, bytes.length, "");
  if (handle === 0) {
    const fault = pdfium.FPDF_GetLastError();
    free(memory);
    return fault === passwordNeeded ? "encrypted" : "damaged";
  }
  return {
    pages: pdfium.FPDF_GetPageCount(handle),
    info: (key) => metaText(pdfium, handle, key),
    page: (index, use) => withPage(pdfium, handle, index, use),
    close() {
      pdfium.FPDF_CloseDocument(handle);
      free(memory);
    },
  };
}

/** PDFium's memory grows, so its view is taken anew for each use. */
const heap = (pdfium: WrappedPdfiumModule) => pdfium.pdfium.HEAPU8;

function metaText(pdfium: WrappedPdfiumModule, handle: number, key: string): string {
  const size = pdfium.FPDF_GetMetaText(handle, key, 0, 0);
  if (size <= 2 || size > 1 << 16) return "";
  const { malloc, free } = pdfium.pdfium.wasmExports;
  const at = malloc(size);
  pdfium.FPDF_GetMetaText(handle, key, at, size);
  const text = pdfium.pdfium.UTF16ToString(at);
  free(at);
  return text;
}

function withPage<T>(
  pdfium: WrappedPdfiumModule,
  document: number,
  index: number,
  use: (page: OpenPage) => T,
): T | undefined {
  const page = pdfium.FPDF_LoadPage(document, index);
  if (page === 0) return undefined;
  try {
    const width = pdfium.FPDF_GetPageWidthF(page);
    const height = pdfium.FPDF_GetPageHeightF(page);
    return use({
      width,
      height,
      characters: () => charactersOf(pdfium, page, width, height),
      gray: (scale) =>
        grayOf(pdfium, page, Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale))),
      hasPictures: () => hasPictures(pdfium, page),
    });
  } finally {
    pdfium.FPDF_ClosePage(page);
  }
}

const imageObject = 3;
const formObject = 5;
const pathObject = 2;

/** Whether anything but text is drawn on the page: a picture, a form that may hold one, or outlines of letters. */
function hasPictures(pdfium: WrappedPdfiumModule, page: number): boolean {
  const count = Math.min(pdfium.FPDFPage_CountObjects(page), 5000);
  let paths = 0;
  for (let i = 0; i < count; i++) {
    const type = pdfium.FPDFPageObj_GetType(pdfium.FPDFPage_GetObject(page, i));
    if (type === imageObject || type === formObject) return true;
    if (type === pathObject && ++paths > 200) return true;
  }
  return false;
}

function charactersOf(pdfium: WrappedPdfiumModule, page: number, width: number, height: number): readonly Character[] {
  const text = pdfium.FPDFText_LoadPage(page);
  if (text === 0) return [];
  const { malloc, free } = pdfium.pdfium.wasmExports;
  const box = malloc(16);
  const place = deviceMap(pdfium, page, width, height);
  try {
    const count = pdfium.FPDFText_CountChars(text);
    const bold = boldness(pdfium, text);
    return Array.from({ length: Math.max(0, count) }, (_, i) => characterAt(pdfium, text, i, box, place, bold));
  } finally {
    free(box);
    pdfium.FPDFText_ClosePage(text);
  }
}

const boldName = /bold|black|heavy|demi/i;
/** PDFium works the weight out from the width of the stems, and gives 400 to 650 for regular cuts. */
const boldWeight = 750;

/** Whether a character is bold, by its font's name or weight; asked of PDFium once a word, as fonts change between words. */
function boldness(pdfium: WrappedPdfiumModule, text: number): (i: number, code: number) => boolean {
  const fonts = new Map<number, boolean>();
  let word: boolean | undefined;
  return (i, code) => {
    if (code <= 32) {
      word = undefined;
      return false;
    }
    if (word !== undefined) return word;
    const object = pdfium.FPDFText_GetTextObject(text, i);
    const font = object === 0 ? 0 : pdfium.FPDFTextObj_GetFont(object);
    word = fonts.get(font);
    if (word === undefined) {
      word = boldName.test(fontName(pdfium, text, i)) || pdfium.FPDFText_GetFontWeight(text, i) >= boldWeight;
      fonts.set(font, word);
    }
    return word;
  };
}

function fontName(pdfium: WrappedPdfiumModule, text: number, i: number): string {
  const { malloc, free } = pdfium.pdfium.wasmExports;
  const room = 256;
  const at = malloc(room);
  const size = pdfium.FPDFText_GetFontInfo(text, i, at, room, 0);
  const name = size > 0 && size <= room ? pdfium.pdfium.UTF8ToString(at) : "";
  free(at);
  return name;
}

function characterAt(
  pdfium: WrappedPdfiumModule,
  text: number,
  i: number,
  box: number,
  place: Place,
  bold: (i: number, code: number) => boolean,
): Character {
  const code = pdfium.FPDFText_GetUnicode(text, i);
  const generated = pdfium.FPDFText_IsGenerated(text, i) === 1;
  const boxed = !generated && pdfium.FPDFText_GetLooseCharBox(text, i, box);
  const view = boxed ? new Float32Array(heap(pdfium).buffer, box, 4) : undefined;
  const [left, top, right, bottom] = view
    ? place(view[0] ?? 0, view[1] ?? 0, view[2] ?? 0, view[3] ?? 0)
    : [0, 0, 0, 0];
  return {
    code,
    generated,
    hyphen: code === 2 || code === 0xfffe,
    unmapped: !generated && pdfium.FPDFText_HasUnicodeMapError(text, i) === 1,
    left,
    top,
    right,
    bottom,
    size: generated ? 0 : pdfium.FPDFText_GetFontSize(text, i),
    bold: bold(i, generated ? 32 : code),
  };
}

type Place = (left: number, top: number, right: number, bottom: number) => [number, number, number, number];

/** From page space (origin bottom left, any rotation and crop) to points from the top left, by three corner points. */
function deviceMap(pdfium: WrappedPdfiumModule, page: number, width: number, height: number): Place {
  const { malloc, free } = pdfium.pdfium.wasmExports;
  const out = malloc(8);
  const fine = 100;
  const device = (x: number, y: number): [number, number] => {
    pdfium.FPDF_PageToDevice(page, 0, 0, Math.round(width * fine), Math.round(height * fine), 0, x, y, out, out + 4);
    const view = new Int32Array(heap(pdfium).buffer, out, 2);
    return [(view[0] ?? 0) / fine, (view[1] ?? 0) / fine];
  };
  const span = 1000;
  const [ox, oy] = device(0, 0);
  const [ax, ay] = device(span, 0).map((v, i) => (v - (i ? oy : ox)) / span) as [number, number];
  const [bx, by] = device(0, span).map((v, i) => (v - (i ? oy : ox)) / span) as [number, number];
  free(out);
  const round = (v: number) => Math.round(v * 1e3) / 1e3;
  return (left, top, right, bottom) => {
    const [x1, y1] = [ox + ax * left + bx * top, oy + ay * left + by * top];
    const [x2, y2] = [ox + ax * right + bx * bottom, oy + ay * right + by * bottom];
    return [round(Math.min(x1, x2)), round(Math.min(y1, y2)), round(Math.max(x1, x2)), round(Math.max(y1, y2))];
  };
}

const grayFormat = 1;
const withAnnotations = 1;

/** The page drawn in shades of gray on white. */
function grayOf(pdfium: WrappedPdfiumModule, page: number, width: number, height: number) {
  const bitmap = pdfium.FPDFBitmap_CreateEx(width, height, grayFormat, 0, 0);
  if (bitmap === 0) throw new RangeError(`no memory for a page of ${width} by ${height} pixels`);
  try {
    pdfium.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff);
    pdfium.FPDF_RenderPageBitmap(bitmap, page, 0, 0, width, height, 0, withAnnotations);
    const stride = pdfium.FPDFBitmap_GetStride(bitmap);
    const from = pdfium.FPDFBitmap_GetBuffer(bitmap);
    const pixels = new Uint8Array(width * height);
    for (let y = 0; y < height; y++)
      pixels.set(heap(pdfium).subarray(from + y * stride, from + y * stride + width), y * width);
    return { pixels, width, height };
  } finally {
    pdfium.FPDFBitmap_Destroy(bitmap);
  }
}
