import { sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import { partiesOf, type Round } from '#parties/rounds.store.ts'
import type { Db } from '#platform/db.ts'
import type { AgreementText, Ingredients } from './agreement-text.ts'
import { commitmentsOf } from './commitments.store.ts'
import { indicatorsInText } from './indicators-in-text.store.ts'
import { positionsIn } from './positions.store.ts'

const atTable = sql<Id<'Round'>>`(select actor_table())`

/** The pieces of the general text that hold now, in their order. */
export const agreementTextsOf = (db: Db, roundId: Id<'Round'>): Promise<AgreementText[]> =>
  db
    .selectFrom('agreementTexts')
    .select(['id', 'part', 'title', 'text'])
    .where('roundId', '=', roundId)
    .where('roundId', 'in', atTable)
    .where('endedAt', 'is', null)
    .orderBy('part')
    .orderBy('position')
    .orderBy('id')
    .execute()

/** Everything the agreement of a round is put together from, as far as the actor sits at its table; a constant number of queries. */
export async function ingredientsOf(db: Db, round: Round): Promise<Ingredients> {
  const roundId = round.id
  const agreement = await db
    .selectFrom('agreements')
    .select(['address', 'title'])
    .where('roundId', '=', roundId)
    .where('roundId', 'in', atTable)
    .executeTakeFirstOrThrow()
  return {
    ...agreement,
    kind: round.kind,
    isExample: round.isExample,
    term: { from: round.termFrom, until: round.termUntil },
    municipalities: await municipalitiesOf(db, roundId),
    parties: await partiesOf(db, roundId),
    themes: await themesOf(db, roundId),
    goals: await goalsOf(db, roundId),
    commitments: await commitmentsOf(db, roundId),
    positions: await positionsIn(db, roundId),
    indicators: await indicatorsInText(db, roundId),
    texts: await agreementTextsOf(db, roundId),
  }
}

const municipalitiesOf = (db: Db, roundId: Id<'Round'>) =>
  db
    .selectFrom('roundMunicipalities')
    .innerJoin('municipalities', 'municipalities.code', 'roundMunicipalities.code')
    .select(['municipalities.code', 'municipalities.name'])
    .where('roundId', '=', roundId)
    .where('roundId', 'in', atTable)
    .orderBy('municipalities.name')
    .execute()

const themesOf = (db: Db, roundId: Id<'Round'>) =>
  db
    .selectFrom('themes')
    .select(['id', 'code', 'name'])
    .where('roundId', '=', roundId)
    .where('roundId', 'in', atTable)
    .orderBy('position')
    .orderBy('code')
    .execute()

const goalsOf = (db: Db, roundId: Id<'Round'>) =>
  db
    .selectFrom('goals')
    .select(['id', 'themeId', 'text', 'quantity', 'unit', 'year', 'source'])
    .where('roundId', '=', roundId)
    .where('roundId', 'in', atTable)
    .where('droppedAt', 'is', null)
    .orderBy('position')
    .orderBy('id')
    .execute()

/** The promises of the round before that nobody has decided about yet. */
export async function undisposedBefore(
  db: Db,
  roundId: Id<'Round'>,
): Promise<{ code: string; title: string }[]> {
  const { rows } = await sql<{ code: string; title: string }>`
    select code, title from undisposed_before(${roundId})`.execute(db)
  return rows
}
