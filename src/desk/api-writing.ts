import { statSync } from "node:fs";
import { join } from "node:path";
import { Hono } from "hono";
import { z } from "zod";
import { reportFolder } from "../dossier/files.ts";
import { type Manifest, publish } from "../dossier/publish.ts";
import { writtenOf } from "../dossier/review.ts";
import { startThread } from "../dossier/thread.ts";
import { buildVersion, version } from "../dossier/version.ts";
import { analysedOf } from "../report/analysed.ts";
import { titles } from "../report/rules.ts";
import { sections, type WrittenSentence } from "../report/types.ts";
import { heldBack } from "../report/written.ts";
import { type Change, stale } from "../scenarios/staleness.ts";
import type { Wanted } from "./publish-worker.ts";
import type { Session } from "./session.ts";

const Out = z.object({
  quotesOnly: z.boolean().default(false),
  mask: z.array(z.string().trim().min(2).max(200)).max(200).default([]),
});
const files = { html: "report.html", pdf: "report.pdf", json: "report.json", docx: "report.docx" } as const;
const types = {
  html: "text/html; charset=utf-8",
  pdf: "application/pdf",
  json: "application/json",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
} as const;

/** Sentences of analysts, what stands against publishing, and the report's way out of the dossier. */
export function writingRoutes(session: Session) {
  return new Hono()
    .get("/writing", (c) => c.json(writingNow(session)))
    .get("/writing/report.html", async (c) => {
      if (!session.derived().whole) return c.text("The report is being set.", 200);
      return c.html((await session.preview()).html);
    })
    .get("/writing/drawn/:place", async (c) => {
      const found = (await session.preview()).sentences[Number(c.req.param("place"))];
      const known = found?.record && (found.record.startsWith("written:") || session.queue().find(found.record));
      return c.json(found ? { ...found, record: known ? found.record : null } : null);
    })
    .post("/writing/fresh", async (c) => {
      await session.fresh();
      return c.json({ revision: session.revision() });
    })
    .post("/export/:format", async (c) => {
      const format = z.enum(["html", "pdf", "json", "docx"]).parse(c.req.param("format"));
      const given = Out.parse(await c.req.json());
      const made = await set(session, given.quotesOnly, maskOf(session, given.mask), format === "docx");
      const file = made.files.find((f) => f.name === files[format])!;
      return c.body(file.bytes as Uint8Array<ArrayBuffer>, 200, {
        "content-type": types[format],
        "content-disposition": `attachment; filename=${file.name}`,
      });
    })
    .post("/publish", async (c) => {
      const given = Out.parse(await c.req.json());
      if (session.computing() || !session.derived().whole) await session.fresh();
      const gate = gateOf(session);
      if (gate.length)
        return c.json(
          {
            error: `Nothing was published: ${gate.length === 1 ? gate[0]!.why : `${gate.length} sentences are not ready`}.`,
            gate,
          },
          409,
        );
      return c.json(await published(session, given));
    });
}

export type Affected = {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  readonly reasons: readonly string[];
};

function writingNow(session: Session) {
  const a = session.assessment();
  const written = writtenOf(session.ground().review);
  const documents = a.extracts.map(({ document: d }) => ({
    id: d.id as string,
    title: d.metadata.title ?? d.paths[0] ?? d.id,
  }));
  const out = reportFolder(session.folder);
  return {
    analyst: session.analyst,
    sections: sections
      .filter((s) => s !== "timeline" && s !== "discrepancies")
      .map((name) => ({ name, title: titles[name] })),
    sentences: written,
    documents,
    gate: gateOf(session),
    affected: affectedOf(session),
    names: a.actors
      .filter((x) => x.kind === "person")
      .sort((x, y) => y.mentions.length - x.mentions.length)
      .slice(0, 60)
      .map((x) => x.name),
    published: publishedAt(out),
  };
}

function publishedAt(out: string): string | null {
  try {
    return statSync(join(out, "manifest.json")).mtime.toISOString();
  } catch {
    return null;
  }
}

/** What keeps the report from being published: findings without words, and stale sentences that nobody has looked at again. */
function gateOf(session: Session): readonly { readonly id: string; readonly text: string; readonly why: string }[] {
  const a = session.assessment();
  const written = writtenOf(session.ground().review);
  const held = written.flatMap((s) => {
    const why = heldBack(a, s);
    return why ? [{ id: s.sentence, text: s.text, why }] : [];
  });
  const known = new Set(held.map((h) => h.id));
  const unseen = affectedOf(session).filter((x) => x.kind === "sentence" && !known.has(x.id));
  return [
    ...held,
    ...unseen.map((x) => ({ id: x.id, text: x.text, why: `it has to be looked at again: ${x.reasons[0]}` })),
  ];
}

/** What later documents, ratings and withdrawals touch: written sentences, judgements, scenarios. */
function affectedOf(session: Session): readonly Affected[] {
  const a = session.assessment();
  const { review } = session.ground();
  const times = new Map(
    review.decisions.flatMap((d) => (d.kind === "write" ? [[String(d.payload["sentence"]), d.time] as const] : [])),
  );
  const sentences = writtenOf(review).flatMap((s): Affected[] => {
    const time = times.get(s.sentence) ?? "";
    const lookedAt = s.kind === "absence" ? { lookedAt: s.documents ?? [] } : {};
    const [found] = stale(
      [{ id: s.sentence, kind: "sentence", time, restsOn: [...s.passages, ...actorsIn(session, s)], ...lookedAt }],
      [...withdrawals(session), ...arrivals(session, s, time)],
    );
    return found
      ? [
          {
            id: s.sentence,
            kind: "sentence",
            text: s.text,
            reasons: found.reasons.map((r) => r.replace(/ \(9999[^)]*\)$/, "")),
          },
        ]
      : [];
  });
  const analysed = analysedOf(a);
  const rest = [...(analysed?.stale ?? [])].map(
    ([id, reasons]): Affected => ({ id, kind: "analysis", text: titleOf(analysed!, id), reasons }),
  );
  return [...sentences, ...rest];
}

type Analysed = NonNullable<ReturnType<typeof analysedOf>>;
const titleOf = ({ board, scenarios }: Analysed, id: string): string =>
  board.judgements.find((j) => j.claim === id)?.text ??
  scenarios.scenarios.find((s) => s.id === id)?.title ??
  board.responsibility.find((r) => r.id === id)?.party ??
  id;

const withdrawals = (session: Session): readonly Change[] =>
  [...session.ground().review.withdrawn].map(([sha256, w]) => ({
    id: sha256.slice(0, 16),
    kind: "document-withdrawn",
    time: w.time,
    what: `the document ${w.path} was withdrawn`,
  }));

/** Documents that came after a sentence was written, each with the actors that it speaks of. */
function arrivals(session: Session, s: WrittenSentence, since: string): readonly Change[] {
  if (!s.documents) return [];
  const known = new Set(s.documents);
  const fresh = session.assessment().extracts.filter((e) => !known.has(e.document.id));
  // The moment at which a file came is not kept; that it is not among those named is what makes it later.
  return fresh.map(({ document: d }) => ({
    id: d.id,
    kind: "document-added",
    time: since < "9999" ? "9999-12-31" : `${since}Z`,
    what: `the document ${d.metadata.title ?? d.paths[0]} came and ${s.kind === "absence" ? "was not looked at" : "speaks of the same"}`,
    bearsOn: spokenOf(session, d.id),
  }));
}

const spokenOf = (session: Session, document: string): readonly string[] => [
  ...new Set(
    session
      .index()
      .marks(document)
      .flatMap((m) => (m.role === "actor" ? [m.record] : [])),
  ),
];

/** Actors that stand in a sentence's passages, and those whose names are written in it. */
function actorsIn(session: Session, s: WrittenSentence): readonly string[] {
  const inPassages = s.passages.flatMap((p) => {
    const m = /^([0-9a-f]{16}):(\d+)-(\d+)$/.exec(p);
    if (!m) return [];
    const [start, end] = [Number(m[2]), Number(m[3])];
    return session
      .index()
      .marks(m[1]!)
      .flatMap((x) => (x.role === "actor" && x.start < end && x.end > start ? [x.record] : []));
  });
  const named = session
    .assessment()
    .actors.filter((x) => x.name.length > 3 && s.text.includes(x.name))
    .map((x) => x.id as string);
  return [...new Set([...inPassages, ...named])];
}

/** Every form of the names given: an actor's other names go with it. */
function maskOf(session: Session, names: readonly string[]): readonly string[] {
  const wanted = new Set(names.map((n) => n.toLowerCase()));
  const forms = session
    .assessment()
    .actors.filter((x) => [x.name, ...x.aliases].some((n) => wanted.has(n.toLowerCase())))
    .flatMap((x) => [x.name, ...x.aliases]);
  return [...new Set([...names, ...forms])].filter((n) => n.length > 1);
}

type Made = {
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  readonly documents: Manifest["documents"];
  readonly input: string;
  readonly edition: number;
  readonly logs: Manifest["logs"];
};

/** Sets the report again in a thread of its own, with what may go out. Names to be masked are read from the log, so they are decided first. */
async function set(session: Session, quotesOnly: boolean, mask: readonly string[], docx: boolean): Promise<Made> {
  if (mask.length) session.decide("publish", { quotesOnly, mask });
  return run({ folder: session.folder, out: reportFolder(session.folder), quotesOnly, masked: mask.length > 0, docx });
}

function run(workerData: Wanted): Promise<Made> {
  const thread = startThread("publish-worker", import.meta.url, { workerData });
  return new Promise((resolve, reject) => {
    thread.once("message", (m: Made & { trouble?: string }) => (m.trouble ? reject(new Error(m.trouble)) : resolve(m)));
    thread.once("error", reject);
    thread.once("exit", () => reject(new Error("the report could not be set")));
  });
}

/** Writes the report into the dossier under this session's own lock. */
async function published(session: Session, { quotesOnly, mask }: z.infer<typeof Out>) {
  const forms = maskOf(session, mask);
  session.decide("publish", { quotesOnly, mask: forms });
  const out = reportFolder(session.folder);
  const made = await run({ folder: session.folder, out, quotesOnly, masked: forms.length > 0, docx: false });
  const manifest = publish(out, made.files, {
    generator: "Assay",
    version,
    build: buildVersion(),
    edition: made.edition,
    fast: false,
    event: null,
    ...(forms.length ? { masked: true as const } : {}),
    input: made.input,
    documents: made.documents,
    logs: made.logs,
  });
  return { edition: manifest.edition, folder: out, files: manifest.files.map((f) => f.name), masked: forms };
}
