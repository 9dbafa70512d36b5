import { describe, expect, it } from "vitest";
import { annotateText } from "../dossier/annotate.ts";
import { loadDossierModels, loadModels } from "../models/index.ts";

/** Which actor takes which stances, by the tables alone. */
async function told(text: string): Promise<(readonly [string, readonly string[]])[]> {
  const { reactions } = annotateText({ id: "text", text }, await loadModels(), await loadDossierModels(), {
    fast: true,
  });
  return reactions.map((r) => [r.actorName, r.stances.map((s) => s.stance)] as const);
}
const event = "On 3 May 2031 gunmen attacked a police post in Kasane, Botswana, and killed six officers.";

describe("whose words a text is", () => {
  it("is said by who calls itself so, not by what the statement is on", async () => {
    const text = `News story

Seizure of the tanker Delia Pride: statement

The ministers have issued a joint statement on the seizure of the tanker Delia Pride by Iran on 3 May 2031.

We, the Nordic Council and its partners, have met today. We condemn the seizure of the tanker Delia Pride. We call for the release of its crew.`;
    const all = await told(text);
    expect(all.find(([, s]) => s.includes("condemn"))?.[0]).toBe("Nordic Council");
    expect(all.map(([name]) => name)).not.toContain("Delia Pride");
  }, 60_000);

  it("is a person's whose name and office stand over it, before the department on the letterhead", async () => {
    const text = `DEPARTMENT OF FOREIGN AFFAIRS

Press statement

Antonia J. Weber, Minister of Foreign Affairs

May 4, 2031

${event}

We condemn the attack in Kasane. We extend our condolences to the families of the officers.

We stand with Botswana.`;
    expect((await told(text)).find(([, s]) => s.includes("condemn"))?.[0]).toBe("Antonia J. Weber");
  }, 60_000);

  it("is a post's author's, who stands below it", async () => {
    const text = `Leaders react on X

${event}

Opposition leader Kagiso Molefe said he was on the way to Kasane.

I condemn the attack in Kasane. Our officers deserve better.
— Kagiso Molefe (@KMolefe) May 4, 2031

Home Affairs Minister Lorato Sebina spoke last.

I condemn the attack on our police. We will find them.
— Lorato Sebina, Minister of Home Affairs (@LSebina) May 4, 2031`;
    const all = await told(text);
    for (const name of ["Kagiso Molefe", "Lorato Sebina"])
      expect(all.find(([n]) => n === name)?.[1]).toContain("condemn");
  }, 60_000);

  it("is whoever was said to have issued what is quoted below", async () => {
    const text = `Statement on the attack in Kasane

The Prime Minister, Ingrid Solheim, today issued the following statement on the attack in Kasane, Botswana:

"${event} Our thoughts are with the people of Botswana.

"I spoke with the President of Botswana. I condemn the attack in the strongest terms."`;
    expect((await told(text)).find(([, s]) => s.includes("condemn"))?.[0]).toBe("Ingrid Solheim");
  }, 60_000);

  it("is a minister's on the way in, under the line that names him, also after a question", async () => {
    const text = `Foreign Affairs Council: doorsteps

${event}

IVAR LINDGAARD, Minister for Foreign Affairs, Denmark

Good morning. I condemn the attack in Kasane.

Q. Will you send help?

We have offered help to Botswana.

PAULA HAVASI, Minister of Foreign Affairs, Hungary

I condemn the attack as well.

Q. And who did it?

I do not know.

Q. Thank you.`;
    const all = await told(text);
    expect(all.find(([n]) => /lindgaard/i.test(n))?.[1]).toEqual(["condemn", "offer-help"]);
    expect(all.find(([n]) => /havasi/i.test(n))?.[1]).toEqual(["condemn"]);
  }, 60_000);

  it("leaves a body its own acts where its leader is named after it", async () => {
    const text = `${event}

The Botswana Workers' Union (BWU) condemned the attack. Its secretary general, Thabo Kgosi, said the police had too few posts. The BWU called on the government to investigate the attack.`;
    const all = await told(text);
    expect(all.find(([n]) => /union/i.test(n))?.[1]).toEqual(
      expect.arrayContaining(["condemn", "call-for-accountability"]),
    );
  }, 60_000);
});
