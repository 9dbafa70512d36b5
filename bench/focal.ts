import { gazetteer } from "../src/actors/gazetteer.ts";
import { textDocument } from "../src/dossier/annotate.ts";
import { extract } from "../src/dossier/extract.ts";
import { findFocal } from "../src/events/focal.ts";
import type { FocalEvent } from "../src/events/types.ts";
import { loadDossierModels, loadModels } from "../src/models/index.ts";
import { annotated, openings, type Row } from "./focal-answers.ts";

/*
 * npx tsx bench/focal.ts [names] [--all]
 * The event a document is taken to be about: its kind, country and day against what a reader says, for every annotated
 * document and for openings that were written to be held out. Prints what is wrong; with --all every document.
 */
const named = process.argv.slice(2).filter((a) => !a.startsWith("--"));
const models = await loadModels();
const map = gazetteer((await loadDossierModels()).knowledge);
const focalOf = (row: Row): FocalEvent | null =>
  findFocal([extract(textDocument({ id: row.name, text: row.text }), models)], {}, map);

function measure(title: string, rows: readonly Row[]): void {
  const right = { kind: 0, country: 0, day: 0, all: 0 };
  const asked = rows.filter((r) => r.day !== "-").length;
  for (const row of rows) {
    const found = focalOf(row);
    const kind = row.kinds.includes(found?.triggers[0] ?? "");
    const country = (found?.country ?? "none") === row.country;
    const day = row.day === "-" || row.day.split(",").includes((found?.date ?? "").replace("~", ""));
    right.kind += Number(kind);
    right.country += Number(country);
    right.day += Number(day && row.day !== "-");
    right.all += Number(kind && country);
    if (process.argv.includes("--all") || !kind || !country || !day)
      console.log(
        `${row.name.padEnd(26)} ${kind ? "" : `kind ${found?.triggers.slice(0, 3).join(",") ?? "nothing"} for ${row.kinds.join(",")}; `}${country ? "" : `country ${found?.country} for ${row.country}; `}${day ? "" : `day ${found?.date} for ${row.day}; `}"${found?.words ?? ""}"`,
      );
  }
  const share = (n: number, of: number) => `${n} of ${of} (${((100 * n) / Math.max(1, of)).toFixed(1)} %)`;
  console.log(
    `${title}: kind ${share(right.kind, rows.length)}, country ${share(right.country, rows.length)}, both ${share(right.all, rows.length)}, day ${share(right.day, asked)}\n`,
  );
}

const wanted = (rows: readonly Row[]) => rows.filter((r) => named.length === 0 || named.includes(r.name));
measure("annotated", wanted(annotated()));
measure("held out", wanted(openings("openings.txt")));
