import { sql } from 'kysely'
import { type Id, newId } from '#kernel/id.ts'
import type { Db } from '#platform/db.ts'
import type { Amendment, AmendmentAnswer } from './amendments.ts'
import type { Version } from './commitments.ts'
import { applicabilityOf, versionColumns } from './versions.store.ts'

const atTable = sql<Id<'Round'>>`(select actor_table())`

const amendments = (db: Db, roundId: Id<'Round'>) =>
  db
    .selectFrom('amendments')
    .innerJoin('commitments', 'commitments.id', 'amendments.commitmentId')
    .select([
      'amendments.id',
      'amendments.commitmentId',
      'commitments.code',
      'commitments.title',
      'amendments.kind',
      'versionId',
      'amendments.contentHash',
      'amendments.reason',
      'amendments.partyId',
      'proposedAt',
      'amendments.state',
      'closedAt',
    ])
    .where('amendments.roundId', '=', roundId)
    .where('amendments.roundId', 'in', atTable)
    .orderBy('proposedAt')
    .orderBy('amendments.id')

/** All amendments of a round with their answers, the oldest first; a constant number of queries. */
export async function amendmentsOf(db: Db, roundId: Id<'Round'>): Promise<Amendment[]> {
  const rows = await amendments(db, roundId).execute()
  const versions = new Map((await textsOf(db, roundId)).map((version) => [version.id, version]))
  const answers = Map.groupBy(await answersOf(db, roundId), ({ amendmentId }) => amendmentId)
  return rows.map(({ versionId, code, ...row }) => ({
    ...row,
    code: code ?? '',
    version: versionId === null ? undefined : versions.get(versionId),
    answers: (answers.get(row.id) ?? []).map(({ amendmentId: _, ...answer }) => answer),
  }))
}

const textsOf = (db: Db, roundId: Id<'Round'>): Promise<Version[]> =>
  db
    .selectFrom('commitmentVersions')
    .innerJoin('amendments', 'amendments.versionId', 'commitmentVersions.id')
    .select(versionColumns)
    .select(applicabilityOf.as('applicability'))
    .where('amendments.roundId', '=', roundId)
    .where('amendments.roundId', 'in', atTable)
    .execute()

/** Of each amendment and party the last answer. */
const answersOf = (
  db: Db,
  roundId: Id<'Round'>,
): Promise<(AmendmentAnswer & { amendmentId: Id<'Amendment'> })[]> =>
  db
    .selectFrom('amendmentAnswers')
    .innerJoin('people', 'people.id', 'amendmentAnswers.personId')
    .select(['amendmentId', 'partyId', 'consents', 'reason', 'people.name as person', 'answeredAt'])
    .where('amendmentAnswers.roundId', '=', roundId)
    .where('amendmentAnswers.roundId', 'in', atTable)
    .where('isLatest', '=', true)
    .orderBy('amendmentId')
    .orderBy('partyId')
    .execute()

type NewAmendment = Pick<
  Amendment,
  'id' | 'commitmentId' | 'kind' | 'contentHash' | 'reason' | 'partyId' | 'proposedAt'
> & {
  roundId: Id<'Round'>
  versionId: Id<'CommitmentVersion'> | null
  proposedBy: Id<'Person'>
}

/** Keeps a proposed amendment; its new text is there already. */
export async function saveAmendment(db: Db, amendment: NewAmendment): Promise<void> {
  await db
    .insertInto('amendments')
    .values({ ...amendment, state: 'open' })
    .execute()
}

type NewAnswer = {
  amendmentId: Id<'Amendment'>
  roundId: Id<'Round'>
  partyId: Id<'Party'>
  consents: boolean
  reason: string
  personId: Id<'Person'>
  mandateId: Id<'Mandate'>
  answeredAt: Date
}

/** Keeps what a party says of an amendment; what it said before stays to be read. */
export async function saveAmendmentAnswer(db: Db, answer: NewAnswer): Promise<void> {
  const id = newId<'AmendmentAnswer'>(answer.answeredAt)
  await db
    .updateTable('amendmentAnswers')
    .set({ isLatest: false })
    .where('amendmentId', '=', answer.amendmentId)
    .where('partyId', '=', answer.partyId)
    .execute()
  await db
    .insertInto('amendmentAnswers')
    .values({ id, ...answer, isLatest: true })
    .execute()
}

type Closing = { id: Id<'Amendment'>; state: 'effective' | 'withdrawn'; at: Date }

/** Ends an open amendment: it takes effect, or its proposer takes it back. */
export async function closeAmendment(db: Db, { id, state, at }: Closing): Promise<void> {
  await db
    .updateTable('amendments')
    .set({ state, closedAt: at })
    .where('id', '=', id)
    .where('state', '=', 'open')
    .execute()
}

/** Ends a commitment of the agreement, after an amendment to that end took effect. Its text stays to be read. */
export async function endCommitment(db: Db, id: Id<'Commitment'>): Promise<void> {
  await db.updateTable('commitments').set({ state: 'ended' }).where('id', '=', id).execute()
}

/** Who consented to an amendment agrees with its text: writes the position of each, at the moment and by the person of the consent. */
export async function agreeByAmendment(
  db: Db,
  { id, parties, at }: { id: Id<'Amendment'>; parties: number; at: Date },
): Promise<void> {
  const ids = Array.from({ length: parties }, () => newId<'Position'>(at))
  await sql`select agree_by_amendment(${id}, ${ids}::uuid[])`.execute(db)
}
