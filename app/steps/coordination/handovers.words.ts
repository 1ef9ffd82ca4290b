import { ruleWords } from '#law/calendar.words.ts'
import { isCalendarId } from '#law/calendars.ts'
import type { StandingRefusal } from '#parties/standing.ts'
import { standingRefusalWords } from '#parties/standing.words.ts'
import type { HandoverRefusal, PackRow, PlanStand, SectionId } from './handovers.ts'

/** What each part of a pack is called, and what it says where nothing waits. */
export const sectionWords: Record<SectionId, { title: string; none: string }> = {
  openPoints: {
    title: 'Open punten',
    none: 'Er is geen punt waar partijen het nog over eens moeten worden.',
  },
  terms: { title: 'Termijnen', none: 'Er is geen termijn in de komende drie maanden.' },
  promises: { title: 'Toezeggingen en acties', none: 'Elke toezegging is afgerond.' },
  unread: { title: 'Ongelezen stukken', none: 'Elke partij las alle berichten en stukken.' },
  requests: { title: 'Vragen die openstaan', none: 'Er wacht geen vraag op antwoord.' },
  letters: { title: 'Brieven die nog weg moeten', none: 'Elke brief is verstuurd.' },
}

/** “2027: 4 klaar, 2 te laat, 6 komen nog.” */
export const planStandWords = ({ year, met, late, upcoming }: PlanStand): string =>
  `${year}: ${met} klaar, ${late} te laat, ${upcoming} komen nog.`

/** What waits: in its own words, or the title of the rule of the calendar. */
export const rowWords = ({ what, regime }: PackRow): string =>
  regime && isCalendarId(what) ? ruleWords(what, regime).title : what

/** Says to a person why a handover can't be proposed, or signed for. */
export function handoverRefusalWords(refusal: HandoverRefusal | StandingRefusal): string {
  switch (refusal.code) {
    case 'no-such-person':
      return 'Deze persoon is niet bekend in dit traject. Nodig haar eerst uit.'
    case 'represents-a-party':
      return 'Wie voor een partij onderhandelt, besluit of tekent, kan geen coördinator zijn.'
    case 'already-coordinates':
      return 'Deze persoon is al coördinator.'
    case 'coordinator-is-there':
      return 'Er is een coördinator. Alleen zij kan het werk overdragen.'
    case 'handover-is-open':
      return 'Er wacht al een overdracht op een antwoord. Trek die eerst in.'
    case 'no-such-handover':
      return 'Deze overdracht is er niet.'
    case 'handover-has-ended':
      return 'Deze overdracht is al getekend of ingetrokken.'
    case 'not-the-successor':
      return 'Alleen wie gevraagd is, kan hierop antwoorden.'
    case 'other-pack':
      return 'Dit is niet het pakket dat u las. Lees het opnieuw en teken daarna.'
    case 'not-her-name':
      return 'Dit is niet uw naam. Typ uw naam zoals die boven aan de pagina staat.'
    default:
      return standingRefusalWords(refusal)
  }
}

export const handoverWords = {
  title: 'Overdracht',
  lead: 'De coördinator draagt alles wat openstaat over in één pakket. Haar opvolger tekent ervoor. Tot die tijd verandert er niets.',
  propose: 'Overdragen',
  proposeHint:
    'Het pakket wordt nu gemaakt en verandert daarna niet meer. Elke partij kan het lezen.',
  person: 'Opvolger',
  reason: 'Waarom draagt u over?',
  button: 'Maak het pakket en vraag haar',
  noCandidate: 'Er is nog niemand bekend die coördinator kan zijn. Nodig eerst iemand uit.',
  list: 'Overdrachten',
  none: 'Er is nog niets overgedragen.',
  fromTo: (from: string | null, to: string) =>
    from ? `${from} draagt over aan ${to}` : `${to} wordt gevraagd`,
  made: (by: string, day: string) => `Gemaakt door ${by} op ${day}.`,
  waits: 'Wacht op antwoord',
  signed: (to: string, day: string) => `${to} tekende ervoor op ${day}.`,
  signedTag: 'Getekend',
  withdrawnTag: 'Ging niet door',
  withdrawn: (day: string, why: string) => `Ging niet door op ${day}: ${why}`,
  packTitle: (to: string) => `Pakket voor ${to}`,
  packLead: 'Dit stond open op het moment van maken. Niets uit de kamer van een partij staat erin.',
  why: 'Waarom',
  from: 'Van',
  nobody: 'Er was geen coördinator',
  madeOn: 'Gemaakt op',
  plan: 'Stand van de planning',
  what: 'Wat',
  who: 'Wie',
  due: 'Uiterlijk',
  mark: 'Kenmerk (SHA-256)',
  download: 'Download het pakket (JSON)',
  pdf: 'Download het pakket als PDF',
  print: 'De PDF is om te lezen en te bewaren. U tekent voor het kenmerk.',
  round: 'Traject',
  contents: 'Inhoud',
  sign: 'Teken voor het pakket',
  signHint: 'Vanaf vandaag bent u dan coördinator. Wie het nu is, stopt.',
  name: 'Uw naam',
  nameHint: 'Typ uw naam voluit. Zo tekent u dat u het pakket heeft gekregen.',
  statement: 'Verklaring over neutraliteit',
  statementHint: 'Bijvoorbeeld: Ik werk voor alle partijen samen en kies geen kant.',
  employer: 'In dienst van',
  employerHint: 'Wie betaalt u? Iedereen aan tafel kan dit lezen.',
  signButton: 'Ik teken en neem over',
  decline: 'Ik neem het niet over',
  declineButton: 'Nee zeggen',
  withdraw: 'Overdracht intrekken',
  withdrawButton: 'Intrekken',
  because: 'Waarom niet?',
}
