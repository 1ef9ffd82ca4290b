import rows from '../../db/data/commitment-library.json' with { type: 'json' }
import { oneOf } from './data-row.ts'
import { type ThemeCode, themeCodes } from './themes.ts'

const owners = ['municipality', 'housing_association', 'tenant_organisation', 'care'] as const

const obligations = ['result', 'effort', 'process'] as const

/** A commitment to begin from, in our own words. Parties fill in place, number and date. */
export type LibraryCommitment = {
  /** Of the library, e.g. `DUU-03`; a commitment in a round gets its own. */
  code: string
  theme: ThemeCode
  /** The kinds of organisation that usually do it; all three where it is for everybody. */
  owners: readonly (typeof owners)[number][]
  text: string
  obligation: (typeof obligations)[number]
  /** Number in the indicator catalogue; absent where yes or no is all there is to see. */
  indicator: string | null
  unit: string
  /** An example of a target, in words. Nobody checked it, unless `targetSource` says where it stood. */
  typicalTarget: string
  targetSource: string | null
}

/** The 87 commitments, by theme. */
export const commitmentLibrary: readonly LibraryCommitment[] = rows.map((row) => ({
  ...row,
  theme: oneOf(themeCodes, row.theme),
  owners: row.owners.map((owner) => oneOf(owners, owner)),
  obligation: oneOf(obligations, row.obligation),
}))

/** The commitment of the library with this code, `DUU-03`. */
export const libraryCommitment = (code: string): LibraryCommitment | undefined =>
  commitmentLibrary.find((commitment) => commitment.code === code)
