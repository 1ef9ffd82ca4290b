import { expect, it } from 'vitest'
import { day, weekdayOf } from '#kernel/day.ts'
import { addWorkingDays, holidaysOf, isWorkingDay, workingDayFrom } from './working-days.ts'

it.each([
  [2019, '2019-04-22'],
  [2024, '2024-04-01'],
  [2025, '2025-04-21'],
  [2026, '2026-04-06'],
  [2027, '2027-03-29'],
  [2028, '2028-04-17'],
  [2029, '2029-04-02'],
  [2038, '2038-04-26'],
  [2049, '2049-04-19'],
  [2076, '2076-04-20'],
])('finds Easter Monday of %i on %s', (year, easterMonday) => {
  expect(holidaysOf(year)).toContain(easterMonday)
})

it('lists the nine general holidays of 2027', () => {
  expect(holidaysOf(2027)).toEqual([
    '2027-01-01',
    '2027-03-26',
    '2027-03-29',
    '2027-04-27',
    '2027-05-05',
    '2027-05-06',
    '2027-05-17',
    '2027-12-25',
    '2027-12-26',
  ])
})

it("keeps King's Day a day earlier when it falls on a Sunday", () => {
  expect(weekdayOf(day('2031-04-27'))).toBe(7)
  expect(holidaysOf(2031)).toContain('2031-04-26')
  expect(holidaysOf(2031)).not.toContain('2031-04-27')
})

it('works from Monday to Friday, and not on a holiday', () => {
  expect(isWorkingDay(day('2026-11-23'))).toBe(true)
  expect(isWorkingDay(day('2026-11-28'))).toBe(false)
  expect(isWorkingDay(day('2026-11-29'))).toBe(false)
  expect(isWorkingDay(day('2026-12-25'))).toBe(false)
})

it('wants papers ten working days before a meeting: two weeks, more over Christmas', () => {
  expect(addWorkingDays(day('2026-12-11'), -10)).toBe('2026-11-27')
  expect(addWorkingDays(day('2027-01-08'), -10)).toBe('2026-12-23')
})

it('counts forward over a weekend, and not at all for zero', () => {
  expect(addWorkingDays(day('2026-11-27'), 1)).toBe('2026-11-30')
  expect(addWorkingDays(day('2026-11-27'), 5)).toBe('2026-12-04')
  expect(addWorkingDays(day('2026-11-28'), 0)).toBe('2026-11-28')
})

it('shows the next working day beside a last day in the weekend', () => {
  expect(workingDayFrom(day('2028-07-01'))).toBe('2028-07-03')
  expect(workingDayFrom(day('2029-12-15'))).toBe('2029-12-17')
  expect(workingDayFrom(day('2026-12-14'))).toBe('2026-12-14')
})
