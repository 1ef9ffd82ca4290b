import { describe, expect, it } from 'vitest'
import type { Action } from '#agreement/actions.ts'
import { aCommitment } from '#agreement/commitments.example.ts'
import { anIndicator } from '#agreement/indicators.example.ts'
import { aFigure, aLightInput } from '#agreement/light.example.ts'
import type { Monitored } from '#agreement/light-of-commitment.ts'
import { aReport, aReview } from '#agreement/reports.example.ts'
import { day } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import { now, partyId } from '#parties/parties.example.ts'
import { conclusionOf, countsOf, followedOn, requestsOn } from './monitoring.ts'
import { monitoringWords as words } from './monitoring.words.ts'

const today = day('2027-07-15')

/** The nth commitment with an indicator for each figure of the end of June; 240 in the year is planned. */
const monitored = (nth: number, ...values: number[]): Monitored => ({
  commitment: aCommitment({ nth, title: `Afspraak ${nth}` }),
  measured: values.map((realised) => {
    const input = aLightInput({ realised })
    return { indicator: anIndicator({ nth }), span: input.span, reports: [], input }
  }),
})

const all = [monitored(1, 120), monitored(2, 10), monitored(3), monitored(4, 250), monitored(5, 90)]

describe('everything that is followed', () => {
  it('stands with what asks most attention first', () => {
    const order = followedOn(all, today).map(({ monitored, course }) => [
      monitored.commitment.code,
      course,
    ])
    expect(order).toEqual([
      ['VBS-BES-02', 'behind'],
      ['VBS-BES-05', 'attention'],
      ['VBS-BES-01', 'on-track'],
      ['VBS-BES-04', 'achieved'],
      ['VBS-BES-03', 'not-measured'],
    ])
  })

  it('shows of a commitment the indicator that stands worst', () => {
    const [one] = followedOn([monitored(1, 250, 20, 120)], today)
    expect(one?.worst?.measured.input.evidence?.value).toBe(20)
    expect(followedOn([monitored(3)], today)[0]?.worst).toBeUndefined()
  })

  it('is counted by course, the good ones first, without those that nothing takes', () => {
    expect(countsOf(followedOn(all, today))).toEqual([
      { course: 'on-track', count: 1 },
      { course: 'achieved', count: 1 },
      { course: 'attention', count: 1 },
      { course: 'behind', count: 1 },
      { course: 'not-measured', count: 1 },
    ])
  })

  it('has a conclusion over what is judged: what nobody measures is left out, what is grey is not', () => {
    const old = aLightInput({ evidence: aFigure(120, '2027-01-31') })
    const grey = { indicator: anIndicator(), span: old.span, reports: [], input: old }
    const withGrey = [...all, { commitment: aCommitment({ nth: 6 }), measured: [grey] }]
    expect(conclusionOf(followedOn(withGrey, today))).toEqual({
      judged: 5,
      onCourse: 2,
      attention: 3,
    })
  })
})

it.each([
  [22, 28, '22 van de 28 afspraken liggen op koers'],
  [0, 3, '0 van de 3 afspraken liggen op koers'],
  [1, 1, 'De gemeten afspraak ligt op koers'],
  [0, 1, 'De enige gemeten afspraak ligt niet op koers'],
])('says %i of %i as a sentence', (onCourse, judged, sentence) => {
  expect(words.conclusion(onCourse, judged)).toBe(sentence)
})

it('says how many ask attention', () => {
  expect(words.lead('1 juli 2027', 0)).toContain('Geen afspraak vraagt nu aandacht.')
  expect(words.lead('1 juli 2027', 1)).toContain('1 afspraak vraagt aandacht.')
  expect(words.lead('1 juli 2027', 4)).toContain('4 afspraken vragen aandacht.')
})

it('says of a party only what there is', () => {
  const none = { ok: 0, warn: 0, bad: 0, other: 0 }
  expect(words.partySentence({ ...none, ok: 3, bad: 1 })).toBe('3 op koers, 1 achter')
  expect(words.partySentence({ ...none, warn: 1, other: 2 })).toBe('1 let op, 2 zonder oordeel')
})

describe('what is asked', () => {
  const input = aLightInput({ realised: 120 })
  const followed = (reports: ReturnType<typeof aReport>[]): Monitored[] => [
    {
      commitment: aCommitment(),
      measured: [{ indicator: anIndicator(), span: input.span, reports, input }],
    },
  ]

  const action = (given: Partial<Action>): Action => ({
    id: id('00000000-0000-7000-9000-200000000001'),
    commitmentId: aCommitment().id,
    text: 'Grond leveren',
    ownerPartyId: partyId('gemeente'),
    dueOn: day('2027-07-01'),
    partyId: partyId('voorbeeldwonen'),
    madeAt: now,
    doneOn: null,
    droppedAt: null,
    dropReason: '',
    ...given,
  })

  const asked = (reports: ReturnType<typeof aReport>[], actions: Action[] = []) =>
    requestsOn(followed(reports), actions, today).map(({ kind, of }) => [kind, of])

  it('is every figure over a period that is over, of the supplier', () => {
    expect(asked([])).toEqual([
      ['report', partyId('voorbeeldwonen')],
      ['report', partyId('voorbeeldwonen')],
    ])
  })

  it('is the check of a figure, of the checker, until she said something', () => {
    const first = aReport()
    expect(asked([first])).toContainEqual(['check', partyId('hvVoorbeeldwonen')])
    expect(asked([{ ...first, reviews: [aReview()] }])).not.toContainEqual([
      'check',
      partyId('hvVoorbeeldwonen'),
    ])
  })

  it('is an action that is late, of its owner; not one that is done, or of another commitment', () => {
    const late = ['action', partyId('gemeente')]
    expect(asked([], [action({})])).toContainEqual(late)
    expect(asked([], [action({ doneOn: day('2027-07-02') })])).not.toContainEqual(late)
    expect(asked([], [action({ dueOn: today })])).not.toContainEqual(late)
    const elsewhere = action({ commitmentId: aCommitment({ nth: 2 }).id })
    expect(asked([], [elsewhere])).not.toContainEqual(late)
  })
})
