import type { Sets } from "../events/phrases.ts";
import { sets as stanceSets } from "../reactions/rules/sets.ts";
import type { Responsibility } from "./types.ts";

export const sets: Sets = stanceSets;
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
    "may, might, could, possible|possibly, perhaps, alleged|allegedly|allege|alleges, suspect|suspects|suspected, reportedly, purported|purportedly, speculate|speculation, rumoured|rumored, supposedly, conceivably",
  ),
  ...grade(
    "unlikely",
    "unlikely, improbable, doubtful, hardly, not likely, implausible, no evidence, doubt|doubts|doubted, no indication",
  ),
];

/** Words by which a sentence offers evidence. */
export const evidence: readonly (readonly [string, true])[] =
  "evidence|proof|clue|clues|trace|traces, intelligence ~2 report|reports|officials|agency|agencies|services, indicate|indicates|indicated, reveal|reveals|revealed, show|shows|showed|shown|showing, image|images|footage|video|videos|photographs|satellite|picture|pictures, fragment|fragments|debris|wreckage|remnants|fin, intercept|intercepts|intercepted|intercepts, dna|fingerprints|forensic|ballistic, weapon|weapons, possess|possesses|possessed, access|accessible, identify|identified, match|matches|matched, come|came ~2 from, bears|bore, made|manufactured in, -made, confession|confessed|testimony|witness|witnesses|testified, document|documents|leaked, report|reports|reported, used by, threaten|threatened|threatening|threats, according to, found|finding|findings|traced|recovered|tracked|located|detected|recorded|filmed|spotted, because|since, similar ~3 attack|attacks|operations, rocket|rockets|drone|drones|missile|missiles, track record|pattern|hallmark|hallmarks"
    .split(",")
    .map((l) => [l.trim(), true as const] as const)
    .filter(([l]) => !l.startsWith("-"));

export const motiveHeading =
  /\b(motives?|motivations?|causes?|reasons?|why|rationale|drivers? (of|behind)|roots?|purposes?|aims?|objectives?|what (lay|lies) behind|intent|intentions?|grounds|goals?|cui bono|what (was|is) (it )?for|who (gains?|profits?|benefits?)|(stood|stands?|hoped?|expected) to (gain|win|achieve))\b/i;
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
  "in order to, aimed at, aim|aims|aimed|aiming to, intended|intends|intending|meant|designed to, in retaliation|revenge|response|reprisal|reaction|answer|reply for|to|against, in ~2 bid|attempt|effort to, because, because of, due to, to punish|avenge|silence|derail|provoke|prevent|stop|intimidate|weaken|destabilise|destabilize|undermine|avenge|pressure|force|deter|block|disrupt|sabotage, motivated by, motive|motives|motivation|motivations, with the aim|goal|purpose|intention|intent of, so as to, seeking|sought|wanted|wants to, out of, so that, revenge|vengeance|retaliation|retribution|payback for|against, prompted|driven|inspired by, response to, reason|reasons for|behind|why, cause|causes of, timed to, first|second|third|another|other was|is|were to, operation|attack|act|crime|strike|bombing|killing was|were to, aim|idea|purpose|goal|object|objective|point|intention was|is|were|be ?been to, as|was|were|be ~1 revenge|vengeance|reprisal|retaliation|payback for|against"
    .split(",")
    .map((l) => [l.trim(), true as const] as const);

/** Phrases of a goal, whatever is named beside them: enough where the text has asked for the motive. */
export const goals: readonly (readonly [string, true])[] =
  "in order to, so as to, in ~2 bid|attempt|effort to, aim|aims|aimed|aiming at|to, wanted|wants|want to, hoped|hopes|hoping|sought|seeks|seeking to, meant|intended|designed|calculated|timed to, aim|idea|purpose|goal|object|objective|point|intention|plan was|is|were|had|be ?been to, out to, serve|served|serves to, been|were|was after the|its|his|their, with the aim|goal|purpose|intention|intent of, in retaliation|revenge|reprisal for, revenge|vengeance|retaliation|retribution|payback|reprisal for|against, every|good|ample reason to, a|an|the|as|was ?a rehearsal|warning|message|signal|distraction|pretext, motivated|prompted|driven by, because of, so that"
    .split(",")
    .map((l) => [l.trim(), true as const] as const);
