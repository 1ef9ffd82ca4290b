import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Codes, withoutClashes } from './corporation-clashes.ts'

const corporation = (lNumber: string | null, kvk: string | null): Codes => ({
  kind: 'housing_association',
  lNumber,
  kvk,
})
const row = (lNumber: string, kvk: string) => ({ row: { lNumber, kvk } })

describe('rows of corporations that are applied together', () => {
  it('all fit where nobody has their numbers', () => {
    const all = [row('L9101', '90000101'), row('L9102', '90000102')]
    expect(withoutClashes(all, [])).toEqual({ rows: all, others: [], twice: [] })
  })

  it('may say of a corporation what is known of it already', () => {
    const all = [row('L9101', '90000101')]
    expect(withoutClashes(all, [corporation('L9101', '90000101')]).rows).toEqual(all)
  })

  it('give an L number to a corporation that is known by its KvK number only', () => {
    const all = [row('L9101', '90000101')]
    expect(withoutClashes(all, [corporation(null, '90000101')]).rows).toEqual(all)
  })

  it('do not make a corporation of a municipality or of tenants with the same KvK number', () => {
    const all = [row('L9101', '90000101')]
    for (const kind of ['municipality', 'tenant_organisation', 'care', 'other'] as const) {
      const found = withoutClashes(all, [{ kind, lNumber: null, kvk: '90000101' }])
      expect([found.rows, found.others], kind).toEqual([[], all])
    }
  })

  it('do not join two organisations that are both known', () => {
    const all = [row('L9101', '90000102')]
    const known = [corporation('L9101', '90000101'), corporation(null, '90000102')]
    expect(withoutClashes(all, known).others).toEqual(all)
  })

  it('may change numbers among themselves', () => {
    const all = [row('L9101', '90000102'), row('L9102', '90000101')]
    const known = [corporation('L9101', '90000101'), corporation('L9102', '90000102')]
    expect(withoutClashes(all, known)).toEqual({ rows: all, others: [], twice: [] })
  })

  it('get a number only once its owner gives it up in the same file', () => {
    const known = [corporation('L9101', '90000101')]
    const taking = row('L9102', '90000101')
    expect(withoutClashes([taking], known).others).toEqual([taking])
    const both = [taking, row('L9101', '90000109')]
    expect(withoutClashes(both, known).rows).toEqual(both)
  })

  it('fall out in a chain, where the first of it cannot give its number up', () => {
    const known = [
      corporation('L9101', '90000101'),
      corporation('L9102', '90000102'),
      corporation('L9103', '90000103'),
    ]
    const chain = [row('L9101', '90000102'), row('L9102', '90000103')]
    const found = withoutClashes(chain, known)
    expect(found.rows).toEqual([])
    expect(found.others).toEqual([chain[1], chain[0]])
  })

  it('come once: a second row with the same number of either kind is put apart', () => {
    const first = row('L9101', '90000101')
    const sameL = row('L9101', '90000102')
    const sameKvk = row('L9102', '90000101')
    expect(withoutClashes([first, sameL, sameKvk], [])).toEqual({
      rows: [first],
      others: [],
      twice: [sameL, sameKvk],
    })
  })
})

const lNumbers = fc.constantFrom('L1', 'L2', 'L3', 'L4')
const kvks = fc.constantFrom('K1', 'K2', 'K3', 'K4')
const file = fc.array(fc.tuple(lNumbers, kvks)).map((all) => all.map(([l, k]) => row(l, k)))
const world = fc
  .uniqueArray(fc.tuple(fc.option(lNumbers), kvks), { selector: ([, kvk]) => kvk })
  .map((all) => {
    const seen = new Set<string>()
    return all.flatMap(([lNumber, kvk]) => {
      if (lNumber !== null && seen.has(lNumber)) return []
      if (lNumber !== null) seen.add(lNumber)
      return [corporation(lNumber, kvk)]
    })
  })

describe('whatever a file says', () => {
  it('leaves nobody with the number of another once it is applied', () => {
    void fc.assert(
      fc.property(file, world, (all, known) => {
        const { rows } = withoutClashes(all, known)
        const after = new Map(known.map((one) => [one.lNumber ?? `only ${one.kvk}`, one.kvk]))
        for (const { row } of rows) {
          after.delete(`only ${row.kvk}`)
          after.set(row.lNumber, row.kvk)
        }
        expect(new Set(after.values()).size).toBe(after.size)
      }),
    )
  })

  it('loses no row: each is applied, clashes, or comes twice', () => {
    void fc.assert(
      fc.property(file, world, (all, known) => {
        const { rows, others, twice } = withoutClashes(all, known)
        expect(new Set([...rows, ...others, ...twice])).toEqual(new Set(all))
        expect(rows.length + others.length + twice.length).toBe(all.length)
      }),
    )
  })
})
