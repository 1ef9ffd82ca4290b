import { sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import { type Db, lockOn } from '#platform/db.ts'
import type { Acceptance, ProcessRule, RulesVersion } from './process-rules.ts'

const known = sql<Id<'Round'>>`(select actor_table() union select actor_sets_up())`

/** All versions of the rules of a round, the newest first. */
export async function rulesVersionsOf(db: Db, roundId: Id<'Round'>): Promise<RulesVersion[]> {
  const versions = await db
    .selectFrom('processRuleVersions as v')
    .innerJoin('people', 'people.id', 'v.madeBy')
    .select(['v.id', 'v.number', 'v.note', 'v.madeBy', 'people.name', 'v.madeAt'])
    .select([
      'v.silence',
      'v.paperWorkingDays',
      'v.answerWorkingDays',
      'v.readingMinutes',
      'v.publisher',
    ])
    .where('v.roundId', '=', roundId)
    .where('v.roundId', 'in', known)
    .orderBy('v.number', 'desc')
    .execute()
  const rules = await db
    .selectFrom('processRules')
    .select(['processRuleVersionId as versionId', 'title', 'text'])
    .where('roundId', '=', roundId)
    .where('roundId', 'in', known)
    .orderBy('position')
    .execute()
  const byVersion = Map.groupBy(rules, ({ versionId }) => versionId)
  return versions.map(({ id, number, note, madeBy, name, madeAt, ...settings }) => ({
    id,
    number,
    note,
    madeBy: { id: madeBy, name },
    madeAt,
    rules: (byVersion.get(id) ?? []).map(({ title, text }) => ({ title, text })),
    settings,
  }))
}

/** The same, while the rules of the round wait for this transaction: nobody writes or accepts beside it. */
export async function lockRules(db: Db, roundId: Id<'Round'>): Promise<RulesVersion[]> {
  await lockOn(db, `rules ${roundId}`)
  return rulesVersionsOf(db, roundId)
}

/** Every acceptance in a round, of older versions too. */
export const acceptancesIn = (db: Db, roundId: Id<'Round'>): Promise<Acceptance[]> =>
  db
    .selectFrom('processRuleAcceptances as a')
    .innerJoin('people', 'people.id', 'a.acceptedBy')
    .select([
      'a.processRuleVersionId as versionId',
      'a.partyId',
      'people.name as acceptedBy',
      'a.acceptedAt',
    ])
    .where('a.roundId', '=', roundId)
    .where('a.roundId', 'in', known)
    .orderBy('a.acceptedAt')
    .execute()

type NewVersion = Omit<RulesVersion, 'madeBy' | 'rules'> & {
  roundId: Id<'Round'>
  madeBy: Id<'Person'>
}

export async function insertRules(
  db: Db,
  version: NewVersion,
  rules: readonly ProcessRule[],
): Promise<void> {
  const { settings, ...row } = version
  const { id: processRuleVersionId, roundId } = row
  await db
    .insertInto('processRuleVersions')
    .values({ ...row, ...settings })
    .execute()
  await db
    .insertInto('processRules')
    .values(
      rules.map((rule, nth) => ({ ...rule, processRuleVersionId, roundId, position: nth + 1 })),
    )
    .execute()
}

type NewAcceptance = Omit<Acceptance, 'acceptedBy' | 'versionId'> & {
  id: Id<'ProcessRuleAcceptance'>
  roundId: Id<'Round'>
  processRuleVersionId: Id<'ProcessRuleVersion'>
  acceptedBy: Id<'Person'>
  mandateId: Id<'Mandate'>
}

export async function insertAcceptance(db: Db, acceptance: NewAcceptance): Promise<void> {
  await db.insertInto('processRuleAcceptances').values(acceptance).execute()
}
