import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { z } from "zod";
import { decidedHere, payloadFault } from "../../dossier/payloads.ts";
import { decisionKinds } from "../../record/decision.ts";
import { lastStanding, lastUndo, shownOf } from "../decisions.ts";
import type { Session } from "../session.ts";
import { toldOf } from "../told.ts";
import type { State } from "../views.ts";

const Page = z.object({
  offset: z.coerce.number().int().nonnegative().default(0),
  limit: z.coerce.number().int().min(1).max(1000).default(200),
  kind: z.string().optional(),
  state: z.string().optional(),
});
/** A decision with every passage of a long sentence is a few thousand bytes. */
const largest = 1024 * 1024;
const Decide = z.object({ kind: z.enum(decisionKinds), payload: z.record(z.string(), z.unknown()) });

/** The queue and what is decided on it. */
export function reviewRoutes(session: Session) {
  return (
    new Hono()
      .get("/queue", (c) => {
        const { offset, limit, kind, state } = Page.parse(c.req.query());
        return c.json(session.queue().page(offset, limit, { kind, state }));
      })
      // Null where the record is not in the dossier any more: after a rejection that is no trouble.
      .get("/items/:record", (c) => c.json(session.queue().find(c.req.param("record")) ?? null))
      .get("/items/:record/history", (c) => c.json(historyOf(session, c.req.param("record"))))
      .get("/history", (c) => {
        const { offset, limit } = Page.parse(c.req.query());
        const all = session.book.all();
        return c.json({
          total: all.length,
          entries: all
            .toReversed()
            .slice(offset, offset + limit)
            .map((d) => entryOf(session, d)),
        });
      })
      .post("/decisions", bodyLimit({ maxSize: largest }), async (c) => {
        const { kind, payload } = Decide.parse(await c.req.json());
        if (!decidedHere(kind)) return c.json({ error: `${kind} is not decided by this call` }, 400);
        const fault = payloadFault(kind, payload);
        if (fault) return c.json({ error: fault }, 400);
        return c.json(session.decide(kind, payload));
      })
      .post("/undo", (c) => {
        const last = lastStanding(session.book, session.analyst);
        return c.json(last ? tookBack(session, last) : null);
      })
      .post("/redo", (c) => {
        const last = lastUndo(session.book, session.analyst);
        if (!last) return c.json(null);
        const target = session.book.all().find((d) => d.id === last.payload["decision"]);
        session.decide("undo", { decision: last.id });
        return c.json(target ? effectOf(session, target) : null);
      })
      .post("/undo/:decision", (c) => {
        const target = session.book.all().find((d) => d.id === c.req.param("decision"));
        if (!target || !session.book.stands(target.id))
          return c.json({ error: "this decision does not stand any more" }, 409);
        return c.json(tookBack(session, target));
      })
  );
}

type Decision = ReturnType<Session["decide"]>;

function tookBack(session: Session, target: Decision) {
  session.decide("undo", { decision: target.id });
  return effectOf(session, target);
}

/** What an undo or redo left of the record that it was about. */
function effectOf(
  session: Session,
  target: Decision,
): { kind: string; words: string; record: string | null; state: State } {
  const record = typeof target.payload["record"] === "string" ? target.payload["record"] : null;
  return {
    kind: target.kind,
    words: entryOf(session, target).words,
    record,
    state: record ? session.book.state(record) : "proposed",
  };
}

function entryOf(session: Session, d: Decision) {
  const shown = shownOf(d);
  const names = session.source().names;
  const name = (id: unknown) => (typeof id === "string" ? (names.get(id) ?? id.replace(/^a:/, "")) : "");
  const p = d.payload;
  const told = toldOf(d.kind, p);
  const words =
    shown?.words ??
    told?.words ??
    (d.kind === "merge"
      ? (p["actors"] as string[]).map(name).join(" = ")
      : d.kind === "split"
        ? name(p["actor"])
        : d.kind === "grade"
          ? `${String(p["grade"])} ${String(p["reason"] ?? "")}`
          : d.kind === "undo"
            ? undone(session, p["decision"])
            : String(p["name"] ?? p["text"] ?? p["record"] ?? ""));
  return {
    id: d.id,
    time: d.time,
    analyst: d.analyst,
    kind: d.kind,
    title: shown?.title ?? told?.title ?? "",
    words,
    at: shown?.at ?? null,
    stands: d.kind === "undo" || session.book.stands(d.id),
  };
}

function undone(session: Session, id: unknown): string {
  const target = session.book.all().find((d) => d.id === id);
  return target ? `${target.kind} ${target.kind === "undo" ? "" : entryOf(session, target).words}`.trim() : "";
}

function historyOf(session: Session, record: string) {
  const own = session.book
    .all()
    .filter(
      (d) =>
        d.payload["record"] === record ||
        (d.kind === "merge" && (d.payload["actors"] as unknown[]).includes(record)) ||
        (d.kind === "split" && d.payload["actor"] === record),
    );
  return own.toReversed().map((d) => entryOf(session, d));
}
