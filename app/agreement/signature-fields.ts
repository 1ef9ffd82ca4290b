import type { AccessionDocument } from '#documents/accession-document.ts'
import type { AgreementDocument } from '#documents/agreement-document.ts'

/** The last field of every file: the seal of the installation, set when everybody has answered. */
export const sealField = 'zegel'

/** The signature field of a party, by its id in the document. */
export const fieldOf = (partyId: string): string => `partij-${partyId}`

/** Where each contracting party will sign, in the order of the document, and the seal at the end. */
export const signatureSlots = ({ parties }: Pick<AgreementDocument, 'parties'>) => [
  ...parties
    .filter(({ role }) => role === 'contracting')
    .map(({ id, name }) => ({
      field: fieldOf(id),
      party: name,
      lines: ['Handtekening, naam en functie'],
    })),
  { field: sealField, party: 'Zegel', lines: ['Sluit het document als iedereen heeft geantwoord'] },
]

/** Where the party that joins later signs its act, and the seal. */
export const accessionSlots = ({ party }: Pick<AccessionDocument, 'party'>) => [
  { field: fieldOf(party.id), party: party.name, lines: ['Handtekening, naam en functie'] },
  { field: sealField, party: 'Zegel', lines: ['Sluit het document na de handtekening'] },
]
