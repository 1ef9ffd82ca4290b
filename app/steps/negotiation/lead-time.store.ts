import { sql } from 'kysely'
import { type Id, newId } from '#kernel/id.ts'
import type { Party } from '#parties/rounds.store.ts'
import { type Db, lockOn } from '#platform/db.ts'
import { charterOf } from '#process/charter.store.ts'
import { papersOfItems } from './item-papers.store.ts'
import { type LateConsent, type Verdict, verdictOn } from './lead-time.ts'
import type { AgendaKind, Meeting } from './meetings.ts'

/** Whose meetings these are: those of the actor's table, and until there is a coordinator of the rounds she made. */
const known = sql<
  Id<'Round'>
>`(select actor_table() union select id from rounds where made_by = acting_person())`

/** Holds a meeting until the transaction ends: its day, its papers and what was said of them change one after another. */
export async function holdMeeting(db: Db, meetingId: Id<'Meeting'>): Promise<void> {
  await lockOn(db, meetingId)
}

/** An item with how its papers stand, and whether a decision was recorded on it. */
export type JudgedItem = { verdict: Verdict; isDecided: boolean }

type Judged = { meeting: Meeting; parties: readonly Party[] }

/** Every item of a meeting, judged by the charter of its round: as many queries for one item as for a hundred. */
export async function judgedItems(
  db: Db,
  { meeting, parties }: Judged,
): Promise<Map<Id<'AgendaItem'>, JudgedItem>> {
  const { paperWorkingDays: leadDays } = await charterOf(db, meeting.roundId)
  const items = await itemsOf(db, meeting.id)
  const papers = await papersOfItems(db, meeting.id)
  const consents = await consentsOf(db, meeting.id)
  return new Map(
    items.map(({ id, themeId, isDecided }) => {
      const its = { papers: papers.get(id) ?? [], consents: consents.get(id) ?? [] }
      return [
        id,
        { isDecided, verdict: verdictOn({ meeting, leadDays, parties, themeId, ...its }) },
      ]
    }),
  )
}

const itemsOf = (db: Db, meetingId: Id<'Meeting'>) =>
  db
    .selectFrom('agendaItems as i')
    .leftJoin('commitments as c', 'c.id', 'i.commitmentId')
    .select(({ exists, selectFrom }) => [
      'i.id',
      'c.themeId',
      exists(
        selectFrom('outcomes as o')
          .select('o.id')
          .whereRef('o.agendaItemId', '=', 'i.id')
          .where('o.kind', '=', 'decision'),
      )
        .$castTo<boolean>()
        .as('isDecided'),
    ])
    .where('i.meetingId', '=', meetingId)
    .where('i.roundId', 'in', known)
    .execute()

/** What each tenants' organisation last said of each item. Taking back takes back all it said before. */
async function consentsOf(
  db: Db,
  meetingId: Id<'Meeting'>,
): Promise<Map<Id<'AgendaItem'>, LateConsent[]>> {
  const rows = await db
    .selectFrom('lateConsents')
    .distinctOn(['agendaItemId', 'partyId'])
    .select(['agendaItemId', 'partyId', 'heldOn', 'paperKeys', 'givenAt', 'withdrawnAt'])
    .where('meetingId', '=', meetingId)
    .where('roundId', 'in', known)
    .orderBy('agendaItemId')
    .orderBy('partyId')
    .orderBy('withdrawnAt', (order) => order.desc().nullsFirst())
    .orderBy('givenAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return Map.groupBy(rows, ({ agendaItemId }) => agendaItemId)
}

type Made = { by: Id<'Person'>; at: Date }

type ItemPlace = {
  roundId: Id<'Round'>
  meetingId: Id<'Meeting'>
  agendaItemId: Id<'AgendaItem'>
}

/** Lets an item ask something else. */
export async function setKind(db: Db, itemId: Id<'AgendaItem'>, kind: AgendaKind): Promise<void> {
  await db.updateTable('agendaItems').set({ kind }).where('id', '=', itemId).execute()
}

type NewConsent = ItemPlace & Pick<LateConsent, 'partyId' | 'heldOn' | 'paperKeys'>

/** Keeps that an organisation consents, to which day and which papers. */
export async function addConsent(
  db: Db,
  { paperKeys, ...consent }: NewConsent,
  { by, at }: Made,
): Promise<void> {
  await db
    .insertInto('lateConsents')
    .values({
      id: newId<'LateConsent'>(at),
      ...consent,
      paperKeys: [...paperKeys],
      givenBy: by,
      givenAt: at,
    })
    .execute()
}

/** Keeps that an organisation no longer consents. */
export async function withdrawConsent(
  db: Db,
  { agendaItemId, partyId }: { agendaItemId: Id<'AgendaItem'>; partyId: Id<'Party'> },
  { by, at }: Made,
): Promise<void> {
  await db
    .updateTable('lateConsents')
    .set({ withdrawnBy: by, withdrawnAt: at })
    .where('agendaItemId', '=', agendaItemId)
    .where('partyId', '=', partyId)
    .where('withdrawnAt', 'is', null)
    .execute()
}
