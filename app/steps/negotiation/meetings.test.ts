import { describe, expect, it } from 'vitest'
import { day } from '#kernel/day.ts'
import { now, partyId } from '#parties/parties.example.ts'
import {
  closable,
  factSource,
  isLate,
  keptByCoordinator,
  outcomeRules,
  owedKinds,
  planned,
  recorded,
} from './meetings.ts'

const gemeente = partyId('gemeente')
const huurders = partyId('hvVoorbeeldwonen')
const full = { ownerPartyId: gemeente, toPartyId: huurders, dueOn: day('2026-12-15') }
const nothing = { ownerPartyId: null, toPartyId: null, dueOn: null }

describe('an outcome', () => {
  it.each(keptByCoordinator)('of kind %s keeps what its rule asks, and no more', (kind) => {
    const { asks } = outcomeRules[kind]
    const kept = recorded({ kind, ...full })
    if (!kept.ok) throw new Error(kept.refusal.code)
    for (const field of ['ownerPartyId', 'toPartyId', 'dueOn'] as const)
      expect(kept.value[field]).toBe(asks.includes(field) ? full[field] : null)
    const bare = recorded({ kind, ...nothing })
    expect(bare.ok).toBe(asks.length === 0)
    if (!bare.ok) expect(bare.refusal).toMatchObject({ code: 'owing-missing', missing: asks })
  })

  it('is no promise when a party makes it to itself', () => {
    expect(recorded({ kind: 'promise', ...full, toPartyId: gemeente })).toMatchObject({
      refusal: { code: 'promise-to-oneself' },
    })
  })

  it.each([
    ['promise', huurders, true],
    ['promise', gemeente, false],
    ['action', gemeente, true],
    ['action', huurders, false],
    ['arrangement', gemeente, true],
    ['arrangement', huurders, false],
    ['concern', gemeente, false],
    ['fact', gemeente, false],
    ['decision', gemeente, false],
  ] as const)('of kind %s is closed by %s: %s', (kind, party, may) => {
    expect(closable({ kind, ...full, closedAt: null }, party).ok).toBe(may)
  })

  it('of kind concern is kept by the party alone', () => {
    expect(keptByCoordinator).not.toContain('concern')
    expect(recorded({ kind: 'concern', ...full })).toMatchObject({
      refusal: { code: 'not-kept-by-coordinator', basis: 'organisation-speaks' },
    })
  })

  it('is owed where somebody says that it is done', () => {
    expect(owedKinds).toEqual(['promise', 'arrangement', 'action'])
  })

  it('of kind fact has the meeting as its source', () => {
    expect(factSource({ title: 'Bouwen', heldOn: day('2026-12-02') }, 'Gemeente')).toBe(
      'Bouwen, 02-12-2026 (Gemeente)',
    )
  })

  it('is closed once', () => {
    expect(closable({ kind: 'promise', ...full, closedAt: now }, huurders)).toMatchObject({
      refusal: { code: 'closed-before' },
    })
  })

  it('is late from the day after it was due, until it is done', () => {
    const { dueOn } = full
    expect(isLate({ dueOn, closedAt: null }, day('2026-12-15'))).toBe(false)
    expect(isLate({ dueOn, closedAt: null }, day('2026-12-16'))).toBe(true)
    expect(isLate({ dueOn, closedAt: now }, day('2026-12-16'))).toBe(false)
    expect(isLate({ dueOn: null, closedAt: null }, day('2026-12-16'))).toBe(false)
  })
})

it('shows the next meeting first, and of those that were the last one', () => {
  const at = (heldOn: string, fromTime = '19:00') => ({ heldOn: day(heldOn), fromTime })
  const all = [at('2026-12-02'), at('2026-11-01'), at('2026-11-25', '09:00'), at('2026-11-20')]
  const { coming, past } = planned(all, day('2026-11-25'))
  expect(coming.map(({ heldOn }) => heldOn)).toEqual(['2026-11-25', '2026-12-02'])
  expect(past.map(({ heldOn }) => heldOn)).toEqual(['2026-11-20', '2026-11-01'])
})
