import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { assessExample, likeness, type ReportJson, readReport, storedReport, withoutPictures } from "./example.ts";

let made: ReportJson;
let html: string;
beforeAll(() => {
  const { out, code, stderr } = assessExample();
  expect(code, stderr).toBe(0);
  made = readReport(join(out, "report.json"));
  html = readFileSync(join(out, "report.html"), "utf8");
}, 120_000);

it("the example's report is the stored one (npm run example sets it anew)", () => {
  expect(withoutPictures(made)).toEqual(withoutPictures(readReport(storedReport)));
});

it("the letter that was recognized from a picture reads as it was written", () => {
  const [now, then] = [made, readReport(storedReport)].map(
    (r) => r.documents.find((d) => d.mediaType === "image/png")!.text,
  );
  expect(likeness(now!, then!)).toBeGreaterThan(0.95);
});

it("says on its first page that everything is invented, and says what it could not cover", () => {
  expect(made.documents.find((d) => d.paths[0] === "00-read-me-first.md")!.text).toMatch(/Everything here is invented/);
  expect(html).toContain("language");
});

type Actor = { id: string; name: string; aliases: string[] };
type Reaction = { actor: string; joint: string[]; stances: { stance: string }[] };
const actors = () => made.actors as Actor[];
const reactions = () => made.reactions as Reaction[];
const nameOf = (id: string) => actors().find((a) => a.id === id)?.name ?? id;

it("counts the three copies of one wire as one origin", () => {
  const origins = new Map<string, string[]>();
  for (const d of made.documents as unknown as { origin: string; paths: string[] }[])
    origins.set(d.origin, [...(origins.get(d.origin) ?? []), d.paths[0]!]);
  const wire = [...origins.values()].find((paths) => paths.length >= 3);
  expect(wire?.sort().join()).toMatch(/01-nna.*02-daily.*03-evening/);
});

it("sets the first number of dead against the corrected one", () => {
  const discrepancies = made.discrepancies as { sides: { value: string }[] }[];
  const values = discrepancies.map((d) => d.sides.map((s) => s.value));
  expect(values.some((v) => v.includes("3") && v.includes("4"))).toBe(true);
});

it("takes two spellings of one ambassador as one actor", () => {
  expect(actors().some((a) => /Qadi|Kadi/.test(a.name) && a.aliases.length >= 2)).toBe(true);
});

it("names no one as having claimed what no group has claimed", () => {
  const claims = made.responsibility as { party: string; claim?: string }[];
  expect(claims.filter((r) => /^no\b/i.test(r.party))).toEqual([]);
  expect(reactions().filter((r) => r.stances.some((s) => s.stance === "admit"))).toEqual([]);
});

it("finds the denial of an armed group whose command speaks for it", () => {
  expect(
    reactions().some((r) => /Iron Guard/.test(nameOf(r.actor)) && r.stances.some((s) => s.stance === "deny")),
  ).toBe(true);
});

it("shows a joint statement of governments for each of them", () => {
  expect(reactions().some((r) => r.joint.length >= 2)).toBe(true);
});
