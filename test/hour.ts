/** An hour's briefing: many matters, each in a question and an answer; among them four turns on an assassination in Haiti. */
export const matters = [
  "the harvest",
  "the railway",
  "the schools",
  "the budget",
  "the museum",
  "the vaccines",
  "the ports",
];

const talkOf = (matter: string, week: number): string[] => [
  `Q: Thank you. What will the government do for ${matter} this year, after all that the chamber has heard in week ${week}?`,
  `MR. VANE: We stand with all who care for ${matter}. We have said many times that ${matter} will have what is needed, and the Prime Minister has asked the treasurer and the regions to see to it; we are grateful to everybody who takes part in this work, and we shall go on with it until the last day of the year.`,
];
export const others = (count: number): string[] =>
  Array.from({ length: count }, (_, n) => talkOf(matters[n % matters.length]!, n)).flat();

export const event = [
  "Q: Do you have a comment on the assassination of the President of Haiti?",
  "MR. VANE: We condemn it, and we stand with the people there.",
  "Q: And will you send anybody?",
  "MR. VANE: We stand ready to help.",
];
