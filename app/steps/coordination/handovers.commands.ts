import { createHash } from 'node:crypto'
import { z } from 'zod'
import { endOf } from '#agreement/history.store.ts'
import { command, idField, roundCommand, roundIdField } from '#agreement/turn.commands.ts'
import { dayOf } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { ok, refuse } from '#kernel/result.ts'
import { type Round, roundById } from '#parties/rounds.store.ts'
import type { Db } from '#platform/db.ts'
import { candidatesFor, lockCoordinators } from '#process/coordinators.store.ts'
import { coordinatesOn, coordinatorsOn } from '#process/coordinators.ts'
import { planEventsOf } from '#process/plan.store.ts'
import { planPartsOf } from './handover-plan.ts'
import { packRowsOf } from './handover-sections.store.ts'
import {
  handoverById,
  handoversOf,
  insertHandover,
  takeOverRole,
  withdrawHandover,
} from './handovers.store.ts'
import {
  type HandoverRefusal,
  isOpen,
  mayPropose,
  mayTakeOver,
  type Pack,
  packText,
  sectionIds,
} from './handovers.ts'

const reasonField = z.string().trim().min(1).max(1000)
const handoverFields = { roundId: roundIdField, handoverId: idField<'Handover'>(z.uuid()) }

const no = (code: HandoverRefusal['code'], basis: HandoverRefusal['basis']) =>
  refuse<HandoverRefusal>({ code, basis })

type About = { round: Round; now: Date } & Pick<Pack, 'from' | 'to' | 'reason'>

/** Everything that waits in a round at this moment, as one text with its hash. */
async function makePack(db: Db, { round, now, ...about }: About) {
  const rows = await packRowsOf(db, round.id)
  const { terms, plan } = planPartsOf(round, await planEventsOf(db, round.id), dayOf(now))
  const last = await endOf(db, round.id)
  const text = packText({
    version: 1,
    round: { id: round.id, name: round.name },
    madeAt: now.toISOString(),
    history: last ? { seq: last.seq, hash: last.hash } : null,
    ...about,
    plan,
    sections: sectionIds.map((id) => ({
      id,
      rows: [...(rows.get(id) ?? []), ...(id === 'terms' ? terms : [])],
    })),
  })
  return { text, sha256: createHash('sha256').update(text).digest('hex') }
}

/**
 * Asks somebody who is known to take over, with a pack of all that waits at this moment. Until she
 * signs for it, everything stays as it is.
 */
const proposeHandover = roundCommand({
  by: 'setter-up',
  fields: z.object({
    roundId: roundIdField,
    personId: idField<'Person'>(z.uuid()),
    reason: reasonField,
  }),
  run: async ({ db, now, actor, standing }, { roundId, personId, reason }) => {
    const today = dayOf(now)
    const known = await lockCoordinators(db, roundId)
    const current = coordinatorsOn(known, today)
    const candidate = (await candidatesFor(db, roundId)).find(({ id }) => id === personId)
    const allowed = mayPropose({
      candidate,
      coordinates: current.some((one) => one.personId === personId),
      isCoordinated: current.length > 0,
      byCoordinator: standing.coordinates,
      isOpen: (await handoversOf(db, roundId)).some(isOpen),
    })
    if (!allowed.ok) return allowed

    const old = current.find((one) => one.personId === actor.personId) ?? known.at(-1)
    const round = await roundById(db, roundId)
    const about = { from: old?.name ?? null, to: candidate?.name ?? '', reason }
    const { text: pack, sha256 } = await makePack(db, { round, now, ...about })
    const id = newId<'Handover'>(now)
    const made = { id, roundId, toPersonId: personId, reason, pack, sha256, proposedAt: now }
    await insertHandover(db, { ...made, fromRoleId: old?.id ?? null, proposedBy: actor.personId })
    const payload = { toPersonId: personId, reason, sha256 }
    const event = { subject: 'handover', subjectId: id, move: 'proposeHandover', payload }
    return ok({ value: { id, sha256 }, event })
  },
})

/** Takes the question back, with why; the pack stays readable. */
const withdraw = roundCommand({
  by: 'setter-up',
  fields: z.object({ ...handoverFields, reason: reasonField }),
  run: async ({ db, now }, { roundId, handoverId, reason }) => {
    const handover = await handoverById(db, roundId, handoverId)
    if (!handover) return no('no-such-handover', 'lanes')
    if (!isOpen(handover)) return no('handover-has-ended', 'nothing-vanishes')
    await withdrawHandover(db, handoverId, { withdrawnAt: now, withdrawnBecause: reason })
    const event = { subject: 'handover', subjectId: handoverId, move: 'withdrawHandover' }
    return ok({ value: { id: handoverId }, event: { ...event, payload: { reason } } })
  },
})

/** She who was asked says no, with why. */
const declineHandover = command({
  fields: z.object({ ...handoverFields, reason: reasonField }),
  run: async ({ db, now, actor }, { roundId, handoverId, reason }) => {
    const handover = await handoverById(db, roundId, handoverId)
    if (!handover) return no('no-such-handover', 'lanes')
    if (handover.toPersonId !== actor.personId)
      return no('not-the-successor', 'coordinator-is-neutral')
    if (!isOpen(handover)) return no('handover-has-ended', 'nothing-vanishes')
    await withdrawHandover(db, handoverId, { withdrawnAt: now, withdrawnBecause: reason })
    const event = { subject: 'handover', subjectId: handoverId, move: 'declineHandover' }
    return ok({
      value: { id: handoverId },
      event: { ...event, payload: { reason }, chain: roundId },
    })
  },
})

/**
 * She who was asked signs for the pack with her name, and says of her neutrality and who pays her.
 * From then on she coordinates, and who did before her no longer does.
 */
const takeOver = command({
  fields: z.object({
    ...handoverFields,
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    name: z.string().trim().min(1).max(200),
    statement: z.string().trim().min(1).max(1000),
    employer: z.string().trim().min(1).max(120),
  }),
  run: async ({ db, now, actor }, { roundId, handoverId, sha256, name, statement, employer }) => {
    const handover = await handoverById(db, roundId, handoverId)
    if (!handover) return no('no-such-handover', 'lanes')
    const herself = (await candidatesFor(db, roundId)).find(({ id }) => id === actor.personId)
    const person = {
      id: actor.personId,
      name: actor.name,
      represents: herself?.represents ?? false,
    }
    const allowed = mayTakeOver(handover, { sha256, name, person })
    if (!allowed.ok) return allowed
    const coordinates = (await lockCoordinators(db, roundId)).some(
      (one) => one.personId === actor.personId && coordinatesOn(one, dayOf(now)),
    )
    if (coordinates) return no('already-coordinates', 'process-rules')
    const roleId = newId<'RoundRole'>(now)
    const done = await takeOverRole(db, { handoverId, roleId, statement, employer, now })
    if (!done) return no('handover-has-ended', 'nothing-vanishes')
    const payload = { sha256, name, roleId, day: dayOf(now), statement, employer }
    const event = { subject: 'handover', subjectId: handoverId, move: 'takeOver', payload }
    return ok({ value: { id: handoverId, roleId }, event: { ...event, chain: roundId } })
  },
})

/** What can be done with a handover: forms, API and history know the moves by these names. */
export const handoverMoves = {
  proposeHandover,
  withdrawHandover: withdraw,
  declineHandover,
  takeOver,
}
