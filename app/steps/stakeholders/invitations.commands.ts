import { z } from 'zod'
import { type Done, idField, roundCommand, type Turn } from '#agreement/turn.commands.ts'
import { type Id, newId } from '#kernel/id.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { mayGive } from '#parties/mandates.store.ts'
import { mandateActs, withoutLimit } from '#parties/mandates.ts'
import { writeMail } from '#parties/outbox.store.ts'
import { roundById } from '#parties/rounds.store.ts'
import { hashOfToken, newToken } from '#parties/sessions.store.ts'
import type { RoundRole } from '#parties/standing.ts'
import { inRole } from '#platform/db.ts'
import { href } from '#routes.ts'
import { letterOf } from './invitation-letter.ts'
import { invitationsIn, lockInvitation } from './invitations.store.ts'
import {
  expiryOf,
  type Invitation,
  type InvitationRefusal,
  mayChange,
  mayInvite,
  stateOf,
} from './invitations.ts'
import { inviterFor } from './register.ts'
import { roundIdField } from './stakeholders.commands.ts'
import { membersIn, type Stakeholder, stakeholdersOf } from './stakeholders.store.ts'

const email = z.email().transform((text) => text.toLowerCase())
const name = z.string().trim().min(1).max(200)

type Invited = Result<Done<{ invitationId: Id<'Invitation'> }>, InvitationRefusal>

/** Invites someone to speak for a party, with the mandates that its own body gave her. */
const invite = roundCommand({
  by: 'table',
  fields: z.object({
    roundId: roundIdField,
    partyId: idField<'Party'>(z.uuid()),
    email,
    name,
    function: z.string().trim().min(1).max(200),
    acts: z.array(z.enum(mandateActs)).default([]),
    grantedBy: z.string().trim().min(1).max(200),
  }),
  run: async (turn, { roundId, partyId, ...asked }): Promise<Invited> => {
    const parties = await stakeholdersOf(turn.db, roundId)
    const party = parties.find(({ id }) => id === partyId)
    if (!party) return refuse({ code: 'no-such-party', basis: 'lanes' })
    const allowed = await allowedFor(turn, party)
    if (!allowed.ok) return allowed
    if (asked.acts.length > 0 && !(await reachesSoFar(turn)))
      return refuse({ code: 'further-than-own', basis: 'organisation-speaks' })
    return send(turn, { ...asked, roundId, partyId, role: null }, party.name)
  },
})

/** Invites someone to coordinate the round, or to read for the council. She states her neutrality herself, when she accepts. */
const inviteForRole = roundCommand({
  by: 'setter-up',
  fields: z.object({
    roundId: roundIdField,
    role: z.enum(['coordinator', 'council_reader']),
    email,
    name,
  }),
  run: (turn, asked): Promise<Invited> => {
    const nothing = { function: '', acts: [], grantedBy: '' }
    return send(turn, { ...asked, ...nothing, partyId: null })
  },
})

const changeFields = z.object({
  roundId: roundIdField,
  invitationId: idField<'Invitation'>(z.uuid()),
})

/** Takes an invitation back: its link does not work from now on. */
const withdrawInvitation = roundCommand({
  by: 'table',
  fields: changeFields,
  run: async ({ db, now }, { roundId, invitationId }): Promise<Invited> => {
    const invitation = await changeable({ db, now }, roundId, invitationId)
    if (!invitation.ok) return invitation
    await db
      .updateTable('invitations')
      .set({ withdrawnAt: now })
      .where('id', '=', invitationId)
      .execute()
    return ok({ value: { invitationId }, event: eventOf(invitationId, 'withdrawInvitation') })
  },
})

/** Sends an invitation anew: with another link and another fortnight. The old link does not work from now on. */
const renewInvitation = roundCommand({
  by: 'table',
  fields: changeFields,
  run: async (turn, { roundId, invitationId }): Promise<Invited> => {
    const { db, now } = turn
    const invitation = await changeable(turn, roundId, invitationId)
    if (!invitation.ok) return invitation
    const token = newToken()
    await db
      .updateTable('invitations')
      .set({ tokenHash: hashOfToken(token), expiresAt: expiryOf(now) })
      .where('id', '=', invitationId)
      .execute()
    const parties = await stakeholdersOf(db, roundId)
    const organisation = parties.find(({ id }) => id === invitation.value.partyId)?.name
    await mail(turn, invitation.value, { token, organisation })
    return ok({ value: { invitationId }, event: eventOf(invitationId, 'renewInvitation') })
  },
})

/** What can be done with invitations: forms and API read this table. */
export const invitationMoves = { invite, inviteForRole, withdrawInvitation, renewInvitation }

/** The invitation's event: who was asked stays out of it, her mail address most of all. */
const eventOf = (invitationId: Id<'Invitation'>, move: string) => ({
  subject: 'invitation',
  subjectId: invitationId,
  move,
  payload: {},
})

async function allowedFor({ db, actor, standing }: Turn, party: Stakeholder) {
  const members = await membersIn(db, standing.roundId)
  return mayInvite(inviterFor({ members, party, standing, own: actor.hat?.organisationId }))
}

/** Who decides invites with mandates that have no limit, so hers has none; for the first people of a party nobody decides yet. */
const reachesSoFar = async ({ db, standing }: Turn): Promise<boolean> =>
  !standing.mandates.decide || mayGive(db, standing.roundId, withoutLimit)

type Asked = Pick<
  Invitation,
  'roundId' | 'partyId' | 'email' | 'name' | 'function' | 'acts' | 'grantedBy'
> & { role: RoundRole | null }

async function send(turn: Turn, asked: Asked, organisation?: string): Promise<Invited> {
  const { db, now, actor } = turn
  const known = await invitationsIn(db, asked.roundId)
  const isSame = (one: Invitation) =>
    one.email === asked.email && one.partyId === asked.partyId && one.role === asked.role
  if (known.some((one) => isSame(one) && stateOf(one, now) === 'open'))
    return refuse({ code: 'already-invited', basis: 'single-use-link' })

  const invitationId = newId<'Invitation'>(now)
  const token = newToken()
  const times = { invitedBy: actor.personId, invitedAt: now, expiresAt: expiryOf(now) }
  await db
    .insertInto('invitations')
    .values({ id: invitationId, tokenHash: hashOfToken(token), ...asked, ...times })
    .execute()
  await mail(turn, asked, { token, organisation })
  const { partyId, role, acts } = asked
  const payload = { partyId, role, acts }
  const move = role ? 'inviteForRole' : 'invite'
  return ok({ value: { invitationId }, event: { ...eventOf(invitationId, move), payload } })
}

/**
 * The link goes to who is invited and to nobody else: outside the demo not even who invites can
 * read the mail again, or she could come in as somebody else.
 */
async function mail(
  { db, now, actor, installation }: Turn,
  { roundId, email, name, role }: Pick<Invitation, 'roundId' | 'email' | 'name' | 'role'>,
  { token, organisation }: { token: string; organisation: string | undefined },
): Promise<void> {
  const round = (await roundById(db, roundId)).name
  const link = `${installation.baseUrl}${href('/uitnodiging/:token', { token })}`
  const letter = letterOf({ round, inviter: actor.name, name, organisation, role, link })
  const writtenBy = installation.isDemo ? actor.personId : null
  await inRole(db, { role: 'handslag_gate' }, (db) =>
    writeMail({ db, now }, { to: email, ...letter }, writtenBy),
  )
}

async function changeable(
  { db, now }: Pick<Turn, 'db' | 'now'>,
  roundId: Id<'Round'>,
  invitationId: Id<'Invitation'>,
): Promise<Result<Invitation, InvitationRefusal>> {
  const invitation = await lockInvitation(db, roundId, invitationId)
  if (!invitation) return refuse({ code: 'no-such-invitation', basis: 'lanes' })
  const allowed = mayChange(invitation, now)
  return allowed.ok ? ok(invitation) : allowed
}
