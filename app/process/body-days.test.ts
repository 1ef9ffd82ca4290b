import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { day } from '#kernel/day.ts'
import { organisationKinds } from '#parties/organisations.ts'
import { now } from '#parties/parties.example.ts'
import { aRecess, meets } from './body-days.example.ts'
import {
  type BodyDay,
  bodiesFor,
  bodyIds,
  isBodyOf,
  isMeetingDay,
  isRecess,
  newestDays,
  standingDays,
} from './body-days.ts'

describe('the bodies that decide', () => {
  it.each([
    ['municipality', ['executive', 'council']],
    ['province', ['executive', 'council']],
    ['housing_association', ['board', 'supervisory_board']],
    ['tenant_organisation', ['board', 'members']],
  ] as const)('for a %s are %j, in the order in which papers pass them', (kind, bodies) => {
    expect(bodiesFor(kind)).toEqual(bodies)
  })

  it('are known of every kind of organisation, and nothing else is one of it', () => {
    for (const kind of organisationKinds)
      for (const body of bodyIds) {
        const answer = isBodyOf(kind, body)
        expect(answer.ok, `${kind} ${body}`).toBe(bodiesFor(kind).includes(body))
        if (!answer.ok)
          expect(answer.refusal).toEqual({ code: 'not-a-body-of-it', basis: 'own-statutes' })
      }
  })
})

const council = meets('gemeente', 'council', '2026-12-10')
const moved: BodyDay = { ...council, number: 2, onDay: day('2026-12-17') }
const lapsed = { withdrawnAt: now, withdrawnBecause: 'De raad vergadert niet.' }
const summer = aRecess('gemeente', '2027-07-10', '2027-08-22')

describe('a day that was entered', () => {
  it('is a meeting or a recess, never both', () => {
    for (const one of [council, summer]) expect(isMeetingDay(one)).toBe(!isRecess(one))
  })

  it('holds as it was corrected last, in whatever order the days come', () => {
    expect(standingDays([council, moved, summer])).toEqual([moved, summer])
    expect(standingDays([moved, summer, council])).toEqual([moved, summer])
  })

  it('does not come back in its older form once the newest was withdrawn', () => {
    const days = [council, { ...moved, ...lapsed }]
    expect(standingDays(days)).toEqual([])
    expect(newestDays(days)).toMatchObject([
      { number: 2, withdrawnBecause: lapsed.withdrawnBecause },
    ])
  })

  it('comes once for each series, whatever happened to it', () => {
    const series = [council, meets('voorbeeldwonen', 'board', '2026-12-01'), summer]
    const version = fc
      .tuple(fc.constantFrom(...series), fc.integer({ min: 2, max: 9 }), fc.boolean())
      .map(([one, number, isWithdrawn]) => ({ ...one, number, ...(isWithdrawn ? lapsed : {}) }))
    void fc.assert(
      fc.property(fc.array(version), (versions) => {
        const newest = newestDays(versions)
        expect(new Set(newest.map(({ seriesId }) => seriesId)).size).toBe(newest.length)
        for (const one of newest)
          for (const other of versions)
            if (other.seriesId === one.seriesId)
              expect(other.number).toBeLessThanOrEqual(one.number)
        for (const one of standingDays(versions)) expect(one.withdrawnAt).toBeNull()
      }),
    )
  })
})
