import type { Db } from '#platform/db.ts'

/** A file of an agreement that this installation made: 0 for the unsigned base, then one more for each signature. */
export type MadeHere = {
  agreement: string
  title: string
  version: number
  revision: number
  isSealed: boolean
  /** What the parties are called, by their id in the document. */
  parties: ReadonlyMap<string, string>
}

/**
 * Which file of an agreement has this SHA-256; `undefined` where this installation made none. For
 * who runs the installation: it looks past what anyone at a table may see.
 */
export async function madeHere(db: Db, sha256: string): Promise<MadeHere | undefined> {
  const signed = await db
    .selectFrom('signedFiles')
    .innerJoin('agreementVersions', 'agreementVersions.id', 'signedFiles.agreementVersionId')
    .innerJoin('agreements', 'agreements.id', 'agreementVersions.agreementId')
    .select(['address as agreement', 'title', 'number as version', 'agreementVersions.roundId'])
    .select(['revision', 'isSeal as isSealed'])
    .where('signedFiles.sha256', '=', sha256)
    .executeTakeFirst()
  const base = await db
    .selectFrom('agreementVersions')
    .innerJoin('files', 'files.id', 'baseFileId')
    .innerJoin('agreements', 'agreements.id', 'agreementId')
    .select(['address as agreement', 'title', 'number as version', 'agreementVersions.roundId'])
    .where('files.sha256', '=', sha256)
    .executeTakeFirst()
  const made = signed ?? (base && { ...base, revision: 0, isSealed: false })
  if (!made) return undefined
  const parties = await db
    .selectFrom('parties')
    .innerJoin('organisations', 'organisations.id', 'organisationId')
    .select(['parties.id', 'name'])
    .where('roundId', '=', made.roundId)
    .execute()
  const { roundId: _, ...file } = made
  return { ...file, parties: new Map(parties.map(({ id, name }) => [id, name])) }
}
