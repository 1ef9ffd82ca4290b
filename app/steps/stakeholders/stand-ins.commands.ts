import { z } from 'zod'
import { type Done, dayField, idField, roundCommand } from '#agreement/turn.commands.ts'
import { addDays } from '#kernel/day.ts'
import { type Id, newId } from '#kernel/id.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { BasisId } from '#law/bases.ts'
import { mandateActs } from '#parties/mandates.ts'
import { type EndRefusal, mayEndOn } from './ending.ts'
import { coordinates, ownMember, scopes } from './mandates.commands.ts'
import { roundIdField } from './stakeholders.commands.ts'
import { standInsIn } from './stand-ins.store.ts'
import { mayStandIn, type StandInRuleRefusal } from './stand-ins.ts'

export type StandInRefusal =
  | StandInRuleRefusal
  | EndRefusal
  | { code: 'no-such-membership'; basis: BasisId }
  | { code: 'no-such-stand-in'; basis: BasisId }
  | { code: 'two-hats'; basis: BasisId }

type Stood = Result<Done<{ standInId: Id<'Substitution'> }>, StandInRefusal>

/**
 * Lets somebody of the own organisation stand in for a colleague, for some acts, from-to. She then acts
 * with the mandates of that colleague, no further; the history names both.
 */
const standIn = roundCommand({
  by: 'party',
  act: 'decide',
  changesMandates: true,
  fields: z.object({
    roundId: roundIdField,
    membershipId: idField<'Membership'>(z.uuid()),
    substituteId: idField<'Membership'>(z.uuid()),
    scope: z.enum(scopes),
    acts: z.array(z.enum(mandateActs)).min(1),
    fromDay: dayField,
    untilDay: dayField.optional(),
    grantedBy: z.string().trim().min(1).max(200),
  }),
  run: async (turn, { scope, untilDay = null, ...input }): Promise<Stood> => {
    const member = await ownMember(turn, (one) => one.membershipId === input.membershipId)
    const substitute = await ownMember(turn, (one) => one.membershipId === input.substituteId)
    if (!member || !substitute) return refuse({ code: 'no-such-membership', basis: 'lanes' })
    if (await coordinates(turn, substitute, scope))
      return refuse({ code: 'two-hats', basis: 'coordinator-is-neutral' })
    const fits = mayEndOn({ fromDay: input.fromDay, untilDay: null }, untilDay ?? input.fromDay)
    if (!fits.ok) return fits
    const given = { ...input, acts: [...new Set(input.acts)], untilDay }
    const allowed = mayStandIn(given, {
      held: member.mandates.map(({ act }) => act),
      others: await standInsIn(turn.db, input.roundId),
    })
    if (!allowed.ok) return allowed

    const id = newId<'Substitution'>(turn.now)
    const roundId = scope === 'round' ? input.roundId : null
    const row = { ...given, id, roundId }
    await turn.db.insertInto('substitutes').values(row).execute()
    const event = {
      subject: 'standIn',
      subjectId: id,
      move: 'standIn',
      payload: { ...given, scope },
    }
    return ok({ value: { standInId: id }, event })
  },
})

/** Ends it that somebody stands in, with its last day; the day before its first says that it never held. */
const endStandIn = roundCommand({
  by: 'party',
  act: 'decide',
  changesMandates: true,
  fields: z.object({
    roundId: roundIdField,
    standInId: idField<'Substitution'>(z.uuid()),
    untilDay: dayField,
  }),
  run: async (turn, { roundId, standInId, untilDay }): Promise<Stood> => {
    const found = (await standInsIn(turn.db, roundId)).find(({ id }) => id === standInId)
    const own = found && (await ownMember(turn, (one) => one.membershipId === found.membershipId))
    if (!found || !own) return refuse({ code: 'no-such-stand-in', basis: 'lanes' })
    const fits = mayEndOn({ ...found, fromDay: addDays(found.fromDay, -1) }, untilDay)
    if (!fits.ok) return fits
    await turn.db.updateTable('substitutes').set({ untilDay }).where('id', '=', standInId).execute()
    const payload = { untilDay }
    const event = { subject: 'standIn', subjectId: standInId, move: 'endStandIn', payload }
    return ok({ value: { standInId }, event })
  },
})

/** What an organisation can say of who stands in for whom: forms and API read this table. */
export const standInMoves = { standIn, endStandIn }
