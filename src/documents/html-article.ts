import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { attribute, childrenOf, type Element, type HtmlDocument, isElement, isText, type Node } from "./html-tree.ts";
import type { Walked } from "./html-walk.ts";
import type { Mark } from "./types.ts";

/** Number that ties an element of the copy to the element of the page. */
const tie = "data-assay";

/**
 * Readability looks at each text with all the elements around it, several times: pages where these add up to more are
 * shown whole. News pages have 20,000 to 200,000; two million take it about a second.
 */
const mostWork = 2_000_000;

/**
 * The stretches of the visible text that make up the article, found by Readability on a copy of the visible page: a view,
 * never another text. None where no article is found.
 */
export function articleMarks(page: HtmlDocument, walked: Walked): readonly Mark[] {
  if (walked.stretches.size === 0 || workFor(walked) > mostWork) return [];
  const copy = copyOf(page, walked);
  const found = new Readability<DomNode>(copy.document as never, {
    serializer: (node) => node as unknown as DomNode,
    charThreshold: 200,
  }).parse();
  if (!found?.content) return [];
  const chosen = tiesIn(found.content);
  return joined(walked, new Set([...chosen].map((n) => copy.elements[n] as Element)));
}

function workFor(walked: Walked): number {
  const depths = new Map<Node, number>();
  let work = 0;
  for (const element of walked.shown) depths.set(element, 1 + (depths.get(parentOf(element)) ?? 0));
  for (const text of walked.stretches.keys()) work += depths.get(parentOf(text)) ?? 0;
  return work;
}

const parentOf = (node: Node) => ("parentNode" in node ? node.parentNode : null) as Node;

type DomNode = {
  nodeType: number;
  textContent: string | null;
  childNodes: Iterable<DomNode>;
  getAttribute?(name: string): string | null;
};

/** The page again, without what is hidden or runs, each element carrying its number. */
function copyOf(page: HtmlDocument, walked: Walked) {
  const { document } = parseHTML("<!doctype html><html><head></head><body></body></html>");
  const elements: Element[] = [];
  type Pending = { readonly from: Node; readonly into: { appendChild(child: never): unknown } };
  const body = childrenOf(childrenOf(page).find((n) => n.nodeName === "html") ?? page).find(
    (n) => n.nodeName === "body",
  );
  const stack: Pending[] = body ? [...childrenOf(body)].reverse().map((from) => ({ from, into: document.body })) : [];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { from, into } = next;
    if (isText(from)) {
      if (walked.stretches.has(from) || !from.value.trim())
        into.appendChild(document.createTextNode(from.value) as never);
    } else if (isElement(from) && walked.shown.has(from)) {
      const copy = document.createElement(from.tagName);
      for (const name of ["class", "id", "role", "itemprop", "rel", "href"]) {
        const value = attribute(from, name);
        if (value) copy.setAttribute(name, value);
      }
      copy.setAttribute(tie, String(elements.push(from) - 1));
      into.appendChild(copy as never);
      const children = childrenOf(from);
      for (let i = children.length - 1; i >= 0; i--) stack.push({ from: children[i] as Node, into: copy });
    }
  }
  return { document, elements };
}

/** Numbers of the elements that directly hold words of the article. */
function tiesIn(root: DomNode): ReadonlySet<number> {
  const ties = new Set<number>();
  const stack: { node: DomNode; nearest: number }[] = [{ node: root, nearest: -1 }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (next.node.nodeType === 3) {
      if (next.nearest >= 0 && /\S/.test(next.node.textContent ?? "")) ties.add(next.nearest);
      continue;
    }
    const own = next.node.getAttribute?.(tie);
    const nearest = own ? Number(own) : next.nearest;
    for (const node of next.node.childNodes) stack.push({ node, nearest });
  }
  return ties;
}

/** Stretches of the text nodes of the chosen elements, joined where only white space stands between them. */
function joined(walked: Walked, chosen: ReadonlySet<Element>): readonly Mark[] {
  const marks: { kind: "article"; start: number; end: number }[] = [];
  const spans = [...walked.stretches]
    .filter(([node]) => isText(node) && node.parentNode !== null && chosen.has(node.parentNode as Element))
    .map(([, at]) => at)
    .sort((a, b) => a[0] - b[0]);
  for (const [from, end] of spans) {
    const start = from + (/^\s*/.exec(walked.visible.text.slice(from, end))?.[0].length ?? 0);
    const last = marks.at(-1);
    if (start >= end) continue;
    if (last && !/\S/.test(walked.visible.text.slice(last.end, start))) last.end = end;
    else marks.push({ kind: "article", start, end });
  }
  return marks;
}
