/** How much one file may cost; a file that breaks a limit gives a notice and the rest goes on. */
export type Limits = {
  /** bytes of one file, and of one member of a container */
  readonly bytes: number;
  readonly pages: number;
  /** pages recognized from pictures, a document */
  readonly recognizedPages: number;
  /** pixels of one picture */
  readonly pixels: number;
  /** bytes that all members of one container may unpack to */
  readonly unpackedBytes: number;
  /** unpacked bytes a packed byte; only counted above 1 MB unpacked */
  readonly ratio: number;
  readonly members: number;
  /** containers inside containers */
  readonly nesting: number;
  /** elements inside elements (HTML, XML) */
  readonly depth: number;
  /** elements of one HTML document */
  readonly elements: number;
  /** seconds for one file, members included */
  readonly seconds: number;
  /** further seconds for each page that is recognized from a picture */
  readonly secondsPerRecognizedPage: number;
  /** resident bytes of the process that reads it */
  readonly memory: number;
};

const MB = 1024 * 1024;

/**
 * Ratio 200: deflate's ceiling is 1032, real office files stay below 60. Depth 512 is where browsers flatten too.
 * Memory: PDFium needs 90 MB and recognition 350 MB on ordinary pages.
 */
export const defaultLimits: Limits = {
  bytes: 100 * MB,
  pages: 2000,
  recognizedPages: 200,
  pixels: 60_000_000,
  unpackedBytes: 400 * MB,
  ratio: 200,
  members: 5000,
  nesting: 4,
  depth: 512,
  elements: 400_000,
  seconds: 60,
  secondsPerRecognizedPage: 30,
  memory: 768 * MB,
};
