import { csv, type Rows, xlsx } from "./sheets.ts";

export const downloadCsv = (name: string, rows: Rows) =>
  download(`${name}.csv`, new Blob([csv(rows)], { type: "text/csv" }));
export const downloadXlsx = (name: string, rows: Rows) =>
  download(
    `${name}.xlsx`,
    new Blob([xlsx(name, rows) as Uint8Array<ArrayBuffer>], {
      type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    }),
  );

export const downloadText = (name: string, text: string) => download(name, new Blob([text], { type: "text/plain" }));

function download(name: string, content: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
