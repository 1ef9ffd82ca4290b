import { themeMoves } from '#agreement/themes.commands.ts'
import { themesOf } from '#agreement/themes.store.ts'
import type { Theme } from '#agreement/themes.ts'
import { themeRefusalWords } from '#agreement/themes.words.ts'
import { id } from '#kernel/id.ts'
import { bases } from '#law/bases.ts'
import type { Handler } from '#parties/handler.ts'
import { answering, asked } from '#platform/answering.ts'
import { notThereProblem } from '#platform/problem.ts'
import { placeIn } from '#process/place.store.ts'

const path = '/api/v1/trajecten/:roundId/themas'

const themeJson = ({ id, code, name, position }: Theme) => ({ id, code, name, position })

/** The themes of a round, in their order. */
export const get: Handler<typeof path> = async ({ params, context }) => {
  const roundId = id<'Round'>(params.roundId)
  const place = await placeIn(context.db, roundId, ['table'])
  if (!place) return notThereProblem()
  const themes = await themesOf(context.db, roundId)
  return Response.json({ themes: themes.map(themeJson) })
}

export const moves = {
  add: asked(themeMoves.add, themeJson),
  adopt: asked(themeMoves.adopt, ({ themes }) => ({ themes: themes.map(themeJson) })),
  rename: asked(themeMoves.rename, themeJson),
  shift: asked(themeMoves.shift, themeJson),
}

/** Adds, renames or moves a theme, or takes some from the usual list. */
export const post: Handler<typeof path> = answering({
  moves,
  words: themeRefusalWords,
  cite: (basis) => bases[basis].cite,
})
