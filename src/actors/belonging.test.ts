import { expect, it } from "vitest";
import { run } from "../../test/spoken.ts";

/** Country and sector of the marked person. */
const told = (pattern: string) => {
  const actor = run([pattern])[0]?.actor;
  return [actor?.name, actor?.country ?? null, actor?.sector ?? null];
};

it.each([
  ["[a|Aida Toktosun], head of the Red Crescent in Osh, said the tents were full.", "Aida Toktosun", "NGO"],
  ["[a|Aida Toktosun], the head of the Kyrgyz Red Crescent, said the tents were full.", "Aida Toktosun", "NGO"],
  ["[a|Nils Falk], a member of parliament for the Green Party, called it a disgrace.", "Nils Falk", "LEG"],
  ["[a|Nils Falk], an MP from the Green Party, called it a disgrace.", "Nils Falk", "LEG"],
  ["[a|Rosa Iriarte], who chairs the electoral commission, denied it.", "Rosa Iriarte", "GOV"],
  ["[a|Rosa Iriarte], who heads the Supreme Court, denied it.", "Rosa Iriarte", "JUD"],
  ["[a|Dale Hobbs], of the Carter Center, saw no fraud.", "Dale Hobbs", "NGO"],
  ["[a|Dale Hobbs] of the Carter Center saw no fraud.", "Dale Hobbs", "NGO"],
  ["The Carter Center's [a|Dale Hobbs] saw no fraud.", "Dale Hobbs", "NGO"],
  ["[a|Ewa Lis] from Human Rights Watch said shots had been fired.", "Ewa Lis", "NGO"],
  ["[a|Ewa Lis], from Human Rights Watch, said shots had been fired.", "Ewa Lis", "NGO"],
  ["[a|Ewa Lis] at Human Rights Watch said shots had been fired.", "Ewa Lis", "NGO"],
  ["Shots were fired, according to Human Rights Watch's [a|Ewa Lis].", "Ewa Lis", "NGO"],
  ["Shots were fired, according to [a|Ewa Lis] of Human Rights Watch.", "Ewa Lis", "NGO"],
  ["Human Rights Watch researcher [a|Ewa Lis] said shots had been fired.", "Ewa Lis", "NGO"],
  ["[a|Ewa Lis], a researcher at Human Rights Watch, said shots had been fired.", "Ewa Lis", "NGO"],
  ["[a|Ewa Lis] (Human Rights Watch) said shots had been fired.", "Ewa Lis", "NGO"],
  ["[a|Ewa Lis], who works for Human Rights Watch, said shots had been fired.", "Ewa Lis", "NGO"],
  ["[a|Jana Kral], the UNHCR's country director, asked for tents.", "Jana Kral", "IGO"],
  ["[a|Jana Kral], country director of the World Food Programme, asked for tents.", "Jana Kral", "IGO"],
  ["[a|Jana Kral] of the World Food Programme asked for tents.", "Jana Kral", "IGO"],
  ["[a|Omar Diouf], a reporter for the Dakar Gazette, asked about it.", "Omar Diouf", "JRN"],
  ["Reporter [a|Omar Diouf] of the Daily Post asked about it.", "Omar Diouf", "JRN"],
  ["[a|Omar Diouf] of the Daily Post asked about it.", "Omar Diouf", "JRN"],
])("one said to be of a body has its sector: %s", (pattern, name, sector) => {
  expect([told(pattern)[0], told(pattern)[2]]).toEqual([name, sector]);
});

it.each([
  ["[a|Ruben Aalto] (Finland) said that his country would pay.", "FIN"],
  ["[a|Ruben Aalto] of Finland said that the council had failed.", "FIN"],
  ["Finland's [a|Ruben Aalto] said that the council had failed.", "FIN"],
  ["[a|Ruben Aalto], Finland's envoy, said that the council had failed.", "FIN"],
])("one said to be of a state has its country: %s", (pattern, country) => {
  expect(told(pattern)[1]).toBe(country);
});

it.each([
  "They removed [a|Nasser Qadi] from the World Food Programme.",
  "[a|Nasser Qadi], whom the World Food Programme thanked, left.",
  "[a|Nasser Qadi] spoke. The World Food Programme did not.",
  "[a|Nasser Qadi] of the World Food Programme's rivals left.",
])("one beside a body is not of it: %s", (pattern) => {
  expect(told(pattern)[2]).toBeNull();
});

it.each([
  ["Senators [a|Ann Roy] and [b|Paul Lind] voted no.", ["LEG", "LEG"], [null, null]],
  ["U.S. Senators [a|Ann Roy] and [b|Paul Lind] voted no.", ["LEG", "LEG"], ["USA", "USA"]],
  ["Ministers [a|Ann Roy] and [b|Paul Lind] left.", ["GOV", "GOV"], [null, null]],
  ["Norwegian ministers [a|Ann Roy] and [b|Paul Lind] left.", ["GOV", "GOV"], ["NOR", "NOR"]],
  ["Presidents [a|Ada Okoro] of Ghana and [b|Luis Prado] of Peru met.", ["GOV", "GOV"], ["GHA", "PER"]],
  ["Foreign ministers [a|Ada Okoro] of Ghana and [b|Luis Prado] of Peru met.", ["GOV", "GOV"], ["GHA", "PER"]],
  ["Generals [a|Ada Okoro] and [b|Luis Prado] were freed.", ["MIL", "MIL"], [null, null]],
  ["Senators [a|Ann Roy], [b|Bo Falk] and [c|Paul Lind] voted no.", ["LEG", "LEG", "LEG"], [null, null, null]],
  ["The lawyers [a|Ann Roy] and [b|Paul Lind] were freed.", ["LAW", "LAW"], [null, null]],
  ["Senators [a|Ann Roy] and [b|Paul Lind] voted no. [c|Bo Falk] left.", ["LEG", "LEG", null], [null, null, null]],
])("a title in the plural is each one's: %s", (pattern, sectors, countries) => {
  const found = run([pattern]).map((x) => x.actor);
  expect(found.map((a) => a?.name.split(" ").length)).toEqual(sectors.map(() => 2));
  expect(found.map((a) => a?.sector ?? null)).toEqual(sectors);
  expect(found.map((a) => a?.country ?? null)).toEqual(countries);
});
