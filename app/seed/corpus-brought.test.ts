import { expect, it } from 'vitest'
import { pathOf, yearIn } from './brought.ts'
import { broughtFrom, titleOf, withInvented } from './corpus-brought.ts'
import { readRows } from './corpus-rows.ts'

function row(given: object) {
  const read = readRows(JSON.stringify({ text: 'Wij bouwen.', ...given }))
  const [one] = read.ok ? read.rows : []
  if (!one) throw new Error('No row')
  return one
}

const owners = (...actors: string[]) => broughtFrom(row({ actors }), 0).owners

it('lets all of a kind do it where only the kind is named, and nobody where nobody is', () => {
  expect(owners()).toEqual([])
  expect(owners('gemeente')).toEqual(['gemeente'])
  expect(owners('corporatie')).toEqual(['voorbeeldwonen', 'modelwonen'])
  expect(owners('huurdersorganisatie')).toEqual(['hvVoorbeeldwonen', 'hrModelwonen'])
  expect(owners('gemeente', 'gemeentelijke procesmanagers')).toEqual(['gemeente'])
})

it('puts an invented party in the place of a named one', () => {
  expect(owners('corporatie', 'Actium')).toEqual(['voorbeeldwonen'])
  expect(owners('corporatie', 'Elan Wonen', 'Pré Wonen', 'Ymere')).toEqual([
    'voorbeeldwonen',
    'modelwonen',
  ])
  expect(owners('huurdersorganisatie', 'huurdersplatform MEVM')).toEqual(['hvVoorbeeldwonen'])
  expect(owners('externe partners', 'trekker')).toEqual([])
})

it.each([
  [
    'Actium garandeert dat 85% van haar Assense bezit goedkoop is.',
    'Voorbeeldwonen garandeert dat 85% van haar Voorbeeldstadse bezit goedkoop is.',
  ],
  ['In Assen, bij Actium: Actiums plan.', 'In Voorbeeldstad, bij Voorbeeldwonen: Actiums plan.'],
])('says “%s” with invented names', (text, invented) => {
  const given = row({ text, municipality: 'Assen', actors: ['corporatie', 'Actium'] })
  expect(withInvented(given)).toBe(invented)
})

it.each([
  ['Het MEVM start een proef.', 'De Huurdersvereniging Voorbeeldwonen start een proef.'],
  ['Samen met het MEVM.', 'Samen met de Huurdersvereniging Voorbeeldwonen.'],
  [
    'Huurdersplatform MEVM en huurdersplatform MEVM.',
    'Huurdersplatform Huurdersvereniging Voorbeeldwonen en Huurdersvereniging Voorbeeldwonen.',
  ],
])('says of tenants “%s” with their article', (text, invented) => {
  const given = row({ text, actors: ['huurdersorganisatie', 'huurdersplatform MEVM'] })
  expect(withInvented(given)).toBe(invented)
})

it('leaves a text alone in which nobody real is named, and takes no name for a pattern', () => {
  const text = 'Best (a+b) $& \\1 .* A.B.C.'
  expect(withInvented(row({ text, actors: ['corporatie', 'A.B.C+'] }))).toBe(text)
  expect(withInvented(row({ text: 'Assenaren en Assenstraat', municipality: 'Assen' }))).toBe(
    'Assenaren en Assenstraat',
  )
})

it('makes a title of the first words, never half a sign', () => {
  expect(titleOf('Wij bouwen.')).toBe('Wij bouwen')
  expect(titleOf(`${'woord '.repeat(30)}`)).toHaveLength(78)
  expect(titleOf('é€'.repeat(90)).length).toBeLessThanOrEqual(81)
  for (const before of ['', 'a'])
    expect(titleOf(`${before}${'😀'.repeat(60)}`)).toMatch(/^a?(😀)+…$/u)
  expect(titleOf('een\n\ntwee')).toBe('een twee')
})

it('follows a result by its number, or by whether it is done; other promises not', () => {
  const result = { obligation: 'resultaat', actors: ['gemeente'] }
  expect(broughtFrom(row({ ...result, quantity: 600, unit: 'woningen' }), 0).measure).toMatchObject(
    {
      unit: 'woningen',
      target: 600,
      baseline: 0,
      isCumulative: true,
      supplier: 'gemeente',
      checker: 'hvVoorbeeldwonen',
    },
  )
  expect(
    broughtFrom(row({ ...result, quantity: 85, unit: 'procent van de voorraad' }), 0).measure,
  ).toMatchObject({
    baseline: 68,
    isCumulative: false,
  })
  expect(broughtFrom(row(result), 0).measure).toMatchObject({ unit: 'gereed', target: 1 })
  for (const obligation of ['inspanning', 'proces', 'intentie'])
    expect(broughtFrom(row({ obligation }), 0).measure).toBeNull()
})

it('walks from the baseline to the target in even steps, and keeps it from the year of the deadline on', () => {
  expect(pathOf({ baseline: 0, target: 100 }, [2025, 2026, 2027])).toEqual([33.33, 66.67, 100])
  expect(pathOf({ baseline: 80, target: 60 }, [2026, 2027], 2031)).toEqual([70, 60])
  expect(pathOf({ baseline: 0, target: 100 }, [2025, 2026, 2027], 2026)).toEqual([50, 100, 100])
  expect(pathOf({ baseline: 0, target: 100 }, [2025, 2026], 2020)).toEqual([100, 100])
  expect(yearIn('2027-12-31')).toBe(2027)
  expect(yearIn('dit jaar')).toBeUndefined()
})
