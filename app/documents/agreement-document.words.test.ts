import { describe, expect, it } from 'vitest'
import { day } from '#kernel/day.ts'
import {
  amount,
  dayInWords,
  quantity,
  termInWords,
  versionInWords,
} from './agreement-document.words.ts'

describe('a number', () => {
  it.each([
    [0, '0'],
    [1, '1'],
    [240, '240'],
    [1200, '1200'],
    [9999, '9999'],
    [12_000, '12.000'],
    [1_234_567, '1.234.567'],
    [3.5, '3,5'],
    [0.05, '0,05'],
    [12_000.25, '12.000,25'],
    [-40, '-40'],
    [0.1 + 0.2, '0,3'],
    [1_000_000_000_000, '1.000.000.000.000'],
  ])('%d is written as %s', (value, written) => {
    expect(amount(value)).toBe(written)
  })
})

describe('how much', () => {
  it('is nothing where no number was agreed, though a unit was', () => {
    expect(quantity(null, null, 'woningen')).toBeNull()
  })

  it('is a number with its unit, or without', () => {
    expect(quantity(40, null, 'woningen')).toBe('40 woningen')
    expect(quantity(95, null, '%')).toBe('95 %')
    expect(quantity(0, null, 'woningen')).toBe('0 woningen')
    expect(quantity(40, null, null)).toBe('40')
  })

  it('names both edges of a range', () => {
    expect(quantity(40, 60, 'woningen')).toBe('40 tot 60 woningen')
    expect(quantity(0, 0.5, 'procent')).toBe('0 tot 0,5 procent')
  })

  it('does not take an upper edge for the number itself', () => {
    expect(quantity(null, 60, 'woningen')).toBe('hoogstens 60 woningen')
  })
})

describe('a deadline', () => {
  it.each([
    ['2027-12-31', '31 december 2027'],
    ['2028-02-29', '29 februari 2028'],
    ['2027-01-01', '1 januari 2027'],
  ])('that is the day %s reads as %s', (when, read) => {
    expect(dayInWords(when)).toBe(read)
  })

  it.each([
    '2027',
    'Q3 2027',
    'eind 2027',
    '2027-06',
    'vóór 2027-12-31',
    '31-12-2027',
    '2027-02-29',
    '2027-02-30',
    '2027-13-01',
    '2027-99-99',
    '2027-00-10',
  ])('that is “%s” stays as the parties wrote it', (when) => {
    expect(dayInWords(when)).toBe(when)
  })
})

it('names the first and the last day of the term', () => {
  expect(termInWords({ from: day('2027-01-01'), until: day('2030-12-31') })).toBe(
    '1 januari 2027 tot en met 31 december 2030',
  )
})

it('names a version by its number and the day it was frozen', () => {
  expect(versionInWords({ version: 3, frozenOn: day('2026-11-20') })).toBe(
    'versie 3, vastgesteld op 20 november 2026',
  )
})
