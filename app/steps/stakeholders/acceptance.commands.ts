import { z } from 'zod'
import { appendEvent } from '#agreement/history.store.ts'
import { payloadHashOf } from '#agreement/history.ts'
import type { Id } from '#kernel/id.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { type Actor, identityOf, type Visit } from '#parties/actor.ts'
import {
  addMandates,
  joinOrganisation,
  personWithEmail,
  placeInRound,
  takeRole,
} from '#parties/joining.store.ts'
import { actorByEmail, hashOfToken, hatsOf, openSession } from '#parties/sessions.store.ts'
import { inRole, inTransaction } from '#platform/db.ts'
import {
  invitationOfToken,
  lockToken,
  markAccepted,
  type OpenedInvitation,
} from './invitations.store.ts'
import { type AcceptRefusal, fitsHats, mayAccept } from './invitations.ts'

/** What lets her in: the token of her session, and the round she was invited to. */
type Welcome = { session: string; roundId: Id<'Round'> }

type Statement = { statement: string; employer: string }

const name = z.string().trim().min(1).max(200)
const long = z.string().trim().min(1).max(2000)

/** Accepts an invitation to speak for a party, or to read for the council. Done at the gate, by whoever has the link. */
const accept = {
  fields: z.object({ token: z.string(), name }),
  run: (visit: Visit, input: { token: string; name: string }) =>
    acceptWith(visit, { ...input, statement: '', employer: '' }),
}

/** Accepts to coordinate, with her own statement of neutrality and who pays her. */
const acceptCoordination = {
  fields: z.object({ token: z.string(), name, statement: long, employer: name }),
  run: (visit: Visit, input: { token: string; name: string } & Statement) =>
    acceptWith(visit, input),
}

export const acceptanceMoves = { accept, acceptCoordination }

type Input = { token: string; name: string } & Statement

/** The person, her place and her session in one transaction, with one line of history in her own name; or nothing. */
const acceptWith = (visit: Visit, input: Input): Promise<Result<Welcome, AcceptRefusal>> =>
  inTransaction(visit.db, async (db) => {
    const moment = { ...visit, db }
    const tokenHash = hashOfToken(input.token)
    await lockToken(db, tokenHash)
    const invitation = await invitationOfToken(db, tokenHash)
    if (!invitation) return refuse({ code: 'no-such-invitation', basis: 'single-use-link' })
    const allowed = await allows(moment, invitation, input)
    if (!allowed.ok) return allowed

    const personId = await personWithEmail(moment, { email: invitation.email, name: input.name })
    const membershipId = await takePlace(moment, invitation, { personId, ...input })
    await markAccepted(moment, invitation.id, personId)
    const actor = await actorFor(moment, invitation, membershipId)
    const session = await openSession(moment, actor)
    await writeDown(moment, invitation, actor)
    return ok({ session, roundId: invitation.roundId })
  })

async function allows(
  { db, now }: Visit,
  invitation: OpenedInvitation,
  { statement }: Input,
): Promise<Result<unknown, AcceptRefusal>> {
  const works = mayAccept(invitation, now)
  if (!works.ok) return works
  if (invitation.role === 'coordinator' && statement === '')
    return refuse({ code: 'statement-missing', basis: 'coordinator-is-neutral' })
  const { email, roundId } = invitation
  return fitsHats(invitation, await placeInRound({ db, now }, { email, roundId }))
}

/** @returns the membership that she gets or already has; `null` for a role in the round itself */
async function takePlace(
  { db, now }: Visit,
  invitation: OpenedInvitation,
  { personId, statement, employer }: Statement & { personId: Id<'Person'> },
): Promise<Id<'Membership'> | null> {
  const { roundId, role, acts, grantedBy, organisationId } = invitation
  if (role) {
    await takeRole({ db, now }, { personId, roundId, role, statement, employer })
    return null
  }
  if (!organisationId) throw new Error(`Invitation ${invitation.id} is for nobody`)
  const place = { personId, organisationId, function: invitation.function }
  const membershipId = await joinOrganisation({ db, now }, place)
  await addMandates({ db, now }, { membershipId, roundId, acts, grantedBy })
  return membershipId
}

/** She comes in with the hat she was invited for. */
async function actorFor(
  moment: Visit,
  { email }: OpenedInvitation,
  membershipId: Id<'Membership'> | null,
): Promise<Actor> {
  const actor = await actorByEmail(moment, email)
  if (!actor) throw new Error('Who just accepted is not there')
  const hats = await hatsOf(moment, actor.personId)
  return { ...actor, hat: hats.find((hat) => hat.membershipId === membershipId) ?? actor.hat }
}

function writeDown({ db, now }: Visit, invitation: OpenedInvitation, actor: Actor): Promise<void> {
  const { id, roundId, partyId, role, acts } = invitation
  const happening = {
    chain: roundId,
    at: now.toISOString(),
    personId: actor.personId,
    organisationId: actor.hat?.organisationId ?? null,
    mandateId: null,
    roundRole: role,
    subject: 'invitation',
    subjectId: id,
    move: 'accept',
    payloadHash: payloadHashOf({ partyId, role, acts }),
  }
  return inRole(db, identityOf(actor, now), (db) => appendEvent(db, happening, { lane: 'table' }))
}
