import { describe, expect, it } from 'vitest'
import type { Id } from '#kernel/id.ts'
import { contracting, now, partyId, personId } from '#parties/parties.example.ts'
import { aVersion } from './commitments.example.ts'
import {
  demands,
  isAgreed,
  lastApproved,
  type Position,
  type PositionCode,
  positionCodes,
  stanceOn,
  stated,
  tableState,
  voices,
  waitingFor,
} from './positions.ts'

const text = aVersion()
const changed = aVersion({ text: text.text.replace('240', '241') })

const aPosition = (
  party: Id<'Party'>,
  code: PositionCode = 'agree',
  given: Partial<Position> = {},
): Position => ({
  id: `position of ${party}` as Position['id'],
  commitmentId: text.commitmentId,
  partyId: party,
  contentHash: text.contentHash,
  versionId: text.id,
  code,
  reason: '',
  condition: '',
  level: 'official',
  fulfilledAt: null,
  personId: personId('lid'),
  takenAt: now,
  ...given,
})

const all = (code: PositionCode = 'agree') => contracting.map((party) => aPosition(party, code))
const tenants = partyId('hvVoorbeeldwonen')
const withTenants = (code: PositionCode, given: Partial<Position> = {}) => [
  ...all().filter((position) => position.partyId !== tenants),
  aPosition(tenants, code, given),
]

describe('a position', () => {
  it('holds on its own text, is stale on any other, and holds again when the text returns', () => {
    const position = aPosition(tenants)
    expect(stanceOn(text.contentHash, position).kind).toBe('holds')
    expect(stanceOn(changed.contentHash, position).kind).toBe('stale')
    expect(stanceOn(aVersion().contentHash, position).kind).toBe('holds')
  })

  it.each([undefined, aPosition(tenants, 'none')])('is none where nothing was said', (latest) => {
    expect(stanceOn(text.contentHash, latest)).toEqual({ kind: 'none' })
  })

  it.each(positionCodes)('says with “%s” what the table of demands asks, and no more', (code) => {
    const { asks } = demands[code]
    const full = { code, reason: ' Daarom. ', condition: ' Als de grond er is. ' }
    const kept = asks === 'condition' ? 'Als de grond er is.' : ''
    expect(stated('contracting', full)).toEqual({
      ok: true,
      value: { code, reason: 'Daarom.', condition: kept },
    })
    const bare = stated('contracting', { code, reason: ' ', condition: '' })
    expect(bare.ok).toBe(asks === null)
    if (!bare.ok) expect(bare.refusal.code).toBe(`${asks}-missing`)
  })

  it('is taken by advisers, who do not count, and not by observers', () => {
    const statement = { code: 'agree', reason: '', condition: '' } as const
    expect(stated('adviser', statement).ok).toBe(true)
    expect(voices.adviser.counts).toBe(false)
    expect(stated('observer', statement)).toMatchObject({ refusal: { code: 'no-voice' } })
  })
})

describe('a text', () => {
  it.each<[PositionCode, boolean]>([
    ['agree', true],
    ['accept', true],
    ['agree_if', false],
    ['otherwise', false],
    ['block', false],
    ['none', false],
    ['not_taking_part', false],
  ])('of which one party says “%s” and the others agree, is agreed: %s', (code, agreed) => {
    expect(isAgreed(text, contracting, withTenants(code))).toBe(agreed)
  })

  it('is agreed once the holder of a condition says that it is fulfilled', () => {
    const fulfilled = withTenants('agree_if', { fulfilledAt: now })
    expect(isAgreed(text, contracting, fulfilled)).toBe(true)
    expect(isAgreed(changed, contracting, fulfilled)).toBe(false)
  })

  it('needs only the parties it applies to, and is not agreed when that is nobody', () => {
    const forTwo = aVersion({ applicability: [partyId('gemeente'), partyId('modelwonen')] })
    const two = forTwo.applicability.map((party) =>
      aPosition(party, 'agree', { contentHash: forTwo.contentHash }),
    )
    expect(isAgreed(forTwo, contracting, two)).toBe(true)
    expect(isAgreed({ ...forTwo, applicability: [] }, contracting, two)).toBe(false)
    expect(isAgreed({ ...forTwo, applicability: [partyId('zorg')] }, contracting, two)).toBe(false)
  })

  it('waits for who said nothing, or spoke of an older text', () => {
    const stale = aPosition(partyId('gemeente'), 'agree', { contentHash: changed.contentHash })
    const others = all().filter(({ partyId: party }) => party !== partyId('gemeente'))
    expect(waitingFor(text, contracting, all('block'))).toEqual([])
    expect(waitingFor(text, contracting, [stale, ...others])).toEqual([partyId('gemeente')])
    expect(waitingFor(text, contracting, others)).toEqual([partyId('gemeente')])
  })

  it('waits for a party until it has answered; for the coordinator until all have', () => {
    const withoutTenants = all().filter((position) => position.partyId !== tenants)
    const modelwonen = partyId('modelwonen')
    expect(tableState(text, withoutTenants, { contracting, own: tenants })).toBe('waiting')
    expect(tableState(text, withoutTenants, { contracting, own: modelwonen })).toBe('talking')
    expect(tableState(text, withoutTenants, { contracting, own: undefined })).toBe('waiting')
    expect(tableState(text, withTenants('block'), { contracting, own: undefined })).toBe('talking')
    expect(tableState(text, all('accept'), { contracting, own: tenants })).toBe('agreed')
  })
})

it('measures “since we last approved” from the newest text that a party agreed with', () => {
  const at = (minutes: number) => new Date(now.valueOf() + minutes * 60_000)
  const history = [
    aPosition(tenants, 'block', { takenAt: at(3) }),
    aPosition(tenants, 'accept', { takenAt: at(2), contentHash: changed.contentHash }),
    aPosition(tenants, 'agree', { takenAt: at(1) }),
  ]
  expect(lastApproved(history)?.contentHash).toBe(changed.contentHash)
  expect(lastApproved([aPosition(tenants, 'agree_if')])).toBeUndefined()
})
