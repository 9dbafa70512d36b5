import type { Sample } from "./data.ts";

export type TagSet = {
  readonly tags: readonly string[] /** index of a tag, or -1 */;
  readonly indexOf: (tag: string) => number;
};

/** Tags whose difference tells nothing about syntax count as one: signs, digits, foreign words. */
function merged(tag: string): string {
  const [kind, fine] = tag.split("/") as [string, string];
  if (/^(?:PUNCT|SYM|X|INTJ)$/.test(kind)) return `${kind}/${kind === "PUNCT" && /^[.,:]$/.test(fine) ? fine : kind}`;
  return /^(?:LS|ADD|GW|FW|AFX)$/.test(fine) ? `${kind}/${{ NUM: "CD", PROPN: "NNP", NOUN: "NN" }[kind] ?? fine}` : tag;
}

/** Fine tags seen at least 15 times; the others fall back to the commonest of their universal tag. */
export function tagSet(samples: readonly Sample[]): TagSet {
  const counts = new Map<string, number>();
  for (const s of samples) for (const t of s.tags.map(merged)) counts.set(t, (counts.get(t) ?? 0) + 1);
  const tags = [...counts]
    .filter(([t, n]) => n >= 15 && !t.startsWith("_"))
    .map(([t]) => t)
    .sort();
  const index = new Map(tags.map((t, i) => [t, i]));
  const common = [...tags].sort((a, b) => counts.get(b)! - counts.get(a)!);
  const like = (tag: string) => common.find((c) => c.split("/")[0] === tag.split("/")[0]);
  return { tags, indexOf: (tag) => index.get(merged(tag)) ?? index.get(like(tag) ?? "") ?? -1 };
}
