import { z } from 'zod'
import { dayField, idField, roundCommand, roundIdField } from '#agreement/turn.commands.ts'
import { dayOf } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { ok, refuse } from '#kernel/result.ts'
import {
  candidatesFor,
  endCoordinator,
  insertCoordinator,
  lockCoordinators,
} from '#process/coordinators.store.ts'
import type { CoordinatorRefusal } from '#process/coordinators.ts'

const no = (code: CoordinatorRefusal['code'], basis: CoordinatorRefusal['basis']) =>
  refuse<CoordinatorRefusal>({ code, basis })

/**
 * Appoints somebody who is known already, from today. Who may negotiate, decide or sign for a
 * contracting party can't be coordinator as well; who only works for one can, and that is shown.
 */
const appoint = roundCommand({
  by: 'setter-up',
  fields: z.object({
    roundId: roundIdField,
    personId: idField<'Person'>(z.uuid()),
    statement: z.string().trim().min(1).max(1000),
    employer: z.string().trim().min(1).max(120),
  }),
  run: async ({ db, now }, { roundId, personId, statement, employer }) => {
    const fromDay = dayOf(now)
    const known = await lockCoordinators(db, roundId)
    const candidates = await candidatesFor(db, roundId)
    const candidate = candidates.find(({ id }) => id === personId)
    if (!candidate) return no('no-such-person', 'lanes')
    if (candidate.represents) return no('represents-a-party', 'coordinator-is-neutral')
    const coordinates = known.some(
      (one) => one.personId === personId && (one.untilDay === null || one.untilDay >= fromDay),
    )
    if (coordinates) return no('already-coordinates', 'process-rules')

    const role = { id: newId<'RoundRole'>(now), personId, fromDay, untilDay: null }
    await insertCoordinator(db, { ...role, roundId, statement, employer })
    const payload = { personId, fromDay, statement, employer }
    const event = { subject: 'coordinator', subjectId: role.id, move: 'appoint', payload }
    return ok({ value: { ...role, statement, employer }, event })
  },
})

/** Ends somebody's role on a day, that day included. Everything she wrote stays, with her name. */
const end = roundCommand({
  by: 'setter-up',
  fields: z.object({
    roundId: roundIdField,
    roleId: idField<'RoundRole'>(z.uuid()),
    untilDay: dayField,
  }),
  run: async ({ db, now }, { roundId, roleId, untilDay }) => {
    const today = dayOf(now)
    const role = (await lockCoordinators(db, roundId)).find(({ id }) => id === roleId)
    if (!role) return no('no-such-role', 'lanes')
    if (role.untilDay !== null && role.untilDay < today)
      return no('role-has-ended', 'nothing-vanishes')
    if (untilDay < today) return no('day-has-passed', 'reachable-date')
    await endCoordinator(db, roleId, untilDay)
    const subject = { subject: 'coordinator', subjectId: roleId }
    return ok({
      value: { id: roleId, untilDay },
      event: { ...subject, move: 'end', payload: { untilDay } },
    })
  },
})

/** What can be done with coordinators: forms, API and history know the moves by these names. */
export const coordinatorMoves = { appoint, end }
