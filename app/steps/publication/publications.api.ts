import { id } from '#kernel/id.ts'
import { bases } from '#law/bases.ts'
import type { Handler } from '#parties/handler.ts'
import { standingIn } from '#parties/rounds.store.ts'
import { answering, asked } from '#platform/answering.ts'
import { notThereProblem } from '#platform/problem.ts'
import { publicationRefusalWords } from './publication.words.ts'
import { publicationMoves } from './publish.commands.ts'
import { publicationsOf } from './snapshots.store.ts'

const path = '/api/v1/trajecten/:roundId/publicaties'

/** What was published of a round, the newest first. */
export const get: Handler<typeof path> = async ({ params, context: { db } }) => {
  const roundId = id<'Round'>(params.roundId)
  if (!(await standingIn(db, roundId))) return notThereProblem()
  const publications = await publicationsOf(db, roundId)
  return Response.json({
    publications: publications.map(({ kind, version, sha256, publishedAt }) => ({
      kind,
      version,
      sha256,
      published_at: publishedAt,
    })),
  })
}

export const moves = {
  publish: asked(publicationMoves.publish, ({ kind, version, address }) => ({
    kind,
    version,
    agreement: address,
  })),
}

export const post: Handler<typeof path> = answering({
  moves,
  words: publicationRefusalWords,
  cite: (basis) => bases[basis].cite,
})
