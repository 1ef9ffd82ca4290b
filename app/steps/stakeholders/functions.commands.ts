import { z } from 'zod'
import { type Done, dayField, idField, roundCommand, type Turn } from '#agreement/turn.commands.ts'
import { addDays } from '#kernel/day.ts'
import { type Id, newId } from '#kernel/id.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { BasisId } from '#law/bases.ts'
import { absencesIn } from './absences.store.ts'
import { type EndRefusal, mayEndOn } from './ending.ts'
import { coordinates, mandateMoves, ownMember } from './mandates.commands.ts'
import { roundIdField } from './stakeholders.commands.ts'
import type { Mandate } from './stakeholders.store.ts'
import { standInMoves } from './stand-ins.commands.ts'
import { successionMoves } from './succession.commands.ts'

export type FunctionRefusal =
  | EndRefusal
  | { code: 'no-such-membership'; basis: BasisId }
  | { code: 'no-such-absence'; basis: BasisId }
  | { code: 'not-your-own'; basis: BasisId }
  | { code: 'stands-in-for-herself'; basis: BasisId }
  | { code: 'two-hats'; basis: BasisId }

/**
 * Somebody of the own organisation takes over from a colleague who leaves: the one ends on her last
 * day, and from the next day on the other has her mandates for this round and for every round.
 */
const succeed = roundCommand({
  by: 'party',
  act: 'decide',
  changesMandates: true,
  fields: z.object({
    roundId: roundIdField,
    membershipId: idField<'Membership'>(z.uuid()),
    successorId: idField<'Membership'>(z.uuid()),
    untilDay: dayField,
    grantedBy: z.string().trim().min(1).max(200),
  }),
  run: async (turn, input): Promise<Result<Done<{ given: number }>, FunctionRefusal>> => {
    const { membershipId, successorId, untilDay, grantedBy } = input
    const leaving = await ownMember(turn, (one) => one.membershipId === membershipId)
    const successor = await ownMember(turn, (one) => one.membershipId === successorId)
    if (!leaving || !successor) return refuse({ code: 'no-such-membership', basis: 'lanes' })
    if (membershipId === successorId)
      return refuse({ code: 'stands-in-for-herself', basis: 'organisation-speaks' })
    if (await coordinates(turn, successor, 'round'))
      return refuse({ code: 'two-hats', basis: 'coordinator-is-neutral' })
    const fits = mayEndOn(leaving, untilDay)
    if (!fits.ok) return fits

    const given = handedOver(leaving.mandates, untilDay).map((mandate) => ({
      ...mandate,
      id: newId<'Mandate'>(turn.now),
      membershipId: successorId,
      grantedBy,
    }))
    if (given.length > 0) await turn.db.insertInto('mandates').values(given).execute()
    await turn.db
      .updateTable('memberships')
      .set({ untilDay, successorId })
      .where('id', '=', membershipId)
      .execute()
    const payload = { successorId, untilDay, grantedBy, given: given.map(({ act }) => act) }
    const event = { subject: 'membership', subjectId: membershipId, move: 'succeed', payload }
    return ok({ value: { given: given.length }, event })
  },
})

/** The mandates of who leaves that would still hold after her last day, from the next day on. */
const handedOver = (mandates: readonly Mandate[], untilDay: Mandate['fromDay']) =>
  mandates
    .filter((mandate) => mandate.untilDay === null || mandate.untilDay > untilDay)
    .map(({ ceilings, themeIds, fromDay, id: _, ...mandate }) => ({
      ...mandate,
      themeIds: themeIds && [...themeIds],
      ceilingHomes: ceilings.homes,
      ceilingEuros: ceilings.euros,
      fromDay: fromDay > untilDay ? fromDay : addDays(untilDay, 1),
    }))

type Away = Result<Done<{ absenceId: Id<'Absence'> }>, FunctionRefusal>

/** Says when somebody is away, in her own words, with days where she knows them: herself, or who decides for her organisation. */
const sayAway = roundCommand({
  by: 'party',
  fields: z.object({
    roundId: roundIdField,
    membershipId: idField<'Membership'>(z.uuid()),
    note: z.string().trim().min(1).max(200),
    fromDay: dayField.optional(),
    untilDay: dayField.optional(),
  }),
  run: async (turn, { membershipId, note, fromDay = null, untilDay = null }): Promise<Away> => {
    const allowed = await maySayOf(turn, membershipId)
    if (!allowed.ok) return allowed
    if (untilDay !== null && (fromDay === null || untilDay < fromDay))
      return refuse({ code: 'ends-before-it-begins', basis: 'reachable-date' })
    const id = newId<'Absence'>(turn.now)
    const said = { membershipId, note, fromDay, untilDay }
    const by = { saidBy: turn.actor.personId, saidAt: turn.now }
    await turn.db
      .insertInto('absences')
      .values({ id, ...said, ...by })
      .execute()
    const event = { subject: 'membership', subjectId: membershipId, move: 'sayAway', payload: said }
    return ok({ value: { absenceId: id }, event })
  },
})

/** Takes back that somebody is away. */
const takeBackAway = roundCommand({
  by: 'party',
  fields: z.object({ roundId: roundIdField, absenceId: idField<'Absence'>(z.uuid()) }),
  run: async (turn, { roundId, absenceId }): Promise<Away> => {
    const absence = (await absencesIn(turn.db, roundId)).find(({ id }) => id === absenceId)
    if (!absence) return refuse({ code: 'no-such-absence', basis: 'lanes' })
    const allowed = await maySayOf(turn, absence.membershipId)
    if (!allowed.ok) return allowed
    await turn.db
      .updateTable('absences')
      .set({ withdrawnAt: turn.now })
      .where('id', '=', absenceId)
      .execute()
    const of = { subject: 'membership', subjectId: absence.membershipId }
    return ok({
      value: { absenceId },
      event: { ...of, move: 'takeBackAway', payload: { absenceId } },
    })
  },
})

async function maySayOf(
  turn: Turn,
  membershipId: Id<'Membership'>,
): Promise<Result<'may', FunctionRefusal>> {
  const { actor, standing } = turn
  const member = await ownMember(turn, (one) => one.membershipId === membershipId)
  if (!member) return refuse({ code: 'no-such-membership', basis: 'lanes' })
  return membershipId === actor.hat?.membershipId || standing.mandates.decide
    ? ok('may')
    : refuse({ code: 'not-your-own', basis: 'organisation-speaks' })
}

/** What can be said of who does what in an organisation: forms and API read this table. */
export const functionMoves = { succeed, sayAway, takeBackAway }

/** Everything that an organisation can say of its own people, and to whom they go over. */
export const peopleMoves = {
  ...mandateMoves,
  ...standInMoves,
  ...functionMoves,
  ...successionMoves,
}
