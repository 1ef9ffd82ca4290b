import { expect, it } from 'vitest'
import { exampleAgreement } from '#documents/agreement-document.example.ts'
import type { DocumentParty } from '#documents/agreement-document.ts'
import type { PublishedAgreement, PublishedSignature } from '#documents/published-agreement.ts'
import { takingPartIn } from './taking-part.ts'
import { takingPartSentences } from './taking-part.words.ts'

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
