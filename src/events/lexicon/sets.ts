/** Named sets of words for the patterns: `$border` stands for any of its words. */
export const wordSets: Readonly<Record<string, string>> = {
  border: "border|frontier|crossing|airspace|boundary|port|airport|strait|corridor",
  media:
    "newspaper|daily|weekly|magazine|broadcaster|station|channel|website|site|radio|television|newsroom|outlet|portal|newspapers|programme|programmes|broadcast|broadcasts",
  net: "internet|electricity|power|water|gas|heating|phone|telephone|network|signal|connection|supply|supplies|service|services",
  talk: "talk|talks|negotiation|discussion|dialogue|consultation|meeting|conversation|summit|session|conference|contact",
  deal: "agreement|accord|treaty|pact|deal|memorandum|protocol|convention|declaration|communique|mou|compact|charter|arrangement|understanding",
  goods:
    "aid|assistance|relief|food|medicine|supply|supplies|equipment|tent|blanket|vaccine|flour|wheat|grain|rice|fuel|generator|kit|parcel|ration|medicines|ambulance|tonne|ton|laboratory|seed|books|clothing",
  money: "million|billion|grant|loan|credit|fund|funds|funding|money|euro|dollar|pound|donation|contribution",
  arms: "weapon|arm|arms|weaponry|ammunition|missile|rifle|drone|tank|aircraft|gun|rocket|shell|munition|helicopter|howitzer|battery",
  force:
    "troop|troops|soldier|battalion|brigade|company|companies|regiment|unit|division|warship|frigate|destroyer|carrier|squadron|gendarme|commando|paratrooper|marine|reservist|tank|artillery|contingent|garrison|reinforcement|fleet|flotilla|submarine|jet|bomber|armour|armor|gunboat|corvette",
  captive: "prisoner|hostage|detainee|captive|inmate|sailor|crew|fisherman|abductee|pilot|remains|body|bodies",
  tie: "relation|relations|tie|ties|link|links|contact|contacts|cooperation",
  demo: "protest|demonstration|rally|march|sit-in|vigil|gathering|picket|procession|crowd|protester|demonstrator|assembly",
  bad: "absurd|unacceptable|shameful|hostile|piracy|barbaric|cowardly|illegal|unlawful|illegitimate|provocation|provocative|violation|farce|sham|outrageous|unjustified|unjust|aggression|betrayal|lie|inhumane|inhuman|reckless|disgraceful|scandalous|criminal|crime|disproportionate|irresponsible|deplorable|abhorrent|heinous|baseless|coup|theft|blackmail|insult|interference|dangerous|unfair|arbitrary|discriminatory|deplorable|disgrace|atrocity|hypocritical|treason|traitor|terrorist|puppet|murderer|liar|occupier|dictator|failure|mistake|ridiculous|laughable|ludicrous|preposterous|propaganda|slander|genocide|threat|immoral|cruel|brutal|undemocratic|biased",
  harm: "attack|assault|raid|strike|offensive|ambush|bombing|airstrike|killing|massacre|bombardment|incursion|shooting|robbery|arson",
  term: "sentence|term|imprisonment|penalty|conviction|fine|ban",
  curb: "sanction|ban|embargo|curfew|restriction|blockade|siege|freeze|hold|tariff|quota|moratorium|suspension|seal|lockdown|emergency",
  envoy:
    "ambassador|envoy|chargé|counsellor|consul|diplomat|representative|commissioner|nuncio|attaché|minister|delegation|president|premier|counterpart|king|general|chief|leader|chancellor|secretary",
  vessel:
    "ship|vessel|tanker|boat|trawler|ferry|yacht|freighter|barge|dhow|cutter|tug|craft|plane|aircraft|airliner|helicopter|train|bus",
  expert:
    "expert|instructor|trainer|adviser|advisor|engineer|doctor|medic|surgeon|nurse|rescuer|firefighter|specialist|technician|deminer|volunteer|team|teams|investigator|officer|judge|sapper|diver|observer|monitor",
  works:
    "power|bridge|road|pipeline|school|hospital|clinic|home|house|radar|airport|port|dam|grid|line|well|railway|runway|village|church|mosque",
  site: "embassy|consulate|parliament|ministry|palace|courthouse|court|barracks|headquarters|residence|office|station|prison|square|hall|gate|gates|base|mission|building|house",
};
