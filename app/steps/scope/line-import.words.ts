import type { StandingRefusal } from '#parties/standing.ts'
import { spreadsheetRefusalWords } from '#registers/spreadsheet.words.ts'
import type { LineImportRefusal } from './line-import.commands.ts'
import { overviewRefusalWords } from './overviews.words.ts'

export const importWords = {
  title: 'Regels inlezen',
  lead: 'Lees de regels van uw bod uit een CSV of XLSX. U ziet eerst wat er verandert.',
  sent: 'Uw bod is verzonden',
  sentHint: 'Maak eerst een nieuwe versie. Daarin kunt u regels inlezen.',
  template: 'Download een bestand om in te vullen (csv)',
  templateHint: 'Staan er al regels in uw bod? Dan staan ze ook in dit bestand.',
  file: 'Bestand',
  fileHint: 'CSV of XLSX, met de namen van de kolommen bovenaan.',
  try: 'Bekijk wat er verandert',
  outcome: 'Dit verandert er',
  counts: (fresh: number, changed: number, same: number) =>
    `${fresh} nieuw, ${changed} gewijzigd, ${same} gelijk. Regels die niet in het bestand staan, blijven zoals zij zijn.`,
  wrong: (count: number) =>
    count === 1 ? 'Er is 1 fout gevonden' : `Er zijn ${count} fouten gevonden`,
  wrongHint: 'Er is nog niets ingelezen. Verbeter het bestand en probeer het opnieuw.',
  place: 'Waar',
  column: 'Kolom',
  given: 'Er staat',
  problem: 'Wat is er mis?',
  nothing: 'Alle regels staan al zo in uw bod. Er verandert niets.',
  apply: 'Regels inlezen',
  line: 'Regel',
  text: 'Voornemen',
  what: 'Wat gebeurt er?',
  fresh: 'Nieuw',
  changed: 'Gewijzigd',
}

/** Says to a person why lines are not read in. */
export function lineImportRefusalWords(refusal: LineImportRefusal | StandingRefusal): string {
  switch (refusal.code) {
    case 'import-wrong':
      return 'In het bestand staan fouten. Er is niets ingelezen.'
    case 'import-nothing':
      return importWords.nothing
    default:
      return isOfFile(refusal) ? spreadsheetRefusalWords(refusal) : overviewRefusalWords(refusal)
  }
}

type OfFile = Parameters<typeof spreadsheetRefusalWords>[0]

const isOfFile = (refusal: { code: string; basis: string }): refusal is OfFile =>
  refusal.basis === 'file-limits'
