import { dayOf } from '#kernel/day.ts'
import {
  type FormerMunicipality,
  formerMunicipalities,
  predecessorsOf,
  successorsOf,
  todaysOf,
} from '#law/former-municipalities.ts'
import { type Municipality, placeInName } from '#law/municipalities.ts'
import type { Handler } from './handler.ts'
import { municipalitiesByName } from './municipalities.store.ts'

const path = '/api/v1/gemeenten'

/**
 * The municipalities that a round can be for, and those that ended, each with where they came from or
 * went; those whose name has the words of `?zoek=` in it.
 */
export const get: Handler<typeof path> = async ({ request, context }) => {
  const { db, now, installation } = context
  const wanted = new URL(request.url).searchParams.get('zoek')?.trim() ?? ''
  const isWanted = (one: Pick<Municipality, 'code' | 'name'>) =>
    wanted === '' || placeInName(one, wanted) >= 0
  const today = dayOf(now)
  const all = await municipalitiesByName(db, { withDemo: installation.isDemo, on: today })
  return Response.json({
    municipalities: all.filter(isWanted).map((one) => ({
      ...one,
      predecessors: predecessorsOf(one.code).map(formerJson),
    })),
    former_municipalities: formerMunicipalities
      .filter((one) => one.endedOn < today && isWanted(one))
      .map((one) => ({
        ...formerJson(one),
        successors: successorsOf(one.code).map(placeJson),
        now_in: todaysOf(one.code).map(placeJson),
      })),
  })
}

const placeJson = ({ code, name, slug, province }: Municipality) => ({
  code,
  name,
  slug,
  province,
})

const formerJson = (one: FormerMunicipality) => ({ ...placeJson(one), ended_on: one.endedOn })
