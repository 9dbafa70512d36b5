import type { Known } from "../knowledge.ts";
import { headEnd, type KnownHit, type SectorHit } from "../phrase.ts";
import { thingSector } from "../roles.ts";
import { former, GENERAL, type Read } from "./reading.ts";

/** Head words whose sector is that of the body they belong to: "members of X", "X's spokesman", "president of X". */
const OF_BODY =
  /^(members?|spokes(man|woman|person|people)|leaders?|chiefs?|heads?|president|vice president|chair(man|woman|person)?|secretary[- ]general|secretary general|director|general secretary|commanders?|officials?|senior officials?|fighters?|gunm[ae]n|militants?|supporters?|forces|troops|source|sources|representative|envoy|special envoy|deputy|speaker|group|team|several|some|many|commissioner|office|candidate|party|militia|members of parliament|bloc|movement)$/;

/** Who works for an organization of civil society or of states speaks as it; a company's or a state's staff are people of their own. */
const STAFF =
  /(^| )(researchers?|experts?|staff|activists?|volunteers?|workers?|monitors?|observers?|inspectors?|analysts?|investigators?|delegates?|employees|personnel)$/;

const isCivic = (known: Known) =>
  known.type === "body" || (known.type === "thing" && known.thing.sectors.some((s) => s.sector === "NGO"));

type Inside = {
  readonly sector: string;
  readonly known: Known | null;
  readonly why: readonly string[];
  readonly office?: string;
};

export function sectorOf(read: Read, on: string): Inside | null {
  const bodies = read.known.filter(
    (k) => k.known.type === "thing" || k.known.type === "body" || k.known.type === "person",
  );
  const inHead = read.sectors.filter((s) => s.from < read.head);
  const telling = inHead.filter((s) => !GENERAL.has(s.sector));
  const head = telling[telling.length - 1] ?? inHead[inHead.length - 1] ?? null;
  const body =
    bodies.find((k) => k.from < read.head) ?? bodies.find((k) => k.from === read.head + 1 || k.from === read.head + 2);
  if (
    body &&
    (!head ||
      OF_BODY.test(head.phrase) ||
      (isCivic(body.known) && STAFF.test(head.phrase)) ||
      GENERAL.has(head.sector) ||
      (body.from >= read.head && OF_BODY.test(lastWord(head.phrase))))
  )
    return ofBody(body, on);
  if (former(read) && head && ["GOV", "LEG"].includes(head.sector))
    return { sector: "ELI", known: null, why: [`former ${head.phrase}`] };
  const trade =
    head && /^(association|federation|society|alliance)s?$/.test(head.phrase) ? tradeBefore(read, head) : null;
  if (trade) return { sector: trade.sector, known: null, why: [`an association of "${trade.phrase}"`] };
  const vague = !head || head.sector === "UNK" || LEADS.test(head.phrase);
  const rest = read.sectors.filter((s) => s.from >= read.head && s.sector !== "JNK");
  if (vague && rest.length > 0 && (read.words[read.head]?.text.toLowerCase() ?? "") === "of") {
    const end = headEnd(read.words, read.text, read.head + 1);
    const near = rest.filter((s) => s.from < end);
    const pick = near[near.length - 1];
    if (pick && pick.sector !== "UNK")
      return { sector: pick.sector, known: null, why: [`"${pick.phrase}" after "of" is a word for ${pick.sector}`] };
  }
  if (!head) return null;
  const office = head.sector === "GOV" || head.sector === "LEG" || head.sector === "JUD" ? { office: head.phrase } : {};
  return { sector: head.sector, known: null, why: [`"${head.phrase}" is a word for ${head.sector}`], ...office };
}

/** Posts of whatever body they are at the head of. */
const LEADS = /^(chief of staff|deputy chief of staff|deputy head|deputy director|inspector general)$/;

/** The trade whose association is named: "Tunisian lawyers' association". */
const tradeBefore = (read: Read, head: SectorHit) =>
  read.sectors.find((s) => s.to === head.from && /^(LAW|MED|JRN|EDU|BUS|AGR)$/.test(s.sector));

const lastWord = (s: string) => s.slice(s.lastIndexOf(" ") + 1);

function ofBody(body: KnownHit, on: string): Inside | null {
  const k = body.known;
  if (k.type === "body") return { sector: "IGO", known: k, why: [`speaks or acts for ${k.name}`] };
  if (k.type === "thing") {
    const sector = thingSector(k.thing, on);
    return sector ? { sector, known: k, why: [`of ${k.name}, a known ${k.thing.kind.replace("-", " ")}`] } : null;
  }
  return k.type === "person" ? { sector: "GOV", known: k, why: [`of ${k.name}`] } : null;
}
