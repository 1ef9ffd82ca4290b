import { sql } from 'kysely'
import type { AgreementVersion } from '#agreement/agreement-versions.store.ts'
import type { Id } from '#kernel/id.ts'
import type { Db } from '#platform/db.ts'

type Asked = { partyId: Id<'Party'>; version: Pick<AgreementVersion, 'roundId' | 'number'> }

/** The newest version before this one that a party approved; `undefined` where it approved none. */
export async function approvedBefore(
  db: Db,
  { partyId, version }: Asked,
): Promise<Id<'AgreementVersion'> | undefined> {
  const found = await db
    .selectFrom('decisions')
    .innerJoin('agreementVersions', 'agreementVersions.id', 'decisions.agreementVersionId')
    .select('agreementVersions.id')
    .where('decisions.partyId', '=', partyId)
    .where('decisions.outcome', '=', 'approved')
    .where('decisions.roundId', '=', version.roundId)
    .where('decisions.roundId', 'in', sql<Id<'Round'>>`(select actor_rounds())`)
    .where('agreementVersions.number', '<', version.number)
    .orderBy('agreementVersions.number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return found?.id
}
