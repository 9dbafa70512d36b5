/** How much each of what tells the event's land weighs; a land with less than `least` in its favour is not the event's. Written by training/events/lands.ts. */
export const weights = {
  head: 1.14,
  letterhead: 1.89,
  headPlaced: 1.59,
  dateline: 1.49,
  beside: 1.34,
  placed: 2.05,
  befallen: 0.72,
  lead: 1.41,
  leadPlaced: 2.18,
  first: 0.79,
  firstPlaced: 2.19,
  spread: 2.84,
  reacting: -1.75,
  speaking: -0.46,
} as const;
export const least = 3.37;
