import type { Sets } from "../events/phrases.ts";
import { sets as stanceSets } from "../reactions/rules/sets.ts";
import type { Responsibility, ResponsibilityRole } from "./types.ts";

export const sets: Sets = stanceSets;
/** How a phrase names the party: before it, after it, or in the clause that it opens. */
export type Blame = {
  readonly claim: Responsibility["claim"];
  readonly role: ResponsibilityRole;
  readonly party: "subject" | "after" | "within" | "self";
};
const rows = (claim: Blame["claim"], role: ResponsibilityRole, party: Blame["party"], lines: string) => {
  const value: Blame = { claim, role, party };
  return lines
    .split("\n")
    .map((l) => l.trim())
    .filter(Boolean)
    .map((l) => [l, value] as const);
};

/** Words by which a text says who is behind an event. Those of `subject` need a name of the event after them. */
export const blames: readonly (readonly [string, Blame])[] = [
  ...rows(
    "blames",
    "ordered",
    "subject",
    `
    ordered|ordering
    command|commanded|commissioned|authorise|authorised|authorize|authorized|directed|instructed|sanctioned
  `,
  ),
  ...rows(
    "blames",
    "ordered",
    "after",
    `
    be|been|was|were ~2 ordered|commissioned|directed|authorised|authorized|commanded by
    ordered|commissioned|directed|authorised|authorized by|from
    on ~2 orders|instructions|directives of|from
  `,
  ),
  ...rows(
    "blames",
    "planned",
    "subject",
    `
    plan|planned|plans|planning|plot|plotted|plotting|orchestrate|orchestrated|orchestrating|mastermind|masterminded|masterminding|conspired|organise|organised|organize|organized|engineered|prepared
  `,
  ),
  ...rows(
    "blames",
    "planned",
    "after",
    `
    planned|plotted|orchestrated|masterminded|organised|organized|engineered|prepared|hatched|devised by
    brainchild|plot|plan|conspiracy of|by
  `,
  ),
  ...rows(
    "blames",
    "carried out",
    "subject",
    `
    carry|carried|carries|carrying out
    commit|committed|perpetrate|perpetrated|execute|executed|conduct|conducted|launch|launched|mount|mounted|undertook|staged
    be|is|are|was|were ~2 behind
    bomb|bombed|attacked|poisoned|assassinated|murdered|kidnapped|abducted|struck|shelled|ambushed|downed|detonated
    shoot|shot down
  `,
  ),
  ...rows(
    "blames",
    "carried out",
    "after",
    `
    carried|carry out ?@modest by
    committed|perpetrated|executed|conducted|launched|mounted|undertaken by
    work|handiwork of
    hallmarks|fingerprints ~2 of
    @violent ~1 by
    perpetrator|culprit|attacker|bomber|gunman|assailant|killer|mastermind ?@modest be ~3 identified ~10 as
  `,
  ),
  ...rows(
    "blames",
    "supplied",
    "subject",
    `
    supply|supplied|provide|provided|arm|armed|finance|financed|fund|funded|equip|equipped|smuggle|smuggled ~4 weapon*|explosive*|drone*|missile*|attackers|money|attack|operation
  `,
  ),
  ...rows(
    "blames",
    "supplied",
    "after",
    `
    supplied|provided|financed|funded|armed|equipped|manufactured by
  `,
  ),
  ...rows(
    "blames",
    "tolerated",
    "subject",
    `
    tolerate|tolerated|condone|condoned|shield|shielded|harbour|harboured|harbor|harbored|ignored|abet|abetted|allowed
    turned a blind eye
    fail|failed to ~2 prevent|stop|protect
  `,
  ),
  ...rows(
    "blames",
    "staged",
    "subject",
    `
    fabricate|fabricated|faked|fake
  `,
  ),
  ...rows(
    "blames",
    "staged",
    "after",
    `
    false flag ~4 by
    staged|fabricated|faked|engineered by
    provocation by
  `,
  ),
  ...rows(
    "blames",
    "responsible",
    "after",
    `
    accuse|accuses|accused|accusing
    blame|blames|blamed|blaming
    attribute|attributes|attributed|attributing ~8 to
    point|points|pointed|pointing ~3 finger|fingers|blame at|to
    point|points|pointed|pointing to|at|toward|towards
    lay|laid|put|pin|pinned|place|placed ~2 blame|responsibility ~3 on|with|at
    responsibility|blame ~3 lies|lie|rests|falls with|on
    link|links|linked|linking ~6 to
    charge|charged|convict|convicted|indict|indicted|sentenced
    response|retaliation|reprisal|revenge ~1 by|from|of
    finding|found|concluded that
  `,
  ),
  ...rows(
    "blames",
    "responsible",
    "within",
    `
    hold|holds|held|holding ~12 responsible|accountable|liable|culpable
    name|names|named|naming|identify|identified ~8 as ~4 perpetrator|perpetrators|culprit|suspect|mastermind|attacker|attackers|suspects
  `,
  ),
  ...rows(
    "blames",
    "responsible",
    "subject",
    `
    be|is|are|was|were ?@modest ?@degree ?directly ?fully ?solely ?jointly responsible|guilty|culpable|accountable|liable for|of
    be|is|are|was|were accused|blamed|suspected|convicted ~1 of|for|over
    be|is|are|was|were held responsible|accountable
    bear|bears|bore responsibility
  `,
  ),
  ...rows(
    "suspects",
    "responsible",
    "after",
    `
    suspect|suspects|suspected|suspecting
    suspicion|suspicions ~3 fell|fall|falls|centred|centered|focused|focus on|upon
  `,
  ),
  ...rows(
    "claims",
    "carried out",
    "self",
    `
    claim|claims|claimed|claiming ~3 responsibility
    take|takes|took|accept|accepted|assume|assumed ~3 responsibility
    admit|admits|admitted|admitting ~6 responsible|carrying|killing|killed|attack|responsibility|shot|behind|bombing|ordering|shooting
    confess|confessed|confesses
  `,
  ),
  ...rows(
    "denies",
    "responsible",
    "self",
    `
    deny|denies|denied|denying
    reject|rejects|rejected|rejecting|dismiss|dismissed|refute|refuted|rebuff|rebuffed ~5 accusation|accusations|allegation|allegations|charge|charges|claim|claims|responsibility|blame|involvement|suggestions
    have|has|had nothing to do with
    no ~1 involvement|role|hand|part in
    be|is|are|was|were not|n't ~1 involved|responsible|behind
    disclaim|disclaimed|disavow|disavowed
    no one be ready to ~10 @event
  `,
  ),
];

export type Certainty = Responsibility["certainty"];
const grade = (value: Certainty, lines: string) => lines.split(",").map((l) => [l.trim(), value] as const);
/** Words of certainty beside a claim. */
export const certainties: readonly (readonly [string, Certainty])[] = [
  ...grade(
    "certain",
    "prove|proves|proved|proving|proof, clearly, certainly, undoubtedly, no doubt, without ~1 doubt, doubtless, beyond ~2 doubt, definitely, conclusive|conclusively, confirm|confirms|confirmed, establish|established, must be, must have, unquestionably, obviously, evidently, indisputable|indisputably, irrefutable|irrefutably, convicted, demonstrate|demonstrates|demonstrated, therefore, is fact, know|knows|known",
  ),
  ...grade(
    "likely",
    "probable|probably, likely, presumably, apparently, appear|appears|appeared, seem|seems|seemed, suggest|suggests|suggested, indicate|indicates|indicated, point|points|pointed to, believe|believes|believed, consider|considers|considered, high confidence, moderate confidence, almost certainly, conclude|concluded, assess|assessed, in all likelihood",
  ),
  ...grade(
    "possible",
    "may, might, could, possible|possibly, perhaps, alleged|allegedly|allege|alleges, suspect|suspects|suspected, reportedly, purported|purportedly, accuse|accused|accuses, claim|claims|claimed, speculate|speculation, rumoured|rumored, supposedly, conceivably",
  ),
  ...grade(
    "unlikely",
    "unlikely, improbable, doubtful, hardly, not likely, implausible, no evidence, doubt|doubts|doubted, no indication",
  ),
];

/** Words by which a sentence offers evidence. */
export const evidence: readonly (readonly [string, true])[] =
  "evidence|proof|clue|clues|trace|traces, intelligence ~2 report|reports|officials|agency|agencies|services, indicate|indicates|indicated, reveal|reveals|revealed, show|shows|showed|shown|showing, image|images|footage|video|videos|photographs|satellite|picture|pictures, fragment|fragments|debris|wreckage|remnants|fin, intercept|intercepts|intercepted|intercepts, dna|fingerprints|forensic|ballistic, weapon|weapons, possess|possesses|possessed, access|accessible, made|manufactured in, -made, confession|confessed|testimony|witness|witnesses|testified, document|documents|leaked, report|reports|reported, used by, threaten|threatened|threatening|threats, according to, found|finding|findings|traced|recovered, because|since, similar ~3 attack|attacks|operations, rocket|rockets|drone|drones|missile|missiles, track record|pattern|hallmark|hallmarks"
    .split(",")
    .map((l) => [l.trim(), true as const] as const)
    .filter(([l]) => !l.startsWith("-"));

export const motiveHeading =
  /\b(motives?|motivations?|causes?|reasons?|why|rationale|drivers? (of|behind)|roots?|purposes?|aims?|objectives?|what (lay|lies) behind)\b/i;
export const notMotive = /\b(references?|see also|external|bibliography|contents)\b/i;
/** The title at the head of a block: a short first line without a stop, or the words before the first stop or colon where they are few ("The border. He had opposed …"); null where there is none. */
export function runInTitle(
  text: string,
  block: { readonly start: number; readonly end: number },
): { start: number; end: number } | null {
  const body = text.slice(block.start, block.end);
  const [line, next, ...rest] = body.split(/\r?\n/);
  const longest = Math.max(next?.length ?? 0, ...rest.map((l) => l.length));
  if (
    next &&
    line &&
    line.length <= 60 &&
    line.length < longest * 0.75 &&
    /[\p{L}\d)]$/u.test(line) &&
    /^\p{Lu}/u.test(next)
  )
    return { start: block.start, end: block.start + line.length };
  const head = /^(?:[\p{L}\d'’-]+ ){0,6}[\p{L}\d'’-]+(?=[.:] \p{Lu})/u.exec(body);
  return head && !/^(mr|mrs|ms|dr|gen|col|st)$/i.test(head[0])
    ? { start: block.start, end: block.start + head[0].length }
    : null;
}

/** Words of purpose or cause; what follows them is the motive. */
export const purposes: readonly (readonly [string, true])[] =
  "in order to, aimed at, aim|aims|aimed|aiming to, intended|intends|intending|meant|designed to, in retaliation|revenge|response|reprisal|reaction for|to|against, in ~2 bid|attempt|effort to, because, because of, due to, to punish|avenge|silence|derail|provoke|prevent|stop|intimidate|weaken|destabilise|destabilize|undermine|avenge|pressure|force|deter|block|disrupt|sabotage, motivated by, motive|motives|motivation|motivations, with the aim|goal|purpose|intention|intent of, so as to, seeking|sought to, out of, so that, revenge|retaliation|retribution|payback for|against, prompted|driven|inspired by, response to, reason|reasons for|behind|why, cause|causes of"
    .split(",")
    .map((l) => [l.trim(), true as const] as const);
