/** Headings of sections that tell of possible futures. */
export const scenarioHeading =
  /\b(scenarios?|options?|outlook|prospects?|what (comes |happens )?next|the future|futures|possible (paths?|courses?|outcomes?)|looking ahead|trajector(y|ies)|way forward|alternatives|forecasts?|predictions?|implications|developments? (in|over|of|during) the|(possible|likely|expected|future|further) (developments?|evolution)|what (may|might|could|will) (come|follow|happen)|where (is|does|do|are|might|may) .{0,40} (go|going|head|heading|lead|end)|the months ahead|paths? (ahead|forward)|ways forward)\b/i;
/** "The first scenario", "Scenario 2:", "A third possibility". */
export const scenarioOpening =
  /^\W*(?:(?:the|a|in the|under the|our)\s+)?(?:(?:first|second|third|fourth|fifth|sixth|last|final|another|other|most likely|least likely|best(?:-| )case|worst(?:-| )case|base(?:line)?|alternative|optimistic|pessimistic|status quo)\s+(?:\S+\s+){0,2}?(?:scenario|option|possibility|path|outcome|case|course|alternative)|(?:scenario|option|possibility|path|pathway|variant|future|case|course|outcome|alternative)\s+(?:\d+|[A-F]|one|two|three|four|five|[IVX]+)\b|(?:best|worst|base|baseline|middle|central|likely|upside|downside)(?:-| )(?:case|scenario)\s*[:–—.(]|(?:first|second|third|fourth|fifth)(?:ly)?\s*[,:])/i;
export const scenarioCount =
  /\b(two|three|four|five|six|several|[2-6])\s+(?:\S+\s+){0,3}(scenarios|options|possibilities|paths|outcomes|courses|alternatives)\b/i;

const list = (lines: string) => lines.split(",").map((l) => [l.trim(), true as const] as const);
/** Words that open a condition. */
export const conditions = list(
  "if, unless, in case, in the case that|of, in the event that|of, should, as long as, so long as, provided, provided that, providing, on condition that, only if, until, assuming, assuming that, contingent on|upon, depends|depend|depending on, conditional on|upon, once, without, were, whether, given that, presuppose|presupposes, require|requires, hinge|hinges on, would have to, for this to happen, come|comes about if, set|sets off by, only come about, assumes|assuming|assume, contingent, provided, in case of, even if",
);
/** Phrases whose subject drives it or stands against it: the whole sentence is taken. */
export const favouring = list(
  "work|works in ~1 favour|favor, favour|favours|favor|favors it|this, speak|speaks for it|this, push|pushes|pushing|point|points in ~1 direction, help|helps|helped it ~1 along, helped along by, speak|speaks for it|this, driving force|forces, make|makes it ~2 likely|easier, already ~2 begun|begun to, push|pushes towards|toward, played|plays into",
);
export const opposing = list(
  "stand|stands|standing in ~1 way, stand|stands|standing against, main obstacle, limit|limits, make|makes it ~2 hard|harder|unlikely|difficult, speak|speaks against, pull|pulls ~2 other way|direction, spoil it, work|works against it, could|would|might block|spoil|derail it, prevent|prevents, obstacle|hurdle|barrier be, tell|tells against",
);
/** Words that open what stands against it. */
export const impediments = list(
  "yet, however, but, although, though, despite, nevertheless, nonetheless, unlikely, difficult|hard for|to, difficult, impediment|impediments, obstacle|obstacles, challenge|challenges, constraint|constraints, constrained by, hindered|hampered|impeded|limited|blocked|prevented by, reluctant|unwilling|hesitant to, fear|fears|fearing, risk|risks of|that, costly, cannot afford, lack|lacks of, unable to, would face, faces|face|facing ~3 opposition|resistance|pressure|challenges|obstacles, oppose|opposes|opposed, hurdle|hurdles, barrier|barriers, not easily, in dire need",
);
/** Words that open what drives it. */
export const drivers = list(
  "because, because of, due to, in light of, driven by, promoted|helped|favoured|favored by, in view of, in order to, in a bid to, with the aim of, motivated by, as a result of, following, given, thanks to, encouraged by, supported by, backed by, fuelled|fueled by, wanted|wants|want to, seek|seeks|sought|seeking to, aim|aims|aimed to|at, desire to, interest in, incentive|incentives to, pressure to|from, attractive, benefit|benefits from, enable|enables|enabled by, facilitated by, so as to, intend|intends to, owing to, since",
);
/** Words that open what would follow. */
export const consequences = list(
  "would ~1 lead|result|mean|impact|affect|cause|trigger|create|allow|bring|be|end|weaken|strengthen|become|have|plunge|push, will ~2 lead|result|mean|impact|affect|cause|trigger|create|allow|bring|have|become|send|take, leading|resulting to|in, lead|leads|led to, result|results in, consequence|consequences, the result would|will be, as a consequence, on the verge|brink of, impact|impacts on|the, thereby, thus, then be, ensuring, is likely to be, could lead|result|trigger|spark|cause|mean, might lead|result|trigger, may lead|result|trigger",
);
/** Words of likelihood and what they lean to. */
export const likelihoods = list(
  "likely, unlikely, probable, improbable, probably, possible, impossible, possibly, could, may, might, perhaps, likelihood, almost certain|certainly, certain, inevitable|inevitably, remote, plausible, implausible, conceivable, expected, expect|expects, doubtful, not something that will happen, most likely, least likely, highly likely|unlikely, feasible, realistic, unrealistic, cannot be ruled|excluded ?out, about even, even chance|chances|odds, far from excluded|certain, attractive scenario, highly|quite|very|most|more|less|least|rather probable|likely|unlikely|improbable, likelihood|probability|chance ~2 high|low|considerable|small|good|moderate|slim|great|remote|even",
);
/** Words of a forecast outside a section on scenarios. */
export const forecasts = list(
  "will likely|probably|continue|remain|face|lead|be|have|not|become|need|take, is|are likely|expected|set|bound|poised|unlikely|certain|due|scheduled to, likely to, unlikely to, expected to, could ~1 lead|trigger|spark|escalate|face|become|result|mean|see|resort|spread|further|deepen|undermine, may ~1 lead|trigger|spark|escalate|face|become|result|mean|see|resort|spread|continue|further|deepen, might ~1 lead|trigger|spark|escalate|face|become|result|resort|continue, predict|predicts|predicted|predicting, forecast|forecasts|forecasting, anticipate|anticipates|anticipated, expect|expects|expected ~1 that|to, in the coming|next|days|weeks ~2 days|weeks|months|years, it remains to be seen, prospect|prospects of|for, foreseeable future, going forward, is going to",
);
export const warnings = list(
  "warn|warns|warned|warning ~3 that|of|against, risk|risks of|that|becoming|plunging|triggering|sliding, danger of|that, threaten|threatens|threatening to, fear|fears|feared that|of|a, caution|cautioned|cautions that|against, brink|verge of, spiral|spiralling|spiraling out, possibility of, if not ~2 contained|addressed|checked, concern|concerns|concerned that ~8 could|may|might|will|would, raise|raises|raised ~2 fears|concerns|spectre|specter, spectre|specter of",
);
