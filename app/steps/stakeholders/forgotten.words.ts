import type { Forgotten, ForgottenCode, Homes, Settler } from './forgotten.ts'

type Line = (missed: Pick<Forgotten, 'name' | 'other' | 'homes'>) => string

const lines: Record<ForgottenCode, Line> = {
  noCoordinator: () => 'Er is nog geen coördinator.',
  noTenants: () => 'Er doen nog geen huurders mee.',
  noAssociation: () => 'Er doet nog geen corporatie mee.',
  landlordNotAtTheTable: ({ name, homes }) =>
    `${name} heeft hier ${homes ? homesWords(homes) : 'woningen'}, en zit niet aan tafel.`,
  municipalityNotAtTheTable: ({ name }) => `De gemeente ${name} zit nog niet aan tafel.`,
  associationWithoutTenants: ({ name }) =>
    `Van ${name} is geen huurdersorganisatie bekend. Dat kan kloppen.`,
  tenantsNotAtTheTable: ({ name, other }) =>
    `${name} spreekt voor de huurders van ${other}, en zit niet aan tafel.`,
  associationNotAtTheTable: ({ name, other }) =>
    `${other} spreekt voor de huurders van ${name}. ${name} zit niet aan tafel.`,
  nobodyNegotiates: ({ name }) => `Bij ${name} mag nog niemand onderhandelen.`,
  nobodyDecides: ({ name }) => `Bij ${name} mag nog niemand besluiten.`,
  nobodySigns: ({ name }) => `Bij ${name} mag nog niemand ondertekenen.`,
}

const count = new Intl.NumberFormat('nl-NL')

/** “30 zelfstandige en 12 onzelfstandige woningen (dPi 2026, jaar 2027)”. */
function homesWords({ edition, year, selfContained, shared }: Homes): string {
  const kinds = [
    ...(selfContained > 0 ? [`${count.format(selfContained)} zelfstandige`] : []),
    ...(shared > 0 ? [`${count.format(shared)} onzelfstandige`] : []),
  ]
  return `${kinds.join(' en ')} ${selfContained + shared === 1 ? 'woning' : 'woningen'} (dPi ${edition}, jaar ${year})`
}

/** Says who may have been forgotten. */
export const forgottenWords = (forgotten: Forgotten): string => lines[forgotten.code](forgotten)

/** Who can settle it. */
export const settlerWords: Record<Settler, string> = {
  'setter-up': 'De coördinator of wie het traject begon kan dit regelen.',
  party: 'De partij regelt dit zelf, of nodigt iemand uit.',
}
