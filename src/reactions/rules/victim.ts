import { type Table, table } from "./table.ts";

/** What is said to or of the victim and its side: grief, solidarity, relief, threats, hostility. */
export const victim: Table = [
  ...table(
    "condole",
    "topic",
    "subject",
    0.85,
    `
    @utter ~6 condolence|condolences|sympathy|sympathies|commiserations|grief|sorrow|sadness|compassion
    @utter ~6 wish|wishes for|to ~6 recovery|wounded|injured|recover
    condole|condoled|condoles|condoling
    learn|learns|learned|learnt|receive|received|hear|heard ~4 with ~3 sadness|sorrow|grief|regret|pain
    mourn|mourned|mourns|mourning|grieve|grieved|grieves|grieving|lament|lamented|laments
    wish|wishes|wished|wishing ~8 recovery|recover|speedy|healing
    hope|hopes|hoped|hoping ~6 recover|recovers|recovery
    pray|prays|prayed|praying ~3 for ~8 recovery|victims|wounded|injured|families|souls|soul|dead|them|healing|people
    @utter ~3 prayers|prayer|thoughts
    pay|pays|paid|paying ~3 tribute|respects|homage to
    be|are|is|was|were|am ?@modest ?@degree ?and ?@degree ?very ?extremely ?deeply ?so saddened|grieved|heartbroken|sorrowful|sad|pained|anguished
    saddened|grieved|heartbroken by|at|to
    sympathise|sympathised|sympathize|sympathized|commiserate|commiserated|empathise with
    observe|observed|hold|held|holding|call|called ~5 minute|moment ?of|'s silence
    share|shares|shared|sharing ~4 pain|grief|sorrow|loss
    declare|declared|declares|announce|announced ~4 day|days|period of ~3 mourning
    lay|laid|laying ~4 flowers|wreath|wreaths
    light|lit candles
    hail|hailed ~5 as a martyr
    bow|bowed|bows ~4 before|to ~4 victims|memory|dead
    feel|feels|felt ?@degree for|with ~4 families|victims|people
    honour|honoured|honor|honored|commemorate|commemorated|remember|remembered ~4 victims|dead|memory|fallen|killed
    gather|gathered|assembled ~8 ?to lay|light|mourn|pray|grieve ~3
    hold|held|holding ~4 vigil|mass|service|prayers ~3 for ~4 victims|dead|killed|repose
    join|joins|joined|joining ~6 in mourning|grieving|grief|sorrow|prayer
    stand|stands|stood ~4 in ~2 grief|sorrow|mourning
    tweet|tweeted|post|posted|write|wrote ~6 condolences|sympathy|sympathies|prayers|thoughts
    @utter ~4 closeness|nearness ~2 to|with
    @judge ~8 a|an ~4 loss
  `,
  ),
  ...table(
    "condole",
    "topic",
    "voice",
    0.75,
    `
    condolence|condolences|sympathy|sympathies to|go|for|be|from
    heart|hearts go|goes|is|are|break|breaks|bleeds ?out ?to|with|for
    thought|thoughts ?and ?prayers be|are|is|go ?out ?with|to
    prayer|prayers be|are|is|go ?out ?with|to
    rest in peace
    my|our|their ~2 condolences|sympathies|sympathy
    speedy|swift|quick|full|prompt|rapid|complete ?and ?full ?and ?complete recovery
    in mourning
    with ~2 heavy heart
    grief-stricken
    be ~4 in ~1 our|my|their thoughts|prayers|hearts
    memory of the victims
    words ~4 cannot|fail ~4
    have|has|had ~1 lost a|an|one ~4 partner|friend|leader|ally|son|daughter|voice|colleague|champion|statesman|brother|sister|citizens
    pain of ~4 be our|my
    great|terrible|irreparable|immense|huge loss for|to
  `,
  ),
  ...table(
    "condole",
    "topic",
    "agent",
    0.65,
    `
    condolences|sympathies|tributes|tribute ~6 be|were ~3 sent|offered|paid|expressed|received by|from
    condolences|tributes ~5 come|came|poured|pour ?in from
    receive|received|drew|draw ~4 condolences|sympathy from
  `,
  ),
  ...table(
    "support",
    "side",
    "subject",
    0.85,
    `
    @utter ~6 solidarity
    @utter ~8 support for|to|of|with
    @utter ~6 ?position ?in support of
    @utter ~5 commitment to ~6 stability|security|sovereignty|unity|independence|integrity|people|government|democracy|democratic|peace|partnership
    stand|stands|stood|standing ?@degree ?together ?fully by|with|alongside|beside|behind|shoulder
    stand|stands|stood|standing ~3 side by side
    stand|stands|stood|standing ~2 in ~1 solidarity
    stand|stands|stood|standing ready ~1 with
    side|sided|sides|siding with
    back|backs|backed|backing ~3 government|efforts|authorities|leadership|president|minister|people
    support|supports|supported|supporting ~3 government|people|efforts|sovereignty|unity|security|stability|independence|territorial|integrity|democratic|democracy|leadership|prime|president
    rally|rallied|rallies|rallying behind|around
    remain|remains|remained ~3 committed|steadfast to|in ~6 people|government|security|stability|peace|sovereignty|support|partnership|defending
    be|are|is|was|were ~3 committed to ~6 people|government|security|stability|peace|sovereignty|defending|partnership|supporting
    continue|continues|continued ~3 support|supporting|stand|standing|back|backing
    defend|defends|defended|defending ~4 right|prime|minister|president|government|decision
    pledge|pledged|pledges|pledging|promise|promised|vow|vowed ~4 support|solidarity
    commend|commends|commended|commending|praise|praised|praising|salute|saluted|applaud|applauded ~6 leadership|restraint|response|courage|efforts|bravery|resilience|heroism|professionalism|security
    respect|respects|respected ~4 sovereignty|territorial|independence|unity
    unite|united|unites|join|joined|joins ~3 behind|with ~4 people|government|nation
    have|has confidence in ~6 people|government|ability|authorities|institutions
    convey|conveyed|conveys|conveying ~1 support|solidarity
    convinced|confident of|in|that ~6 awareness|ability|people|resilience
    assure|assured|assures|assuring ~5 support|solidarity
    throw|threw|lend|lent|give|gave ~4 weight|backing|support behind|to
    @utter ~4 backing ~2 of|for|to
    reaffirm|reaffirmed|reaffirms|reaffirming|reiterate|reiterated|restate|restated ~8 sovereignty|integrity|independence|unity
    stand|stands|stood ?firmly at ~4 side
    close|closed ranks ~2 behind|with|around
    support|supports|supported|supporting ?the * ~3 in ~2 combating|fighting|countering|combatting|fight|safeguarding|defending|upholding|preserving|restoring|maintaining
    support|supports|supported|supporting|back|backs|backed|backing ~2 steps|measures|actions|moves|decisions|right ~4
  `,
  ),
  ...table(
    "support",
    "side",
    "voice",
    0.7,
    `
    in solidarity with
    solidarity with|to
    full|unwavering|total|strong|steadfast|continued|unconditional|complete|absolute|firm|ironclad ?and ?full support for|to|of
    support for|to ~3 people|government|sovereignty|unity|independence|territorial|stability|security|prime|president|democratic|democracy
    security ~4 be ~4 ?reflective|part|integral|inseparable ?of|to|from ~4 security
    security ~3 be ~3 reflective|part|integral|inseparable|indivisible
    we are all *
    je suis
    not|never be ~1 alone
    side|sides of ~5 people|government
    shoulder to shoulder
    can|could count|rely on ~4 support|us|solidarity|help|friendship|friends
  `,
  ),
  ...table(
    "express-relief",
    "topic",
    "subject",
    0.85,
    `
    @utter ~5 relief|gratitude|thankfulness|joy|happiness ~2 that|at|over|about
    be|are|is|was|were|am ?@modest ?@degree ?very ?so relieved|glad|thankful|grateful|happy|pleased ~3 that|to|the|of|by ~12 safe|survived|unharmed|unhurt|uninjured|unscathed|injured|escaped|survival|safety|alive|well|recovering|fine|ok|okay|hurt|harmed
    relieved|glad|thankful that|to ~8 safe|survived|unharmed|unhurt|uninjured|unscathed|escaped|injured|alive|safety|survival
    congratulate|congratulated|congratulates|congratulating ~5 survive|surviving|survived|survival|safety|escape|escaping|safe
    congratulations ~6 surviv*|safety|escape|safe
    thank|thanked|thanks|thanking ~1 god|allah|almighty ~8 safe|safety|surviv*|unharmed|saved|sparing
    welcome|welcomed|welcomes|welcoming ~6 survival|safety|escape|release
    breathe|breathed ~3 sigh of relief
    praise|praised be ?to god|allah ~6 safe|safety
  `,
  ),
  ...table(
    "threaten",
    "topic",
    "subject",
    0.75,
    `
    threaten|threatens|threatened|threatening ~1 to|with|that|him|her|them|it|retaliation|reprisals|revenge|action|further|more
    threaten|threatens|threatened|threatening ~4 with
    vow|vows|vowed|vowing|promise|promised|pledge|pledged|swear|swore|sworn ~4 revenge|vengeance|retaliation|avenge|retaliate|retribution|retaliatory|reprisal|response
    vow|vows|vowed|vowing ~3 respond|strike|punish|destroy|crush|hit|attack|kill|target
    warn|warned|warns|warning ~8 ?of ~3 consequences|retaliation|retaliate|revenge|price|dearly|response|reprisals|war
    issue|issued|issuing ~3 threat|threats|ultimatum
    give|gave ~4 ultimatum
    will|would|shall|must|'ll ?soon pay|face|suffer|regret ~4 price|dearly|consequences|it|retaliation|revenge|crime|death
    make|makes|making|made ~5 pay
    severe|harsh|crushing|hard|painful|decisive revenge|retaliation|retribution|response
    reserve|reserves|reserved|reserving ~2 right to ~4 respond|retaliate|self-defence|self-defense|defend
    call|called|calling|calls for ~4 jihad|revenge|vengeance|uprising|attacks
    all options ~3 table
    serious|grave|severe|dire|devastating|far-reaching consequences ~2 for|if|unless
    say|says|said|warn|warned|announce|announced|declare|declared ~6 not|n't ~2 remain|go|be|stay ~2 ?without|left unanswered|response|answer|reply
    warn|warned|warns|warning ~8 will|would|shall not|never|n't ~2 sleep|rest|live|escape|see|forget
  `,
  ),
  ...table(
    "hostile-to-target",
    "topic",
    "subject",
    0.7,
    `
    mock|mocks|mocked|mocking|ridicule|ridiculed|ridiculing|taunt|taunted|deride|derided|insult|insulted|insulting|gloat|gloated|sneer|sneered|scoff|scoffed
    celebrate|celebrated|celebrates|celebrating|welcome|welcomed|welcomes|welcoming|hail|hailed|hails|hailing|praise|praised|praises|praising|applaud|applauded|applauding|cheer|cheered|cheering|glorify|glorified|rejoice|rejoiced|justify|justified|justifies|justifying ~5 @violent|killing|attackers|assassins|death|perpetrators|gunmen|bombers
    deserve|deserved|deserves ~2 it|death|die|fate|killed|this
    have|had it coming
    brand|branded|label|labelled|labeled|call|called|calling|accuse|accused ~4 ?a traitor|agent|puppet|stooge|liar|spy|criminal|coward|collaborator|apostate|extremist|provocateur
    describe|described|describes|portray|portrayed|brand|branded|label|labelled|labeled|call|called|dismiss|dismissed|smear|smeared|mock|mocked ~6 as ~2 traitor|agent|puppet|stooge|liar|spy|coward|collaborator|apostate|provocateur|embezzler|swindler|thief|crook|fraudster|fugitive|clown|actress|nobody|drunk
    hail|hailed|praise|praised|celebrate|celebrated|salute|saluted|glorify|glorified|honour|honoured ~5 ?as ~2 heroes|hero|patriots|martyrs|mutineers|plotters|putschists|hijackers|killer|killers
    have|had sown|brought ~3 wind|himself|herself|themselves
    blame|blamed|blames|blaming ~2 victim|victims
    incite|incited|inciting|incitement|campaign ~3 against
    demand|demanded|demanding|call|called|calling ~3 resignation|removal|ouster|dismissal of
  `,
  ),
  ...table(
    "hostile-to-target",
    "target",
    "subject",
    0.7,
    `
    attack|attacked|attacks|attacking|assail|assailed|assailing|lambast|lambasted|vilify|vilified|slander|slandered|denounce|denounced|criticize|criticized|criticise|criticised|deride|derided|condemn|condemned
  `,
  ),
];
