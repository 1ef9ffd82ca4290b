import { describe, expect, it } from 'vitest'
import { addDays, type Day, day } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import type { MandateAct } from '#parties/mandates.ts'
import { organisationId, partyId, roundId } from '#parties/parties.example.ts'
import { type Staffing, vacanciesIn, vacancyBases } from './vacancies.ts'
import { vacanciesWords, vacancyJson, vacancyWords } from './vacancies.words.ts'

const party = {
  id: partyId('voorbeeldwonen'),
  roundId,
  round: 'Prestatieafspraken Voorbeeldstad 2027',
  organisationId: organisationId('voorbeeldwonen'),
  name: 'Voorbeeldwonen',
}

const henk = id<'Membership'>('henk')
const ilse = id<'Membership'>('ilse')

type Until = { untilDay?: Day | null; fromDay?: Day }

const holding = (membershipId: typeof henk, act: MandateAct, period: Until = {}) => ({
  partyId: party.id,
  membershipId,
  name: membershipId === henk ? 'Henk Lagerweij' : 'Ilse Bos',
  act,
  isPartly: false,
  fromDay: day('2026-01-01'),
  untilDay: null,
  ...period,
})

const away = (membershipId: typeof henk, from: string, until: string | null) => ({
  membershipId,
  fromDay: day(from),
  untilDay: until === null ? null : day(until),
})

const staffing = (given: Partial<Staffing> = {}): Staffing => ({
  parties: [party],
  holdings: [holding(henk, 'sign'), holding(henk, 'decide'), holding(ilse, 'decide')],
  absences: [],
  standIns: [],
  bodyDays: [],
  ...given,
})

const today = day('2026-11-25')
const found = (given: Partial<Staffing>, on = today) =>
  vacanciesIn(staffing(given), on)
    .filter(({ code }) => code !== 'nobodyHolds')
    .map(({ party: _, basis: __, ...rest }) => rest)

describe('an act that nobody may do', () => {
  const missing = (holdings: Staffing['holdings'], on = today) =>
    vacanciesIn(staffing({ holdings }), on).map(vacancyWords)

  it('is told with the day since which that is so, or that nobody ever did', () => {
    expect(missing([])).toEqual([
      'Bij Voorbeeldwonen mag nog niemand onderhandelen, besluiten of ondertekenen.',
    ])
    const ended = holding(henk, 'decide', { untilDay: day('2026-09-30') })
    const before = holding(ilse, 'decide', { untilDay: day('2026-06-30') })
    expect(missing([holding(ilse, 'negotiate'), holding(henk, 'sign'), before, ended])).toEqual([
      'Bij Voorbeeldwonen mag sinds 1 oktober 2026 niemand meer besluiten.',
    ])
  })

  it('says from when somebody may again, and nothing from that day on', () => {
    const next = holding(henk, 'sign', { fromDay: day('2027-01-01') })
    const others = [holding(ilse, 'negotiate'), holding(ilse, 'decide')]
    expect(missing([...others, next])).toEqual([
      'Bij Voorbeeldwonen mag nog niemand ondertekenen. Vanaf 1 januari 2027 wel.',
    ])
    expect(missing([...others, next], day('2027-01-01'))).toEqual([])
  })

  it('is done by who may do it for some themes, who decides on no text as a whole', () => {
    const partly = { ...holding(ilse, 'decide'), isPartly: true }
    const others = [holding(ilse, 'negotiate'), holding(henk, 'sign')]
    expect(missing([...others, partly])).toEqual([])
    const whole = holding(henk, 'decide', { untilDay: day('2026-12-01') })
    const bodyDays = [{ partyId: party.id, body: 'board' as const, onDay: day('2026-12-17') }]
    expect(found({ holdings: [...others, partly, whole], bodyDays })).toHaveLength(1)
  })
})

describe('somebody who is away', () => {
  it('is bridged for fourteen days, and not for fifteen', () => {
    expect(found({ absences: [away(henk, '2026-12-01', '2026-12-14')] })).toEqual([])
    expect(found({ absences: [away(henk, '2026-12-01', '2026-12-15')] })).toEqual([
      {
        code: 'holderAway',
        name: 'Henk Lagerweij',
        acts: ['sign'],
        fromDay: '2026-12-01',
        untilDay: '2026-12-15',
      },
    ])
  })

  it('is missed without a last day, and no longer once it is over', () => {
    expect(found({ absences: [away(henk, '2026-11-01', null)] })).toHaveLength(1)
    expect(found({ absences: [away(henk, '2026-10-01', '2026-11-24')] })).toEqual([])
    expect(found({ absences: [away(henk, '2026-10-01', '2026-11-25')] })).toHaveLength(1)
  })

  it('is not missed where a colleague may do the same, unless she is away too', () => {
    const absences = [away(henk, '2026-12-01', '2027-01-15')]
    const both = [...absences, away(ilse, '2026-12-10', '2027-01-15')]
    expect(found({ absences }).flatMap((one) => ('acts' in one ? one.acts : []))).toEqual(['sign'])
    const second = found({ absences: both }).find((one) => 'name' in one && one.name === 'Ilse Bos')
    expect(second).toMatchObject({ acts: ['decide'], fromDay: '2026-12-10' })
  })

  it('is not missed where somebody stands in for that act in this round', () => {
    const absences = [away(henk, '2026-12-01', '2027-01-15')]
    const standIn = { membershipId: henk, acts: ['sign'], roundId, fromDay: today, untilDay: null }
    expect(found({ absences, standIns: [standIn] })).toEqual([])
    for (const not of [
      { acts: ['negotiate'] },
      { roundId: id<'Round'>('another') },
      { untilDay: day('2026-11-30') },
      { membershipId: ilse },
    ])
      expect(found({ absences, standIns: [{ ...standIn, ...not }] })).toHaveLength(1)
  })

  it('is missed for the days that a substitute or colleague leaves open, if they are more than fourteen', () => {
    const absences = [away(henk, '2026-12-01', '2027-01-15')]
    const until = (last: string) =>
      found({
        absences,
        standIns: [
          {
            membershipId: henk,
            acts: ['sign'],
            roundId,
            fromDay: today,
            untilDay: day(last),
          },
        ],
      })
    expect(until('2026-12-31')).toMatchObject([{ fromDay: '2027-01-01', untilDay: '2027-01-15' }])
    expect(until('2027-01-01')).toEqual([])
    const colleague = holding(ilse, 'sign', { fromDay: day('2026-12-20') })
    expect(found({ absences, holdings: [holding(henk, 'sign'), colleague] })).toMatchObject([
      { acts: ['sign'], fromDay: '2026-12-01', untilDay: '2026-12-19' },
    ])
  })

  it('is not missed for what she may no longer do herself', () => {
    const ended = holding(henk, 'sign', { untilDay: day('2026-12-05') })
    expect(found({ holdings: [ended], absences: [away(henk, '2026-12-01', null)] })).toEqual([])
  })

  it('says nothing of who may do nothing', () => {
    expect(found({ holdings: [], absences: [away(henk, '2026-12-01', null)] })).toEqual([])
  })
})

describe('a mandate that ends', () => {
  const ending = (until: string) => [holding(henk, 'decide', { untilDay: day(until) })]
  const onDay = day('2026-12-17')
  const bodyDays = [{ partyId: party.id, body: 'board' as const, onDay }]

  it('warns from the day that its last day lies before a day of deciding', () => {
    expect(found({ holdings: ending('2026-12-17'), bodyDays })).toEqual([])
    expect(found({ holdings: ending('2026-12-16'), bodyDays })).toEqual([
      { code: 'mandateEnds', lastDay: '2026-12-16', body: 'board', onDay },
    ])
  })

  it('is no matter where a colleague, or a next mandate, decides on that day', () => {
    const holdings = ending('2026-12-01')
    const next = holding(henk, 'decide', { fromDay: day('2026-12-02') })
    expect(found({ holdings: [...holdings, holding(ilse, 'decide')], bodyDays })).toEqual([])
    expect(found({ holdings: [...holdings, next], bodyDays })).toEqual([])
  })

  it('says nothing of days that lie behind us, nor of a party in which nobody decides', () => {
    expect(found({ holdings: ending('2026-12-01'), bodyDays }, day('2026-12-18'))).toEqual([])
    expect(found({ holdings: [], bodyDays })).toEqual([])
  })
})

it('N29: over a year, warns on every day on which somebody is going to be missing and on no other', () => {
  const given = staffing({
    holdings: [
      holding(henk, 'sign'),
      holding(henk, 'decide', { untilDay: day('2026-09-30') }),
      holding(ilse, 'negotiate'),
    ],
    absences: [away(henk, '2026-07-06', '2026-07-31'), away(ilse, '2026-05-04', '2026-05-15')],
    bodyDays: [{ partyId: party.id, body: 'supervisory_board', onDay: day('2026-12-10') }],
  })
  const warned = new Map<string, Day[]>()
  for (let on = day('2026-01-01'); on <= day('2026-12-31'); on = addDays(on, 1))
    for (const { code } of vacanciesIn(given, on)) {
      const days = warned.get(code) ?? []
      warned.set(code, [...days, on])
    }
  const span = (code: string) => [warned.get(code)?.at(0), warned.get(code)?.at(-1)]
  expect(span('holderAway')).toEqual(['2026-01-01', '2026-07-31'])
  expect(span('mandateEnds')).toEqual(['2026-01-01', '2026-09-30'])
  expect(warned.get('mandateEnds')).toHaveLength(273)
  expect(span('nobodyHolds')).toEqual(['2026-10-01', '2026-12-31'])
  expect(warned.get('nobodyHolds')).toHaveLength(92)
})

it('says who, what and from when, on a basis that is no law', () => {
  const given = staffing({
    holdings: [
      holding(ilse, 'negotiate'),
      holding(henk, 'sign'),
      holding(henk, 'decide', { untilDay: day('2027-01-10') }),
    ],
    absences: [away(henk, '2026-12-01', '2027-01-04')],
    bodyDays: [{ partyId: party.id, body: 'council', onDay: day('2027-01-21') }],
  })
  const all = vacanciesIn(given, today)
  expect(all.map(vacancyWords)).toEqual([
    'Henk Lagerweij van Voorbeeldwonen is er niet vanaf 1 december 2026 tot en met 4 januari 2027. Niemand anders mag dan besluiten of ondertekenen.',
    'Bij Voorbeeldwonen mag na 10 januari 2027 niemand meer besluiten. Op 21 januari 2027 is er een vergadering: de raad besluit.',
  ])
  expect(all.map(vacancyJson)).toMatchObject([
    { code: 'holderAway', from_day: '2026-12-01', decision_day: null },
    {
      code: 'mandateEnds',
      from_day: '2027-01-11',
      decision_day: '2027-01-21',
      consequence: 'Zo kan de partij de tekst niet goedkeuren.',
    },
  ])
  expect(Object.keys(vacanciesWords.mend)).toEqual(Object.keys(vacancyBases))
})
