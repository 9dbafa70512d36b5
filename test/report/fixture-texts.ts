/** An invented event in an invented country: people, places and words are made up. */
export type FixtureDocument = {
  readonly path: string;
  readonly title: string;
  readonly publisher: string;
  readonly date: string;
  readonly language: string;
  readonly covered: boolean;
  readonly text: string;
};

const wire = `ORVAL, 4 May (Harbour Wire) - An explosion destroyed part of the Lantern Bridge in Orval, the capital of Norvenia, on the morning of 3 May 2031, the Interior Ministry said in a statement. Three people were killed and eleven were injured, the ministry said.

Interior Minister Dara Velkov said that "the bridge was brought down by a bomb placed under its northern pier". Witnesses said the blast was heard across the river.

No group has claimed responsibility. Velkov said the River Front ordered the attack.`;

export const texts: readonly FixtureDocument[] = [
  {
    path: "wire/harbour-0504.txt",
    title: "Bridge destroyed in Norvenian capital",
    publisher: "Harbour Wire",
    date: "2031-05-04",
    language: "en",
    covered: true,
    text: wire,
  },
  {
    path: "wire/orval-post-0504.txt",
    title: "Blast on the Lantern Bridge",
    publisher: "Orval Post",
    date: "2031-05-04",
    language: "en",
    covered: true,
    text: `${wire}\n\n(From agency reports.)`,
  },
  {
    path: "statements/river-front.eml",
    title: "River Front: statement to the press",
    publisher: "River Front",
    date: "2031-05-05",
    language: "en",
    covered: true,
    text: `The River Front had no part in what happened at the Lantern Bridge. "We do not fight against bridges," its spokesman Ilo Maren said. Maren said the government had staged the explosion to put off the election of June.

Five people lost their lives, and we mourn them, Maren added.`,
  },
  {
    path: "reactions/roundup.html",
    title: "World reacts to the Lantern Bridge bombing </script><script>alert(1)</script>",
    publisher: "Salland Times",
    date: "2031-05-06",
    language: "en",
    covered: true,
    text: `Salland's President Mira Tolen condemned the bombing in the strongest terms and called it "a terrorist act against a free people". Tolen offered to send engineers.

The Tarvik Foreign Ministry expressed solidarity with Norvenia and called for restraint. It was silent on who was to blame.

The League of River States and Salland said in a joint statement that they condemn the attack and urge an inquiry.

Great Ostland's State Department said such acts can never be justified, adding: "Those who did this must be found <!-- and --> tried." Former minister Pell Anders doubted that there had been a bomb at all.`,
  },
  {
    path: "analysis/institute.pdf",
    title: "After the Lantern Bridge: motives and scenarios",
    publisher: "Institute for River Studies",
    date: "2031-05-10",
    language: "en",
    covered: true,
    text: `A. The election
The River Front lost eleven seats in the vote of 2030. Its leaders have said they will not accept the result.

B. The water treaty
In May 2030 Norvenia signed a treaty that gave up the northern locks.

The residue found at the pier proves that the River Front carried out the attack. Three analysts, however, suspect a contractor of negligence.

1. Talks resume
If the election is held on time, talks are likely to resume. The treaty brings both sides to the table, although the trials stand in the way. This is the more likely course.

2. A second attack
A second attack could follow in case the leaders of the Front are arrested. The state of emergency would then be extended. This is unlikely before June.

The institute warns that the southern districts may follow. By June 2031, observers expect a new cabinet.`,
  },
  {
    path: "statements/ministry-ar.html",
    title: "بيان وزارة الداخلية",
    publisher: "وزارة داخلية نورفينيا",
    date: "2031-05-04",
    language: "ar",
    covered: false,
    text: "أعلنت وزارة الداخلية أن انفجارا وقع عند جسر الفانوس صباح يوم 3 مايو 2031. وقالت الوزارة إن ثلاثة أشخاص قتلوا.",
  },
  {
    path: "press/rudkhaneh-fa.txt",
    title: "انفجار در پل فانوس",
    publisher: "روزنامهٔ رودخانه",
    date: "2031-05-05",
    language: "fa",
    covered: false,
    text: "روزنامهٔ رودخانه نوشت که پنج نفر در انفجار پل فانوس کشته شدند. سخنگوی جبههٔ رود گفت: «ما با پل‌ها نمی‌جنگیم».",
  },
  {
    path: "correction/harbour-0506.txt",
    title: "Correction: Lantern Bridge",
    publisher: "Harbour Wire",
    date: "2031-05-06",
    language: "en",
    covered: true,
    text: `Correction: In a report of 4 May, Harbour Wire gave the number of people killed as three. The Interior Ministry now says four people were killed. 橋が落ちた 🌉 was written on a wall nearby.

On 6 May Mira Tolen said Salland would close its border and that "our patience is at an end". Dara Velkov said on Tuesday that the River Front alone was to blame.`,
  },
];
