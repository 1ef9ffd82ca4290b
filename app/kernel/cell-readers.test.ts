import { expect, it } from 'vitest'
import {
  type CellReader,
  codeCell,
  dayCell,
  figureCell,
  textCell,
  wholeCell,
  wordCell,
  yesNoCell,
} from './cell-readers.ts'
import { ok, refuse } from './result.ts'
import type { SheetCell } from './sheet.ts'

const kvk = codeCell(
  (typed) => (/^\d{8}$/.test(typed) ? ok(typed) : refuse({ code: 'notACode', basis: 'x' })),
  { digits: 8 },
)
const theme = wordCell({ nieuwbouw: 'BES', 'Súdwest-Fryslân': 'GM1900' })

const reads: readonly [string, CellReader<unknown>, Exclude<SheetCell, null>, unknown][] = [
  ['text without space around it', textCell(5), ' wonen ', 'wonen'],
  ['a number as text', textCell(5), 2027, '2027'],
  ['a figure', figureCell(), 12.5, 12.5],
  ['a Dutch figure', figureCell(), '1.250,5', 1250.5],
  ['a whole number', wholeCell(), '1.250', 1250],
  ['an ISO day', dayCell, '2027-07-01', '2027-07-01'],
  ['a Dutch day', dayCell, '1-7-2027', '2027-07-01'],
  ['a day with slashes', dayCell, '01/07/2027', '2027-07-01'],
  ['yes', yesNoCell, 'J', true],
  ['no', yesNoCell, ' Nee', false],
  ['a tick', yesNoCell, true, true],
  ['a word, capitals aside', theme, 'NIEUWBOUW', 'BES'],
  ['a word, accents aside', theme, 'sudwest fryslan', 'GM1900'],
  ['a code', kvk, '12345678', '12345678'],
  ['a code that lost its zero', kvk, 1234567, '01234567'],
]

it.each(reads)('reads %s', (_, reader, cell, value) => {
  expect(reader(cell)).toEqual({ ok: true, value })
})

const refuses: readonly [string, CellReader<unknown>, Exclude<SheetCell, null>, string][] = [
  ['a text that is too long', textCell(5), 'woning', 'too-long'],
  ['a sign that can be kept nowhere', textCell(9), 'a\u0000b', 'not-a-text'],
  ['words for a figure', figureCell(), 'veel', 'not-a-number'],
  ['a truth for a figure', figureCell(), true, 'not-a-number'],
  ['a figure that is too big', figureCell({ most: 10 }), 11, 'out-of-range'],
  ['a part of a home', wholeCell({ least: 0 }), '1,5', 'not-whole'],
  ['fewer than none', wholeCell({ least: 0 }), -1, 'out-of-range'],
  ['a day that the calendar has not', dayCell, '30-2-2027', 'not-a-day'],
  ['an American day', dayCell, '13/31/2027', 'not-a-day'],
  ['perhaps', yesNoCell, 'misschien', 'not-yes-or-no'],
  ['a word that nobody listed', theme, 'sloop', 'not-in-list'],
  ['a code that lost too much', kvk, 123, 'not-a-code'],
]

it.each(refuses)('refuses %s', (_, reader, cell, code) => {
  expect(reader(cell)).toEqual({ ok: false, refusal: { code, basis: 'file-limits' } })
})
