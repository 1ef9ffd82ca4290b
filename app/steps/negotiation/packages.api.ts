import { negotiationRefusalWords } from '#agreement/negotiating.words.ts'
import { packageMoves } from '#agreement/packages.commands.ts'
import { packagesIn } from '#agreement/packages.store.ts'
import type { Package } from '#agreement/packages.ts'
import { id } from '#kernel/id.ts'
import { bases } from '#law/bases.ts'
import type { Handler } from '#parties/handler.ts'
import { standingIn } from '#parties/rounds.store.ts'
import { answering, asked } from '#platform/answering.ts'
import { notThereProblem } from '#platform/problem.ts'

const path = '/api/v1/trajecten/:roundId/pakketten'

/** Every package of a round with its texts and how it stands. */
export const get: Handler<typeof path> = async ({ params, context: { db } }) => {
  const roundId = id<'Round'>(params.roundId)
  const standing = await standingIn(db, roundId)
  if (!standing?.party && !standing?.coordinates) return notThereProblem()
  return Response.json({ packages: (await packagesIn(db, roundId)).map(packageJson) })
}

const packageJson = (whole: Package) => ({
  id: whole.id,
  party_id: whole.partyId,
  title: whole.title,
  why: whole.why,
  state: whole.state,
  offered_at: whole.offeredAt,
  closed_at: whole.closedAt,
  parts: whole.parts.map(({ code, title, proposal }) => ({
    code,
    title,
    proposal_id: proposal.id,
    content_hash: proposal.version.contentHash,
    text: proposal.version.text,
    quantity: proposal.version.quantity,
    unit: proposal.version.unit,
  })),
})

type Done = { packageId: string; adopted: boolean }

const done = ({ packageId, adopted }: Done) => ({ package_id: packageId, adopted })

export const moves = {
  offerPackage: asked(packageMoves.offerPackage, done),
  answerPackage: asked(packageMoves.answerPackage, done),
  withdrawPackage: asked(packageMoves.withdrawPackage, done),
}

/** Offers, answers or withdraws a package: the same commands as on its page. */
export const post: Handler<typeof path> = answering({
  moves,
  words: negotiationRefusalWords,
  cite: (basis) => bases[basis].cite,
})
