import type { Forgotten, ForgottenCode, Settler } from './forgotten.ts'

type Line = (missed: Pick<Forgotten, 'name' | 'other'>) => string

const lines: Record<ForgottenCode, Line> = {
  noCoordinator: () => 'Er is nog geen coördinator.',
  noTenants: () => 'Er doen nog geen huurders mee.',
  noAssociation: () => 'Er doet nog geen corporatie mee.',
  municipalityNotAtTheTable: ({ name }) => `De gemeente ${name} zit nog niet aan tafel.`,
  associationWithoutTenants: ({ name }) =>
    `Van ${name} is geen huurdersorganisatie bekend. Dat kan kloppen.`,
  tenantsNotAtTheTable: ({ name, other }) =>
    `${name} spreekt voor de huurders van ${other}, en zit niet aan tafel.`,
  associationNotAtTheTable: ({ name, other }) =>
    `${other} spreekt voor de huurders van ${name}. ${name} zit niet aan tafel.`,
  nobodyNegotiates: ({ name }) => `Bij ${name} mag nog niemand onderhandelen.`,
  nobodySigns: ({ name }) => `Bij ${name} mag nog niemand ondertekenen.`,
}

/** Says who may have been forgotten. */
export const forgottenWords = (forgotten: Forgotten): string => lines[forgotten.code](forgotten)

/** Who can settle it. */
export const settlerWords: Record<Settler, string> = {
  'setter-up': 'De coördinator of wie het traject begon kan dit regelen.',
  party: 'De partij regelt dit zelf, of nodigt iemand uit.',
}
