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
