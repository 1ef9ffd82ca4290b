import { expect, it } from 'vitest'
import type { DocumentParty } from './agreement-document.ts'
import { partiesInWords } from './parties.words.ts'

const named = (kind: DocumentParty['kind'], ...names: string[]) =>
  names.map((name) => ({ kind, name }))

it('names parties as people do', () => {
  expect(partiesInWords(named('municipality', 'A', 'B', 'C', 'D', 'E', 'F'))).toBe(
    'A, B, C, D, E en F',
  )
})

it('counts more than six by their kind', () => {
  const five = named('housingAssociation', '1', '2', '3', '4', '5')
  const one = named('municipality', 'Gemeente Voorbeeldstad')
  const tenants = named('tenantOrganisation', 'HV')
  expect(partiesInWords([...tenants, ...five, ...one])).toBe(
    '1 gemeente, 5 corporaties en 1 huurdersorganisatie',
  )
  expect(partiesInWords([...five, ...named('other', 'Zorg', 'Politie')])).toBe(
    '5 corporaties en 2 andere partijen',
  )
})
