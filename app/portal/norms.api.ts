import { dayOf } from '#kernel/day.ts'
import { missingNorms, type NormAmount, norms } from '#law/norm-amounts.ts'
import { normWords } from '#law/norm-amounts.words.ts'
import type { Handler } from '#parties/handler.ts'
import { normAmountsKnown } from '#parties/norm-amounts.store.ts'

/** The norm amounts, each with the days on which it holds and its source; and which of them are missing today. */
export const get: Handler<'/api/v1/normbedragen'> = async ({ context }) => {
  const amounts = await normAmountsKnown(context.db)
  return Response.json(
    {
      norm_amounts: amounts.map(amountJson),
      missing: missingNorms(dayOf(context.now), amounts),
    },
    { headers: { 'Access-Control-Allow-Origin': '*' } },
  )
}

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
