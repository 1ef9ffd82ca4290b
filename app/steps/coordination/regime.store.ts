import { sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import { type Db, lockOn } from '#platform/db.ts'
import type { RegimeChange } from './regime.ts'

const known = sql<Id<'Round'>>`(select actor_rounds())`

/** Every time a round went over to another regime, the newest first; what was taken back too. */
export const regimeChangesOf = (db: Db, roundId: Id<'Round'>): Promise<RegimeChange[]> =>
  db
    .selectFrom('regimeSwitches as s')
    .innerJoin('people', 'people.id', 's.switchedBy')
    .select([
      's.id',
      's.regime',
      's.fromDay',
      's.reason',
      'people.name as switchedBy',
      's.switchedAt',
      's.withdrawnAt',
      's.withdrawnBecause',
    ])
    .where('s.roundId', '=', roundId)
    .where('s.roundId', 'in', known)
    .orderBy('s.seq', 'desc')
    .execute()

/** The round, locked until the transaction ends, so that it goes over once at a time. */
export const lockRegimeOf = (db: Db, roundId: Id<'Round'>) => lockOn(db, `regime ${roundId}`)

/** One switch that still counts, locked; `undefined` where there is none for the actor. */
export const lockSwitch = (db: Db, roundId: Id<'Round'>, switchId: Id<'RegimeSwitch'>) =>
  db
    .selectFrom('regimeSwitches')
    .select('id')
    .where('id', '=', switchId)
    .where('roundId', '=', roundId)
    .where('roundId', 'in', known)
    .where('withdrawnAt', 'is', null)
    .forUpdate()
    .executeTakeFirst()

type NewSwitch = Pick<RegimeChange, 'id' | 'regime' | 'fromDay' | 'reason' | 'switchedAt'> & {
  roundId: Id<'Round'>
  switchedBy: Id<'Person'>
}

export async function insertSwitch(db: Db, change: NewSwitch): Promise<void> {
  await db.insertInto('regimeSwitches').values(change).execute()
}

type Withdrawal = { withdrawnAt: Date; withdrawnBecause: string }

/** Takes a switch back; the regime that was held before it counts again. */
export async function withdrawSwitch(
  db: Db,
  switchId: Id<'RegimeSwitch'>,
  withdrawal: Withdrawal,
): Promise<void> {
  await db.updateTable('regimeSwitches').set(withdrawal).where('id', '=', switchId).execute()
}
