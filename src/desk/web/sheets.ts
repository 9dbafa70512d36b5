import { strToU8, zipSync } from "fflate";

export type Value = string | number | null;
export type Rows = readonly (readonly Value[])[];

/** Rows as CSV (RFC 4180) with a byte order mark, so that spreadsheets read it as UTF-8. A cell that a spreadsheet would run as a formula is led by an apostrophe. */
export function csv(rows: Rows): string {
  return `\uFEFF${rows.map((r) => r.map(cell).join(",")).join("\r\n")}\r\n`;
}

const cell = (v: Value) => {
  const text = v === null ? "" : typeof v === "string" && /^[=+\-@\t\r]/.test(v) ? `'${v}` : String(v);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Rows as a workbook of one sheet (ECMA-376, SpreadsheetML), first row frozen. Text stays text: nothing in it is a formula. */
export function xlsx(name: string, rows: Rows): Uint8Array {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const packed = "http://schemas.openxmlformats.org/package/2006";
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const sheet = rows
    .map((r, i) => `<row r="${i + 1}">${r.map((v, j) => xmlCell(v, `${letters(j)}${i + 1}`)).join("")}</row>`)
    .join("");
  const files = {
    "[Content_Types].xml": `${head}<Types xmlns="${packed}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${type}.worksheet+xml"/></Types>`,
    "_rels/.rels": `${head}<Relationships xmlns="${packed}/relationships"><Relationship Id="rId1" Type="${links}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `${head}<workbook xmlns="${main}" xmlns:r="${links}"><bookViews><workbookView/></bookViews><sheets><sheet name="${safe(sheetName(name))}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${head}<Relationships xmlns="${packed}/relationships"><Relationship Id="rId1" Type="${links}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>${sheet}</sheetData></worksheet>`,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));
}

/** Excel refuses cells of more than 32,767 characters. */
const longest = 32_767;
const safe = (text: string) =>
  text
    .replace(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
const sheetName = (name: string) => name.replace(/[[\]:*?/\\]/g, " ").slice(0, 31) || "Assay";
const letters = (j: number): string =>
  j < 26 ? String.fromCharCode(65 + j) : letters(Math.floor(j / 26) - 1) + letters(j % 26);

function xmlCell(v: Value, at: string): string {
  if (v === null || v === "") return "";
  if (typeof v === "number") return `<c r="${at}"><v>${v}</v></c>`;
  return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${safe(v.slice(0, longest))}</t></is></c>`;
}
