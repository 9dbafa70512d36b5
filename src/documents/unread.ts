import { compose, type Reader, type Trouble } from "./compose.ts";

/** A reader for what cannot be read: the document is listed, without text and with the reason. */
export const unread =
  (mediaType: string, trouble: Trouble): Reader =>
  (file) => [compose(file, { mediaType, troubles: [trouble] })];
