import { describe, expect, it } from 'vitest'
import { type ParticipationForm, participationForms } from '#parties/participation.ts'
import { type Changing, canRepresent, mayTakePart, mayTakeRole } from './taking-part.ts'

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

describe('the form in which a party takes part', () => {
  const changing: Changing = {
    before: 'full',
    isFrozen: false,
    has: { themes: true, umbrella: true, limit: true },
    umbrella: { role: 'contracting', form: null },
    isUmbrella: false,
    boundElsewhere: [],
  }

  it.each(participationForms)('can be %s before a text is frozen', (form) => {
    expect(mayTakePart(form, changing)).toEqual({ ok: true, value: form })
  })

  it.each<[ParticipationForm, ParticipationForm]>([
    ['full', 'themes'],
    ['full', 'seen_only'],
    ['via_umbrella', 'adviser'],
    ['bod_counts', 'observer'],
    ['observer', 'full'],
  ])('stays what the frozen text says: from %s to %s', (before, form) => {
    expect(mayTakePart(form, { ...changing, before, isFrozen: true })).toMatchObject({
      refusal: { code: 'text-is-frozen' },
    })
  })

  it('lets who reads along wait to join, also when the text is frozen', () => {
    const frozen = { ...changing, before: 'observer' as const, isFrozen: true }
    expect(mayTakePart('joins_later', frozen).ok).toBe(true)
    expect(mayTakePart('full', { ...changing, isFrozen: true }).ok).toBe(true)
  })

  it.each<[ParticipationForm, Partial<Changing>, object]>([
    [
      'themes',
      { has: { ...changing.has, themes: false } },
      { code: 'part-unsaid', needs: 'themes' },
    ],
    [
      'one_complex',
      { has: { ...changing.has, limit: false } },
      { code: 'part-unsaid', needs: 'limit' },
    ],
    [
      'via_umbrella',
      { has: { ...changing.has, umbrella: false } },
      { code: 'part-unsaid', needs: 'umbrella' },
    ],
    ['via_umbrella', { umbrella: undefined }, { code: 'no-umbrella' }],
    [
      'via_umbrella',
      { umbrella: { role: 'contracting', form: 'seen_only' } },
      { code: 'no-umbrella' },
    ],
    ['seen_only', { isUmbrella: true }, { code: 'umbrella-of-others' }],
    ['via_umbrella', { isUmbrella: true }, { code: 'umbrella-of-others' }],
    [
      'themes',
      { boundElsewhere: ['VBS-DUU-01'] },
      { code: 'bound-in-other-themes', codes: ['VBS-DUU-01'] },
    ],
  ])('is not %s where %o', (form, given, refusal) => {
    expect(mayTakePart(form, { ...changing, ...given })).toMatchObject({ ok: false, refusal })
  })
})

it('knows that tenants are stood for by their own, and only with a landlord', () => {
  expect(canRepresent('tenant_organisation', 'housing_association').ok).toBe(true)
  expect(canRepresent('residents_committee', 'housing_association').ok).toBe(true)
  expect(canRepresent('municipality', 'housing_association').ok).toBe(false)
  expect(canRepresent('tenant_organisation', 'municipality').ok).toBe(false)
})
