import { describe, expect, it } from 'vitest'
import { day } from '#kernel/day.ts'
import { contracting, partyId } from '#parties/parties.example.ts'
import { aCommitment } from './commitments.example.ts'
import { anIndicator } from './indicators.example.ts'
import { checkIndicator, type Indicator, indicatorHash, mustBeMeasured } from './indicators.ts'
import { indicatorRefusalWords } from './indicators.words.ts'
import { aPath } from './light.example.ts'

const round = { years: [2027, 2028], parties: contracting.map((id) => ({ id })) }
const twoYears = aPath([2027, 100], [2028, 240])
const checked = (given: Partial<Indicator>) =>
  checkIndicator(anIndicator({ path: twoYears, ...given }), round)

describe('an indicator can stand', () => {
  it('with a value for each year of the term', () => {
    expect(checked({})).toEqual({ ok: true, value: undefined })
  })

  it('without any, where it is only information', () => {
    expect(checked({ direction: 'info', path: [] })).toMatchObject({ ok: true })
    expect(checked({ direction: 'up', path: [] })).toMatchObject({ ok: false })
  })

  it('with a target of zero from zero', () => {
    expect(checked({ path: aPath([2027, 0], [2028, 0]) })).toMatchObject({ ok: true })
  })
})

it.each<[string, Partial<Indicator>, string]>([
  ['a year missing', { path: aPath([2028, 240]) }, 'path-of-other-years'],
  ['a year too many', { path: [...twoYears, ...aPath([2029, 300])] }, 'path-of-other-years'],
  ['a band with one edge', { direction: 'band' }, 'band-without-upper-edge'],
  [
    'a band upside down',
    { direction: 'band', path: aPath([2027, 3, 2], [2028, 2, 3]) },
    'band-upside-down',
  ],
  ['one party for both', { checkerPartyId: partyId('voorbeeldwonen') }, 'checker-is-supplier'],
  ['a supplier from elsewhere', { supplierPartyId: partyId('elders') }, 'no-party-of-round'],
  ['a checker from elsewhere', { checkerPartyId: partyId('elders') }, 'no-party-of-round'],
])('refuses %s', (_, given, code) => {
  const answer = checked(given)
  expect(answer).toMatchObject({ refusal: { code } })
  if (!answer.ok) expect(indicatorRefusalWords(answer.refusal)).toMatch(/^\p{Lu}.*\.$/u)
})

describe('the hash of an indicator', () => {
  const hash = (given: Partial<Indicator>) => indicatorHash(anIndicator(given))
  const same = hash({})

  it('is the same for text that looks the same', () => {
    expect(hash({ name: ' Opgeleverde sociale huurwoningen' })).toBe(same)
    expect(hash({ definition: 'cafe\u0301' })).toBe(hash({ definition: 'caf\u00e9' }))
  })

  it.each<[string, Partial<Indicator>]>([
    ['definition', { definition: 'Iets anders.' }],
    ['unit', { unit: 'eenheden' }],
    ['direction', { direction: 'down' }],
    ['counting', { isCumulative: false }],
    ['baseline', { baseline: { value: 1, on: day('2026-10-31'), source: 'Jaarverslag' } }],
    ['path', { path: aPath([2027, 241]) }],
    ['upper edge', { path: aPath([2027, 240, 250]) }],
  ])('changes with the %s', (_, given) => {
    expect(hash(given)).not.toBe(same)
  })

  it('says nothing of who supplies, how often, or how sure the owner is', () => {
    const other = { supplierPartyId: partyId('gemeente'), frequency: 'year', confidence: 'sure' }
    expect(hash(other as Partial<Indicator>)).toBe(same)
  })
})

it('must be there for a result, and may be for another promise', () => {
  expect(mustBeMeasured(aCommitment())).toBe(true)
  expect(mustBeMeasured(aCommitment({ tabled: { obligation: 'effort' } }))).toBe(false)
})
