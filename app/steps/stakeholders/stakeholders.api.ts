import { id } from '#kernel/id.ts'
import { bases } from '#law/bases.ts'
import type { Handler } from '#parties/handler.ts'
import { formOf } from '#parties/participation.ts'
import { standingIn } from '#parties/rounds.store.ts'
import { answering, asked } from '#platform/answering.ts'
import { notThereProblem } from '#platform/problem.ts'
import { vacanciesFor } from '#process/vacancies.store.ts'
import { vacancyJson } from '#process/vacancies.words.ts'
import { forgottenIn, type Homes } from './forgotten.ts'
import { forgottenWords } from './forgotten.words.ts'
import { peopleMoves } from './functions.commands.ts'
import { invitationMoves } from './invitations.commands.ts'
import { invitationsIn } from './invitations.store.ts'
import { type Invitation, stateOf } from './invitations.ts'
import { participationMoves } from './participation.commands.ts'
import { registerOf } from './register.store.ts'
import { gatheredFrom, peopleOf, type Register } from './register.ts'
import { relationMoves } from './relations.commands.ts'
import type { Relation } from './relations.store.ts'
import { partyMoves } from './stakeholders.commands.ts'
import type { Member, Stakeholder } from './stakeholders.store.ts'
import { stakeholdersRefusalWords } from './stakeholders.words.ts'

const path = '/api/v1/trajecten/:roundId/belanghebbenden'

const homesJson = ({ edition, year, selfContained, shared }: Homes) => ({
  edition,
  year,
  self_contained: selfContained,
  shared,
})

/** Who takes part and why, who speaks for whom, whom the round may have forgotten, and the invitations that the asker may see. */
export const get: Handler<typeof path> = async ({ params, context }) => {
  const { db, now } = context
  const roundId = id<'Round'>(params.roundId)
  const standing = await standingIn(db, roundId)
  if (!standing) return notThereProblem()
  const vacancies = await vacanciesFor(context, standing)
  const register = await registerOf(db, roundId)
  const invitations = await invitationsIn(db, roundId)
  return Response.json({
    parties: register.parties.map((party) => partyJson(party, register)),
    stand_ins: register.standIns.map((standIn) => ({
      id: standIn.id,
      membership_id: standIn.membershipId,
      substitute_id: standIn.substituteId,
      acts: standIn.acts,
      from_day: standIn.fromDay,
      until_day: standIn.untilDay,
      granted_by: standIn.grantedBy,
    })),
    absences: register.absences.map((absence) => ({
      id: absence.id,
      membership_id: absence.membershipId,
      note: absence.note,
      from_day: absence.fromDay,
      until_day: absence.untilDay,
    })),
    relations: register.relations.map(relationJson),
    round_roles: register.holders.map(({ personId, fromDay, ...holder }) => ({
      person_id: personId,
      from_day: fromDay,
      ...holder,
    })),
    forgotten: forgottenIn(gatheredFrom(register)).map((one) => ({
      code: one.code,
      words: forgottenWords(one),
      party_id: one.partyId ?? null,
      organisation_id: one.organisationId ?? null,
      homes: one.homes ? homesJson(one.homes) : null,
      settled_by: one.settledBy,
      basis: bases[one.basis].cite,
    })),
    vacancies: vacancies.map(vacancyJson),
    invitations: invitations.map((invitation) => invitationJson(invitation, now)),
  })
}

const partyJson = (party: Stakeholder, register: Register) => ({
  id: party.id,
  organisation_id: party.organisationId,
  name: party.name,
  short_name: party.shortName,
  kind: party.kind,
  kvk: party.kvk,
  tooi: party.tooi,
  role: party.role,
  form: formOf(party),
  via_party_id: party.viaId,
  theme_ids: party.themeIds,
  limited_to: party.limitedTo,
  why: party.why,
  joined_on: party.joinedOn,
  people: peopleOf(register, party.organisationId).map(memberJson),
})

const memberJson = (member: Member) => ({
  membership_id: member.membershipId,
  name: member.name,
  function: member.function,
  mandates: member.mandates.map((mandate) => ({
    id: mandate.id,
    act: mandate.act,
    only_this_round: mandate.roundId !== null,
    from_day: mandate.fromDay,
    until_day: mandate.untilDay,
    granted_by: mandate.grantedBy,
    proof: mandate.proof,
    theme_ids: mandate.themeIds,
    ceiling_homes: mandate.ceilings.homes,
    ceiling_euros: mandate.ceilings.euros,
  })),
})

const relationJson = (relation: Relation) => ({
  id: relation.id,
  tenants_id: relation.tenantsId,
  tenants: relation.tenants,
  landlord_id: relation.landlordId,
  landlord: relation.landlord,
  from_day: relation.fromDay,
  until_day: relation.untilDay,
})

const invitationJson = (invitation: Invitation, now: Date) => ({
  id: invitation.id,
  party_id: invitation.partyId,
  role: invitation.role,
  name: invitation.name,
  email: invitation.email,
  acts: invitation.acts,
  state: stateOf(invitation, now),
  expires_at: invitation.expiresAt.toISOString(),
})

const partyId = ({ partyId }: { partyId: string }) => ({ party_id: partyId })
const standInId = ({ standInId }: { standInId: string }) => ({ stand_in_id: standInId })
const absenceId = ({ absenceId }: { absenceId: string }) => ({ absence_id: absenceId })
const relationId = ({ relationId }: { relationId: string }) => ({ relation_id: relationId })
const invitationId = ({ invitationId }: { invitationId: string }) => ({
  invitation_id: invitationId,
})

export const moves = {
  handOver: asked(peopleMoves.handOver, partyId),
  addParty: asked(partyMoves.addParty, partyId),
  addNewParty: asked(partyMoves.addNewParty, partyId),
  changeParty: asked(partyMoves.changeParty, partyId),
  removeParty: asked(partyMoves.removeParty, partyId),
  takePartAs: asked(participationMoves.takePartAs, partyId),
  relate: asked(relationMoves.relate, relationId),
  endRelation: asked(relationMoves.endRelation, relationId),
  giveMandates: asked(peopleMoves.giveMandates, ({ mandateIds }) => ({ mandate_ids: mandateIds })),
  withdrawMandate: asked(peopleMoves.withdrawMandate),
  standIn: asked(peopleMoves.standIn, standInId),
  endStandIn: asked(peopleMoves.endStandIn, standInId),
  succeed: asked(peopleMoves.succeed),
  sayAway: asked(peopleMoves.sayAway, absenceId),
  takeBackAway: asked(peopleMoves.takeBackAway, absenceId),
  endMandate: asked(peopleMoves.endMandate),
  endMembership: asked(peopleMoves.endMembership),
  invite: asked(invitationMoves.invite, invitationId),
  inviteForRole: asked(invitationMoves.inviteForRole, invitationId),
  withdrawInvitation: asked(invitationMoves.withdrawInvitation, invitationId),
  renewInvitation: asked(invitationMoves.renewInvitation, invitationId),
}

/** Everything that can be done about who takes part. */
export const post: Handler<typeof path> = answering({
  moves,
  words: stakeholdersRefusalWords,
  cite: (basis) => bases[basis].cite,
})
