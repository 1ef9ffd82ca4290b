import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day, day } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import { isWorkingDay, workingDaysUntil } from '#law/working-days.ts'
import { partyId } from '#parties/parties.example.ts'
import { aConsent, aPaper, aParty, judged, theTable } from './lead-time.example.ts'
import {
  changeable,
  consentable,
  decidable,
  isHers,
  judgedOn,
  timingOf,
  treatedAs,
  wordOf,
} from './lead-time.ts'

const at = (heldOn: string, leadDays = 10) => ({ heldOn: day(heldOn), leadDays })

describe('whether a paper came in time', () => {
  it.each([
    ['two weeks before, on the last day', '2026-11-27T12:00Z', at('2026-12-11'), 'in_time', 0],
    ['a minute before midnight', '2026-11-27T23:59:59+01:00', at('2026-12-11'), 'in_time', 0],
    ['at midnight in Amsterdam', '2026-11-28T00:00:00+01:00', at('2026-12-11'), 'late', 1],
    [
      'past midnight, in London still the day before',
      '2026-11-27T23:00Z',
      at('2026-12-11'),
      'late',
      1,
    ],
    ['the Monday after', '2026-11-30T09:00Z', at('2026-12-11'), 'late', 1],
    ['the Tuesday after', '2026-12-01T09:00Z', at('2026-12-11'), 'late', 2],
    ['on the day itself', '2026-12-11T06:00Z', at('2026-12-11'), 'late', 10],
    ['after the meeting', '2026-12-14T06:00Z', at('2026-12-11'), 'late', 10],
    ['years before', '2020-01-01T06:00Z', at('2026-12-11'), 'in_time', 0],
    // Clocks go forward in the night to 29 March 2026 and back in that to 25 October 2026.
    [
      'summer time begins, last minute',
      '2026-03-27T23:59+01:00',
      at('2026-03-30', 1),
      'in_time',
      0,
    ],
    ['summer time begins, the short day', '2026-03-29T23:59+02:00', at('2026-03-30', 1), 'late', 1],
    [
      'summer time begins: 22:30 UTC is half past midnight',
      '2026-03-30T22:30Z',
      at('2026-03-31', 1),
      'late',
      1,
    ],
    ['summer time ends, last minute', '2026-10-23T23:59+02:00', at('2026-10-26', 1), 'in_time', 0],
    ['summer time ends, the hour twice', '2026-10-25T02:30+01:00', at('2026-10-26', 1), 'late', 1],
    [
      'winter: 22:30 UTC is before midnight',
      '2026-10-26T22:30Z',
      at('2026-10-27', 1),
      'in_time',
      0,
    ],
    // Good Friday 3 April and Easter Monday 6 April 2026.
    ['over Easter, Thursday', '2026-04-02T09:00Z', at('2026-04-07', 1), 'in_time', 0],
    ['over Easter, Good Friday', '2026-04-03T09:00Z', at('2026-04-07', 1), 'late', 1],
    ['two days over Easter', '2026-04-01T09:00Z', at('2026-04-07', 2), 'in_time', 0],
    // King's Day 2026 is Monday 27 April; in 2031 it is kept on Saturday 26 April.
    ["over King's Day, Friday", '2026-04-24T09:00Z', at('2026-04-28', 1), 'in_time', 0],
    ["on King's Day", '2026-04-27T09:00Z', at('2026-04-28', 1), 'late', 1],
    [
      "King's Day on a Saturday takes no Monday",
      '2031-04-28T09:00Z',
      at('2031-04-29', 1),
      'in_time',
      0,
    ],
    ['Ascension in between', '2026-05-13T09:00Z', at('2026-05-15', 1), 'in_time', 0],
    ['over Christmas and New Year', '2026-12-23T09:00Z', at('2027-01-08'), 'in_time', 0],
    ['over Christmas and New Year, a day later', '2026-12-24T09:00Z', at('2027-01-08'), 'late', 1],
    ['leap day, the last day', '2028-02-29T22:59Z', at('2028-03-01', 1), 'in_time', 0],
    [
      'leap day is a working day of its own',
      '2028-02-28T09:00Z',
      at('2028-03-01', 2),
      'in_time',
      0,
    ],
    ['no leap day: one working day less', '2027-03-01T09:00Z', at('2027-03-02', 2), 'late', 1],
    ['no lead time: on the day itself', '2026-12-11T22:59Z', at('2026-12-11', 0), 'in_time', 0],
    ['no lead time: a day after', '2026-12-12T09:00Z', at('2026-12-11', 0), 'late', 0],
    ['sixty working days', '2026-09-18T09:00Z', at('2026-12-11', 60), 'in_time', 0],
  ])('%s', (_, came, lead, state, shortBy) => {
    expect(timingOf(new Date(came), lead)).toMatchObject({ state, shortBy })
  })

  it('has not come: short of all days, with the last day on which it can', () => {
    expect(timingOf(undefined, at('2026-12-11'))).toEqual({
      state: 'missing',
      cameOn: null,
      lastDay: '2026-11-27',
      shortBy: 10,
    })
  })

  const days = fc.integer({ min: 0, max: 4000 }).map((n) => addDays(day('2024-01-01'), n))

  it('is in time exactly when so many working days lie between, the day of arrival too', () => {
    void fc.assert(
      fc.property(
        days,
        fc.integer({ min: 0, max: 90 }),
        fc.integer({ min: 1, max: 60 }),
        (heldOn: Day, back, leadDays) => {
          const came = addDays(heldOn, -back)
          const { state, shortBy } = timingOf(new Date(`${came}T12:00:00Z`), { heldOn, leadDays })
          const had = workingDaysUntil(came, heldOn)
          expect(state).toBe(had >= leadDays ? 'in_time' : 'late')
          expect(shortBy).toBe(Math.max(0, leadDays - had))
        },
      ),
    )
  })

  it('never becomes late by a meeting that moves to a later day', () => {
    void fc.assert(
      fc.property(
        days,
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 0, max: 60 }),
        (heldOn: Day, back, later) => {
          const came = new Date(`${addDays(heldOn, -back)}T12:00:00Z`)
          const before = timingOf(came, { heldOn, leadDays: 10 })
          const after = timingOf(came, { heldOn: addDays(heldOn, later), leadDays: 10 })
          expect(after.shortBy).toBeLessThanOrEqual(before.shortBy)
        },
      ),
    )
  })
})

it('counts working days from a day until another', () => {
  expect(workingDaysUntil(day('2026-11-27'), day('2026-12-11'))).toBe(10)
  expect(workingDaysUntil(day('2026-11-28'), day('2026-11-30'))).toBe(0)
  expect(workingDaysUntil(day('2026-12-11'), day('2026-11-27'))).toBe(0)
  expect(isWorkingDay(day('2026-11-27'))).toBe(true)
})

const late = aPaper('2026-12-01T09:00Z')
const inTime = aPaper('2026-11-20T09:00Z', 'bod')
const hv = partyId('hvVoorbeeldwonen')
const hr = partyId('hrModelwonen')
const both = [aConsent(hv), aConsent(hr)]

describe('whether parties may decide', () => {
  it.each([
    ['no papers', {}, true],
    ['papers in time', { papers: [inTime] }, true],
    ['one of two late', { papers: [inTime, late] }, false],
    ['late, and nobody said anything', { papers: [late] }, false],
    ['late, and one of two consents', { papers: [late], consents: [aConsent(hv)] }, false],
    ['late, and both consent', { papers: [late], consents: both }, true],
    [
      'late, and one took it back',
      { papers: [late], consents: [aConsent(hv), aConsent(hr, { withdrawnAt: new Date() })] },
      false,
    ],
    [
      'late, and an association consents in their place',
      { papers: [late], consents: [aConsent(hv), aConsent(partyId('voorbeeldwonen'))] },
      false,
    ],
    [
      'both consented, and another late paper came',
      { papers: [late, aPaper('2026-12-02T09:00Z', 'benchmark')], consents: both },
      false,
    ],
    [
      'both consented, and another paper came that is in time',
      { papers: [late, inTime], consents: both },
      false,
    ],
    [
      'both consented to two papers, of which one is left',
      {
        papers: [late],
        consents: both.map((one) => ({ ...one, paperKeys: ['bod', 'woonvisie'] })),
      },
      true,
    ],
    [
      'both consented, and the meeting moves a day earlier',
      { papers: [late], consents: both, meeting: { heldOn: day('2026-12-10') } },
      false,
    ],
    [
      'both consented, and the meeting moves a day later',
      { papers: [late], consents: both, meeting: { heldOn: day('2026-12-14') } },
      true,
    ],
    [
      'nobody consented, and the meeting moves so far that all is in time',
      { papers: [late], meeting: { heldOn: day('2026-12-15') } },
      true,
    ],
    ['the charter asks less', { papers: [late], leadDays: 8 }, true],
    ['the charter asks one day more than there is', { papers: [late], leadDays: 9 }, false],
    [
      'late, and there is no tenants’ organisation that could consent',
      { papers: [late], parties: theTable.slice(0, 2) },
      false,
    ],
    [
      'late, and the only other organisation advises',
      {
        papers: [late],
        parties: [aParty('hvVoorbeeldwonen'), aParty('hrModelwonen', { role: 'adviser' })],
        consents: [aConsent(hv)],
      },
      true,
    ],
    [
      'late, and the other organisation is spoken for by its umbrella',
      {
        papers: [late],
        parties: [
          aParty('hvVoorbeeldwonen', { kind: 'tenant_federation' }),
          aParty('hrModelwonen', { form: 'via_umbrella', viaId: hv }),
        ],
        consents: [aConsent(hv)],
      },
      true,
    ],
    [
      'late, about a theme that the other organisation does not take part in',
      {
        papers: [late],
        themeId: id<'Theme'>('wonen'),
        parties: [
          aParty('hvVoorbeeldwonen'),
          aParty('hrModelwonen', { form: 'themes', themeIds: [id('zorg')] }),
        ],
        consents: [aConsent(hv)],
      },
      true,
    ],
    [
      'late, about the theme that it takes part in',
      {
        papers: [late],
        themeId: id<'Theme'>('zorg'),
        parties: [
          aParty('hvVoorbeeldwonen'),
          aParty('hrModelwonen', { form: 'themes', themeIds: [id('zorg')] }),
        ],
        consents: [aConsent(hv)],
      },
      false,
    ],
  ])('%s', (_, change, mayDecide) => {
    const verdict = judged(change)
    expect(verdict.mayDecide).toBe(mayDecide)
    expect(decidable(verdict).ok).toBe(mayDecide)
    expect(treatedAs('decide', verdict)).toBe(mayDecide ? 'decide' : 'discuss')
    expect(treatedAs('inform', verdict)).toBe('inform')
  })

  it('says by how much the latest paper is short', () => {
    const verdict = judged({ papers: [late, aPaper('2026-12-07T09:00Z', 'bod')] })
    expect(decidable(verdict)).toMatchObject({ refusal: { code: 'papers-late', shortBy: 6 } })
  })

  it('looks at the tenants’ organisation that had a paper last, not at the municipality', () => {
    const came = new Map([
      [partyId('gemeente'), '2026-12-10T09:00Z'],
      [hv, '2026-11-20T09:00Z'],
      [hr, '2026-11-30T09:00Z'],
    ])
    const of = (party: string) => [...came].find(([one]) => one === party)?.[1]
    const paper = {
      ...late,
      cameTo: (party: string) => {
        const moment = of(party)
        return moment === undefined ? undefined : new Date(moment)
      },
    }
    expect(judged({ papers: [paper] }).papers[0]?.timing).toMatchObject({ cameOn: '2026-11-30' })
    came.delete(hr)
    expect(judged({ papers: [paper] }).papers[0]?.timing.state).toBe('missing')
  })

  it('leaves a paper out that was taken off, and keeps it to be read', () => {
    const detached = { at: new Date('2026-12-02T09:00Z'), reason: 'Hoort elders.' }
    const verdict = judged({ papers: [{ ...late, detached }] })
    expect(verdict).toMatchObject({ mayDecide: true, papers: [], detached: [{ key: 'woonvisie' }] })
  })
})

describe('the word of an organisation', () => {
  const on = { heldOn: day('2026-12-11'), paperKeys: ['woonvisie'] }
  it.each([
    ['silence', undefined, 'none'],
    ['consent', aConsent(hv), 'given'],
    ['consent to more', aConsent(hv, { paperKeys: ['bod', 'woonvisie'] }), 'given'],
    ['consent to another paper', aConsent(hv, { paperKeys: ['bod'] }), 'stale'],
    ['consent for a day later', aConsent(hv, { heldOn: day('2026-12-12') }), 'stale'],
    ['consent for a day earlier', aConsent(hv, { heldOn: day('2026-12-10') }), 'given'],
    ['taken back', aConsent(hv, { withdrawnAt: new Date() }), 'withdrawn'],
  ])('%s', (_, consent, word) => {
    expect(wordOf(consent, on)).toBe(word)
  })

  it('is bound to what was seen, in whatever order papers came', () => {
    expect(judgedOn({ ...on, paperKeys: ['b', 'a'] })).toBe('2026-12-11 a b')
  })
})

describe('giving consent', () => {
  const verdict = judged({ papers: [late] })
  const seen = judgedOn(verdict.on)
  it.each([
    ['is for a tenants’ organisation', verdict, hv, seen, 'ok'],
    ['is not for an association', verdict, partyId('voorbeeldwonen'), seen, 'not-consulted'],
    ['has no use where nothing is late', judged({ papers: [inTime] }), hv, seen, 'nothing-late'],
    ['is for what she saw', verdict, hv, '2026-12-11 bod', 'judged-otherwise'],
    ['is given once', judged({ papers: [late], consents: both }), hv, seen, 'consented-before'],
    [
      'is of who has the paper',
      judged({ papers: [{ ...late, cameTo: () => undefined }] }),
      hv,
      seen,
      'not-received',
    ],
    [
      'has nobody to give it without tenants’ organisations',
      judged({ papers: [late], parties: theTable.slice(0, 2) }),
      partyId('gemeente'),
      seen,
      'not-consulted',
    ],
  ])('%s', (_, on, party, judgedAs, code) => {
    const answer = consentable(on, { partyId: party, judged: judgedAs })
    expect(answer.ok ? 'ok' : answer.refusal.code).toBe(code)
  })
})

it('lets the coordinator and who put it there change an item, until it was decided on', () => {
  const coordinates = { coordinates: true }
  expect(isHers({ partyId: hv }, coordinates)).toBe(true)
  expect(isHers({ partyId: hv }, { coordinates: false, party: { id: hv } })).toBe(true)
  expect(isHers({ partyId: hv }, { coordinates: false, party: { id: hr } })).toBe(false)
  expect(isHers({ partyId: null }, { coordinates: false, party: { id: hr } })).toBe(false)
  expect(changeable({ mayChange: true, isDecided: false }).ok).toBe(true)
  expect(changeable({ mayChange: false, isDecided: true })).toMatchObject({
    refusal: { code: 'not-yours-to-change' },
  })
  expect(changeable({ mayChange: true, isDecided: true })).toMatchObject({
    refusal: { code: 'decided' },
  })
})
