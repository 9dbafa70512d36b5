import { type Table, table } from "./table.ts";

/** What is asked of others: restraint, accountability, force, measures. */
export const demand: Table = [
  ...table(
    "call-for-restraint",
    "topic",
    "subject",
    0.85,
    `
    @call ?on|upon|for|to|: ~10 @calm
    @call ~8 to ~2 lay|put ~3 arms|weapons
    @call ~8 to ~2 return|go to ~3 barracks|table|negotiations|talks|dialogue
    @call ~8 to ~3 exercise|show|maintain|display|use|practice|practise|observe|keep|act|remain|stay|resolve|settle|engage|return|work|avoid|prevent|refrain|abstain|desist|cease|reject|come|unite|put|respect|lower|reduce|ease|stop|end|lay|demonstrate|adhere|respond|uphold|prioritise|prioritize|express ~8 @calm|peaceful|peacefully|calmly|tensions|tension|escalation|violence|fighting|hostilities|together|reprisals|revenge|retaliation|responsibly|provocations|provocation|arms|bloodshed|conflict|united|differences|dialog|panic|constitution|democratically|peacefully|action|actions|acts
    @call ~8 to not|avoid ~3 panic|escalate|escalation|speculate|speculation|jump|rush|retaliate|provoke|be ~4
    @call ~8 not to ~3 panic|escalate|speculate|jump|rush|retaliate|provoke|be|use|resort|take|politicize|politicise|exploit
    @call ~6 ?an end|halt|stop|cessation to|of ~4 violence|hostilities|fighting|bloodshed|attacks|escalation|killing|conflict|war|aggression
    @call ~4 ?immediate ?a ?an ceasefire|cease-fire|truce|de-escalation|deescalation|cessation
    warn|warned|warns|warning|caution|cautioned|cautions|cautioning against ~8 politici*|escalat*|speculat*|jump*|rush*|retaliat*|revenge|premature|hasty|conclusions|misus*|exploit*|violence|chaos|strife|blame|sedition|discord
    @say ~6 to stay|remain|keep ~1 calm|alert|vigilant|peaceful|united|composed
    stress|stressed|stresses|stressing|underline|underlined|underlines|underlining|underscored|underscore|emphasize|emphasized|emphasise|emphasised|emphasizes|reiterate|reiterated ~3 importance|need|necessity|urgency ?of|for|to ~8 @calm|calm|de-escalat*|deescalat*|unity|peaceful|restrain*|tension|tensions|together|peacefully
    advise|advised|advises ~4 calm|caution|restraint|against
    @call ~8 to ?also avoid|refrain|abstain|desist|stop|cease|reject ~3 politici*|escalat*|exploit*|inflam*|speculat*|aggravat*|provoc*|hostil*|violen*|jump*|rush*|retaliat*|prematur*|accus*|unilateral|steps|anything
    @call ~8 not to ~3 politici*|escalat*|exploit*|speculat*|jump*|rush*|retaliat*|inflam*|misuse
    @call ~8 to ~2 close ranks
    @call ~8 to ~2 stand|pull|unite|come ~2 together|united|behind|against
    @call ~8 to ~1 stay|remain|go ~3 home|indoors|inside|calm|off
    @call ~8 to ~1 wait|await
    hope|hopes|hoped|hoping ~8 calm|peace|peaceful|peacefully|stability|stable|normalcy|normality|dialogue|restraint|cooler|order
    @call ~8 rule|respect of|for ~2 law|constitution ~3
    @call ~3 peaceful|negotiated|political settlement|solution|transition|resolution
    @call ~6 end ~4 bloodshed|violence|fighting|killing
    warn|warned|warns|warning|caution|cautioned ~3 against ~6 witch-hunt|sanctions|pretext|panic|hysteria|conclusions|judgement|judgment|vigilante*|reprisal*|scapegoat*|polariz*|polaris*
    @call ~10 to ?@modest remain|stay|be|keep ?on ~1 vigilant|alert|guard|patient|united
    @call ~8 not to ~2 arrest|persecute|silence|crack|resort|take|seek|respond|spread|share
    hope|hopes|hoped|hoping ~8 not ~2 affect|harm|damage|derail|lead|spill|undermine|escalate|disrupt
  `,
  ),
  ...table(
    "call-for-restraint",
    "topic",
    "voice",
    0.7,
    `
    must|should|need|needs|ought|let ~4 remain|stay|exercise|show|refrain|avoid|engage|unite|come|work|respect|resolve|put|be|keep ~6 @calm|calm|united|together|violence|escalation|peacefully|patient|constructive|differences|provocations|peace
    exercise|exercising ~3 restraint
    maximum|utmost restraint
    refrain from ~4 violence|violent|actions|acts|escalation|escalatory|provocation|provocations|statements|speculation|unilateral|any|action|inflammatory
    avoid|avoiding ~4 escalation|escalating|provocation|provocations|violence|bloodshed|spiral
    appeal|appeals|plea|pleas|call|calls for|to ~4 @calm
    remain|stay|keep calm
    cooler heads
    peaceful|political|diplomatic|negotiated solution|resolution|settlement|means
    not ~3 jump|rush to ~3 conclusions|judgment|judgement|conclusion
    let 's|us ~3 wait|not|united
    should|must|may ~1 not be politici*|used|exploited
    nobody|no|none ~1 should|must|may ~1 use|exploit|politici*|misuse
    warn|warned|warning|warns ~3 against ~2 using|exploiting|politici*
    no one should|must ~3 speculate|exploit|jump
    immediate ceasefire|cease-fire|end
    calmly by|and|,
    this be|is not ~2 time ~2 for|to ~4 politics|division|blame|recrimination*
  `,
  ),
  ...table(
    "call-for-accountability",
    "topic",
    "subject",
    0.85,
    `
    @call ?on|upon|for|to|that ~10 @inquiry
    @call ~8 to ~3 investigate|probe|establish|clarify|identify|punish|prosecute|arrest|hunt|pursue|find|apprehend|disclose|reveal|explain|answer|bring|hold|uncover|shed|ensure
    @call ~6 accountability|justice|answers|explanation|explanations|clarity|transparency|punishment|prosecution|arrest|clarification|truth|retribution
    @call ~16 be ~2 punished|prosecuted|investigated|arrested|brought|held|clarified|explained|tried|identified|found|judged|caught|established|uncovered
    @call ~8 answer|explain|clarify|account ~4
    @call ~10 full|thorough|independent|impartial|transparent|prompt|credible|swift|international|comprehensive|immediate|objective|exhaustive ~4 @inquiry
    @call ~4 perpetrators|those|killers|murderers ~4 to ~2 justice|account
    reiterate|reiterated|stress|stressed|stresses|emphasize|emphasized|emphasise|emphasised|underline|underlined|underlines|underscored|underscore ~4 need|necessity|importance ?of|to|for ~5 hunt*|bring*|hold*|investigat*|account*|punish*|pursu*|prosecut*|identif*|justice|thorough|full|independent|transparent|impartial
    @say ~10 there must|should be ~4 accountability|justice|investigation|consequences|answers
    vow|vowed|vows|vowing|pledge|pledged|pledges|promise|promised ~6 @culprit|justice|bring|punish|hunt|investigate|find|prosecute|pursue ~6
    support|supports|supported|supporting|back|backs|backed|welcome|welcomes|welcomed|welcoming ~6 @inquiry|efforts|bring|bringing ~6 justice|account|accountable|responsible|investigation|inquiry|facts|probe
    insist|insisted|insists ~8 @inquiry|punished|accountable|justice
    look|looks|looked forward to ~5 @inquiry|justice|results
    expect|expects|expected|expecting ~8 investigat*|answers|explanation|clarif*|accountab*|justice|inquiry
    want|wants|wanted ~6 answers|justice|truth|facts|investigation|punished|accountable|explanation|know
    demand|demands|demanded|demanding ~6 ?to know|answers|justice|truth|facts|explanation|release|who|death
    seek|seeks|sought|seeking ~3 justice|answers|truth|clarification|explanation|explanations
    offer|offered ~3 reward|bounty
    raise|raised|raises serious|many questions
  `,
  ),
  ...table(
    "call-for-accountability",
    "topic",
    "voice",
    0.75,
    `
    bring|brings|brought|bringing ~10 to ~1 justice
    brought ?@modest ?@degree before ~2 court|courts|justice
    face|faces|facing ~2 justice|trial|prosecution|full ?force
    hold|holds|held|holding ~8 accountable|to account
    be ?@degree ?fully held ?fully accountable|responsible|to
    held ?fully ?@degree accountable
    accountable for
    accountability for
    must|should|need|needs|have ~4 be ?@degree ?fully ?thoroughly ?properly investigated|punished|prosecuted|clarified|answered|explained|identified|arrested|tried|caught|apprehended|found
    must|should|need ~2 investigate|punish|prosecute|find|identify|hunt|clarify|explain
    thorough|independent|impartial|transparent|credible|full|prompt|swift|international|comprehensive|objective ?, ?and ?thorough ?, ?and ?transparent ?independent ?impartial ?credible ~1 @inquiry
    hunt|hunted|hunting|track|tracking|tracked ~2 down
    establish|establishing|find|finding|uncover|determine ~3 facts|truth|circumstances|responsible|out ~1 ?what ?who
    get|getting to the bottom
    shed|sheds|shedding ~3 light on
    end|ending|combat ~3 impunity
    not|never go unpunished|unanswered
    impunity
    justice for
    identify|identifying|prosecute|prosecuting|punish|punishing|apprehend|apprehending|arrest|arresting ~4 @culprit
    answer for|before|to ~4
    not escape|evade ~2 justice|punishment|responsibility
    brought before ~3 court|tribunal|justice
    pay for ~2 crime|crimes|what|this
    have|has questions to answer
    owe|owes ~4 explanation|answers
    let there be ~2 investigation|inquiry
    justice must|should|will|shall|has|had ~1 be|to|prevail ~2 done|served|prevail
    truth must|be ~2 told|known|established|out
    @culprit ~1 be ~1 judged|tried|punished|caught|found|arrested|prosecuted
    deserve|deserves|deserved|entitled ~3 justice|answers|truth
    must|should|will|shall have ~1 consequences
    for ~6 @culprit ~4 to be ~2 tried|prosecuted|punished|brought|held|found|arrested
    those|they ~12 must|will|shall|should|to ~2 face|pay|answer ~4 justice|law|price|consequences|court|courts|for
    no ~2 impunity
    pursue|pursued|pursuing ~4 @culprit
    no effort|stone ~3 spared|unturned
    spare|spared|sparing no effort
  `,
  ),
  ...table(
    "call-for-force",
    "topic",
    "subject",
    0.8,
    `
    @call ?on|upon ~3 @force ~6 to ~3 confront|strike|crush|fight|eliminate|respond|retaliate|attack|destroy|neutralise|neutralize|use|deal|take|act|intervene|defeat|defend|root|stop|end|hit|eradicate|combat|shoot|wipe|stamp|protect
    @call ~3 military ~2 action|response|intervention|retaliation|operation|strike|strikes|offensive
    @call ~3 ?a use of ~2 force
    @call ~3 ?a ~3 crackdown|offensive|retaliation|retaliatory|revenge
    @call ~6 to ?@degree retaliate|strike|crush|eliminate|attack|bomb|destroy
    order|orders|ordered|ordering ~4 @force ~6 to ~3 respond|strike|hunt|attack|kill|shoot|retaliate|crush|confront|wipe|eliminate|pursue
  `,
  ),
  ...table(
    "call-for-measures",
    "topic",
    "subject",
    0.8,
    `
    @call ?on|upon|for ~10 @step
    @call ~10 to ?@degree ?also impose|suspend|cancel|halt|freeze|expel|boycott|withdraw|intervene|act|convene|meet|stop|review|reconsider|terminate|scrap|abandon|pull|block|ban|designate|recognise|recognize|adopt|help|secure|grant|cooperate|guarantee|allow|cut|end|extend|strengthen|lift|restore|reinstate|release|free|hand|postpone|sever|cut|refer|take|do|increase|send|deploy|provide|reform|disband|disarm|dismantle|close|open|tighten|protect|join|isolate
    @call ~6 emergency|urgent|extraordinary|special|immediate ~4 meeting|session|summit|talks|release|withdrawal|action|consultations
    @call ~4 ?immediate ?the ?and ?unconditional release|suspension|cancellation|expulsion|withdrawal|recognition|termination|reinstatement|restoration|return|boycott|isolation|moratorium|end|halt ~2 of|from|to
    @call ~5 joint|common|collective|coordinated|united|concerted|international|european|global|stronger|tougher|decisive|firm|strong ~2 response|action|effort|efforts|measures|approach|stance|position|reaction|steps|cooperation|front
    @call ?on|upon ~1 ?the international community|security|united|nato|eu|european|un|u.n.|arab|african|council
    @call ~5 arms embargo
    ask|asked|asks|asking|request|requested nato|eu|un|interpol|allies|partners|washington|moscow|brussels ~1 for
    call|called|calls|calling for|on ~4 people ~3 streets
    @call ~3 ?safe ?free ?unhindered ?unimpeded ?full access
    @call ~8 be closed|suspended|expelled|sanctioned|released|cancelled|canceled|banned|isolated|withdrawn|stopped|halted|designated|reviewed
    propose|proposed|proposes|proposing|suggest|suggested|suggests|recommend|recommended|advocate|advocated|urge|urged ~6 @step|sanctions|suspending|suspension|cancelling|canceling|expelling|meeting|mission|freeze|moratorium|halting|force|conference|summit
    seek|sought|seeking ~4 sanctions|meeting|resolution|session|condemnation|mandate
    refer|referred|referring ~6 to ~3 court|council|icc|tribunal
    push|pushed|pushing|lobby|lobbied|lobbying for|to
    @call ~8 to ~1 put an end ~2
    @call ~8 to ~2 respect|comply|honour|honor|abide|observe|uphold|fulfil|fulfill ~8 law|norms|obligations|commitments|rights|award|agreements|resolutions|sovereignty
    @call ~8 to ?@modest let|allow|admit|permit ~8 access|see|visit|enter|in
    @call ~8 to ?@modest condemn|denounce|reject|refuse|withhold|examine|dispatch|appoint|set|establish|launch|drop|hold|observe|monitor|expand|review|consider
    @call ~3 freeze|moratorium|embargo|ban|boycott ~2 of|on
    ask|asked|asks|asking|called|calls for the same
    @call on|upon ~10 to ~1 use|exert|secure|work
    @call ~8 to ~1 donate|resign|quit|cooperate|step
    @call ~5 step|stand down
  `,
  ),
  ...table(
    "call-for-measures",
    "topic",
    "voice",
    0.6,
    `
    must|should|need|needs|ought ?also ?@degree impose|suspend|cancel|halt|freeze|expel|boycott|withdraw|intervene|convene|meet|adopt|designate|reconsider|rethink|review|abandon|stop|terminate|ban
    international community must|should|need|needs|have
    should ~3 be ~2 suspended|cancelled|canceled|halted|stopped|expelled|sanctioned|imposed|reconsidered|reviewed|isolated|boycotted|terminated|abandoned|frozen
    must ~3 be ~2 suspended|cancelled|canceled|halted|stopped|expelled|sanctioned|imposed|isolated|ended|released|lifted|dismantled|disarmed
    safe havens|sanctuaries ~10 must|should end
    support ~4 must|should end
    redouble ~2 efforts
  `,
  ),
];
