import { commitmentsOf } from '#agreement/commitments.store.ts'
import { indicatorMoves } from '#agreement/indicators.commands.ts'
import { indicatorsOf } from '#agreement/indicators.store.ts'
import type { Indicator } from '#agreement/indicators.ts'
import { indicatorRefusalWords } from '#agreement/indicators.words.ts'
import { id } from '#kernel/id.ts'
import { bases } from '#law/bases.ts'
import type { Handler } from '#parties/handler.ts'
import { standingIn } from '#parties/rounds.store.ts'
import { answering, asked } from '#platform/answering.ts'
import { notThereProblem } from '#platform/problem.ts'

const path = '/api/v1/trajecten/:roundId/indicatoren'

/** The indicators of a round that stand, with their planned paths. */
export const get: Handler<typeof path> = async ({ params, context: { db } }) => {
  const roundId = id<'Round'>(params.roundId)
  const standing = await standingIn(db, roundId)
  if (!standing?.party && !standing?.coordinates) return notThereProblem()
  const codes = new Map((await commitmentsOf(db, roundId)).map((one) => [one.id, one.code]))
  const indicators = await indicatorsOf(db, roundId)
  return Response.json({
    indicators: indicators.map((one) => jsonOf(one, codes.get(one.commitmentId) ?? null)),
  })
}

const jsonOf = (indicator: Indicator, commitment: string | null) => ({
  id: indicator.id,
  commitment,
  catalogue: indicator.catalogueId,
  name: indicator.name,
  definition: indicator.definition,
  unit: indicator.unit,
  direction: indicator.direction,
  cumulative: indicator.isCumulative,
  baseline: indicator.baseline,
  path: indicator.path,
  supplier: indicator.supplierPartyId,
  checker: indicator.checkerPartyId,
  frequency: indicator.frequency,
  depends_on: indicator.dependsOn,
  confidence: indicator.confidence,
  content_hash: indicator.contentHash,
})

const idJson = ({ id }: { id: string }) => ({ id })

export const moves = {
  defineIndicator: asked(indicatorMoves.defineIndicator, idJson),
  replaceIndicator: asked(indicatorMoves.replaceIndicator, idJson),
  dropIndicator: asked(indicatorMoves.dropIndicator),
  judgeFeasibility: asked(indicatorMoves.judgeFeasibility),
}

export const post: Handler<typeof path> = answering({
  moves,
  words: indicatorRefusalWords,
  cite: (basis) => bases[basis].cite,
})
