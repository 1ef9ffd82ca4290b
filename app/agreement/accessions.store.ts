import { sql } from 'kysely'
import { accessionJson, readAccession } from '#documents/accession-document.ts'
import { type Id, newId } from '#kernel/id.ts'
import { type Db, lockOn } from '#platform/db.ts'
import type { Accession } from './accessions.ts'
import type { AmendmentAnswer } from './amendments.ts'

const known = sql<Id<'Round'>>`(select actor_rounds())`

/** Everybody who wanted to join the agreement of a round, the oldest first, with what the others said of it. */
export async function accessionsOf(db: Db, roundId: Id<'Round'>): Promise<Accession[]> {
  const rows = await db
    .selectFrom('accessions')
    .select([
      'id',
      'partyId',
      'agreementVersionId',
      'document',
      'sha256',
      'reason',
      'proposedAt',
      'state',
      'closedAt',
      'name',
      'function',
      'level',
      'fileId',
    ])
    .where('roundId', '=', roundId)
    .where('roundId', 'in', known)
    .orderBy('proposedAt')
    .orderBy('id')
    .execute()
  const answers = Map.groupBy(await answersOf(db, roundId), ({ accessionId }) => accessionId)
  return rows.map(({ document, ...row }) => ({
    ...row,
    document: readAccession(document),
    answers: (answers.get(row.id) ?? []).map(({ accessionId: _, ...answer }) => answer),
  }))
}

const answersOf = (
  db: Db,
  roundId: Id<'Round'>,
): Promise<(AmendmentAnswer & { accessionId: Id<'Accession'> })[]> =>
  db
    .selectFrom('accessionAnswers')
    .innerJoin('people', 'people.id', 'accessionAnswers.personId')
    .select(['accessionId', 'partyId', 'consents', 'reason', 'people.name as person', 'answeredAt'])
    .where('accessionAnswers.roundId', '=', roundId)
    .where('accessionAnswers.roundId', 'in', known)
    .where('isLatest', '=', true)
    .orderBy('answeredAt')
    .orderBy('accessionAnswers.id')
    .execute()

/** Makes others who join, consent or sign an act in this round wait until the transaction ends. */
export const lockAccessions = (db: Db, roundId: Id<'Round'>) => lockOn(db, `accessions ${roundId}`)

type NewAccession = Pick<
  Accession,
  'id' | 'partyId' | 'agreementVersionId' | 'document' | 'sha256' | 'reason' | 'proposedAt'
> & { roundId: Id<'Round'>; proposedBy: Id<'Person'> }

/** Keeps that a party wants to join. */
export async function saveAccession(
  db: Db,
  { document, ...accession }: NewAccession,
): Promise<void> {
  await db
    .insertInto('accessions')
    .values({ ...accession, document: accessionJson(document), state: 'open' })
    .execute()
}

type NewAnswer = {
  accessionId: Id<'Accession'>
  roundId: Id<'Round'>
  partyId: Id<'Party'>
  consents: boolean
  reason: string
  personId: Id<'Person'>
  mandateId: Id<'Mandate'>
  answeredAt: Date
}

/** Keeps what a party says of it; what it said before stays to be read. */
export async function saveAccessionAnswer(db: Db, answer: NewAnswer): Promise<void> {
  await db
    .updateTable('accessionAnswers')
    .set({ isLatest: false })
    .where('accessionId', '=', answer.accessionId)
    .where('partyId', '=', answer.partyId)
    .execute()
  const id = newId<'AccessionAnswer'>(answer.answeredAt)
  await db
    .insertInto('accessionAnswers')
    .values({ id, ...answer, isLatest: true })
    .execute()
}

/** A party takes its wish to join back; that it had it stays to be read. */
export async function withdrawAccession(db: Db, id: Id<'Accession'>, at: Date): Promise<void> {
  await db
    .updateTable('accessions')
    .set({ state: 'withdrawn', closedAt: at })
    .where('id', '=', id)
    .execute()
}

type Signed = {
  id: Id<'Accession'>
  roundId: Id<'Round'>
  personId: Id<'Person'>
  mandateId: Id<'Mandate'>
  name: string
  function: string
  level: string
  at: Date
  file: { sha256: string; sizeBytes: number; name: string }
}

/** Keeps the signed act with its closed file: from now on the party has joined. */
export async function saveSignedAccession(db: Db, signed: Signed): Promise<void> {
  const { id, roundId, at, file, personId, ...rest } = signed
  const fileId = newId<'File'>(at)
  await db
    .insertInto('files')
    .values({
      id: fileId,
      roundId,
      lane: 'table',
      ...file,
      mediaType: 'application/pdf',
      uploadedBy: personId,
      uploadedAt: at,
    })
    .execute()
  await db
    .updateTable('accessions')
    .set({ ...rest, personId, fileId, state: 'effective', closedAt: at })
    .where('id', '=', id)
    .execute()
}

/** The file of the nth act that was signed in a round, counted from 1; `undefined` where there is none for the actor. */
export const accessionFile = (
  db: Db,
  roundId: Id<'Round'>,
  nth: number,
): Promise<{ sha256: string; name: string } | undefined> =>
  db
    .selectFrom('accessions')
    .innerJoin('files', 'files.id', 'accessions.fileId')
    .select(['files.sha256', 'files.name'])
    .where('accessions.roundId', '=', roundId)
    .where('accessions.roundId', 'in', known)
    .orderBy('closedAt')
    .orderBy('accessions.id')
    .offset(nth - 1)
    .limit(1)
    .executeTakeFirst()
