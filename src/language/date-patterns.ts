/** Words of dates, as regular expressions; the numbers of months, weekdays, counts and seasons. */
const monthWord =
  "(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)(?![\\p{L}])";
const weekdayWord = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)(?:day|DAY)s?";
const shortWeekday = `(?:${weekdayWord}|(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)\\.?)`;
const dayNumber = "(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\\d\\p{L}]|[.,:]\\d)";
const yearNumber = "(?:1[5-9]|20)\\d\\d(?!\\d|[.,:]\\d)";
const part = "(?:morning|afternoon|evening|night|midnight|noon|dawn|dusk)";
const season = "(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)";
const unit = "(?:minute|hour|day|week|month|year|decade)s?";
const count =
  "(?:\\d{1,4}|a few|a couple of|several|some|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|half an?)";
const edge = "(?:[Ee]arly|[Ll]ate|[Mm]id|[Tt]he (?:beginning|start|end|middle) of)[- ]";
const clock =
  "(?:\\d{1,2}(?:[:.]\\d\\d)?\\s?(?:[ap]\\.m\\.?|[ap]m|[AP]\\.M\\.?|[AP]M)(?![\\p{L}])|(?:[01]?\\d|2[0-3]):[0-5]\\d(?!\\d))";
const before = "(?<![\\p{L}\\p{N}$€£/-])";
const after = "(?![\\p{L}\\p{N}])";

const alternatives: readonly string[] = [
  "(?<iso>\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])(?:T\\d\\d:\\d\\d(?::\\d\\d)?(?:Z|[+-]\\d\\d:?\\d\\d)?)?)",
  "(?<slash>\\d{1,2}[/.]\\d{1,2}[/.](?:19|20)\\d\\d)",
  `(?:(?:[Tt]he )?(?<partOf>${part}) of (?:the )?)?(?:(?<wd1>${shortWeekday}),? )?(?:the )?(?<d1>${dayNumber})(?:\\s?[-–—]\\s?(?<d1b>${dayNumber}))?(?: of)? (?<m1>${monthWord})(?:,? (?<y1>${yearNumber}))?`,
  `(?:(?:[Tt]he )?(?<partOf2>${part}) of )?(?:(?<wd2>${shortWeekday}),? (?:the )?)?(?<m2>${monthWord}) (?:the )?(?<d2>${dayNumber})(?:\\s?[-–—]\\s?(?:(?<m2b>${monthWord}) )?(?<d2b>${dayNumber}))?(?:,? (?<y2>${yearNumber}))?`,
  `(?:${edge})?(?<m3>${monthWord}),?(?: of)? (?<y3>${yearNumber})`,
  `(?:${edge}|the )?(?<s4>${season})(?: of|,)? (?<y4>${yearNumber})`,
  `(?:[Tt]he )?(?:${edge})?(?<decade>(?:1[5-9]|20)\\d0)['’]?s${after}`,
  `(?<deictic>[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight|[Oo]vernight|[Tt]he day (?:before yesterday|after tomorrow|before|after)|[Tt]he (?:next|following|previous|same) day|[Tt]hat (?:day|night|morning|evening|afternoon|week|month|year)|[Aa] day (?:later|earlier))(?: (?<part9>${part}))?${after}`,
  `(?:[Tt]he )?(?:${edge})?(?<rel5>[Ll]ast|[Nn]ext|[Tt]his(?: past| coming)?|[Pp]ast|[Pp]revious|[Cc]oming|[Ff]ollowing|[Cc]urrent|[Ss]ame) (?:(?<wd5>${weekdayWord})|(?<m5>${monthWord})|(?<s5>${season})|(?<u5>week|weekend|month|year|decade|day|night|morning|afternoon|evening))(?: (?<part5>${part}))?${after}`,
  `(?:[Tt]he |[Oo]ver the |[Ii]n the )(?<span>last|past|next|coming) (?<n6>${count}) (?<u6>${unit})${after}`,
  `(?:(?:about|around|almost|nearly|more than|over|less than|at least) )?(?<n7>${count}|[Aa] few|[Aa]|[Oo]ne|[Tt]wo|[Tt]hree|[Ss]everal) (?<u7>${unit}) (?<dir7>ago|earlier|later|before|after|previously|from now)${after}`,
  `(?<vague>[Mm]inutes|[Hh]ours|[Dd]ays|[Ww]eeks|[Mm]onths|[Yy]ears) (?<dir8>ago|earlier|later|before|after)${after}`,
  `(?<wd10>${weekdayWord})(?: (?<part10>${part}))?${after}`,
  `(?:${edge}|(?<=[Ii]n |[Ss]ince |[Bb]y |[Uu]ntil |[Ff]rom |[Dd]uring |[Tt]hrough |of |[Bb]efore |[Aa]fter |between |and |to |back in |as early as ))(?<m11>${monthWord})(?! (?:\\d|[a-z]+(?:ed|s) ))`,
  `(?<y12a>(?:19|20)\\d\\d)\\s?[-–—/]\\s?(?<y12b>(?:19|20)\\d\\d|\\d\\d)(?!\\d|[-–/]\\d)`,
  `(?<y13>${yearNumber})${after}`,
  `(?<clock>${clock})`,
];

/** Finds everything that may be a date or time; the named groups say what was found. */
export const datePattern = new RegExp(`${before}(?:${alternatives.join("|")})`, "gu");

/** A stretch without any of these holds no date: most sentences are passed over quickly. */
export const dateHint =
  /\d|day|week|month|year|night|morning|evening|afternoon|decade|ago|earlier|later|before|after|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|[JFMASOND][A-Z]{2,}|summer|spring|winter|autumn|fall|Summer|Spring|Winter|Autumn/;

const numbered = (words: string) => new Map(words.split(" ").map((w, i) => [w, i]));
const months = numbered("jan feb mar apr may jun jul aug sep oct nov dec");
const weekdays = numbered("sun mon tue wed thu fri sat");
const counts = new Map([
  ..."zero one two three four five six seven eight nine ten eleven twelve"
    .split(" ")
    .map((w, i): [string, number] => [w, i]),
  ["a", 1],
  ["an", 1],
  ["fifteen", 15],
  ["twenty", 20],
  ["thirty", 30],
]);

/** 1 to 12. */
export const monthOf = (word: string) => (months.get(word.slice(0, 3).toLowerCase()) ?? 0) + 1;
/** 0 (Sunday) to 6. */
export const weekdayOf = (word: string) => weekdays.get(word.slice(0, 3).toLowerCase()) ?? 0;
/** A whole number, or undefined for "a few", "several". */
export const countOf = (word: string) => (/^\d+$/.test(word) ? Number(word) : counts.get(word.toLowerCase()));
/** EDTF 21 to 24. */
export const seasonOf = (word: string) =>
  ({ sp: 21, su: 22, au: 23, fa: 23, wi: 24 })[word.slice(0, 2).toLowerCase()] ?? 21;

/** Words before a mention, in its sentence, that make it lie ahead: "will meet on Friday". */
export const aheadCue =
  /\b(?:[Ww]ill|(?:may|might|could|can|should|must)(?! (?:not )?have)|'ll|’ll|shall|going to|scheduled|due|expected|plans?|planned|set to|slated|upcoming|would be|is to|are to|until|deadline|coming)\b[^.?!]{0,120}$/;
/** The same after it: "On Friday, the court will rule", but not "On Friday he said that the court will". */
export const aheadAfter =
  /^,?(?: (?!said|says|told|announced|that\b)[\p{L}'’-]+){1,5}? (?:will|is to|are to|is due|are due|is set to|are set to|plans? to)\b/u;
const past =
  "\\b(?:was|were|had|did|been|ago|since|began|held|took|came|went|said|told|fell|broke|fled|won|lost|made|met|spoke|became|struck|shot|left|\\p{L}{2,}ed)\\b";
/** Words in the sentence of a mention, before and after it, that make it lie behind. */
export const pastCue = new RegExp(`${past}[^.?!]{0,120}$`, "u");
export const pastWords = new RegExp(past, "u");
/** What may not follow a bare year, for then it is a number of things. */
export const counted =
  /^[ -](?:people|persons|men|women|troops|soldiers|fighters|dollars|euros|miles|kilomet|km|meters|metres|feet|tons|tonnes|civilians|families|children|migrants|refugees|votes|seats|pages|degrees|percent|per cent|members|times|others|more|km|mph|barrels|rounds|jobs|workers|students|cases|deaths|dead|wounded|injured|killed)\b/;
