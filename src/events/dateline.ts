/** "SPLIT, Croatia, March 15 (Meridian Wire) - ": where and when a report was written, before its first words. */
const dateline =
  /^\s*\p{Lu}[\p{Lu} .'’-]{2,40}(?:[/,][^()\n–—]{0,50}?)?(?:\s*\([^)\n]{2,40}\))?\s*(?:[-–—]{1,2}|:)\s+(?=["“‘'\p{Lu}\d])/u;

/** Length of the dateline that a text opens with, 0 where it has none. */
export const datelineEnd = (text: string): number => dateline.exec(text.slice(0, 160))?.[0].length ?? 0;
