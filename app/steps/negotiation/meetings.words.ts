import { negotiationRefusalWords } from '#agreement/negotiating.words.ts'
import { weekdayWords } from '#parties/days.words.ts'
import type { StandingRefusal } from '#parties/standing.ts'
import { standingRefusalWords } from '#parties/standing.words.ts'
import type { AgendaKind, Meeting, MeetingLevel, MeetingRefusal, OutcomeKind } from './meetings.ts'

export const levelWords: Record<MeetingLevel, string> = {
  political: 'Bestuurlijk overleg',
  official: 'Ambtelijk overleg',
  working_group: 'Werkgroep',
}

export const agendaKindWords: Record<AgendaKind, string> = {
  inform: 'Informeren',
  discuss: 'Bespreken',
  decide: 'Besluiten',
}

export const outcomeKindWords: Record<OutcomeKind, string> = {
  decision: 'Besluit',
  promise: 'Toezegging',
  arrangement: 'Werkafspraak',
  action: 'Actie',
  concern: 'Zorg',
  fact: 'Feit',
}

export const meetingWords = {
  title: 'Overleggen',
  lead: 'Wanneer partijen elkaar spreken, waarover, en wat daaruit kwam.',
  coming: 'Gepland',
  comingNone: 'Er is geen overleg gepland.',
  comingNonePlan: 'Er is geen overleg gepland. Plan er een.',
  past: 'Geweest',
  plan: 'Overleg plannen',
  owed: 'Wat nog moet gebeuren',
  owedNone: 'Alle toezeggingen en acties zijn afgerond.',
  caption: 'Overleggen van dit traject',
  columnMeeting: 'Overleg',
  columnWhen: 'Wanneer',
  columnPlace: 'Waar',
  cancelled: 'Gaat niet door',
  calendar: 'Zet in uw agenda (ics)',
  name: 'Onderwerp',
  nameHint: 'Bijvoorbeeld: Nieuwbouw en betaalbaarheid.',
  level: 'Wat voor overleg?',
  heldOn: 'Datum',
  fromTime: 'Begint om',
  untilTime: 'Eindigt om',
  timeHint: 'Bijvoorbeeld 19:30.',
  place: 'Plaats',
  placeHint: 'Een adres, of “online”.',
  keepPlan: 'Overleg plannen',
  replan: 'Overleg verplaatsen of aanpassen',
  replanButton: 'Wijziging bewaren',
  cancel: 'Overleg afzeggen',
  cancelHint: 'Het overleg blijft zichtbaar, met “gaat niet door”.',
  agenda: 'Agenda',
  agendaNone: 'De agenda is nog leeg. Elke partij kan een punt voorstellen.',
  agendaCaption: 'Agenda van dit overleg',
  columnItem: 'Punt',
  columnKind: 'Vraagt',
  columnFrom: 'Van',
  item: 'Punt voor de agenda',
  itemKind: 'Wat vraagt u van het overleg?',
  about: 'Over welke afspraak?',
  aboutHint: 'De code, zoals VBS-BES-03. Mag leeg blijven.',
  propose: 'Punt op de agenda zetten',
  byCoordinator: 'de coördinator',
  attendance: 'Wie waren er?',
  attendanceNone: 'Nog niet genoteerd.',
  present: 'Aanwezig',
  absent: 'Afwezig',
  attendanceKeep: 'Aanwezigheid bewaren',
  attendanceField: 'Welke partijen waren er?',
  outcomes: 'Wat kwam eruit?',
  outcomesNone: 'Er is nog niets genoteerd.',
  outcome: 'Uitkomst noteren',
  outcomeKind: 'Wat voor uitkomst?',
  outcomeKindHints: {
    decision: 'Partijen besloten dit samen.',
    promise: 'Een partij zegde dit een andere toe, voor een datum.',
    arrangement: 'Zo werken partijen samen verder. Een partij let erop, tot een datum.',
    action: 'Een partij doet dit, voor een datum.',
    concern: 'Een partij maakt zich zorgen over een afspraak.',
    fact: 'Iets wat zo is. Het komt bij de feiten: elke partij zegt daar of het klopt.',
  } satisfies Record<OutcomeKind, string>,
  text: 'Uitkomst in één zin',
  owner: 'Welke partij?',
  ownerHint: 'Wie het doet. Bij een feit: wie het noemde. Bij een besluit blijft dit leeg.',
  to: 'Aan wie is het toegezegd?',
  toHint: 'Alleen bij een toezegging. Die partij zegt later of het gebeurd is.',
  dueOn: 'Voor wanneer?',
  dueHint: 'Bij een toezegging, werkafspraak of actie.',
  onItem: 'Bij welk punt?',
  keepOutcome: 'Uitkomst bewaren',
  raise: 'Zorg van uw organisatie noteren',
  raiseHint: 'De zorg staat meteen ook bij de afspraak. Alleen uw organisatie sluit haar.',
  concern: 'Waarover maakt u zich zorgen?',
  concernAbout: 'Bij welke afspraak?',
  concernAboutHint: 'De code, zoals VBS-BES-03.',
  keepConcern: 'Zorg bewaren',
  onTable: (code: string) => `Staat bij ${code}`,
  inFacts: 'Staat bij de feiten',
  close: 'Dit is gebeurd',
  done: 'Gebeurd',
  open: 'Open',
  late: 'Te laat',
  promiseLine: (owner: string, to: string, due: string) => `${owner} aan ${to}, voor ${due}`,
  actionLine: (owner: string, due: string) => `${owner}, voor ${due}`,
  saidLine: (owner: string) => `Genoemd door ${owner}`,
}

const owingWords = {
  ownerPartyId: 'welke partij',
  toPartyId: 'aan wie het is toegezegd',
  dueOn: 'voor wanneer',
}

/** “woensdag 25 november 2026, 19.30 tot 21.00 uur” */
export function whenWords({ heldOn, fromTime, untilTime }: Meeting): string {
  const times = [fromTime, ...(untilTime ? [untilTime] : [])].map((time) => time.replace(':', '.'))
  return `${weekdayWords(heldOn)} ${heldOn.slice(0, 4)}, ${times.join(' tot ')} uur`
}

/** Says a refusal about a meeting to a person. */
export function meetingRefusalWords(refusal: MeetingRefusal | StandingRefusal): string {
  switch (refusal.code) {
    case 'no-such-meeting':
      return 'Dit overleg bestaat niet, of is niet voor u zichtbaar.'
    case 'no-such-outcome':
      return 'Deze uitkomst bestaat niet, of is niet voor u zichtbaar.'
    case 'no-such-item':
      return 'Dit agendapunt hoort niet bij dit overleg.'
    case 'meeting-cancelled':
      return 'Dit overleg gaat niet door.'
    case 'not-of-this-round':
      return refusal.what === 'commitment'
        ? 'Deze afspraak ligt niet op tafel in dit traject. Kijk de code na.'
        : 'Kies een partij van dit traject.'
    default:
      return outcomeRefusalWords(refusal)
  }
}

type Rest = Exclude<
  MeetingRefusal | StandingRefusal,
  {
    code:
      | 'no-such-meeting'
      | 'no-such-outcome'
      | 'no-such-item'
      | 'meeting-cancelled'
      | 'not-of-this-round'
  }
>

function outcomeRefusalWords(refusal: Rest): string {
  switch (refusal.code) {
    case 'owing-missing':
      return `Vul nog in: ${refusal.missing.map((field) => owingWords[field]).join(' en ')}.`
    case 'promise-to-oneself':
      return 'Een toezegging is aan een andere partij.'
    case 'not-yours-to-close':
      return closingWords[refusal.kind]
    case 'closed-before':
      return 'Dit is al afgerond.'
    case 'papers-late':
      return papersLateWords(refusal.shortBy)
    case 'not-kept-by-coordinator':
      return 'Een zorg noteert de partij zelf: alleen zij weet wat haar bezwaart.'
    case 'no-such-commitment':
    case 'commitment-closed':
      return negotiationRefusalWords(refusal)
    default:
      return standingRefusalWords(refusal)
  }
}

const papersLateWords = (shortBy: number) =>
  shortBy > 0
    ? `Hierover kunt u niet besluiten: de stukken kwamen ${workingDayWords(shortBy)} te laat. Dat kan wel als elke huurdersorganisatie instemt.`
    : 'Hierover kunt u niet besluiten: de stukken kwamen te laat. Dat kan wel als elke huurdersorganisatie instemt.'

/** “3 werkdagen” */
export const workingDayWords = (days: number): string =>
  `${days} ${days === 1 ? 'werkdag' : 'werkdagen'}`

const closingWords: Record<OutcomeKind, string> = {
  decision: 'Een besluit rondt u niet af: het staat.',
  promise: 'Alleen de partij aan wie het is toegezegd, zegt dat het gebeurd is.',
  arrangement: 'Alleen de partij die erop let, zegt dat het gebeurd is.',
  concern: 'Een zorg sluit u bij de afspraak. Dat doet de partij die haar noemde.',
  fact: 'Een feit rondt u niet af. Zeg bij de feiten of het klopt.',
  action: 'Alleen de partij die het doet, zegt dat het gebeurd is.',
}
