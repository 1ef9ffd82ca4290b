import type { AccessionRefusal } from '#agreement/accessions.ts'
import { dayWords } from '#parties/days.words.ts'
import type { StandingRefusal } from '#parties/standing.ts'
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

/** Says to a person why this cannot be done about joining now. */
export function accessionRefusalWords(refusal: AccessionRefusal | StandingRefusal): string {
  switch (refusal.code) {
    case 'no-such-accession':
      return 'Deze toetreding bestaat niet, of is niet voor u zichtbaar.'
    case 'not-closed-yet':
      return 'Er zijn nog geen gesloten afspraken om tot toe te treden.'
    case 'accession-term-over':
      return `De afspraken liepen tot en met ${dayWords(refusal.until)}. Toetreden kan niet meer.`
    case 'makes-it-already':
      return 'Uw organisatie maakt deze afspraken al mee.'
    case 'member-of-umbrella':
      return 'Uw organisatie doet al mee via haar koepel.'
    case 'accession-open':
      return 'Uw organisatie vroeg al om toe te treden. Trek die vraag eerst in.'
    case 'joined-already':
      return 'Uw organisatie is al toegetreden.'
    case 'not-in-agreement':
      return `Deze afspraken staan niet in de getekende tekst: ${refusal.codes.join(', ')}.`
    case 'accession-closed':
      return `Deze toetreding is ${stateWords[refusal.state]}.`
    case 'not-asked-to-consent':
      return 'Alleen partijen die voor akkoord tekenden, geven hier antwoord.'
    case 'reason-missing':
      return 'Vertel waarom uw organisatie niet instemt.'
    case 'not-the-joiner':
      return 'Dit doet alleen de organisatie die wil toetreden.'
    case 'consent-missing':
      return 'Nog niet alle partijen hebben ingestemd. Daarna kunt u tekenen.'
    case 'other-text':
      return 'De tekst is een andere dan die u las. Lees hem opnieuw.'
    case 'proof-too-old':
      return 'Bevestig eerst opnieuw wie u bent. Daarna kunt u tekenen.'
    case 'no-signing-key':
      return 'Deze installatie heeft nog geen sleutel om mee te tekenen. De beheerder moet die instellen.'
    default:
      return standingRefusalWords(refusal)
  }
}
