import { sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import type { Db } from '#platform/db.ts'
import type { Indicator, PlannedValue } from './indicators.ts'

const atTable = sql<Id<'Round'>>`(select actor_table())`

const pathOf = sql<PlannedValue[]>`coalesce((
  select json_agg(json_build_object('year', year, 'value', value, 'max', value_max) order by year)
  from planned_values where planned_values.indicator_id = indicators.id), '[]')`

const indicatorsIn = (db: Db, roundId: Id<'Round'>) =>
  db
    .selectFrom('indicators')
    .select([
      'id',
      'commitmentId',
      'roundId',
      'catalogueId',
      'name',
      'definition',
      'unit',
      'direction',
      'isCumulative',
      'baseline',
      'baselineOn',
      'baselineSource',
      'supplierPartyId',
      'checkerPartyId',
      'frequency',
      'dependsOn',
      'confidence',
      'bestStep',
      'contentHash',
      'replacesId',
      'madeAt',
      'droppedAt',
      'dropReason',
    ])
    .select(pathOf.as('path'))
    .where('roundId', '=', roundId)
    .where('roundId', 'in', atTable)
    .orderBy('madeAt')
    .orderBy('id')

type Row = Awaited<ReturnType<ReturnType<typeof indicatorsIn>['execute']>>[number]

/** The indicators of a round that stand, in the order in which they were made. */
export async function indicatorsOf(db: Db, roundId: Id<'Round'>): Promise<Indicator[]> {
  const rows = await indicatorsIn(db, roundId).where('droppedAt', 'is', null).execute()
  return rows.map(indicatorOf)
}

/** Every indicator that a commitment ever had: those that were dropped or replaced too. */
export async function indicatorsEverOf(
  db: Db,
  roundId: Id<'Round'>,
  commitmentId: Id<'Commitment'>,
): Promise<Indicator[]> {
  const rows = await indicatorsIn(db, roundId).where('commitmentId', '=', commitmentId).execute()
  return rows.map(indicatorOf)
}

/** One indicator that stands; `undefined` where it was dropped, or is not for the actor. */
export async function indicatorById(
  db: Db,
  roundId: Id<'Round'>,
  indicatorId: Id<'Indicator'>,
): Promise<Indicator | undefined> {
  const row = await indicatorsIn(db, roundId)
    .where('id', '=', indicatorId)
    .where('droppedAt', 'is', null)
    .executeTakeFirst()
  return row && indicatorOf(row)
}

function indicatorOf({ baseline, baselineOn, baselineSource, ...row }: Row): Indicator {
  return { ...row, baseline: { value: baseline, on: baselineOn, source: baselineSource } }
}

type NewIndicator = Indicator & { partyId: Id<'Party'> }

export async function saveIndicator(db: Db, indicator: NewIndicator): Promise<void> {
  const { baseline, path, ...columns } = indicator
  await db
    .insertInto('indicators')
    .values({
      ...columns,
      baseline: baseline.value,
      baselineOn: baseline.on,
      baselineSource: baseline.source,
    })
    .execute()
  if (path.length === 0) return
  await db
    .insertInto('plannedValues')
    .values(
      path.map(({ year, value, max }) => ({
        indicatorId: indicator.id,
        roundId: indicator.roundId,
        year,
        value,
        valueMax: max,
      })),
    )
    .execute()
}

/** Takes an indicator out; it stays readable with why it went. */
export async function dropFromText(
  db: Db,
  { id, roundId }: Pick<Indicator, 'id' | 'roundId'>,
  { at, reason }: { at: Date; reason: string },
): Promise<void> {
  await db
    .updateTable('indicators')
    .set({ droppedAt: at, dropReason: reason })
    .where('id', '=', id)
    .where('roundId', '=', roundId)
    .where('roundId', 'in', atTable)
    .execute()
}

export async function saveFeasibility(
  db: Db,
  {
    id,
    roundId,
    dependsOn,
    confidence,
  }: Pick<Indicator, 'id' | 'roundId' | 'dependsOn' | 'confidence'>,
): Promise<void> {
  await db
    .updateTable('indicators')
    .set({ dependsOn, confidence })
    .where('id', '=', id)
    .where('roundId', '=', roundId)
    .where('roundId', 'in', atTable)
    .execute()
}
