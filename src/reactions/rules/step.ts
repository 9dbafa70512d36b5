import { type Table, table } from "./table.ts";

/** What the actor itself does or offers. */
export const step: Table = [
  ...table(
    "own-measure",
    "topic",
    "subject",
    0.75,
    `
    summon|summons|summoned|summoning ~6 ambassador|envoy|chargé|charge|diplomat|diplomats|representative|ambassadors
    call|called|calling|calls in ~5 ambassador|envoy|chargé|charge|diplomat|representative
    put|puts|placed|place ~8 on hold|ice
    put|puts|placed|place ~8 on ?high|full|maximum|heightened|red|highest|combat|higher|constant alert
    meet|meets|met|meeting in ~1 emergency|extraordinary|urgent|crisis
    announce|announced|announces|announcing|declare|declared|decide|decided|decides|say|says|said|tell|told|confirm|confirmed ~14 will|would ~1 be ~1 postponed|halted|recalled|reviewed|convened|imposed|held|suspended|deployed|cancelled|canceled|closed|expelled|tightened|introduced|launched|opened|sent|recalled|withdrawn|strengthened
    announce|announced|announces|announcing ~10 take|takes effect
    lower|lowers|lowered|fly ~2 flag|flags
    will|would ~1 lower|fly ~2 flag|flags
    recall|recalls|recalled|recalling ~5 ambassador|envoy|ambassadors|diplomats|representative
    withdraw|withdrew|withdrawn|withdrawing|withdraws ~6 ambassador|ambassadors|envoy|diplomats|troops|staff|personnel|from|support|participation|invitation|forces
    expel|expels|expelled|expelling ~5 diplomats|diplomat|ambassador|officers|attaché|spies|officials
    declare|declared|declaring ~4 persona non grata
    impose|imposes|imposed|imposing ~6 sanctions|curfew|ban|restrictions|embargo|measures|visa|travel|asset|tariffs|blockade|martial
    sanction|sanctioned|sanctioning ~6 individuals|officials|citizens|people|entities|nationals|persons
    freeze|froze|frozen|freezing ~5 assets|aid|accounts|relations|sales|exports|talks|cooperation
    suspend|suspends|suspended|suspending ~6 aid|assistance|membership|talks|flights|cooperation|relations|ties|sales|exports|participation|negotiations|operations|deliveries|activities|service|services|visas|programme|program|visit|trade|licences|licenses|movement|convoys|work|ceasefire|dialogue|project|certification|support|campaign
    cancel|cancels|cancelled|canceled|cancelling|canceling|postpone|postponed|postponing|call|called|calling ~1 ?off ~5 visit|trip|meeting|summit|talks|participation|event|events|conference|match|flights|attendance|contract|deal|rally|campaign|ceremony|tour|appearance
    pull|pulled|pulls|pulling|drop|dropped|back|backed|bow|bowed out of|from
    break|breaks|broke|broken|breaking off ~5
    cut|cuts|cutting|sever|severed|severs|severing|break|broke ~3 ties|relations|links|diplomatic|contact|contacts
    halt|halts|halted|halting|stop|stopped|stops|block|blocked ~5 sales|exports|deliveries|aid|talks|negotiations|flights|approval|project|shipments|arms|work|operations|transit|imports|trade
    end|ended|ending ~4 cooperation|talks|sales|membership|partnership|mission|agreement
    close|closed|closing|closes|shut|shuts|sealed|seal|reopened ~5 border|borders|embassy|airspace|consulate|crossing|crossings|airport|roads|school|schools|office
    evacuate|evacuated|evacuating ~5 staff|embassy|citizens|nationals|personnel
    boycott|boycotted|boycotts|boycotting
    review|reviews|reviewed|reviewing|reassess|reassessing|reconsider|reconsidering|reconsidered|re-evaluate ~6 relations|relationship|ties|cooperation|security|policy|options|sales|aid|arms|deal|contracts|project|response|all|agreements|participation|plans
    launch|launches|launched|launching|open|opens|opened|opening|begin|began|start|started|initiate|initiated|conduct|conducted|order|orders|ordered|ordering|announce|announced|set|establish|established|form|formed|create|created ~8 @inquiry|committee|commission|task
    order|orders|ordered|ordering|instruct|instructs|instructed|instructing|direct|directed|directs|directing ~12 @inquiry|investigate|security|forces|police|full|response|review|team|measures|curfew|flags|arrest|deploy|ensure|identify|protect
    convene|convened|convenes|convening|summon|summoned ~4 council|cabinet|committee|parliament|ministers
    suspend|suspended|suspends|suspending ~2 classes|lessons|matches|work|sessions|sittings|rallies
    stand|stands|put|placed ~4 under review
    ready|prepared to ~2 consider|review
    convene|convened|convenes|convening|chair|chaired|chairs|hold|held|holding|call|called|calling|summon|summoned ~5 emergency|urgent|extraordinary|crisis|special ~4 meeting|session|summit|cabinet|security|talks
    request|requested|requests|requesting|demand|demanded ~3 ?an emergency|urgent ~3 meeting|session
    declare|declared|declares|declaring|impose|imposed|announce|announced|proclaim|proclaimed ~6 state of ~2 emergency|siege|war|alert
    declare|declared|declares|declaring|announce|announced ~3 martial law
    declare|declared|declares|announce|announced ~4 mourning
    tighten|tightened|tightening|step|stepped|stepping|boost|boosted|boosting|increase|increased|increasing|strengthen|strengthened|beef|beefed|heighten|heightened|reinforce|reinforced|enhance|enhanced|bolster|bolstered|intensify|intensified ?up ~3 security|patrols|surveillance|protection|police|policing|controls|border|alert|measures|presence|defences|defenses
    raise|raised|raises|raising ~4 alert|threat ?level
    put|place|placed ~5 on ~2 high|full|maximum|heightened alert
    deploy|deployed|deploys|deploying|dispatch|dispatched|send|sent|sending ~6 troops|police|team|teams|forces|experts|investigators|soldiers|ships|warships|delegation|envoy|frigate|aircraft|fbi
    take|took|taken|taking ~5 legal|disciplinary|precautionary|diplomatic|necessary|appropriate|concrete|precaution|punitive|retaliatory|additional|further|security ~3 action|measures|steps|step
    announce|announces|announced|announcing ~6 sanctions|measures|steps|suspension|ban|withdrawal|expulsion|review|curfew|restrictions|inquiry|investigation|resignation|plans|reward
    lodge|lodged|lodges|lodging|file|filed|filing|submit|submitted ~5 complaint|protest|lawsuit|case|letter|petition|appeal|suit
    deliver|delivered ~4 ?strong|formal protest|note|démarche|demarche
    vote|voted|votes to|for|in|against
    pass|passed|adopt|adopted|approve|approved|table|tabled|introduce|introduced|sign|signed ~6 resolution|motion|bill|law|act|letter|legislation|decree
    ban|bans|banned|banning|bar|barred ~4 travel|entry|imports|flights|airlines|from|entering|officials|citizens
    revoke|revoked|revokes|revoking|strip|stripped|withhold|withheld ~4 visas|visa|licence|license|citizenship|accreditation|honours|award|aid|assistance|recognition|passport|funds
    refuse|refused|refuses|refusing|decline|declined to ~3 attend|recognise|recognize|participate|accept|negotiate|talk|meet|deal
    lower|lowered|fly|flew|flown|flags ~4 half-mast|half-staff|half
    light|lit|illuminate|illuminated ~6 colours|colors
    observe|observed ~3 minute|moment of silence
    resign|resigns|resigned|resigning
    step|stepped|steps|stepping down
    designate|designated|designates|add|added|list|listed|blacklist|blacklisted ~8 terrorist|terrorists|list|blacklist|organization|organisation
    issue|issues|issued|issuing ~4 travel|arrest|security ~2 warning|warrant|warrants|advisory|alert|advice
    cut ~2 short ~3 visit|trip|tour|holiday|vacation
    invoke|invoked|activate|activated|trigger|triggered ~4 article|mechanism|protocol|clause|treaty|plan
    hand|handed|deliver|delivered|send|sent ~3 note ~2 protest
    set|sets|setting up ~6 commission|committee|inquiry|task|team|hotline|fund|tribunal|panel
    appoint|appointed|appoints|name|named ~5 investigator|investigators|commission|prosecutor|committee|panel
    reroute|rerouted|divert|diverted|ground|grounded|suspend|suspended|halt|halted ~4 flights|ferries|aircraft|services|planes|ships|trains|production|fleet
    halt|halts|halted|stop|stops|stopped|freeze|froze|frozen|cease|ceased ~6 export|exports|ferries|delivery|deliveries|licences|licenses|programme|programmes|program|programs|funding|payments
    withhold|withholds|withheld|withdrew|withdraw|freeze|froze ~5 payment|payments|funds|funding|money|support|credit|loan|loans
    dismiss|dismissed|sack|sacked|fire|fired|remove|removed|suspended|suspend|relieve|relieved ~4 minister|commander|commanders|chief|officers|officials|officer|director|head|general|governor|commissioner ~2
    open|opened|opens|opening|initiate|initiated|launch|launched|start|started ~4 criminal|judicial|disciplinary|internal|formal case|proceedings|inquiry|investigation|probe
    veto|vetoed|vetoes ~6 resolution|draft|statement|motion
    send|sends|sent|sending|dispatch|dispatched|deploy|deployed ~5 gendarmes|vessels|vessel|marines|jets|observers|mission|officers|reinforcements|divers|drones|battalion|destroyer|fighter|navy|guards
    announce|announced|announces|announcing|promise|promised ~4 compensation|reward|reforms|reform|dismissal|amnesty
    put|puts|putting off ~5 congress|visit|trip|meeting|talks|election|elections|rally|match|event|ceremony|vote|launch
    postpone|postponed|delay|delayed|cancel|cancelled|canceled ~6 mission|congress|vote|election|elections|game|games|festival|session|hearing|concert|launch
    suspend|suspended|suspends|suspending|end|ended|break|broke ~6 contacts|exchanges|exercises|training|links|funding|payments|accreditation|treaty|agreement|membership
    as a|an ?a mark|sign|gesture of ~2 respect|mourning|protest|solidarity
    advise|advised|advises|warn|warned|urge|urged|tell|told ~2 ?its|their|all ~1 citizens|nationals|residents|shopkeepers|travellers|travelers|staff ~4 to|against|not ~3 leave|avoid|keep|stay|travel|remain|defer
    place|placed|put ~5 under ~2 protection|surveillance|guard|arrest
    join|joined ~3 investigation|inquiry|probe
    begin|began|begun|start|started|launch|launched|order|ordered|announce|announced|conduct ~4 review|audit|reassessment
    open|opened|opens|opening|reopen|reopened ~2 border|borders|crossing|crossings|airspace
    update|updated|issue|issued|tighten|tightened ~3 travel advice|advisory|warning|guidance
    cancel|cancelled|canceled ~3 leave|holidays|celebrations|festivities
  `,
  ),
  ...table(
    "own-measure",
    "topic",
    "agent",
    0.6,
    `
    be|was|were ~2 summoned|recalled|expelled|suspended|cancelled|canceled|postponed|launched|opened|imposed|tightened|ordered|convened|detained|arrested by
  `,
  ),
  ...table(
    "offer-help",
    "topic",
    "subject",
    0.8,
    `
    offer|offers|offered|offering ~6 @help
    offer|offers|offered|offering ~2 to ~3 @helpV|send|treat|investigate|evacuate|share
    offer|offers|offered|offering ~4 asylum|refuge|treatment|shelter|services|expertise|condolences-and-help|forensic|team|teams|investigators|humanitarian|medical
    pledge|pledges|pledged|promise|promised|agree|agreed|decide|decided|offer|offered ~1 to send|provide|dispatch|supply|release|fly ~6
    release|releases|released|releasing ~5 emergency|humanitarian ?relief funds|funding|aid|money
    stand|stands|stood|standing|be|are|is|was|were|remain|remains ~2 ready|prepared|willing|able|standing|available|open to ~3 @helpV|offer|extend|send|work|share|help|cooperate|investigate
    @utter ~4 readiness|willingness|preparedness|offer to|for ~3 @helpV|offer|send|extend|share|work|cooperate|cooperation|host|treat|any
    ready|willing|prepared to ?also ?fully assist|help|cooperate|support|provide|offer|aid
    provide|provides|provided|providing ~6 assistance|help|aid|support|experts|training|equipment|relief|medical|forensic|investigative
    send|sends|sent|sending|dispatch|dispatched|dispatching|deploy|deployed|deploying|fly|flew|airlift|airlifted ~6 aid|medical|doctors|rescue|supplies|planes|assistance|experts|humanitarian|relief|forensic|ambulances|medics
    send|sends|sent|sending|dispatch|dispatched|deploy|deployed ~8 to ~2 help|assist|support|aid
    pledge|pledges|pledged|pledging|promise|promised|promises|vow|vowed|commit|committed ~5 assistance|help|aid|relief|cooperation|million|humanitarian|financial
    instruct|instructs|instructed|direct|directed|order|ordered ~8 to ~3 offer|provide|assist|help|support ~4
    assist|assists|assisted|assisting|helping|help ~3 authorities|government|investigation|investigate|investigators|with|families|forces|police
    cooperate|cooperates|cooperated|cooperating|work|working|works ~2 ?closely with ~4 authorities|government|investigators|partners|counterparts|officials
    liaise|liaising|liaised ~3 with ~3 authorities|security|government|forces
    offer|offers|offered|offering to ~1 make|take|lend|pay|fund|train|help|host|fly|open|give|contribute|supply|cover ~4
    propose|proposed|suggest|suggested ~3 joint team|investigation|mission|commission|patrols
    at ~3 disposal
    any ?and ?all ?possible|necessary|needed assistance|help|support
    treat|treated|treating ~3 wounded|injured
    send|sends|sent|sending|dispatch|dispatched|fly|flew ~3 toxicologists|specialists|pathologists|engineers|surgeons|nurses|rescuers|firefighters|experts|detectives|doctors|physicians|technicians
    announce|announced|announces|allocate|allocated|donate|donated|earmark|earmarked|release|released ~8 aid|assistance|relief|victims|families|reconstruction
    take|took|taken|taking in ~3 patients|wounded|injured|refugees|survivors
    promise|promises|promised|pledge|pledged|assure|assured|guarantee|guaranteed ~4 cooperation|co-operation|assistance|help|aid
    share|shared|sharing ~2 intelligence|information|evidence|findings ~2 with
    lend|lent|lending ~3 hand|assistance|help|expertise
    put|puts|place|placed ~8 at ~4 disposal
    send|sends|sent|sending|dispatch|dispatched|fly|flew|provide|provided ~5 hospital|boats|tents|blankets|helicopters|generators|food|medicine|rescuers|equipment
    contribute|contributes|contributed|contributing ~4 unit|units|team|teams|funds|million|aid|experts|helicopter|helicopters|money|euros|dollars
    double|doubled|doubling|increase|increased|raise|raised ~3 contribution|aid|assistance|funding|donation
    treat|treated|admit|admitted ~3 wounded|injured|victims
  `,
  ),
  ...table(
    "resolve",
    "topic",
    "voice",
    0.75,
    `
    will|would|shall|can|could|must|may|do|does|'ll not|never|n't ?@modest ?be ~1 deter*|intimidat*|discourag*|succeed|shake|shaken|weaken*|divide|divided|bow|bowed|surrender*|yield|break|broken|stop|stopped|silence|silenced|derail*|defeat*|cowed|give|undermine|undermined|change|prevent|waver|distract*|succumb*|retreat|relent|dampen|terroriz*|terroris*|tolerate|back|fall|bend
    wo|ca not|n't ~1 deter*|intimidat*|discourag*|succeed|shake|divide|bow|surrender|break|stop|silence|derail|defeat|give
    refuse|refuses|refused to ~2 bow|surrender|yield|give|intimidated|cowed|be
    not|never be ~1 deterred|intimidated|cowed|discouraged|silenced|defeated|divided|broken|shaken|swayed|stopped|terrorized|terrorised
    vow|vows|vowed|vowing|pledge|pledged|promise|promised|determine|determined|resolve|resolved|swear|swore ~4 continue|press|fight|defend|rebuild|carry|keep|defeat|protect|redouble|remain|eradicate|eliminate|crush|combat|resist ~2 on|to|fighting|fight|our|its|their|the|against|working|all|every|terrorism|terrorists
    press|pressing|carry|carrying on ~2 with
    continue ~3 fight|struggle|battle|resistance ?against|for|to
    only strengthen|strengthens|strengthened|make|makes|increase|increases|reinforce|reinforces ~5
    strengthen|strengthens|strengthened ~3 resolve|determination|unity|commitment
    doomed to ~1 fail*
    will|would|shall ~1 ?ultimately fail|prevail|overcome|win|emerge|defeat|rebuild|triumph
    remain|remains ~2 determined|resolute|undeterred|steadfast|resolved|unbowed|defiant
    undeterred by
    our|their|its|his ~2 resolve|determination
    fight|struggle|war|battle against ~2 terror|terrorism|extremism ~3 continue|goes
    not|never|n't ~2 be ~1 brought|forced ~2 to ~2 knees
    go|goes|going|proceed|take|held ~4 as planned|scheduled
    not|never|n't ~1 let|allow ~6 win|succeed|destroy|divide|prevail|derail
    stand|stands|stood firm
    defend ~4 to ~1 end|last
  `,
  ),
  ...table(
    "mediate",
    "topic",
    "subject",
    0.75,
    `
    mediate|mediates|mediated|mediating
    offer|offers|offered|offering ~4 good offices|mediation
    offer|offers|offered|offering|propose|proposed|volunteer|volunteered|ready|willing to ~2 host|mediate|facilitate|broker|bring|act ~6
    dispatch|dispatched|send|sent|appoint|appointed ~5 mediator|mediators|mediation ?team
    calm|calmed|calming|ease|eased|easing|defuse|defused|defusing|reduce|reduced|reducing|lower|lowering|quell|quelling|cool|soothe|soothing|de-escalate|deescalate|contain ~3 tension|tensions|situation|crisis|tempers|conflict|dispute|standoff
    broker|brokered|brokering|negotiate|negotiated|negotiating ~6 end|truce|ceasefire|deal|agreement|release|talks|settlement|settle
    @visitV ~10 to ~2 calm|ease|defuse|mediate|reduce|reconcile|de-escalate|contain|help ~4
    hold|held|holding|have|had ~4 talks|meetings|consultations|meeting ~4 with ~6 both|parties|sides|leaders|factions
    act|acted|serve|served as ~2 mediator|intermediary|go-between
    encourage|encouraged|encouraging|facilitate|facilitated|facilitating ~6 dialogue|talks|reconciliation|negotiations
    bring|brought|bringing ~5 together|negotiating
    shuttle diplomacy
    reconcile|reconciled|reconciling
    bring|brought|bringing ~10 to|around|round ~3 table
    send|sends|sent|sending|dispatch|dispatched|dispatching ~16 to ~1 hold|facilitate|mediate|broker|promote|negotiate|reconcile ~2 ?with talks|dialogue|settlement|parties|sides
    travel|travelled|traveled|fly|flew|go|went|arrive|arrived ~10 to ~2 mediate|facilitate|broker|negotiate
    offer|offers|offered|offering ~3 ?itself|himself|herself as ~2 mediator|venue|host|intermediary
    speak|spoke|talk|talked|telephoned ~3 with|to both ~2 sides|parties|leaders
  `,
  ),
];
