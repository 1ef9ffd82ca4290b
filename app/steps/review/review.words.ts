import type { AmendmentRefusal } from '#agreement/amendments.ts'
import type { DispositionRefusal, Outcome } from '#agreement/dispositions.ts'
import { negotiationRefusalWords } from '#agreement/negotiating.words.ts'
import { dayWords } from '#parties/days.words.ts'
import type { StandingRefusal } from '#parties/standing.ts'
import type { EvaluationRefusal } from './evaluation.ts'
import type { ReviewKind, ReviewMomentRefusal } from './review-moments.ts'

export const outcomeWords: Record<Outcome, string> = {
  achieved: 'Gehaald',
  continue: 'Gaat door',
  change: 'Gaat veranderd door',
  stop: 'Stopt',
}

const ofSeveral: Record<Outcome, string> = {
  achieved: 'gehaald',
  continue: 'gaan door',
  change: 'gaan veranderd door',
  stop: 'stoppen',
}

/** “3 gaan door”, “1 stopt”. */
export const countedOutcome = (outcome: Outcome, count: number): string =>
  `${count} ${count === 1 ? outcomeWords[outcome].toLowerCase() : ofSeveral[outcome]}`

/** What each outcome means, for who has to choose. */
export const outcomeMeanings: Record<Outcome, string> = {
  achieved: 'Gehaald: de afspraak is nagekomen en klaar.',
  continue: 'Gaat door: dezelfde afspraak komt in de volgende afspraken.',
  change: 'Gaat veranderd door: de afspraak komt anders terug.',
  stop: 'Stopt: wij gaan er niet mee verder.',
}

export const reviewKindWords: Record<ReviewKind, string> = {
  midterm: 'Tussenstand: liggen we op koers?',
  evaluation: 'Evaluatie: wat bracht het?',
}

/** Every “no” that step 9 can give. */
export type ReviewRefusal =
  | ReviewMomentRefusal
  | EvaluationRefusal
  | AmendmentRefusal
  | DispositionRefusal
  | StandingRefusal

type OwnRefusal = Exclude<
  ReviewRefusal,
  { code: Parameters<typeof negotiationRefusalWords>[0]['code'] }
>

/** Says a refusal to a person. A new refusal does not compile until it has words. */
export function reviewRefusalWords(refusal: ReviewRefusal): string {
  return isOwn(refusal) ? ownWords(refusal) : negotiationRefusalWords(refusal)
}

const fixed = {
  'no-such-moment': 'Dit moment bestaat niet, of is geen evaluatie.',
  'already-planned': 'Dit staat al op deze dag in de planning.',
  'answers-given': 'Een partij heeft hier al antwoord gegeven. Daarom blijft het staan.',
  'evaluation-under-way':
    'Een partij heeft al geantwoord. Alle partijen krijgen dezelfde vragen, dus er kan geen vraag meer bij.',
  'already-given': 'Uw organisatie heeft haar antwoorden al op tafel gelegd.',
  'no-such-amendment': 'Dit wijzigingsvoorstel bestaat niet, of is niet voor u zichtbaar.',
  'not-running':
    'Er is nog geen getekende overeenkomst. Wijzig de tekst bij ‘Overleg en onderhandeling’.',
  'not-in-agreement': 'Deze afspraak staat niet in de overeenkomst die nu geldt.',
  'amendment-open': 'Over deze afspraak ligt al een wijzigingsvoorstel. Rond dat eerst af.',
  'not-bound': 'Deze afspraak geldt niet voor uw organisatie.',
  'not-the-proposer': 'Alleen de partij die dit voorstelde, kan het intrekken.',
  'reason-missing': 'Vertel waarom uw organisatie niet instemt.',
  'nothing-frozen': 'Er is nog geen vastgestelde tekst. Daarna besluit u per afspraak.',
  'not-going-on': 'Alleen een afspraak die doorgaat, kan mee naar het volgende traject.',
  'not-a-next-round': 'Dit is geen volgend traject waarin uw organisatie afspraken maakt.',
  'already-carried-on': 'Deze afspraak staat al in het volgende traject.',
} as const

type FixedCode = keyof typeof fixed

const isFixed = (code: string): code is FixedCode => Object.hasOwn(fixed, code)

const isOwn = (refusal: ReviewRefusal): refusal is OwnRefusal =>
  isFixed(refusal.code) || moving.includes(refusal.code)

const moving: readonly string[] = [
  'day-outside-term',
  'too-many-questions',
  'answers-missing',
  'term-is-over',
  'amendment-closed',
  'already-disposed',
  'theme-missing',
]

function ownWords(refusal: OwnRefusal): string {
  switch (refusal.code) {
    case 'day-outside-term':
      return `Kies een dag van ${dayWords(refusal.from)} tot en met ${dayWords(refusal.until)}.`
    case 'too-many-questions':
      return `Een evaluatie heeft hoogstens ${refusal.most} vragen.`
    case 'answers-missing':
      return refusal.missing === 1
        ? 'Er is nog 1 vraag zonder antwoord.'
        : `Er zijn nog ${refusal.missing} vragen zonder antwoord.`
    case 'term-is-over':
      return `De overeenkomst liep tot en met ${dayWords(refusal.until)}. Maak nieuwe afspraken in een volgend traject.`
    case 'amendment-closed':
      return refusal.state === 'effective'
        ? 'Deze wijziging geldt al.'
        : 'Dit wijzigingsvoorstel is ingetrokken.'
    case 'already-disposed':
      return `Over deze afspraak is al besloten: ${outcomeWords[refusal.outcome].toLowerCase()}.`
    case 'theme-missing':
      return `Het volgende traject heeft het thema ‘${refusal.theme}’ nog niet. Voeg het daar eerst toe.`
    default:
      return fixed[refusal.code]
  }
}

const countOf = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`

export const reviewWords = {
  lead: (open: number, all: number) => {
    if (all === 0) return 'Wanneer kijken de partijen samen terug, en wat doen zij daarna?'
    return open === 0
      ? `Over alle ${countOf(all, 'afspraak', 'afspraken')} is besloten wat ermee gebeurt.`
      : `Nog ${open} van de ${countOf(all, 'afspraak', 'afspraken')} zonder besluit.`
  },
  nothingFrozen:
    'Er is nog geen vastgestelde tekst. Daarna kunt u de afspraken tussentijds wijzigen en besluiten wat ermee gebeurt.',
  toDrafting: 'Naar de overeenkomst',
  moments: 'Wanneer kijken we opnieuw?',
  noMoments:
    'Er staat nog geen moment gepland. De coördinator plant een tussenstand en een evaluatie.',
  day: 'Dag',
  what: 'Wat',
  state: 'Stand',
  toEvaluation: 'Open de evaluatie',
  toMonitoring: 'Bekijk de voortgang',
  given: (given: number, asked: number) => `${given} van de ${asked} partijen gaven antwoord`,
  past: 'geweest',
  cancel: 'Haal weg',
  cancelName: (what: string) => `Haal weg: ${what}`,
  plan: 'Plan een moment',
  planKind: 'Wat plant u?',
  planDay: 'Op welke dag?',
  planHint: (midterm: string, evaluation: string) =>
    `Gebruikelijk: tussenstand rond ${midterm}, evaluatie rond ${evaluation}. U mag een andere dag kiezen.`,
  planButton: 'Zet in de planning',
  amendments: 'Tussentijds gewijzigd',
  amendmentsLead:
    'Een getekende afspraak verandert alleen als alle partijen instemmen voor wie zij geldt.',
  noAmendments:
    'Er is niets tussentijds gewijzigd. Open een afspraak om een wijziging voor te stellen.',
  signAgain:
    'Er is tussentijds iets gewijzigd na de laatste vastgestelde tekst. De coördinator stelt een nieuwe versie vast. Daarna tekenen alle partijen opnieuw.',
  openOne: 'Ligt op tafel',
  effective: (day: string) => `Geldt sinds ${day}`,
  withdrawn: 'Ingetrokken',
  consents: (consented: number, bound: number) => `${consented} van ${bound} stemmen in`,
  changeOf: 'Andere tekst',
  endOf: 'Beëindigen',
  dispositions: 'Wat gebeurt er met elke afspraak?',
  dispositionsLead:
    'Niets verdwijnt vanzelf. Zolang een afspraak geen besluit heeft, kan de volgende overeenkomst niet worden vastgesteld.',
  undecided: 'Nog open',
  without: 'zonder besluit',
  everyParty: 'alle partijen',
  why: 'Reden, of wie kan besluiten',
  whoCan: (names: string) => `Kan besluiten: ${names}`,
  commitment: 'Afspraak',
  decision: 'Besluit',
  decide: 'Neem een besluit',
  next: 'Verder',
  nextLead: 'Een volgend traject mag altijd beginnen, ook als dit nog loopt.',
  startNext: 'Begin een volgend traject',
  nextRounds: 'Al begonnen:',
}

export const commitmentReviewWords = {
  text: 'Zo staat het in de afspraken',
  disposition: 'Wat gebeurt er met deze afspraak?',
  decided: (outcome: string) => `Besluit: ${outcome}`,
  decidedBy: (party: string, person: string, day: string) => `${party} (${person}), ${day}`,
  outcome: 'Ons besluit',
  reason: 'Waarom?',
  reasonHint: 'Dit lezen alle partijen. Het wordt openbaar bij de volgende publicatie.',
  dispose: 'Leg het besluit vast',
  disposeNote: 'Eén partij besluit voor allen. Het blijft staan, dus bespreek het eerst.',
  notYours: (names: string) => `Hierover kunnen besluiten: ${names}.`,
  carryOn: 'Neem mee naar het volgende traject',
  carryOnText: 'De afspraak komt als concept in uw eigen kamer, met dezelfde tekst en code.',
  carryTo: (name: string) => `Neem mee naar ${name}`,
  carried: 'Deze afspraak staat al in dat traject.',
  noNext: 'Er is nog geen volgend traject waarin u afspraken maakt.',
  amend: 'Stel een andere tekst voor',
  amendText: 'De tekst',
  quantity: 'Aantal',
  quantityMax: 'Tot en met',
  unit: 'Eenheid',
  deadline: 'Uiterlijk',
  condition: 'Voorwaarde',
  who: 'Wie het doet en voor wie het geldt',
  owners: 'Wie het doet',
  applicability: 'Voor wie het geldt',
  amendReason: 'Waarom moet dit tussentijds anders?',
  propose: 'Leg voor aan de andere partijen',
  proposeNote: 'Met dit voorstel stemt uw organisatie zelf al in.',
  end: 'Stel voor deze afspraak te beëindigen',
  amendHint: 'Dit lezen alle partijen. Gaat het door, dan wordt dit openbaar.',
  endReason: 'Waarom moet de afspraak stoppen?',
  endButton: 'Stel beëindigen voor',
  open: 'Er ligt een wijzigingsvoorstel',
  proposedBy: (party: string, day: string) => `Voorgesteld door ${party}, ${day}`,
  ends: 'De afspraak wordt beëindigd.',
  consented: 'Stemt in',
  refused: 'Stemt niet in',
  silent: 'Heeft nog niets gezegd',
  answer: 'Stemt uw organisatie in?',
  consent: 'Ja, wij stemmen in',
  refuse: 'Nee, wij stemmen niet in',
  answerReason: 'Waarom niet?',
  answerButton: 'Geef ons antwoord',
  withdraw: 'Trek dit voorstel in',
  afterwards:
    'Stemt iedereen in, dan geldt de wijziging. Daarna is een nieuwe vastgestelde versie nodig, die alle partijen tekenen. De oude tekst blijft te lezen.',
  history: 'Eerdere wijzigingen',
}

export const evaluationWords = {
  title: 'Evaluatie',
  lead: (day: string) => `Alle partijen krijgen dezelfde vragen. Gepland op ${day}.`,
  ours: 'Onze antwoorden',
  oursHint:
    'U schrijft in uw eigen kamer. Anderen zien niets, ook niet hoeveel u schreef, tot u alles op tafel legt.',
  save: 'Bewaar in onze kamer',
  give: 'Leg onze antwoorden op tafel',
  giveHint: 'Daarna leest iedereen ze, en kunt u ze niet meer veranderen.',
  ready: 'Alle vragen hebben een antwoord.',
  saved: 'Bewaard in uw kamer. Alleen uw organisatie ziet dit.',
  answers: 'De antwoorden op tafel',
  noneGiven: 'Nog geen partij heeft haar antwoorden op tafel gelegd.',
  waiting: (names: string) => `Wij wachten nog op: ${names}.`,
  addedBy: (party: string) => `vraag van ${party}`,
  add: 'Voeg een vraag toe',
  question: 'Uw vraag',
  questionHint: 'Alle partijen krijgen deze vraag, ook uw eigen organisatie.',
  addButton: 'Stel deze vraag',
}
