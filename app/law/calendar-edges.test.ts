import Holidays from 'date-holidays'
import { describe, expect, it } from 'vitest'
import { addDays, type Day, day, dayOf, daysBetween, momentAt, weekdayOf } from '#kernel/day.ts'
import { type CalendarLog, planFor } from './calendar.ts'
import { calendarIds } from './calendars.ts'
import { type RegimeId, regimeIds } from './regimes.ts'
import { addWorkingDays, isWorkingDay, namedHolidaysOf } from './working-days.ts'

/** Every event that starts a clock happened: then each rule but the undated ones has a day. */
const allBegun = (year: number): CalendarLog => ({
  events: {
    consultationStarted: day(`${year - 1}-08-31`),
    disputeArose: day(`${year}-02-${year % 4 === 0 ? 29 : 28}`),
    disputeSubmitted: day(`${year}-03-01`),
    adviceRequested: day(`${year - 1}-10-30`),
    adviceReceived: day(`${year - 1}-12-18`),
    deviationKnown: day(`${year}-03-27`),
    visitationHeld: day('2024-02-29'),
  },
})

const plan = (regime: RegimeId, year: number, on: Day) =>
  planFor({ year, log: allBegun(year), held: { regime, switches: [] } }, on)

const years = Array.from({ length: 22 }, (_, nth) => 2019 + nth)
const cases = regimeIds.flatMap((regime) => years.map((year) => ({ regime, year })))
const begun = day('2015-01-01')

describe.each(cases)('the agreements for $year under $regime', ({ regime, year }) => {
  const planned = plan(regime, year, begun)
  const dated = planned.flatMap(({ id, lastSafeDay }) => (lastSafeDay ? [{ id, lastSafeDay }] : []))

  it('have each dated rule open the day before its edge and on it, and late by one day after it', () => {
    for (const { id, lastSafeDay } of dated)
      for (const [after, state] of [
        [-1, 'upcoming'],
        [0, 'upcoming'],
        [1, 'late'],
      ] as const) {
        const row = plan(regime, year, addDays(lastSafeDay, after)).find((one) => one.id === id)
        // CAL-11 and CAL-25 are done where their event was logged.
        if (row?.state === 'met') continue
        expect([id, after, row?.lastSafeDay, row?.state]).toEqual([id, after, lastSafeDay, state])
        expect(row?.lateBecause?.days, id).toBe(after === 1 ? 1 : undefined)
      }
  })

  it('leave out the day itself where a rule says before it, and only there', () => {
    for (const { id, rule, due, lastSafeDay } of planned) {
      if (!due || !lastSafeDay) continue
      const { when } = rule
      const isBefore =
        typeof when === 'object' && (('on' in when && when.exclusive) || 'beforeRule' in when)
      expect([id, daysBetween(lastSafeDay, due)]).toEqual([id, isBefore ? 1 : 0])
    }
  })

  it('have a day for every rule but those without one', () => {
    const undated = planned.filter(({ lastSafeDay }) => !lastSafeDay).map(({ id }) => id)
    expect(undated.toSorted()).toEqual(['CAL-26', 'CAL-39'])
  })
})

describe('month ends and leap days', () => {
  const clock = (start: string, id: 'CAL-24' | 'CAL-31' | 'CAL-32' | 'CAL-25') => {
    const on = day(start)
    const events = {
      consultationStarted: on,
      adviceRequested: on,
      adviceReceived: on,
      disputeArose: on,
    }
    const held = { regime: 'wvrv-2026', switches: [] } as const
    return planFor({ year: 2028, log: { events }, held }, on).find((one) => one.id === id)
      ?.lastSafeDay
  }

  it.each([
    ['2027-08-31', '2028-02-29'],
    ['2027-08-29', '2028-02-29'],
    ['2027-08-28', '2028-02-28'],
    ['2026-08-31', '2027-02-28'],
    ['2028-02-28', '2028-08-28'],
    ['2028-02-29', '2028-08-29'],
    ['2028-03-31', '2028-09-30'],
  ])('six months from %s end on %s', (start, end) => expect(clock(start, 'CAL-24')).toBe(end))

  it('counts the leap day as a day: four weeks, six weeks and fourteen days around it', () => {
    expect(clock('2028-02-28', 'CAL-25')).toBe('2028-03-27')
    expect(clock('2028-02-29', 'CAL-25')).toBe('2028-03-28')
    expect(clock('2028-02-28', 'CAL-31')).toBe('2028-04-10')
    expect(clock('2028-02-15', 'CAL-32')).toBe('2028-02-29')
    expect(clock('2027-02-15', 'CAL-32')).toBe('2027-03-01')
  })
})

/** The last Sunday of March and of October, when the clocks change. */
const nights = Array.from({ length: 15 }, (_, nth) => 2026 + nth).flatMap((year) =>
  ['03', '10'].map((month) => {
    const last = day(`${year}-${month}-31`)
    return addDays(last, -(weekdayOf(last) % 7))
  }),
)

describe.each(nights)('the night of %s, in which the clocks change', (night) => {
  it('begins and ends its day at midnight in Amsterdam, 23 or 25 hours apart', () => {
    const [start, end] = [momentAt(night, '00:00'), momentAt(addDays(night, 1), '00:00')]
    const hours = (end.valueOf() - start.valueOf()) / 3_600_000
    expect(hours).toBe(night.slice(5, 7) === '03' ? 23 : 25)
    expect(dayOf(start)).toBe(night)
    expect(dayOf(new Date(start.valueOf() - 1))).toBe(addDays(night, -1))
    expect(dayOf(new Date(end.valueOf() - 1))).toBe(night)
    expect(dayOf(end)).toBe(addDays(night, 1))
  })

  it('moves no term that runs over it', () => {
    const from = addDays(night, -7)
    const held = { regime: 'wvrv-2026', switches: [] } as const
    const year = Number(night.slice(0, 4))
    const log = { events: { adviceReceived: from } }
    const row = planFor({ year, log, held }, from).find(({ id }) => id === 'CAL-32')
    expect(row?.lastSafeDay).toBe(addDays(night, 7))
    expect(daysBetween(from, addDays(night, 7))).toBe(14)
  })
})

/** Names of the same days in the library that made its own list. */
const theirs: Record<string, string> = {
  Nieuwjaarsdag: 'Nieuwjaar',
  'Goede Vrijdag': 'Goede Vrijdag',
  'tweede paasdag': 'Tweede paasdag',
  Koningsdag: 'Koningsdag',
  'vijf mei': 'Bevrijdingsdag',
  Hemelvaartsdag: 'Hemelvaartsdag',
  'tweede pinksterdag': 'Tweede pinksterdag',
  'eerste kerstdag': 'Kerstmis',
  'tweede kerstdag': 'Tweede kerstdag',
}

it('knows the general holidays of 2015 to 2099 as an independent library does, by name', () => {
  const library = new Holidays('NL', { languages: ['nl'] })
  for (let year = 2015; year < 2100; year += 1) {
    const known = library.getHolidays(year)
    const found = namedHolidaysOf(year).map(({ name }) => [
      name,
      known.find((one) => one.name === theirs[name])?.date.slice(0, 10),
    ])
    expect(found).toEqual(namedHolidaysOf(year).map(({ name, on }) => [name, on]))
  }
})

it('takes no more days off than that library has, and no working day on any of them', () => {
  const library = new Holidays('NL', { languages: ['nl'] })
  for (let on = day('2026-01-01'); on < '2029'; on = addDays(on, 1)) {
    const holiday = library.isHoliday(new Date(`${on}T12:00:00`)) || []
    const isGeneral = holiday.some(({ name }) => Object.values(theirs).includes(name))
    expect([on, isWorkingDay(on)]).toEqual([on, weekdayOf(on) < 6 && !isGeneral])
  }
})

it('counts working days there and back to the same working day, over every holiday of three years', () => {
  for (let on = day('2026-01-01'); on < '2029'; on = addDays(on, 1))
    if (isWorkingDay(on))
      expect([on, addWorkingDays(addWorkingDays(on, 10), -10)]).toEqual([on, on])
})

describe('a whole calendar year, day by day', () => {
  const held = {
    regime: 'woningwet-2015',
    switches: [{ regime: 'wvrv-2026', fromDay: day('2027-09-01') }],
  } as const

  it('turns each rule from to come to late once, and never back, with a change of law on 1 September', () => {
    const turned = new Map<string, Day>()
    let before = new Map<string, string>()
    for (let on = day('2027-01-01'); on < '2028-02-01'; on = addDays(on, 1)) {
      const rows = planFor({ year: 2028, log: allBegun(2028), held }, on)
      const states = new Map<string, string>(rows.map(({ id, state }) => [id, state]))
      for (const [id, state] of states) {
        if (before.get(id) === 'late') expect([id, on, state]).toEqual([id, on, 'late'])
        if (before.get(id) === 'upcoming' && state === 'late') turned.set(id, addDays(on, -1))
      }
      before = states
    }
    const rows = planFor({ year: 2028, log: allBegun(2028), held }, day('2028-02-01'))
    const expected = rows.flatMap(({ id, lastSafeDay }) =>
      lastSafeDay && turned.has(id) ? [[id, lastSafeDay] as const] : [],
    )
    expect([...turned].toSorted()).toEqual(expected.toSorted())
    expect(turned.size).toBeGreaterThan(20)
    expect(turned.get('CAL-09')).toBe('2027-06-30')
    expect(turned.get('CAL-19')).toBe('2027-12-01')
    expect(turned.get('CAL-21')).toBe('2027-12-14')
  })

  it('names for every rule the law under which it stands', () => {
    const rows = planFor({ year: 2028, log: allBegun(2028), held }, day('2027-10-01'))
    for (const { id, regime, due } of rows) {
      expect(calendarIds).toContain(id)
      if (due && !['CAL-24', 'CAL-36', 'CAL-37', 'CAL-38'].includes(id))
        expect([id, regime]).toEqual([id, due < '2027-09-01' ? 'woningwet-2015' : 'wvrv-2026'])
    }
    expect(rows.find(({ id }) => id === 'CAL-24')?.regime).toBe('woningwet-2015')
  })
})
