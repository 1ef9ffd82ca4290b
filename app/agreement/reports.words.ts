import { dayInWords } from '#documents/agreement-document.words.ts'
import { capital } from '#kernel/text.ts'
import type { StandingRefusal } from '#parties/standing.ts'
import { standingRefusalWords } from '#parties/standing.words.ts'
import type { FileRefusal } from './files.ts'
import { fileRefusalWords } from './files.words.ts'
import type { Frequency } from './indicators.ts'
import type { Period, ReportRefusal, ReportState } from './reports.ts'

export const reportStateWords: Record<ReportState, string> = {
  unchecked: 'Nog niet gecontroleerd',
  confirmed: 'Bevestigd',
  disputed: 'Betwist',
}

/** What one period is called: “het kwartaal tot en met 31 maart 2027”. */
export const periodWords = ({ until }: Period, frequency: Frequency): string =>
  `${lengthWords[frequency]} tot en met ${dayInWords(until)}`

/** The same at the head of a row: “Kwartaal tot en met 31 maart 2027”. */
export const periodTitle = (period: Period, frequency: Frequency): string =>
  capital(periodWords(period, frequency).replace(/^het /, ''))

const lengthWords: Record<Frequency, string> = {
  quarter: 'het kwartaal',
  half_year: 'het half jaar',
  year: 'het jaar',
}

type Refusal = ReportRefusal | FileRefusal | StandingRefusal

/** Says to a person why a report, or what she says of one, is not taken in. */
export function reportRefusalWords(refusal: Refusal): string {
  switch (refusal.code) {
    case 'no-such-indicator':
      return 'Deze indicator bestaat niet meer. Kijk welke er nu staat.'
    case 'no-such-report':
      return 'Dit cijfer bestaat niet, of is niet voor u zichtbaar.'
    case 'not-the-supplier':
      return 'Het cijfer levert de partij die daarvoor is afgesproken.'
    case 'not-the-checker':
      return 'Het cijfer controleert de partij die daarvoor is afgesproken.'
    case 'already-reported':
      return 'Over deze periode is al een cijfer opgegeven. Verbeter dat cijfer.'
    case 'already-corrected':
      return 'Dit cijfer is al verbeterd. Kijk naar het nieuwe cijfer.'
    case 'evidence-missing':
      return 'Voeg een bewijsstuk toe. Zonder bewijsstuk telt een cijfer niet.'
    default:
      return isOfFigure(refusal) ? figureWords(refusal) : otherWords(refusal)
  }
}

const figureCodes = [
  'not-a-period',
  'period-not-begun',
  'day-outside-period',
  'day-in-future',
  'unit-mismatch',
] as const

type FigureRefusal = Extract<ReportRefusal, { code: (typeof figureCodes)[number] }>

const isOfFigure = (refusal: Refusal): refusal is FigureRefusal =>
  figureCodes.some((code) => code === refusal.code)

function figureWords(refusal: FigureRefusal): string {
  switch (refusal.code) {
    case 'not-a-period':
      return 'Kies een periode uit de lijst.'
    case 'period-not-begun':
      return `Deze periode begint pas op ${dayInWords(refusal.from)}.`
    case 'day-outside-period':
      return `Neem een peildatum van ${dayInWords(refusal.period.from)} tot en met ${dayInWords(refusal.period.until)}.`
    case 'day-in-future':
      return 'De peildatum ligt in de toekomst. Neem een dag die er al was.'
    case 'unit-mismatch':
      return `Het cijfer is in ${refusal.given}, de indicator in ${refusal.asked}. Reken het eerst om.`
  }
}

const otherWords = (refusal: FileRefusal | StandingRefusal): string =>
  isOfFile(refusal) ? fileRefusalWords(refusal) : standingRefusalWords(refusal)

const isOfFile = (refusal: FileRefusal | StandingRefusal): refusal is FileRefusal =>
  refusal.code.startsWith('file-') || refusal.code === 'no-room-for-file'
