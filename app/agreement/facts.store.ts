import { sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import type { Db } from '#platform/db.ts'
import type { Fact, FactAnswer, FactText } from './facts.ts'

const atTable = sql<Id<'Round'>>`(select actor_table())`

const ofNow = sql<FactAnswer[]>`coalesce((select jsonb_agg(jsonb_build_object(
    'partyId', a.party_id, 'stance', a.stance, 'reason', a.reason) order by a.party_id)
  from fact_answers a where a.fact_id = facts.id and a.version = now.number
    and a.number = (select max(l.number) from fact_answers l where l.fact_id = a.fact_id and l.party_id = a.party_id)), '[]')`

/** The facts of a round in the version that holds now: what the reads of facts, and of what uses them, are made of. */
export const factsIn = (db: Db, roundId: Id<'Round'>) =>
  db
    .selectFrom('facts')
    .innerJoin('factVersions as now', 'now.factId', 'facts.id')
    .leftJoin('factWithdrawals as gone', 'gone.factId', 'facts.id')
    .select(['facts.id', 'facts.partyId', 'now.number', 'now.text', 'now.source', 'now.onDay'])
    .select(['now.value', 'now.unit', 'gone.reason as withdrawn', ofNow.as('answers')])
    .where(
      'now.number',
      '=',
      sql<number>`(select max(number) from fact_versions v where v.fact_id = facts.id)`,
    )
    .where('facts.roundId', '=', roundId)
    .where('facts.roundId', 'in', atTable)
    .orderBy('facts.id')

/** The facts of a round in the order in which they were brought, those that were withdrawn too. */
export const factsOf = (db: Db, roundId: Id<'Round'>): Promise<Fact[]> =>
  factsIn(db, roundId).execute()

/** One fact of a round; `undefined` where the actor may not see it. */
export const factById = (
  db: Db,
  roundId: Id<'Round'>,
  factId: Id<'Fact'>,
): Promise<Fact | undefined> =>
  factsIn(db, roundId).where('facts.id', '=', factId).executeTakeFirst()

/** A fact in a commitment that uses it. */
export type UsedFact = Fact & {
  commitmentId: Id<'Commitment'>
  code: string
  /** Whether that commitment is on the table; a withdrawn one keeps its facts. */
  isTabled: boolean
}

/** Every fact that a commitment of this round uses, once for each; those of one commitment where one is named. */
export const usedFactsOf = (
  db: Db,
  roundId: Id<'Round'>,
  commitmentId?: Id<'Commitment'>,
): Promise<UsedFact[]> =>
  factsIn(db, roundId)
    .innerJoin('commitmentFacts as use', 'use.factId', 'facts.id')
    .innerJoin('commitments', 'commitments.id', 'use.commitmentId')
    .select(['use.commitmentId', sql<string>`commitments.code`.as('code')])
    .select(sql<boolean>`commitments.state = 'tabled'`.as('isTabled'))
    .where('use.isUsed', '=', true)
    .where(
      'use.number',
      '=',
      sql<number>`(select max(number) from commitment_facts l where l.fact_id = use.fact_id and l.commitment_id = use.commitment_id)`,
    )
    .$if(commitmentId !== undefined, (some) =>
      some.where('use.commitmentId', '=', commitmentId ?? null),
    )
    .orderBy('commitments.code')
    .execute()

/** A version of a fact, with who wrote it and why it was corrected. */
export type FactVersion = FactText & {
  factId: Id<'Fact'>
  number: number
  reason: string
  by: string
  at: Date
}

/** Every version of the facts of a round, the last first. */
export const factVersionsOf = (db: Db, roundId: Id<'Round'>): Promise<FactVersion[]> =>
  db
    .selectFrom('factVersions')
    .innerJoin('people', 'people.id', 'factVersions.writtenBy')
    .select(['factId', 'number', 'text', 'source', 'onDay', 'value', 'unit', 'reason'])
    .select(['people.name as by', 'writtenAt as at'])
    .where('factVersions.roundId', '=', roundId)
    .where('factVersions.roundId', 'in', atTable)
    .orderBy('factId')
    .orderBy('number', 'desc')
    .execute()

/** Who wrote something down of a fact, and when. */
export type Written = { roundId: Id<'Round'>; by: Id<'Person'>; at: Date }

type NewFact = Written & { id: Id<'Fact'>; partyId: Id<'Party'> | null }

/** Adds a fact; what it says is its first version. */
export async function insertFact(
  db: Db,
  { by: addedBy, at: addedAt, ...fact }: NewFact,
): Promise<void> {
  await db
    .insertInto('facts')
    .values({ ...fact, addedBy, addedAt })
    .execute()
}

type NewVersion = Written & FactText & { factId: Id<'Fact'>; number: number; reason: string }

/** Keeps a version of a fact. The earlier ones stay. */
export async function saveFactVersion(
  db: Db,
  { by: writtenBy, at: writtenAt, ...version }: NewVersion,
): Promise<void> {
  await db
    .insertInto('factVersions')
    .values({ ...version, writtenBy, writtenAt })
    .execute()
}

type NewAnswer = Written & FactAnswer & { factId: Id<'Fact'>; version: number }

/** Keeps what a party says of a version. What it said before stays. */
export async function saveFactAnswer(
  db: Db,
  { by: answeredBy, at: answeredAt, ...answer }: NewAnswer,
): Promise<void> {
  const number = sql<number>`(select coalesce(max(number), 0) + 1 from fact_answers
    where fact_id = ${answer.factId} and party_id = ${answer.partyId})`
  await db
    .insertInto('factAnswers')
    .values({ ...answer, answeredBy, answeredAt, number })
    .execute()
}

type Withdrawal = Written & { factId: Id<'Fact'>; reason: string }

/** Keeps that a fact was withdrawn, and why. */
export async function withdrawFact(
  db: Db,
  { by: withdrawnBy, at: withdrawnAt, ...withdrawal }: Withdrawal,
): Promise<void> {
  await db
    .insertInto('factWithdrawals')
    .values({ ...withdrawal, withdrawnBy, withdrawnAt })
    .execute()
}

type Use = Written & { commitmentId: Id<'Commitment'>; factId: Id<'Fact'>; isUsed: boolean }

/** Keeps that a commitment uses a fact, or no longer does. */
export async function saveFactUse(db: Db, { by: saidBy, at: saidAt, ...use }: Use): Promise<void> {
  const number = sql<number>`(select coalesce(max(number), 0) + 1 from commitment_facts
    where fact_id = ${use.factId} and commitment_id = ${use.commitmentId})`
  await db
    .insertInto('commitmentFacts')
    .values({ ...use, saidBy, saidAt, number })
    .execute()
}
