import type { z } from 'zod'
import { day } from '#kernel/day.ts'
import { type Id, id } from '#kernel/id.ts'
import { now, partyId, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { asOwner } from '#platform/testing.ts'
import { aCommitment } from './commitments.example.ts'
import type { indicatorMoves } from './indicators.commands.ts'
import { saveIndicator } from './indicators.store.ts'
import { type Indicator, indicatorHash } from './indicators.ts'
import { aPath } from './light.example.ts'

/** The id of the nth indicator of the example. */
export const indicatorId = (nth: number): Id<'Indicator'> =>
  id(`00000000-0000-7000-9000-d${String(nth).padStart(11, '0')}`)

type Given = Partial<Omit<Indicator, 'id' | 'contentHash'>> & { nth?: number }

/** Completed homes for the first commitment (or the nth): Voorbeeldwonen supplies, its tenants check. Name only what the test is about. */
export function anIndicator({ nth = 1, ...given }: Given = {}): Indicator {
  const measure = {
    name: 'Opgeleverde sociale huurwoningen',
    definition: 'Nieuwe huurwoningen die in de periode zijn opgeleverd.',
    unit: 'woningen',
    direction: 'up',
    isCumulative: true,
    baseline: { value: 0, on: day('2026-10-31'), source: 'Jaarverslag Voorbeeldwonen' },
    path: aPath([2027, 240]),
  } as const
  const indicator = {
    id: indicatorId(nth),
    commitmentId: aCommitment({ nth }).id,
    roundId,
    catalogueId: 'I01',
    ...measure,
    supplierPartyId: partyId('voorbeeldwonen'),
    checkerPartyId: partyId('hvVoorbeeldwonen'),
    frequency: 'quarter' as const,
    dependsOn: '',
    confidence: null,
    bestStep: null,
    replacesId: null,
    madeAt: now,
    droppedAt: null,
    dropReason: '',
    ...given,
  }
  return { ...indicator, contentHash: indicatorHash(indicator) }
}

/** Puts an indicator in the example round; from here on the test works as the owner of the tables. */
export async function addIndicator(db: Db, given: Given = {}): Promise<Indicator> {
  await asOwner(db)
  const indicator = anIndicator(given)
  await saveIndicator(db, { ...indicator, partyId: partyId('voorbeeldwonen') })
  return indicator
}

/** What a party fills in to define the first indicator of the example. */
export const indicatorInput: z.output<typeof indicatorMoves.defineIndicator.fields> = {
  roundId,
  code: 'VBS-BES-01',
  name: 'Opgeleverde sociale huurwoningen',
  definition: 'Nieuwe huurwoningen die in de periode zijn opgeleverd.',
  unit: 'woningen',
  direction: 'up',
  cumulative: true,
  baseline: 0,
  measured: day('2026-10-31'),
  source: 'Jaarverslag Voorbeeldwonen',
  years: [2027],
  planned: [240],
  upper: [],
  best: null,
  supplier: partyId('voorbeeldwonen'),
  checker: partyId('hvVoorbeeldwonen'),
  frequency: 'quarter',
  catalogue: 'I01',
}
