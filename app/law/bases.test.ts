import { expect, it } from 'vitest'
import { bases } from './bases.ts'

const rows = Object.entries(bases)

it('calls no statute read in the text itself: nobody here opened the consolidated law', () => {
  const statutes = rows.filter(([, basis]) => basis.kind === 'statute')
  expect(statutes.length).toBeGreaterThan(10)
  expect(statutes.filter(([, basis]) => basis.checked === 'primary')).toEqual([])
})

it('knows its own rules first hand, and no practice', () => {
  for (const [id, { kind, checked }] of rows) {
    if (kind === 'product') expect(checked, id).toBe('primary')
    if (kind === 'practice') expect(checked, id).not.toBe('primary')
  }
})

it('prints each basis in words of its own', () => {
  const cites = rows.map(([, basis]) => basis.cite)
  expect(new Set(cites).size).toBe(cites.length)
  for (const [id, { cite }] of rows) expect(cite, id).not.toBe(id)
})

it('cites the law by name and article', () => {
  expect(bases['ww-44-1'].cite).toBe('Woningwet art. 44 lid 1')
  expect(bases['letter-2023'].cite).toContain('16 juni 2023')
})
