import { dayOf } from '#kernel/day.ts'
import { bases } from '#law/bases.ts'
import {
  type NormId,
  normAmount,
  normSetNames,
  normStart,
  normsOf,
  normYears,
} from '#law/norm-amounts.ts'
import { type NormRefusal, normChanges } from '#law/norm-entry.ts'
import type { Handler } from '#parties/handler.ts'
import { normAmountsKnown } from '#parties/norm-amounts.store.ts'
import { answering, asked } from '#platform/answering.ts'
import { notThereProblem } from '#platform/problem.ts'
import { normMoves } from './norm-entries.commands.ts'
import { normVersionsOf } from './norm-entries.store.ts'
import { type NormVersion, versionOf } from './norm-entries.ts'
import { normRefusalWords } from './norm-entries.words.ts'

const path = '/api/v1/beheer/normbedragen/:year/:set'

/** What is announced together of one year, beside the year before; each with every version that was entered. */
export const get: Handler<typeof path> = async ({ params, context: { db, now } }) => {
  const year = Number(params.year)
  const set = normSetNames.find((one) => one === params.set)
  if (!set || !normYears(dayOf(now)).includes(year)) return notThereProblem()
  const amounts = await normAmountsKnown(db)
  const versions = await normVersionsOf(db, year)
  const amountOf = (norm: NormId) => normAmount(norm, normStart(norm, year), amounts)
  const values = Object.fromEntries(normsOf(set).map((norm) => [norm, amountOf(norm)?.value]))
  return Response.json({
    year,
    set,
    amounts: normChanges({ set, year, values }, amounts).map(({ norm, ...change }) => ({
      norm,
      year_before: change.before,
      value: change.after,
      difference: change.difference,
      strange: change.isStrange,
      published_on: amountOf(norm)?.publishedOn ?? null,
      found: amountOf(norm)?.found ?? null,
      verified: amountOf(norm)?.verified ?? null,
      seen: versionOf(versions, norm),
      versions: versions.filter((one) => one.norm === norm).map(versionJson),
    })),
  })
}

const versionJson = (version: NormVersion) => ({
  number: version.number,
  value: version.value,
  published_on: version.publishedOn,
  found: version.found,
  verified: version.verified,
  reason: version.reason,
  entered_at: version.at,
})

export const moves = {
  enter: asked(normMoves.enter, (done) => done),
  correct: asked(normMoves.correct, (done) => done),
}

/** Enters the amounts of a year, or corrects one of them. */
export const post: Handler<typeof path> = answering({
  moves,
  words: normRefusalWords,
  cite: (basis: NormRefusal['basis']) => bases[basis].cite,
})
