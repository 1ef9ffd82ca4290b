import { placeInName } from '#law/municipalities.ts'
import type { Handler } from './handler.ts'
import { municipalitiesByName } from './municipalities.store.ts'

const path = '/api/v1/gemeenten'

/** The municipalities that a round can be for; those whose name has the words of `?zoek=` in it. */
export const get: Handler<typeof path> = async ({ request, context: { db, installation } }) => {
  const wanted = new URL(request.url).searchParams.get('zoek')?.trim() ?? ''
  const all = await municipalitiesByName(db, installation.isDemo)
  return Response.json({
    municipalities: all.filter((one) => wanted === '' || placeInName(one, wanted) >= 0),
  })
}
