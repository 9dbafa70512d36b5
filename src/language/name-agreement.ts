import type { Name, NameKind, Tokens } from "./types.ts";

/**
 * One document says one thing of one name: a name is given the kind that most of its mentions have, weighed by how
 * sure each is, and the last word of a full personal name stands for that person. (Finkel et al. 2005 found the same
 * assumption to hold in nearly all news documents.)
 */
export function agreed(names: readonly Name[], tokens: Tokens): Name[] {
  const key = (n: Name) => tokens.form.slice(n.firstToken, n.endToken).join(" ").toLowerCase();
  const votes = new Map<string, Map<NameKind, number>>();
  const vote = (name: string, kind: NameKind, weight: number) => {
    const own = votes.get(name) ?? new Map<NameKind, number>();
    votes.set(name, own.set(kind, (own.get(kind) ?? 0) + weight));
  };
  for (const n of names) {
    vote(key(n), n.kind, n.confidence);
    if (n.kind === "person" && n.endToken - n.firstToken >= 2) vote(surname(tokens, n), "person", 1.5);
  }
  return names.map((n) => {
    const own = votes.get(key(n))!;
    const [kind] = [...own].reduce((a, b) => (b[1] > a[1] ? b : a));
    return kind === n.kind ? n : { ...n, kind, confidence: Math.min(n.confidence, 0.8) };
  });
}

/** The last word of a personal name, without a "Jr." after it. */
function surname(tokens: Tokens, { firstToken, endToken }: Name): string {
  let last = endToken - 1;
  while (last > firstToken && /^(?:Jr|Sr|I{1,3}|IV)\.?$/.test(tokens.form[last]!)) last--;
  return tokens.form[last]!.toLowerCase();
}
