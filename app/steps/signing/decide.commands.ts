import { z } from 'zod'
import { lockVersions, newestVersion } from '#agreement/agreement-versions.store.ts'
import { hinderedIn } from '#agreement/conditions.store.ts'
import { dayField, idField, roundCommand } from '#agreement/turn.commands.ts'
import { dayOf } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { ok, refuse } from '#kernel/result.ts'
import { mayDecide } from './decisions.ts'
import { decisionsOn, saveDecision } from './signatures.store.ts'

/**
 * Writes down what a party itself decided about a frozen version: which body, when, and where the
 * decision can be found. Once per version; another decision asks for another version.
 */
export const recordDecision = roundCommand({
  by: 'contracting',
  act: 'decide',
  about: 'frozen',
  fields: z.object({
    roundId: idField<'Round'>(z.uuid()),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    outcome: z.enum(['approved', 'rejected'], 'Kies wat uw organisatie besloot.'),
    body: z
      .string('Vul in wie besloot.')
      .trim()
      .min(1, 'Vul in wie besloot.')
      .max(200, 'Houd het kort.'),
    decidedOn: dayField,
    reference: z
      .string('Vul in waar het besluit te vinden is.')
      .trim()
      .min(1, 'Vul in waar het besluit te vinden is.')
      .max(200, 'Houd het kort.'),
  }),
  run: async ({ db, now, actor, standing }, { roundId, sha256, ...said }) => {
    await lockVersions(db, roundId)
    const version = await newestVersion(db, roundId)
    const partyId = standing.party?.id
    if (!version || !partyId)
      return refuse({ code: 'no-such-version', basis: 'frozen-is-frozen' } as const)
    const decided = await decisionsOn(db, version.id)
    const allowed = mayDecide({
      version,
      sha256,
      today: dayOf(now),
      decidedOn: said.decidedOn,
      own: decided.find((decision) => decision.partyId === partyId),
      outcome: said.outcome,
      hindered: await hinderedIn(db, version, partyId),
    })
    if (!allowed.ok) return allowed

    const id = newId<'Decision'>(now)
    await saveDecision(db, {
      ...said,
      id,
      partyId,
      agreementVersionId: version.id,
      roundId,
      personId: actor.personId,
      mandateId: standing.mandates.decide ?? null,
      recordedAt: now,
    })
    const payload = { ...said, sha256 }
    return ok({
      value: { id },
      event: { subject: 'decision', subjectId: id, move: 'record', payload },
    })
  },
})
