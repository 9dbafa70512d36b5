import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { z } from "zod";
import { analysisOfDossier } from "../dossier/analysis.ts";
import { analysisKinds } from "../dossier/payloads.ts";
import { boardOf } from "../hypotheses/decisions.ts";
import { disagreements } from "../hypotheses/judgements/pooling.ts";
import { wordBook } from "../hypotheses/judgements/word-books.ts";
import { proposeEvidence, proposeHypotheses } from "../hypotheses/proposals.ts";
import { type Decision, standing } from "../record/decision.ts";
import type { PassageId } from "../record/ids.ts";
import { spanOf } from "../record/passage.ts";
import { proposeDescriptors } from "../scenarios/proposals.ts";
import { choicesOf, everyPair, parting } from "./agreement.ts";
import { exportBundle, importBundle } from "./bundle.ts";
import { shownOf } from "./decisions.ts";
import type { Session } from "./session.ts";
import { at } from "./views.ts";

/** Candidates sent at once; the rest is found by typing. */
const most = 120;
/** Shorter words ("it", "they did") say nothing by themselves. */
const shortest = 12;
/** A bundle of a hundred thousand decisions is about 60 MB. */
const largestBundle = 100 * 1024 * 1024;
const Wanted = z.object({ text: z.string().max(200).default("") });

/** Hypotheses, judgements and scenarios as decided, what the documents offer for them, and what other analysts decided. */
export function analysisRoutes(session: Session) {
  return new Hono()
    .get("/analysis", (c) => c.json(analysisNow(session)))
    .get("/analysis/candidates", (c) => c.json(candidates(session, Wanted.parse(c.req.query()).text)))
    .get("/agreement", (c) => c.json(agreements(session)))
    .get("/bundle", (c) => {
      const name = c.req.query("log") || session.log;
      const bytes = exportBundle(session.folder, name);
      if (!bytes) return c.json({ error: "there is no such log" }, 404);
      return c.body(new Uint8Array(bytes), 200, {
        "content-type": "application/x-ndjson",
        "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      });
    })
    .post("/bundle", bodyLimit({ maxSize: largestBundle }), async (c) => {
      try {
        const done = importBundle(session.folder, await c.req.text(), session.log);
        if (done.added.length) session.absorb(done.file, done.head, done.added);
        return c.json({ state: done.state, file: done.file, analyst: done.analyst, added: done.added.length });
      } catch (error) {
        return c.json({ error: (error as Error).message }, 400);
      }
    });
}

function analysisNow(session: Session) {
  const ground = session.ground();
  const folded = analysisOfDossier(ground);
  const acts = ground.review.decisions
    .filter((d) => analysisKinds.has(d.kind))
    .map(({ id, time, analyst, kind, payload }) => ({ id, time, analyst, kind, payload }));
  const grades = session
    .assessment()
    .extracts.flatMap(({ document: d }) => (d.metadata.grade ? [[d.id as string, d.metadata.grade] as const] : []));
  return {
    analyst: session.analyst,
    acts,
    grades,
    wordBook:
      folded?.wordBook ??
      wordBook(
        ({ icd203: "icd-203", phia: "phia", kent: "kent", ipcc: "ipcc" } as const)[
          ground.settings.wordBook ?? "icd203"
        ],
      ),
  };
}

function candidates(session: Session, text: string) {
  const a = session.assessment();
  const { text: texts, names } = session.source();
  const origin = new Map(a.origins.flatMap((o) => o.documents.map((d) => [d, o.id] as const)));
  const input = {
    ...a,
    textOf: (d: string) => texts.get(d) ?? "",
    nameOf: (x: string) => names.get(x) ?? x,
    originOf: (d: string) => origin.get(d as never) ?? null,
  };
  const words = text.toLowerCase().trim();
  const fits = (x: { readonly text: string }) =>
    x.text.length >= shortest && (words === "" || x.text.toLowerCase().includes(words));
  const evidence = proposeEvidence(input).filter(fits);
  const descriptors = proposeDescriptors(a.scenarios, input.textOf)
    .map((d) => ({ ...d, text: d.name }))
    .filter(fits);
  return {
    total: evidence.length,
    evidence: evidence.slice(0, most).map(placed),
    hypotheses: proposeHypotheses(input).slice(0, most),
    descriptors: descriptors.slice(0, most).map(placed),
    scenarios: a.scenarios.map((s) => ({ title: s.title, at: at(s.titleSpan) })),
  };
}

const placed = <T extends { readonly passages: readonly PassageId[] }>(x: T) => ({
  ...x,
  at: x.passages[0] ? at(spanOf(x.passages[0])) : null,
});

const choice = (d: Decision) => (d.kind === "rate" ? String(d.payload["letter"]) : d.kind);

/** Where analysts part, and how far they agree. */
function agreements(session: Session) {
  const stands = standing(session.book.all());
  const records = choicesOf(stands, (d) =>
    d.kind === "accept" || d.kind === "reject" ? String(d.payload["record"]) : null,
  );
  const cells = choicesOf(stands, (d) =>
    d.kind === "rate" ? `${String(d.payload["evidence"])}, ${String(d.payload["hypothesis"])}` : null,
  );
  const board = boardOf(stands);
  const by = (of: ReadonlyMap<string, Decision>) =>
    [...of.values()].map((d) => ({
      analyst: d.analyst,
      choice: choice(d),
      time: d.time,
      reason: String(d.payload["reason"] ?? ""),
    }));
  const judged = board.judgements.map((j) => ({
    claim: j.claim,
    analyst: j.by,
    p: Math.min(0.999, Math.max(0.001, (j.low + j.high) / 200)),
  }));
  const claim = new Map(board.judgements.map((j) => [j.claim, j.text]));
  return {
    analyst: session.analyst,
    logs: Object.entries(session.ground().logs).map(([log, head]) => ({
      log,
      count: head.count,
      own: log === session.log,
    })),
    analysts: [...new Set(session.book.all().map((d) => d.analyst))].sort(),
    pairs: [
      ...everyPair(records, choice).map((p) => ({ on: "records" as const, ...p })),
      ...everyPair(cells, choice).map((p) => ({ on: "ratings" as const, ...p })),
    ],
    records: parting(records, choice).map(([record, of]) => ({
      record,
      ...aboutOf(session, record, [...of.values()]),
      by: by(of),
    })),
    cells: parting(cells, choice).map(([cell, of]) => ({
      cell,
      evidence: board.evidence.find((e) => cell.startsWith(`${e.id}, `))?.text ?? "",
      by: by(of),
    })),
    judgements: disagreements(judged).map((d) => ({ ...d, text: claim.get(d.claim) ?? d.claim })),
  };
}

function aboutOf(session: Session, record: string, decisions: readonly Decision[]) {
  const item = session.queue().find(record)?.item;
  const shown = decisions.map(shownOf).find((s) => s !== null);
  return {
    title: item?.title ?? shown?.title ?? record,
    words: item?.words ?? shown?.words ?? "",
    at: item?.at ?? shown?.at ?? null,
  };
}
