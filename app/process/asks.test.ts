import { expect, it } from 'vitest'
import { day } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import { type Ask, inOrder } from './asks.ts'
import { askWords } from './asks.words.ts'

const anAsk = (given: Partial<Ask>): Ask => ({
  kind: 'positions',
  roundId: id('00000000-0000-7000-8000-e00000000001'),
  round: 'Prestatieafspraken Voorbeeldstad 2027',
  count: 4,
  whole: 14,
  again: 0,
  since: new Date('2026-11-20T09:00:00Z'),
  newest: new Date('2026-11-20T09:00:00Z'),
  due: null,
  ...given,
})

it('puts first what has the first date, then what waits longest', () => {
  const late = anAsk({ kind: 'invitations', due: day('2026-12-09') })
  const soon = anAsk({ kind: 'signature', due: day('2026-12-01') })
  const old = anAsk({ kind: 'concerns', since: new Date('2026-11-01T09:00:00Z') })
  const recent = anAsk({ kind: 'positions' })
  expect(inOrder([recent, old, late, soon])).toEqual([soon, late, old, recent])
})

it('says how many, and what comes of it', () => {
  const { what, why } = askWords.positions
  expect(what(anAsk({}))).toBe('Geef uw standpunt over 4 afspraken')
  expect(what(anAsk({ count: 1 }))).toBe('Geef uw standpunt over 1 afspraak')
  expect(why(anAsk({}))).toContain('U heeft op 10 van de 14 een standpunt.')
  expect(why(anAsk({ again: 2 }))).toContain('Bij 2 veranderde de tekst sindsdien.')
  expect(askWords.invitations.why(anAsk({ again: 1 }))).toContain('1 link werkt niet meer')
})
