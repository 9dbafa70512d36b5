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

const stances = async (text: string) =>
  annotateText({ id: "talk", text }, await loadModels(), await loadDossierModels(), { fast: true }).reactions.map(
    (r) => [r.actorName, r.stances.map((s) => s.stance)] as const,
  );
const event = "On 3 May 2031 gunmen attacked a police post in Kasane, Botswana, and killed six officers.";

it("takes the one in brackets for the speaker, also where a paragraph opens like a name", async () => {
  const all = await stances(`PARLIAMENT OF BOTSWANA – NATIONAL ASSEMBLY

Sitting of 4 May 2031

MR SPEAKER (Hon. Abel Moeti): ${event} The Honourable Leader of the Opposition.

THE LEADER OF THE OPPOSITION (Hon. Kagiso Molefe): Thank you, Mr Speaker.

The Government was warned of it, and it did nothing. I condemn the attack in Kasane.

MR SPEAKER: Thank you. We go on.`);
  expect(all.find(([, s]) => s.includes("condemn"))?.[0]).toBe("Kagiso Molefe");
}, 60_000);

it("gives what is said before the first question to the one who answers", async () => {
  const all = await stances(`Transcript of the weekly briefing by the spokesperson, Anna Weber

Good morning. ${event}

We strongly condemn the attack in Kasane. Our thoughts are with the families of the officers.

QUESTION: Has anybody been arrested?

MS. WEBER: I have nothing on that.

QUESTION: And the border?

MS. WEBER: It is open.`);
  expect(all.find(([, s]) => s.includes("condemn"))?.[0]).toMatch(/weber/i);
}, 60_000);
