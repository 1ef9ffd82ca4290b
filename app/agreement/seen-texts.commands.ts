import { ok, refuse } from '#kernel/result.ts'
import { changedSince } from './content.commands.ts'
import { answerableCommitment } from './open-commitments.commands.ts'
import { isLoose } from './packages.store.ts'
import { openProposalsOn } from './proposals.store.ts'
import type { Turn } from './turn.commands.ts'

/** The text with this hash that can be answered now: the tabled one, or a loose open proposal's. What is in a package is answered with it. */
export async function textToAnswer(turn: Turn, code: string, seen: string) {
  const { db } = turn
  const found = await answerableCommitment(turn, code)
  if (!found.ok) return found
  const commitment = found.value
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
