import { holdingVersion } from '#agreement/sealed-versions.store.ts'
import { id } from '#kernel/id.ts'
import { bases } from '#law/bases.ts'
import type { Handler } from '#parties/handler.ts'
import { standingIn } from '#parties/rounds.store.ts'
import { answering, asked } from '#platform/answering.ts'
import { notThereProblem } from '#platform/problem.ts'
import { plainWordsMoves } from './plain-words.commands.ts'
import { plainTextsOf } from './plain-words.store.ts'
import { freshnessOf } from './plain-words.ts'
import { publicationRefusalWords } from './publication.words.ts'

const path = '/api/v1/trajecten/:roundId/gewone-woorden'

/** The promises of the text that holds, each with whether it has plain words for this very text. */
export const get: Handler<typeof path> = async ({ params, context: { db } }) => {
  const standing = await standingIn(db, id<'Round'>(params.roundId))
  if (!standing?.party && !standing?.coordinates) return notThereProblem()
  const holding = await holdingVersion(db, standing.roundId)
  const texts = await plainTextsOf(db, standing.roundId)
  const commitments = holding?.version.document.chapters.flatMap((one) => one.commitments) ?? []
  return Response.json({
    commitments: commitments.map((one) => ({
      code: one.code,
      content_hash: one.contentHash,
      freshness: freshnessOf(one, texts),
      plain_words: texts.findLast(({ code }) => code === one.code)?.text ?? null,
    })),
  })
}

export const moves = { putPlainly: asked(plainWordsMoves.putPlainly, ({ code }) => ({ code })) }

export const post: Handler<typeof path> = answering({
  moves,
  words: publicationRefusalWords,
  cite: (basis) => bases[basis].cite,
})
