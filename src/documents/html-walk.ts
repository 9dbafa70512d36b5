import { isBoldTitle } from "./bold-title.ts";
import { hiddenNames, isHidden } from "./html-hidden.ts";
import {
  attribute,
  childrenOf,
  type Element,
  type HtmlDocument,
  isElement,
  isText,
  type Node,
  placesOf,
  textOf,
} from "./html-tree.ts";
import { blockElements, navigationElements, navigationRoles, unseenElements } from "./rules.ts";
import type { Mark } from "./types.ts";
import { type Visible, visibleText } from "./visible.ts";

/** What a walk over a page yields: its visible text, where each text node went, and what is hidden. */
export type Walked = {
  readonly visible: Visible;
  /** stretch of the visible text that each shown text node made */
  readonly stretches: ReadonlyMap<Node, readonly [number, number]>;
  readonly hidden: string;
  /** elements that are not hidden */
  readonly shown: ReadonlySet<Element>;
};

type Step = { readonly node: Node; readonly leave: boolean; readonly preformatted: boolean };

/** Goes through the page in order, without recursion. */
export function walk(page: HtmlDocument, source: string): Walked {
  const out = visibleText();
  const names = hiddenNames(page);
  const stretches = new Map<Node, readonly [number, number]>();
  const shown = new Set<Element>();
  let hidden = "";
  const stack: Step[] = [{ node: page, leave: false, preformatted: false }];
  for (let step = stack.pop(); step; step = stack.pop()) {
    const { node, preformatted } = step;
    if (isText(node)) {
      const before = out.length;
      out.text(node.value, placesOf(node, source), preformatted);
      if (out.length > before) stretches.set(node, [before, out.length]);
    } else if (step.leave) leave(out, node as Element);
    else if (isElement(node) && (unseenElements.has(node.tagName) || node.tagName === "select")) continue;
    else if (isElement(node) && isHidden(node, names)) hidden += ` ${textOf(node)}`;
    else {
      const inside = preformatted || (isElement(node) && (node.tagName === "pre" || node.tagName === "textarea"));
      if (isElement(node)) {
        shown.add(node);
        enter(out, node, stack, preformatted);
      }
      const children = childrenOf(node);
      for (let i = children.length - 1; i >= 0; i--)
        stack.push({ node: children[i] as Node, leave: false, preformatted: inside });
    }
  }
  return { visible: out.done(), stretches, hidden, shown };
}

type Out = ReturnType<typeof visibleText>;

function enter(out: Out, element: Element, stack: Step[], preformatted: boolean): void {
  const name = element.tagName;
  if (name === "br") out.lineEnd();
  out.edge(blockElements.get(name) ?? 0);
  if (name === "tr") out.row();
  if (name === "td" || name === "th") out.cell();
  const mark = markOf(element);
  if (mark) out.enter(mark);
  stack.push({ node: element, leave: true, preformatted });
}

function leave(out: Out, element: Element): void {
  if (markOf(element)) out.leave();
  if (element.tagName === "td" || element.tagName === "th") out.cellEnd();
  out.edge(blockElements.get(element.tagName) ?? 0);
}

const kinds: Readonly<Record<string, Mark["kind"]>> = {
  p: "paragraph",
  li: "list-item",
  dd: "list-item",
  table: "table",
  tr: "row",
  td: "cell",
  th: "cell",
  blockquote: "quote",
  q: "quote",
};

function markOf(element: Element): Omit<Mark, "start" | "end"> | undefined {
  const name = element.tagName;
  if (/^h[1-6]$/.test(name)) return { kind: "heading", level: Number(name[1]) };
  if (name === "a") {
    const target = attribute(element, "href");
    return target ? { kind: "link", target: target.slice(0, 2000) } : undefined;
  }
  if (navigationElements.has(name) || navigationRoles.has(attribute(element, "role") ?? ""))
    return { kind: "navigation" };
  const kind = kinds[name];
  if (kind === "paragraph" && isBold(element) && isBoldTitle(textOf(element))) return { kind: "heading" };
  return kind && { kind };
}

/** Nothing but bold words in it. */
const isBold = (element: Element) =>
  childrenOf(element).every((n) =>
    isText(n) ? n.value.trim() === "" : isElement(n) && (n.tagName === "b" || n.tagName === "strong"),
  );
