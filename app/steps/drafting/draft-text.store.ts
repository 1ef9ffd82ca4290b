import { ingredientsOf } from '#agreement/agreement-text.store.ts'
import { assemble } from '#agreement/agreement-text.ts'
import { newestVersion } from '#agreement/agreement-versions.store.ts'
import { usedFactsOf } from '#agreement/facts.store.ts'
import { goalFactsOf } from '#agreement/goal-facts.store.ts'
import type { AgreementDocument } from '#documents/agreement-document.ts'
import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { type Party, partiesOf, type Round } from '#parties/rounds.store.ts'
import type { Db } from '#platform/db.ts'
import { type DraftFlags, draftFlags, flagsInText } from './draft-flags.ts'

/** The commitments and goals of a round that need care, as far as the actor sits at its table. */
export const flagsOf = async (
  db: Db,
  roundId: Id<'Round'>,
  parties: readonly Party[],
): Promise<DraftFlags> =>
  draftFlags({
    used: await usedFactsOf(db, roundId),
    goalFacts: await goalFactsOf(db, roundId),
    parties,
  })

/** The text of a round as it would be frozen on this day, with what in it needs care. */
export type DraftText = { document: AgreementDocument; flags: DraftFlags; parties: Party[] }

/** See {@link DraftText}. Only for who sits at the table. */
export async function draftText(db: Db, round: Round, on: Day): Promise<DraftText> {
  const newest = await newestVersion(db, round.id)
  const version = (newest?.number ?? 0) + 1
  const document = assemble(await ingredientsOf(db, round), { version, on })
  const parties = await partiesOf(db, round.id)
  const flags = await flagsOf(db, round.id, parties)
  return { document, flags: flagsInText(flags, document), parties }
}
