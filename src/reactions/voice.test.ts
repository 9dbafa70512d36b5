import { expect, it } from "vitest";
import { annotateText } from "../dossier/annotate.ts";
import { loadDossierModels, loadModels } from "../models/index.ts";

const hearing = `INQUIRY INTO THE ATTACK ON BIDOR DEPOT, MALAYSIA

On 30 September 2034 gunmen attacked the depot at Bidor and killed nine guards.

CHAIR: Please go on.

MR SUBRAMANIAM: I call Superintendent Roslan Jaafar.

Q. Were you there that night?

A. I was at the gate.

Q. And what do you say of it today?

A. I condemn this attack.

Q. Is there anything else?

A. No, sir.`;

it("takes what is answered in print for the words of whoever was called, and of no actor of the name of A", async () => {
  const told = annotateText({ id: "hearing", text: hearing }, await loadModels(), await loadDossierModels(), {
    fast: true,
  });
  expect(told.actors.map((a) => a.name)).not.toContain("A.");
  const shown = told.reactions.map((r) => [r.actorName, r.stances.map((s) => s.stance)]);
  expect(shown).toContainEqual(["Roslan Jaafar", ["condemn"]]);
}, 60_000);
