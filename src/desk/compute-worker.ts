import { parentPort, workerData } from "node:worker_threads";
import { type Follow, type Ground, gather, type Progress } from "../dossier/gather.ts";
import { readDecisions } from "../dossier/log.ts";
import { assessmentOf, composed } from "../dossier/run.ts";
import { timeline } from "../events/dated.ts";
import { loadDossierModels } from "../models/index.ts";
import type { Assessment, Report } from "../report/types.ts";
import { type Derived, nothing, partsOf, undrawn } from "./derived.ts";
import { previewOf } from "./drawn.ts";
import type { Told } from "./engine.ts";
import { keeper, keyOf } from "./kept.ts";
import { mapOf } from "./map.ts";
import { type NearIndex, nearIndex } from "./near.ts";
import { orderOf } from "./order.ts";

/** What the session asks of this thread; `taken` lets the next part come. */
export type Ask = { readonly ask: "compute" } | { readonly ask: "taken" } | Question;
export type Question =
  | { readonly ask: "near"; readonly id: number; readonly document: string }
  | { readonly ask: "preview"; readonly id: number };

const port = parentPort!;
const folder = workerData as string;
const tell = (told: Told) => port.postMessage(told);
const report = (progress: Progress) => tell({ kind: "progress", progress });
/** The report of the last computation and what it was made from. */
let last: { readonly assessment: Assessment; readonly report: Report } | undefined;
let near: NearIndex | undefined;
let taken = () => {};
let line: Promise<void> = Promise.resolve();

port.on("message", (message: Ask) => {
  if (message.ask === "taken") return taken();
  line = line.then(() => (message.ask === "compute" ? computed() : answered(message)));
});

async function answered(message: Question): Promise<void> {
  const { id } = message;
  try {
    // Where the desk was opened on what was kept, this thread has nothing yet.
    last ??= madeOf(await assessmentOf(await gather(folder, {}, { report: () => {} })));
    if (message.ask === "preview") return tell({ kind: "answer", id, value: previewOf(last.report) });
    near ??= nearIndex(last.assessment);
    tell({ kind: "answer", id, value: near.of(message.document) });
  } catch (error) {
    tell({ kind: "answer", id, error: (error as Error).message });
  }
}

const madeOf = (assessment: Assessment) => ({ assessment, report: composed(assessment) });

async function computed(): Promise<void> {
  try {
    const key = await keyOf(folder, readDecisions(folder).decisions);
    const gathered = await gather(folder, {}, { report, drawn: looks() });
    report({ step: "assess", done: 0, total: 1 });
    last = madeOf(await assessmentOf(gathered));
    near = undefined;
    await handOverAll(derivedOf(last.assessment, gathered.ground, last.report), keeper(folder, key));
  } catch (error) {
    tell({ kind: "trouble", message: (error as Error).message });
  }
}

const derivedOf = (assessment: Assessment, { review }: Ground, whole: Report | null): Derived => ({
  assessment,
  whole: whole !== null,
  decisions: review.decisions.length,
  order: orderOf(assessment),
  timeline: timeline(assessment.extracts, assessment.focal).entries,
  map: whole && mapOf(whole),
});

/** Posts parts one by one, each when the one before was taken: the other side answers keys in between. */
async function handOverAll(derived: Derived, keep?: ReturnType<typeof keeper>): Promise<void> {
  for (const part of partsOf(derived)) {
    keep?.add(part);
    await new Promise<void>((resolve) => {
      taken = resolve;
      tell({ kind: "part", part });
    });
  }
  keep?.end();
}

/** Looks at what there is so far may take this share of the time: the whole comes later by as much. */
const share = 1 / 5;

/** Shows what there is so far, now and then. */
function looks(): NonNullable<Follow["drawn"]> {
  let free = 0;
  let looking = false;
  return async (extracts, read, ground) => {
    if (looking || performance.now() < free) return;
    looking = true;
    // Documents alone are shown before anything is loaded that draws from them.
    if (extracts.length > 0) await loadDossierModels();
    const start = performance.now();
    const seen = new Set(extracts.map((e) => e.document.id));
    const assessment = extracts.length > 0 ? await assessmentOf({ ground, extracts, notices: [] }) : nothing.assessment;
    const rest = read.filter((d) => !seen.has(d.id)).map(undrawn);
    await handOverAll(derivedOf({ ...assessment, extracts: [...assessment.extracts, ...rest] }, ground, null));
    free = performance.now() + (performance.now() - start) / share;
    looking = false;
  };
}
