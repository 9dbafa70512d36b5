const institutions =
  "ministry department council office organization organisation committee bureau embassy university bank court secretariat commission agency union league front party movement brigade brigades army force forces corps guard guards command authority assembly parliament congress senate house chamber federation confederation association society institute institution foundation center centre academy police service services directorate board fund group company corporation coalition alliance bloc mission consulate tribunal cabinet government administration militia division battalion regiment navy hezbollah network news agency times post herald tribune journal gazette foundation church synod trust club school college hospital harakat kataib kata'ib kataeb ansar jaysh jaish hashd saraya liwa asa'ib asaib jund jabhat hizb hizbullah hizbollah tehreek lashkar";
const honorifics =
  "mr mrs ms miss dr prof president minister premier chancellor secretary general gen colonel col major maj captain capt lieutenant lt sergeant sgt admiral adm commander marshal king queen prince princess sheikh sheik emir sultan imam ayatollah mullah pope bishop archbishop cardinal rabbi senator sen representative rep congressman congresswoman governor gov mayor judge justice ambassador envoy spokesman spokeswoman spokesperson director chairman chairwoman chief leader speaker sir lord lady dame officer analyst professor attorney lawyer journalist activist candidate deputy columnist writer author scholar expert researcher economist historian reporter correspondent editor";
const particles =
  "al el bin ibn bint abu abd abdul abdel umm ben van von der den de del della di da dos du le la ter st san santa ahl ould";
const places =
  "city province governorate district region state states republic kingdom island islands river lake sea ocean mount mountain mountains valley desert gulf bay strait peninsula street avenue road square bridge airport port camp village town county zone border coast north south east west northern southern eastern western central";

const bits = new Map<string, number>();
[institutions, honorifics, particles, places].forEach((list, k) => {
  for (const w of list.split(" ")) {
    bits.set(w, (bits.get(w) ?? 0) | (1 << k));
    if (k === 1) bits.set(`${w}.`, 1 << k);
  }
});

/** Word lists whose membership is a feature: institutions, titles of persons, name particles, kinds of place. */
export const writtenLists: ReadonlyMap<string, number> = bits;

/** Bits of the lists; the last three are of the places that the weights bring. */
export const listBits = {
  institution: 1,
  honorific: 2,
  particle: 4,
  placeKind: 8,
  country: 16,
  city: 32,
  demonym: 64,
} as const;
