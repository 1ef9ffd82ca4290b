import { agreementTextsOf } from '#agreement/agreement-text.store.ts'
import { versionsOfAgreement } from '#agreement/agreement-versions.store.ts'
import { id } from '#kernel/id.ts'
import { bases } from '#law/bases.ts'
import type { Handler } from '#parties/handler.ts'
import { standingIn } from '#parties/rounds.store.ts'
import { answering, asked } from '#platform/answering.ts'
import { notThereProblem } from '#platform/problem.ts'
import { draftingRefusalWords } from './drafting.words.ts'
import { freeze } from './freeze.commands.ts'
import { addText, changeText, removeText, useDefaults } from './texts.commands.ts'

const path = '/api/v1/trajecten/:roundId/overeenkomst'

/** The general text that holds now and the frozen versions, the newest first. */
export const get: Handler<typeof path> = async ({ params, context: { db } }) => {
  const roundId = id<'Round'>(params.roundId)
  if (!(await standingIn(db, roundId))) return notThereProblem()
  const versions = await versionsOfAgreement(db, roundId)
  return Response.json({
    texts: await agreementTextsOf(db, roundId),
    versions: versions.map(({ number, sha256, frozenAt }) => ({
      number,
      sha256,
      frozen_at: frozenAt,
    })),
  })
}

const frozenJson = ({ number, sha256 }: { number: number; sha256: string }) => ({ number, sha256 })
const idJson = ({ id }: { id: string }) => ({ id })

export const moves = {
  freeze: asked(freeze, frozenJson),
  add: asked(addText, idJson),
  change: asked(changeText, idJson),
  remove: asked(removeText, idJson),
  use_defaults: asked(useDefaults),
}

export const post: Handler<typeof path> = answering({
  moves,
  words: draftingRefusalWords,
  cite: (basis) => bases[basis].cite,
})
