/** Word lists of the actors stage: tables, no code. */
const set = (words: string) => new Set(words.split(/\s+/));

/** Lower-case words that may stand inside a name when a capital follows. */
export const CONNECTORS = set(
  "of for the al el bin ibn ben de del della di da dos du la le van von der den ul ad an ag ould abu & y wal",
);
/** Words at the start of a sentence or heading that are capital by place only. */
export const OPENERS = set(
  "the a an this that these those his her its their our my your he she it they we i you who what when where why how which if in on at by for from with without to of as after before during since until while although though because but and or nor so yet not no some many most several all both each every other another such one two three four five six seven eight nine ten hundreds thousands dozens earlier later meanwhile however moreover furthermore therefore thus hence also then now today yesterday tomorrow there here according despite amid among between over under about against through across following once only even still just more less first second third last next early late new old former latest recent is are was were be been being do does did has have had will would can could may might must shall should let please yes yeah yep sorry sure wow hello hi oh okay well good thank thanks happy hello according further instead perhaps rather nevertheless nonetheless additionally similarly likewise finally indeed given citing speaking asked none neither either nobody anyone everyone someone nothing something anything upon within per via toward towards monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec mr mrs ms dr q a unlike like regarding concerning including include contents introduction conclusion report summary background source sources photo image file related read share figure table section chapter part page note notes appendix annex motives parties scenario scenarios weapons drones results",
);
/** Nouns that end (or head) the name of a body. */
export const BODY_HEADS = set(
  "ledger courier chronicle telegraph examiner bulletin dispatch inquirer sentinel argus ministry department council commission committee organization organisation agency authority bureau office service services forces force army navy guard guards guardsmen corps brigade brigades battalion battalions regiment division command cell court tribunal parliament assembly congress senate house union league movement front party bloc alliance coalition federation confederation association foundation institute institution center centre university college school academy bank group company corporation inc ltd corp network project initiative society church mosque hospital police gendarmerie directorate administration secretariat government cabinet board panel mission embassy consulate times post journal news gazette herald tribune agency press radio television tv channel media campaign trust fund watch international legion militia militias resistance syndicate cartel gang club forum conference summit council's observatory monitor platform programme program system exchange airlines airways oil petroleum industries telecom telecoms metals ferries holdings logistics plc llc gmbh airport hydro delegation metropolis metropolitanate diocese archdiocese patriarchate synod holding partners chamber registry wire",
);
/** Heads that open a body's name: "Ministry of …", "Organization of …". */
export const HEADS_FIRST = set(
  "ministry department office bank university organization organisation council commission committee league union front house court party institute bureau board academy association church agency movement society federation army chamber league government centre center directorate embassy network coalition metropolis metropolitanate diocese archdiocese patriarchate",
);
/** Words that open the name of a group, where a name follows behind "of" or "for": "Guardians of the Valley", "Voice for the Missing". */
export const GROUPS_OF = set(
  "voice voices guardians defenders protectors sons daughters mothers fathers families friends soldiers lions eagles falcons wolves martyrs partisans warriors avengers fighters knights sisters brothers brotherhood sisterhood heirs children citizens women lawyers doctors nurses youth students teachers workers farmers parents witnesses veterans",
);
/** Titles before a person's name, besides the words of the lexicon. */
export const HONORIFICS = set(
  "h.e hojjatoleslam hujjatoleslam hojjatulislam datuk dato datin tun ustadz ustaz alhaji alhaja hadja hajj haji sheikha shaykh brig cde comrade advocate pundit taoiseach catholicos atty engr barrister moulana moulvi allama metropolitan msgr provost laird don doña excellency excellencies highness majesty rt mr mrs ms miss madam madame monsieur monsignor coroner magistrate sheriff ombudsman shri smt honourable honorable dr mp commodore mufti chairperson constable corporal inspector superintendent pastor reverend sir dame lord lady gen lt col capt maj sgt adm sen rep gov prof rev hon sheikh sheik sayyid sayyed ayatollah hojatoleslam mullah maulana imam pope king queen prince princess emperor sultan emir president chancellor premier minister senator congressman congresswoman representative ambassador judge justice general colonel major captain lieutenant sergeant admiral marshal commander brigadier secretary governor mayor councillor professor columnist analyst journalist activist archbishop bishop cardinal father rabbi patriarch spokesman spokeswoman spokesperson director chairman chairwoman chief deputy vice prime first former ex-president attorney speaker",
);
/** What one is called in a talk or at a desk: no person's name, however it is written. */
export const ROLE_WORDS = set(
  "anchor announcer audience caller chair coroner councillors councilors delegate delegates deputies excellency excellencies floor guest host lawmakers legislators listener listeners ma'am member members moderator narrator panelist panellist participant presenter prosecutors reporters senators speaker viewer voice",
);
/** Titles of several persons who are then named: "Senators X and Y". */
export const PLURAL_TITLES = set(
  "senators ministers presidents chancellors premiers generals colonels admirals majors captains ambassadors governors mayors judges congressmen congresswomen lawmakers councillors councilors professors bishops archbishops cardinals commissioners spokesmen",
);
export const HE = set("he him his himself");
export const SHE = set("she her hers herself");
export const IT = set("it its itself");
export const THEY = set("they them their theirs themselves");
export const WE = set("i we me us my our ours mine myself ourselves");
/** Words that stand for one who was named before, or for who speaks. */
export const isPronoun = (word: string) => [HE, SHE, IT, THEY, WE].some((set) => set.has(word));
/** Given names that are a woman's, where no pronoun or title says so. */
export const WOMEN = set(
  "angela ursula kaja kamala hillary nancy theresa elizabeth condoleezza madeleine janet jacinda sanna giorgia christine michelle dilma cristina claudia xiomara mette erna magdalena ann annalena catherine penny marise julie nikki samantha linda karine jen sarah susan maria marie martine mary maryam anna ana anne jane julia laura lisa lucy fatima fatou aisha khadija amina zainab leila layla nadia noor mariam malala benazir sheikh-hasina hasina khaleda aung indira sonia mamata nirmala sushma droupadi maia vjosa zuzana dalia ingrida kolinda ellen joyce samia sahle-work ngozi winnie amal hanan shireen tzipi ayelet golda natalia olga elena svetlana sviatlana yulia tatiana iryna olena kateryna marine ségolène elisabeth anne-marie carla emma olivia sophia isabella gabriela rosa rosario delcy dina keiko francia veronica patricia jennifer jessica karen helen helena margaret margot carrie tsai yingluck paetongtarn megawati retno corazon leni gloria imelda alicia beatrice federica roberta salome eva katrin meloni liz priti suella ruth sonia dorothy judith rebecca rachel alexandria ilhan rashida dianne kathleen gina avril mia portia",
);
/** Given names that are a man's. */
export const MEN = set(
  "john james robert michael william david richard joseph thomas charles daniel matthew anthony mark donald steven paul andrew joshua kenneth kevin brian george timothy ronald jason edward jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott brandon benjamin samuel gregory alexander patrick frank raymond jack dennis jerry tyler aaron jose adam nathan henry douglas zachary peter kyle noah ethan jeremy walter christian keith roger terry austin sean gerald carl dylan harold jordan jesse bryan lawrence arthur gabriel bruce logan billy joe alan juan elijah willie albert wayne randy vincent mason roy ralph bobby russell bradley philip phil eugene barack bill mitt jim jeff mike tim tom tony ben dan bob rick ted chris greg steve matt marco bernie rand newt harry lindsey rudy paul vladimir sergei sergey dmitry boris mikhail alexei aleksandr ivan igor viktor yevgeny nikolai oleg recep mustafa mohammed muhammad mohamed mohammad ahmed ahmad ali hassan hussein hossein ibrahim abdullah abdul omar khalid khaled mahmoud yusuf youssef saad saeed salman bashar hamid javad qasem esmail ismail barham nouri haider muqtada hadi adel jean jacques pierre françois francois emmanuel nicolas laurent jovenel claude ariel michel luis carlos miguel pedro pablo diego jorge fernando antonio manuel rafael andres alejandro ricardo eduardo hugo nicolás nicolas evo lula jair narendra rahul amit imran nawaz pervez asif xi hu li wang kim shinzo fumio yoshihide moon yoon benjamin yair naftali ehud ariel isaac avigdor olaf heiko frank-walter sigmar wolfgang josep jens charles kofi ban antónio antonio martin staffan filippo rafael tedros cyril jacob nelson robert emmerson uhuru william raila paul yoweri félix felix joseph muhammadu goodluck olusegun alassane macky ibrahim assimi abiy isaias salva riek julian edward elon mark jeff tim warren satya sundar volodymyr petro viktor alexander lukashenko nikol ilham kassym-jomart nursultan zalmay ashraf anders stefan mateusz andrzej jaroslaw viktor milos petr robert boyko rumen alexis kyriakos aleksandar ivica milorad edi hashim albin mario giuseppe matteo sergio luigi silvio pedro mariano malcolm scott kevin tony bill john winston justin stephen brad phil stanley joaquin lloyd antony ned jake zeke",
);
/** Given names of either. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set([...WOMEN, ...MEN]);
/** Nouns whose bearer speaks without a name, for a body or for nobody. */
export const UNNAMED =
  /\b(officials?|sources?|spokes(?:man|woman|person|people)|analysts?|experts?|observers?|witness(?:es)?|eyewitness(?:es)?|diplomats?|commanders?|aides?|officers?|insiders?|person|people familiar|reports?|media|newspapers?|agencies|politicians|residents?|leaders?|lawmakers?|critics?|activists?|commentators?|members?|decision makers?|advisers?|investigators?|prosecutors?|doctors?|survivors?|relatives?|authorities|one|someone|figures?|correspondents?|reporters?|journalists?|lawyers?|scholars?|economists?)\b/i;
/** Words that make a noun phrase one person's office. */
export const OFFICE =
  /(president|minister|premier|chancellor|king|queen|prince|princess|emir|sultan|emperor|leader|secretary|secretary[- ]general|spokes(?:man|woman|person)|ambassador|envoy|governor|mayor|commander|general|chief|head|chair(?:man|woman|person)?|director|speaker|judge|senator|lawmaker|prosecutor|cleric|ayatollah|pope|patriarch|archbishop|bishop|adviser|advisor|official|officer|analyst|expert|representative|diplomat|columnist|commissioner|coordinator|ombuds(?:man|woman|person)|public defender|charg[ée] d.affaires|rapporteur|rector|dean|candidate|president-elect|designate|colonel|admiral|politician|activist|journalist|executive|ceo|monarch|taoiseach|attorney general|chief of staff)$/i;
/** One who speaks for a body, as the last word of an office. */
export const SPEAKS_FOR = /\bspokes(?:man|woman|person)$/;
/** Words of address, folded: no office. */
export const ADDRESS =
  /^(mr|mrs|ms|dr|sir|miss|shri|smt|(rt |right )?hon(ou?rable)?|excellency|excellencies|(royal )?highness|(imperial )?majesty)$/;
/** What one is in a body, besides the words of OFFICE: "a researcher at …", "a member of …". */
export const STAFF_WORDS = set(
  "member fellow scholar researcher professor lecturer correspondent reporter editor producer presenter photographer employee worker volunteer lawyer organiser organizer manager partner trustee founder co-founder delegate observer monitor inspector coordinator secretary treasurer economist historian doctor surgeon nurse engineer pilot mp deputy councillor spokesperson",
);
/** Nouns that mean a body met before when "the", "this" or "its" stands before them. */
export const BODY_NOUN =
  /^(ministry|group|organization|organisation|movement|party|council|commission|committee|agency|newspaper|paper|daily|militia|militias|government|army|military|police|parliament|court|union|league|bloc|alliance|coalition|company|firm|airline|operator|bank|network|cell|faction|navy|federation|association|charity|mission|senate|assembly|secretariat|board|university|brigades?|force|forces|body|office|department|regime|administration|authorities|country|kingdom|state|republic|junta|group's|channel|outlet|broadcaster|institute|foundation|cabinet|embassy|delegation|guard|guards|militants|rebels|gang|cartel|insurgents)$/i;
/** Adjectives that may stand between determiner and noun of a noun phrase. */
export const ADJECTIVES = set(
  "senior top high-ranking former new local armed security military political official foreign interior national federal regional central state ruling governing opposition own same powerful pro-government anti-government pro-iran pro-iranian pro-russian loyalist allied main biggest largest first several many some more most other various international arab european western intelligence election electoral defense defence interim transitional caretaker acting deputy vice young ordinary unidentified unnamed anonymous masked suspected alleged shiite shia sunni islamist kurdish jihadist separatist rebel leading prominent independent human rights media news medical aid local provincial two three four five dozen hundreds thousands dozens backed linked aligned affiliated elite special permanent permanent",
);

/** More of what bodies are named after: "Search and Rescue Centre", "Radio and Television Council". */
export const MATTERS = set(
  "search rescue intelligence radio television harbour harbor port dock fuel mine rail road fire coast forest food drug arms law truth peace justice order freedom friendship equality unity future work faith trade mothers farmers workers",
);
/** Words of what a minister is for: "Minister for Foreign Affairs", "Secretary of Health and Social Services". */
export const FIELDS = new Set(
  "affairs agriculture armed budget children civil commerce communication communications cooperation culture decentralization defence defense development disaster economic economy education emergency emigrants employment energy environment expatriates external family finance finances fisheries food foreign forces gas gender health higher home housing human immigration industry information integration interior internal international investment justice labor labour land lands local management migration mines mining national natural oil petroleum planning police public reconciliation refugees regional relations religious research resources rights rural safety science security services social sport sports state technology territorial tourism trade transport transportation urban veterans water welfare women works youth".split(
    " ",
  ),
);

const signing =
  "Minister|Secretary|President|Chancellor|Premier|Governor|Ambassador|Commissioner|Chairman|Chairwoman|Chairperson|Chair|Director|Representative|Spokesman|Spokeswoman|Spokesperson|Mayor|Leader|Chief|Speaker";
/** A line by itself that says whose text stands below: "Anna Weber, Secretary of State"; none is "Gunmen Kill Six, Interior Minister Says". */
export const SIGNED = new RegExp(
  `^[^\\p{L}]*(\\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]*){1,4}), (?:[\\p{L}.'’-]+ ){0,4}(?:${signing}|${signing.toUpperCase()})(?: (?:of|for|to|in|OF|FOR|TO|IN)\\b[^.!?:\\n]{0,70}|,[^.!?:\\n]{0,70})?$`,
  "u",
);
/** Further down nobody signs for the whole, and no line is a letterhead. */
export const signedBefore = 600;
