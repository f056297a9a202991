/** Made-up articles of one harbour town, in which events are told once, twice and in passing. */
export const articles = {
  'ferry-ledger.txt': `Ferry runs aground off Orrin

By Ada Quill
May 4, 2021

ORRIN, May 4 - The night ferry Halcyon ran aground on the Orrin sandbank on May 3, 2021. All 212 passengers were taken off by lifeboat before dawn.
The harbour office opened an inquiry on May 4, 2021. The captain, Tomas Brandt, was suspended the same day.
`,
  'ferry-courier.txt': `Passengers saved from stranded ferry

By Noel Vance
May 5, 2021

The ferry Halcyon ran aground on the Orrin sandbank on May 3, 2021, and 210 passengers were rescued by lifeboat.
Fishermen in Orrin said the buoy had been dark for weeks.
`,
  'tug.txt': `Halcyon is free again

By Ada Quill
May 9, 2021

Two tugs pulled the ferry Halcyon off the sandbank on May 8, 2021. A diver inspected the hull on May 9, 2021.
The shipping company sold its second ferry on May 7, 2021.
`,
  'council.txt': `A second lifeboat for Orrin

By Mira Stane
June 2, 2021

The Orrin council voted on June 1, 2021 to buy a second lifeboat. Councillor Jon Pell left the meeting on June 1, 2021.
`,
  'inquiry.md': `---
published: 2021-11-20
publisher: Orrin Ledger
---

# Inquiry blames the buoy

The inquiry published its report on November 19, 2021. It found that the buoy had failed on April 11, 2021.

The harbour master resigned on November 20, 2021.
`,
} as const
