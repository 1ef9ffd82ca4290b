import type { GeneralChange } from '#agreement/document-changes.ts'
import { together } from '#kernel/text.ts'
import { isOfStanding, type StandingRefusal } from '#parties/standing.ts'
import { standingRefusalWords } from '#parties/standing.words.ts'
import type { DecisionRefusal } from './decisions.ts'
import type { SignatureRefusal } from './signatures.ts'
import { signatureRefusalWords } from './signatures.words.ts'

export const signingWords = {
  lead: 'Elke partij besluit zelf over de vaste tekst, en tekent daarna.',
  noVersion: 'Er is nog geen vaste tekst om over te besluiten.',
  toDraft: 'Naar de overeenkomst',
  version: (number: number) => `Versie ${number}`,
  table: 'Besluiten en handtekeningen per partij',
  party: 'Partij',
  decision: 'Eigen besluit',
  signature: 'Handtekening',
  noDecision: 'nog geen besluit',
  noSignature: 'nog niet getekend',
  approved: 'akkoord',
  rejected: 'niet akkoord',
  hindered: (codes: readonly string[]) =>
    `Een voorwaarde van uw organisatie is nog niet vervuld bij ${together(codes)}. Zeg daar eerst dat zij is vervuld, of trek haar in.`,
  toCondition: (code: string) => `Naar ${code}`,
  ourDecision: 'Leg het besluit van uw organisatie vast',
  outcome: 'Wat besloot uw organisatie?',
  body: 'Wie besloot?',
  bodyHint: 'Bijvoorbeeld: college van B&W, bestuur, ledenvergadering.',
  decidedOn: 'Dag van het besluit',
  reference: 'Waar is het besluit te vinden?',
  referenceHint: 'Een nummer of kenmerk. Anderen aan tafel zien dit.',
  record: 'Besluit vastleggen',
  sign: 'Lezen en ondertekenen',
  answered: 'Alle partijen hebben geantwoord.',
  sealed: 'Het document is gesloten.',
  without: (names: string) => `Niet voor akkoord zonder meer: ${names}.`,
  files: 'Bestanden',
  signedFile: 'Document met handtekeningen (PDF)',
  evidenceFile: 'Bewijs van ondertekening (PDF)',
  evidenceJson: 'Bewijs van ondertekening (JSON)',
  roots: 'Certificaten om te controleren (PEM)',
  changed: 'Wat is er veranderd?',
  since: (number: number) => `Sinds versie ${number}, die uw organisatie goedkeurde:`,
  firstTime: 'Uw organisatie keurde nog geen versie goed. Alles is nieuw.',
  nothingChanged: 'Er is niets veranderd in de afspraken.',
  added: 'Nieuw',
  removed: 'Vervallen',
  changedOne: 'Gewijzigd',
  measured: 'Ook de meting veranderde.',
  answer: 'Hoe antwoordt uw organisatie?',
  reservation: 'Voorbehoud',
  reservationHint: 'Alleen bij akkoord met voorbehoud. Dit wordt openbaar.',
  reason: 'Waarom tekent u niet?',
  reasonHint: 'Alleen als u niet tekent. Dit wordt openbaar.',
  read: 'Ik heb deze tekst gelezen en mag namens mijn organisatie tekenen.',
  ownAnswered: 'Uw organisatie heeft op deze versie geantwoord.',
  partiesSign: 'Tekenen doen de partijen die de afspraken maken.',
  mandateSigns: 'Voor uw organisatie tekent wie daarvoor een mandaat heeft.',
  toSigning: 'Bekijk wie besloot en tekende',
  signNow: 'Ondertekenen',
  level: (words: string) => `Uw handtekening is een ${words}.`,
  confirmFirst: 'Bevestig eerst dat u het bent. Daarna kunt u tekenen.',
  confirm: 'Bevestig wie ik ben',
  text: 'De tekst',
  joinLater: 'Later toetreden: een partij doet na de ondertekening mee',
}

export const generalWords: Record<GeneralChange, string> = {
  title: 'de titel',
  parties: 'de partijen',
  term: 'de looptijd',
  preamble: 'de inleiding',
  definitions: 'de begrippen',
  themes: 'de thema’s',
  goals: 'de doelen',
  clauses: 'de algemene bepalingen',
  annexes: 'de bijlagen',
}

/** Says to a person why she can't decide or sign so now. */
export function signingRefusalWords(
  refusal: DecisionRefusal | SignatureRefusal | StandingRefusal,
): string {
  if (isOfStanding(refusal)) return standingRefusalWords(refusal)
  switch (refusal.code) {
    case 'version-not-newest':
      return `Dit is niet meer de nieuwste tekst. Lees eerst versie ${refusal.newest}.`
    case 'already-decided':
      return 'Uw organisatie legde haar besluit over deze versie al vast.'
    case 'decided-in-future':
      return 'De dag van het besluit ligt in de toekomst. Vul de dag in waarop is besloten.'
    case 'conditions-open':
      return signingWords.hindered(refusal.commitments)
    default:
      return signatureRefusalWords(refusal)
  }
}

/** More names than these are a wall; the list below has them all. */
const mostNames = 5

/** Who has not answered yet: by name, or how many where that is a wall of names. */
export const waitingWords = (names: readonly string[], all: number): string =>
  names.length > mostNames
    ? `Nog niet geantwoord: ${names.length} van de ${all} partijen. De lijst zegt wie.`
    : `Nog niet geantwoord: ${names.join(', ')}.`
