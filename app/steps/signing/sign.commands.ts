import { z } from 'zod'
import {
  type AgreementVersion,
  lockVersions,
  newestVersion,
  versionByNumber,
} from '#agreement/agreement-versions.store.ts'
import { fieldOf } from '#agreement/signature-fields.ts'
import { type CurrentFile, currentFile } from '#agreement/signed-file.store.ts'
import { idField, roundCommand, type Turn } from '#agreement/turn.commands.ts'
import { type Id, newId } from '#kernel/id.ts'
import { ok, refuse } from '#kernel/result.ts'
import type { Signer } from '#pades/signer.ts'
import { isProofRecent } from '#parties/sessions.ts'
import { fieldLines, reasonOf } from './appearance.ts'
import { decisionsOn, saveSignature, signaturesOn } from './signatures.store.ts'
import {
  askedOn,
  formIn,
  maySign,
  membersOf,
  type Signature,
  type SignatureKind,
  type SigningState,
  signatureKinds,
  signatureLevel,
  stillAsked,
} from './signatures.ts'
import { addSignature, sealRequest } from './signing-file.store.ts'
import { sealFor, signerFor } from './signing-keys.store.ts'

const words = z.string().trim().max(2000, 'Houd het onder 2.000 tekens.').default('')

/**
 * A party's answer on a frozen version: agreed, with reservation, seen only, or declined. The first
 * three fill the party's field in the file, on top of whatever was signed before; two at once wait
 * for each other. When the last party has answered, the installation seals the file, once.
 */
export const sign = roundCommand({
  by: 'contracting',
  act: 'sign',
  about: 'frozen',
  fields: z.object({
    roundId: idField<'Round'>(z.uuid()),
    version: z.coerce
      .number('Kies een versie.')
      .int('Kies een versie.')
      .min(1, 'Kies een versie.')
      .max(1000, 'Kies een versie.'),
    sha256: z.string().regex(/^[0-9a-f]{64}$/, 'Lees de tekst opnieuw.'),
    kind: z.enum(signatureKinds, 'Kies hoe u antwoordt.'),
    reservation: words,
    reason: words,
    read: z.literal('on', 'Bevestig dat u de tekst hebt gelezen.'),
  }),
  run: async (turn, { roundId, version: number, read: _, ...answer }) => {
    await lockVersions(turn.db, roundId)
    const version = await versionByNumber(turn.db, roundId, number)
    const newest = await newestVersion(turn.db, roundId)
    const partyId = turn.standing.party?.id
    if (!version || !newest || !partyId)
      return refuse({ code: 'no-such-version', basis: 'frozen-is-frozen' } as const)

    const answers = await signaturesOn(turn.db, version.id)
    const file = await currentFile(turn.db, version)
    const given: Given = { version, partyId, answers, file }
    const allowed = maySign(await stateOf(turn, given, newest.number), answer)
    if (!allowed.ok) return allowed
    if (!allowed.value.fillsField) return ok(await answerOn(turn, { ...given, answer }))
    const signer = await signerFor(turn.installation, { ...turn, nth: file.revision })
    if (!signer) return refuse({ code: 'no-signing-key', basis: 'signing-level' } as const)
    return ok(await answerOn(turn, { ...given, answer, signer }))
  },
})

type Given = {
  version: AgreementVersion
  partyId: Id<'Party'>
  answers: readonly Signature[]
  file: CurrentFile
}

async function stateOf(
  { db, actor, now }: Turn,
  { version, partyId, answers, file }: Given,
  newest: number,
): Promise<SigningState> {
  const decisions = await decisionsOn(db, version.id)
  return {
    version,
    newest,
    isSealed: file.isSealed,
    own: answers.find((answer) => answer.partyId === partyId),
    decision: decisions.find((decision) => decision.partyId === partyId),
    isProofRecent: isProofRecent(actor.confirmedAt, now),
    form: formIn(version.document, partyId),
  }
}

type Answer = { kind: SignatureKind; reservation: string; reason: string; sha256: string }
/** Who declines signs nothing, and needs no key. */
type Answering = Given & { answer: Answer; signer?: Signer }

async function answerOn(
  turn: Turn,
  { version, partyId, answers, file, answer, signer }: Answering,
) {
  const { kind, sha256 } = answer
  const texts = {
    reservation: kind === 'agreed_with_reservation' ? answer.reservation : '',
    reason: kind === 'declined' ? answer.reason : '',
  }
  const signed =
    kind === 'declined' || !signer
      ? undefined
      : await addSignature(turn, {
          version,
          onto: file,
          signer,
          request: requestOf(turn, {
            partyId,
            kind,
            members: membersOf(version.document, partyId),
          }),
        })
  const id = await keepAnswer(turn, {
    version,
    partyId,
    kind,
    ...texts,
    revision: signed?.revision,
  })
  const sealed = await sealIfComplete(turn, version, {
    file: signed ?? file,
    answered: [...answers, { partyId }],
  })
  const payload = { kind, ...texts, sha256, file: (sealed ?? signed ?? file).sha256 }
  return {
    value: { id, isSealed: sealed !== undefined },
    event: {
      subject: 'signature',
      subjectId: id,
      move: 'sign',
      payload,
      head: 'signature' as const,
    },
  }
}

type Requested = {
  partyId: Id<'Party'>
  kind: Exclude<SignatureKind, 'declined'>
  members: readonly string[]
}

function requestOf({ actor, now }: Turn, { partyId, kind, members }: Requested) {
  const who = {
    name: actor.name,
    function: actor.hat?.function ?? '',
    organisation: actor.hat?.organisation ?? '',
  }
  return {
    field: fieldOf(partyId),
    name: actor.name,
    reason: reasonOf({ kind, members }),
    time: now,
    lines: fieldLines({ kind, ...who, members, at: now }),
  }
}

type Kept = {
  version: AgreementVersion
  partyId: Id<'Party'>
  kind: SignatureKind
  reservation: string
  reason: string
  revision: number | undefined
}

async function keepAnswer(
  { db, actor, now, standing }: Turn,
  kept: Kept,
): Promise<Id<'Signature'>> {
  const { version, revision, ...answer } = kept
  const mandateId = standing.mandates.sign
  if (!mandateId) throw new Error('A signatory without a mandate came this far')
  const id = newId<'Signature'>(now)
  await saveSignature(db, {
    ...answer,
    id,
    agreementVersionId: version.id,
    roundId: version.roundId,
    personId: actor.personId,
    mandateId,
    name: actor.name,
    function: actor.hat?.function ?? '',
    level: signatureLevel,
    certificateSubject: revision === undefined ? null : `${actor.name} (DEMO)`,
    revision: revision ?? null,
    signedAt: now,
  })
  return id
}

type Complete = { file: CurrentFile; answered: readonly Pick<Signature, 'partyId'>[] }

/** Closes the file when nobody is asked any more; `undefined` where somebody still is. */
async function sealIfComplete(
  turn: Turn,
  version: AgreementVersion,
  { file, answered }: Complete,
): Promise<CurrentFile | undefined> {
  if (stillAsked(askedOn(version.document), answered).length > 0) return undefined
  const signer = await sealFor(turn.installation, turn.now)
  if (!signer) return undefined
  return addSignature(turn, { version, onto: file, request: sealRequest(turn.now), signer })
}
