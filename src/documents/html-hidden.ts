import { attribute, descendants, type Element, type HtmlDocument, isElement, textOf } from "./html-tree.ts";

/** What a page's own style sheets hide: names of classes and ids with `display: none`. */
export type HiddenNames = ReadonlySet<string>;

/** How much of the style sheets is looked at; a page's own rules for hiding come early and are short. */
const styleUnits = 200_000;

export function hiddenNames(page: HtmlDocument): HiddenNames {
  let css = "";
  for (const node of descendants(page))
    if (isElement(node) && node.tagName === "style" && !attribute(node, "media")?.includes("print"))
      css += textOf(node);
  return new Set(namesHiddenBy(css.slice(0, styleUnits)));
}

/** Only rules outside @media, with one class or id as selector: everything else would need a browser to judge. */
function* namesHiddenBy(css: string): Generator<string> {
  let depth = 0;
  let selector = "";
  let body = "";
  for (const char of css.replace(/\/\*.*?\*\//gs, "")) {
    if (char === "{") depth++;
    else if (char === "}") {
      depth = Math.max(0, depth - 1);
      if (depth === 0) {
        if (!selector.includes("@") && isHiding(body))
          for (const one of selector.split(",")) if (/^[.#][\w-]+$/.test(one.trim())) yield one.trim();
        selector = "";
        body = "";
      }
    } else if (depth === 0) selector = char === ";" ? "" : selector + char;
    else body += char;
  }
}

const isHiding = (style: string) =>
  /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?:px|em|rem|pt|%)?|opacity\s*:\s*0(?:\.0+)?%?)\s*(?:!important\s*)?(?:;|$)/i.test(
    style,
  );

/** Hidden by attribute, by inline style or by a rule of the page's own style sheet. */
export function isHidden(element: Element, names: HiddenNames): boolean {
  if (element.attrs.length === 0) return false;
  const hidden = attribute(element, "hidden");
  if (hidden !== undefined && hidden !== "until-found") return true;
  if (element.tagName === "input") return true;
  if (isHiding(attribute(element, "style") ?? "")) return true;
  if (names.size === 0) return false;
  const id = attribute(element, "id");
  if (id && names.has(`#${id}`)) return true;
  return (attribute(element, "class") ?? "").split(/\s+/).some((name) => names.has(`.${name}`));
}
