import type { Accession } from '#agreement/accessions.ts'
import { accessionFileOf } from '#agreement/base-file.ts'
import { fieldOf } from '#agreement/signature-fields.ts'
import { dayOf } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { SignatureRequest } from '#pades/prepare-signature.ts'
import { signPdf } from '#pades/sign-pdf.ts'
import type { Signer } from '#pades/signer.ts'
import type { Context } from '#parties/actor.ts'
import { partiesOf } from '#parties/rounds.store.ts'
import { fieldLines, reasonOf } from './appearance.ts'
import { sealRequest } from './signing-file.store.ts'

type Signing = {
  accession: Accession
  roundId: Id<'Round'>
  keys: { signer: Signer; seal: Signer }
}

/** The act of joining as a closed file: with who consented in it, signed by the new party, sealed by the installation; and kept. */
export async function signedAct(
  { db, now, actor, installation }: Context,
  { accession, roundId, keys }: Signing,
): Promise<{ sha256: string; sizeBytes: number; name: string }> {
  const names = new Map((await partiesOf(db, roundId)).map(({ id, name }) => [id, name]))
  const consents = accession.answers.map(({ partyId, person, answeredAt }) => ({
    party: names.get(partyId) ?? partyId,
    person,
    on: dayOf(answeredAt),
  }))
  const who = {
    kind: 'agreed' as const,
    name: actor.name,
    function: actor.hat?.function ?? '',
    organisation: actor.hat?.organisation ?? '',
    members: [],
  }
  const request: SignatureRequest = {
    field: fieldOf(accession.partyId),
    name: actor.name,
    reason: `Toetreding: ${reasonOf(who)}`,
    time: now,
    lines: fieldLines({ ...who, at: now }),
  }
  const base = await accessionFileOf(accession.document, consents)
  const signed = await withSignature(base, request, keys.signer)
  const closed = await withSignature(signed, joined(now), keys.seal)
  const { agreement } = accession.document
  return {
    sha256: await installation.files.keep(closed),
    sizeBytes: closed.length,
    name: `${agreement}-toetreding-getekend.pdf`,
  }
}

/** What the seal of the installation says under an act of joining. */
const joined = (now: Date): SignatureRequest => {
  const seal = sealRequest(now)
  return {
    ...seal,
    reason: 'Gesloten: de toetreding is getekend',
    lines: seal.lines.map((line, nth) => (nth === 1 ? 'De toetreding is getekend' : line)),
  }
}

async function withSignature(
  bytes: Uint8Array,
  request: SignatureRequest,
  signer: Signer,
): Promise<Uint8Array> {
  const signed = await signPdf(bytes, request, signer)
  if (!signed.ok) throw new Error(`The act takes no signature: ${signed.refusal.code}`)
  return signed.value
}
