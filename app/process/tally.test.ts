import { expect, it } from 'vitest'
import { aCommitment } from '#agreement/commitments.example.ts'
import type { Position, PositionCode } from '#agreement/positions.ts'
import { id } from '#kernel/id.ts'
import { contracting, now, partyId, personId } from '#parties/parties.example.ts'
import { tallyOf } from './tally.ts'

const agreed = aCommitment()
const open = aCommitment({ nth: 2 })
const withdrawn = aCommitment({ nth: 3, state: 'withdrawn' })

const positionOn = (
  commitment: ReturnType<typeof aCommitment>,
  party: (typeof contracting)[number],
  code: PositionCode = 'agree',
): Position => ({
  id: id('00000000-0000-7000-a000-000000000001'),
  commitmentId: commitment.id,
  partyId: party,
  contentHash: commitment.tabled.contentHash,
  versionId: commitment.tabled.id,
  code,
  reason: '',
  condition: '',
  level: 'official',
  fulfilledAt: null,
  personId: personId('strateeg'),
  takenAt: now,
})

const table = {
  commitments: [agreed, open, withdrawn],
  contracting,
  positions: [
    ...contracting.map((party) => positionOn(agreed, party)),
    positionOn(open, partyId('modelwonen'), 'otherwise'),
  ],
}

it('counts what is agreed, what is open and what waits for the own party', () => {
  const counts = { all: 2, agreed: 1, open: 1 }
  expect(tallyOf(table, partyId('gemeente'))).toEqual({ ...counts, waitingForUs: 1 })
  expect(tallyOf(table, partyId('modelwonen'))).toEqual({ ...counts, waitingForUs: 0 })
  expect(tallyOf(table)).toEqual({ ...counts, waitingForUs: 0 })
})

it('waits for no adviser, and not for a party to which the text does not apply', () => {
  const limited = aCommitment({ nth: 2, tabled: { applicability: [partyId('modelwonen')] } })
  const other = { ...table, commitments: [agreed, limited] }
  expect(tallyOf(other, partyId('gemeente')).waitingForUs).toBe(0)
  expect(tallyOf(table, partyId('zorg')).waitingForUs).toBe(0)
})
