import { describe, expect, it } from 'vitest'
import { day } from '#kernel/day.ts'
import { membershipId } from '#parties/parties.example.ts'
import { mayStandIn, overlaps } from './stand-ins.ts'

const given = {
  membershipId: membershipId('lid'),
  substituteId: membershipId('voorzitter'),
  acts: ['negotiate'] as const,
  fromDay: day('2026-12-01'),
  untilDay: day('2026-12-31'),
}

const known = { held: ['negotiate', 'report'] as const, others: [] }

describe('standing in for a colleague', () => {
  it('is for acts for which that colleague has a mandate', () => {
    expect(mayStandIn(given, known)).toEqual({ ok: true, value: 'may' })
    expect(mayStandIn({ ...given, acts: ['sign'] }, known)).toMatchObject({
      refusal: { code: 'nothing-to-stand-in-for' },
    })
  })

  it('is for somebody else', () => {
    expect(mayStandIn({ ...given, substituteId: given.membershipId }, known)).toMatchObject({
      refusal: { code: 'stands-in-for-herself' },
    })
  })

  it('is once at a time for the same acts; another act, another time or another colleague is new', () => {
    const others = [given]
    expect(mayStandIn(given, { ...known, others })).toMatchObject({
      refusal: { code: 'stands-in-already' },
    })
    expect(mayStandIn({ ...given, acts: ['report'] }, { ...known, others }).ok).toBe(true)
    const later = { ...given, fromDay: day('2027-01-01'), untilDay: null }
    expect(mayStandIn(later, { ...known, others }).ok).toBe(true)
    const third = { ...given, substituteId: membershipId('secretaris') }
    expect(mayStandIn(third, { ...known, others }).ok).toBe(true)
  })
})

it.each<[string, string | null, string, string | null, boolean]>([
  ['2026-12-01', '2026-12-31', '2026-12-31', null, true],
  ['2026-12-01', '2026-12-31', '2027-01-01', null, false],
  ['2026-12-01', null, '2020-01-01', '2026-12-01', true],
  ['2026-12-01', null, '2020-01-01', '2026-11-30', false],
])('knows whether %s to %s and %s to %s have a day in common: %s .. %s', (a, b, c, d, shared) => {
  const one = { fromDay: day(a), untilDay: b === null ? null : day(b) }
  const other = { fromDay: day(c), untilDay: d === null ? null : day(d) }
  expect(overlaps(one, other)).toBe(shared)
  expect(overlaps(other, one)).toBe(shared)
})
