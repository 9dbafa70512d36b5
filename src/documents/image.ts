import { compose, mergeMetadata, metadataFrom, type Reader, type Trouble } from "./compose.ts";
import { frontMatter } from "./frontmatter.ts";
import { maybePictureSize } from "./picture-size.ts";
import { languageTags, lowConfidence, recognizedText } from "./recognized.ts";
import { blank } from "./text.ts";

/** A picture of a page: its text is recognized; one point a pixel. */
export const readImage =
  (mediaType: string): Reader =>
  async (file, { tools, limits }) => {
    const size = maybePictureSize(file.bytes, mediaType);
    const refuse = (trouble: Trouble) => [compose(file, { mediaType, troubles: [trouble] })];
    if (!size)
      return refuse({ code: "unreadable", message: "The picture's header is damaged, so nothing was recognized." });
    if (size.width * size.height > limits.pixels)
      return refuse({
        code: "too-large",
        message: `The picture has ${size.width} by ${size.height} pixels, more than ${limits.pixels}.`,
      });
    const found = await tools.recognize({ bytes: file.bytes, ...size });
    const { text, boxes } = recognizedText(found, 1);
    const page = { number: 1, start: 0, end: text.length, ...size, boxes, ocr: found.confidence };
    const language = languageTags[found.language];
    const metadata = mergeMetadata(frontMatter(text), metadataFrom("text", { language: text ? language : undefined }));
    const troubles = text ? [recognizedTrouble([found.confidence])] : blank(text);
    return [compose(file, { mediaType, text, metadata, pages: [page], troubles })];
  };

export function recognizedTrouble(confidences: readonly number[]): Trouble {
  const mean = confidences.reduce((a, b) => a + b, 0) / confidences.length;
  const poor = mean < lowConfidence ? " Many words will be wrong." : "";
  const pages = confidences.length === 1 ? "The text was" : `The text of ${confidences.length} pages was`;
  return {
    code: "ocr-used",
    message: `${pages} recognized from a picture, with a mean confidence of ${Math.round(mean)} of 100.${poor}`,
  };
}
