import { describe, expect, it } from 'vitest'
import { pdfDate, readPdfDate } from './pdf-date.ts'

describe('a moment in a PDF', () => {
  it.each([
    ['2026-11-25T13:30:00Z', "D:20261125143000+01'00'"],
    ['2026-07-01T22:30:00Z', "D:20260702003000+02'00'"],
    ['2026-12-31T23:30:00.999Z', "D:20270101003000+01'00'"],
  ])('%s is the wall clock in Amsterdam with its offset', (moment, text) => {
    expect(pdfDate(new Date(moment))).toBe(text)
    expect(readPdfDate(text)).toEqual(new Date(moment.replace('.999', '')))
  })

  it('is read with any offset, and as UTC without one', () => {
    expect(readPdfDate('D:20261125143000Z')).toEqual(new Date('2026-11-25T14:30:00Z'))
    expect(readPdfDate('D:20261125143000')).toEqual(new Date('2026-11-25T14:30:00Z'))
    expect(readPdfDate("D:20261125143000-05'30")).toEqual(new Date('2026-11-25T20:00:00Z'))
  })

  it('is nothing when it is no full date', () => {
    for (const text of ['', 'gisteren', 'D:2026', 'D:20261345143000Z', "D:20261125143000+01'99'"])
      expect(readPdfDate(text)).toBeNull()
  })
})
