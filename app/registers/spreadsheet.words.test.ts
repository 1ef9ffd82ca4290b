import { expect, it } from 'vitest'
import { cellProblemWords, spreadsheetRefusalWords } from './spreadsheet.words.ts'

const basis = 'file-limits'

it('says in which cell, in which row, or of the whole file what is wrong', () => {
  expect(spreadsheetRefusalWords({ code: 'formula', line: 7, column: 28, basis })).toBe(
    'Cel AB7: Hier staat een formule. Zet er alleen de uitkomst neer.',
  )
  expect(
    spreadsheetRefusalWords({ code: 'over-limit', limit: 'rows', most: 200_000, line: 9, basis }),
  ).toBe('Rij 9: Er staan te veel rijen in. Het mogen er hoogstens 200.000 zijn.')
  expect(spreadsheetRefusalWords({ code: 'macros', basis })).toMatch(/^In het bestand zitten macro/)
})

it('names the columns that are missing, and the sheets that there are', () => {
  expect(
    spreadsheetRefusalWords({ code: 'columns-missing', missing: ['kvk', 'jaar'], line: 1, basis }),
  ).toContain('kvk, jaar')
  expect(
    spreadsheetRefusalWords({ code: 'no-such-sheet', sheets: ['Hfd1', 'Hfd2'], basis }),
  ).toContain('Hfd1, Hfd2')
})

it('says of a cell where it is, as a spreadsheet shows it', () => {
  expect(
    cellProblemWords({ line: 7, column: 3, name: 'naam', code: 'empty-cell', given: '' }),
  ).toEqual({ place: 'Rij 7, kolom C', name: 'naam', given: '', text: 'Hier moet iets staan.' })
})
