import type { Sets } from "../../events/phrases.ts";

/** Named sets of words that the tables of stances share; see events/phrases.ts for the way to write them. */
export const sets: Sets = {
  /** nouns by which a text names a contested event */
  event:
    "attack assault bombing bomb blast explosion detonation killing murder assassination attempt shooting massacre slaughter stabbing poisoning kidnapping kidnap abduction hostage-taking hijacking hijack raid airstrike air-strike strike shelling bombardment coup putsch takeover seizure mutiny rebellion uprising insurrection riot invasion aggression incursion offensive sabotage leak rupture crackdown repression arrest detention disappearance downing shootdown crash rigging fraud annexation referendum election vote poll test launch launching execution beheading lynching ambush siege arson violence act crime atrocity incident tragedy outrage event operation violation provocation vandalism desecration torture abuse rape expulsion demolition plot conspiracy overthrow ouster ousting dismissal escalation strikes clash unrest disturbance developments case death loss carnage bloodshed brutality savagery barbarism terrorism terror suppression hostage-takers deed outrages gassing cyberattack hack hacking breach interception ramming burning mining blockade cut-off sentence verdict trial imprisonment jailing conviction firing missile rocket drone",
  violent:
    "attack assault bombing blast explosion killing murder assassination shooting massacre slaughter stabbing poisoning kidnapping abduction hijacking raid airstrike strike shelling bombardment coup putsch takeover mutiny insurrection invasion aggression incursion sabotage crackdown repression downing execution beheading lynching ambush siege arson atrocity",
  condemn:
    "condemn condemned condemning condemns denounce denounced denouncing denounces decry decried decries deplore deplored deplores deploring censure censured excoriate castigate castigated lambast lambasted slam slammed repudiate repudiated reprobate",
  condemnN: "condemnation condemnations denunciation denunciations censure reprobation repudiation",
  utter:
    "express expresses expressed expressing voice voiced voices voicing announce announced announces announcing convey conveyed conveys conveying reiterate reiterated reiterates reiterating reaffirm reaffirmed reaffirms reaffirming stress stressed stresses stressing affirm affirmed affirms affirming declare declared declares declaring state stated states issue issued issues issuing offer offered offers offering extend extended extends extending send sent sends sending renew renewed renews renewing underline underlined underscore underscored underscoring emphasize emphasized emphasizes emphasizing emphasise emphasised confirm confirmed confirming share shared shares sharing join joined joins joining pledge pledged pledges pledging present presented register registers registered registering communicate communicated wire wired cable cabled transmit transmitted telegraph telegraphed",
  call: "call calls called calling urge urges urged urging appeal appeals appealed appealing ask asks asked asking exhort exhorted exhorts implore implored implores press pressed pressing encourage encouraged encourages encouraging plead pleaded pleads demand demands demanded demanding request requests requested requesting beg begs begged begging beseech besought implore entreat entreated invite invited invites invited recommend recommended counsel counselled",
  mustWord: "must should shall need needs ought has have had",
  say: "say says said saying tell told tells add added adds adding stress stressed insist insisted insists insisting state stated note noted declare declared argue argued write wrote writes tweet tweeted reiterate reiterated emphasise emphasised emphasize emphasized underline underlined",
  name: "call calls called calling describe describes described describing label labels labelled labeled labelling labeling brand branded branding characterise characterised characterize characterized characterizing termed dub dubbed consider considers considered considering deem deemed view viewed views denounce denounced denouncing condemn condemned condemning decry decried decrying slam slammed regard regarded regards treat treated see saw refer referred treat treated",
  judge:
    "call calls called calling describe describes described describing label labels labelled labeled labelling labeling brand branded branding characterise characterised characterize characterized characterizing termed dub dubbed consider considers considered considering deem deemed view viewed views regard regarded regards see saw",
  bad: "heinous barbaric barbarous cowardly despicable abhorrent appalling horrific horrifying horrendous horrible atrocious brutal cruel vile vicious savage senseless cold-blooded monstrous odious reprehensible deplorable abominable outrageous unacceptable inexcusable unjustifiable unforgivable inhuman inhumane shameful disgraceful evil criminal treacherous sickening disgusting ghastly gruesome unconscionable indefensible intolerable repugnant loathsome shocking tragic terrible awful dreadful dastardly nefarious sinful wicked grave flagrant blatant brazen wanton reckless ruthless arbitrary unjustified unwarranted unlawful unprovoked disproportionate indiscriminate callous mindless craven grotesque repulsive revolting perverse malicious scandalous undemocratic unconstitutional sadistic bestial heartbreaking devastating unspeakable unthinkable unprovoked pointless",
  grave:
    "deep deeper deepest grave gravest serious great greatest profound strong strongest extreme utmost sincere sincerest heartfelt warmest huge sheer genuine growing mounting considerable severe heavy",
  official: "official officials leader leaders",
  force:
    "army armies military force forces police troops soldier soldiers security government authorities gendarmerie guard guards",
  help: "help assistance support aid cooperation co-operation expertise experts resources",
  helpV:
    "help helps helped helping assist assisted assisting support aid cooperate collaborate contribute provide supply",
  culprit:
    "perpetrator perpetrators culprit culprits responsible attacker attackers killer killers murderer murderers assassin assassins involved behind terrorist terrorists mastermind masterminds organizer organizers organiser organisers sponsor sponsors financier financiers criminals criminal guilty accomplices gunmen bombers bomber orchestrators planners killers abductors kidnappers authors instigators",
  inquiry:
    "investigation investigations inquiry inquiries enquiry probe probes investigate examination fact-finding inquest",
  calm: "calm restraint self-restraint self-control moderation dialogue unity de-escalation deescalation patience peace reconciliation tolerance composure prudence caution non-violence nonviolence solidarity cohesion stability talks negotiations diplomacy negotiation ceasefire truce wisdom reason",
  deny: "deny denies denied denying reject rejects rejected rejecting refute refutes refuted refuting dismiss dismisses dismissed dismissing rebut rebutted rebuff rebuffed repudiate repudiated dispute disputed contest contested",
  charge:
    "accusation accusations allegation allegations charge charges claim claims suggestion suggestions involvement responsibility role connection link links complicity participation insinuations insinuation hand assertions speculation reports report wrongdoing blame guilt notion idea culpability knowledge",
  blame: "accuse accuses accused accusing blame blames blamed blaming",
  relation:
    "family families relative relatives loved people victims victim wounded injured bereaved nation government friends colleagues widow children survivors citizens country counterpart wife",
  step: "sanction sanctions embargo measures steps action response tariffs restrictions boycott ban penalties freeze moratorium suspension expulsion withdrawal",
  visitV:
    "visit visited visits visiting travel travelled traveled travels travelling traveling arrive arrived arrives fly flew flies meet met meets go went goes dispatch dispatched send sent sends",
  modest:
    "also again once further furthermore moreover later quickly immediately swiftly promptly publicly officially formally initially separately jointly today yesterday then now therefore thus only simply already repeatedly unanimously likewise similarly",
  degree:
    "strongly firmly unequivocally categorically utterly totally absolutely vehemently vigorously fiercely sharply roundly resolutely forcefully completely wholeheartedly unreservedly unconditionally emphatically harshly severely deeply profoundly gravely sincerely seriously extremely fully steadfastly",
};

/** Words that mark a stance, and those that mark it most. */
export const marked = new Set(
  "strong strongly firm firmly deep deeply deepest grave gravely serious seriously full fully sharply harshly severe severely heinous vehement vehemently profound profoundly sincere sincerely heartfelt great unequivocal unequivocally categorical categorically vigorously fierce fiercely roundly forcefully extremely very outright flatly staunch steadfast".split(
    " ",
  ),
);
export const strongest = [
  "in the strongest ~2 term|terms|word|words|language|manner",
  "in the strongest ?possible term|terms|words",
  "in the most ~2 term|terms",
  "strongest condemnation|terms|possible",
  "utmost|absolute|total|utter ~1 condemnation|rejection|denunciation|outrage",
  "utterly|absolutely|unreservedly|totally|wholeheartedly|unconditionally|completely|categorically",
  "beyond words",
  "no words",
  "in no uncertain terms",
  "unequivocally ~2 condemn*",
] as const;
