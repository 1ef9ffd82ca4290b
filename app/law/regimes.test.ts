import { describe, expect, it } from 'vitest'
import { day } from '#kernel/day.ts'
import { bases } from './bases.ts'
import { planFor } from './calendar.ts'
import { type CalendarId, calendar, calendars } from './calendars.ts'
import {
  allowsComplianceDispute,
  isLawBy,
  isRegimeId,
  periodsOf,
  regimeIds,
  regimeOf,
  regimeOn,
  transitions,
  usualRegime,
} from './regimes.ts'
import { differingRules, versionsOfRule } from './rule-versions.words.ts'

const old = 'woningwet-2015'
const wvrv = 'wvrv-2026'

describe('the regimes', () => {
  it('follow each other by a day: the act of 2015 until 30 June 2026, the one of 2026 from 1 July', () => {
    expect(regimeOf(old).lawUntil).toBe('2026-06-30')
    expect(regimeOf(wvrv).lawFrom).toBe('2026-07-01')
    expect(isLawBy(wvrv, day('2026-06-30'))).toBe(false)
    expect(isLawBy(wvrv, day('2026-07-01'))).toBe(true)
  })

  it('rest on bases, and nothing of them was read in the law', () => {
    for (const id of regimeIds) {
      expect(bases).toHaveProperty([regimeOf(id).basis])
      expect(bases).toHaveProperty([transitions[id].basis])
      expect(regimeOf(id).verified).not.toBe('primary')
    }
    expect(isRegimeId('wvrv-2026')).toBe(true)
    expect(isRegimeId('toString')).toBe(false)
  })

  it('are chosen by the year for which is agreed: until 2027 the woonvisie, then the programme', () => {
    expect([2015, 2026, 2027, 2028, 2040].map(usualRegime)).toEqual([old, old, old, wvrv, wvrv])
    expect(regimeOf(usualRegime(2027)).baseDocument).toBe('woonvisie')
    expect(regimeOf(usualRegime(2028)).baseDocument).toBe('volkshuisvestingsprogramma')
  })

  it('allow a dispute over keeping agreements only under the act of 2026, and only from its first day', () => {
    expect(allowsComplianceDispute(old, day('2027-01-01'))).toBe(false)
    expect(allowsComplianceDispute(wvrv, day('2026-06-30'))).toBe(false)
    expect(allowsComplianceDispute(wvrv, day('2026-07-01'))).toBe(true)
  })

  it('have few rules differently', () => {
    expect(differingRules()).toEqual(['CAL-01', 'CAL-25', 'CAL-36', 'CAL-37', 'CAL-40'])
    const [before, since] = versionsOfRule('CAL-36')
    expect(before?.rule).toBeUndefined()
    expect(since?.rule).toMatchObject({ when: { absolute: '2027-07-01' } })
  })
})

describe('the regimes that a round held', () => {
  const switches = [{ regime: wvrv, fromDay: day('2026-09-01') }] as const

  it('are one after another without gaps', () => {
    expect(periodsOf({ regime: old, switches })).toEqual([
      { regime: old, from: '1900-01-01', until: '2026-09-01' },
      { regime: wvrv, from: '2026-09-01', until: '2200-01-01' },
    ])
    expect(regimeOn({ regime: old, switches }, day('2026-08-31'))).toBe(old)
    expect(regimeOn({ regime: old, switches }, day('2026-09-01'))).toBe(wvrv)
  })

  it('are as they were said last: an earlier day than before takes its place', () => {
    const corrected = [...switches, { regime: wvrv, fromDay: day('2026-07-15') }] as const
    expect(regimeOn({ regime: old, switches: corrected }, day('2026-08-01'))).toBe(wvrv)
    const back = [...switches, { regime: old, fromDay: day('2026-10-01') }] as const
    const held = { regime: old, switches: back } as const
    const days = ['2026-08-31', '2026-09-30', '2026-10-01'].map((on) => regimeOn(held, day(on)))
    expect(days).toEqual([old, wvrv, old])
  })
})

describe('a round that goes over on 1 September 2026', () => {
  // A law as nobody made it, so that every clock shows by which of the two it runs.
  const law = {
    [old]: calendars[old],
    [wvrv]: {
      ...calendars[wvrv],
      'CAL-24': {
        ...calendar['CAL-24'],
        when: { after: 'consultationStarted', add: { months: 4 } },
      },
      'CAL-12': { ...calendar['CAL-12'], when: { on: '10-15', year: -1 } },
      'CAL-09': { ...calendar['CAL-09'], when: { on: '06-01', year: -1 } },
      'CAL-20': { ...calendar['CAL-20'], when: { afterRule: 'CAL-19', add: { days: 3 } } },
    },
  } as const satisfies Parameters<typeof planFor>[2]
  const held = { regime: old, switches: [{ regime: wvrv, fromDay: day('2026-09-01') }] } as const
  const today = day('2026-10-01')

  const planned = (id: CalendarId, log: Parameters<typeof planFor>[0]['log'] = {}) =>
    planFor({ year: 2027, log, held }, today, law).find((one) => one.id === id)
  const begun = (on: string) => ({ events: { consultationStarted: day(on) } })

  it('keeps a term that ran already: six months from 15 July', () => {
    expect(planned('CAL-24', begun('2026-07-15'))).toMatchObject({
      regime: old,
      lastSafeDay: '2027-01-15',
    })
    expect(planned('CAL-24', begun('2026-08-31'))?.regime).toBe(old)
  })

  it('counts a term that begins on that day or later by the new law: four months', () => {
    expect(planned('CAL-24', begun('2026-09-01'))).toMatchObject({
      regime: wvrv,
      lastSafeDay: '2027-01-01',
    })
    expect(planned('CAL-24')?.regime).toBe(wvrv)
  })

  it('leaves a day that fell before it to the old law, and gives one to come to the new', () => {
    expect(planned('CAL-09')).toMatchObject({ regime: old, lastSafeDay: '2026-06-30' })
    expect(planned('CAL-12')).toMatchObject({ regime: wvrv, lastSafeDay: '2026-10-15' })
  })

  it('counts what leans on a step by the law of the day on which that step was done', () => {
    const signed = (on: string) => ({ events: { agreementSigned: day(on) } })
    expect(planned('CAL-20', signed('2026-08-20'))?.lastSafeDay).toBe('2026-09-03')
    expect(planned('CAL-20', signed('2026-09-10'))?.lastSafeDay).toBe('2026-09-13')
  })

  it('gets the duties that only the new law has', () => {
    expect(planned('CAL-36')).toMatchObject({ regime: wvrv, lastSafeDay: '2027-07-01' })
    const before = planFor({ year: 2027, log: {}, held: { regime: old, switches: [] } }, today)
    expect(before.some(({ id }) => id === 'CAL-36')).toBe(false)
  })
})
