import { type ExpressionBuilder, sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import { type MandateAct, mandateActs } from '#parties/mandates.ts'
import type { Db } from '#platform/db.ts'
import type { DB } from '#platform/schema.gen.ts'
import type { Invitation } from './invitations.ts'

const columns = [
  'invitations.id',
  'invitations.roundId',
  'invitations.partyId',
  'invitations.role',
  'invitations.email',
  'invitations.name',
  'invitations.function',
  'invitations.acts',
  'invitations.grantedBy',
  'invitations.invitedAt',
  'invitations.expiresAt',
  'invitations.acceptedAt',
  'invitations.withdrawnAt',
] as const

/** Who wrote it, who coordinates the round, and the party it is for. */
const visible = (on: ExpressionBuilder<DB, 'invitations'>) =>
  on.or([
    on('invitations.invitedBy', '=', sql<Id<'Person'>>`(select acting_person())`),
    on('invitations.roundId', 'in', sql<Id<'Round'>>`(select actor_coordinates())`),
    on('invitations.partyId', 'in', sql<Id<'Party'>>`(select actor_parties())`),
  ])

const withActs = <Row extends { acts: string[] }>(row: Row): Row & { acts: MandateAct[] } => ({
  ...row,
  acts: mandateActs.filter((act) => row.acts.includes(act)),
})

/** The invitations of a round that the actor may see, the newest first. */
export async function invitationsIn(db: Db, roundId: Id<'Round'>): Promise<Invitation[]> {
  const rows = await db
    .selectFrom('invitations')
    .select(columns)
    .where('roundId', '=', roundId)
    .where(visible)
    .orderBy('invitedAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(withActs)
}

/** One invitation that the actor may change, locked until the transaction ends. An accepted one changes no more. */
export async function lockInvitation(
  db: Db,
  roundId: Id<'Round'>,
  invitationId: Id<'Invitation'>,
): Promise<Invitation | undefined> {
  const row = await db
    .selectFrom('invitations')
    .select(columns)
    .where('id', '=', invitationId)
    .where('roundId', '=', roundId)
    .where(visible)
    .forUpdate()
    .executeTakeFirst()
  return row && withActs(row)
}

export type OpenedInvitation = Invitation & {
  round: string
  inviter: string
  organisation: string | null
  organisationId: Id<'Organisation'> | null
}

/** The invitation of a link, with what its reader must know to decide. Read at the gate: whoever has the link may read it. */
export async function invitationOfToken(
  db: Db,
  tokenHash: string,
): Promise<OpenedInvitation | undefined> {
  const row = await db
    .selectFrom('invitations')
    .innerJoin('rounds', 'rounds.id', 'invitations.roundId')
    .innerJoin('people', 'people.id', 'invitations.invitedBy')
    .leftJoin('parties', 'parties.id', 'invitations.partyId')
    .leftJoin('organisations', 'organisations.id', 'parties.organisationId')
    .select(columns)
    .select([
      'rounds.name as round',
      'people.name as inviter',
      'organisations.name as organisation',
      'organisations.id as organisationId',
    ])
    .where('invitations.tokenHash', '=', tokenHash)
    .executeTakeFirst()
  return row && withActs(row)
}

/** Locks the invitation of a link until the transaction ends, so that it works once. */
export async function lockToken(db: Db, tokenHash: string): Promise<void> {
  await db
    .selectFrom('invitations')
    .select('id')
    .where('tokenHash', '=', tokenHash)
    .forUpdate()
    .execute()
}

/** Notes that a person accepted an invitation: from now on its link has been used. */
export async function markAccepted(
  { db, now }: { db: Db; now: Date },
  invitationId: Id<'Invitation'>,
  personId: Id<'Person'>,
): Promise<void> {
  await db
    .updateTable('invitations')
    .set({ acceptedAt: now, personId })
    .where('id', '=', invitationId)
    .execute()
}
