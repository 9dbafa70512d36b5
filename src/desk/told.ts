import type { DecisionKind } from "../record/decision.ts";

type Payload = Readonly<Record<string, unknown>>;
type Told = { readonly title: string; readonly words: string };

const text = (v: unknown) => (typeof v === "string" || typeof v === "number" ? String(v) : "");
const because = (p: Payload) => (text(p["reason"]) ? `, because ${text(p["reason"])}` : "");
const band = (p: Payload) =>
  p["low"] === undefined || p["low"] === null ? "" : `, ${text(p["low"])} to ${text(p["high"])} %`;
const cell = (p: Payload) => `${text(p["evidence"])} × ${text(p["hypothesis"])}`;
const place = (v: unknown) => {
  const p = (v ?? {}) as Payload;
  return `${text(p["descriptor"])} ${text(p["state"])}`;
};

/** A thing with an id, and the field that says it. */
const thing =
  (field: string, more: (p: Payload) => string = () => "") =>
  (p: Payload): Told => ({ title: text(p["id"] ?? p["claim"]), words: `${text(p[field])}${more(p)}` });

/** How a decision of the analysis is told in one line of the history. */
const tellings: Partial<Readonly<Record<DecisionKind, (p: Payload) => Told>>> = {
  hypothesis: thing("text"),
  evidence: thing("text"),
  rate: (p) => ({ title: cell(p), words: `${text(p["letter"])}${because(p)}` }),
  relation: (p) => ({ title: "", words: `${text(p["from"])} ${text(p["kind"])} ${text(p["to"])}` }),
  argument: (p) => ({ title: cell(p), words: text(p["argdown"]).replace(/\s+/g, " ") }),
  judge: thing("text", (p) => `${band(p)}${because(p)}`),
  prior: (p) => ({ title: text(p["hypothesis"]), words: `beforehand${band(p)}${because(p)}` }),
  likelihood: (p) => ({ title: cell(p), words: `this likely if true${band(p)}${because(p)}` }),
  responsibility: thing("party", (p) => `: ${text(p["role"])}${band(p)}`),
  descriptor: thing("name", (p) => `: ${((p["states"] as unknown[]) ?? []).map(text).join(" / ")}`),
  impact: (p) => ({
    title: "",
    words: `${place(p["source"])} on ${place(p["target"])}: ${text(p["value"])}${because(p)}`,
  }),
  scenario: thing("title", band),
  indicator: thing("observable", (p) => `, ${text(p["status"]) || "open"}, by ${text(p["due"])}`),
  forecast: thing("claim", (p) => `: ${Math.round(Number(p["probability"]) * 100)} % by ${text(p["due"])}`),
};

/** Null where the kind is not one of the analysis. */
export function toldOf(kind: DecisionKind, payload: Payload): Told | null {
  const told = tellings[kind]?.(payload) ?? null;
  return told && payload["removed"] === true ? { ...told, words: `taken out: ${told.words}` } : told;
}
