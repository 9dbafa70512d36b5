/** Tables of the readers: encodings, dates, front matter, HTML elements. */

/** Single-byte encodings that are tried beside those that chardet names; the first wins a tie. */
export const candidateEncodings = [
  "windows-1252",
  "windows-1256",
  "iso-8859-6",
  "windows-1251",
  "windows-1253",
] as const;

/** Accented letters of the most written Latin languages. */
export const westernLetters: ReadonlySet<string> = new Set("éèàâêîôûçëïüöäßñáíóúãõåæøÉÈÀÂÇÜÖÄÑÁÍÓÚÅÆØ");

/** Bonus for the letters that make up most of Arabic and Persian running text; letters not listed are rare. */
export const arabicFrequency: ReadonlyMap<string, number> = new Map([
  ..."اليمنورتبةعدسفهكقحجىأء".split("").map((c) => [c, 0.5] as const),
  ..."شطصخضذثغظزئؤإآیکپگچژًٌٍَُِّْ".split("").map((c) => [c, 0] as const),
]);

/** Month names and abbreviations, lower case, without full stop. */
export const months: ReadonlyMap<string, number> = new Map(
  [
    ["january", "jan", "يناير", "كانون الثاني", "ژانویه"],
    ["february", "feb", "فبراير", "شباط", "فوریه"],
    ["march", "mar", "مارس", "آذار"],
    ["april", "apr", "أبريل", "ابريل", "نيسان", "آوریل"],
    ["may", "مايو", "أيار", "مه"],
    ["june", "jun", "يونيو", "حزيران", "ژوئن"],
    ["july", "jul", "يوليو", "تموز", "ژوئیه"],
    ["august", "aug", "أغسطس", "اغسطس", "آب", "اوت"],
    ["september", "sept", "sep", "سبتمبر", "أيلول", "سپتامبر"],
    ["october", "oct", "أكتوبر", "اكتوبر", "تشرين الأول", "اکتبر"],
    ["november", "nov", "نوفمبر", "تشرين الثاني", "نوامبر"],
    ["december", "dec", "ديسمبر", "كانون الأول", "دسامبر"],
  ].flatMap((names, i) => names.map((name) => [name, i + 1] as const)),
);

/** Months of the Solar Hijri calendar used in Iran. */
export const solarMonths: ReadonlyMap<string, number> = new Map(
  ["فروردین", "اردیبهشت", "خرداد", "تیر", "مرداد", "شهریور", "مهر", "آبان", "آذر", "دی", "بهمن", "اسفند"].map(
    (name, i) => [name, i + 1] as const,
  ),
);

export const weekdays =
  /^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?|(?:يوم )?(?:ال)(?:سبت|أحد|احد|إثنين|اثنين|ثلاثاء|أربعاء|اربعاء|خميس|جمعة)|(?:یک|دو|سه|چهار|پنج)?[\u200c ]?شنبه|جمعه)[,،]?\s+/iu;

/** Single words that stand above a title and are none. */
export const kickers =
  /^(?:report|news|analysis|opinion|press release|(?:joint )?statement|media (?:release|note)|position paper|policy brief|brief(?:ing)?|commentary|special report|exclusive|breaking(?: news)?|for immediate release|update[d]?|feature|interview|working paper|research|article|تقرير|خبر|بيان|تحليل|گزارش|بیانیه|خبر فوری)$/iu;

/** Last or first words of the names of bodies that publish. */
export const publisherWords =
  /\b(?:Institute|Institution|Cent(?:er|re)|Agency|Foundation|Council|Observatory|University|Ministry|Department|Office|News|Times|Post|Tribune|Herald|Gazette|Guardian|Journal|Chronicle|Telegraph|Press|Watch|Network|Association|Committee|Commission|Organi[sz]ation|Television|Radio|Broadcasting|Think Tank|Society|Initiative|Group|Forum|Programme|Embassy|House|Secretariat|Authority)\b|معهد|مركز|وكالة|مؤسسة|صحيفة|وزارة|مرصد|خبرگزاری|مؤسسه|پژوهشگاه|روزنامه/u;

/** News agencies as they stand in a dateline: `BAGHDAD (Reuters) –`. */
export const dateline =
  /^[\p{Lu}][\p{L} .'’,/-]{1,60}?(?:,\s+(?<day>[\p{L}]{3,9}\.? \d{1,2}(?:, \d{4})?))?\s*\((?<agency>[\p{L}][\p{L}\p{N} .&-]{1,40})\)\s*[-–—]/u;

/** Names of fields in a header block: `Date: 7 November 2021`. */
export const fieldNames: Readonly<Record<string, readonly string[]>> = {
  title: ["title", "headline", "subject", "العنوان", "عنوان"],
  author: ["author", "authors", "by", "writer", "reporter", "byline", "الكاتب", "نویسنده"],
  publisher: ["publisher", "source", "outlet", "publication", "site", "website", "المصدر", "منبع"],
  date: [
    "date",
    "published",
    "publication date",
    "published on",
    "posted",
    "issued",
    "التاريخ",
    "تاريخ النشر",
    "تاریخ",
  ],
  address: ["url", "link", "address", "permalink", "الرابط", "نشانی"],
  language: ["language", "lang", "اللغة", "زبان"],
};

/** Elements whose content a browser never shows as text of the page. */
export const unseenElements: ReadonlySet<string> = new Set([
  "script",
  "style",
  "template",
  "noscript",
  "head",
  "title",
  "iframe",
  "object",
  "svg",
  "math",
  "canvas",
  "audio",
  "video",
  "datalist",
  "noembed",
  "noframes",
  "param",
  "source",
  "track",
  "meta",
  "link",
  "base",
  "area",
  "map",
]);

/** How many line ends stand around an element: 2 for blocks that keep a distance, 1 for the rest. */
export const blockElements: ReadonlyMap<string, 1 | 2> = new Map([
  ...[
    "p",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "ul",
    "ol",
    "dl",
    "table",
    "blockquote",
    "pre",
    "figure",
    "hr",
    "article",
    "section",
    "header",
    "footer",
    "nav",
    "aside",
    "main",
    "body",
    "fieldset",
    "form",
    "details",
  ].map((n) => [n, 2] as const),
  ...[
    "div",
    "li",
    "dt",
    "dd",
    "tr",
    "caption",
    "thead",
    "tbody",
    "tfoot",
    "figcaption",
    "summary",
    "legend",
    "option",
    "address",
    "center",
    "hgroup",
    "optgroup",
  ].map((n) => [n, 1] as const),
]);

/** Elements and roles around an article rather than of it. */
export const navigationElements: ReadonlySet<string> = new Set(["nav", "footer", "aside", "menu"]);
export const navigationRoles: ReadonlySet<string> = new Set([
  "navigation",
  "banner",
  "contentinfo",
  "complementary",
  "search",
]);
