import { expect, it } from 'vitest'
import { countLines, mayDecide } from '#agreement/line-dispositions.ts'
import { lineTitle } from '#agreement/line-names.ts'
import { inYears } from '#agreement/overviews.ts'
import { lineImportRefusalWords } from './line-import.words.ts'
import { overviewRefusalWords } from './overviews.words.ts'

it.each([
  [{ code: 'overview-sent' }, 'Maak een nieuwe versie.'],
  [{ code: 'overview-of-another' }, 'Alleen zij kan het veranderen.'],
  [{ code: 'reference-taken', reference: '1.2' }, 'Nummer 1.2 staat al in het bod.'],
  [{ code: 'year-outside', first: 2027, last: 2031 }, 'Dit bod gaat over 2027 tot en met 2031.'],
  [{ code: 'no-such-commitment', commitment: 'VBS-BES-09' }, 'VBS-BES-09 ligt niet op tafel.'],
  [{ code: 'no-such-round' }, 'Dit traject bestaat niet'],
] as const)('says %o in plain words', (refusal, said) => {
  expect(overviewRefusalWords({ ...refusal, basis: 'lanes' })).toContain(said)
})

it('says of a file what is wrong with it, and of a bod what is wrong with that', () => {
  const say = lineImportRefusalWords
  expect(say({ code: 'no-rows', basis: 'file-limits' })).toContain('geen rijen')
  expect(say({ code: 'import-wrong', problems: [], basis: 'file-limits' })).toContain(
    'niets ingelezen',
  )
  expect(say({ code: 'overview-sent', basis: 'frozen-is-frozen' })).toContain('nieuwe versie')
})

it('calls a commitment after its line, as far as that says something', () => {
  const line = { kind: 'sale' as const, area: '', quantity: 1200, unit: 'woningen' }
  expect(lineTitle(line)).toBe('Verkoop, 1.200 woningen')
  expect(lineTitle({ ...line, quantity: null, unit: null, area: 'Noord' })).toBe('Verkoop, Noord')
})

it('counts every line once', () => {
  const decided = (outcome: 'adopted' | 'dropped') => ({
    disposition: {
      id: 'x' as never,
      outcome,
      reason: '',
      by: '',
      at: new Date(0),
      commitments: [],
    },
  })
  const lines = [decided('adopted'), decided('dropped'), { disposition: undefined }]
  expect(countLines(lines)).toEqual({ lines: 3, open: 1, adopted: 1, changed: 0, dropped: 1 })
})

it.each([
  [2026, false],
  [2027, true],
  [2031, true],
  [2032, false],
])('holds %d for a year of the bod for 2027: %s', (year, isOk) => {
  expect(inYears(year, 2027).ok).toBe(isOk)
})

it('names a commitment once, however often it is said', () => {
  const tabled = new Set(['VBS-BES-01'])
  expect(mayDecide({ outcome: 'adopted', codes: ['VBS-BES-01', 'VBS-BES-01'], tabled })).toEqual({
    ok: true,
    value: ['VBS-BES-01'],
  })
})
