/** "Reactions in the region", set in bold on a line of its own: a heading that its author did not mark as one. */
export function isBoldTitle(text: string): boolean {
  const words = text.trim().split(/\s+/);
  if (words.length > 18 || text.length > 160 || !/\p{L}/u.test(text)) return false;
  // A sentence in bold is emphasis; a short label with a colon opens a speaker's turn or a field.
  return !/[.,;!?]["”’)]*$/.test(text.trim()) && !(text.trim().endsWith(":") && words.length < 3);
}
