import type { CellProblem, ImportRefusal } from '#kernel/import-table.ts'
import { columnLetters } from '#kernel/sheet.ts'
import type { SpreadsheetLimits, SpreadsheetRefusal } from '#platform/spreadsheet-limits.ts'

const count = new Intl.NumberFormat('nl-NL')

const limitWords: Record<keyof SpreadsheetLimits, (most: string) => string> = {
  fileBytes: () => 'Het bestand is te groot. Stuur een bestand van hoogstens 25 MB.',
  parts: () => 'Het bestand bestaat uit te veel delen. Sla het opnieuw op als XLSX of CSV.',
  inflatedBytes: () =>
    'Het bestand wordt bij het openen te groot. Splits het in kleinere bestanden.',
  ratio: () => 'Het bestand wordt bij het openen veel te groot. Wij lezen het daarom niet.',
  rows: (most) => `Er staan te veel rijen in. Het mogen er hoogstens ${most} zijn.`,
  columns: (most) => `Er staan te veel kolommen in. Het mogen er hoogstens ${most} zijn.`,
  cellLength: (most) =>
    `Er staat te veel tekst in een cel. Het mogen hoogstens ${most} tekens zijn.`,
  sharedText: () => 'Er staat te veel tekst in het bestand. Splits het in kleinere bestanden.',
}

const reasonWords = {
  'empty-file': 'Het bestand is leeg. Kies een ander bestand.',
  'not-a-spreadsheet': 'Dit is geen CSV of XLSX. Kies een ander bestand.',
  'old-excel': 'Dit bestand is van een oude Excel (.xls). Sla het op als XLSX of CSV.',
  'locked-file': 'Het bestand is beveiligd. Haal het wachtwoord eraf en probeer het opnieuw.',
  macros: 'In het bestand zitten macro’s. Sla het op als XLSX zonder macro’s.',
  'external-links':
    'Het bestand haalt gegevens uit een ander bestand. Sla het op met alleen waarden.',
  formula: 'Hier staat een formule. Zet er alleen de uitkomst neer.',
  'error-in-cell': 'Hier staat een foutmelding van Excel. Zet er een waarde neer.',
  definitions: 'Het bestand bevat definities die wij niet openen. Sla het opnieuw op als XLSX.',
  'unsafe-names': 'In het bestand staan namen die niet veilig zijn. Sla het opnieuw op als XLSX.',
  'unknown-encoding': 'Wij kunnen de letters niet lezen. Sla het bestand op als CSV UTF-8.',
  damaged:
    'Het bestand is beschadigd of niet compleet. Sla het opnieuw op en probeer het nog eens.',
} as const

/** Says to a person why a table as a whole isn't read, and where that shows. */
export function spreadsheetRefusalWords(refusal: SpreadsheetRefusal | ImportRefusal): string {
  switch (refusal.code) {
    case 'over-limit':
      return at(refusal) + limitWords[refusal.limit](count.format(refusal.most))
    case 'no-such-sheet':
      return `Dit tabblad bestaat niet. Kies een van deze: ${refusal.sheets.join(', ')}.`
    case 'no-rows':
      return 'Er staan geen rijen in het bestand.'
    case 'columns-missing':
      return `Niet alle kolommen staan erin. Wij missen: ${refusal.missing.join(', ')}.`
    case 'column-twice':
      return `De kolom “${refusal.name}” staat er twee keer in. Laat er één staan.`
    default:
      return at(refusal) + reasonWords[refusal.code]
  }
}

/** “Cel C7: ”, “Rij 7: ”, or nothing where it is nowhere in particular. */
function at({ line, column }: { line?: number; column?: number }): string {
  if (line === undefined) return ''
  return column === undefined ? `Rij ${line}: ` : `Cel ${columnLetters(column)}${line}: `
}

/** What is wrong in a cell, as far as it is the same in every table. */
const problemWords: Record<CellProblem['code'], string> = {
  'empty-cell': 'Hier moet iets staan.',
  'not-a-number': 'Dit is geen getal.',
  'not-whole': 'Dit moet een heel getal zijn.',
  'out-of-range': 'Dit getal kan hier niet.',
  'not-a-day': 'Dit is geen datum. Schrijf bijvoorbeeld 1-7-2027.',
  'not-yes-or-no': 'Schrijf J of N.',
  'too-long': 'Deze tekst is te lang.',
  'not-a-text': 'In deze tekst zit een teken dat niet kan.',
  'not-a-code': 'Dit is geen geldig nummer.',
  'not-in-list': 'Dit woord kennen wij niet.',
  twice: 'Deze regel staat al eerder in het bestand.',
  'other-organisation': 'Dit nummer hoort al bij een andere organisatie.',
}

/** Where a problem is, and what: “Rij 7, kolom C (naam): hier moet iets staan.” */
export const cellProblemWords = ({ line, column, name, code, given }: CellProblem) => ({
  place: `Rij ${line}, kolom ${columnLetters(column)}`,
  name,
  given,
  text: problemWords[code],
})
