import type { DossierModels, Models } from "../src/models/index.ts";
import { isWanted, lies, offersOf, type Wanted } from "../training/reactions/candidates.ts";
import type { Case } from "../training/reactions/examples.ts";

/** Why an annotated stance is not among those given, each with its meaning. */
export const causes = {
  actor: "the label stands here, for another actor",
  elsewhere: "actor and label are given, on other words",
  label: "another label stands here",
  light: "among the candidates, but weighed too lightly or behind another",
  qualified: "among the candidates, but taken for denied, conditional or on another matter",
  taker: "the label is among the candidates here, not with this actor",
  unread: "no candidate of the label stands here",
} as const;
export type Cause = keyof typeof causes;
export type Missed = { readonly cause: Cause; readonly wanted: Wanted };

/** The annotated stances of one document that the program does not give, with the cause of each. */
export function missed(c: Case, models: Models, dossier: DossierModels): Missed[] {
  const { wanted, offers, given } = offersOf(c, models, dossier, dossier.reactions!);
  const told = given.flatMap((r) =>
    r.stances.filter((s) => !s.negated && !s.conditional).map((stance) => ({ stance, actor: r.actor as string })),
  );
  return wanted.flatMap((w): Missed[] => {
    const here = told.filter((t) => lies(t.stance.evidence, w.evidence));
    const right = here.filter((t) => w.labels.includes(t.stance.stance));
    if (right.some((t) => w.meant.has(t.actor))) return [];
    const offered = offers.filter((o) => o.found.some((f) => isWanted(f, w)));
    const read = offers.some((o) =>
      o.found.some((f) => w.labels.includes(f.stance.stance) && lies(f.stance.evidence, w.evidence)),
    );
    const cause = (): Cause => {
      if (right.length > 0) return "actor";
      if (told.some((t) => w.meant.has(t.actor) && w.labels.includes(t.stance.stance))) return "elsewhere";
      if (here.length > 0) return "label";
      if (offered.some((o) => o.claim)) return "light";
      if (offered.length > 0) return "qualified";
      return read ? "taker" : "unread";
    };
    return [{ cause: cause(), wanted: w }];
  });
}
