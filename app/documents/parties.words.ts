import { together } from '#kernel/text.ts'
import type { DocumentParty } from './agreement-document.ts'

/** As many names as a reader takes in at once. */
const mostNames = 6

/** Parties by their names; of more than six a reader first wants to know how many of each kind there are. */
export const partiesInWords = (parties: readonly Pick<DocumentParty, 'kind' | 'name'>[]): string =>
  parties.length > mostNames ? countedParties(parties) : together(parties.map(({ name }) => name))

/** “1 gemeente, 5 corporaties en 9 huurdersorganisaties”. */
function countedParties(parties: readonly Pick<DocumentParty, 'kind'>[]): string {
  const counts = kinds.flatMap(({ kind, one, more }) => {
    const count = parties.filter((party) => party.kind === kind).length
    return count === 0 ? [] : [`${count} ${count === 1 ? one : more}`]
  })
  return together(counts)
}

const kinds = [
  { kind: 'municipality', one: 'gemeente', more: 'gemeenten' },
  { kind: 'housingAssociation', one: 'corporatie', more: 'corporaties' },
  { kind: 'tenantOrganisation', one: 'huurdersorganisatie', more: 'huurdersorganisaties' },
  { kind: 'other', one: 'andere partij', more: 'andere partijen' },
] as const
