/**
 * Nouns that name an event, by PLOVER class and mode: "the assassination attempt on X", "X's visit to Y".
 * The prepositions after `@` may bring the target; `of` brings it where the noun is a deed done to somebody (`!`).
 */
export const eventNouns = {
  AGREE: `
: agreement @with; promise @to; pledge @to; offer @to; invitation @to; proposal @to; commitment @to; willingness; readiness; intention; assurance @to; guarantee @to; accord @with ?; deal @with ?; understanding @with ?; consensus; vow @to ?; overture @to|toward
`,
  CONSULT: `
: talk @with|between; talks @with|between; meeting @with|between; negotiation @with|between; discussion @with|between; consultation @with|between; dialogue @with|between; summit @with|between; conversation @with|between; conference @with; session @with ?; briefing @to; mission @to ?; roundtable @with; encounter @with; get-together @with; parley @with; reception @for ?
visit: visit @to|with; trip @to; tour @of; arrival @in|at; stopover @in; stay @in ?; pilgrimage ?
phone: call @with|to ?; phone call @with|to; telephone call @with|to; phone conversation @with; letter @to ?; correspondence @with
third-party: mediation @between|in; arbitration @between; good offices; mediation effort @between; shuttle diplomacy
`,
  SUPPORT: `
: support @for|to; backing @for|of; praise @for|of; endorsement! @of; approval! @of; solidarity @with; sympathy @for|with; condolence @to; congratulation @to; apology @to|for; tribute @to; recognition! @of; gratitude @to; appreciation @of|for; thanks @to; commendation! @of; acclaim @for; applause @for; ratification! @of; signing! @of; treaty @with|between ?; pact @with|between ?; memorandum @with; alliance @with; friendship @with; reconciliation @with; forgiveness @of; restoration of ties @with; normalization @with; normalisation @with; confidence @in ?; blessing @for|of; tie @with ?; relation @with ?
`,
  COOPERATE: `
: cooperation @with|between; co-operation @with; collaboration @with; partnership @with; trade @with|between; exchange @with|between ?; joint exercise @with; joint drill @with; joint_operation @with; joint patrol @with; joint venture @with; joint maneuver @with; war_game @with; export @to; import @from; contract @with; investment @in; extradition! @of|to; intelligence sharing @with; shipment @to ?; sale @to ?; commerce @with; purchase! @of; joint project @with; swap @with ?; contract @for ?; interoperability
`,
  AID: `
: aid @to|for; assistance @to|for; help @to|for; relief @to|for; grant @to; loan @to; donation @to; credit @to; fund @to|for ?; subsidy @to|for; bailout! @of|for; humanitarian aid @to; military aid @to; financial aid @to; food aid @to; economic assistance @to; aid package @to|for; gift @to; contribution @to; debt relief @to|for; asylum @to; rescue! @of; airlift! @of|to; evacuation! @of; peacekeeper ?; peacekeeping; relief supply @to; medical supply @to; protection @of|to|for ?; shelter @to|for; refuge @to; funding @to|for|of; scholarship @to; reconstruction! @of; resettlement! @of; training! @of|for ?; vaccine ?; military adviser ?; observer ?; delivery ?
`,
  YIELD: `
: concession @to; surrender @to; capitulation @to; retreat @from; withdrawal @from|of; pullout @from; pullback @from; pull-out @from; release! @of; freeing! @of; handover! @of|to; return! @of|to; amnesty @for|to; pardon! @of|for|to; resignation @of ?; ceasefire @with|between|in; cease-fire @with|between|in; truce @with|between|in; armistice @with; disarmament! @of; demobilization! @of; demobilisation! @of; lifting! @of; easing! @of; relaxation! @of; reopening! @of; evacuation ?; cessation of hostilities @with|between; drawdown @in|from|of; parole; clemency @for|to; prisoner exchange @with; prisoner swap @with; access @for|to ?; dismantling! @of; disengagement @from; abdication; stand-down; defection! @of; reprieve @for|to; bail
`,
  REQUEST: `
: request @to|for; demand @for|on|to; appeal @to|for; call @for|on ?; plea @to|for; petition @to|for; order @to ?; urging! @of; application @to|for ?; requirement; ultimatum ?; entreaty @to; exhortation @to; pressure @on ?; summons @to ?; demarche @to
`,
  ACCUSE: `
: accusation @against|of; allegation @against|of; criticism! @of; condemnation! @of; denunciation! @of; complaint @against|about|to; charge @against|of ?; indictment! @of|against; lawsuit @against; suit @against ?; investigation @into|of|against; probe @into|of; inquiry @into; enquiry @into; prosecution! @of; trial! @of ?; impeachment! @of; blame @on|for; rebuke @to|of|from; censure! @of; reprimand @to|of; concern @about|over|at ?; objection @to; outrage @over|at; anger @at|over|with ?; disapproval @of; suspicion @of|against ?; case @against ?; scrutiny @of; smear @against; insult @to; diatribe @against; tirade @against; broadside @against; blast @at ?; interrogation! @of; inspection! @of; audit! @of; legal action @against; court case @against; verbal attack @on|against; war of words @with; formal protest @to|with; diplomatic protest @to; disappointment @with|over|at; dissatisfaction @with
`,
  REJECT: `
: rejection! @of; refusal @of|to; denial! @of; dismissal! @of ?; opposition @to; resistance @to; veto! @of|on|over; defiance! @of; rebuff @to|of; repudiation! @of; violation! @of; breach! @of; non-compliance @with; noncompliance @with; disobedience @of; disavowal! @of; boycott of talks; refutation! @of
`,
  THREATEN: `
: threat @to|against|of; warning @to|of|against; ultimatum @to; intimidation! @of; blackmail! @of; vow of revenge @against; saber rattling @against; sabre-rattling @against; death threat @against|to; menace @to; deadline @for|to ?; bomb threat @against; threat of force @against; caution @to ?
`,
  PROTEST: `
demo: protest @against|at|over|outside|in; demonstration @against|in|outside; rally @against|in|outside|for; sit-in @at|in; march @against|on|to|in; picket @of|at|outside; vigil @for|outside; dissent @against; uprising @against ?; revolt @against ?; street protest @against; mass protest @against; protester; demonstrator; unrest ?; marcher; placard; slogan; banner
riot: riot @in|against|over; rioting @in|against; looting! @of; rioter; disturbance @in ?; violent protest @against
strike: walkout @at|over; general_strike @against|in; work stoppage @at; labor strike @at|against; labour strike @at|against; strike action @against; stoppage @at; go-slow; strike over; striker; sickout
hunger: hunger_strike @against|in; hunger-strike; fast @against ?
boycott: boycott! @of|against
obstruct: blockade by protesters; road block ?; barricade; human chain; obstruction! @of ?
`,
  SANCTION: `
convict: conviction! @of; guilty verdict @against; sentence @for|of ?; fine @on|for|against ?; penalty @on|against|for ?; court ruling @against; verdict @against|in ?; disqualification! @of; punishment! @of|for ?
expel: expulsion! @of; ouster! @of; ousting! @of; suspension! @of ?; removal! @of ?; dismissal! @of ?; eviction! @of ?; recall of ambassador; coup @against ?
withdraw: withdrawal from treaty; withdrawal of ambassador; exit @from; withdrawal from agreement; secession @from; pullout from treaty; departure @from ?
discontinue: cancellation! @of; severance of ties @with; suspension of aid @to; suspension of talks @with; cut in aid @to; aid cut @to; break in relations @with; rupture @with; termination! @of; freeze on aid @to; breakdown of talks @with; halt ?; boycott ?; divestment @from; aid freeze @to; embargo ?
`,
  MOBILIZE: `
troops: deployment! @of|to|in|along; mobilization! @of; mobilisation! @of; buildup @on|along|near; build-up @on|along|near; troop movement @near|along; reinforcement @to; military exercise @near|in|off; military drill @near|in|off; maneuver @near|in|off ?; manoeuvre @near|in|off ?; patrol @in|near|along ?; military presence @in|near; incursion @into ?; show of force @against; troop ?; alert; state of alert; high alert; combat readiness; overflight @of; sortie @over ?; warship; aircraft carrier
weapons: missile test; nuclear test; weapons test; missile launch; test launch; rocket test; test flight; arms buildup; test-firing
police: police deployment; police presence; riot police; security presence; heavy security; tight security
militia: recruitment! @of; militia mobilization
`,
  COERCE: `
arrest: arrest! @of; detention! @of; imprisonment! @of; incarceration! @of; roundup! @of; house_arrest; crackdown @on|against; clampdown @on; custody; internment! @of; sweep @of|in ?; capture! @of; arrest_warrant @for|against; jailing! @of; manhunt @for
seize: seizure! @of; confiscation! @of; raid @on|against ?; search! @of ?; expropriation! @of; nationalization! @of; nationalisation! @of; occupation! @of; annexation! @of; takeover! @of ?; police raid @on; asset freeze @on|against
restrict: restriction @on|against; sanction @on|against; sanctions @on|against; embargo @on|against; blockade! @of|on|against; siege! @of|on; ban @on|against; repression! @of; suppression! @of; persecution! @of; harassment! @of; closure! @of; curb @on; limit @on ?; tariff @on|against; checkpoint @in ?; roadblock; oppression! @of; travel ban @on|against; no-fly zone @over|on; trade ban @on|with; quarantine! @of; economic sanction @on|against; lockdown! @of; surveillance! @of; coercion! @of; cordon @around; import ban @on
censor: censorship! @of; media blackout; internet shutdown; gag order @on; internet blackout
curfew: curfew @in|on; martial_law @in; state_of_emergency @in; emergency rule @in; state_of_siege
deport: deportation! @of; banishment! @of; exile! @of ?; forced return! @of; displacement! @of; eviction! @of; expulsion of
withhold: power cut; blackout ?; starvation! @of
misinformation: disinformation @against|about; propaganda @against; election interference @in; meddling @in; vote rigging; deception! @of; fraud @against ?; cover-up! @of
cyber: cyberattack @on|against; cyber attack @on|against; cyber-attack @on|against; hack! @of; hacking! @of; data breach @at|of; phishing; intrusion @into; ransomware; malware; cyberespionage
`,
  ASSAULT: `
: attack @on|against|in|at; assault @on|against; offensive @against|in|on; strike @on|against|in; raid @on|against|in; ambush! @of|on|in; killing! @of; murder! @of; slaying! @of; invasion! @of; war @against|on|with|in; clash @with|between; battle @with|against|for|between; fighting @with|against|between|in; fight @with|against|between; combat @with|against; skirmish @with|between; hostility @with|against|between; retaliation @against; reprisal @against; incursion @into; counteroffensive @against; violence @against; bloodshed; aggression @against; operation @against ?; military operation @against|in; military action @against; attempt on life; insurgency @against; gunfight @with|between; casualty; wounding! @of; onslaught @on|against; violation of ceasefire; ceasefire violation; truce violation; crossfire; jihad @against; military strike @on|against; military campaign @against; terror attack @on|in; terrorist attack @on|in
abduct: abduction! @of; kidnapping! @of; kidnap! @of; hijacking! @of; hostage-taking! @of; hostage taking! @of; captivity; enslavement! @of; hostage ?; disappearance! @of ?; forced disappearance! @of
beat: beating! @of; flogging! @of; lynching! @of; caning! @of; brutality @against; scuffle @with|between; brawl @with|between; fistfight @with|between
torture: torture! @of; mistreatment! @of; abuse! @of ?; ill-treatment! @of; maltreatment! @of; mutilation! @of
execute: execution! @of; beheading! @of; hanging! @of; stoning! @of; decapitation! @of; death by hanging
sexual: rape! @of; sexual violence @against; sexual assault @on|against; sexual abuse! @of; molestation! @of; gang-rape! @of
assassinate: assassination! @of; assassination attempt @on|against; attempted assassination! @of; assassination bid @on|against; poisoning! @of; plot @against ?; attempted murder! @of; assassination plot @against; murder attempt @on; attempt @on ?; hit squad; targeted killing! @of
destroy: destruction! @of; demolition! @of; arson @at|against; vandalism @of|against; sabotage! @of; burning! @of; desecration! @of; plunder! @of; pillage! @of; razing! @of; arson attack @on|against; ransacking! @of
primitive: stabbing! @of; knife attack @on; stone-throwing @at; acid attack @on; stab wound; car-ramming @in; knifing! @of; ramming attack @on
firearms: shooting! @of|in|at; gunfire @from|at|in; shootout @with|between; shoot-out @with|between; gun battle @with|between; drive-by shooting! @of; gunshot; sniper fire; small-arms fire; gun attack @on; firefight @with|between; mass shooting @at|in; sniper
explosives: bombing! @of|in|at; explosion @in|at ?; blast @in|at ?; car bomb @in|at; car bombing @in|at; roadside bomb @in; bomb attack @on|in|against; bomb @in|at ?; grenade attack @on; ied; improvised explosive device; landmine; mine blast; truck bomb @in|at; parcel bomb; letter bomb; grenade
suicide-attack: suicide bombing @in|at|against; suicide attack @on|in|against; suicide bomber; suicide blast; suicide car bomb @in
aerial: airstrike @on|against|in; air_strike @on|against|in; air_raid @on|against|in; bombardment! @of; aerial attack @on; barrel bomb; air attack @on|against; helicopter attack @on; air campaign @against; bombing raid @on; bombing campaign @against; warplane; fighter jet ?
drone: drone attack @on|against|in; drone strike @on|against|in; uav attack @on; unmanned aerial vehicle; drone ?
heavy-weapons: shelling! @of; artillery fire @on|against; artillery barrage @on; mortar attack @on; rocket attack @on|against; missile attack @on|against; missile strike @on|against; rocket fire @on|against; barrage @on|against; artillery; mortar round; mortar fire; rocket-propelled grenade; cruise missile ?; tank fire; rocket ?; mortar
crowd-control: tear_gas; teargas; water_cannon; rubber_bullet; baton charge @on; pepper spray; lathi charge; plastic bullet; stun grenade
cleansing: ethnic cleansing! @of; mass expulsion! @of; mass deportation! @of; pogrom @against
massacre: massacre! @of; genocide! @of; mass killing! @of; slaughter! @of; extermination! @of; carnage; bloodbath; mass murder! @of; atrocity @against|in; war crime @against
unconventional: chemical attack @on|in; gas attack @on; nerve agent; chemical weapon ?; nerve gas; sarin; mustard gas; chlorine gas; dirty bomb; nuclear attack @on; anthrax
`,
} as const;
