import rows from '../../db/data/national-goals.json' with { type: 'json' }
import { oneOf } from './data-row.ts'
import { type ThemeCode, themeCodes } from './themes.ts'

/**
 * The agreements with the state from which goals come down, and who signed each. The tenants' union did not sign the
 * second one, so nowhere is a goal of it shown as agreed by all (`domain.md` §1.5).
 */
export const nationalAgreements = {
  'npa-2022': {
    name: 'Nationale prestatieafspraken 2022-2030 (30 juni 2022)',
    signedBy: 'minister voor Volkshuisvesting, Aedes, VNG en Woonbond',
    notSignedBy: '',
  },
  'npa-2025': {
    name: 'Nationale prestatieafspraken 2025-2035 (december 2024)',
    signedBy: 'minister van VRO, Aedes en VNG',
    notSignedBy: 'Woonbond',
  },
} as const

type AgreementId = keyof typeof nationalAgreements

/** A goal of a national agreement, as far as it was found in public texts. */
export type NationalGoal = {
  /** `NPA22-01`; a goal in a round that was taken from here keeps it. */
  id: string
  agreement: AgreementId
  theme: ThemeCode
  text: string
  /** Absent where no number was found. */
  quantity: number | null
  unit: string | null
  year: number | null
  counting: 'gross' | 'net_change' | null
  /** Where the figure was found, or that it was not. */
  found: string
  /** `secondary`: found in a public text about it. `no`: to be read in the agreement itself. */
  verified: 'secondary' | 'no'
}

const agreementIds = ['npa-2022', 'npa-2025'] as const

/** The goals of both national agreements, by agreement and number. */
export const nationalGoals: readonly NationalGoal[] = rows.map((row) => ({
  ...row,
  agreement: oneOf(agreementIds, row.agreement),
  theme: oneOf(themeCodes, row.theme),
  counting: row.counting === null ? null : oneOf(['gross', 'net_change'], row.counting),
  verified: oneOf(['secondary', 'no'], row.verified),
}))

/** The national goal with this id, `NPA22-01`. */
export const nationalGoal = (id: string): NationalGoal | undefined =>
  nationalGoals.find((goal) => goal.id === id)
