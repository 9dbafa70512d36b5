import { expect, it } from "vitest";
import { boardOf } from "../hypotheses/decisions.ts";
import { type ProposalInput, proposeEvidence, proposeHypotheses } from "../hypotheses/proposals.ts";
import type { ActorId, DocumentId } from "../record/ids.ts";
import { proposeDescriptors } from "./proposals.ts";

const document = "0123456789abcdef" as DocumentId;
const text =
  "The harbour master blamed the dredger: its anchor was found there. The dredger's owner said the crew slept.";
const at = (words: string) => ({ document, start: text.indexOf(words), end: text.indexOf(words) + words.length });
const [owner, dredger] = ["a:owner" as ActorId, "a:dredger" as ActorId];

const claim = {
  id: "r1",
  party: "the dredger",
  partyActor: dredger,
  role: "carried out" as const,
  claim: "blames" as const,
  words: [],
  certainty: "unstated" as const,
  by: "a:master" as ActorId,
  statement: null,
  span: at("blamed the dredger"),
  evidence: [at("its anchor was found there")],
  why: [],
};
const input = {
  responsibility: [
    claim,
    { ...claim, id: "r2", partyActor: owner, party: "the owner", claim: "denies" as const, span: at("the crew slept") },
  ],
  motives: [
    { id: "m", label: "A", title: "", titleSpan: at("The"), points: [{ text: "", span: at("its anchor") }], by: null },
  ],
  statements: [
    { speaker: owner, content: [at("said the crew")] },
    { speaker: owner, content: [at("The dredger's owner")] },
    { speaker: "a:other", content: [at("found there")] },
  ],
  events: [
    { saidIn: null, flags: [], sourceActors: [dredger], targetActors: [], basis: { passages: [`${document}:44-60`] } },
    {
      saidIn: null,
      flags: ["future"],
      sourceActors: [dredger],
      targetActors: [],
      basis: { passages: [`${document}:1-9`] },
    },
  ],
  textOf: () => text,
  nameOf: (a: ActorId) => a.slice(2),
  originOf: () => "wire",
} as unknown as ProposalInput;

it("rows come with their passages quoted and no letter, each passage once, and silence as a row", () => {
  const rows = proposeEvidence(input);
  expect(rows.map((r) => [r.kind, r.text])).toEqual([
    ["statement", "blamed the dredger"],
    ["report", "its anchor was found there"],
    ["statement", "the crew slept"],
    ["statement", "The dredger's owner"],
    ["report", text.slice(44, 60).trim()],
    ["argument", "its anchor"],
    ["absence", "No claim of responsibility was found in these documents"],
  ]);
  expect(rows[0]).toMatchObject({ origin: "wire", source: "master", passages: [`${document}:19-37`] });
  const acts = rows.map((r, i) => ({
    id: `d${i}`,
    time: "2026-01-01",
    analyst: "ann",
    kind: "evidence",
    payload: { id: `E${i}`, ...r },
  }));
  expect(boardOf(acts)).toMatchObject({ unread: [], evidence: { length: rows.length } });
});

it("hypotheses are the parties that somebody names, and the rest", () => {
  expect(proposeHypotheses(input).map((h) => h.text)).toEqual(["the dredger: carried out", "None of these"]);
});

it("descriptors are what a scenario depends on", () => {
  const candidate = {
    conditions: [at("its anchor")],
    drivers: [at("its anchor")],
    impediments: [at("the crew slept")],
  };
  expect(proposeDescriptors([candidate] as never, () => text).map((d) => [d.from, d.name])).toEqual([
    ["condition", "its anchor"],
    ["impediment", "the crew slept"],
  ]);
});
