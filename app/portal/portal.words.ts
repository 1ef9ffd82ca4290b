import type { DocumentIndicator } from '#documents/agreement-document.ts'
import { dayInWords, termInWords } from '#documents/agreement-document.words.ts'
import type { PublishedSignature } from '#documents/published-agreement.ts'
import type { PublishedDecision, PublishedReport } from '#documents/published-progress.ts'
import type { Day } from '#kernel/day.ts'

export const navWords = {
  promises: 'Afspraken',
  verify: 'Controleer een document',
  about: 'Uitleg',
  api: 'Voor programma’s',
  accessibility: 'Toegankelijkheid',
  privacy: 'Privacy',
  signIn: 'Inloggen',
}

/** How a party answered, as everybody reads it. “Seen” is never shown as agreement. */
export const answerWords: Record<PublishedSignature['kind'], string> = {
  agreed: 'Akkoord',
  agreed_with_reservation: 'Akkoord met voorbehoud',
  seen_only: 'Voor gezien, dit is geen akkoord',
  declined: 'Niet getekend',
}

export const decisionWords: Record<PublishedDecision['what'], string> = {
  achieved: 'Gehaald',
  continue: 'Gaat door',
  change: 'Gaat veranderd door',
  stop: 'Gestopt',
  amended: 'Tussentijds veranderd',
  ended: 'Tussentijds beëindigd',
}

export const momentWords = {
  midterm: 'Tussenstand: liggen we op koers?',
  evaluation: 'Evaluatie: wat bracht het?',
} as const

export const reportStates: Record<PublishedReport['state'], string> = {
  unchecked: 'Nog niet gecontroleerd',
  confirmed: 'Gecontroleerd',
  disputed: 'De controleur ziet het anders',
}

export const obligationWords = {
  result: 'Dit wordt bereikt. Het is een belofte van resultaat.',
  effort: 'Hiervoor doen zij hun best. Het resultaat is niet beloofd.',
  process: 'Zo werken zij samen.',
  intention: 'Dit willen zij graag. Het is geen belofte.',
} as const

export const frequencyWords: Record<DocumentIndicator['frequency'], string> = {
  quarter: 'elk kwartaal',
  half_year: 'elk half jaar',
  year: 'elk jaar',
}

/** “Geldt van 1 januari 2027 tot en met 31 december 2030.” */
export const termSentence = (term: { from: Day; until: Day }) => `Geldt van ${termInWords(term)}.`

/** “6 augustus 2027”, of a moment in Amsterdam. */
export const momentDay = (at: string | Date) =>
  new Date(at).toLocaleDateString('nl-NL', { dateStyle: 'long', timeZone: 'Europe/Amsterdam' })

/** “uiterlijk 31 december 2027”; a deadline in words stays as it is. */
export const byWhen = (deadline: string | null) =>
  deadline === null ? 'Geen datum afgesproken' : `Uiterlijk ${dayInWords(deadline)}`
