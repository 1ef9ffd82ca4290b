import { z } from 'zod'
import { ingredientsOf, undisposedBefore } from '#agreement/agreement-text.store.ts'
import { agreedOf, assemble } from '#agreement/agreement-text.ts'
import { lockVersions, newestVersion } from '#agreement/agreement-versions.store.ts'
import { baseFileOf } from '#agreement/base-file.ts'
import { openLinesOf } from '#agreement/overviews.store.ts'
import { idField, roundCommand, type Turn } from '#agreement/turn.commands.ts'
import type { AgreementDocument } from '#documents/agreement-document.ts'
import { agreementHash, agreementJson } from '#documents/agreement-json.ts'
import { dayOf } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { ok, refuse } from '#kernel/result.ts'
import { roundById } from '#parties/rounds.store.ts'
import { saveVersion } from './drafting.store.ts'
import { canFreeze, type FreezeRefusal } from './drafting.ts'

/**
 * Freezes the text: a numbered version that never changes, with the SHA-256 of its canonical JSON
 * and a PDF in which every party's signature field is ready. Refused when nothing is agreed, when
 * the newest version says the same, or when a promise of the last round or a line of a bod waits for a decision.
 */
export const freeze = roundCommand({
  by: 'coordinator',
  fields: z.object({ roundId: idField<'Round'>(z.uuid()) }),
  run: async (turn, { roundId }) => {
    const { db, now } = turn
    await lockVersions(db, roundId)
    const round = await roundById(db, roundId)
    const ingredients = await ingredientsOf(db, round)
    const allowed = canFreeze({
      agreed: agreedOf(ingredients).agreed,
      undisposed: await undisposedBefore(db, roundId),
      openLines: await openLinesOf(db, roundId),
    })
    if (!allowed.ok) return allowed

    const newest = await newestVersion(db, roundId)
    const number = (newest?.number ?? 0) + 1
    const document = assemble(ingredients, { version: number, on: dayOf(now) })
    if (newest && saysTheSame(document, newest.document)) {
      const refusal: FreezeRefusal = {
        code: 'nothing-changed',
        number: newest.number,
        basis: 'frozen-is-frozen',
      }
      return refuse(refusal)
    }
    return ok(await keepFrozen(turn, { document, agreementId: round.agreementId }))
  },
})

type Frozen = {
  document: AgreementDocument
  agreementId: Parameters<typeof saveVersion>[1]['agreementId']
}

async function keepFrozen({ db, now, actor, installation, standing }: Turn, frozen: Frozen) {
  const { document, agreementId } = frozen
  const { pdf, fields } = await baseFileOf(document)
  const sha256 = agreementHash(document)
  const id = newId<'AgreementVersion'>(now)
  await saveVersion(db, {
    id,
    agreementId,
    roundId: standing.roundId,
    number: document.version,
    document: agreementJson(document),
    sha256,
    base: {
      fileId: newId<'File'>(now),
      sha256: await installation.files.keep(pdf),
      sizeBytes: pdf.length,
      name: `${document.agreement}-versie-${document.version}.pdf`,
    },
    fields,
    frozenBy: actor.personId,
    frozenAt: now,
  })
  const payload = { number: document.version, sha256 }
  return {
    value: { number: document.version, sha256 },
    event: { subject: 'agreement_version', subjectId: id, move: 'freeze', payload },
  }
}

/** Whether two texts differ in nothing but their number and day. */
const saysTheSame = (one: AgreementDocument, other: AgreementDocument): boolean =>
  agreementJson({ ...one, version: other.version, frozenOn: other.frozenOn }) ===
  agreementJson(other)
