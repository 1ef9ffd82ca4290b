import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  balanceOf,
  flows,
  linesOfFlow,
  linesOff,
  partsOff,
  type Stock,
  type StockFigure,
  type StockOf,
  stockFigures,
  unitKind,
} from './stock.ts'
import { balanceWords } from './stock.words.ts'

const nothing: Stock = {
  at_start: null,
  new_build: null,
  purchase: null,
  transformation: null,
  sale: null,
  demolition: null,
  liberalisation: null,
  growth: null,
  at_end: null,
}

/** Amsterdam's bod for 2024-2027, as Nul20 tells it (`domain.md` §3.2). */
const amsterdam: Stock = {
  ...nothing,
  new_build: 10_968,
  purchase: 0,
  transformation: 0,
  sale: 3455,
  demolition: 3079,
  liberalisation: 1193,
  growth: 3241,
}

const whole: Stock = { ...amsterdam, at_start: 160_000, at_end: 163_241 }

describe('the stock of a bod', () => {
  it('adds up: 10,968 new less 3,455 sold, 3,079 demolished and 1,193 liberalised is 3,241 more', () => {
    expect(balanceOf(amsterdam)).toEqual({ computed: [], off: [], unknown: ['at_start', 'at_end'] })
    expect(balanceOf(whole)).toEqual({ computed: [], off: [], unknown: [] })
  })

  it.each<[StockFigure, number]>([
    ['at_start', 160_000],
    ['new_build', 10_968],
    ['purchase', 0],
    ['transformation', 0],
    ['sale', 3455],
    ['demolition', 3079],
    ['liberalisation', 1193],
    ['growth', 3241],
    ['at_end', 163_241],
  ])('names the missing number %s: it would have to be %d', (figure, value) => {
    expect(balanceOf({ ...whole, [figure]: null })).toMatchObject({
      computed: [{ figure, value }],
      off: [],
    })
  })

  it.each<[string, Partial<Stock>, string]>([
    [
      'too few homes come',
      { new_build: 10_956 },
      'Er ontbreken 12 woningen: de genoemde getallen komen op een groei van 3.229. Het bod noemt 3.241.',
    ],
    [
      'too many homes come',
      { new_build: 10_969 },
      'Er is 1 woning te veel: de genoemde getallen komen op een groei van 3.242. Het bod noemt 3.241.',
    ],
    [
      'the end is another',
      { at_end: 163_253 },
      'Er ontbreken 12 woningen: de genoemde getallen komen op een voorraad aan het eind van 163.241. Het bod noemt 163.253.',
    ],
    [
      'one number is missing',
      { demolition: null },
      'Sloop ontbreekt. Dat zouden 3.079 woningen moeten zijn.',
    ],
    [
      'a missing number would be below zero',
      { sale: null, growth: 20_000, at_end: 180_000 },
      'Verkoop ontbreekt. De andere getallen kunnen niet kloppen: er zouden -13.304 woningen uitkomen.',
    ],
  ])('says so in words where %s', (_, given, said) => {
    expect(balanceWords(balanceOf({ ...whole, ...given }))).toContain(said)
  })

  it('says nothing of a sum with more than one number missing, but which they are', () => {
    const { computed, off, unknown } = balanceOf({ ...amsterdam, sale: null, demolition: null })
    expect({ computed, off }).toEqual({ computed: [], off: [] })
    expect(unknown).toEqual(['at_start', 'sale', 'demolition', 'at_end'])
  })

  it('finds back any number that is left out of a stock that holds', () => {
    const homes = fc.integer({ min: 0, max: 20_000 })
    void fc.assert(
      fc.property(
        fc.tuple(homes, homes, homes, homes, homes, homes, homes),
        fc.constantFrom(...stockFigures),
        (
          [at_start, new_build, purchase, transformation, sale, demolition, liberalisation],
          out,
        ) => {
          const growth = new_build + purchase + transformation - sale - demolition - liberalisation
          const moved = { new_build, purchase, transformation, sale, demolition, liberalisation }
          const stock: Stock = { at_start, ...moved, growth, at_end: at_start + growth }
          const { computed, off } = balanceOf({ ...stock, [out]: null })
          expect({ computed, off }).toEqual({
            computed: [{ figure: out, value: stock[out] }],
            off: [],
          })
        },
      ),
      { seed: 9, numRuns: 300 },
    )
  })
})

const line = (kind: 'new_build' | 'sale', quantity: number | null, given: object = {}) => ({
  kind,
  quantity,
  unit: 'woningen' as string | null,
  year: 2027,
  withdrawn: undefined,
  ...given,
})

const total: StockOf = { ...nothing, part: 'total', from: 2027, until: 2031 }

describe('the lines beside the whole', () => {
  it('together are what the bod says, of each kind', () => {
    const lines = [line('new_build', 200), line('new_build', 34, { year: 2031 }), line('sale', 40)]
    expect(linesOff(lines, { ...total, new_build: 246, sale: 40 })).toEqual([
      { figure: 'new_build', says: 246, comes: 234, by: 12 },
    ])
  })

  it('count in their own years, and not once they are withdrawn', () => {
    const withdrawn = { at: new Date('2026-06-01'), reason: 'Weg' }
    const lines = [line('sale', 5, { year: 2032 }), line('sale', 6, { withdrawn }), line('sale', 7)]
    expect(linesOfFlow(lines, 'sale', total)).toEqual({ homes: 7, shared: 0, lines: 1 })
  })

  it('never add homes without a door of their own to the others', () => {
    const lines = [
      line('new_build', 10),
      line('new_build', 24, { unit: 'onzelfstandige woningen' }),
    ]
    expect(linesOfFlow(lines, 'new_build', total)).toEqual({ homes: 10, shared: 24, lines: 2 })
  })

  it.each([
    ['woningen', 'self-contained'],
    ['Sociale huurwoningen', 'self-contained'],
    ['appartementen', 'self-contained'],
    ['onzelfstandige woningen', 'shared'],
    ['kamers', 'shared'],
    ['procent van de woningen', 'other'],
    ['mensen', 'other'],
    [null, 'other'],
  ])('takes %s for %s', (unit, kind) => {
    expect(unitKind(unit)).toBe(kind)
  })
})

it('holds DAEB and the rest against the total', () => {
  const of = (part: StockOf['part'], sale: number | null): StockOf => ({ ...total, part, sale })
  expect(partsOff([of('total', 40), of('daeb', 30), of('non_daeb', 8)])).toEqual([
    { figure: 'sale', says: 40, comes: 38, by: 2 },
  ])
  expect(partsOff([of('total', 40), of('daeb', 30), of('non_daeb', 10)])).toEqual([])
  expect(partsOff([of('total', 40), of('daeb', 30)])).toEqual([])
  expect(flows).toHaveLength(6)
})
