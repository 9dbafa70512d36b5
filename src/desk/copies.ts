import type { Assessment } from "../report/types.ts";

export type Told<T> = { readonly one: T; readonly copies: readonly T[] };

/**
 * Share of words in common from which two tellings of one origin are taken as copies. That they are of one origin is
 * established already; what an editor changes in a sentence is seldom more than a third of its words.
 */
const alike = 0.6;

/** What is told in several documents of one origin, and in nearly the same words, once: the first speaks, the rest are its copies. */
export function folded<T>(
  items: readonly T[],
  of: (item: T) => { readonly document: string; readonly words: string; readonly label: string },
  origins: Assessment["origins"],
): readonly Told<T>[] {
  const origin = new Map(origins.flatMap((o) => o.documents.map((d) => [d as string, o.id as string] as const)));
  const heads = new Map<string, { one: T; document: string; words: ReadonlySet<string>; copies: T[] }[]>();
  const told = items.map((item) => {
    const { document, words, label } = of(item);
    const from = origin.get(document);
    if (from === undefined) return { one: item, copies: [] as T[] };
    const key = `${from} ${label}`;
    const own = wordsOf(words);
    const before = heads.get(key) ?? [];
    heads.set(key, before);
    const head = before.find((h) => h.document !== document && shared(h.words, own) >= alike);
    if (head) return void head.copies.push(item);
    const fresh = { one: item, document, words: own, copies: [] as T[] };
    before.push(fresh);
    return fresh;
  });
  return told.flatMap((t) => (t ? [{ one: t.one, copies: t.copies }] : []));
}

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = [...a].filter((w) => b.has(w)).length;
  const all = a.size + b.size - both;
  return all === 0 ? 1 : both / all;
}
