/** How much each of what tells the event's land weighs; a land with less than `least` in its favour is not the event's. Written by training/events/lands.ts. */
export const weights = {
  head: 1.33,
  letterhead: 1.79,
  headPlaced: 1.52,
  dateline: 1.38,
  beside: 0.98,
  placed: 1.97,
  befallen: 0.62,
  lead: 1.29,
  leadPlaced: 2.11,
  first: 1.34,
  firstPlaced: 2.03,
  spread: 3.01,
  reacting: -1.73,
  speaking: -0.31,
} as const;
export const least = 3.1;
