import { describe, expect, it } from 'vitest'
import type { DryRun } from '#kernel/dry-run.ts'
import { countsOf, fingerprintOf, mayApply, mayDrop, type RegisterImport } from './imports.ts'

const at = new Date('2026-11-25T09:00:00Z')
const counts = { fresh: 1, changed: 0, same: 0, wrong: 0, others: 0 }
const waiting = { register: 'stock', applied: undefined, dropped: undefined } as const
const applied = { at, by: 'Dewi Smit', counts }
const dropped = { at, reason: 'Verkeerd jaar.' }

type Asked = Pick<RegisterImport, 'register' | 'applied' | 'dropped'>

describe('a file that was brought', () => {
  it.each<[string, Asked, string | undefined, string | undefined]>([
    ['waits', waiting, undefined, undefined],
    ['was applied with homes', { ...waiting, applied }, 'import-applied', undefined],
    ['was thrown away', { ...waiting, dropped }, 'import-dropped', 'import-dropped'],
    [
      'was applied with names',
      { ...waiting, register: 'corporations', applied },
      'import-applied',
      'names-stay',
    ],
    [
      'was applied and taken back',
      { ...waiting, applied, dropped },
      'import-dropped',
      'import-dropped',
    ],
  ])('and %s may be applied or dropped by the rules', (_, one, apply, drop) => {
    expect([mayApply(one)?.code, mayDrop(one)?.code]).toEqual([apply, drop])
  })

  it('with names can be thrown away as long as it was not applied', () => {
    expect(mayDrop({ ...waiting, register: 'corporations' })).toBeUndefined()
  })
})

const run: DryRun<{ name: string }> = {
  fresh: [{ line: 2, column: 1, row: { name: 'Goed Wonen' } }],
  changed: [{ line: 3, column: 1, row: { name: 'Nieuw' }, before: { name: 'Oud' } }],
  same: 4,
  wrong: [],
  wrongRows: 2,
  others: 7,
}

describe('what an import comes to', () => {
  it('is told in rows, of each kind', () => {
    expect(countsOf(run)).toEqual({ fresh: 1, changed: 1, same: 4, wrong: 2, others: 7 })
  })

  it('counts wrong rows, not the cells in them that are wrong', () => {
    const cell = { line: 5, column: 2, name: 'kvk', code: 'twice', given: '1' } as const
    expect(countsOf({ ...run, wrong: [cell, cell, cell], wrongRows: 1 }).wrong).toBe(1)
  })
})

describe('the mark of what was shown', () => {
  it('stays the same where rows only stand elsewhere in the file', () => {
    const moved = { ...run, fresh: run.fresh.map((one) => ({ ...one, line: 9, column: 3 })) }
    expect(fingerprintOf(moved)).toBe(fingerprintOf(run))
    expect(fingerprintOf(run)).toMatch(/^[0-9a-f]{64}$/)
  })

  it.each<[string, Partial<typeof run>]>([
    ['a new row says something else', { fresh: [{ line: 2, column: 1, row: { name: 'Beter' } }] }],
    ['a row fell out', { fresh: [] }],
    [
      'what was known is another by now',
      { changed: run.changed.map((one) => ({ ...one, before: { name: 'Ouder' } })) },
    ],
    ['a change became something new', { changed: [], fresh: [...run.fresh, ...run.changed] }],
  ])('is another as soon as %s', (_, changed) => {
    expect(fingerprintOf({ ...run, ...changed })).not.toBe(fingerprintOf(run))
  })
})
