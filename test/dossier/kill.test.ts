import { expect, it } from "vitest";
import { killAssess, killDecide } from "./kill.ts";

const seed = Number(process.env.ASSAY_SEED ?? 20240514);

it("ten kills of assess lose nothing, and the next run works", async () => {
  const result = await killAssess(10, seed);
  expect(result.problems).toEqual([]);
  expect(result.midway).toBeGreaterThan(0);
}, 240_000);

it("ten kills while decisions are written lose none that was acknowledged", async () => {
  const result = await killDecide(10, seed);
  expect(result.problems).toEqual([]);
  expect(result.midway).toBeGreaterThan(0);
}, 120_000);
