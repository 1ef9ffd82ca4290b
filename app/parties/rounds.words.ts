import type { RoundRole } from './standing.ts'

/** What kind of agreement a round makes. */
export const roundKindWords: Record<'framework' | 'year' | 'regional', string> = {
  framework: 'Meerjarige afspraken',
  year: 'Afspraken voor één jaar',
  regional: 'Afspraken voor een regio',
}

export const roundRoleWords: Record<RoundRole, string> = {
  coordinator: 'Coördinator',
  council_reader: 'Leest mee voor de gemeenteraad',
}
