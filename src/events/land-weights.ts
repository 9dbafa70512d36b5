/** How much each of what tells the event's land weighs; a land with less than `least` in its favour is not the event's. Written by training/events/lands.ts. */
export const weights = {
  head: 1.16,
  letterhead: 1.71,
  headPlaced: 1.52,
  dateline: 1.49,
  beside: 1.11,
  placed: 1.51,
  befallen: 0.52,
  lead: 1.31,
  leadPlaced: 2.07,
  first: 0.6,
  firstPlaced: 2.37,
  spread: 2.99,
  reacting: -1.8,
  speaking: -0.43,
} as const;
export const least = 3.37;
