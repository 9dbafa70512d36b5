import type { Decision } from "../record/decision.ts";

/** Two analysts' choices on what both decided. `kappa` is null where chance alone explains every match (all choices alike) or nothing is shared. */
export type Agreement = {
  readonly shared: number;
  readonly same: number;
  readonly share: number | null;
  readonly kappa: number | null;
};

/** Cohen's kappa (1960) and the plain share of equal choices. */
export function agreement(pairs: readonly (readonly [string, string])[]): Agreement {
  const n = pairs.length;
  const same = pairs.filter(([a, b]) => a === b).length;
  if (n === 0) return { shared: 0, same: 0, share: null, kappa: null };
  const choices = new Set(pairs.flat());
  const part = (who: 0 | 1, choice: string) => pairs.filter((p) => p[who] === choice).length / n;
  const chance = [...choices].reduce((sum, c) => sum + part(0, c) * part(1, c), 0);
  return { shared: n, same, share: same / n, kappa: chance > 1 - 1e-12 ? null : (same / n - chance) / (1 - chance) };
}

/** What each analyst decided last about each thing, things in the order in which they were first decided. */
export type Choices = ReadonlyMap<string, ReadonlyMap<string, Decision>>;

/** `thing` names what a decision is about; null leaves it out. */
export function choicesOf(decisions: readonly Decision[], thing: (d: Decision) => string | null): Choices {
  const all = new Map<string, Map<string, Decision>>();
  for (const d of decisions) {
    const about = thing(d);
    if (about === null) continue;
    const by = all.get(about) ?? new Map<string, Decision>();
    all.set(about, by.set(d.analyst, d));
  }
  return all;
}

/** Agreement of every two analysts over what both decided. */
export function everyPair(
  choices: Choices,
  word: (d: Decision) => string,
): readonly (Agreement & { readonly analysts: readonly [string, string] })[] {
  const analysts = [...new Set([...choices.values()].flatMap((by) => [...by.keys()]))].sort();
  return analysts.flatMap((a, i) =>
    analysts.slice(i + 1).flatMap((b) => {
      const pairs = [...choices.values()].flatMap((by) => {
        const [x, y] = [by.get(a), by.get(b)];
        return x && y ? [[word(x), word(y)] as const] : [];
      });
      return pairs.length ? [{ analysts: [a, b] as const, ...agreement(pairs) }] : [];
    }),
  );
}

/** Things on which the last words of at least two analysts differ. */
export const parting = (choices: Choices, word: (d: Decision) => string) =>
  [...choices].filter(([, by]) => new Set([...by.values()].map(word)).size > 1);
