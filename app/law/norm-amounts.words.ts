import { type NormAmount, type NormId, norms } from './norm-amounts.ts'

/** The name of each norm, as the pages say it. */
export const normWords: Readonly<Record<NormId, string>> = {
  socialIncomeOne: 'Sociale huur: hoogste inkomen, één persoon',
  socialIncomeMore: 'Sociale huur: hoogste inkomen, meer personen',
  socialRent: 'Sociale huur: hoogste huur per maand',
  suitableIncomeOne: 'Passend toewijzen: hoogste inkomen, één persoon',
  suitableIncomeMore: 'Passend toewijzen: hoogste inkomen, meer personen',
  suitableIncomeOldOne: 'Passend toewijzen: hoogste inkomen, één oudere',
  suitableIncomeOldMore: 'Passend toewijzen: hoogste inkomen, meer ouderen',
  benefitCapLow: 'Passend toewijzen: hoogste huur, één of twee personen',
  benefitCapHigh: 'Passend toewijzen: hoogste huur, drie of meer personen',
  suitableShare: 'Passend toewijzen: minste deel van de toewijzingen',
  rentRise: 'Hoogste huurverhoging, sociale huur',
  rentRiseLowRent: 'Hoogste huurverhoging bij een huur onder 350 euro, per maand',
}

const whole = new Intl.NumberFormat('nl-NL')
const cents = new Intl.NumberFormat('nl-NL', { minimumFractionDigits: 2 })

/** An amount with its unit: “€ 932,93”, “4,1 %”; “Niet gevonden” where there is none. */
export function normAmountWords({ norm, value }: Pick<NormAmount, 'norm' | 'value'>): string {
  if (value === null) return 'Niet gevonden'
  if (norms[norm].unit === 'percent') return `${whole.format(value)} %`
  return `€ ${(Number.isInteger(value) ? whole : cents).format(value)}`
}
