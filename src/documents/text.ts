import { compose, mergeMetadata, type Reader, type Trouble } from "./compose.ts";
import { type Decoded, decode } from "./encoding.ts";
import { frontMatter } from "./frontmatter.ts";

/** Plain text: exactly the decoded characters, line ends as given. */
export const readText: Reader = (file) => {
  const decoded = decode(file.bytes);
  const troubles = [...encodingTroubles(decoded), ...blank(decoded.text)];
  const metadata = mergeMetadata(frontMatter(decoded.text));
  return [compose(file, { mediaType: "text/plain", text: decoded.text, metadata, troubles })];
};

export function encodingTroubles(decoded: Decoded): readonly Trouble[] {
  const guessed: Trouble = {
    code: "encoding-guessed",
    message: `The file does not say how its letters are stored; read as ${decoded.encoding}, which fits best.`,
  };
  const damaged: Trouble = {
    code: "encoding-damaged",
    message: `${decoded.damaged} characters could not be decoded as ${decoded.encoding} and are missing from the text.`,
  };
  return [...(decoded.certain ? [] : [guessed]), ...(decoded.damaged > 0 ? [damaged] : [])];
}

export const blank = (text: string): readonly Trouble[] =>
  /\S/.test(text) ? [] : [{ code: "no-text", message: "The file holds no text, so nothing is drawn from it." }];
