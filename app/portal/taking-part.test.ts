import { describe, expect, it } from 'vitest'
import { exampleAgreement } from '#documents/agreement-document.example.ts'
import type { DocumentParty } from '#documents/agreement-document.ts'
import type { PublishedAgreement, PublishedSignature } from '#documents/published-agreement.ts'
import { takingPartIn } from './taking-part.ts'
import { notAskedWords, takingPartSentences } from './taking-part.words.ts'

const party = (id: string, kind: DocumentParty['kind']): DocumentParty => ({
  id,
  name: id,
  kind,
  role: 'contracting',
})

const table = [
  party('Gemeente', 'municipality'),
  party('Voorbeeldwonen', 'housingAssociation'),
  party('Huurdersvereniging', 'tenantOrganisation'),
]

type Answers = Record<string, PublishedSignature['kind']>

/** An agreement of two themes with a promise each; `first` and `second` are for whom they hold. */
function agreement(
  answers: Answers,
  {
    parties = table,
    first = parties,
    second = parties,
  }: Partial<Record<string, typeof table>> = {},
): PublishedAgreement {
  const [one, other] = exampleAgreement(5).chapters
  if (!one || !other) throw new Error('The example has too few themes')
  const holding = (chapter: typeof one, whom: typeof table) => ({
    ...chapter,
    commitments: chapter.commitments
      .slice(0, 1)
      .map((commitment) => ({ ...commitment, appliesTo: whom.map(({ id }) => id) })),
  })
  return {
    schema: 'urn:handslag:published-agreement:1',
    address: 'voorbeeldstad-2027',
    version: 1,
    publishedAt: '2026-12-15T09:00:00Z',
    municipalities: [],
    document: {
      ...exampleAgreement(5),
      parties,
      chapters: [holding(one, first), holding(other, second)],
    },
    documentSha256: '',
    signatures: Object.entries(answers).map(([id, kind]) => ({
      party: id,
      kind,
      reservation: '',
      reason: '',
      name: 'Iemand',
      function: 'Voorzitter',
      level: 'demo-certificate',
      signedAt: '2026-12-01T09:00:00Z',
    })),
    file: { sha256: '', sizeBytes: 1 },
    plainWords: [],
  }
}

const allAgree: Answers = {
  Gemeente: 'agreed',
  Voorbeeldwonen: 'agreed',
  Huurdersvereniging: 'agreed',
}

it('says in one sentence that everybody agreed', () => {
  expect(takingPartSentences(agreement(allAgree))).toEqual([
    'Alle 3 partijen tekenden voor akkoord.',
  ])
})

it('never counts “seen” or a reservation as plain consent, and names who did not sign', () => {
  const says = (kind: Answers[string]) =>
    takingPartSentences(agreement({ ...allAgree, Huurdersvereniging: kind }))
  expect(says('seen_only')).toEqual([
    '2 van de 3 partijen tekenden voor akkoord.',
    'Huurdersvereniging tekende voor gezien. Dat is geen akkoord.',
  ])
  expect(says('agreed_with_reservation')[1]).toBe('Huurdersvereniging tekende met een voorbehoud.')
  expect(says('declined')[1]).toBe('Huurdersvereniging tekende niet.')
})

it('says that no tenants take part where none do', () => {
  const parties = table.slice(0, 2)
  const { Huurdersvereniging: _, ...rest } = allAgree
  expect(takingPartSentences(agreement(rest, { parties }))).toEqual([
    'Beide partijen tekenden voor akkoord.',
    'Er doet geen huurdersorganisatie mee aan deze afspraken.',
  ])
})

it('says for whom only a part holds, and of which themes', () => {
  const some = agreement(allAgree, { second: table.slice(0, 1) })
  expect(takingPartIn(some).map(({ promises }) => promises)).toEqual([2, 1, 1])
  expect(takingPartSentences(some)).toContain(
    'Voor Voorbeeldwonen en Huurdersvereniging geldt 1 van de 2 beloften, bij Beschikbaarheid.',
  )
  const none = agreement(allAgree, { first: table.slice(0, 1), second: table.slice(0, 1) })
  expect(takingPartSentences(none)).toContain(
    'Voor Voorbeeldwonen en Huurdersvereniging geldt geen van de 2 beloften.',
  )
})

it('counts those with the same part where they are many', () => {
  const many = ['A', 'B', 'C', 'D'].map((id) => party(id, 'housingAssociation'))
  const parties = [...table, ...many]
  expect(takingPartSentences(agreement(allAgree, { parties, second: table }))).toContain(
    'Voor 4 partijen geldt 1 van de 2 beloften, bij Beschikbaarheid.',
  )
})

it('judges nothing', () => {
  const answers: Answers = { Gemeente: 'agreed', Voorbeeldwonen: 'declined' }
  for (const sentence of takingPartSentences(agreement(answers)))
    expect(sentence).not.toMatch(/geldig|bindend/)
})

describe('who takes part in a form of its own', () => {
  const member = (id: string): DocumentParty => ({
    ...party(id, 'tenantOrganisation'),
    role: 'adviser',
    participation: {
      form: 'via_umbrella',
      via: 'Huurdersvereniging',
      themes: [],
      limitedTo: '',
    },
  })
  const beside = (form: 'bod_counts' | 'joins_later' | 'without_stock' | 'one_complex') => ({
    ...party('Landelijk Wonen', 'housingAssociation'),
    participation: { form, via: null, themes: [], limitedTo: 'Lindehof' },
  })
  const says = (...more: DocumentParty[]) =>
    takingPartSentences(agreement(allAgree, { parties: [...table, ...more], second: table }))

  it('is named with its umbrella, and not counted as one that signed', () => {
    const sentences = says(member('HV Oost'), member('HV West'))
    expect(sentences[0]).toBe('Alle 3 partijen tekenden voor akkoord.')
    expect(sentences[1]).toBe('Huurdersvereniging tekende ook namens HV Oost en HV West.')
  })

  it('is not asked where its bod counts or where it joins later', () => {
    expect(says(beside('bod_counts'))).toEqual([
      'Alle 3 partijen tekenden voor akkoord.',
      'Landelijk Wonen is niet gevraagd te tekenen. Haar bod geldt als afspraak: Lindehof.',
    ])
    expect(says(beside('joins_later'))).toContain('Landelijk Wonen is nog niet toegetreden.')
  })

  it('is said to have no homes here yet, or one complex', () => {
    expect(says(beside('without_stock'))).toContain(
      'Landelijk Wonen onderschrijft de afspraken en heeft hier nog geen woningen.',
    )
    expect(says(beside('one_complex'))).toContain(
      'Landelijk Wonen doet mee voor één complex: Lindehof.',
    )
  })

  it('has words in the place of an answer', () => {
    expect(notAskedWords('through_umbrella', 'Federatie')).toBe('Via Federatie')
    expect(notAskedWords('bod_counts', '')).toBe('Niet gevraagd: haar bod geldt')
    expect(notAskedWords('joins_later', '')).toBe('Nog niet toegetreden')
    expect(notAskedWords('asked', '')).toBe('Nog geen antwoord')
  })
})
