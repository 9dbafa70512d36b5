/** The words of the example's DOCX, mail and ZIP; everything in them is invented. */
export const roundUp = {
  title: "Reactions to the attack in Lindhaven: a round-up",
  byline: "Morning Ledger, 16 May 2024",
  sections: [
    [
      "Tarsova",
      "President Lukas Tarrant condemned the bombing as “a cowardly act of terrorism” and declared three days of mourning. The speaker of the outgoing parliament, Nadia Pell, called for unity and warned that the attack aimed to divide the country.",
    ],
    [
      "Kethria",
      "The Kethrian government strongly condemned the attack, describing it as an assault on democracy. Prime Minister Oskar Lindqvist telephoned President Tarrant and offered his condolences.",
    ],
    [
      "Osmark",
      "Osmark’s Foreign Ministry condemned the bombing and called for those responsible to be brought to justice. It did not name a culprit.",
    ],
    [
      "The Saffron Coast",
      "The Saffron Coast voiced shock at the loss of life. Its ambassador, Salim al-Qadi, whose name is also spelled Selim Al-Kadi, said that his country was deeply concerned about the safety of shipping in the strait.",
    ],
    [
      "The League of the Narrow Sea",
      "The League’s secretary general, Ruben Askar, condemned all forms of terrorism and urged the parties in Tarsova to resolve their differences by dialogue.",
    ],
  ],
} as const;

export const mail = {
  from: '"Press office, League of the Narrow Sea" <press@league.example>',
  to: "correspondents@league.example",
  subject: "Joint statement on Lindhaven",
  date: "Wed, 15 May 2024 12:00:00 +0000",
  body: "Dear colleagues,\n\nPlease find the joint statement attached.\n\nThe League will hold a special meeting on 22 May.\n\nPress office\n",
  attachment:
    "JOINT STATEMENT\n\n15 May 2024\n\nThe governments of Kethria, Osmark and the Saffron Coast jointly condemn the attack of 14 May on the head of the Electoral Commission of Tarsova. They express their solidarity with the people of Tarsova and call on all parties to respect the result of the election.\n",
} as const;

export const archive = {
  "parliament/speech-2024-05-16.txt":
    "Parliament of Tarsova, record of 16 May 2024\n\nNADIA PELL: This house stands with Mirela Dovan. We condemn this attack and we will meet on the day that the law names.\n\nGREGOR HOLT (Civic Union): My group is shocked. But let us wait for the courts. Perhaps fewer people would be accusing the Iron Guard if they waited for evidence.\n",
  "radio/transcript-2024-05-17.txt":
    "Radio Belmar, 17 May 2024, 18.00\n\nThe Morning Ledger quoted General Viktor Amsel, the army's chief of staff, as telling a closed committee that the explosive came from an army depot. The Defence Ministry later denied that any explosive was missing. Harbour workers blocked Customs Quay on Friday to protest against the attack.\n\nCopies of the recording lie with the station.\n",
} as const;
