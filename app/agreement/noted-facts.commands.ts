import type { Day } from '#kernel/day.ts'
import { type Id, newId } from '#kernel/id.ts'
import { lockCommitmentByCode } from './commitments.store.ts'
import { insertFact, saveFactUse, saveFactVersion } from './facts.store.ts'
import type { Turn } from './turn.commands.ts'

type Noted = {
  text: string
  source: string
  onDay: Day
  /** The commitment that builds on it, while that is on the table. */
  code: string | null
}

/** Part of a command of the coordinator: brings a fact that came up elsewhere. No party has agreed with it yet. */
export async function noteFact(
  { db, now, actor, standing: { roundId } }: Turn,
  { code, ...text }: Noted,
): Promise<Id<'Fact'>> {
  const factId = newId<'Fact'>(now)
  const written = { roundId, by: actor.personId, at: now }
  await insertFact(db, { id: factId, partyId: null, ...written })
  const first = { number: 1, reason: '', value: null, unit: null }
  await saveFactVersion(db, { factId, ...text, ...first, ...written })
  const commitment = code ? await lockCommitmentByCode(db, roundId, code) : undefined
  if (commitment?.state === 'tabled')
    await saveFactUse(db, { commitmentId: commitment.id, factId, isUsed: true, ...written })
  return factId
}
