/** Nouns whose first meaning is a person, or people who act as one body: from WordNet 3.1 by training/events/people.ts (WordNet licence, Princeton University). */
export const people = `
abbe abbess abbot abductor aberrant abolitionist abomination aboriginal aborigine abortionist absentee absolutist
abuser academe academia academic academician accompanist accomplice accordionist accountant accumulator accused
accuser achiever acolyte acquirer acrobat activist actor actress actuary adapter adder addict addressee adept
adherent adjudicator adjuster adjutant administrator admiral admiralty admirer adolescent adonis adopter adult
adulterer advancer adventurer adversary advertiser adviser advisor advocate aeon aesthete affiliate affine affluent
aficionado aged agency aggregator aggressor agitator agnostic agonist agriculturist agronomist aide aide-de-camp
aircrew airforce airhead airman alarmist albino alcalde alchemist alcoholic alderman alien alignment all-rounder
allergist ally alternate alto alumna alumnus amateur amazon ambassador ambler ameer amigo amir amnesiac amora
amputee analyst anarchist anathema anatomist ancestor anchorman ancient ancients anesthesiologist anesthetist angel
angler anglophile animator animist announcer anorexic antagonist antecedent anthropologist anti antihero antipope
antiquarian antiquary antique apologist apostate apostle apothecary apotheosis apparatchik apparition appellant
applicant appointee appraiser apprentice arbiter arbitrator arborist archaeologist archangel archbishop archdeacon
archduchess archduke archeologist archer archimandrite architect archivist archpriest argonaut argosy aristocracy
aristocrat armour army arranger arrowsmith arsonist arthritic artisan artist artiste ascetic asker aspirant
assailant assassin assemblyman assemblywoman assessor asshole assistant associate association asthmatic astrologer
astronaut astronomer astrophysicist atheist athenaeum atheneum athlete attache attacker attendant attendee attorney
attractor auctioneer auditor augur aunt auntie aunty auteur author authoritarian authorities autocrat autodidact
automaker automaton auxiliary avatar avenger aviator ayah ayatollah baas babbler babe babu baby babysitter bacchanal
bachelor bachelorette backbencher backer backpacker backstop bacteriologist baffled bagger bagpiper bailiff baker
baldy balladeer ballerina balloonist ballplayer bambino bandit bandleader bandmaster banker bankrupt banshee
bantamweight barbarian bard baritone barker barmaid barman baron baroness baronet baronetage barrister bartender
basilisk bassist basso bastard bastion batman batsman battalion batter battery battler beachcomber beadle bearer
beater beatnik beats beau beautician beefeater beekeeper beggar beginner begum behaviorist behemoth beholder
believer bellboy belle bellhop belligerent bellman bellwether beloved benefactor beneficiary bereaved berk berserk
berserker betrayer betrothed bettor bibliographer bibliophile bicyclist bidder bigot bigwig biker bikers bilingual
billionaire bimbo binger biochemist biographer biologist birder bisexual bishop biter blackmailer blacksmith blaster
bleacher blind bloc blocker blogger bloke blond blonde blowhard board boarder boatman boatswain bobby bodybuilder
bodyguard bogey bogeyman bogie bombardier bombshell bondholder bondsman bonehead boob booby booger boogeyman
bookbinder booker bookie bookkeeper bookmaker bookman bookseller bookworm boomer boor booster bootlegger boozer bore
borrower boss botanist bottler bouncer bourgeois bourgeoisie bowler bowman boxer boyfriend bozo bracero braggart
brahman brahmin brainiac brakeman branch brat brave bravo brawler breadwinner breaker breeder brethren brewer
bricklayer bride bridegroom bridesmaid brigade brigadier brigand broad broadcaster broker brokerage brother
brother-in-law browser bruiser brunet brunette brute buccaneer buckaroo bucolic buddy buff buffoon bugaboo bugbear
bugger bugler bulimic bullfighter bully bumpkin bunny bunter bureau bureaucrat burgher burglar burgomaster bursar
busboy business businessman businesspeople businessperson businesswoman busker buster busybody butch butcher butler
butterball buyer bystander cabby cabdriver cabinetmaker caddie cadet cadre calculator calif caliph caller
calligrapher cameraman campaigner camper canary candidate cannibal canoeist cantor capitalist capo captain captive
captor cardholder cardinal cardiologist careerist caregiver caretaker caricaturist carmaker carpenter carper
carpetbagger carrier cartel cartographer cartoonist caseworker cashier castaway caster castrato casualty catcher
catechist caterer cattleman cautious cavalier cavalry cavalryman caveman celebrant celebrity celibate cellist censor
centaur centenarian centerfielder centrist centurion chairman chairperson chairwoman challenger chambermaid
chameleon champ champion changeling changer chap chaperon chaperone chaplain character charioteer charity charlatan
charmer chased chaser chauffeur chauvinist cheapskate cheater checker cheerleader chef chela chemist cherub chichi
chief chieftain child chink chiropractor chit choirboy choirmaster choker choreographer chorister chosen chronicler
chum chump church churchgoer churchman cinematographer circus citizen city-state civilian claimant clairvoyant
clapper clarinetist classicist classifier classmate clergyman cleric clerk client clientele climatologist clinic
clinician clockmaker clone closer clothier clown club co-ed co-ordinator co-pilot co-star co-worker coach coachman
coadjutor coalition coaster coastguard coauthor cobbler cofounder cognate collaborationist collaborator colleague
collective collectivist collector colleen collegian collier colonel colonial colonialist colonist colonizer
coloratura colorist colossus columnist combatant comber combo comedian comedienne comer comforter comic commandant
commander commander-in-chief commando commentator commissar commission commissioner committee committeeman commodore
commonality commoner communicator companion company compatriot competitor compiler complainant composer compositor
comptroller compulsive comrade concessionaire concierge conciliator concubine conductor confectioner confessor
confidant confidante conformist congressman congresswoman connoisseur conqueror conquistador conscript conservancy
conservationist conservative conservator conservatory consort consortium conspirator constable constabulary
constitutionalist constructivist constructor consul consultant consumer contemplative contemporaries contemporary
contender contestant contortionist contractor contralto contrarian contributor controller controversialist
convalescent convener conversationalist convert conveyer conveyor convict cook coolie cooly coon coordinator copilot
coppersmith copycat copyist copywriter coquette cornerback cornhusker coroner corp corporal corporation corporatist
corps corrections correspondent corsair cosmologist cosmonaut cosmopolitan cotter council councillor councilman
councilwoman counsel counsellor counselor counterrevolutionary countertenor counterterrorist countess country
countryman countrywoman courier courtesan courtier cousin couturier coward cowboy cowgirl cowherd coxswain
crackerjack crackpot crafter craftsman crank crasher craven crawler crazy cream creditor creep crew crewman
cricketer crier criminal criminologist criollo cripple critic crone crony crook crooner cropper croupier crowd
cruiserweight crusader crybaby cryptographer cubist cuckoo culprit cult cultivator cummings cunt curate curator
curmudgeon cuss custodian customer cutler cutter cutthroat cyberpunk cyborg cyclist cynic cyprian czar czarina dada
daddy daemon dame damned damsel dancer dandy daredevil darling daughter daughter-in-law dauphin deacon deaconess
dead deadbeat deadhead deaf dealer dealership dean dear dearest dearie debater debtor debutante decadent deceased
decedent deceiver deckhand declarer decoder decorator decoy defeated defeatist defector defendant defender
degenerate deist deity delegate delegation delinquent deliveryman demagogue demigod demiurge demographer demon
demonstrator denizen denomination dentist departed department dependant dependent deportee depositor depressive
deputation deputy derelict dermatologist dervish descendant descendent deserter designer desperado desperate despot
detainee detective developer deviant deviate devotee diabetic diarist dick dictator diehard dieter dietitian digger
dignitary dike dilettante diner diocesan diplomat director directorate disabled disciple disciplinarian discoverer
dispatcher dissenter dissident distiller distributor diva diver divider divinity division divorcee diwan djinn
docent docker doctor doctrinaire dodger dodo doer doge domestic dominatrix domine dominus donna donor doofus doomed
doorman doormat doppelganger dork dot-com doughboy dowager doyen doyenne draftee drafter draftsman dragon dragoon
dramatist draper draughtsman dreamer dressmaker dribbler drifter drinker driver dropout drover drudge druggist
drummer drunk drunkard dryad duce duchess ducky dude duke dummy dunce dupe dwarf dweller dyer dyke dyslexic
dyspeptic earl earner earthling eater eccentric ecclesiastic eclectic ecologist economist editor editorialist
educationalist educationist educator effector effendi egalitarian egghead egocentric egomaniac ejector elder elderly
eldest elect elector electrician elite elitist embodiment emcee emeritus emigrant emigre emir emissary emperor
employable employee employer empress emptor emulator enchanter enchantress endocrinologist endorser enemy energizer
enforcer engineer engraver enlightened enosis enquirer ensemble ensign entente entertainer enthusiast entomologist
entrepreneur environmentalist envoy epicurean epidemiologist epileptic episcopacy equal equerry equestrian erotic
escadrille escapee escapist escort esquire essayist estimator etcher ethicist ethnic ethnographer ethnologist ethnos
eunuch evacuee evaluator evangelist everyman ex-boyfriend ex-husband ex-president ex-wife examiner exarch excavator
exchanger executioner executive executor exhibitionist exhibitor exile existentialist exorcist expat expatriate
experimenter expert explorer exponent exporter expressionist exterminator extortionist extra extraterrestrial
extremist extrovert eyewitness fabricator facilitator factotum faerie faggot fairy fakir falconer faller familiar
family fanatic fancier faqir farmer farmhand farrier fascist fastener father father-in-law fatso fatty faun
favourite featherweight fedayeen federation fella feller fellow fellowship felon feminist fencer ferryman feudatory
fiance fiancee fiddler fiduciary fielder fiend fighter figurehead filer filibuster fill-in fille filmmaker finalist
financier finder finisher fink firefighter firm firstborn fisher fisherman fishmonger fitter fixer flack flak
flanker flapper flasher flautist fledgling fleer flier flirt florist flutist flyweight fodder folk follower foodie
fool footballer footman forebear forecaster forefather foreigner foreman forerunner forewoman forger forward fossil
foundling foundress frat fraternity fratricide freak free free-lance freedman freeholder freelance freelancer
freeman fresher freshman friar friend friendly frogman front-runner frontiersman fruitcake fugitive fullback
functionalist functionary fundamentalist fundraiser fusilier futurist gadfly gaffer gainer gallant gambler
gamekeeper gamelan gang gangsta gangster gardener gastroenterologist gatekeeper gatherer gaucho gawk gawker
gazetteer geek geezer geisha gendarme gendarmerie genealogist general generalissimo generalist generation geneticist
genie genius gent gentile gentleman gentry geographer geologist geophysicist ghostwriter ghoul gigolo gild gilder
gipsy girl girlfriend giver gladiator glassmaker glazer glazier gleaner globetrotter glutton gnome goalie goalkeeper
goaltender goblin goddess godfather godmother godson goer gofer goldsmith golem golfer goner goof goofball goon
gopher gourmand gourmet governess government government-in-exile governor grabber grader graduate grammarian gramps
gran grandad grandchild granddad granddaddy granddaughter grandee grandfather grandma grandmaster grandmother
grandnephew grandniece grandpa grandparent grandson granger granny grantee grantor grappler gravedigger grazier
great great-nephew great-uncle greenhorn greeter gremlin grenadier gridlock griffin griffon grifter grind gringo
griot grocer groom grouch groundskeeper groundsman groupie grower growler grownup gryphon guarantor guard guardian
guardsman guerilla guerrilla guest guide guild guitarist gull gumshoe gunman gunner gunslinger gunsmith guru guzzler
gymnast gynaecologist gynecologist gypsy hack hacker hadji hairdresser hairstylist haji hajji hakeem hakim
half-brother half-sister halfback hammerhead handicapped handicapper handler handyman hanger hangman hardliner
harlequin harlot harper harpist harpsichordist harpy harrier harvester hater hatter hauler have hawala hawker hazan
he-man headhunter headliner headman headmaster headmistress healer heartbreaker heartthrob heathen heavy heavyweight
heckler hegemon heir heiress hellcat hellion helmsman helper hemophiliac henchman herald herbalist herdsman heretic
hermaphrodite hermit hero heroine herpetologist heterosexual hick highbrow highschool highwayman hijacker hiker
hillbilly hip-hop hippie hippies hippy hipster hipsters hire historian hitchhiker hitman hitter hobbit hobbyist
hobgoblin hobo holdout holdover hombre homebody homebound homeboy homebuilder homeless homemaker homeowner homo
homosexual homunculus honcho honky honoree hood hoodlum hooligan hopeful horseman horticulturist host hostage
hostess hostile hotdog hotelier hothead hotshot houseguest household householder housekeeper housemaid houseman
housemaster housemate housewife hubby huckster hugger hulk humanist humanitarian hummer humorist hunk hunter
hunter-gatherer huntress huntsman hurdler hurler husband hussar hustler hydrologist hygienist hypertensive hypnotist
hypochondriac hypocrite iceman ichthyologist iconoclast idealist ideologist ideologue idiot idler illegitimate
illiterate illusionist illustrator imam imbecile imitator immigrant immortal immune immunologist imperialist
impersonator importer imposter impostor impresario impressionist in-law incarnation incendiary incompetent incubus
incumbent incurable independent indie individualist inductee industrialist infant infanticide infantry infantryman
inferior infernal infidel infielder infiltrator informant informer ingenue inhabitant inheritor initiate initiator
inmate innkeeper innocent innovator inpatient inquirer inquisitor insider insolvent insomniac inspector instigator
institute institution instructor instrumentalist instrumentality insured insurer insurgent intellectual
intelligentsia interlocutor interloper intermediary intern internationalist internist interpreter interrogator
intersex interviewee interviewer intimate introvert intruder invader invalid inventor investigator investor invitee
ironman ironside ironworker irregular islander isolationist issuer itinerant jackass jailer janissary janitor jati
jazzman jerk jerker jester jeweler jeweller jinx jock jockey jogger joiner joker jokester journalist journeyman
judge juggernaut juggler jumper junior junkie junky jurist juror justiciar juvenile keeper keyboardist khalif
khalifah khan kibbutz kicker kiddie kidnapper killer kindergarten kindergartner king kingpin kinsman kisser klutz
knave knight knighthood knockout knucklehead kook labor laborer labour labourer lackey laddie lady lady-in-waiting
laggard laird lama lame lamia lancer landgrave landholder landlady landlord landman landowner landscaper landsman
lapidary lasher lass lassie latecomer laugher laughingstock laureate lawmaker lawman lawyer layman layperson lazar
leader league leaker learner leaseholder lech lector lecturer left-hander lefthander leftist lefty legate legion
legionary legislator lender leper leprechaun lesbian lessee lessor letterman leveler leveller leviathan
lexicographer liar liberal liberator libertarian libertine librarian librettist licensee licentiate liege lieutenant
lifeguard lifer lifesaver lifter lightweight lilliputian limey linebacker lineman linesman linguist liquidator
listener literate literati lithographer litigant litigator loader loafer lobbyist locator locksmith lodger logger
loggerhead logician lohan loner longer longshoreman look-alike looker lookout loon looney loony looter loser lost
loudmouth lout lovely lover lowbrow lowlife loyalist lulu lumberjack lumberman luminary lunatic lush luthier lycee
lyceum lyricist macaroni machinist macho madam madame madcap madman madrasa madrasah maestro mafioso magdalen
magician magistrate magnate magus maharaja maharajah maharani mahatma maid maiden mailman maimed mainstay maintainer
major major-general majors maker malcontent malik mama mamma mammy manager mandatory maniac manicurist manipulator
mannequin manpower manservant manticore manufacturer mapper marathoner marauder marcher marchioness margrave
mariachi mariner marketer marksman maroon marquess marquise married marshal martinet martyr mascot masher masseur
masseuse master mastermind matador matchmaker mate mater materialist mathematician matriarch matron maven maverick
mayor mechanic medalist medallist mediator medico megalomaniac melancholic member menage mendicant menial mensch
mentor mercenary mercer merchandiser merchant mermaid messenger messiah mestizo metallurgist metalworker
meteorologist metropolitan mezzo mezzo-soprano microbiologist middlebrow middleman middleweight midget midshipman
midwife migrant mikado militant militarist military militia militiaman milkman milliner millionaire millwright mime
mimic minder miner mineralogist miniaturist minimalist minion minister minor minority minors minstrel minstrelsy
minter minx misanthrope miscreant miser misfit misogynist miss mission missionary missy mistress mobster modeler
moderate modern modernist mods molester moll momma mommy monarch monarchist monastic moneymaker monger monitor monk
monolingual monopolist monster monstrosity mope moralist moron mortician mother mother-in-law motile motorcyclist
motorist motorman mountaineer mourner mover moviegoer muezzin mufti mugger mujahadeen mujahedeen mujahedin mujahid
mujahideen mujahidin mulatto mummy muralist murderer muser musher musician musicologist musketeer mutant mutation
mute mutineer mycologist mystic naif namesake nance nanna nanny narc narcissist narrator nation national nationalist
nationality native nativist natural naturalist naturist navigator navy nawab necker necromancer needy negotiator
neighbor neighbour neocon neoconservative neoliberal nephew nerd nester netminder neurobiologist neurologist
neuroscientist neurosurgeon neurotic neutral newbie newborn newcomer newlywed newsagent newsboy newscaster newsman
newspaperman newsreader newsroom newswoman niece nighthawk nihilist ninja nipper nobility noble nobleman noblewoman
nobody nomad nominee noncombatant nondescript nonesuch nonpareil nonpartisan nonresident nonsmoker nonstarter
nonsuch notability notable notary novelist novice nudist numismatist nuncio nurse nurseryman nutritionist nutter
nymph oarsman objector oblate oboist observer obsessive obsessive-compulsive obstetrician obstructionist occult
occultist occupant occupier oceanographer octogenarian oddball offender officeholder officer official offspring ogre
oiler oilman oligarch ombudsman omnivore oncologist onlooker operative ophthalmologist opponent opportunist
oppressor optician optimist optometrist oracle orator orchestrator orderly ordinary organiser organist organization
organizer orientalist originator ornithologist orphan orthodontist orthopedist ostler ostrich ouster outcast
outdoorsman outfielder outfit outfitter outlander outlaw outlier outpatient outsider overachiever overlord overseer
owner pacha pacifier pacifist packer paddler padre paedophile pagan painter paladin palaeontologist palatine
paleontologist pallbearer pamphleteer panchayat pander panelist panellist panhandler papa papacy paparazzo paperboy
parachutist paralegal paralytic paramedic paramedical paramilitary paramour paranoid paraplegic paratrooper
paratroops parent pariah parishioner parolee parson part-owner participant partisan partizan partner partnership
party pasha passenger passer passerby pastor pater pathfinder pathologist patient patriarch patrician patriot
patrolman patron patroness patsy pauper pawnbroker payee payer paymaster peacekeeper peacemaker peasant peasantry
pedagogue peddler pedestrian pediatrician pedophile peeler peer peerage peewee pendragon penetrator penitent penman
pensioner pentathlete peon people peoples percussionist perfectionist performer perfumer peri peripatetic
perpetrator personage personification personnel pervert peshmerga pessimist petitioner petter phantom pharma
pharmacist pharmacologist philanderer philanthropist philatelist philharmonic philistine philologist philosopher
phoney phony photographer photojournalist physician physicist physiologist physiotherapist pianist picador picker
picket pickpocket pilgrim pilot pimp pin-up pinhead pioneer piper piranha pirate pitcher pitchman pivot pixie
placeholder placekicker plaintiff planner planter plasterer plater platoon playboy player playmaker playmate
playwright pleaser plebe plebeian plenipotentiary plotter plowman plumber plunger pluralist poacher podiatrist poet
poetess polemic polemicist police policeman policewoman policyholder politburo politician politico pollster polluter
poltergeist polygamist polyglot polymath polytechnic ponce pontifex pontiff pontificate poof poor pope populace
popularizer population populist pornographer porter portraitist poser positivist posse possessor postgraduate
postman postmaster potentate potter powerbroker powerhouse practitioner praetor pragmatist prankster prater preacher
prebendary precentor preceptor predator predecessor predictor prefect prelate premier prentice presbyter preschool
preschooler presenter preservationist preserver president presidium pressman preteen prey prick priest priestess
primate primitive primus prince princess printer printmaker prior prioress prisoner private privateer prizefighter
probable processor proconsul proctor procurator prodigal prodigy producer prof professional professor profligate
progenitor progeny programmer prohibitionist projectionist proletarian proletariat promoter proofreader propagandist
prophet proponent proprietor prosecutor prospector prostitute protagonist protectionist protector protege protegee
protester provider provincial provocateur provost prowler proxy prude pseudo psychiatrist psychic psycho
psychoanalyst psychologist psychopath psychotherapist psychotic public publican publicist publisher pudge pugilist
puke puller puncher pundit punk punks punter pupil puppeteer purchaser purist purser pursued pursuer purveyor pusher
pushover pussycat putter putz pygmy qadi quack quad quadriplegic quaestor qualifier quarry quarterback quartermaster
queer questioner quin quisling quitter rabbi rabble racer racist racketeer raconteur radiologist ragtag raider
rainmaker raiser raja rajah rake rambler rancher rani raper rapist rapper rapporteur rascal ratepayer rationalist
raver reactionary reader realist reaper rearguard reasoner receptionist recipient recitalist recluse record-holder
recruit recruiter rector redhead redneck referee referral refiner reformer reformist refugee regent regicide regime
regiment registrant registrar regular reincarnation relative reliever religious renegade renter repairman repatriate
repeater reporter representative rescuer researcher reserves reservist resident respondent responder restaurateur
restorer retailer retard retarded retiree retreated reverend reviewer revisionist revivalist revolutionary rheumatic
rheumatologist ribald rich rider rifleman rigger right-hander righthander rightist ringer ringleader ringmaster
ripper riser rival riveter roaster robber rocker rockers rogue romantic romper roofer rookie roommate roomy roper
rotter roughneck rounder rouser rout router rover rowdy rower royalist rube ruffian ruler rummy runner runner-up
runt rusher rustic saboteur sabra sachem sacristan saddler sadhu sadist sagamore sage sahib sailor saint salesman
salesperson saleswoman salter samurai sandman sapper sartor satirist satrap satyr savage savant saver sawyer
saxophonist scab scalper scamp scanner scapegoat sceptic schemer schizophrenic schlep scholar scholastic schoolboy
schoolchild schoolgirl schoolmaster schoolmate schoolteacher scientist scion scold scorer scoundrel scout
scoutmaster scrambler scrapper scratcher screamer screener screenwriter screw screwball scriptwriter scrivener
scrooge scrubber sculptor scum seafarer seaman seamstress searcher seasonal secessionist second-in-command
secretariat secretary sect sectarian secular secularist seducer seductress seeker seer segregate segregationist
seigneur seismologist selectman selector seller sellout semifinalist seminarian seminary semipro semiprofessional
senator sender seneschal senior sensationalist sensitive sentinel sentry separatist septuagenarian seraph serf
sergeant serjeant servant server serviceman setter settler sexist sexpot shaheed shaker shaman shamus shaper
sharecropper shareholder sharer sharper sharpie sharpshooter shaver sheik sheikh sheikha shepherd shepherdess
sheriff sherlock shifter shill shipbuilder shipowner shipper shipwright shocker shoemaker shogun shopaholic
shopkeeper shoplifter shopper shortstop showgirl showman shrew shrimp shrink shylock sibling sibyl sick sidekick
signalman signatory signer signor signora silly silvan silversmith simpleton singer sinner sire sissy sister
sister-in-law skateboarder skater skeptic skier skimmer skinhead skinheads skipper skunk skydiver slacker slain
slammer slapper slasher slave slayer sleeper sleepwalker sleuth slicer slider slinger slob slouch slugger slut
smallholder smasher smoker smoothie smuggler snapper snatcher sneak sniffer sniper snitch snob snoop snot
snowboarder socialist socialite sociologist sociopath sojourner soldier solicitor soloist solon solver sommelier
son-in-law songstress songwriter sonny soothsayer sophisticate sophomore soprano sorcerer sorceress sorority sorter
soul soundman southpaw sovereign soviet spaceman spacewalker spammer spastic speaker spearhead specialist spectator
spectre speculator speechwriter speedskater speller spendthrift sphinx spic spiller spinner spinster spirit
spiritualist spitfire splitter spoiler spokesman spokesperson spokeswoman sponsor spook sportscaster sportsman
sportswoman sportswriter spotter spouse sprayer sprinter sprite spymaster squad squadron squatter squaw squire
squirt staff staffer stagehand stakeholder stalker stalwart stamper stand-in stander stargazer starlet statesman
stationmaster statistician stay-at-home steady stealer steamroller steelmaker steelman steelworker stenographer
stepbrother stepchild stepdaughter stepfather stepmother stepper stepsister stepson stevedore steward stewardess
stickler stiff stinker stipendiary stockbroker stockholder stockman stonemason stoner stooge storekeeper storyteller
stowaway straight stranger strategist strayer streaker strider striker stringer strings striper striptease stroller
strongman struggler stud student stuffer stunner stupid styler stylist subaltern subcommittee subcontractor
submariner subordinate subscriber subsidiary subversive successor succubus sucker sufferer suffragan suffragette
suffragist suitor sultan super supergrass superintendent superior superman supermodel supernatural supernumerary
superpower superstar supervisor supplicant supplier supporter suppressor supremacist supremo surfer surgeon
surrealist surrogate surveyor survivalist survivor suspect swagger swain swami swarm swashbuckler sweeper sweetheart
sweetie swimmer swindler swinger switcher swordsman sylvan symbolist sympathiser sympathizer syndicalist syndicator
synthesiser synthesizer tackle tackler taco tactician tailback tailor taker talker tamer taoiseach tapper tart
taskmaster taster taxidermist taxman taxpayer teacher team teammate teamster tease teaser tech techie technician
technocrat technologist teen teenager teetotaler telco telecaster televangelist telltale temp temporary temptress
tenant terminator territorial terrorist testator tester thane theologian theoretician theorist therapist thespian
thief thinker thoroughbred throwaway throwback thrower thruster thug thunderbird tiger timekeeper timid tinker
tinkerer tinner tipper tipster tiro titan toaster toddler tomboy topper torchbearer tormentor torpedo torturer
totalitarian tough tourer tourist tout towner toxicologist tracer tracker trader tradesman traditionalist trafficker
trailblazer trailer trainee trainer traitor tramp transgendered transient translator transmitter transsexual
transvestite trapper traveler traveller trawler treasurer trekker trespasser tribesman tribune trickster trier
triggerman trimmer tripper troll trombonist troop trooper troops troubadour troublemaker troubleshooter troupe
trouper truant trucker trumpeter trustee trusty tsar tsarina tumbler tuner turncoat turnkey tutor twin twit tycoon
typesetter typist typographer tyrant tyro ultraconservative umpire uncle underachiever underboss underclass underdog
undergrad undergraduate underground underling undersecretary understudy undertaker underworld underwriter
undesirable unemployed unfortunate unicorn unilateralist union unionist untouchable upstart urchin urologist user
usurper utilitarian utility vacationer vagrant valedictorian valentine valet vamp vampire vandal vanguard vaquero
vassal vaudevillian vaulter vegan vegetarian vendee vender vendor venter ventriloquist verger verifier vermin vestal
vestry veteran veterinarian veterinary vibraphonist vicar vicar-general vicariate viceroy victim victor viewer
vigilante villager villain villainess vindicator vintner violator violinist violist virago virgin virologist
virtuoso viscount viscountess visionary visitor vixen vizier vocalist voluntary volunteer voter voucher voyager
voyeur wacko waggoner wagoner waif wainwright waiter waitress walk-in walk-on wally wanderer wannabe wanton warbler
ward warden warder warlock warlord warmonger warrior washer watchdog watcher watchmaker watchman waterman waterworks
waver wayfarer weakling wearer weasel weatherman weaver webmaster weekender weightlifter weirdo welder werewolf
westerner whale whaler wheelwright whiner whisperer whistleblower whitey whiz whizz wholesaler whore wicket-keeper
widow widower wife wight wimp winder winemaker wingback winger wingman winner wiper witch witness wizard wolfman
woman womanizer wonk woodcutter woodman woodsman woodworker wordsmith workaholic worker workforce workingman workman
worshiper worshipper worthy wounded wrangler wrecker wrestler wretch write-in writer wyvern yachtsman yahoo yakuza
yearling yeller yeoman yeomanry yeshiva yeti yobo youngster youth yuppie zany zombie zoologist
`;
