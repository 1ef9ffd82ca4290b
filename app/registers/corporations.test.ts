import { expect, it } from 'vitest'
import { id } from '#kernel/id.ts'
import type { OrganisationKind } from '#parties/organisations.ts'
import {
  areaCodes,
  type CorporationRow,
  type KnownCorporation,
  shortNameOf,
  sortCorporations,
} from './corporations.ts'

const known = (
  lNumber: string | null,
  kvk: string | null,
  kind: OrganisationKind = 'housing_association',
): KnownCorporation => ({
  id: id(`${lNumber}-${kvk}`),
  kind,
  lNumber,
  kvk,
  name: 'Ons Thuis',
  workingArea: null,
})

const row = (lNumber: string, kvk: string): CorporationRow => ({
  lNumber,
  kvk,
  name: 'Ons Thuis',
  workingArea: null,
})

/** Which L-numbers are new, changed and wrong. */
function sorted(rows: readonly CorporationRow[], organisations: readonly KnownCorporation[]) {
  const lined = rows.map((row, n) => ({ line: n + 2, column: 2, row }))
  const run = sortCorporations({ rows: lined, wrong: [], wrongRows: 0, others: 0 }, organisations)
  return {
    fresh: run.fresh.map(({ row }) => row.lNumber),
    changed: run.changed.map(({ row }) => row.lNumber),
    same: run.same,
    wrong: run.wrong.map(({ line, code }) => [line, code]),
  }
}

it('knows a corporation by its L-number, also when its KvK number changes', () => {
  expect(sorted([row('L9001', '90000009')], [known('L9001', '90000001')])).toEqual({
    fresh: [],
    changed: ['L9001'],
    same: 0,
    wrong: [],
  })
})

it('recognises one that somebody made by hand, by its KvK number', () => {
  expect(sorted([row('L9001', '90000001')], [known(null, '90000001')]).changed).toEqual(['L9001'])
})

it('lets two change their KvK numbers with each other in one file', () => {
  const both = [known('L9001', '90000001'), known('L9002', '90000002')]
  const swapped = [row('L9001', '90000002'), row('L9002', '90000001')]
  expect(sorted(swapped, both)).toMatchObject({ changed: ['L9001', 'L9002'], wrong: [] })
})

it('gives nobody a KvK number that its owner keeps, or that is of another kind of organisation', () => {
  const owner = [known('L9001', '90000001')]
  expect(sorted([row('L9002', '90000001')], owner).wrong).toEqual([[2, 'other-organisation']])
  const municipality = [known(null, '90000001', 'municipality')]
  expect(sorted([row('L9002', '90000001')], municipality).wrong).toEqual([
    [2, 'other-organisation'],
  ])
})

it('lets what a wrong row would have made possible fall out with it', () => {
  const organisations = [known('L9001', '90000001'), known('L9003', '90000003')]
  // L9001 wants the number of L9003, which keeps it: so its own stays taken too.
  const rows = [row('L9001', '90000003'), row('L9002', '90000001')]
  expect(sorted(rows, organisations)).toMatchObject({
    fresh: [],
    wrong: [
      [2, 'other-organisation'],
      [3, 'other-organisation'],
    ],
  })
})

it('takes a number once from a file', () => {
  expect(sorted([row('L9001', '90000001'), row('L9002', '90000001')], [])).toMatchObject({
    fresh: ['L9001'],
    wrong: [[3, 'twice']],
  })
})

it('recognises the municipalities in a working area, and leaves the rest as text', () => {
  expect(areaCodes('Delft, Súdwest-Fryslân; Regio Nergens|Delft')).toEqual(['GM0503', 'GM1900'])
  expect(areaCodes(null)).toEqual([])
})

it('calls a corporation at the table without its legal form', () => {
  expect(shortNameOf('Stichting Ons Thuis')).toBe('Ons Thuis')
  expect(shortNameOf('Woningstichting Ons Thuis')).toBe('Woningstichting Ons Thuis')
})
