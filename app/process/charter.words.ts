import type { CharterSettings } from './charter.ts'

/** What is asked for each setting. */
export const settingLabels: Readonly<Record<keyof CharterSettings, string>> = {
  silence: 'Wat betekent zwijgen?',
  paperWorkingDays: 'Hoeveel werkdagen vooraf komen stukken?',
  answerWorkingDays: 'Binnen hoeveel werkdagen komt een antwoord op een vraag om informatie?',
  readingMinutes: 'Hoeveel minuten leeswerk per week is genoeg?',
  publisher: 'Wie publiceert de afspraken?',
}

/** Each setting by a short name, as a table or a difference names it. */
export const settingNamesInWords: Readonly<Record<keyof CharterSettings, string>> = {
  silence: 'Zwijgen',
  paperWorkingDays: 'Stukken vooraf',
  answerWorkingDays: 'Antwoord op een vraag',
  readingMinutes: 'Leeswerk per week',
  publisher: 'Publiceren',
}

export const silenceWords: Readonly<Record<CharterSettings['silence'], string>> = {
  no_answer: 'Zwijgen is geen instemming',
  consent: 'Zwijgen is instemming, als dat vooraf bij een besluit staat',
}

export const publisherWords: Readonly<Record<CharterSettings['publisher'], string>> = {
  coordinator_and_parties: 'De coördinator of een partij die mee afspreekt',
  coordinator: 'Alleen de coördinator',
  parties: 'Alleen een partij die mee afspreekt',
}

/** What a setting comes to, as a short answer: “10 werkdagen”. */
const settingWords: {
  readonly [Name in keyof CharterSettings]: (value: CharterSettings[Name]) => string
} = {
  silence: (value) => silenceWords[value],
  paperWorkingDays: (days) => workingDays(days),
  answerWorkingDays: (days) => workingDays(days),
  readingMinutes: (minutes) => `${minutes} minuten per persoon`,
  publisher: (value) => publisherWords[value],
}

const workingDays = (days: number) => `${days} ${days === 1 ? 'werkdag' : 'werkdagen'}`

/** The answer of one setting of a charter. */
export const settingInWords = <Name extends keyof CharterSettings>(
  name: Name,
  settings: CharterSettings,
): string => settingWords[name](settings[name])
