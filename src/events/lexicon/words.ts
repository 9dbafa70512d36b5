/** Irregular forms of the lexicon's words. A form may belong to two words; both are tried. */
const irregular =
  "be:is,are,was,were,been,being,am,'s,'re,'m;have:has,had,having,'ve;do:does,did,done,doing;go:went,gone,goes;say:said,says;tell:told;give:gave,given;take:took,taken;make:made;get:got,gotten;come:came;hold:held;meet:met;speak:spoke,spoken;send:sent;leave:left;lead:led;lay:laid;pay:paid;put:put,putting;set:set,setting;let:let,letting;cut:cut,cutting;hit:hit,hitting;shut:shut,shutting;quit:quit,quitting,quits;fight:fought;shoot:shot;hang:hung,hanged;slay:slew,slain;strike:struck,stricken;steal:stole,stolen;seek:sought;buy:bought;bring:brought;catch:caught;teach:taught;think:thought;lend:lent;spend:spent;lose:lost;win:won,winning;find:found;withdraw:withdrew,withdrawn;draw:drew,drawn;throw:threw,thrown;overthrow:overthrew,overthrown;break:broke,broken;choose:chose,chosen;freeze:froze,frozen;forgive:forgave,forgiven;forbid:forbade,forbidden,forbidding;swear:swore,sworn;tear:tore,torn;drive:drove,driven;ride:rode,ridden;rise:rose,risen;fly:flew,flown,flies;blow:blew,blown;bow:bowed;grow:grew,grown;know:knew,known;show:shown,showed;see:saw,seen;fall:fell,fallen;flee:fled;feed:fed;shake:shook,shaken;begin:began,begun,beginning;sit:sat,sitting;stand:stood;withhold:withheld;uphold:upheld;undertake:undertook,undertaken;overtake:overtook;retake:retook,retaken;sell:sold;burn:burnt,burned;beat:beat,beaten;bid:bid;cast:cast;write:wrote,written;hide:hid,hidden;stick:stuck;dig:dug,digging;build:built;rebuild:rebuilt;keep:kept;sweep:swept;plead:pled,pleaded;oversee:oversaw;deal:dealt;leap:leapt;sink:sank,sunk;swing:swung;sue:sues,sued,suing;die:died,dying;lie:lied,lying;tie:tied,tying;undergo:underwent,undergone;become:became;overrun:overran,overrunning;run:ran,running;mow:mown;stone:stoned,stoning;panic:panicked;kidnap:kidnapped,kidnapping,kidnaped;will:'ll,wo,would;shall:should,sha;can:could,ca;may:might;would:'d;not:n't,nt;man:men;woman:women;child:children;himself:himself;talks:talks;sanctions:sanctions;thanks:thanks;themselves:themselves;person:people;veto:vetoes,vetoed,vetoing;embargo:embargoes,embargoed;arrest:arrest;rap:rapped,rapping;rape:raped,raping;slap:slapped,slapping;ban:banned,banning;bar:barred,barring;axe:axed;focus:focused;spy:spied;occupy:occupied;deny:denied;defy:defied;vilify:vilified;ratify:ratified;tip:tipped;club:clubbed,clubbing;mob:mobbed;gas:gassed,gassing,gases;press:pressed;light:lit;fling:flung;bind:bound;wear:wore,worn;spit:spat;string:strung";
const doubling = /[^aeiou][aeiou][bdgmnprt]$/;

function regular(word: string): string[] {
  if (!/^[a-z-]{2,}$/.test(word)) return [];
  const out = [
    /(s|x|z|ch|sh)$/.test(word) ? `${word}es` : /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`,
  ];
  const stem = word.endsWith("ee") ? word : word.replace(/e$/, "");
  out.push(
    /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ied` : word.endsWith("e") ? `${word}d` : `${word}ed`,
    `${stem}ing`,
  );
  if (doubling.test(word)) out.push(`${word}${word.at(-1)}ed`, `${word}${word.at(-1)}ing`);
  if (word === "cancel" || word === "expel" || /(e|o|a)l$/.test(word)) out.push(`${word}led`, `${word}ling`);
  return out;
}

const strays = new Map<string, string[]>();
for (const line of irregular.split(";")) {
  const [lemma, forms] = line.split(":") as [string, string];
  for (const form of forms.split(",")) strays.set(form, [...(strays.get(form) ?? []), lemma]);
}

/** Words of a pattern are lemmas already; kept as a seam for spellings such as "co-operate". */
export const lemmasOf = (word: string): string[] => [word];

/** From every written form to the words of the lexicon it may be. */
export function formsOf(words: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const forms = new Map<string, string[]>();
  const add = (form: string, word: string) => {
    const known = forms.get(form);
    if (!known) forms.set(form, [word]);
    else if (!known.includes(word)) known.push(word);
  };
  for (const word of words) {
    add(word, word);
    for (const form of regular(word)) add(form, word);
  }
  for (const [form, lemmas] of strays) for (const lemma of lemmas) add(form, lemma);
  return forms;
}
