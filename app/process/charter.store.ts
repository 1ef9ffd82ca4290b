import { sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import type { Db } from '#platform/db.ts'
import { type Charter, charterFrom } from './charter.ts'

const known = sql<Id<'Round'>>`(select actor_table() union select actor_sets_up())`

/** Whether there are contracting parties and none of them still has to accept this version. */
const isAccepted = sql<boolean>`(
  select count(*) > 0 and bool_and(exists (
    select from process_rule_acceptances a
    where a.party_id = p.id and a.process_rule_version_id = v.id))
  from parties p where p.round_id = v.round_id and p.role = 'contracting')`

/**
 * The charter that holds in a round, for who is at its table or sets it up. To others nothing is
 * known of it, and the usual settings come back.
 */
export async function charterOf(db: Db, roundId: Id<'Round'>): Promise<Charter> {
  const versions = await db
    .selectFrom('processRuleVersions as v')
    .select([
      'v.id',
      'v.number',
      'v.silence',
      'v.paperWorkingDays',
      'v.answerWorkingDays',
      'v.readingMinutes',
      'v.publisher',
      isAccepted.as('isAccepted'),
    ])
    .where('v.roundId', '=', roundId)
    .where('v.roundId', 'in', known)
    .orderBy('v.number', 'desc')
    .execute()
  return charterFrom(versions)
}
