import { todaysOf } from '#law/former-municipalities.ts'
import type { Handler } from '#parties/handler.ts'
import { untilPublished } from '#platform/byte-cache.ts'
import { href } from '#routes.ts'
import { type ListedAgreement, publicAgreements } from '#steps/publication/snapshots.public.ts'

/** The public agreements, the newest term first. */
export const get: Handler<'/api/v1/afspraken'> = async ({ context: { db, installation } }) => {
  const agreements = await publicAgreements(db)
  return Response.json(
    { agreements: agreements.map((one) => listedJson(one, installation.baseUrl)) },
    { headers: { 'Access-Control-Allow-Origin': '*', ...untilPublished } },
  )
}

const listedJson = (agreement: ListedAgreement, baseUrl: string) => ({
  agreement: agreement.address,
  title: agreement.title,
  municipalities: agreement.municipalities,
  municipalities_today: [
    ...new Set(agreement.municipalities.flatMap((code) => todaysOf(code).map((one) => one.code))),
  ],
  parties: agreement.parties,
  term: { from: agreement.termFrom, until: agreement.termUntil },
  notice: agreement.notice,
  published_at: agreement.publishedAt,
  page: `${baseUrl}${href('/afspraken/:agreement', { agreement: agreement.address })}`,
  url: `${baseUrl}${href('/api/v1/afspraken/:agreement', { agreement: agreement.address })}`,
})
