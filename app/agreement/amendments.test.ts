import { describe, expect, it } from 'vitest'
import { day } from '#kernel/day.ts'
import { contracting, partyId } from '#parties/parties.example.ts'
import {
  type Amending,
  amendable,
  answerable,
  boundBy,
  consentOf,
  isConsentOfAll,
  retractable,
} from './amendments.ts'
import { aCommitment, aVersion } from './commitments.example.ts'

const builder = partyId('voorbeeldwonen')
const city = partyId('gemeente')
const other = partyId('modelwonen')
const tabled = { applicability: [city, builder], owners: [builder] }
const commitment = aCommitment({ tabled })
const changed = aVersion({ ...tabled, text: 'Voorbeeldwonen bouwt er 200.' })

const amending = (given: Partial<Amending> = {}): Amending => ({
  signedCodes: ['VBS-BES-01'],
  termUntil: day('2027-12-31'),
  today: day('2027-06-01'),
  commitment,
  hasOpen: false,
  text: changed,
  contracting,
  ...given,
})

describe('the consent of all', () => {
  it('binds those for whom the old or the new text holds, and who have to do it', () => {
    const wider = { applicability: [city, builder], owners: [other] }
    expect(boundBy([tabled, wider], contracting)).toEqual([city, builder, other])
    expect(boundBy([tabled, undefined], contracting)).toEqual([city, builder])
    expect(boundBy([{ applicability: [partyId('zorg')], owners: [] }], contracting)).toEqual([])
  })

  it('is there when every bound party says yes; silence is no consent, and nobody is not everybody', () => {
    const yes = (party: typeof city) => ({ partyId: party, consents: true })
    expect(isConsentOfAll(consentOf([city, builder], [yes(city), yes(builder)]))).toBe(true)
    const half = consentOf([city, builder], [yes(city)])
    expect(half).toEqual({ consented: [city], refused: [], silent: [builder] })
    expect(isConsentOfAll(half)).toBe(false)
    const no = { partyId: builder, consents: false }
    expect(isConsentOfAll(consentOf([city, builder], [yes(city), no]))).toBe(false)
    expect(isConsentOfAll(consentOf([], []))).toBe(false)
  })
})

describe('proposing an amendment', () => {
  it('is for a party that the running agreement binds', () => {
    expect(amendable(amending(), builder)).toEqual({ ok: true, value: 'may' })
    expect(amendable(amending({ today: day('2027-12-31') }), city)).toMatchObject({ ok: true })
    expect(amendable(amending(), other)).toMatchObject({ refusal: { code: 'not-bound' } })
  })

  it.each<[string, Partial<Amending>, string]>([
    ['before all have answered', { signedCodes: undefined }, 'not-running'],
    ['after the term', { today: day('2028-01-01') }, 'term-is-over'],
    ['of what was never signed', { signedCodes: ['VBS-BES-02'] }, 'not-in-agreement'],
    ['of what has ended', { commitment: { ...commitment, state: 'ended' } }, 'not-in-agreement'],
    ['beside an open one', { hasOpen: true }, 'amendment-open'],
    ['that changes nothing', { text: commitment.tabled }, 'nothing-changes'],
  ])('cannot be %s', (_, given, code) => {
    expect(amendable(amending(given), builder)).toMatchObject({ refusal: { code } })
  })

  it('can end a commitment: then there is no text to compare', () => {
    expect(amendable(amending({ text: undefined }), builder)).toMatchObject({ ok: true })
  })
})

it('takes an answer of a bound party while it is open, and asks why for a no', () => {
  const open = { state: 'open' as const }
  const bound = [city, builder]
  expect(answerable(open, { consents: true, reason: '', bound }, city)).toMatchObject({ ok: true })
  const no = { consents: false, reason: '', bound }
  expect(answerable(open, no, city)).toMatchObject({ refusal: { code: 'reason-missing' } })
  expect(answerable(open, { ...no, reason: 'Te duur' }, city)).toMatchObject({ ok: true })
  expect(answerable(open, no, other)).toMatchObject({ refusal: { code: 'not-bound' } })
  const done = { state: 'effective' as const }
  expect(answerable(done, { consents: true, reason: '', bound }, city)).toMatchObject({
    refusal: { code: 'amendment-closed', state: 'effective' },
  })
})

it('is taken back by its proposer only', () => {
  const open = { state: 'open' as const, partyId: builder }
  expect(retractable(open, builder)).toMatchObject({ ok: true })
  expect(retractable(open, city)).toMatchObject({ refusal: { code: 'not-the-proposer' } })
  expect(retractable({ ...open, state: 'effective' }, builder)).toMatchObject({
    refusal: { code: 'amendment-closed' },
  })
})
