import { z } from 'zod'
import { keepFile } from '#agreement/files.commands.ts'
import type { FileRefusal } from '#agreement/files.ts'
import { themesOf } from '#agreement/themes.store.ts'
import {
  type Done,
  dayField,
  figureField,
  idField,
  roundCommand,
  type Turn,
} from '#agreement/turn.commands.ts'
import { addDays, dayOf } from '#kernel/day.ts'
import { type Id, newId } from '#kernel/id.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { BasisId } from '#law/bases.ts'
import { mayGive } from '#parties/mandates.store.ts'
import { isWithin, type MandateAct, mandateActs, type Reach } from '#parties/mandates.ts'
import { type EndRefusal, mayEndOn } from './ending.ts'
import { roundIdField } from './stakeholders.commands.ts'
import { coordinatedBy, type Mandate, type Member, membersIn } from './stakeholders.store.ts'

export type MandateRefusal =
  | { code: 'no-such-membership'; basis: BasisId }
  | { code: 'no-such-mandate'; basis: BasisId }
  | { code: 'mandates-held'; basis: BasisId }
  | { code: 'two-hats'; basis: BasisId }
  | { code: 'no-such-theme'; basis: BasisId }
  | { code: 'themes-of-one-round'; basis: BasisId }
  | { code: 'further-than-own'; basis: BasisId }
  | FileRefusal
  | EndRefusal

/** For one round, or for every round of the organisation. */
export const scopes = ['round', 'every'] as const

type Scope = (typeof scopes)[number]

const ceiling = figureField.min(0).optional()

const giveFields = z.object({
  roundId: roundIdField,
  membershipId: idField<'Membership'>(z.uuid()),
  acts: z.array(z.enum(mandateActs)).min(1),
  scope: z.enum(scopes),
  /** The only themes it is for; empty for everything. */
  themeIds: z.array(idField<'Theme'>(z.uuid())).max(100).optional(),
  ceilingHomes: ceiling,
  ceilingEuros: ceiling,
  fromDay: dayField,
  untilDay: dayField.optional(),
  grantedBy: z.string().trim().min(1).max(200),
  proof: z.string().trim().max(500).default(''),
  file: z.file().optional(),
})

/**
 * Gives someone of the own organisation mandates, as the body that may give them decided: for which
 * themes, up to how much, from when to when. Who decides for the organisation enters it, so nobody
 * gives herself what she has not, and nobody gives further than her own mandate reaches.
 */
const giveMandates = roundCommand({
  by: 'party',
  act: 'decide',
  changesMandates: true,
  fields: giveFields,
  run: async (
    turn,
    input,
  ): Promise<Result<Done<{ mandateIds: Id<'Mandate'>[] }>, MandateRefusal>> => {
    const { membershipId, fromDay, untilDay = null, grantedBy, proof } = input
    const member = await ownMember(turn, ({ membershipId: id }) => id === membershipId)
    if (!member) return refuse({ code: 'no-such-membership', basis: 'lanes' })
    if (await coordinates(turn, member, input.scope))
      return refuse({ code: 'two-hats', basis: 'coordinator-is-neutral' })
    const fits = mayEndOn({ fromDay, untilDay: null }, untilDay ?? fromDay)
    if (!fits.ok) return fits
    const reach = await reachGiven(turn, input)
    if (!reach.ok) return reach
    const acts = input.acts.filter((act) => !holds(member, { act, input, reach: reach.value }))
    if (acts.length === 0) return refuse({ code: 'mandates-held', basis: 'organisation-speaks' })
    const paper = await paperOf(turn, input.file)
    if (!paper.ok) return paper

    const roundId = input.scope === 'round' ? input.roundId : null
    const { themeIds, ceilings } = reach.value
    const mandate = { membershipId, roundId, fromDay, untilDay, grantedBy, proof }
    const far = { ceilingHomes: ceilings.homes, ceilingEuros: ceilings.euros }
    const rows = acts.map((act) => ({
      ...mandate,
      ...far,
      id: newId<'Mandate'>(turn.now),
      act,
      themeIds: themeIds && [...themeIds],
      proofFileId: paper.value?.id ?? null,
    }))
    await turn.db.insertInto('mandates').values(rows).execute()
    const sha256 = paper.value?.sha256 ?? null
    const payload = { acts, ...mandate, ...far, themeIds: themeIds && [...themeIds], sha256 }
    const event = { subject: 'membership', subjectId: membershipId, move: 'giveMandates', payload }
    return ok({ value: { mandateIds: rows.map(({ id }) => id) }, event })
  },
})

type Given = z.output<typeof giveFields>

/** How far the mandates go that are given: within the themes of the round, and within the mandate of who gives them. */
async function reachGiven(
  { db, standing }: Turn,
  { themeIds = [], scope, ceilingHomes, ceilingEuros }: Given,
): Promise<Result<Reach, MandateRefusal>> {
  const themes = await themesOf(db, standing.roundId)
  if (!themeIds.every((id) => themes.some((theme) => theme.id === id)))
    return refuse({ code: 'no-such-theme', basis: 'lanes' })
  if (themeIds.length > 0 && scope === 'every')
    return refuse({ code: 'themes-of-one-round', basis: 'organisation-speaks' })
  const reach = {
    themeIds: themeIds.length > 0 ? [...new Set(themeIds)] : null,
    ceilings: { homes: ceilingHomes ?? null, euros: ceilingEuros ?? null },
  }
  return (await mayGive(db, standing.roundId, reach))
    ? ok(reach)
    : refuse({ code: 'further-than-own', basis: 'organisation-speaks' })
}

type Asked = { act: MandateAct; input: Given; reach: Reach }

/** Whether someone has a mandate already that goes as far, and that has no end. */
const holds = ({ mandates }: Member, { act, input, reach }: Asked): boolean =>
  mandates.some(
    (held) =>
      held.act === act &&
      held.untilDay === null &&
      (input.scope === 'round' || held.roundId === null) &&
      isWithin(reach, held),
  )

async function paperOf(turn: Turn, file: File | undefined) {
  if (!file) return ok(undefined)
  const bytes = new Uint8Array(await file.arrayBuffer())
  return keepFile(turn, { name: file.name, bytes, lane: 'room' })
}

/**
 * Withdraws a mandate of someone of the own organisation at once, with the reason. What was done with
 * it stays done; who is in the middle of an act comes before or is refused.
 */
const withdrawMandate = roundCommand({
  by: 'party',
  act: 'decide',
  changesMandates: true,
  fields: z.object({
    roundId: roundIdField,
    mandateId: idField<'Mandate'>(z.uuid()),
    reason: z.string().trim().min(1).max(500),
  }),
  run: async (turn, { mandateId, reason }): Promise<Result<Done<object>, MandateRefusal>> => {
    const mandate = await ownMandate(turn, mandateId)
    if (!mandate) return refuse({ code: 'no-such-mandate', basis: 'lanes' })
    const yesterday = addDays(dayOf(turn.now), -1)
    const untilDay = yesterday < mandate.fromDay ? addDays(mandate.fromDay, -1) : yesterday
    const withdrawn = { untilDay, withdrawnAt: turn.now, withdrawnWhy: reason }
    await turn.db.updateTable('mandates').set(withdrawn).where('id', '=', mandateId).execute()
    const payload = { reason, untilDay }
    const event = { subject: 'mandate', subjectId: mandateId, move: 'withdrawMandate', payload }
    return ok({ value: {}, event })
  },
})

/** Ends a mandate of someone of the own organisation, with its last day. */
const endMandate = roundCommand({
  by: 'party',
  act: 'decide',
  changesMandates: true,
  fields: z.object({
    roundId: roundIdField,
    mandateId: idField<'Mandate'>(z.uuid()),
    untilDay: dayField,
  }),
  run: async (turn, { mandateId, untilDay }): Promise<Result<Done<object>, MandateRefusal>> => {
    const mandate = await ownMandate(turn, mandateId)
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
  changesMandates: true,
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

/** A mandate of someone of the organisation of who acts, as long as it holds or is still to begin. */
async function ownMandate(turn: Turn, mandateId: Id<'Mandate'>): Promise<Mandate | undefined> {
  const has = ({ mandates }: Member) => mandates.some(({ id }) => id === mandateId)
  return (await ownMember(turn, has))?.mandates.find(({ id }) => id === mandateId)
}

/** Someone of the organisation of who acts; `undefined` for who belongs to another. */
export async function ownMember(
  { db, actor, standing }: Turn,
  is: (member: Member) => boolean,
): Promise<Member | undefined> {
  const members = await membersIn(db, standing.roundId)
  return members.find((one) => one.organisationId === actor.hat?.organisationId && is(one))
}

/** Who coordinates a round speaks for no party in it: for one round, or for any of her organisation. */
export async function coordinates(
  { db, standing }: Turn,
  { personId, organisationId }: Member,
  scope: Scope,
): Promise<boolean> {
  const rounds = await coordinatedBy(db, personId, organisationId)
  return scope === 'every' ? rounds.length > 0 : rounds.includes(standing.roundId)
}

/** What an organisation can decide on who acts for it: forms and API read this table. */
export const mandateMoves = { giveMandates, withdrawMandate, endMandate, endMembership }
