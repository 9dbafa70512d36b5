import { people } from "./people.ts";

/** Nouns that can act or be acted on: offices, institutions, armed groups, populations, organizations. */
const nouns = `
president vice-president premier chancellor minister secretary ambassador envoy diplomat consul attache governor mayor senator
congressman congresswoman lawmaker legislator deputy mp parliamentarian politician leader chief chairman chairwoman chairperson chair head
director commander general colonel captain lieutenant sergeant major admiral officer official spokesman spokeswoman spokesperson
representative negotiator mediator adviser advisor aide delegate delegation king queen prince princess emir sultan sheikh monarch
cleric ayatollah imam pope bishop archbishop priest pastor monk patriarch rabbi judge justice prosecutor magistrate lawyer attorney
investigator inspector detective sheriff policeman policewoman police constable trooper guard bodyguard soldier troop troops marine
sailor pilot conscript recruit veteran paratrooper commando sniper gunman gunmen attacker assailant assassin bomber killer hitman
shooter hijacker kidnapper captor terrorist militant extremist insurgent rebel fighter guerrilla militia militiaman militiamen
jihadist jihadi separatist secessionist mercenary warlord cartel gang gangster mafia mob criminal suspect perpetrator
mastermind plotter conspirator spy agent hacker smuggler trafficker pirate bandit robber thief raider
government administration regime state country nation republic kingdom cabinet parliament congress senate assembly legislature house
council ministry department agency bureau office authority commission committee court tribunal embassy consulate mission
bank party opposition coalition alliance bloc faction movement group organization organisation union association federation league front
army military navy force forces brigade battalion regiment unit division fleet coastguard command squad patrol
company corporation firm bank manufacturer operator airline contractor newspaper broadcaster station channel network outlet agency
journalist reporter editor correspondent photographer blogger columnist cameraman
activist dissident campaigner protester demonstrator marcher rioter striker picketer crowd mob
civilian citizen resident villager inhabitant people person man woman men women child children boy girl baby family relative father mother
son daughter brother sister wife husband widow parent cousin nephew uncle survivor victim casualty hostage captive prisoner
detainee inmate defendant convict refugee migrant immigrant exile worker employee staff personnel farmer teacher student pupil
doctor nurse medic paramedic rescuer firefighter driver passenger tourist traveller traveler pilgrim worshipper fisherman miner trader
shopkeeper businessman businesswoman investor voter candidate supporter follower loyalist member ally partner neighbour neighbor
enemy adversary rival opponent critic expert analyst scientist scholar academic professor
peacekeeper observer monitor inspector volunteer aid-worker ngo charity community tribe clan minority majority population public society
muslim christian jew sunni shia shiite kurd arab sect congregation youth tribesman tribesmen villager nationalist islamist communist
others murderer killer thug culprit perpetrator fugitive prisoner team taskforce panel jury electorate youth veteran elder chieftain sultanate emirate caliphate airline chargé d'affaires affaires counsellor reservist attaché staff boarder scout nomad herder shepherd herdsman mourner pallbearer cadet spectator fan squatter settler landowner peasant surveyor postman bishop nun friar scribe interpreter crewman seaman seafarer deckhand stevedore docker skipper church mosque-goer lobby think-tank editor author singer actor athlete
royalist reformist conservative liberal democrat republican socialist counterpart successor predecessor colleague comrade
wounded injured engineer technician mechanic surgeon physician dentist midwife pharmacist professor lecturer rector headmaster clerk
economist historian translator interpreter guide missionary nun rancher herder peasant grower logger vendor merchant broker banker
executive manager employer founder owner landowner settler homeless orphan teenager adult pensioner retiree client customer guest patient
tenant taxpayer musician rapper singer poet writer novelist artist filmmaker comedian actress dancer player footballer referee docker
trucker fisher electrician cadet airman lifeguard whistleblower presenter announcer oligarch tycoon billionaire friend lover
intelligence regime entity institution body services service judiciary leadership cabinet-office forum guards gendarmes contingent convoy envoys rescuers side world west east bloc bureau junta politburo taskforce watchdog regulator crew convoy envoy emissary
`;
export const actorNouns: ReadonlySet<string> = new Set([...nouns.trim().split(/\s+/), ...people.trim().split(/\s+/)]);

/** Places where people live and posts that belong to somebody: what is attacked, besieged or helped, never what acts. */
export const populated: ReadonlySet<string> = new Set(
  "village town city quarter neighbourhood neighborhood suburb camp district province country island settlement".split(
    " ",
  ),
);
export const posts: ReadonlySet<string> = new Set(
  "post base camp convoy checkpoint patrol position station headquarters barracks office embassy consulate mission home house residence compound vehicle plane ship vessel airport hospital school university mosque church temple shrine market hotel palace parliament building court prison refinery plant pipeline bridge bus train car motorcade boat truck lorry freighter dhow cutter tug airliner ambulance minibus tanker trawler ferry barge depot warehouse tunnel tower dam port airfield yacht jet mine factory farm mill dam shop store stall clinic hut farmhouse kiosk stadium monument statue restaurant cafe cinema library laboratory theatre broadcaster cemetery granary field orchard crop".split(
    " ",
  ),
);

/** Nouns that look like groups or names and are none: time, place, deed, thing. */
const never = `
day week month year monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
october november december morning evening night today yesterday tomorrow statement report attack bombing assassination election war crisis accord accords agreement treaty pact protocol convention declaration resolution constitution charter memorandum usd eur gbp dollar dollars euro euros
`;
export const neverActors: ReadonlySet<string> = new Set(never.trim().split(/\s+/));

export const weapons: ReadonlySet<string> = new Set(
  "jet warplane aircraft plane drone helicopter missile rocket airstrike strike artillery tank bomber gunship ship warship frigate destroyer corvette gunboat cutter boat carrier gun howitzer submarine vessel fighter launcher battery radar bomb shell fire gunfire".split(
    " ",
  ),
);

/** Pronouns that may stand for an actor, as who does and as who undergoes. */
export const doing: ReadonlySet<string> = new Set(["he", "she", "they", "we", "i"]);
export const undergoing: ReadonlySet<string> = new Set(["him", "her", "them", "us", "me"]);

/** Deeds a person can carry out in two words: "launched an attack on". The noun is then the event. */
export const lightVerbs: ReadonlySet<string> = new Set(
  "carry conduct launch stage mount commit make hold pay perpetrate execute perform wage undertake lead order plan plot attempt stop prevent start begin continue resume step escalate intensify increase renew unleash direct coordinate open orchestrate mastermind initiate authorize authorise claim repeat sustain continue organize organise deliver issue express offer give announce impose place face suffer receive survive escape end complete finish conclude".split(
    " ",
  ),
);
