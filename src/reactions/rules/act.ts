import { type Table, table } from "./table.ts";

/** What is said of the act: condemned, called terrorism, deplored without condemning, played down, protested against. */
export const act: Table = [
  ...table(
    "condemn",
    "event",
    "subject",
    0.9,
    `
    @condemn
    @utter ~6 @condemnN
    @utter ~3 rejection and @condemnN
    be ?@degree critical|condemnatory of
    speak|spoke|spoken out ?@degree against
    hit|lash|lashed out at
    add|added|adding ~3 voice to ~3 @condemnN
    reject|rejects|rejected|rejecting ~6 and @condemn
    take|took ~2 stand against
    deprecate|deprecated|deprecates|reprove|reproved|reproach|reproached
    object|objected strongly to
    inveigh|inveighed|rail|railed against
  `,
  ),
  ...table(
    "condemn",
    "event",
    "agent",
    0.85,
    `
    be|been|being ?@modest ?@modest ?@degree condemned|denounced|decried|deplored|censured|slammed by
    draw|drew|drawn|drawing ~5 @condemnN from
    attract|attracted|prompt|prompted|trigger|triggered|spark|sparked|provoke|provoked|elicit|elicited|earn|earned ~5 @condemnN from|by
    meet|met with ~4 @condemnN from|by
    @condemnN ?also come|came|poured|pour ?in from
    receive|received ~4 @condemnN from
  `,
  ),
  ...table(
    "condemn",
    "event",
    "voice",
    0.6,
    `
    @condemnN ~6 of|for|against
    join|joins|joined|joining ~8 in condemning|denouncing
    deserve|deserves|merit|merits ~2 @condemnN
    there be no justification for
    nothing can|could ?ever justify|excuse
    no cause|reason|grievance can|could ?ever justify|excuse
    no words ~4 condemn
    words ~2 fail|enough to condemn
  `,
  ),
  ...table(
    "condemn-generic",
    "topic",
    "subject",
    0.7,
    `
    @condemn ~3 terrorism ?in|, ?all
    @condemn ~2 all|any|every ?the ?such ~3 form|forms|act|acts|attack|attacks|type|types|kind|kinds|manifestations|practices|use|resort|violence|terrorist|attempt|attempts
    @condemn ~2 violence in|against|of
    @condemn ~2 ?the use|uses|resort|recourse of|to ~4 violence|force|weapons|terror|terrorism|poison
    reject|rejects|rejected|rejecting|oppose|opposes|opposed|opposing|repudiate ~5 terrorism|violence|extremism in|of|, ?all
    reject|rejects|rejected|rejecting|oppose|opposes|opposed|opposing ~2 all|any|every|such ~3 forms|acts|attacks|form|act|violence|terrorism|killing|attack|aggression|use
    reject|rejects|rejected|rejecting|oppose|opposes|opposed ~2 ?the use|resort of|to ~3 violence|force|terrorism|chemical|poison
    reject|rejects|rejected|rejecting|oppose|opposes|opposed|opposing any|all ~3 unconstitutional|change|interference|foreign|attempt|attempts|seizure|coup|military|takeover
    stand|stands|stood against ~2 all|any ~2 form|forms|terrorism|violence
    @utter ~4 rejection of ~3 violence|terrorism|terrorist|such|all|any|extremism|force|terrorising|terrorizing|targeting|attacks
    @utter ~6 @condemnN ~3 of ~3 all|any|every
    @utter ~4 opposition to ~3 violence|terrorism|all|any|force
    position|stance|stand against|rejecting ~3 terrorism|violence|extremism
    attacks|violence ?against|on ~4 be never|never acceptable|justified|justifiable
  `,
  ),
  ...table(
    "condemn-generic",
    "topic",
    "voice",
    0.65,
    `
    terrorism ~5 be ~3 criminal|unjustifiable|never|scourge|most|gravest
    terrorism in all ?its forms ~3 manifestation|manifestations ~3 constitute|constitutes|represent|represents|be|remain|remains
    terrorism have|has no religion|place|justification
    any act|acts of terrorism ~3 criminal|unjustifiable
    violence ~3 have|has no place
    violence be never|not ~2 answer|solution|acceptable|justified
    no place for ~3 violence|terrorism|such|hatred
    acts|act of ~1 terrorism|terror|violence ~6 be ~2 justified|excused|tolerated|condoned|justifiable|acceptable
    nothing|no justifies ~3 terrorism|violence|attacks
  `,
  ),
  ...table(
    "label-terrorism",
    "topic",
    "subject",
    0.85,
    `
    @name ~8 as ~4 terrorist|terror|terrorism
    @name ~8 as an act of ~2 terror|terrorism
    @name ~6 ?an act|acts of ~2 terror|terrorism
    @name ~4 a|an ~3 terrorist|terror attack|act|crime|operation|assault|incident|bombing
    @name it|this|that terrorism|terror
    @name ~4 the attacker|attackers|perpetrators|assailants|gunmen ?as ~1 terrorist|terrorists
    amount|amounts|amounted|amounting to ~3 terrorism|terror
    constitute|constitutes|constituted ~3 terrorism|terror
  `,
  ),
  ...table(
    "label-terrorism",
    "topic",
    "voice",
    0.7,
    `
    be ~2 a|an ~4 terrorist|terror attack|act|crime|operation|assault|incident|bombing
    be ~2 an act|acts of ~3 terror|terrorism
    state|state-sponsored terrorism
    be ~2 terrorism
    this ~3 terrorist|terror attack|act|crime|operation|assault|bombing
    this ~2 act of ~2 terror|terrorism
  `,
  ),
  ...table(
    "concern",
    "event",
    "subject",
    0.7,
    `
    regret|regrets|regretted|regretting
    criticize|criticized|criticizes|criticizing|criticise|criticised|criticises|criticising|rebuke|rebuked|rebukes
    rail|fume|fumed|rage|raged against|over|at
  `,
  ),
  ...table(
    "concern",
    "topic",
    "subject",
    0.8,
    `
    @utter ~6 concern|concerns|alarm|shock|dismay|horror|outrage|anger|indignation|revulsion|disgust|disbelief|worry|unease|consternation|regret|displeasure|disappointment|abhorrence|disquiet|dissatisfaction|fury|anguish
    be|are|is|was|were|am|been ?@modest ?@degree ?and ?@degree ?very ?extremely ?deeply shocked|appalled|horrified|dismayed|alarmed|outraged|disturbed|troubled|disgusted|stunned|concerned|worried|aghast|revolted|sickened|disappointed|incensed|distressed|perturbed|indignant|angered|devastated
    shocked|appalled|horrified|dismayed|alarmed|outraged|stunned ?and ~2 by|at|to|over
    remain|remains|remained ?@degree concerned|worried|alarmed|troubled
    follow|follows|followed|following|monitoring|watching|watch ~4 with ~3 concern|alarm|worry
    @judge ~8 as ?a|an ?@degree @bad
    @judge ~6 ?a|an ?@degree ?very @bad
    @judge ~6 ?as a|an ~4 tragedy|atrocity|outrage|crime|massacre|war|barbarism|provocation|murder|blow|coup|abomination|disgrace|stain|shame|affront|insult|assault|travesty|horror|nightmare|catastrophe|mockery|scandal
    @judge ~8 as ~3 tragedy|atrocity|outrage|massacre|war|barbarism|provocation|murder|blow|coup|abomination|disgrace
    @judge it|this|that ~2 murder|massacre|coup|barbarism|madness|tragedy|outrage|crime|atrocity
    @judge ~6 ?a ~3 violation|breach of ~3 law|sovereignty|rights|constitution|charter
    find|finds|found ~4 @bad|troubling|disturbing|concerning|worrying
    warn|warned|warns|warning ~3 of|that ~8 dangerous|danger|grave|consequences|serious|escalation|spiral
    take|takes|took|taking ~4 very ?@degree seriously
    treat|treats|treated ~3 with ~1 seriousness
    speak|speaks|spoke|spoken|speaking|talked of ~2 a|an ~3 tragedy|dark|black|sad|crime|atrocity|outrage|day|assault|massacre|shame|disgrace|barbarism|horror|nightmare|catastrophe
    be|are|is|was|were|am|been ?@modest ?@degree ?and ?very ashamed|speechless|furious|heartsick|bewildered|scandalised|scandalized|uneasy|anxious
    react|reacted|reacts|responded ~3 with ~3 horror|shock|dismay|outrage|disbelief|anger|fury|alarm|consternation
    raise|raised|raises|raising ~3 concern|concerns|alarm
    sound|sounded|sounding the alarm
    share|shared|shares ~3 disbelief|outrage|shock|anger|indignation
  `,
  ),
  ...table(
    "concern",
    "topic",
    "voice",
    0.65,
    `
    be|are|is|was|were ?@modest ?@degree ?totally ?completely ?clearly unacceptable|intolerable|inexcusable|unjustifiable|outrageous|abhorrent|despicable|deplorable|reprehensible|appalling|shocking|horrific|barbaric|heinous|disgraceful|unforgivable|inhumane|inhuman|cowardly|troubling|disturbing|alarming|horrifying|unthinkable|unprecedented
    cause|causes|matter|source of|for ~3 concern|alarm
    ?grave|serious|deep concern|concerns about|over|at|regarding|that
    violate|violates|violated|violating|contravene|breach|breaches|breached ~6 law|charter|convention|sovereignty|rights|constitution
    be ~3 a|an|another ~4 crime|atrocity|tragedy|outrage|violation|breach|blow|affront|stain|disgrace
    constitute|constitutes|constituted|represent|represents ~4 crime|violation|breach|threat|danger|blow|affront|escalation
    red line
    can|could not be|go|remain tolerated|accepted|ignored|unanswered|justified
    war crime|crimes
    crime|crimes against humanity
    shock|shocks|shocked ~3 the conscience|world|nation
    deeply|very|extremely|really|seriously|quite troubling|disturbing|concerning|worrying|alarming|worrisome
    dark|black|sad|tragic|terrible day for|in
    be ~3 a|an ~4 abomination|disgrace|shame|horror|scandal|massacre|barbarity|travesty|mockery|nightmare|catastrophe|murder
    business as usual
    beneath|beyond ~1 contempt|belief|comprehension
    unacceptable|intolerable attack|act|violation|assault|crime|breach
    crossed|crosses|cross ~2 line
  `,
  ),
  ...table(
    "downplay",
    "topic",
    "subject",
    0.8,
    `
    downplay|downplayed|downplays|downplaying
    play|plays|played|playing down
    minimise|minimised|minimize|minimized|minimizing|belittle|belittled|trivialise|trivialised|trivialize|trivialized
    shrug|shrugged|shrugs|shrugging ~4 off
    shrug|shrugged|brush|brushed off|aside
    dismiss|dismissed|dismisses|dismissing ~6 as ~4 minor|insignificant|exaggerated|isolated|propaganda|theatre|theater|nonsense|fabrication|fabricated|fake|hoax|rumours|rumors|exaggeration|stunt|trivial
    cast|casts|casting ~2 doubt|doubts on|over|upon|about
    express|expressed|voice|voiced ~3 doubt|doubts|scepticism|skepticism
    question|questioned|questions|questioning ~3 whether|authenticity|veracity|credibility|seriousness|motives
    doubt|doubts|doubted|doubting that|whether|the
    @name ~6 ?as ~3 hoax|stunt|charade|farce|theatre|theater|fabrication|show|play|exaggeration|isolated|minor|trivial
    there be no ~1 sign|signs|proof|evidence|indication|crime
    refuse|refuses|refused to ~2 open|launch|investigate
    there be no ?need for|reason to ~2 panic|alarm|concern
    exaggerate|exaggerated|exaggerating|overblown
    say|said|says|insist|insisted|suggest|suggested|claim|claimed ~6 ?be ~1 an accident|coincidence|misunderstanding
    not|nobody|no ~3 rule out ~2 accident
    consider|considers|considered|call|called|calls|describe|described|regard|regarded ~8 internal|domestic affair|matter|affairs|matters
    say|says|said|state|stated|insist|insisted ~8 internal|domestic affair|matter|affairs|matters
    say|says|said|state|stated|assert|asserted|insist|insisted|claim|claimed ~8 due to ~5 maintenance|malfunction|fault|failure|failures|error|weather|negligence
    say|says|said|claim|claimed|insist|insisted|maintain|maintained ~14 inflated|exaggerated|overblown|overstated
    nobody|no|none one|body have|has|had ~2 shown|proved|proven|presented ~4 proof|evidence
    nobody have|has|had ~2 shown|proved|proven|presented ~4 proof|evidence
  `,
  ),
  ...table(
    "downplay",
    "topic",
    "voice",
    0.6,
    `
    too early|soon to ~2 speak|talk|say|draw|conclude|blame|judge|speculate|tell
    premature to ~2 speak|talk|say|draw|conclude|blame|judge|speculate
    internal|domestic affair|matter of
    storm in a teacup
    much ado
  `,
  ),
  ...table(
    "protest",
    "event",
    "subject",
    0.7,
    `
    protest|protests|protested|protesting against|the
    demonstrate|demonstrated|demonstrating|rally|rallied|march|marched against
  `,
  ),
  ...table(
    "protest",
    "topic",
    "subject",
    0.75,
    `
    protest|protests|protested|protesting ~3 outside|at|in|over
    demonstrate|demonstrated|demonstrating|demonstrates
    rally|rallied|rallies|rallying ~3 in|at|outside|against|to
    march|marched|marches|marching ~3 in|through|against|on|to|along
    take|took|taking|taken to the streets
    gather|gathered|gathers|gathering ~6 to|in ~2 protest|denounce|condemn|demand
    hold|held|holding|stage|staged|staging|organise|organised|organize|organized ~6 protest|protests|demonstration|demonstrations|rally|rallies|march|marches|vigil|vigils|sit-in|strike
    chant|chanted|chanting
    burn|burned|burnt ~3 flag|flags|effigy|effigies
    rally|rallied|rallies|rallying ~2 on|before|near|across|for
    march|marched|marches|marching ~2 from|past|under|with|down|across
    assemble|assembled|converge|converged|gathered|gather|turn|turned|poured ~2 on|at|outside|before|out|into ~5 street|streets|square|parliament|embassy|palace|headquarters|ministry|office|courthouse|police
    call|called|calls|declare|declared|announce|announced ~3 ?general strike|protest|protests|demonstrations|stay-away|walkout
    burn|burned|burnt ~2 tyres|tires
    block|blocked|blocking ~3 road|roads|street|streets|highway|traffic
    shout|shouted|shouting|wave|waved|waving ~3 slogans|placards|banners|flags
    walk|walked|walking out ~3 protest
    go|went on ~2 strike
    gather|gathered|assembled|assemble|massed ~2 outside|before ~4
    gather|gathered|assembled ~2 in front of
  `,
  ),
  ...table(
    "protest",
    "topic",
    "agent",
    0.6,
    `
    protest|protests|demonstration|demonstrations|rally|vigil ~6 be ?also held|staged|organised|organized ~3 by
    attend|attended by
  `,
  ),
];
