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
  expect(made.documents[0]!.text).toMatch(/invented/);
  expect(html).toContain("language");
});

it("finds the traps: copies of one wire, a correction, a denial, three spellings, a joint statement", () => {
  const origins = new Map<string, string[]>();
  for (const d of made.documents as unknown as { origin: string; paths: string[] }[])
    origins.set(d.origin, [...(origins.get(d.origin) ?? []), d.paths[0]!]);
  const wire = [...origins.values()].find((paths) => paths.length >= 3);
  expect(wire?.join()).toMatch(/01-nna.*02-daily.*03-evening/);
  const discrepancies = made.discrepancies as { about: string; sides: { value: string }[] }[];
  expect(
    discrepancies.some((d) => d.sides.map((s) => s.value).includes("3") && d.sides.map((s) => s.value).includes("4")),
  ).toBe(true);
  const actors = made.actors as { id: string; name: string; aliases: string[] }[];
  const reactions = made.reactions as { actor: string; joint: string[]; stances: { stance: string }[] }[];
  const name = (id: string) => actors.find((a) => a.id === id)?.name ?? id;
  expect(reactions.some((r) => /Iron Guard/.test(name(r.actor)) && r.stances.some((s) => s.stance === "deny"))).toBe(
    true,
  );
  expect(actors.some((a) => /Qadi|Kadi/.test([a.name, ...a.aliases].join()) && a.aliases.length >= 2)).toBe(true);
  expect(reactions.some((r) => r.joint.length >= 2)).toBe(true);
});
