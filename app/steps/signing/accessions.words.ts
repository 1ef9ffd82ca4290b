import type { AccessionRefusal } from '#agreement/accessions.ts'
import { dayWords } from '#parties/days.words.ts'
import { isOfStanding, type StandingRefusal } from '#parties/standing.ts'
import { standingRefusalWords } from '#parties/standing.words.ts'

export const accessionWords = {
  title: 'Later toetreden',
  lead: 'Een partij kan later meedoen, met een aanvullende overeenkomst. De getekende tekst verandert niet.',
  toSigning: 'Naar de ondertekening',
  none: 'Er wil nog niemand toetreden.',
  notClosed: 'Toetreden kan zodra de afspraken getekend en gesloten zijn.',
  ask: 'Vraag om toe te treden',
  askHint:
    'Alle partijen die voor akkoord tekenden, moeten instemmen. Daarna tekent uw organisatie zelf.',
  codes: 'Welke afspraken gaan voor uw organisatie gelden?',
  limitedTo: 'Waartoe is uw deelname beperkt?',
  limitedHint: 'Bijvoorbeeld: het complex Lindehof, 30 woningen. Dit wordt openbaar.',
  reason: 'Waarom wilt u toetreden?',
  reasonHint: 'Iedereen die bij dit traject hoort, leest dit. Het wordt niet openbaar.',
  askButton: 'Toetreding vragen',
  of: (name: string) => `Toetreding van ${name}`,
  askedOn: (day: string) => `Gevraagd op ${day}.`,
  limited: (to: string) => `Beperkt tot: ${to}.`,
  holds: (count: number) =>
    count === 1 ? 'Deze afspraak gaat gelden:' : `Deze ${count} afspraken gaan gelden:`,
  why: 'Waarom',
  consent: 'Stemmen de anderen in?',
  consented: 'stemt in',
  refused: 'stemt niet in',
  silent: 'nog geen antwoord',
  answer: 'Stemt uw organisatie in?',
  answers: { consent: 'Ja, wij stemmen in', refuse: 'Nee, wij stemmen niet in' },
  answerReason: 'Waarom niet?',
  answerButton: 'Antwoord geven',
  withdraw: 'Vraag intrekken',
  sign: 'Teken de toetreding',
  signHint: 'Alle partijen hebben ingestemd. Met uw handtekening treedt uw organisatie toe.',
  read: 'Ik heb deze tekst gelezen en mag namens mijn organisatie tekenen.',
  signButton: 'Ondertekenen en toetreden',
  confirmFirst: 'Bevestig eerst dat u het bent. Daarna kunt u tekenen.',
  confirm: 'Bevestig wie ik ben',
  file: 'Getekende toetreding (PDF)',
  signedBy: (name: string, role: string, day: string) =>
    `Getekend door ${name}, ${role}, op ${day}.`,
  states: { open: 'gevraagd', effective: 'toegetreden', withdrawn: 'ingetrokken' },
} as const

const stateWords = { open: 'open', effective: 'al getekend', withdrawn: 'al ingetrokken' } as const

type Told = 'accession-term-over' | 'not-in-agreement' | 'accession-closed'

const plainWords: Record<Exclude<AccessionRefusal['code'], Told>, string> = {
  'no-such-accession': 'Deze toetreding bestaat niet, of is niet voor u zichtbaar.',
  'not-closed-yet': 'Er zijn nog geen gesloten afspraken om tot toe te treden.',
  'makes-it-already': 'Uw organisatie maakt deze afspraken al mee.',
  'member-of-umbrella': 'Uw organisatie doet al mee via haar koepel.',
  'accession-open': 'Uw organisatie vroeg al om toe te treden. Trek die vraag eerst in.',
  'joined-already': 'Uw organisatie is al toegetreden.',
  'not-asked-to-consent': 'Alleen partijen die voor akkoord tekenden, geven hier antwoord.',
  'reason-missing': 'Vertel waarom uw organisatie niet instemt.',
  'not-the-joiner': 'Dit doet alleen de organisatie die wil toetreden.',
  'consent-missing': 'Nog niet alle partijen hebben ingestemd. Daarna kunt u tekenen.',
  'other-text': 'De tekst is een andere dan die u las. Lees hem opnieuw.',
  'proof-too-old': 'Bevestig eerst opnieuw wie u bent. Daarna kunt u tekenen.',
  'no-signing-key':
    'Deze installatie heeft nog geen sleutel om mee te tekenen. De beheerder moet die instellen.',
}

/** Says to a person why this cannot be done about joining now. */
export function accessionRefusalWords(refusal: AccessionRefusal | StandingRefusal): string {
  if (isOfStanding(refusal)) return standingRefusalWords(refusal)
  switch (refusal.code) {
    case 'accession-term-over':
      return `De afspraken liepen tot en met ${dayWords(refusal.until)}. Toetreden kan niet meer.`
    case 'not-in-agreement':
      return `Deze afspraken staan niet in de getekende tekst: ${refusal.codes.join(', ')}.`
    case 'accession-closed':
      return `Deze toetreding is ${stateWords[refusal.state]}.`
    default:
      return plainWords[refusal.code]
  }
}
