/** The rent rise of the next year, as the administrator enters it in November. */
export const someRents = {
  year: '2027',
  set: 'huren',
  rentRise: 4.6,
  rentRiseLowRent: 25,
  found: 'Rijksoverheid, maximale huurverhoging 2027',
  publishedOn: '2026-11-24',
  verified: 'secondary',
} as const

/** A limit of 2026 that came without an amount, found after all. */
export const someLimit = {
  year: '2026',
  set: 'grenzen',
  norm: 'benefitCapHigh',
  seen: 0,
  value: 764.25,
  found: 'Staatscourant 2025, bekendmaking huurtoeslag',
  publishedOn: '2025-11-25',
  verified: 'primary',
  reason: 'Het bedrag stond niet in onze kopie.',
} as const
