import type { Responsibility, ResponsibilityRole } from "../types.ts";

/** A set of words, by form or lemma. */
const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));
const map = <T>(rows: readonly (readonly [T, string])[]): ReadonlyMap<string, T> =>
  new Map(rows.flatMap(([value, words]) => words.split(/\s+/).map((w) => [w, value] as const)));

/** Verbs that charge somebody with something: where the party stands, and which words open what it is charged with. */
export type Charge = {
  readonly party: "object" | "to";
  readonly act: RegExp;
  readonly claim: Responsibility["claim"];
  /** The verb charges only where those words follow it. */
  readonly needs?: RegExp;
};
export const charges: ReadonlyMap<string, Charge> = map<Charge>([
  [
    { party: "object", act: /^(of|for|with|over|in)$/, claim: "blames" },
    "accuse charge indict convict blame fault implicate prosecute incriminate arraign",
  ],
  [{ party: "object", act: /^(of|in)$/, claim: "suspects" }, "suspect"],
  [
    { party: "object", act: /^(of|with|in)$/, claim: "suspects", needs: /^(suspicion|connection)$/ },
    "arrest detain hold question seek",
  ],
  [{ party: "to", act: /^(for)$/, claim: "blames" }, "attribute ascribe trace impute"],
  [{ party: "object", act: /^(to|with)$/, claim: "blames" }, "link tie connect"],
]);

/** What one does for an event, by verb. `needs` says what the verb must have as its object to be said of an event. */
export type Deed = {
  readonly role: ResponsibilityRole;
  readonly needs: "event" | "means" | "people" | "itself" | "any";
};
const deed = (role: ResponsibilityRole, needs: Deed["needs"]): Deed => ({ role, needs });
export const deeds: ReadonlyMap<string, readonly Deed[]> = (() => {
  const rows: readonly (readonly [Deed, string])[] = [
    [
      deed("ordered", "event"),
      "order command commission authorise authorize direct sanction approve request instigate",
    ],
    [
      deed("planned", "event"),
      "plan plot orchestrate mastermind organise organize engineer prepare devise conceive coordinate conspire hatch",
    ],
    [
      deed("carried out", "event"),
      "carry commit perpetrate execute conduct launch mount undertake do start cause unleash inflict run lay set light",
    ],
    [deed("staged", "event"), "stage fabricate fake"],
    [
      deed("carried out", "means"),
      "fire launch plant detonate place throw put drop guide lay pour release hide bury attach drive",
    ],
    [
      deed("carried out", "itself"),
      "bomb attack poison assassinate murder kill kidnap abduct strike shell ambush down target storm sabotage sink torch shoot hit destroy blow derail hack wipe disable cripple occupy seize hijack raid burn ignite ram bring massacre slaughter behead stab drown gas switch rig falsify",
    ],
    [deed("supplied", "means"), "supply provide deliver smuggle sell send give hand build assemble"],
    [deed("supplied", "people"), "supply arm train equip finance fund pay fly transport"],
    [deed("ordered", "people"), "send hire recruit dispatch instruct direct"],
    [deed("supplied", "event"), "finance fund sponsor"],
    [deed("tolerated", "people"), "shelter harbour harbor shield protect let allow permit tolerate"],
    [deed("tolerated", "event"), "tolerate condone allow permit abet"],
  ];
  const deeds = new Map<string, Deed[]>();
  for (const [value, words] of rows) for (const w of words.split(" ")) deeds.set(w, [...(deeds.get(w) ?? []), value]);
  return deeds;
})();

/** Things with which violence is done, and those who do it: beside a deed they speak of the event. */
export const means = set(
  "weapon arms ammunition explosive bomb charge device mine missile rocket drone mortar shell grenade torpedo gun rifle poison gas agent round munition warhead projectile launcher detonator vehicle fund money fuel petrol gasoline acid malware software toxin lorry truck",
);
export const doers = set(
  "attacker assailant gunman gunmen bomber arsonist hostage-taker commando killer assassin perpetrator hijacker raider fighter cell squad hitman plotter mutineer conspirator culprit",
);
export const deathWords = set(
  "death deaths killing killings casualty casualties loss losses victim victims dead number",
);

/** Predicates of being to blame. */
export const guilty = set("responsible guilty culpable liable accountable complicit answerable");
export const partaking = set("hand role part involvement complicity");
/** Nouns for somebody who did it, and what they say of the part taken. */
export const culprits: ReadonlyMap<string, ResponsibilityRole> = map<ResponsibilityRole>([
  ["responsible", "culprit suspect author"],
  ["planned", "mastermind architect organiser organizer planner orchestrator instigator"],
  ["carried out", "perpetrator attacker bomber gunman killer assassin assailant"],
  ["supplied", "sponsor financier"],
]);
export const workOf = set("work handiwork doing brainchild hallmark fingerprint");
export const naming = set("name identify describe list regard see treat single");
export const evident = set(
  "evidence investigation inquiry sign clue indication everything all intelligence trail finding fact trace",
);
export const accusations = set(
  "accusation allegation charge claim involvement responsibility blame suggestion complicity role part knowledge insinuation report link guilt assertion order theory hand participation talk slur rumour rumor insinuations",
);
export const denying = set("deny disclaim disavow repudiate refute reject dismiss rebuff contest rubbish disown");
export const baseless =
  /^(baseless|unfounded|absurd|false|ridiculous|nonsense|groundless|lies?|fabricated|untrue|preposterous|ludicrous|laughable|slanderous|outrageous|disgrace|fantasy|slander|fiction|invention|fabrication|propaganda|shameless|untruth|rubbish)$/;
export const admitting = set("admit confess acknowledge boast");
export const credit = set("responsibility credit");
export const taking = set("claim take accept assume");

/** Words that speak for or have the office of others: "a lawyer for the bank", "the front's spokesman". */
export const mouthpiece =
  /^(spokesman|spokeswoman|spokesperson|spokespeople|lawyer|lawyers|attorney|embassy|ambassador|representative|official|minister|ministry|statement|wing)$/;
/** Nouns that name nobody: those who did it, whoever they are. */
export const nobody =
  /^(perpetrators?|those|anyone|anybody|someone|somebody|whoever|who|whom|what|which|everyone|everybody|people|organi[sz]ers?|sponsors?|financiers?|culprits?|suspects?|orchestrators?|responsible|persons?|individuals?|one|ones|others?|it|this|that|something|nobody|none|blame|hundreds|thousands|attackers?|assailants?|both|sides?|parties|all|victims?|civilians?|evidence|investigations?|reports?|prosecutors?|investigators?|enemy|enemies|evil|act|attack|first|second|night|day|week|month|year|morning|evening|today|yesterday|states?|nations?|countries|control|accident|mistake|error|timer|detonator|telephone|radio|force|man|woman|boy|girl|youth|driver)$/;

/** What such a noun needs before it to name somebody after all: "foreign sponsors". */
export const told = /^(foreign|external|neighbou?ring|western|eastern|northern|southern|regional|outside|domestic)$/;
/** What an event is called by those who hold that it was staged. */
export const show = /^(theatre|theater|farce|show|play|charade|provocation|pretext|comedy)$/;

/** Operators of not knowing: what stands under them is no accusation. */
export const unknowing =
  /\b(too (early|soon)|premature|(not|n't|never) (yet )?(\p{L}+ ){0,3}(clear|known|know|say|said|determine|determined|establish|established|verify|verified|identify|identified|name|named|conclude|concluded|speculate|sure|certain|ruling|assign|assigned|make|made|made out|attribute|attributed|drawn|specify|specified|apportion|point)|cannot (\p{L}+ ){0,2}(say|determine|establish|verify|identify|tell|be (established|determined|verified|said))|unclear|unknown(?! (?:\p{L}+ )?(?:group|man|men|gunm[ea]n|assailants?|persons?|people|organi[sz]ations?|attackers?|individuals?))|unable to (say|determine|establish|verify|identify)|uncertain|remains? (unclear|unknown|to be seen|open)|(declin|refus)(e|es|ed|ing) to (say|comment|speculate|name|identify|assign|attribute|point|answer)|(stop|stops|stopped|stopping) short of|refrain(s|ed|ing)? from|avoid(s|ed|ing)?|(shy|shies|shied) away from|reluctant to|(in no|not in a) position to|left out any mention|without (naming|blaming|assigning|attributing|saying)|no (indication|evidence|sign|proof|finding|basis|information|reason to (believe|think))|nothing (\p{L}+ ){0,4}(suggests?|indicates?|shows?|supports?|points?)|(going|have|want|wait|time) to (\p{L}+ ){0,2}(see|find out|learn|know|determine|establish))\b/iu;
