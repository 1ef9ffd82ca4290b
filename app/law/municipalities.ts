import register from '../../db/data/municipalities.json' with { type: 'json' }

/** A municipality of the register (TOOI, version 5, 29 January 2026), or the invented one of the demo. */
export type Municipality = {
  /** Code of Statistics Netherlands, `GM` and four digits. */
  code: string
  name: string
  /** Its part of an address, e.g. `den-haag`. */
  slug: string
  province: string
  tooi: string | null
  isDemo: boolean
}

/** The 342 municipalities of 2026 and the one of the demo, by slug. */
export const municipalities: readonly Municipality[] = register

/** What people call a municipality that has another name in the register. */
const spoken: Readonly<Record<string, string>> = { GM0518: 'Den Haag', GM0796: 'Den Bosch' }

/** A name without accents, capitals and the signs between words. */
const bare = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

/**
 * Where in the name of a municipality these words stand, accents and capitals aside: 0 at its beginning,
 * -1 where nowhere. The name that people say counts too. Words without a letter stand nowhere.
 */
export function placeInName(
  { code, name }: Pick<Municipality, 'code' | 'name'>,
  typed: string,
): number {
  const words = bare(typed)
  if (words === '') return -1
  const places = [name, spoken[code] ?? ''].map((one) => bare(one).indexOf(words))
  return places.filter((place) => place >= 0).toSorted((a, b) => a - b)[0] ?? -1
}
