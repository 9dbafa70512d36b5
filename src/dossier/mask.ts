import type { Decision } from "../record/decision.ts";
import { reviewPayloads } from "../record/wire-decisions.ts";

/** Names that the last decision to publish wants masked. */
export function namesToMask(decisions: readonly Decision[]): readonly string[] {
  const last = decisions.findLast((d) => d.kind === "publish");
  const payload = reviewPayloads.publish.safeParse(last?.payload);
  return payload.success ? payload.data.mask : [];
}

const escaped = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/** A name as it may be spelt: any case, any signs between its words. */
function patternOf(names: readonly string[]): RegExp | null {
  const spelt = [...names]
    .sort((a, b) => b.length - a.length)
    .map((n) =>
      n
        .trim()
        .split(/[^\p{L}\p{N}\p{M}]+/u)
        .filter(Boolean)
        .map(escaped)
        .join("[^\\p{L}\\p{N}]{1,3}"),
    )
    .filter(Boolean);
  return spelt.length ? new RegExp(`(?<![\\p{L}\\p{N}])(?:${spelt.join("|")})(?![\\p{L}\\p{N}])`, "giu") : null;
}

/**
 * A copy in which the letters and digits of each name are X, in every text and key. Each stays as long as it was, so that
 * offsets and quotes still fit each other.
 */
export function masked<T>(value: T, names: readonly string[]): T {
  const pattern = patternOf(names);
  if (!pattern) return value;
  const blank = (name: string) =>
    [...name].map((c) => (/[\p{L}\p{N}\p{M}]/u.test(c) ? "X".repeat(c.length) : c)).join("");
  const hide = (text: string) => text.replace(pattern, blank);
  const seen = new Map<object, unknown>();
  const copy = (v: unknown): unknown => {
    if (typeof v === "string") return hide(v);
    if (typeof v !== "object" || v === null || ArrayBuffer.isView(v)) return v;
    const known = seen.get(v);
    if (known) return known;
    if (v instanceof Map) return new Map([...v].map(([k, x]) => [copy(k), copy(x)]));
    if (v instanceof Set) return new Set([...v].map(copy));
    const made: unknown = Array.isArray(v) ? [] : {};
    seen.set(v, made);
    if (Array.isArray(v)) for (const x of v) (made as unknown[]).push(copy(x));
    else for (const [k, x] of Object.entries(v)) (made as Record<string, unknown>)[hide(k)] = copy(x);
    return made;
  };
  return copy(value) as T;
}
