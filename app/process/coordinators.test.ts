import { expect, it } from 'vitest'
import { type Day, day } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import { type Coordinator, coordinatorGap } from './coordinators.ts'
import { gapWords } from './coordinators.words.ts'

const today = day('2026-11-25')

const until = (untilDay: Day | null, name = 'Noor Haddad'): Coordinator => ({
  id: id('00000000-0000-7000-8000-f00000000001'),
  personId: id('00000000-0000-7000-8000-b00000000001'),
  name,
  fromDay: day('2026-01-01'),
  untilDay,
  statement: 'Ik kies geen kant.',
  employer: 'Bureau Tussenruimte',
  worksFor: [],
})

it('is without coordinator where there never was one, or the last one stopped', () => {
  expect(coordinatorGap([], today)).toEqual({ kind: 'none' })
  const stopped = until(day('2026-11-24'))
  expect(coordinatorGap([stopped], today)).toMatchObject({ kind: 'ended', name: 'Noor Haddad' })
})

it('says four weeks ahead that nobody comes after who stops, and no earlier', () => {
  expect(coordinatorGap([until(day('2026-12-23'))], today)).toMatchObject({ kind: 'leaves' })
  expect(coordinatorGap([until(day('2026-12-24'))], today)).toBeUndefined()
  expect(coordinatorGap([until(today)], today)).toMatchObject({ kind: 'leaves' })
})

it('has a coordinator as long as one goes on', () => {
  expect(coordinatorGap([until(null, 'Lotte Vos'), until(day('2026-11-30'))], today)).toBe(
    undefined,
  )
})

it('says who can do something about it', () => {
  expect(gapWords({ kind: 'none' }, false)).toBe(
    'Dit traject heeft nog geen coördinator. Wie het traject begon, wijst iemand aan.',
  )
  const gap = { name: 'Noor Haddad', on: day('2026-12-01') }
  expect(gapWords({ kind: 'ended', ...gap }, true)).toContain('tot en met 1 december 2026')
  expect(gapWords({ kind: 'leaves', ...gap }, true)).toContain('Er is nog geen opvolger.')
})
