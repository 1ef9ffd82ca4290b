import { sql } from 'kysely'
import type { AgreementDocument } from '#documents/agreement-document.ts'
import { type Id, newId } from '#kernel/id.ts'
import type { Db } from '#platform/db.ts'
import { type Condition, hinders, type Judgement } from './conditions.ts'

const atTable = sql<Id<'Round'>>`(select actor_table())`

/** What was last said of a condition on each text. */
const judgements = sql<{ contentHash: string; isFulfilled: boolean; saidAt: string }[]>`coalesce((
  select json_agg(json_build_object('contentHash', j.content_hash, 'isFulfilled', j.is_fulfilled, 'saidAt', j.said_at))
  from (select distinct on (content_hash) content_hash, is_fulfilled, said_at from condition_judgements
    where condition_id = conditions.id order by content_hash, number desc) j), '[]')`.as(
  'judgements',
)

const conditions = (db: Db) =>
  db
    .selectFrom('conditions')
    .select([
      'conditions.id',
      'conditions.commitmentId',
      'conditions.partyId',
      'conditions.kind',
      'conditions.text',
      'conditions.withPosition',
      'conditions.raisedAt',
      'conditions.droppedAt',
      judgements,
    ])
    .where('conditions.roundId', 'in', atTable)
    .orderBy('conditions.raisedAt')
    .orderBy('conditions.id')

type Row = Omit<Condition, 'judgements'> & {
  judgements: (Omit<Judgement, 'saidAt'> & { saidAt: string })[]
}

const conditionOf = ({ judgements, ...row }: Row): Condition => ({
  ...row,
  judgements: judgements.map(({ saidAt, ...said }) => ({ ...said, saidAt: new Date(saidAt) })),
})

/** All conditions on a commitment, the oldest first, those that were dropped too. */
export async function conditionsOn(db: Db, commitmentId: Id<'Commitment'>): Promise<Condition[]> {
  const rows = await conditions(db).where('commitmentId', '=', commitmentId).execute()
  return rows.map(conditionOf)
}

/** The standing conditions of one party on commitments that are on the table of a round. */
async function standingConditionsOf(
  db: Db,
  roundId: Id<'Round'>,
  partyId: Id<'Party'>,
): Promise<(Condition & { code: string })[]> {
  const rows = await conditions(db)
    .innerJoin('commitments', 'commitments.id', 'conditions.commitmentId')
    .select('commitments.code')
    .where('conditions.roundId', '=', roundId)
    .where('conditions.partyId', '=', partyId)
    .where('conditions.droppedAt', 'is', null)
    .where('commitments.state', '=', 'tabled')
    .execute()
  return rows.map(({ code, ...row }) => ({ ...conditionOf(row), code: code ?? '' }))
}

/**
 * The codes of the commitments in a frozen text on which a condition of this party is not fulfilled,
 * in the order of the codes: there it is not ready to decide.
 */
export async function hinderedIn(
  db: Db,
  { roundId, document }: { roundId: Id<'Round'>; document: AgreementDocument },
  partyId: Id<'Party'>,
): Promise<string[]> {
  const texts = new Map(
    document.chapters.flatMap(({ commitments }) =>
      commitments.map(({ code, contentHash }) => [code, contentHash] as const),
    ),
  )
  const standing = await standingConditionsOf(db, roundId, partyId)
  const codes = standing.flatMap((condition) => {
    const hash = texts.get(condition.code)
    return hash && hinders(condition, hash) ? [condition.code] : []
  })
  return [...new Set(codes)].toSorted()
}

type Spoken = { by: Id<'Person'>; mandateId: Id<'Mandate'> | null; at: Date }

type NewCondition = Pick<
  Condition,
  'commitmentId' | 'partyId' | 'kind' | 'text' | 'withPosition'
> & { roundId: Id<'Round'> }

/** Keeps a new condition. */
export async function addCondition(
  db: Db,
  condition: NewCondition,
  { by, mandateId, at }: Spoken,
): Promise<Id<'Condition'>> {
  const id = newId<'Condition'>(at)
  const written = { raisedBy: by, mandateId, raisedAt: at }
  await db
    .insertInto('conditions')
    .values({ id, ...condition, ...written })
    .execute()
  return id
}

/** Keeps that these conditions are asked no more. */
export async function dropConditions(
  db: Db,
  ids: readonly Id<'Condition'>[],
  { by, at }: Pick<Spoken, 'by' | 'at'>,
): Promise<void> {
  if (ids.length === 0) return
  await db
    .updateTable('conditions')
    .set({ droppedBy: by, droppedAt: at })
    .where('id', 'in', ids)
    .execute()
}

type NewJudgement = Pick<Judgement, 'contentHash' | 'isFulfilled'> & {
  conditionId: Id<'Condition'>
  roundId: Id<'Round'>
}

/** Keeps what the holder says of a condition on a text, after all that it said of it there. */
export async function addJudgement(
  db: Db,
  { conditionId, contentHash, ...rest }: NewJudgement,
  { by, mandateId, at }: Spoken,
): Promise<void> {
  const number = sql<number>`(select count(*)::int + 1 from condition_judgements
    where condition_id = ${conditionId} and content_hash = ${contentHash})`
  await db
    .insertInto('conditionJudgements')
    .values({
      conditionId,
      contentHash,
      number,
      ...rest,
      saidBy: by,
      mandateId,
      saidAt: at,
    })
    .execute()
}
