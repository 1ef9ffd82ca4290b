import { z } from 'zod'
import { dayField, idField, roundCommand } from '#agreement/turn.commands.ts'
import { dayOf } from '#kernel/day.ts'
import { ok } from '#kernel/result.ts'
import { organisationWithCode } from '#parties/organisations.store.ts'
import { ownParty } from '#parties/standing.ts'
import { actsFor, hatOf, successorOf, takeOver } from './succession.store.ts'
import { maySucceed } from './succession.ts'

/**
 * A party says that another organisation is its legal successor, by its number in the trade register.
 * From that day the people of the successor act for it, with what it promised, signed and has to do; what was done before keeps
 * the old name.
 */
const handOver = roundCommand({
  by: 'contracting',
  act: 'decide',
  fields: z.object({
    roundId: idField<'Round'>(z.uuid()),
    kvk: z
      .string()
      .trim()
      .regex(/^\d{8}$/, 'Vul de acht cijfers van het KvK-nummer in.'),
    fromDay: dayField,
    proof: z
      .string('Vul in waar de fusie staat.')
      .trim()
      .min(1, 'Vul in waar de fusie staat.')
      .max(200, 'Houd het kort.'),
  }),
  run: async ({ db, now, actor, standing }, { kvk, fromDay, proof }) => {
    const own = hatOf(actor)
    const found = await organisationWithCode(db, { kvk, tooi: null })
    const allowed = maySucceed({
      own: { id: own.organisationId, kind: own.kind, name: own.organisation },
      successor: found,
      before: await successorOf(db, own.organisationId),
      fromDay,
      today: dayOf(now),
      hasStaff: found !== undefined && (await actsFor(db, found.id, fromDay)),
    })
    if (!allowed.ok) return allowed
    const successor = allowed.value
    const partyId = ownParty(standing).id
    await takeOver(db, { own: own.organisationId, successor, fromDay, proof, now })
    const payload = { successorId: successor.id, fromDay, proof }
    const event = { subject: 'party', subjectId: partyId, move: 'handOver', payload }
    return ok({ value: { partyId }, event })
  },
})

export const successionMoves = { handOver }
