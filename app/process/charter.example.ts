import { newId } from '#kernel/id.ts'
import { contracting, now, personId, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { type CharterSettings, usualCharter } from './charter.ts'

/** A charter of the example's round, written as the owner; accepted by every party that makes the agreement, unless others are named. */
export async function addCharter(
  db: Db,
  settings: Partial<CharterSettings>,
  { number = 1, acceptedBy = contracting } = {},
): Promise<void> {
  const version = newId<'ProcessRuleVersion'>(now)
  await db
    .insertInto('processRuleVersions')
    .values({
      ...usualCharter,
      ...settings,
      id: version,
      roundId,
      number,
      note: '',
      madeBy: personId('coordinator'),
      madeAt: now,
    })
    .execute()
  for (const partyId of acceptedBy) {
    const mandate = await db
      .selectFrom('mandates as m')
      .innerJoin('memberships as s', 's.id', 'm.membershipId')
      .innerJoin('parties as p', 'p.organisationId', 's.organisationId')
      .select(['m.id', 's.personId'])
      .where('p.id', '=', partyId)
      .orderBy('m.id')
      .limit(1)
      .executeTakeFirstOrThrow()
    await db
      .insertInto('processRuleAcceptances')
      .values({
        id: newId<'ProcessRuleAcceptance'>(now),
        processRuleVersionId: version,
        roundId,
        partyId,
        acceptedBy: mandate.personId,
        mandateId: mandate.id,
        acceptedAt: now,
      })
      .execute()
  }
}
