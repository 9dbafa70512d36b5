import { type Table, table } from "./table.ts";

/** Who is said to have done it, by whom; who denies, admits, points elsewhere; what it is said to have been for. */
export const blame: Table = [
  ...table(
    "accuse",
    "party",
    "subject",
    0.85,
    `
    @blame
    hold|holds|held|holding ~8 responsible|accountable|liable|culpable
    point|points|pointed|pointing ~4 finger|fingers|blame ?of ?suspicion ?blame at|to|towards
    point|points|pointed|pointing to|at|toward|towards
    lay|laid|lays|laying|put|puts|pin|pinned|pins|place|placed|places|cast ~3 blame|responsibility ~4 on|at|with
    attribute|attributes|attributed|attributing|ascribe|ascribed|trace|traced ~8 to
    link|links|linked|linking|tie|tied|connect|connected ~6 to|with
    implicate|implicates|implicated|implicating|incriminate|incriminated|suspect|suspects|suspected|suspecting
    allege|alleges|alleged|alleging|claim|claims|claimed|say|says|said|conclude|concludes|concluded|believe|believes|believed|assess|assessed|insist|insisted|assert|asserted|suggest|suggested|find|found|finding|determine|determined|declare|declared|reveal|revealed|confirm|confirmed ~14 behind|responsible|guilty|culprit|culprits
    allege|alleges|alleged|alleging|claim|claims|claimed|say|says|said|conclude|concludes|concluded|believe|believes|believed|assess|assessed|insist|insisted|assert|asserted|suggest|suggested|find|found|finding|determine|determined|declare|declared|reveal|revealed ~10 carry|carried|carrying out|ordered|masterminded|orchestrated|planned|perpetrated|committed|staged|conducted|executed|targeted|fired|launched|planted|poisoned|killed|murdered|approved|directed|sponsored|plotted|bombed|struck|attacked
    accuse|accused ~6 of
    debunk|debunked ~8 propaganda
    war|wage ~3 aggression
    blame lies|lay|rest|rests with|on
    say|says|said|believe|believed|claim|claimed|allege|alleged|state|stated|announce|announced ~8 belong|belonged|belongs|loyal|linked to
    see|sees|saw|seen|seeing ~2 hand|hands|fingerprints|signature of|behind ~6
    identify|identified|identifies|name|named ~6 as ~3 culprit|culprits|perpetrator|perpetrators|mastermind|responsible|behind
    single|singled out
    criticise|criticised|criticises|criticising|criticize|criticized|criticizes|criticizing|blast|blasted|slam|slammed|fault|faulted ~8 for ~2 ignoring|failing|not|neglecting|having|allowing|covering|failure|inaction|negligence
  `,
  ),
  ...table(
    "accuse",
    "party",
    "voice",
    0.7,
    `
    be|are|is|was|were|'s ~2 behind ~3 @event|this|it
    be|are|is|was|were ?@modest ?@degree ?directly ?fully ?solely ?the responsible|guilty|culpable ?one for|of
    bear|bears|bore|bearing ~5 responsibility|blame
    responsibility ~6 lie|lies|rest|rests|fall|falls with|on|upon|at
    responsibility of|rests
    carry|carried|carrying out by|on
    order|ordered|planned|orchestrated|masterminded|perpetrated|committed|sponsored|staged|conducted|executed|directed by
    work|handiwork|fingerprints|hallmarks|hallmark of
    hands ~4 blood|stained
    blood ~4 hands
    who|which|that ?have|has carried|ordered|orchestrated|masterminded|planned|committed ~2
    killed|murdered|poisoned|shot|assassinated|silenced|jailed|betrayed ~1 him|her|them|my|our|us
    without ~3 approval|knowledge|consent|blessing|orders of|from
    hand|hands|agents|regime|hirelings|mercenaries of ~3
  `,
  ),
  ...table(
    "deny",
    "topic",
    "subject",
    0.85,
    `
    deny|denies|denied|denying ~8 @charge|involved|responsible|carrying|behind|ordering|having|being|accused|attacking|bombing|killing|poisoning|targeting
    deny|denies|denied|denying ?on|late|strongly|firmly|flatly|categorically|vehemently|angrily|publicly|again|repeatedly ?monday|tuesday|wednesday|thursday|friday|saturday|sunday any|that|it
    deny|denies|denied|denying it|this|that|any|having|being|all|both|such|.|,|;|and|doing|playing|knowing|reports|ordering|carrying|sending|firing
    reject|rejects|rejected|rejecting|refute|refutes|refuted|refuting|dismiss|dismisses|dismissed|dismissing|rebut|rebutted|rebuff|rebuffed|dispute|disputed|brush|brushed ~5 accusation|accusations|allegation|allegations|charge|charges|claim|claims|suggestion|suggestions|responsibility|insinuations|assertions|blame|involvement|speculation|notion|finding|findings|conclusions|reports|report
    have|has|had ?absolutely nothing to do with|about
    disclaim|disclaimed|disavow|disavowed|disown|disowned
    distance|distanced|distances|distancing ~3 from
    @name ~6 accusation|accusations|allegation|allegations|claim|claims|charges ~4 baseless|unfounded|groundless|false|absurd|ridiculous|fabricated|nonsense|lies|untrue|lie|outrageous
    @name ~8 as ~3 baseless|unfounded|groundless|false|absurd|ridiculous|fabricated|lies|untrue|slander|lie|slanderous
    plead|pleaded not guilty
    maintain|maintained|maintains|insist|insisted|insists|protest|protested ~4 innocence|innocent
    absolve|absolved|exonerate|exonerated
    issue|issued|issues|publish|published ~3 denial
    know|knows|knew nothing
    reject|rejects|rejected|rejecting|dismiss|dismissed|refute|refuted ~5 slander|smear|smears|lies|slurs|calumny|libel|insinuation|narrative|version
    @name ~10 ?as ?a|an ~2 invention|inventions|fabrication|fabrications|fantasy|fairy|slander|libel|smear|hysterical|hysteria|propaganda
    protest|protested|protests ~2 ?against|at accusation|accusations|allegations
  `,
  ),
  ...table(
    "deny",
    "topic",
    "voice",
    0.65,
    `
    be|are|is|was|were|'re|'m not|n't ?@degree ?in ?any ?way involved|responsible|behind|guilty|complicit
    not|n't|never ~3 carry|carried|carrying out|order|ordered ~3
    did|had|have|has not|n't|no ?@degree ~1 attack|bomb|kill|poison|target|shoot|order|launch|conduct|carry|role|hand|involvement|part|knowledge|strike|fire|plan
    no|any ~2 involvement|role|hand|part|connection|complicity|knowledge in|with|to|of
    ?completely|totally|utterly|entirely baseless|unfounded|groundless|unsubstantiated|fabricated|untrue
    no truth to|in
    false|baseless|unfounded|groundless|absurd|ridiculous|unsubstantiated accusation|accusations|allegation|allegations|claim|claims|charges
    nothing to do with
    not ~2 work of ~1 any|our|us
    no one be ready to ~10 @event
    categorically|flatly|patently|simply|completely|absolutely|totally|entirely|utterly false|wrong|untrue
    not a single ~4 be|been|had|was ~2 shot|killed|harmed|fired|hurt|touched
    acted ~3 with|in|within ~1 restraint|self-defence|self-defense|law
    no ~3 soldier|soldiers|troops|forces|officer|officers|units|aircraft|missile ~4 present|involved|fired|active|operating|area
  `,
  ),
  ...table(
    "admit",
    "topic",
    "subject",
    0.9,
    `
    claim|claims|claimed|claiming ~3 responsibility
    claim|claims|claimed|claiming ~4 carried|carrying out
    claim|claims|claimed|claiming ~2 ?it|they|he ?was|were|be behind|the|credit ~2 attack|bombing|killing|it
    take|takes|took|taken|taking|accept|accepts|accepted|accepting|assume|assumed|acknowledge|acknowledged|acknowledges|bear|bears ~4 responsibility
    admit|admits|admitted|admitting
    confess|confesses|confessed|confessing
    acknowledge|acknowledges|acknowledged|acknowledging|concede|conceded|concedes|conceding ~8 responsible|killed|shot|mistake|mistakenly|error|role|involvement|carried|unintentionally|responsibility|accident|died
    apologise|apologised|apologises|apologize|apologized|apologizes|apologizing|apology|apologies
    boast|boasted|brag|bragged ~4 @event|killing|killed
  `,
  ),
  ...table(
    "admit",
    "topic",
    "agent",
    0.8,
    `
    responsibility ~6 be|was|were|been ?later ?also claimed by
    responsibility claimed by
    claimed by
    be|was|were|been ?later ?also claimed by
  `,
  ),
  ...table(
    "admit",
    "topic",
    "voice",
    0.7,
    `
    it|we ?have|had|has carried out
    it|we be ~1 behind
    our|its|their fighters|members|soldiers|men|forces|divers|commandos|martyrs|operatives|units|mujahideen|cell ~2 placed|planted|carried|conducted|executed|struck|shot|bombed|detonated|fired|launched|attacked|killed|targeted
  `,
  ),
  ...table(
    "deflect-blame",
    "topic",
    "subject",
    0.75,
    `
    instead ?@modest blame|blamed|blames|blaming|accuse|accused|accusing
    deflect|deflected|deflects|deflecting|shift|shifted|shifting|divert|diverted ~4 blame|responsibility
    suggest|suggested|suggests|suggesting|claim|claimed|claims|hint|hinted|insinuate|insinuated|allege|alleged|imply|implied ~10 false|staged|provocation|inside|self-inflicted|foreign|plot|conspiracy|rogue|fabricated ~3 flag|by|job|hand|hands|agents|agencies|powers|intelligence|elements|killers|plot|services|?
    @name ~8 ?as ~4 provocation|false|plot|conspiracy|sedition|foreign|zionist|setup|set-up|staged|self-inflicted
    attribute|attributes|attributed ~4 to ~3 foreign|enemies|zionist*|outside|external|third|terrorists|unknown
    blame|blames|blamed|blaming|accuse|accused ~6 foreign|outside|external|third|unknown|zionist*|enemies|western|rogue
    point|points|pointed|pointing instead to|at
    suggest|suggested|suggests|claim|claimed|claims|hint|hinted|say|said ~6 poisoned|shot|killed|attacked|bombed|staged|kidnapped|harmed himself|herself|themselves|itself
    ask|asked|asks|asking who benefits|benefited|profits
    see|sees|saw|seeing ~2 hand|hands ~2 of ~4 foreign|imperial*|western|zionist*|outside|external|enem*|neighbouring|hostile
    suggest|suggested|suggests|claim|claimed|claims|hint|hinted|insinuate|insinuated|imply|implied|speculate|speculated|allege|alleged ~12 mistaken|mistook|misfired|mistakenly|staged|itself|themselves|himself|herself
    suggest|suggested|suggests|hint|hinted|hints|insinuate|insinuated|imply|implied|speculate|speculated ~12 hand|hands|involved|behind|orchestrated|interest
  `,
  ),
  ...table(
    "deflect-blame",
    "topic",
    "voice",
    0.7,
    `
    false flag
    false-flag
    ?be|was staged|fabricated|orchestrated|engineered by
    be ?@modest attributed to ~3 foreign|outside|external|enem*|zionist*|western
    must|should|could|may|might be attributed to
    inside job
    foreign|hidden|external|outside|zionist|western|invisible hand|hands|plot|agents|conspiracy|intelligence|elements|forces|agencies|powers
    third|rogue party|parties|killers|elements|force|hand
    who benefits|benefit|profits
    plot|conspiracy|provocation ~3 by|against
    sedition
    psychological|hybrid operation
    trying|attempt|attempting to ?@modest frame|discredit|smear|blame|implicate|tarnish
    could|might|may have ~3 themselves|itself|himself|herself
    friendly fire
  `,
  ),
  ...table(
    "defer-to-accused",
    "topic",
    "subject",
    0.75,
    `
    accept|accepts|accepted|accepting|believe|believes|believed|find|found ~5 explanation|explanations|account|denial|denials|version|assurances|word ?@modest ?credible
    trust|trusts|trusted|trusting ~5 @inquiry|denial|explanation|word|authorities|version|king|prince|president
    welcome|welcomed|welcomes|welcoming|praise|praised|praises|hail|hailed|commend|commended|laud|lauded|applaud|applauded|appreciate|appreciated|value|valued ~8 @inquiry|explanation|measures|announcement|cooperation|decision|orders|directives|steps|transparency|statement ~4
    have|has|had|express|expressed|voice|voiced ~4 confidence|trust|faith in ~6 @inquiry|judiciary|justice|authorities|leadership|ability|process
    wait|waits|waiting|await|awaits|awaiting ~3 ?for ~3 result|results|outcome|findings|conclusion|investigation
    trust|trusts|trusted|trusting ~5 authorities|government|courts|police|investigators|prosecutors
    leave|left ~3 to ~3 authorities|investigators|judiciary
    take|took ~2 at ~2 word
    give|gave|deserve|deserves ~4 benefit of ~1 doubt
    no reason to ~1 doubt|distrust|disbelieve
    innocent until proven
    respect|respects|respected|respecting ~3 decision|verdict|ruling|outcome ~3 ?of
    trust|trusts|trusted|trusting ~3 order|that ~6 restored|resolve|investigate|clarified|established
    no comment ~4 internal|domestic
  `,
  ),
];

/** Said of the act's aim or meaning, with no party blamed. */
export const meaning: Table = [
  ...table(
    "frame-motive",
    "topic",
    "subject",
    0.7,
    `
    @judge ~8 as ~3 attempt|bid|effort|attack|assault|plot|blow|sign|strike|war|declaration ~3 to|on|against|by|that|of|for|in
    @judge ~4 an|a attempt|bid|effort|assault|attack to|on|against ~8
    consider|considers|considered|considering|stress|stressed|stresses|stressing|indicate|indicated|say|says|said|saying|reiterate|reiterating|add|added|warn|warned|note|noted|believe|believed ~14 target|targets|targeted|targeting|aim|aims|aimed|aiming|intended|designed|meant|seek|seeks|sought|seeking|want|wants|wanted|endanger|endangering|undermine|undermines|undermining|destabilise|destabilize|jeopardise|jeopardize|drag|provoke|sow|sabotage
  `,
  ),
  ...table(
    "frame-motive",
    "topic",
    "voice",
    0.65,
    `
    be|are|is|was|were ?@modest ?@degree ?clearly ?apparently ?only ?obviously ?deliberately ?solely aimed|intended|designed|meant|planned|directed|calculated at|to
    aim|aims|aimed|aiming to|at ~6 destabili*|undermin*|sow*|spread*|provok*|drag*|creat*|derail*|unity|security|stability|chaos|strife|state|peace|divid*|discord|sedition|inciting|incit*|weaken*|disrupt*|peaceful|process|silenc*|intimidat*|national
    target|targets|targeted|targeting ~8 unity|security|stability|sovereignty|prestige|state|democracy|democratic|integrity|institutions|nation|process|independence|freedom|values|coexistence|peace
    be|as|constitute|constitutes|constituted|represent|represents|represented|a|an ~2 attack|assault|blow|affront|strike|threat on|to|against|at|upon ~5 democracy|freedom|state|humanity|sovereignty|press|values|nation|institutions|rule|peace|islam|religion|unity|civilization|civilisation|stability|constitution|country|process|liberty|tolerance|media|us|dignity
    sow|sowing|stoke|stoking|fuel|fuelling|fueling|incite|inciting|provoke|provoking|stir|stirring|spread|spreading|foment|fomenting|ignite|igniting|spark|sparking ~4 tension|tensions|chaos|discord|division|divisions|strife|sectarian|sedition|fear|panic|hatred|conflict|unrest|war|instability|terror
    drag|dragged|dragging|plunge|plunged|plunging|return|returning|push|pushing ~6 into|to|toward|towards ~5 chaos|war|violence|abyss|strife|unknown|conflict|anarchy|instability
    destabilising|destabilizing|undermining|derailing|sabotaging|disrupting|jeopardizing|jeopardising|endangers|endangering|weakening|undermines|destabilises|destabilizes ~6 security|stability|peace|country|state|process|unity|region|democracy|democratic|government|talks|efforts|relations|election|elections|prestige|reputation|institutions|order|sovereignty
    attempt|bid|effort|seeks|sought|seeking|trying|want|wants|wanted to ~3 destabili*|undermin*|sow|spread|provoke|drag|create|derail|divide|silence|intimidate|weaken|disrupt|return|sabotage|terroriz*|terroris*|stoke|incite|split|prevent
    sign of ~4 frustration|weakness|desperation|despair|enmity|defeat|fear|cowardice
    enemy|enemies of ~3 peace|country|nation|islam|state|people|humanity|stability|god|freedom|democracy
    coup against
    politically|racially|religiously|sectarian motivated
    motivated by
    act of ~3 revenge|retaliation|war|desperation|aggression|cowardice|hatred|hate|sabotage|barbarism|piracy
    deliberate|calculated|premeditated attempt|attack|act|provocation|sabotage
  `,
  ),
];
