import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse, parseFragment, type TreeAdapter } from "parse5";
import type { Limits } from "./limits.ts";
import type { Places } from "./visible.ts";

export type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;
export type TextNode = DefaultTreeAdapterTypes.TextNode;
export type HtmlDocument = DefaultTreeAdapterTypes.Document;

/** The page nests deeper, or makes more elements, than the limits allow: building its tree would cost squares of its size. */
export class TooDeep extends Error {}

/** The tree a browser builds, with source offsets. @throws TooDeep */
export function htmlTree(source: string, limits: Limits): HtmlDocument {
  return parse(source, { sourceCodeLocationInfo: true, treeAdapter: guarded(limits, mostElements(source, limits)) });
}

type Adapter = TreeAdapter<DefaultTreeAdapterTypes.DefaultTreeAdapterMap>;

/** Repeating open formatting in each paragraph lets few tags make millions of elements; ordinary pages make one a tag. */
function mostElements(source: string, limits: Limits): number {
  let tags = 0;
  for (let at = source.indexOf("<"); at >= 0; at = source.indexOf("<", at + 1)) tags++;
  return Math.min(limits.elements, 2 * tags + 1000);
}

function guarded(limits: Limits, most: number): Adapter {
  const depths = new WeakMap<object, number>();
  let elements = 0;
  const place = (parent: object, child: object) => {
    const depth = (depths.get(parent) ?? 0) + 1;
    if (depth > limits.depth) throw new TooDeep(`more than ${limits.depth} elements inside each other`);
    depths.set(child, depth);
  };
  return {
    ...defaultTreeAdapter,
    createElement(...args: Parameters<Adapter["createElement"]>) {
      if (++elements > most) throw new TooDeep(`more than ${most} elements`);
      return defaultTreeAdapter.createElement(...args);
    },
    appendChild(parent, child) {
      place(parent, child);
      defaultTreeAdapter.appendChild(parent, child);
    },
    insertBefore(parent, child, reference) {
      place(parent, child);
      defaultTreeAdapter.insertBefore(parent, child, reference);
    },
  };
}

export const isElement = (node: Node): node is Element => "tagName" in node;
export const isText = (node: Node): node is TextNode => node.nodeName === "#text";
export const childrenOf = (node: Node): readonly Node[] => ("childNodes" in node ? node.childNodes : []);
export const attribute = (node: Element, name: string) => node.attrs.find((a) => a.name === name)?.value;

/** Every node below one, in the order of the source, without recursion. */
export function* descendants(root: Node): Generator<Node> {
  const stack: Node[] = [...childrenOf(root)].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    yield node;
    const children = childrenOf(node);
    for (let i = children.length - 1; i >= 0; i--) stack.push(children[i] as Node);
  }
}

export function textOf(node: Node): string {
  let text = "";
  for (const below of descendants(node)) if (isText(below)) text += below.value;
  return text;
}

const entity = /&(?:#[0-9]+;?|#x[0-9a-f]+;?|[a-z][a-z0-9]*;?)/iy;
const decodedEntities = new Map<string, string>();

function decodeEntity(written: string): string {
  const known = decodedEntities.get(written);
  if (known !== undefined) return known;
  const value = textOf(parseFragment(written));
  if (decodedEntities.size < 10_000) decodedEntities.set(written, value);
  return value;
}

/** Source offset of each unit of a text node: entities, CRLF and dropped characters make the two run apart. */
export function placesOf(node: TextNode, source: string): Places {
  const at = node.sourceCodeLocation;
  if (!at) return 0;
  const { startOffset: start, endOffset: end } = at;
  if (end - start === node.value.length && source.startsWith(node.value, start)) return start;
  return walkAlong(node.value, source, start, end);
}

function walkAlong(value: string, source: string, start: number, end: number): Int32Array {
  const places = new Int32Array(value.length);
  let at = start - skippedEntity(value, source, start);
  for (let i = 0; i < value.length; ) {
    at = pastTags(source, at, end, value[i] as string);
    const step = source[at] === "&" ? entityAt(source, at, value, i) : undefined;
    if (step) {
      for (let k = 0; k < step.units; k++) places[i + k] = at;
      i += step.units;
      at += step.written;
    } else {
      at = sameFrom(source, at, end, value[i] as string);
      places[i++] = Math.min(at++, end - 1);
    }
  }
  return places;
}

/** parse5 places a text that begins with an entity, behind white space that it drops, after that entity or upon its last letter. */
function skippedEntity(value: string, source: string, start: number): number {
  if (source[start] === value[0]) return 0;
  for (const end of [start, start + 1]) {
    const written = /&#?[a-z0-9]+;?$/i.exec(source.slice(Math.max(0, end - 40), end))?.[0];
    if (written && value.startsWith(decodeEntity(written))) return written.length - (end - start);
  }
  return 0;
}

/** Tags that the parser ignored stand inside a text's source. */
function pastTags(source: string, from: number, end: number, char: string): number {
  let at = from;
  while (source[at] === "<" && char !== "<") {
    const close = source.indexOf(">", at);
    if (close < 0 || close >= end) return at;
    at = close + 1;
  }
  return at;
}

/** How far a character is looked for where text and source run apart for a reason not known here. */
const searchUnits = 4096;

/** The next place at or after `at` that holds the character; CRLF stands for one line end. */
function sameFrom(source: string, at: number, end: number, char: string): number {
  for (let i = at; i < Math.min(end, at + searchUnits); i++) {
    const c = source[i];
    if (c === char || (char === "\n" && c === "\r")) return c === "\r" && source[i + 1] === "\n" ? i + 1 : i;
  }
  return at;
}

function entityAt(source: string, at: number, value: string, i: number) {
  entity.lastIndex = at;
  const written = entity.exec(source)?.[0];
  if (!written) return undefined;
  const decoded = decodeEntity(written);
  if (decoded === written) return undefined;
  let tail = 0;
  while (tail < decoded.length - 1 && !written.endsWith(";") && decoded.at(-1 - tail) === written.at(-1 - tail)) tail++;
  const units = decoded.length - tail;
  return value.startsWith(decoded.slice(0, units), i) ? { units, written: written.length - tail } : undefined;
}
