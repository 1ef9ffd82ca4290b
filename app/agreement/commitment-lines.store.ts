import { sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import type { Db } from '#platform/db.ts'
import type { LineOutcome } from './line-dispositions.ts'
import type { OverviewLine } from './overviews.ts'

/** A line of a bod from which a commitment came, and how it was taken over. */
export type SourceLine = Pick<
  OverviewLine,
  'id' | 'reference' | 'kind' | 'text' | 'quantity' | 'unit'
> & {
  overviewId: Id<'ActivityOverview'>
  /** The association whose bod it stands in, and the year of that bod. */
  party: string
  year: number
  outcome: LineOutcome
  /** Why it was changed; empty where it was adopted as it stood. */
  reason: string
}

/**
 * The lines of sent bods that were adopted in a commitment, or changed in it, by association and number.
 * Only decisions that hold for what the line says now.
 */
export const sourceLinesOf = (
  db: Db,
  roundId: Id<'Round'>,
  commitmentId: Id<'Commitment'>,
): Promise<SourceLine[]> =>
  db
    .selectFrom('lineDispositionCommitments as link')
    .innerJoin(
      sql<{
        lineId: Id<'OverviewLine'>
        textId: Id<'OverviewLineText'>
        overviewId: Id<'ActivityOverview'>
        dispositionId: Id<'LineDisposition'> | null
      }>`line_states(${roundId})`.as('state'),
      'state.dispositionId',
      'link.dispositionId',
    )
    .innerJoin('lineDispositions as d', 'd.id', 'link.dispositionId')
    .innerJoin('overviewLines as line', 'line.id', 'state.lineId')
    .innerJoin('overviewLineTexts as text', 'text.id', 'state.textId')
    .innerJoin('activityOverviews as bod', 'bod.id', 'state.overviewId')
    .innerJoin('parties', 'parties.id', 'bod.partyId')
    .innerJoin('organisations', 'organisations.id', 'parties.organisationId')
    .select(['line.id', 'line.reference', 'text.kind', 'text.text', 'text.quantity', 'text.unit'])
    .select(['state.overviewId', 'organisations.name as party', 'bod.year'])
    .select(['d.outcome', 'd.reason'])
    .where('link.commitmentId', '=', commitmentId)
    .where('link.roundId', '=', roundId)
    .where('link.roundId', 'in', sql<Id<'Round'>>`(select actor_table())`)
    .where('text.lane', '=', 'table')
    .orderBy('organisations.name')
    .orderBy(sql`length(line.reference), line.reference`)
    .orderBy('line.id')
    .execute()
