import { sql } from 'kysely'
import { readAccession } from '#documents/accession-document.ts'
import type {
  PublishedAccession,
  PublishedSuccession,
  SignatureLevel,
} from '#documents/published-agreement.ts'
import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Db } from '#platform/db.ts'

/** Who joined a closed text by an act that is signed: what is public of it, and not why they wanted to. */
export async function joinedOn(
  db: Db,
  versionId: Id<'AgreementVersion'>,
): Promise<PublishedAccession[]> {
  const rows = await db
    .selectFrom('accessions')
    .innerJoin('files', 'files.id', 'accessions.fileId')
    .select([
      'partyId as party',
      'document',
      'accessions.name',
      'function',
      'level',
      'closedAt',
      'accessions.sha256',
      'files.sha256 as fileSha256',
    ])
    .where('agreementVersionId', '=', versionId)
    .where('accessions.roundId', 'in', sql<Id<'Round'>>`(select actor_rounds())`)
    .where('state', '=', 'effective')
    .orderBy('closedAt')
    .orderBy('accessions.id')
    .$narrowType<{ level: SignatureLevel }>()
    .execute()
  return rows.map(({ document, closedAt, ...row }) => {
    const { limitedTo, commitments } = readAccession(document)
    return {
      ...row,
      limitedTo,
      commitments: commitments.map(({ code }) => code),
      signedAt: closedAt?.toISOString() ?? '',
    }
  })
}

/** The parties of a round that went over into another organisation, once that day has come. */
export const successorsIn = (db: Db, roundId: Id<'Round'>): Promise<PublishedSuccession[]> =>
  db
    .selectFrom('parties')
    .innerJoin('organisationRelations', 'organisationRelations.otherId', 'parties.organisationId')
    .innerJoin('organisations', 'organisations.id', 'organisationRelations.organisationId')
    .select([
      'parties.id as party',
      'organisations.name as successor',
      'organisationRelations.fromDay as on',
    ])
    .where('organisationRelations.kind', '=', 'succeeds')
    .where('organisationRelations.fromDay', '<=', sql<Day>`(select acting_day())`)
    .where('parties.roundId', '=', roundId)
    .where('parties.roundId', 'in', sql<Id<'Round'>>`(select actor_rounds())`)
    .orderBy('organisationRelations.fromDay')
    .orderBy('parties.id')
    .execute()
