import { z } from 'zod'
import {
  type AgreementVersion,
  lockVersions,
  newestVersion,
  versionByNumber,
} from '#agreement/agreement-versions.store.ts'
import { noteHead } from '#agreement/history.store.ts'
import { fieldOf, sealField } from '#agreement/signature-fields.ts'
import { idField, roundCommand, type Turn } from '#agreement/turn.commands.ts'
import { type Id, newId } from '#kernel/id.ts'
import { ok, refuse } from '#kernel/result.ts'
import { signPdf } from '#pades/sign-pdf.ts'
import type { Signer } from '#pades/signer.ts'
import { isProofRecent } from '#parties/sessions.ts'
import { fieldLines, reasonOf, sealLines } from './appearance.ts'
import {
  decisionsOn,
  type SignedFile,
  saveRevision,
  saveSignature,
  signaturesOn,
  signedFilesOf,
} from './signatures.store.ts'
import { maySign, type Signature, signatureKinds, stillAsked } from './signatures.ts'
import { sealFor, signerFor } from './signing-keys.store.ts'

const words = z.string().trim().max(2000, 'Houd het onder 2.000 tekens.').default('')

/**
 * A party's answer on a frozen version: agreed, with reservation, seen only, or declined. The first
 * three fill the party's field in the file, on top of whatever was signed before; two at once wait for each other.
 * When the last party has answered, the installation seals the file, once.
 */
export const sign = roundCommand({
  by: 'contracting',
  act: 'sign',
  fields: z.object({
    roundId: idField<'Round'>(z.uuid()),
    version: z.coerce.number('Kies een versie.').int('Kies een versie.'),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    kind: z.enum(signatureKinds, 'Kies hoe u antwoordt.'),
    reservation: words,
    reason: words,
    read: z.literal('on', 'Bevestig dat u de tekst hebt gelezen.'),
  }),
  run: async (turn, { roundId, version: number, ...answer }) => {
    const partyId = turn.standing.party?.id
    await lockVersions(turn.db, roundId)
    const version = await versionByNumber(turn.db, roundId, number)
    if (!version || !partyId) return refuse({ code: 'no-such-version', basis: 'frozen-is-frozen' } as const)

    const file = await fileOf(turn, version)
    const allowed = maySign(await stateOf(turn, { version, file, partyId }), answer)
    if (!allowed.ok) return allowed
    const signer = await signerFor(turn.installation, { ...turn, nth: file.signatures.length })
    if (!signer) return refuse({ code: 'no-signing-key', basis: 'signing-level' } as const)

    const { kind } = answer
    const texts = {
      reservation: kind === 'agreed_with_reservation' ? answer.reservation : '',
      reason: kind === 'declined' ? answer.reason : '',
    }
    const signed = kind === 'declined' ? file : await addSignature(turn, { version, file, partyId, kind, signer })
    const id = await keepAnswer(turn, { version, partyId, kind, ...texts, signed })
    const isSealed = await sealIfComplete(turn, version, signed, partyId)
    await noteHead(turn.db, turn.installation.keys, { chain: roundId, reason: 'signature', now: turn.now })
    const payload = { kind, ...texts, sha256: answer.sha256, file: signed.sha256, isSealed }
    return ok({ value: { id, isSealed }, event: { subject: 'signature', subjectId: id, move: 'sign', payload } })
  },
})
