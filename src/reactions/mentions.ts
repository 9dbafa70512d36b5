import type { Actor, Mention } from "../actors/types.ts";
import type { Extract } from "../events/types.ts";
import type { ActorId, DocumentId } from "../record/ids.ts";

/** One mention with its tokens: [first, end). */
export type Placed = {
  readonly actor: ActorId;
  readonly form: Mention["form"];
  readonly first: number;
  readonly end: number;
};
export type Mentions = { readonly placed: readonly Placed[]; readonly byToken: ReadonlyMap<number, Placed> };

/** Index of the first token that ends after `offset`. */
export function tokenAt(ends: Int32Array, count: number, offset: number): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ends[middle]! > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

function placeOf(extract: Extract, actor: ActorId, m: Mention): Placed | null {
  const { tokens } = extract.language;
  const first = tokenAt(tokens.end, tokens.count, m.span.start);
  const end = tokenAt(tokens.end, tokens.count, m.span.end - 1) + 1;
  return first < tokens.count && tokens.start[first]! < m.span.end
    ? { actor, form: m.form, first, end: Math.max(end, first + 1) }
    : null;
}

/** The mentions of each document, longest first where they nest, in order of the text. */
export function mentionsOf(extracts: readonly Extract[], actors: readonly Actor[]): ReadonlyMap<DocumentId, Mentions> {
  const extractOf = new Map(extracts.map((x) => [x.document.id, x]));
  const lists = new Map<DocumentId, Placed[]>(extracts.map((x) => [x.document.id, []]));
  for (const actor of actors)
    for (const m of actor.mentions) {
      const extract = extractOf.get(m.span.document);
      const placed = extract && placeOf(extract, actor.id, m);
      if (placed) lists.get(m.span.document)!.push(placed);
    }
  const people = new Set(actors.filter((a) => a.kind === "person" && a.name.includes(" ")).map((a) => a.id));
  return new Map(
    [...lists].map(([id, list]) => [id, indexed(apart(renamed(list, extractOf.get(id)!, people), extractOf.get(id)!))]),
  );
}

const office =
  /\b(representative|minister|chief|chairman|chairwoman|chairperson|chair|head|director|secretary|spokesman|spokeswoman|spokesperson|commissioner|envoy|ambassador|president|leader|governor|mayor|commander|coordinator|secretary-general|premier|chancellor)\b/i;
/** "The High Representative, Carla Moretti, said": mentions of the office are mentions of its holder. */
function renamed(list: readonly Placed[], extract: Extract, people: ReadonlySet<ActorId>): Placed[] {
  const { tokens, text } = extract.language;
  const starts = new Map(list.filter((m) => people.has(m.actor)).map((m) => [m.first, m.actor]));
  const holder = new Map<ActorId, ActorId>();
  const own = new Map<Placed, ActorId>();
  for (const m of list) {
    // "Its secretary general, Adil Aziz, said" says nothing of who "it" is
    if (!office.test(text.slice(tokens.start[m.first]!, tokens.end[m.end - 1]!))) continue;
    for (let t = m.end; t < m.end + 6 && t < tokens.count; t++) {
      const next = starts.get(t + 1);
      if (tokens.form[t] === "," && next && next !== m.actor)
        if (people.has(m.actor))
          // a person met before keeps the other mentions: only this office is the next one's
          own.set(m, next);
        else holder.set(m.actor, next);
      if (!/^(of|the|for|\p{L}+)$/u.test(tokens.form[t]!)) break;
    }
  }
  return list.map((m) => {
    const next = own.get(m) ?? (m.form !== "name" ? holder.get(m.actor) : undefined);
    return next ? { ...m, actor: next } : m;
  });
}

const several =
  /^(?:both )?(?:the )?(?:governments|authorities|presidents|leaders|heads of (?:state|government)|(?:prime |foreign |interior |defen[cs]e )?ministers|(?:foreign )?ministries|parliaments|embassies|armies|peoples)\s+(?:of|in|from)\s/i;
/** "The governments of X, Y and Z" are three, where each is met as an actor. */
function apart(list: readonly Placed[], extract: Extract): Placed[] {
  const { tokens, text } = extract.language;
  return list.filter((m) => {
    if (!several.test(text.slice(tokens.start[m.first]!, tokens.end[m.end - 1]!))) return true;
    const inner = list.filter((x) => x !== m && x.first >= m.first && x.end <= m.end && x.actor !== m.actor);
    return new Set(inner.map((x) => x.actor)).size < 2;
  });
}

function indexed(list: Placed[]): Mentions {
  list.sort((a, b) => a.first - b.first || b.end - a.end || (a.actor < b.actor ? -1 : 1));
  const placed: Placed[] = [];
  const byToken = new Map<number, Placed>();
  let reach = -1;
  for (const m of list) {
    if (m.end <= reach) continue;
    placed.push(m);
    for (let t = m.first; t < m.end; t++) if (!byToken.has(t)) byToken.set(t, m);
    reach = Math.max(reach, m.end);
  }
  return { placed, byToken };
}
