import { ok, refuse } from '#kernel/result.ts'
import { lockCommitmentByCode } from './commitments.store.ts'
import type { Commitment } from './commitments.ts'
import { changedSince, signedAlready } from './content.commands.ts'
import { noSuch } from './negotiating.ts'
import { isLoose } from './packages.store.ts'
import { openProposalsOn } from './proposals.store.ts'
import type { Turn } from './turn.commands.ts'

const open = (commitment: Commitment) =>
  commitment.state === 'tabled'
    ? ok(commitment)
    : refuse({ code: 'commitment-closed', state: commitment.state, basis: 'nothing-vanishes' })

/** The text with this hash that can be answered now: the tabled one, or a loose open proposal's. What is in a package is answered with it. */
export async function textToAnswer({ db, standing }: Turn, code: string, seen: string) {
  const commitment = await lockCommitmentByCode(db, standing.roundId, code)
  if (!commitment) return noSuch('commitment')
  const tabled = open(commitment)
  if (!tabled.ok) return tabled
  const signed = await signedAlready(db, commitment)
  if (signed) return refuse(signed)
  const proposals = await openProposalsOn(db, commitment.id)
  const packed = proposals.find(
    ({ version, packageId }) => packageId && version.contentHash === seen,
  )
  const loose = packed ? await isLoose(db, packed) : ok(null)
  if (!loose.ok) return loose
  const texts = [commitment.tabled, ...proposals.map(({ version }) => version)]
  const on = texts.find(({ contentHash }) => contentHash === seen)
  const changed = on ? undefined : await changedSince(db, seen, commitment)
  return on || !changed ? ok({ commitment, on: on ?? commitment.tabled }) : refuse(changed)
}
