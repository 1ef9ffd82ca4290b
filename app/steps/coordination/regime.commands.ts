import { z } from 'zod'
import { dayField, idField, roundCommand, roundIdField } from '#agreement/turn.commands.ts'
import { newId } from '#kernel/id.ts'
import { ok, refuse } from '#kernel/result.ts'
import { regimeIds } from '#law/regimes.ts'
import { roundById } from '#parties/rounds.store.ts'
import { insertSwitch, lockRegimeOf, lockSwitch, withdrawSwitch } from './regime.store.ts'
import { maySwitch, type RegimeRefusal } from './regime.ts'

const reasonField = z.string().trim().min(1).max(1000)

/** The round counts by another regime from this day. Terms that already run go on as they began. */
const switchRegime = roundCommand({
  by: 'setter-up',
  fields: z.object({
    roundId: roundIdField,
    regime: z.enum(regimeIds),
    fromDay: dayField,
    reason: reasonField,
  }),
  run: async ({ db, now, actor }, { roundId, ...wish }) => {
    await lockRegimeOf(db, roundId)
    const allowed = maySwitch(await roundById(db, roundId), wish)
    if (!allowed.ok) return allowed

    const id = newId<'RegimeSwitch'>(now)
    const change = { id, ...wish, roundId, switchedBy: actor.personId, switchedAt: now }
    await insertSwitch(db, change)
    const event = { subject: 'regime', subjectId: id, move: 'switchRegime', payload: wish }
    return ok({ value: { id }, event })
  },
})

/** Takes back that the round went over: it was a mistake. Everybody can still read it, with why. */
const withdrawRegime = roundCommand({
  by: 'setter-up',
  fields: z.object({
    roundId: roundIdField,
    switchId: idField<'RegimeSwitch'>(z.uuid()),
    reason: reasonField,
  }),
  run: async ({ db, now }, { roundId, switchId, reason }) => {
    const known = await lockSwitch(db, roundId, switchId)
    if (!known) return refuse<RegimeRefusal>({ code: 'no-such-switch', basis: 'lanes' })
    await withdrawSwitch(db, switchId, { withdrawnAt: now, withdrawnBecause: reason })
    const event = { subject: 'regime', subjectId: switchId, move: 'withdrawRegime' }
    return ok({ value: { id: switchId }, event: { ...event, payload: { reason } } })
  },
})

/** What can be done about the law by which a round counts. */
export const regimeMoves = { switchRegime, withdrawRegime }
