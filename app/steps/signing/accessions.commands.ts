import { z } from 'zod'
import {
  accessionsOf,
  lockAccessions,
  saveAccession,
  saveAccessionAnswer,
  saveSignedAccession,
  withdrawAccession,
} from '#agreement/accessions.store.ts'
import {
  type Accession,
  answerable,
  joinable,
  noSuchAccession,
  retractable,
  signable,
} from '#agreement/accessions.ts'
import { sealedVersion } from '#agreement/sealed-versions.store.ts'
import { idField, roundCommand, type Turn } from '#agreement/turn.commands.ts'
import { type AccessionDocument, accessionHash } from '#documents/accession-document.ts'
import { codesIn } from '#documents/agreement-codes.ts'
import { dayOf } from '#kernel/day.ts'
import { type Id, newId } from '#kernel/id.ts'
import { ok, refuse } from '#kernel/result.ts'
import { partiesOf, roundById } from '#parties/rounds.store.ts'
import { isProofRecent } from '#parties/sessions.ts'
import { ownParty } from '#parties/standing.ts'
import { signedAct } from './accession-file.store.ts'
import { signaturesOn } from './signatures.store.ts'
import { consenting, signatureLevel } from './signatures.ts'
import { sealFor, signerFor } from './signing-keys.store.ts'

const roundIdField = idField<'Round'>(z.uuid())
const place = { roundId: roundIdField, accessionId: idField<'Accession'>(z.uuid()) }
const optional = z.string().trim().max(2000, 'Houd het onder 2.000 tekens.').default('')

/**
 * A party that does not make the agreement asks to join it after it was closed: for these promises,
 * limited or not. The closed text stays as it is; the act comes beside it.
 */
const join = roundCommand({
  by: 'party',
  act: 'negotiate',
  about: 'frozen',
  fields: z.object({
    roundId: roundIdField,
    codes: z.array(z.string().max(20)).min(1, 'Kies de afspraken die gaan gelden.').max(500),
    limitedTo: z.string().trim().max(500, 'Houd het onder 500 tekens.').default(''),
    reason: z
      .string('Vertel waarom.')
      .trim()
      .min(1, 'Vertel waarom.')
      .max(2000, 'Houd het onder 2.000 tekens.'),
  }),
  run: async (turn, { roundId, codes, limitedTo, reason }) => {
    const { db, now, actor, standing } = turn
    await lockAccessions(db, roundId)
    const own = ownParty(standing)
    const party = (await partiesOf(db, roundId)).find(({ id }) => id === own.id)
    if (!party) throw new Error('A party of the round is not there')
    const closed = await sealedVersion(db, roundId)
    const all = await accessionsOf(db, roundId)
    const allowed = joinable({
      closedCodes: closed && codesIn(closed.document),
      termUntil: (await roundById(db, roundId)).termUntil,
      today: dayOf(now),
      part: party,
      own: all.filter(({ partyId }) => partyId === own.id),
      codes,
    })
    if (!allowed.ok) return allowed
    if (!closed) return refuse({ code: 'not-closed-yet', basis: 'practice-accession' } as const)

    const { id: partyId, name } = party
    const document = actOf(closed, {
      party: { id: partyId, name },
      limitedTo,
      codes,
      on: dayOf(now),
    })
    const id = newId<'Accession'>(now)
    const sha256 = accessionHash(document)
    await saveAccession(db, {
      id,
      roundId,
      partyId,
      agreementVersionId: closed.id,
      document,
      sha256,
      reason,
      proposedBy: actor.personId,
      proposedAt: now,
    })
    return spoken(id, { move: 'join', payload: { sha256, reason } })
  },
})

type Closed = NonNullable<Awaited<ReturnType<typeof sealedVersion>>>

type Asked = {
  party: AccessionDocument['party']
  limitedTo: string
  codes: readonly string[]
  on: AccessionDocument['proposedOn']
}

/** The act as it will be signed: the promises in the order of the closed text, with their words. */
function actOf({ document, sha256 }: Closed, asked: Asked): AccessionDocument {
  const { party, limitedTo, codes, on } = asked
  return {
    schema: 'urn:handslag:accession:1',
    agreement: document.agreement,
    title: document.title,
    version: document.version,
    agreementSha256: sha256,
    notice: document.notice,
    proposedOn: on,
    party,
    limitedTo,
    commitments: document.chapters.flatMap(({ commitments }) =>
      commitments
        .filter(({ code }) => codes.includes(code))
        .map(({ code, number, text }) => ({ code, number, text })),
    ),
  }
}

type Event = { move: string; payload: Record<string, string | boolean> }

const spoken = (id: Id<'Accession'>, { move, payload }: Event) =>
  ok({
    value: { accessionId: id },
    event: { subject: 'accession', subjectId: id, move, payload },
  })

type Found = { accession: Accession; asked: Id<'Party'>[] }

/** What somebody wants to say something of, locked, with who is asked to consent to it. */
async function accessionIn(
  { db, standing }: Turn,
  accessionId: Id<'Accession'>,
): Promise<Found | undefined> {
  await lockAccessions(db, standing.roundId)
  const accession = (await accessionsOf(db, standing.roundId)).find(({ id }) => id === accessionId)
  if (!accession) return undefined
  return { accession, asked: consenting(await signaturesOn(db, accession.agreementVersionId)) }
}

/** A party that signed for agreement consents to who wants to join, or not, with the reason. It may change its mind until the act is signed. */
const answerJoining = roundCommand({
  by: 'contracting',
  act: 'negotiate',
  about: 'frozen',
  fields: z.object({
    ...place,
    answer: z.enum(['consent', 'refuse'], 'Kies of uw organisatie instemt.'),
    reason: optional,
  }),
  run: async (turn, { roundId, accessionId, answer, reason }) => {
    const found = await accessionIn(turn, accessionId)
    if (!found) return noSuchAccession
    const { standing, actor, now } = turn
    const partyId = ownParty(standing).id
    const consents = answer === 'consent'
    const allowed = answerable(found.accession, { consents, reason, asked: found.asked }, partyId)
    if (!allowed.ok) return allowed
    const mandateId = standing.mandates.negotiate
    if (!mandateId) throw new Error('Somebody without a mandate came this far')
    const by = { personId: actor.personId, mandateId, answeredAt: now }
    await saveAccessionAnswer(turn.db, { accessionId, roundId, partyId, consents, reason, ...by })
    return spoken(accessionId, { move: 'answerJoining', payload: { consents, reason } })
  },
})

/** Who wants to join takes it back. */
const withdrawJoining = roundCommand({
  by: 'party',
  act: 'negotiate',
  fields: z.object(place),
  run: async (turn, { accessionId }) => {
    const found = await accessionIn(turn, accessionId)
    if (!found) return noSuchAccession
    const allowed = retractable(found.accession, ownParty(turn.standing).id)
    if (!allowed.ok) return allowed
    await withdrawAccession(turn.db, accessionId, turn.now)
    return spoken(accessionId, { move: 'withdrawJoining', payload: {} })
  },
})

/** The new party signs its act, once all have consented: the installation closes the file, and from then on it has joined. */
const signJoining = roundCommand({
  by: 'party',
  act: 'sign',
  about: 'frozen',
  fields: z.object({
    ...place,
    sha256: z.string().regex(/^[0-9a-f]{64}$/, 'Lees de tekst opnieuw.'),
    read: z.literal('on', 'Bevestig dat u de tekst hebt gelezen.'),
  }),
  run: async (turn, { roundId, accessionId, sha256 }) => {
    const { db, now, actor, standing, installation } = turn
    const found = await accessionIn(turn, accessionId)
    if (!found) return noSuchAccession
    const { accession, asked } = found
    const proof = isProofRecent(actor.confirmedAt, now)
    const own = ownParty(standing).id
    const allowed = signable(accession, { own, asked, sha256, isProofRecent: proof })
    if (!allowed.ok) return allowed
    const signer = await signerFor(installation, { actor, now, nth: 0 })
    const seal = await sealFor(installation, now)
    const mandateId = standing.mandates.sign
    if (!signer || !seal || !mandateId)
      return refuse({ code: 'no-signing-key', basis: 'signing-level' } as const)
    const file = await signedAct(turn, { accession, roundId, keys: { signer, seal } })
    await saveSignedAccession(db, {
      id: accessionId,
      roundId,
      personId: actor.personId,
      mandateId,
      name: actor.name,
      function: actor.hat?.function ?? '',
      level: signatureLevel,
      at: now,
      file,
    })
    return ok({
      value: { accessionId },
      event: {
        subject: 'accession',
        subjectId: accessionId,
        move: 'signJoining',
        payload: { sha256, file: file.sha256 },
        head: 'signature' as const,
      },
    })
  },
})

/** What can be done about joining a closed agreement: forms and API read this table. */
export const accessionMoves = { join, answerJoining, withdrawJoining, signJoining }
