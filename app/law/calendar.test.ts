import { describe, expect, it } from 'vitest'
import { addDays, type Day, day, daysBetween, weekdayOf } from '#kernel/day.ts'
import { bases } from './bases.ts'
import { type CalendarLog, planFor } from './calendar.ts'
import { calendarActorWords, calendarKindWords, ruleWords } from './calendar.words.ts'
import { type CalendarId, calendars, calendarIds as ids } from './calendars.ts'
import { type RegimeId, regimeIds, usualRegime } from './regimes.ts'

const today = day('2026-11-23')

const plan = (year: number, log: CalendarLog = {}, on: Day = today, regime?: RegimeId) =>
  planFor({ year, log, held: { regime: regime ?? usualRegime(year), switches: [] } }, on)

const row = (id: CalendarId, year: number, log: CalendarLog = {}, on: Day = today) => {
  const found = plan(year, log, on).find((one) => one.id === id)
  if (!found) throw new Error(`${id} is not in the plan of ${year}`)
  return found
}

const lastSafeDay = (id: CalendarId, year: number, log: CalendarLog = {}) =>
  row(id, year, log).lastSafeDay

describe.each(regimeIds)('the table of %s', (regime) => {
  const named = ids.flatMap((id) => {
    const rule = calendars[regime][id]
    return rule ? [{ id, rule }] : []
  })

  it('holds CAL-01 to CAL-40, each once; two of them are duties of the act of 2026', () => {
    const all = Array.from({ length: 40 }, (_, n) => `CAL-${String(n + 1).padStart(2, '0')}`)
    expect(ids.toSorted()).toEqual(all)
    const since2026 = ['CAL-36', 'CAL-37']
    expect(named.map(({ id }): string => id).toSorted()).toEqual(
      regime === 'wvrv-2026' ? all : all.filter((id) => !since2026.includes(id)),
    )
  })

  it('rests each rule on a basis, and calls a duty of law only what rests on a statute', () => {
    for (const { id, rule } of named) {
      expect(bases, id).toHaveProperty([rule.basis])
      if (rule.kind === 'statutory') expect(bases[rule.basis].kind, id).toBe('statute')
    }
  })

  it('says of no date that its text was read', () => {
    expect(named.filter(({ rule }) => rule.verified === 'primary')).toEqual([])
  })

  it('gives a rule without a computable day the kind undated, and no other', () => {
    for (const { id, rule } of named)
      expect(rule.when === 'undated', id).toBe(rule.kind === 'undated')
  })

  it('has Dutch words for each rule, actor and kind', () => {
    for (const { id, rule } of named) {
      const { title, ifMissed } = ruleWords(id, regime)
      expect(title.length, id).toBeGreaterThan(10)
      expect(ifMissed, id).toMatch(/\.$/)
      for (const actor of [rule.actor, ...rule.to])
        expect(calendarActorWords[actor], id).toBeTruthy()
      expect(calendarKindWords[rule.kind]).toBeTruthy()
    }
  })
})

describe('the agreements for 2027', () => {
  it('asked for offers by Tuesday 30 June 2026: "vóór 1 juli" leaves out 1 July itself', () => {
    const offer = row('CAL-09', 2027)
    expect(offer.due).toBe('2026-07-01')
    expect(offer.lastSafeDay).toBe('2026-06-30')
    expect(weekdayOf(day('2026-06-30'))).toBe(2)
  })

  it('are best signed by Tuesday 1 December 2026, that day included', () => {
    expect(lastSafeDay('CAL-19', 2027)).toBe('2026-12-01')
    expect(row('CAL-19', 2027, {}, day('2026-12-01')).state).toBe('upcoming')
    expect(row('CAL-19', 2027, {}, day('2026-12-02')).state).toBe('late')
  })

  it('go to the minister by Monday 14 December 2026', () => {
    expect(lastSafeDay('CAL-21', 2027)).toBe('2026-12-14')
    expect(row('CAL-21', 2027, {}, day('2026-12-14')).state).toBe('upcoming')
    expect(row('CAL-21', 2027, {}, day('2026-12-15')).state).toBe('late')
  })

  it.each<[CalendarId, string]>([
    ['CAL-01', '2026-01-31'],
    ['CAL-02', '2026-02-28'],
    ['CAL-03', '2026-04-01'],
    ['CAL-04', '2026-06-30'],
    ['CAL-05', '2026-05-31'],
    ['CAL-06', '2026-06-30'],
    ['CAL-07', '2026-06-29'],
    ['CAL-08', '2026-06-29'],
    ['CAL-10', '2026-06-30'],
    ['CAL-11', '2026-06-30'],
    ['CAL-12', '2026-09-15'],
    ['CAL-13', '2026-09-30'],
    ['CAL-14', '2026-10-01'],
    ['CAL-15', '2026-11-07'],
    ['CAL-16', '2026-11-28'],
    ['CAL-17', '2026-11-30'],
    ['CAL-18', '2026-11-30'],
    ['CAL-20', '2026-12-15'],
    ['CAL-22', '2026-12-15'],
    ['CAL-23', '2027-01-01'],
    ['CAL-28', '2026-11-25'],
    ['CAL-29', '2026-12-15'],
    ['CAL-30', '2027-07-01'],
    ['CAL-35', '2026-11-30'],
  ])('%s falls by %s', (id, expected) => {
    expect(lastSafeDay(id, 2027)).toBe(expected)
  })
})

it('asks for the 2028 offers by Wednesday 30 June 2027 and the forecast by Tuesday 14 December', () => {
  expect(lastSafeDay('CAL-09', 2028)).toBe('2027-06-30')
  expect(weekdayOf(day('2027-06-30'))).toBe(3)
  expect(lastSafeDay('CAL-21', 2028)).toBe('2027-12-14')
  expect(weekdayOf(day('2027-12-14'))).toBe(2)
})

it('follows each fixed date up to the day itself and is late the day after', () => {
  for (const { id, lastSafeDay: last } of plan(2027)) {
    if (!last) continue
    expect(row(id, 2027, {}, last).state, id).toBe('upcoming')
    const after = row(id, 2027, {}, addDays(last, 1))
    expect(after.state, id).toBe('late')
    expect(after.lateBecause?.days, id).toBe(1)
  }
})

it('gives the plan in order of time, rules without a day last', () => {
  const days = plan(2027).map((one) => one.lastSafeDay ?? '9999')
  expect(days).toEqual(days.toSorted())
})

describe('clocks that an event starts', () => {
  const since = (events: NonNullable<CalendarLog['events']>) => ({ events })

  it('stay undated until the event is logged', () => {
    for (const id of ['CAL-24', 'CAL-25', 'CAL-31', 'CAL-32', 'CAL-38', 'CAL-40'] as const) {
      expect(row(id, 2027).state, id).toBe('undated')
      expect(row(id, 2027).lastSafeDay, id).toBeUndefined()
    }
  })

  it('ends six months of consultation on the same day of the month, or on its last day', () => {
    const end = (start: string) =>
      lastSafeDay('CAL-24', 2027, since({ consultationStarted: day(start) }))
    expect(end('2026-07-01')).toBe('2027-01-01')
    expect(end('2026-08-31')).toBe('2027-02-28')
    expect(end('2027-08-31')).toBe('2028-02-29')
    expect(end('2026-06-13')).toBe('2026-12-13')
  })

  it('shows that consultation begun on 1 July outlasts the forecast date of 14 December', () => {
    const log = since({ consultationStarted: day('2026-07-01') })
    const end = lastSafeDay('CAL-24', 2027, log)
    expect(end && daysBetween(day('2026-12-14'), end)).toBe(18)
  })

  it('gives four weeks for a dispute, six for advice and fourteen days for the answer', () => {
    const log = since({
      disputeArose: day('2027-02-01'),
      adviceRequested: day('2028-02-01'),
      adviceReceived: day('2028-02-20'),
    })
    expect(lastSafeDay('CAL-25', 2027, log)).toBe('2027-03-01')
    expect(lastSafeDay('CAL-31', 2028, log)).toBe('2028-03-14')
    expect(lastSafeDay('CAL-32', 2028, log)).toBe('2028-03-05')
  })

  it('counts a logged start as the start that was done', () => {
    const log = since({ consultationStarted: day('2026-06-20') })
    expect(row('CAL-11', 2027, log)).toMatchObject({ state: 'met', doneOn: '2026-06-20' })
    const done = { done: { 'CAL-11': day('2026-06-20') } }
    expect(lastSafeDay('CAL-24', 2027, done)).toBe('2026-12-20')
  })

  it('asks for a visitation four years on, also from a leap day', () => {
    const log = since({ visitationHeld: day('2024-02-29') })
    expect(lastSafeDay('CAL-38', 2027, log)).toBe('2028-02-29')
  })
})

describe('rules that lean on another', () => {
  it('move with the day on which that one was done', () => {
    const log = { done: { 'CAL-15': day('2026-11-20') } }
    expect(lastSafeDay('CAL-16', 2027, log)).toBe('2026-12-11')
    const signed = { events: { agreementSigned: day('2027-03-14') } }
    expect(lastSafeDay('CAL-20', 2027, signed)).toBe('2027-03-28')
    expect(lastSafeDay('CAL-22', 2027, signed)).toBe('2027-03-28')
  })

  it('let tenants be heard at the latest on the day on which the offer went out', () => {
    const on = (heard: string) => ({
      done: { 'CAL-07': day(heard), 'CAL-09': day('2026-06-20') },
    })
    expect(row('CAL-07', 2027, on('2026-06-20')).lateBecause).toBeUndefined()
    expect(row('CAL-07', 2027, on('2026-06-22')).lateBecause).toEqual({ days: 2, waitsFor: [] })
  })

  it('name what a late offer still waits for', () => {
    expect(row('CAL-09', 2027).lateBecause).toEqual({ days: 146, waitsFor: ['CAL-07', 'CAL-08'] })
    const heard = { done: { 'CAL-07': day('2026-06-10') } }
    expect(row('CAL-09', 2027, heard).lateBecause?.waitsFor).toEqual(['CAL-08'])
  })
})

describe('what was done', () => {
  it('is met, and says so when it was too late: a date never blocks', () => {
    const inTime = { done: { 'CAL-09': day('2026-06-30') } }
    expect(row('CAL-09', 2027, inTime)).toMatchObject({ state: 'met', lateBecause: undefined })
    const tooLate = row('CAL-09', 2027, { done: { 'CAL-09': day('2026-07-01') } })
    expect(tooLate.state).toBe('met')
    expect(tooLate.lateBecause?.days).toBe(1)
  })

  it('can be met without a date', () => {
    expect(row('CAL-39', 2027).state).toBe('undated')
    expect(row('CAL-39', 2027, { done: { 'CAL-39': today } }).state).toBe('met')
  })
})

describe('terms that come back', () => {
  it('ask for progress within four weeks of each quarter, the first one open', () => {
    expect(lastSafeDay('CAL-33', 2027)).toBe('2027-04-28')
    const next = (last: string) =>
      row('CAL-33', 2027, { done: { 'CAL-33': day(last) } }, day(last)).lastSafeDay
    expect(next('2027-04-20')).toBe('2027-07-28')
    expect(next('2027-07-28')).toBe('2027-10-28')
    expect(next('2027-10-01')).toBe('2028-01-28')
  })

  it('are met only when the last period is closed', () => {
    const reported = (last: string) => ({ done: { 'CAL-33': day(last) } })
    expect(row('CAL-33', 2027, reported('2027-10-02')).state).toBe('upcoming')
    expect(row('CAL-33', 2027, reported('2028-01-10')).state).toBe('met')
  })

  it('measure the target for permit holders twice a year', () => {
    expect(lastSafeDay('CAL-34', 2027)).toBe('2027-06-30')
    const closed = { done: { 'CAL-34': day('2027-06-30') } }
    expect(lastSafeDay('CAL-34', 2027, closed)).toBe('2027-12-31')
  })
})

describe('what holds in which year', () => {
  const has = (id: CalendarId, year: number, regime?: RegimeId) =>
    plan(year, {}, today, regime).some((one) => one.id === id)

  it('knows the days of the act of 2026 only in the rounds around them, and only under that act', () => {
    const years = [2026, 2027, 2028, 2029]
    expect(years.map((year) => has('CAL-36', year, 'wvrv-2026'))).toEqual([
      false,
      true,
      true,
      false,
    ])
    expect(years.map((year) => has('CAL-36', year, 'woningwet-2015'))).not.toContain(true)
  })

  it('knows the woonvisie as a base until the programme is due', () => {
    expect(has('CAL-01', 2028, 'woningwet-2015')).toBe(true)
    expect(has('CAL-01', 2029, 'woningwet-2015')).toBe(false)
    expect(has('CAL-01', 2029, 'wvrv-2026')).toBe(true)
  })

  it('knows the signing date of the letter of June 2023 only after that letter', () => {
    expect(has('CAL-19', 2023)).toBe(false)
    expect(has('CAL-19', 2024)).toBe(true)
  })

  it('has a plan for each year to come, leap years too', () => {
    for (let year = 2027; year < 2045; year += 1)
      expect(lastSafeDay('CAL-21', year)).toBe(`${year - 1}-12-14`)
    expect(lastSafeDay('CAL-02', 2029)).toBe('2028-02-28')
  })
})
