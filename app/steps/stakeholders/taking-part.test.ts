import { expect, it } from 'vitest'
import { canRepresent, mayTakeRole } from './taking-part.ts'

it('lets every role change as long as no text is frozen', () => {
  expect(mayTakeRole('adviser', { before: 'contracting', isFrozen: false }).ok).toBe(true)
  expect(mayTakeRole('contracting', { isFrozen: false }).ok).toBe(true)
})

it('keeps the contracting parties of a frozen text, and lets others come to advise', () => {
  const refusal = { code: 'text-is-frozen', basis: 'frozen-is-frozen' }
  expect(mayTakeRole('contracting', { isFrozen: true })).toEqual({ ok: false, refusal })
  expect(mayTakeRole('observer', { before: 'contracting', isFrozen: true })).toMatchObject({
    refusal,
  })
  expect(mayTakeRole('contracting', { before: 'contracting', isFrozen: true }).ok).toBe(true)
  expect(mayTakeRole('observer', { before: 'adviser', isFrozen: true }).ok).toBe(true)
  expect(mayTakeRole('adviser', { isFrozen: true }).ok).toBe(true)
})

it('knows that tenants are stood for by their own, and only with a landlord', () => {
  expect(canRepresent('tenant_organisation', 'housing_association').ok).toBe(true)
  expect(canRepresent('residents_committee', 'housing_association').ok).toBe(true)
  expect(canRepresent('municipality', 'housing_association').ok).toBe(false)
  expect(canRepresent('tenant_organisation', 'municipality').ok).toBe(false)
})
