import { expect, it } from 'vitest'
import { nationalAgreements, nationalGoal, nationalGoals } from './national-goals.ts'

it('names who did not sign the second national agreement', () => {
  expect(nationalAgreements['npa-2025'].notSignedBy).toBe('Woonbond')
  expect(nationalAgreements['npa-2025'].signedBy).not.toContain('Woonbond')
  expect(nationalAgreements['npa-2022'].signedBy).toContain('Woonbond')
})

it('gives a number its unit, and says of a number that was not found that it was not', () => {
  for (const { quantity, unit, verified, found } of nationalGoals) {
    expect(quantity === null).toBe(unit === null)
    if (verified === 'no')
      expect([quantity, found]).toEqual([null, expect.stringMatching('niet gevonden')])
  }
})

it('has each goal once', () => {
  expect(new Set(nationalGoals.map(({ id }) => id)).size).toBe(nationalGoals.length)
  expect(nationalGoal('NPA22-01')).toMatchObject({
    quantity: 250_000,
    year: 2030,
    counting: 'gross',
  })
  expect(nationalGoal('NPA99-01')).toBeUndefined()
})
