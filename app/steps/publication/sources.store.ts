import { sql } from 'kysely'
import type { PublishedSignature, SignatureLevel } from '#documents/published-agreement.ts'
import { type Day, dayOf } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Db } from '#platform/db.ts'

const known = sql<Id<'Round'>>`(select actor_rounds())`

/** How the parties answered on a version: what is public of it, column by column, so that nothing else can come along. */
export async function answersOn(
  db: Db,
  versionId: Id<'AgreementVersion'>,
): Promise<PublishedSignature[]> {
  const rows = await db
    .selectFrom('signatures')
    .select([
      'partyId as party',
      'kind',
      'reservation',
      'reason',
      'name',
      'function',
      'level',
      'signedAt',
    ])
    .where('agreementVersionId', '=', versionId)
    .where('roundId', 'in', known)
    .orderBy('signedAt')
    .orderBy('revision')
    .orderBy('id')
    .$narrowType<{ level: SignatureLevel }>()
    .execute()
  return rows.map(({ signedAt, ...row }) => ({ ...row, signedAt: signedAt.toISOString() }))
}

/** A state of a version's file: how many signatures it has, and whether the seal is the last. */
export type FileState = { sha256: string; revision: number; isSeal: boolean; sizeBytes: number }

/** Every state of the file of a version after the unsigned base, oldest first. */
export const fileStatesOf = (db: Db, versionId: Id<'AgreementVersion'>): Promise<FileState[]> =>
  db
    .selectFrom('signedFiles')
    .innerJoin('files', 'files.id', 'signedFiles.fileId')
    .select(['signedFiles.sha256', 'revision', 'isSeal', 'files.sizeBytes'])
    .where('agreementVersionId', '=', versionId)
    .where('signedFiles.roundId', 'in', known)
    .orderBy('revision')
    .execute()

/** The municipalities of a round as their public pages are addressed. */
export const municipalitiesOf = (
  db: Db,
  roundId: Id<'Round'>,
): Promise<{ code: string; name: string; slug: string }[]> =>
  db
    .selectFrom('roundMunicipalities')
    .innerJoin('municipalities', 'municipalities.code', 'roundMunicipalities.code')
    .select(['municipalities.code', 'municipalities.name', 'municipalities.slug'])
    .where('roundId', '=', roundId)
    .where('roundId', 'in', known)
    .orderBy('municipalities.name')
    .orderBy('municipalities.code')
    .execute()

/** When the parties look at the agreement again. */
export const momentsOf = (
  db: Db,
  roundId: Id<'Round'>,
): Promise<{ kind: 'midterm' | 'evaluation'; on: Day }[]> =>
  db
    .selectFrom('reviewMoments')
    .select(['kind', 'dueOn as on'])
    .where('roundId', '=', roundId)
    .where('roundId', 'in', known)
    .where('droppedAt', 'is', null)
    .orderBy('dueOn')
    .orderBy('kind')
    .execute()

/** An amendment that took effect, with the day. */
export type EffectiveAmendment = {
  code: string
  title: string
  kind: 'change' | 'end'
  reason: string
  partyId: Id<'Party'>
  on: Day
}

/** The amendments of a round that took effect, the oldest first. */
export async function effectiveAmendmentsOf(
  db: Db,
  roundId: Id<'Round'>,
): Promise<EffectiveAmendment[]> {
  const rows = await db
    .selectFrom('amendments')
    .innerJoin('commitments', 'commitments.id', 'amendments.commitmentId')
    .select([
      'commitments.code',
      'commitments.title',
      'kind',
      'amendments.reason',
      'amendments.partyId',
      'closedAt',
    ])
    .where('amendments.roundId', '=', roundId)
    .where('amendments.roundId', 'in', sql<Id<'Round'>>`(select actor_table())`)
    .where('amendments.state', '=', 'effective')
    .orderBy('closedAt')
    .orderBy('amendments.id')
    .execute()
  return rows.flatMap(({ closedAt, code, ...row }) =>
    closedAt && code ? [{ ...row, code, on: dayOf(closedAt) }] : [],
  )
}
