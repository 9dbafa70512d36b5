/** How much each of what tells the event's land weighs; a land with less than `least` in its favour is not the event's. Written by training/events/lands.ts. */
export const weights = {
  head: 2.06,
  letterhead: 2.77,
  headPlaced: 1.43,
  dateline: 1.2,
  beside: 1.78,
  placed: 1.31,
  befallen: 0.56,
  lead: 1.65,
  leadPlaced: 3.11,
  first: 1.09,
  firstPlaced: 2.85,
  spread: 1.12,
  reacting: -1.47,
  speaking: -0.35,
} as const;
export const least = 2.82;
