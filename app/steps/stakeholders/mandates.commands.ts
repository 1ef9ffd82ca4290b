import { z } from 'zod'
import { type Done, dayField, idField, roundCommand, type Turn } from '#agreement/turn.commands.ts'
import { newId } from '#kernel/id.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { BasisId } from '#law/bases.ts'
import { mandateActs } from '#parties/standing.ts'
import { type EndRefusal, mayEndOn } from './ending.ts'
import { roundIdField } from './stakeholders.commands.ts'
import { coordinatedBy, type Member, membersIn } from './stakeholders.store.ts'

export type MandateRefusal =
  | { code: 'no-such-membership'; basis: BasisId }
  | { code: 'no-such-mandate'; basis: BasisId }
  | { code: 'mandates-held'; basis: BasisId }
  | { code: 'two-hats'; basis: BasisId }
  | EndRefusal

/** For one round, or for every round of the organisation. */
const scopes = ['round', 'every'] as const

/**
 * Gives someone of the own organisation mandates, as the body that may give them decided. Who
 * decides for the organisation enters it, so nobody gives herself what she has not.
 */
const giveMandates = roundCommand({
  by: 'party',
  act: 'decide',
  fields: z.object({
    roundId: roundIdField,
    membershipId: idField<'Membership'>(z.uuid()),
    acts: z.array(z.enum(mandateActs)).min(1),
    scope: z.enum(scopes),
    fromDay: dayField,
    untilDay: dayField.optional(),
    grantedBy: z.string().trim().min(1).max(200),
    proof: z.string().trim().max(500).default(''),
  }),
  run: async (turn, input): Promise<Result<Done<{ given: number }>, MandateRefusal>> => {
    const { membershipId, fromDay, untilDay = null, grantedBy, proof } = input
    const member = await ownMember(turn, ({ membershipId: id }) => id === membershipId)
    if (!member) return refuse({ code: 'no-such-membership', basis: 'lanes' })
    if (await coordinates(turn, member, input.scope))
      return refuse({ code: 'two-hats', basis: 'coordinator-is-neutral' })
    const fits = mayEndOn({ fromDay, untilDay: null }, untilDay ?? fromDay)
    if (!fits.ok) return fits
    const held = member.mandates
      .filter(({ untilDay }) => untilDay === null)
      .filter(({ roundId }) => input.scope === 'round' || roundId === null)
    const acts = input.acts.filter((act) => !held.some((mandate) => mandate.act === act))
    if (acts.length === 0) return refuse({ code: 'mandates-held', basis: 'organisation-speaks' })

    const roundId = input.scope === 'round' ? input.roundId : null
    const mandate = { membershipId, roundId, fromDay, untilDay, grantedBy, proof }
    const rows = acts.map((act) => ({ id: newId<'Mandate'>(turn.now), act, ...mandate }))
    await turn.db.insertInto('mandates').values(rows).execute()
    const payload = { acts, ...mandate }
    const event = { subject: 'membership', subjectId: membershipId, move: 'giveMandates', payload }
    return ok({ value: { given: acts.length }, event })
  },
})

/** Ends a mandate of someone of the own organisation, with its last day. */
const endMandate = roundCommand({
  by: 'party',
  act: 'decide',
  fields: z.object({
    roundId: roundIdField,
    mandateId: idField<'Mandate'>(z.uuid()),
    untilDay: dayField,
  }),
  run: async (turn, { mandateId, untilDay }): Promise<Result<Done<object>, MandateRefusal>> => {
    const has = ({ mandates }: Member) => mandates.some(({ id }) => id === mandateId)
    const mandate = (await ownMember(turn, has))?.mandates.find(({ id }) => id === mandateId)
    if (!mandate) return refuse({ code: 'no-such-mandate', basis: 'lanes' })
    const fits = mayEndOn(mandate, untilDay)
    if (!fits.ok) return fits
    await turn.db.updateTable('mandates').set({ untilDay }).where('id', '=', mandateId).execute()
    const payload = { untilDay }
    const event = { subject: 'mandate', subjectId: mandateId, move: 'endMandate', payload }
    return ok({ value: {}, event })
  },
})

/** Ends someone's place in the own organisation, with its last day; her mandates end with it. */
const endMembership = roundCommand({
  by: 'party',
  act: 'decide',
  fields: z.object({
    roundId: roundIdField,
    membershipId: idField<'Membership'>(z.uuid()),
    untilDay: dayField,
  }),
  run: async (turn, { membershipId, untilDay }): Promise<Result<Done<object>, MandateRefusal>> => {
    const member = await ownMember(turn, ({ membershipId: id }) => id === membershipId)
    if (!member) return refuse({ code: 'no-such-membership', basis: 'lanes' })
    const fits = mayEndOn(member, untilDay)
    if (!fits.ok) return fits
    await turn.db
      .updateTable('memberships')
      .set({ untilDay })
      .where('id', '=', membershipId)
      .execute()
    const payload = { untilDay }
    const event = { subject: 'membership', subjectId: membershipId, move: 'endMembership', payload }
    return ok({ value: {}, event })
  },
})

/** Someone of the organisation of who acts; `undefined` for who belongs to another. */
async function ownMember(
  { db, actor, standing }: Turn,
  is: (member: Member) => boolean,
): Promise<Member | undefined> {
  const members = await membersIn(db, standing.roundId)
  return members.find((one) => one.organisationId === actor.hat?.organisationId && is(one))
}

/** Who coordinates a round speaks for no party in it: for one round, or for any of her organisation. */
async function coordinates(
  { db, standing }: Turn,
  { personId, organisationId }: Member,
  scope: (typeof scopes)[number],
): Promise<boolean> {
  const rounds = await coordinatedBy(db, personId, organisationId)
  return scope === 'every' ? rounds.length > 0 : rounds.includes(standing.roundId)
}

/** What an organisation can decide on who acts for it: forms and API read this table. */
export const mandateMoves = { giveMandates, endMandate, endMembership }
