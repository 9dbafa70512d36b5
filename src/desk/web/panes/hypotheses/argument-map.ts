import type { Argdown } from "../../../../hypotheses/argdown.ts";
import type { Relation } from "../../../../hypotheses/argument.ts";

export type Kind = Relation["kind"];
/** One line of the map as it is read from the top: an argument, and how it bears on the one above it. */
export type Line = { readonly name: string; readonly kind: Kind | null; readonly depth: number };

/** The map of a cell that nobody argued about: its letter alone. */
export const bare = (root: string): Argdown => ({
  arguments: [root],
  relations: [],
  texts: new Map(),
  claims: new Set([root]),
});

/** Adds an argument that bears on another. */
export function withArgument(map: Argdown, text: string, kind: Kind, to: string): Argdown {
  const numbers = map.arguments.map((a) => Number(/^A(\d+)$/.exec(a)?.[1] ?? 0));
  const name = `A${Math.max(0, ...numbers) + 1}`;
  return {
    ...map,
    arguments: [...map.arguments, name],
    relations: [...map.relations, { from: name, to, kind }],
    texts: new Map([...map.texts, [name, text]]),
  };
}

/** Takes an argument out, and with it what bears on it alone. */
export function withoutArgument(map: Argdown, name: string): Argdown {
  const gone = new Set([name]);
  for (let grew = true; grew; ) {
    const next = map.arguments.filter((a) => {
      const onto = map.relations.filter((r) => r.from === a);
      return !gone.has(a) && onto.length > 0 && onto.every((r) => gone.has(r.to));
    });
    for (const a of next) gone.add(a);
    grew = next.length > 0;
  }
  return {
    arguments: map.arguments.filter((a) => !gone.has(a)),
    relations: map.relations.filter((r) => !gone.has(r.from) && !gone.has(r.to)),
    texts: new Map([...map.texts].filter(([a]) => !gone.has(a))),
    claims: new Set([...map.claims].filter((a) => !gone.has(a))),
  };
}

export const withText = (map: Argdown, name: string, text: string): Argdown => ({
  ...map,
  texts: new Map([...map.texts, [name, text]]),
});

/** The map as indented lines. What bears on two stands under both; a circle is cut where it comes round. */
export function linesOf(map: Argdown): readonly Line[] {
  const tops = map.arguments.filter((a) => !map.relations.some((r) => r.from === a));
  const lines: Line[] = [];
  const seen = new Set<string>();
  const put = (name: string, kind: Kind | null, above: readonly string[]) => {
    lines.push({ name, kind, depth: above.length });
    seen.add(name);
    if (above.includes(name)) return;
    for (const r of map.relations) if (r.to === name) put(r.from, r.kind, [...above, name]);
  };
  for (const top of tops) put(top, null, []);
  for (const rest of map.arguments) if (!seen.has(rest)) put(rest, null, []);
  return lines;
}
