import { agreementTextsOf } from '#agreement/agreement-text.store.ts'
import { versionsOfAgreement } from '#agreement/agreement-versions.store.ts'
import { flaggedJson } from '#agreement/facts-json.ts'
import { id } from '#kernel/id.ts'
import { bases } from '#law/bases.ts'
import type { Handler } from '#parties/handler.ts'
import { partiesOf, standingIn } from '#parties/rounds.store.ts'
import { isAtTable } from '#parties/standing.ts'
import { answering, asked } from '#platform/answering.ts'
import { notThereProblem } from '#platform/problem.ts'
import type { DraftFlags } from './draft-flags.ts'
import { flagsOf } from './draft-text.store.ts'
import { draftingRefusalWords } from './drafting.words.ts'
import { freeze } from './freeze.commands.ts'
import { addText, changeText, removeText, useDefaults } from './texts.commands.ts'

const path = '/api/v1/trajecten/:roundId/overeenkomst'

/** The general text that holds now and the frozen versions, the newest first; at the table also what must be looked at first. */
export const get: Handler<typeof path> = async ({ params, context: { db } }) => {
  const roundId = id<'Round'>(params.roundId)
  const standing = await standingIn(db, roundId)
  if (!standing) return notThereProblem()
  const versions = await versionsOfAgreement(db, roundId)
  const parties = await partiesOf(db, roundId)
  return Response.json({
    flagged: isAtTable(standing) ? flagsJson(await flagsOf(db, roundId, parties)) : null,
    texts: await agreementTextsOf(db, roundId),
    versions: versions.map(({ number, sha256, frozenAt }) => ({
      number,
      sha256,
      frozen_at: frozenAt,
    })),
  })
}

/** What in the text builds on a fact that some dispute, or that was withdrawn. */
const flagsJson = ({ commitments, goals }: DraftFlags) => ({
  commitments: commitments.map(({ code, facts }) => ({ code, facts: facts.map(flaggedJson) })),
  goals: goals.map(({ id, text, facts }) => ({ id, text, facts: facts.map(flaggedJson) })),
})

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
