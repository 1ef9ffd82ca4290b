import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, day, daysBetween } from '#kernel/day.ts'
import { partyId } from '#parties/parties.example.ts'
import { aRecess, meets } from './body-days.example.ts'
import { type BodyDay, bodiesFor, isBodyOf, newestDays, standingDays } from './body-days.ts'
import { decidingPlan, marksOf, spanOf } from './deciding.ts'
import { agreementsFor, aPlanEvent, today } from './plan.example.ts'
import { planOf } from './plan.ts'

const [gemeente, wonen] = [partyId('gemeente'), partyId('voorbeeldwonen')]
const signOn = day('2026-12-11')
const readyOn = day('2026-11-06')

const planned = (days: readonly BodyDay[], more: Partial<{ readyOn: typeof readyOn }> = {}) =>
  decidingPlan({ partyIds: [gemeente, wonen], days, signOn, readyOn, ...more })

describe('an association whose board and supervisory board decide', () => {
  const days = [
    meets('voorbeeldwonen', 'board', '2026-11-10', 2),
    meets('voorbeeldwonen', 'board', '2026-11-24', 2),
    meets('voorbeeldwonen', 'supervisory_board', '2026-12-10', 10),
  ]

  it('has its papers ready two working days before the last board that reaches the supervisory board', () => {
    const [, own] = planned(days).parties
    expect(own?.bodies).toMatchObject([
      { body: 'board', last: { meetsOn: '2026-11-24', papersBy: '2026-11-20' } },
      { body: 'supervisory_board', last: { meetsOn: '2026-12-10', papersBy: '2026-11-26' } },
    ])
    expect(own).toMatchObject({ papersBy: '2026-11-20', decidesOn: '2026-12-10', slipsBy: 0 })
  })

  it('slips to the next supervisory board when the text is ready too late, and that is the bottleneck', () => {
    const later = [...days, meets('voorbeeldwonen', 'supervisory_board', '2027-01-21', 10)]
    const more = [...later, meets('voorbeeldwonen', 'board', '2026-12-08', 2)]
    const plan = planned(more, { readyOn: day('2026-11-23') })
    expect(plan.parties[1]).toMatchObject({
      decidesOn: '2027-01-21',
      slipsBy: 41,
      slipsAt: 'supervisory_board',
    })
    expect(plan).toMatchObject({
      signableOn: '2027-01-21',
      slipsBy: 41,
      bottleneck: { partyId: wonen, body: 'supervisory_board' },
    })
  })

  it('reaches no meeting where none was entered after the text is ready', () => {
    const plan = planned(days, { readyOn: day('2026-12-01') })
    expect(plan.parties[1]).toMatchObject({ decidesOn: undefined, slipsAt: 'board' })
    expect(plan.signableOn).toBeUndefined()
  })

  it('counts no day of a recess as a working day', () => {
    const recess = aRecess('voorbeeldwonen', '2026-11-30', '2026-12-04')
    const [, own] = planned([...days, recess]).parties
    expect(own?.bodies[1]?.last?.papersBy).toBe('2026-11-19')
  })
})

describe('who is last', () => {
  it('is the party that comes latest, of those that come too late', () => {
    const plan = planned([
      meets('gemeente', 'executive', '2026-12-15', 5),
      meets('voorbeeldwonen', 'supervisory_board', '2026-12-22', 5),
    ])
    expect(plan.parties.map(({ slipsBy }) => slipsBy)).toEqual([4, 11])
    expect(plan.bottleneck).toEqual({ partyId: wonen, body: 'supervisory_board' })
  })

  it('is nobody where all are in time, or nobody entered a day', () => {
    const inTime = planned([meets('gemeente', 'executive', '2026-12-01', 5)])
    expect(inTime).toMatchObject({ bottleneck: undefined, slipsBy: 0, signableOn: '2026-12-01' })
    expect(planned([])).toMatchObject({ bottleneck: undefined, signableOn: undefined })
  })

  it('takes no one-day recess of another party', () => {
    const days = [
      meets('gemeente', 'executive', '2026-12-01', 5),
      aRecess('voorbeeldwonen', '2026-11-25', '2026-11-30'),
    ]
    expect(planned(days).parties[0]?.papersBy).toBe('2026-11-24')
  })
})

describe('any plan', () => {
  const bodies = fc.constantFrom('executive', 'council', 'board', 'supervisory_board', 'members')
  const aDay = fc.record({
    who: fc.constantFrom('gemeente' as const, 'voorbeeldwonen' as const),
    body: bodies,
    after: fc.integer({ min: -40, max: 120 }),
    lead: fc.integer({ min: 0, max: 20 }),
  })
  const entered = fc
    .array(aDay, { maxLength: 12 })
    .map((rows) =>
      rows.map(({ who, body, after, lead }) => meets(who, body, addDays(readyOn, after), lead)),
    )

  it('has papers before meetings, and each body after the one before it', () => {
    void fc.assert(
      fc.property(entered, (days) => {
        for (const { bodies } of planned(days).parties)
          for (const [nth, { first, last }] of bodies.entries()) {
            const next = bodies[nth + 1]
            if (last) expect(last.papersBy <= last.meetsOn).toBe(true)
            if (last && next?.last) expect(last.meetsOn <= next.last.papersBy).toBe(true)
            if (first && next?.first) expect(first.meetsOn <= next.first.papersBy).toBe(true)
            if (first) expect(first.papersBy >= readyOn).toBe(true)
          }
      }),
    )
  })

  it('slips by exactly the days between the day of signing and the last decision, and is in time when papers are', () => {
    void fc.assert(
      fc.property(entered, (days) => {
        const plan = planned(days)
        for (const { decidesOn, slipsBy, papersBy, slipsAt } of plan.parties) {
          expect(slipsBy).toBe(decidesOn ? Math.max(0, daysBetween(signOn, decidesOn)) : 0)
          if (papersBy && papersBy >= readyOn) expect(slipsAt).toBeUndefined()
        }
        const [from, until] = spanOf(plan)
        expect(from < readyOn && signOn < until).toBe(true)
      }),
    )
  })

  it('gets no better when a text is ready later', () => {
    void fc.assert(
      fc.property(entered, fc.integer({ min: 1, max: 60 }), (days, later) => {
        const [now, then] = [planned(days), planned(days, { readyOn: addDays(readyOn, later) })]
        for (const [nth, { decidesOn }] of now.parties.entries()) {
          const after = then.parties[nth]?.decidesOn
          if (after) expect(decidesOn && decidesOn <= after).toBe(true)
        }
      }),
    )
  })
})

describe('the days between which they decide', () => {
  it('are those of the plan; a text that is not ready is ready today at the earliest', () => {
    expect(marksOf(planOf([], agreementsFor(2027), today), today)).toEqual({
      readyOn: '2026-11-25',
      signOn: '2026-12-01',
      signedOn: undefined,
    })
  })

  it('are what people said who explained why it is late, and what was done', () => {
    const events = [
      aPlanEvent({ kind: 'late', about: 'CAL-19', onDay: day('2027-01-15'), note: 'De raad.' }),
      aPlanEvent({ kind: 'done', about: 'CAL-15', onDay: day('2026-11-09') }),
    ]
    expect(marksOf(planOf(events, agreementsFor(2027), today), today)).toMatchObject({
      readyOn: '2026-11-09',
      signOn: '2027-01-15',
    })
  })
})

describe('what holds of the days that were entered', () => {
  const first = meets('gemeente', 'executive', '2026-12-01')
  const second = { ...first, number: 2, onDay: day('2026-12-08') }

  it('is the newest version, unless it was withdrawn', () => {
    expect(standingDays([first, second])).toEqual([second])
    const withdrawn = { ...second, withdrawnAt: first.enteredAt, withdrawnBecause: 'Vervalt.' }
    expect(standingDays([first, withdrawn])).toEqual([])
    expect(newestDays([first, withdrawn])).toEqual([withdrawn])
  })

  it('fits the kind of organisation', () => {
    expect(bodiesFor('housing_association')).toEqual(['board', 'supervisory_board'])
    expect(isBodyOf('municipality', 'council').ok).toBe(true)
    expect(isBodyOf('municipality', 'members')).toMatchObject({
      refusal: { code: 'not-a-body-of-it' },
    })
  })
})
