import { describe, expect, it } from 'vitest'
import { day } from '#kernel/day.ts'
import { now } from '#parties/parties.example.ts'
import { anAdvice, aRequest } from './advice.example.ts'
import { agreementsFor, aPlanEvent, started, today } from './plan.example.ts'
import { byMonth, clocksOf, nextDates, type PlanEvent, planOf, yearsOf } from './plan.ts'

const item = (events: readonly PlanEvent[], id: string, year = 2027) => {
  const found = planOf(events, agreementsFor(year), today).find((one) => one.id === id)
  if (!found) throw new Error(`${id} is not in the plan of ${year}`)
  return found
}

describe('the plan for 2027, seen on 25 November 2026', () => {
  it('asked for the offer by 30 June: nobody logged it, so it is late', () => {
    expect(item([], 'CAL-09')).toMatchObject({ lastSafeDay: '2026-06-30', state: 'late' })
  })

  it('shows a rule as followed on the day that was logged', () => {
    const sent = aPlanEvent({ kind: 'done', about: 'CAL-09', onDay: day('2026-06-29') })
    expect(item([sent], 'CAL-09')).toMatchObject({ state: 'met', doneOn: '2026-06-29', done: sent })
  })

  it('counts six months from the day on which the talks began', () => {
    expect(item([started('2026-07-01')], 'CAL-24').lastSafeDay).toBe('2027-01-01')
  })

  it('keeps why something is late, in the words of who knows', () => {
    const note = 'De woonvisie wordt in maart vastgesteld.'
    const why = aPlanEvent({ kind: 'late', about: 'CAL-01', onDay: null, note })
    expect(item([why], 'CAL-01')).toMatchObject({ state: 'late', reason: { note } })
  })
})

describe('what was logged', () => {
  it('counts as it was logged last', () => {
    const both = [started('2026-07-01'), started('2026-05-12')]
    expect(item(both, 'CAL-24').lastSafeDay).toBe('2026-11-12')
  })

  it('counts no longer when it was withdrawn', () => {
    const mistake = { ...started('2026-05-12'), withdrawnAt: now }
    expect(item([started('2026-07-01'), mistake], 'CAL-24').lastSafeDay).toBe('2027-01-01')
    expect(item([mistake], 'CAL-24').state).toBe('undated')
  })

  it('belongs to one year', () => {
    const ofLastYear = { ...started('2025-07-01'), year: 2026 }
    expect(item([ofLastYear], 'CAL-24').state).toBe('undated')
    expect(clocksOf([ofLastYear], 2026)[0]).toMatchObject({ event: { year: 2026 } })
  })
})

it('parts the plan into months, in order, without what has no day', () => {
  const months = byMonth(planOf([], agreementsFor(2027), today))
  expect(months.map(({ month }) => month)).toEqual(months.map(({ month }) => month).toSorted())
  expect(months.find(({ month }) => month === '2026-12')?.items.map(({ id }) => id)).toContain(
    'CAL-19',
  )
  const shown = months.flatMap(({ items }) => items)
  expect(shown.every(({ lastSafeDay }) => lastSafeDay)).toBe(true)
})

it('has a plan for every year of the term', () => {
  expect(yearsOf({ termFrom: '2027-01-01', termUntil: '2027-12-31' })).toEqual([2027])
  expect(yearsOf({ termFrom: '2026-07-01', termUntil: '2029-06-30' })).toEqual([
    2026, 2027, 2028, 2029,
  ])
})

it('finds the next days in all years of a term, the first first, without what is done', () => {
  const term = { ...agreementsFor(2027), termFrom: '2027-01-01', termUntil: '2028-12-31' }
  const dates = nextDates([], term, { today, most: 5, advice: [] })
  expect(dates).toHaveLength(5)
  expect(dates.map(({ lastSafeDay }) => lastSafeDay)).toEqual(
    dates.map(({ lastSafeDay }) => lastSafeDay).toSorted(),
  )
  expect(dates.every(({ lastSafeDay }) => lastSafeDay >= today)).toBe(true)
  const [first] = dates
  if (!first) throw new Error('Nothing is to come')
  const done = aPlanEvent({ kind: 'done', about: first.id, year: first.year, onDay: today })
  expect(nextDates([done], term, { today, most: 5, advice: [] })).not.toContainEqual(first)
})

it('counts the day of every request for advice among the next, each with what it is about', () => {
  const term = { ...agreementsFor(2027), termFrom: '2027-01-01', termUntil: '2027-12-31' }
  const runs = aRequest({ subject: 'Sloop', dueOn: day('2026-11-26') })
  const advised = aRequest({
    subject: 'Verkoop',
    advices: [anAdvice({ replyDueOn: day('2026-11-27') })],
  })
  const late = aRequest({ dueOn: day('2026-11-24') })
  const advice = [advised, late, runs]
  const found = nextDates([], term, { today, most: 9, advice }).filter(({ advice }) => advice)
  expect(found).toMatchObject([
    { id: 'CAL-31', year: 2027, lastSafeDay: '2026-11-26', advice: { subject: 'Sloop' } },
    { id: 'CAL-32', year: 2027, lastSafeDay: '2026-11-27', advice: { subject: 'Verkoop' } },
  ])
})
