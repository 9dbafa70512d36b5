/** Abbreviations that stand before a name or number: a sentence never ends after them. Lower case, no stop. */
export const titles = new Set(
  "mr mrs ms mx dr prof gen lt col sgt capt cpt cmdr cdr adm maj brig pvt cpl sen rep gov pres rev hon fr st messrs supt det insp amb min sec atty ald ayat hajj vs v no nos art arts para paras sec fig figs vol ch ed eds pp p op approx ca cf viz e.g i.e lt.gen maj.gen brig.gen gen.ret ft mt".split(
    " ",
  ),
);

/** Abbreviations that may also close a sentence: it ends there where the next word can only begin one. */
export const abbreviations = new Set(
  "jr sr inc corp ltd co bros llc plc dept univ assn est etc al esq jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun ave blvd rd a.m p.m ret u.s u.n u.k u.a.e e.u d.c u.s.a u.s.s.r ph.d m.d b.a m.a bn mn tel ext ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo".split(
    " ",
  ),
);

/** Words that begin a sentence when they stand capitalized after an abbreviation. */
export const sentenceOpeners = new Set(
  "the a an this that these those he she it they we you i his her its their our my in on at after before when while as if but and or yet so for from by with since although though however meanwhile moreover also there here what who why how no not some many most all each both it's he's she's they're we're i'm that's there's according despite during earlier later last next under asked once then thus".split(
    " ",
  ),
);

/** First parts after which a hyphen at a line's end belongs to the word. */
export const hyphenPrefixes = new Set(
  "well self non anti pro cross so ex long high low short ill mid multi semi vice all half full part post pre counter inter intra trans ultra under over quasi one two three four five six seven eight nine ten twenty thirty forty fifty sixty seventy eighty ninety state government war battle anglo sino franco indo".split(
    " ",
  ),
);

/** Prefixes that stay one token with the word after their hyphen, as in UD English-EWT. */
export const gluedPrefixes = new Set(
  "e non co pre post anti pro ex multi mid re semi neo over sub un socio intra inter counter extra mini ultra pseudo quasi trans bi tri".split(
    " ",
  ),
);

/** The last word of a line is one that no sentence ends with; "12 May" is a day. */
export const dangles = (line: string): boolean =>
  danglers.has(/([\p{L}'’]+)$/u.exec(line)?.[1]?.toLowerCase() ?? "") && !/\d(?:st|nd|rd|th)? May$/.test(line);
/** Words after which neither a sentence nor a heading can end. */
const danglers = new Set(
  "the a an of and to in for on with at by from as that or but which who whose into than between against under over through about its their his her our is are was were be been has have had will would should could may might must not this these those such both including due among during toward towards upon via per".split(
    " ",
  ),
);

/** Headings of the first level whatever stands around them. */
export const topHeadings = new Set(
  "introduction conclusion conclusions summary background references notes overview annex appendix contents abstract sources bibliography endnotes footnotes reactions aftermath see external executive table".split(
    " ",
  ),
);

/** Verbs that tell who said a question or exclamation that stands in quotation marks before them. */
export const asking =
  /^[“"'’”)]*\s*(?:[\p{Lu}][\p{L}.'’-]*\s+){1,5}(?:said|says|asked|asks|told|tells|wrote|writes|added|adds|tweeted|exclaimed|replied|responded|shouted|wondered|declared|cried|demanded|continued|joked|quipped)\b/u;

/** A running page number by itself on a line. */
export const pageNumber = /^(?:page\s+|p\.\s*)?[-–—|[\s]*(\d{1,4})[-–—|\]\s]*(?:(?:of|\/)\s*\d{1,4})?$/i;

/** A line of a table of contents: words, then a tab or dots, then the page. */
export const contentsLine = /^(\S.{0,200}?)(?:\t+|\s*\.{4,}\s*|\s*(?:\. ){3,}\s*|\s*…{2,}\s*)(\d{1,4}|[ivxl]{1,6})$/;
/** The same, asked of every line: only one that ends like a page number is looked at closely. */
export const isContentsLine = (line: string) => "0123456789ivxl".includes(line.slice(-1)) && contentsLine.test(line);

export const bullet = /^(?:(?:[-*+•‣◦▪■●○·]\s+)+(?=\S)|[–—]\s+(?=\p{Lu}))/u;
export const numbered =
  /^(?:\(?(\d{1,3}(?:\.\d{1,3}){0,3})[.)]|(\d{1,2}(?:\.\d{1,3}){1,3})|\(?([A-Z])[.)]|\(?([a-z])\)|\(?([IVX]{1,5})[.)]|\(([ivx]{1,5})\))\s+(?=\S)/;
export const hashes = /^(#{1,6})\s+(?=\S)/;
/** "**Haiti" on a line of its own, as briefings have it. */
export const starred = /^(\*\*)(?=\p{Lu}[^*\n]{0,79}[^*\n.!?;,\s](?:\*\*)?\s*$)/u;
/** Whose turn a paragraph is: "MS. PSAKI:", "Q", "QUESTION:", "Q (Radio Nord):", "Mr. Ito (Japan):", "Mr. GARRITY.", "The Minister of Health (Hon. Ada Obi):". */
export const speaker = new RegExp(
  `^(?:(Q|A)(?:\\s*\\([^)\\n]{1,60}\\))?(?::\\s+|\\s{2,})|(${[
    "(?:Question|Answer|Reporter|Journalist|Moderator|Host|Presenter|Anchor|Interviewer|Correspondent|(?:(?:Deputy|Acting|Associate|Chief) )?Spokes(?:man|woman|person)|Press Secretary)",
    "(?:\\p{Lu}[\\p{Lu}.'’-]+)(?:[ ,]+(?:\\p{Lu}[\\p{Lu}.'’-]*|\\([^)]{1,40}\\))){0,7}",
    "(?:(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame)\\b\\.?(?: (?:\\p{Lu}[\\p{L}.'’-]+|de|da|dos|del|van|von|al|el|bin|ibn)){1,5}|The (?:Acting )?(?:President|Chair(?:man|woman|person)?|Secretary-General|Moderator))(?: \\([^)]{1,60}\\)){0,3}",
    "The \\p{Lu}[\\p{L} ,'’-]{3,80} \\((?:Hon|Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Senator|Deputy)\\b[^)\\n]{3,60}\\)(?: \\([^)\\n]{1,60}\\))?",
  ].join(
    "|",
  )})(?:, speaking [^:\\n]{1,120})?\\s*:\\s+|((?:Mr|Mrs|Ms|Miss|Dr|Sister|Father|Senator|Chairman|Chairwoman|Secretary|General|Ambassador)\\.? \\p{Lu}[\\p{Lu}'’-]{2,}(?: of \\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)?)?)\\. )(?=\\S)`,
  "u",
);
export const caption =
  /^(?:photo|image|picture|file photo|caption|figure \d+|fig\. \d+|table \d+|map \d+|credit|source|video)\s*[:.|–-]/i;
export const byline = /^(?:by|from|published|updated|posted|date|author|source|for immediate release|via)\b/i;

/** A line that is a date and nothing else. */
export const dateLine =
  /^\W*(?:\p{L}+day,?\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+\p{L}{3,9}\.?,?|\p{L}{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?,?)?\s*\d{4}\W*$/u;

/** Letters that fonts draw as one. */
export const ligatures: Readonly<Record<string, string>> = {
  ﬀ: "ff",
  ﬁ: "fi",
  ﬂ: "fl",
  ﬃ: "ffi",
  ﬄ: "ffl",
  ﬅ: "st",
  ﬆ: "st",
};

/** Headings over what follows an article: lists of links, notes, works. */
export const apparatusHeading =
  /^(?:see also|references?|notes?|notes and references|references and notes|footnotes|endnotes|citations|external links?|further reading|bibliography|related (?:articles|pages|links|content|stories)|categories|navigation(?: menu)?)\s*:?$/i;
/** A note with its number in square brackets or its caret at the head of the line: "[1] Agency report, 3 May". */
export const apparatusLine = /^(?:\[\d{1,3}\]|\^)(?:\s|$)/;
