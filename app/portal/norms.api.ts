import { dayOf } from '#kernel/day.ts'
import { missingNorms, type NormAmount, normAmounts, norms } from '#law/norm-amounts.ts'
import { normWords } from '#law/norm-amounts.words.ts'
import type { Handler } from '#parties/handler.ts'

/** The norm amounts, each with the days on which it holds and its source; and which of them are missing today. */
export const get: Handler<'/api/v1/normbedragen'> = ({ context }) =>
  Promise.resolve(
    Response.json(
      {
        norm_amounts: normAmounts.map(amountJson),
        missing: missingNorms(dayOf(context.now)),
      },
      { headers: { 'Access-Control-Allow-Origin': '*' } },
    ),
  )

const amountJson = ({ norm, value, ...row }: NormAmount) => ({
  norm,
  name: normWords[norm],
  value,
  unit: norms[norm].unit,
  basis: norms[norm].by.basis,
  valid_from: row.validFrom,
  valid_to: row.validTo,
  published_on: row.publishedOn,
  found: row.found,
  verified: row.verified,
})
