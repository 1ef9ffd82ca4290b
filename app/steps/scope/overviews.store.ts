import { sql } from 'kysely'
import {
  contentOfLine,
  type LineContent,
  lineHash,
  type OverviewFactKind,
} from '#agreement/overviews.ts'
import type { Day } from '#kernel/day.ts'
import { type Id, newId } from '#kernel/id.ts'
import type { OrganisationKind } from '#parties/organisations.ts'
import { type Db, lockOn } from '#platform/db.ts'

const own = sql<Id<'Party'>>`(select actor_parties())`

/** Where something of a bod belongs. */
export type OverviewPlace = {
  overviewId: Id<'ActivityOverview'>
  roundId: Id<'Round'>
  partyId: Id<'Party'>
}

/** Of what kind the organisation of a party is. */
export const kindOfParty = async (db: Db, partyId: Id<'Party'>): Promise<OrganisationKind> => {
  const { kind } = await db
    .selectFrom('parties')
    .innerJoin('organisations', 'organisations.id', 'parties.organisationId')
    .select('organisations.kind')
    .where('parties.id', '=', partyId)
    .where('parties.id', 'in', own)
    .executeTakeFirstOrThrow()
  return kind
}

/** Makes others who work at this bod wait until the transaction ends. */
export const lockOverview = (db: Db, name: string): Promise<void> => lockOn(db, `overview ${name}`)

type Making = { by: Id<'Person'>; at: Date }

/** Begins a bod, in the room of its association, with its first version. */
export async function insertOverview(
  db: Db,
  { overviewId, roundId, partyId }: OverviewPlace,
  { year, by, at }: Making & { year: number },
): Promise<void> {
  await db
    .insertInto('activityOverviews')
    .values({ id: overviewId, roundId, partyId, year, lane: 'room', madeBy: by, madeAt: at })
    .execute()
  await insertVersion(db, { overviewId, roundId, partyId }, { number: 1, why: '', by, at })
}

/** Which version begins, why, by whom and when. */
export type NewVersion = Making & { number: number; why: string }

/** Begins a version of a bod, in the room of its association. */
export async function insertVersion(
  db: Db,
  place: OverviewPlace,
  { number, why, by, at }: NewVersion,
): Promise<Id<'OverviewVersion'>> {
  const id = newId<'OverviewVersion'>(at)
  await db
    .insertInto('overviewVersions')
    .values({ id, ...place, lane: 'room', number, why, madeBy: by, madeAt: at })
    .execute()
  return id
}

type Sending = { overviewId: Id<'ActivityOverview'>; versionId: Id<'OverviewVersion'> } & Making

/** Puts a version on the table with its lines and facts. Lines that were withdrawn before anyone saw them stay in the room. */
export async function sendVersionOf(db: Db, { overviewId, versionId, by, at }: Sending) {
  await sql`update overview_line_texts t set lane = 'table'
    where overview_version_id = ${versionId} and replaced_at is null and (withdrawn_at is null or exists (
      select from overview_lines l where l.id = t.line_id and l.lane = 'table'))`.execute(db)
  await sql`update overview_lines set lane = 'table' where overview_id = ${overviewId} and lane = 'room'
    and id in (select line_id from overview_line_texts where overview_version_id = ${versionId} and lane = 'table')`.execute(
    db,
  )
  await db
    .updateTable('overviewFacts')
    .set({ lane: 'table' })
    .where('overviewVersionId', '=', versionId)
    .where('endedAt', 'is', null)
    .execute()
  await db
    .updateTable('overviewVersions')
    .set({ lane: 'table', sentBy: by, sentAt: at })
    .where('id', '=', versionId)
    .execute()
  await db
    .updateTable('activityOverviews')
    .set({ lane: 'table' })
    .where('id', '=', overviewId)
    .where('lane', '=', 'room')
    .execute()
}

type NewLine = Making & { lineId: Id<'OverviewLine'>; reference: string }

/** Adds a line to a bod; what it says follows with `saveLineText`. */
export async function insertLine(
  db: Db,
  place: OverviewPlace,
  { lineId, reference }: Pick<NewLine, 'lineId' | 'reference'>,
): Promise<void> {
  await db
    .insertInto('overviewLines')
    .values({ id: lineId, ...place, lane: 'room', reference })
    .execute()
}

type Saying = Making & {
  lineId: Id<'OverviewLine'>
  versionId: Id<'OverviewVersion'>
  content: LineContent
  why?: string
}

/** Keeps what a line says in a version; what stood there before stays, as replaced. */
export async function saveLineText(db: Db, place: OverviewPlace, saying: Saying): Promise<void> {
  const { lineId, versionId, content, why = '', by, at } = saying
  await db
    .updateTable('overviewLineTexts')
    .set({ replacedAt: at })
    .where('lineId', '=', lineId)
    .where('overviewVersionId', '=', versionId)
    .where('replacedAt', 'is', null)
    .execute()
  await db
    .insertInto('overviewLineTexts')
    .values({
      id: newId<'OverviewLineText'>(at),
      lineId,
      overviewVersionId: versionId,
      ...place,
      lane: 'room',
      ...contentOfLine(content),
      contentHash: lineHash(content),
      why,
      madeBy: by,
      madeAt: at,
    })
    .execute()
}

/** Withdraws what a line says in a version that is not sent, with the reason. */
export async function withdrawText(
  db: Db,
  textId: Id<'OverviewLineText'>,
  { at, reason }: { at: Date; reason: string },
): Promise<void> {
  await db
    .updateTable('overviewLineTexts')
    .set({ withdrawnAt: at, withdrawReason: reason })
    .where('id', '=', textId)
    .where('partyId', 'in', own)
    .execute()
}

type Noting = Making & {
  versionId: Id<'OverviewVersion'>
  lane: 'room' | 'table'
  kind: OverviewFactKind
  on: Day
  note: string
}

/** Notes a day around a version. A former day of the kind ends, with why. */
export async function saveFact(db: Db, place: OverviewPlace, noting: Noting) {
  const { versionId, lane, kind, on, note, by, at } = noting
  const id = newId<'OverviewFact'>(at)
  await db
    .updateTable('overviewFacts')
    .set({ endedAt: at, endReason: note || 'Verbeterd' })
    .where('overviewVersionId', '=', versionId)
    .where('kind', '=', kind)
    .where('endedAt', 'is', null)
    .execute()
  await db
    .insertInto('overviewFacts')
    .values({
      id,
      overviewVersionId: versionId,
      ...place,
      lane,
      kind,
      onDay: on,
      note,
      notedBy: by,
      notedAt: at,
    })
    .execute()
  return id
}

/** Ends a fact that was noted by mistake, with the reason. */
export async function endFact(
  db: Db,
  id: Id<'OverviewFact'>,
  { at, reason }: { at: Date; reason: string },
): Promise<void> {
  await db
    .updateTable('overviewFacts')
    .set({ endedAt: at, endReason: reason })
    .where('id', '=', id)
    .where('partyId', 'in', own)
    .execute()
}
