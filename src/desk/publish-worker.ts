import { parentPort, workerData } from "node:worker_threads";
import { compute, previousOf } from "../dossier/run.ts";
import { toDocx } from "./docx.ts";

/** What is asked for: the files of one edition, set again with what may go out. */
export type Wanted = {
  readonly folder: string;
  readonly out: string;
  readonly quotesOnly: boolean;
  readonly masked: boolean;
  readonly docx: boolean;
};

const wanted = workerData as Wanted;
try {
  const run = await compute(
    wanted.folder,
    { quotesOnly: wanted.quotesOnly, masked: wanted.masked },
    () => {},
    previousOf(wanted.out),
  );
  const json = run.files.find((f) => f.name === "report.json")!;
  const docx = wanted.docx
    ? [{ name: "report.docx", bytes: await toDocx(JSON.parse(Buffer.from(json.bytes).toString("utf8"))) }]
    : [];
  const files = [...run.files, ...docx].map((f) => ({ name: f.name, bytes: new Uint8Array(f.bytes) }));
  const documents = run.assessment.extracts.map(({ document: d }) => ({ id: d.id, sha256: d.sha256, paths: d.paths }));
  parentPort!.postMessage({ files, documents, input: run.input, edition: run.edition, logs: run.ground.logs });
} catch (error) {
  parentPort!.postMessage({ trouble: (error as Error).message });
}
