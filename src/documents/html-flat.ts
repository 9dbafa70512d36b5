import { html, type Token, type TokenHandler, Tokenizer, TokenizerMode } from "parse5";
import { blockElements, unseenElements } from "./rules.ts";
import { type Visible, visibleText } from "./visible.ts";

/** Elements whose content the tokenizer must not take for tags. */
const raw: Readonly<Record<string, number>> = {
  script: TokenizerMode.SCRIPT_DATA,
  style: TokenizerMode.RAWTEXT,
  noscript: TokenizerMode.RAWTEXT,
  iframe: TokenizerMode.RAWTEXT,
  title: TokenizerMode.RCDATA,
  textarea: TokenizerMode.RCDATA,
};

/** The text of a page whose tree is too deep to build: one pass over its tags, in linear time. */
export function flatText(source: string): Visible {
  const out = visibleText();
  let unseen: string | undefined;
  const text = (token: Token.CharacterToken) => {
    if (!unseen) out.text(token.chars, token.location?.startOffset ?? 0, false);
  };
  const handler: TokenHandler = {
    onComment() {},
    onDoctype() {},
    onEof() {},
    onCharacter: text,
    onWhitespaceCharacter: text,
    onNullCharacter() {},
    onStartTag(token) {
      const mode = raw[token.tagName];
      if (mode !== undefined) tokenizer.state = mode as typeof tokenizer.state;
      if (
        !unseen &&
        (unseenElements.has(token.tagName) || isHiddenTag(token)) &&
        !html.hasUnescapedText(token.tagName, true) &&
        !token.selfClosing &&
        !empty.has(token.tagName)
      )
        unseen = token.tagName;
      else if (mode !== undefined && token.tagName !== "textarea") unseen ??= token.tagName;
      if (token.tagName === "br") out.lineEnd();
      out.edge(blockElements.get(token.tagName) ?? 0);
      if (token.tagName === "tr") out.row();
      if (token.tagName === "td" || token.tagName === "th") out.cell();
    },
    onEndTag(token) {
      if (token.tagName === "td" || token.tagName === "th") out.cellEnd();
      if (token.tagName === unseen) unseen = undefined;
      out.edge(blockElements.get(token.tagName) ?? 0);
    },
  };
  const tokenizer = new Tokenizer({ sourceCodeLocationInfo: true }, handler);
  tokenizer.write(source, true);
  return out.done();
}

const empty: ReadonlySet<string> = new Set([
  "meta",
  "link",
  "base",
  "area",
  "param",
  "source",
  "track",
  "input",
  "img",
]);

const isHiddenTag = (token: Token.TagToken) =>
  token.attrs.some((a) => a.name === "hidden" || (a.name === "style" && /display\s*:\s*none/i.test(a.value)));
