import { sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import type { Db } from '#platform/db.ts'
import type { LineState } from './line-dispositions.ts'
import type {
  Overview,
  OverviewFact,
  OverviewLine,
  OverviewResponse,
  OverviewVersion,
} from './overviews.ts'

const atTable = sql<Id<'Round'>>`(select actor_table())`

/** On the table, or in the room of the reader's own party. */
const inSight = (table: string) =>
  sql<boolean>`(${sql.ref(`${table}.lane`)} = 'table' or ${sql.ref(`${table}.party_id`)} in (select actor_parties()))`

/** The bods of a round by association and year, each with the versions that the reader may see. */
export async function overviewsOf(db: Db, roundId: Id<'Round'>): Promise<Overview[]> {
  const rows = await db
    .selectFrom('activityOverviews')
    .innerJoin('parties', 'parties.id', 'activityOverviews.partyId')
    .innerJoin('organisations', 'organisations.id', 'parties.organisationId')
    .select([
      'activityOverviews.id',
      'activityOverviews.partyId',
      'organisations.name as party',
      'activityOverviews.year',
    ])
    .where('activityOverviews.roundId', '=', roundId)
    .where('activityOverviews.roundId', 'in', atTable)
    .where(inSight('activity_overviews'))
    .orderBy('organisations.name')
    .orderBy('activityOverviews.year')
    .orderBy('activityOverviews.id')
    .execute()
  const versions = await versionsIn(db, roundId)
  return rows.map((row) => ({
    ...row,
    versions: versions.filter(({ overviewId }) => overviewId === row.id),
  }))
}

const versionsIn = (db: Db, roundId: Id<'Round'>): Promise<OverviewVersion[]> =>
  db
    .selectFrom('overviewVersions')
    .select(['id', 'overviewId', 'number', 'why', 'madeAt', 'sentAt'])
    .where('roundId', '=', roundId)
    .where('roundId', 'in', atTable)
    .where(inSight('overview_versions'))
    .orderBy('number', 'desc')
    .orderBy('id')
    .execute()

const allTexts = (db: Db, roundId: Id<'Round'>) =>
  db
    .selectFrom('overviewLineTexts as text')
    .innerJoin('overviewLines as line', 'line.id', 'text.lineId')
    .leftJoin('themes', 'themes.id', 'text.themeId')
    .select([
      'text.lineId as id',
      'text.id as textId',
      'text.overviewVersionId as versionId',
      'line.reference',
      'text.kind',
      'text.text',
      'text.area',
      'text.quantity',
      'text.unit',
      'text.amount',
      'text.year',
      'text.themeId',
      'themes.name as theme',
      'text.counterpart',
      'text.contentHash',
      'text.why',
      'text.withdrawnAt',
      'text.withdrawReason',
    ])
    .where('text.roundId', '=', roundId)
    .where('text.roundId', 'in', atTable)
    .where(inSight('text'))

const lineTexts = (db: Db, roundId: Id<'Round'>) =>
  allTexts(db, roundId).where('text.replacedAt', 'is', null)

const inOrder = sql`length(line.reference), line.reference`

type TextRow = Omit<OverviewLine, 'withdrawn'> & {
  withdrawnAt: Date | null
  withdrawReason: string | null
}

const lineOf = ({ withdrawnAt, withdrawReason, ...line }: TextRow): OverviewLine => ({
  ...line,
  withdrawn:
    withdrawnAt && withdrawReason !== null
      ? { at: withdrawnAt, reason: withdrawReason }
      : undefined,
})

/** Every line of a bod in every version that the reader may see, by number; those that were withdrawn too. */
export async function linesOfOverview(
  db: Db,
  roundId: Id<'Round'>,
  overviewId: Id<'ActivityOverview'>,
): Promise<OverviewLine[]> {
  const rows = await lineTexts(db, roundId)
    .where('text.overviewId', '=', overviewId)
    .orderBy(inOrder)
    .orderBy('text.id')
    .execute()
  return rows.map(lineOf)
}

/** What a line said before it was corrected in the room of its association, the latest first. */
export async function formerTextsOf(
  db: Db,
  roundId: Id<'Round'>,
  lineId: string,
): Promise<OverviewLine[]> {
  const rows = await allTexts(db, roundId)
    .where(sql<boolean>`text.line_id::text = ${lineId}`)
    .where('text.replacedAt', 'is not', null)
    .orderBy('text.replacedAt', 'desc')
    .orderBy('text.id')
    .execute()
  return rows.map(lineOf)
}

const commitmentsOfDisposition = sql<{ code: string; title: string }[]>`coalesce((
  select json_agg(json_build_object('code', c.code, 'title', c.title) order by c.code)
  from line_disposition_commitments l join commitments c on c.id = l.commitment_id
  where l.disposition_id = d.id and c.lane = 'table'), '[]')`

/** Every line of the bods that were sent, with what became of it, in one query. Σ open and outcomes is all of them. */
export async function lineStatesOf(db: Db, roundId: Id<'Round'>): Promise<LineState[]> {
  const rows = await lineTexts(db, roundId)
    .innerJoin(
      sql<{
        textId: Id<'OverviewLineText'>
        overviewId: Id<'ActivityOverview'>
        dispositionId: Id<'LineDisposition'> | null
      }>`line_states(${roundId})`.as('state'),
      'state.textId',
      'text.id',
    )
    .leftJoin('lineDispositions as d', 'd.id', 'state.dispositionId')
    .leftJoin('parties', 'parties.id', 'd.partyId')
    .leftJoin('organisations', 'organisations.id', 'parties.organisationId')
    .select([
      'state.overviewId',
      'd.id as dispositionId',
      'd.outcome',
      'd.reason',
      'd.decidedAt',
      'organisations.name as by',
    ])
    .select(commitmentsOfDisposition.as('commitments'))
    .orderBy('state.overviewId')
    .orderBy(inOrder)
    .execute()
  return rows.map(({ dispositionId, outcome, reason, decidedAt, by, commitments, ...row }) => ({
    ...lineOf(row),
    overviewId: row.overviewId,
    disposition:
      dispositionId && outcome && decidedAt
        ? {
            id: dispositionId,
            outcome,
            reason: reason ?? '',
            by: by ?? '',
            at: decidedAt,
            commitments,
          }
        : undefined,
  }))
}

/** The lines of sent bods about which nobody has decided: they hold a text back from being frozen. */
export async function openLinesOf(
  db: Db,
  roundId: Id<'Round'>,
): Promise<{ reference: string; party: string }[]> {
  const { rows } = await sql<{ reference: string; party: string }>`
    select l.reference, o.short_name as party from line_states(${roundId}) s
    join overview_lines l on l.id = s.line_id join parties p on p.id = l.party_id
    join organisations o on o.id = p.organisation_id
    where s.outcome is null and l.round_id in ${atTable}
    order by o.short_name, length(l.reference), l.reference`.execute(db)
  return rows
}

/** What happened around the versions of a bod, the oldest first; what was corrected too. */
export async function factsOfOverview(
  db: Db,
  roundId: Id<'Round'>,
  overviewId: Id<'ActivityOverview'>,
): Promise<OverviewFact[]> {
  const rows = await db
    .selectFrom('overviewFacts')
    .select(['id', 'overviewVersionId as versionId', 'kind', 'onDay as on', 'note'])
    .select(['endedAt', 'endReason'])
    .where('overviewId', '=', overviewId)
    .where('roundId', '=', roundId)
    .where('roundId', 'in', atTable)
    .where(inSight('overview_facts'))
    .orderBy('onDay')
    .orderBy('id')
    .execute()
  return rows.map(({ endedAt, endReason, ...fact }) => ({
    ...fact,
    ended: endedAt && endReason !== null ? { at: endedAt, reason: endReason } : undefined,
  }))
}

/** What the parties that got a bod say of it, the oldest first. */
export async function responsesOfOverview(
  db: Db,
  roundId: Id<'Round'>,
  overviewId: Id<'ActivityOverview'>,
): Promise<OverviewResponse[]> {
  const rows = await db
    .selectFrom('overviewResponses as said')
    .innerJoin('parties', 'parties.id', 'said.partyId')
    .innerJoin('organisations', 'organisations.id', 'parties.organisationId')
    .innerJoin('overviewVersions', 'overviewVersions.id', 'said.overviewVersionId')
    .select(['said.id', 'said.partyId', 'organisations.name as party', 'said.text'])
    .select(['said.madeAt as at', 'overviewVersions.number as version'])
    .select(['said.withdrawnAt', 'said.withdrawReason'])
    .where('said.overviewId', '=', overviewId)
    .where('said.roundId', '=', roundId)
    .where('said.roundId', 'in', atTable)
    .orderBy('said.madeAt')
    .orderBy('said.id')
    .execute()
  return rows.map(({ withdrawnAt, withdrawReason, ...response }) => ({
    ...response,
    withdrawn:
      withdrawnAt && withdrawReason !== null
        ? { at: withdrawnAt, reason: withdrawReason }
        : undefined,
  }))
}
