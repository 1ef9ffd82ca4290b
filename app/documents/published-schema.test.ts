import { describe, expect, it } from 'vitest'
import { exampleAgreement } from './agreement-document.example.ts'
import { agreementHash } from './agreement-json.ts'
import { readPublishedAgreement, readPublishedProgress } from './published-schema.ts'

const document = exampleAgreement(3)

const signature = {
  party: 'vbw',
  kind: 'agreed_with_reservation',
  reservation: 'Als de grond er is.',
  reason: '',
  name: 'B. de Groot',
  function: 'bestuurder',
  level: 'demo-certificate',
  signedAt: '2026-11-24T13:03:21.000Z',
}

const agreement = {
  schema: 'urn:handslag:published-agreement:1',
  address: 'voorbeeldstad-2027',
  version: 2,
  publishedAt: '2026-12-01T08:00:00.000Z',
  municipalities: [{ code: 'GM9901', name: 'Gemeente Voorbeeldstad', slug: 'voorbeeldstad' }],
  document,
  documentSha256: agreementHash(document),
  signatures: [signature],
  file: { sha256: 'c'.repeat(64), sizeBytes: 612_345 },
  plainWords: [{ code: 'VBS-BES-01', title: 'Nieuwe woningen', text: null }],
}

const progress = {
  schema: 'urn:handslag:published-progress:1',
  address: 'voorbeeldstad-2027',
  version: 5,
  publishedAt: '2027-09-01T08:00:00.000Z',
  agreementVersion: 3,
  indicators: [
    {
      code: 'VBS-BES-01',
      id: 'ind-1',
      name: 'Opgeleverde woningen',
      definition: 'Voor het eerst verhuurd.',
      supplier: 'Voorbeeldwonen',
      checker: 'Gemeente Voorbeeldstad',
      baseline: { on: '2026-01-01', source: 'CBS' },
      dependsOn: '',
      light: {
        formula: 'light-1',
        measure: {
          unit: 'woningen',
          direction: 'band',
          isCumulative: true,
          baseline: 0,
          path: [{ year: 2027, value: 40, max: 60 }],
        },
        frequency: 'half_year',
        span: { from: '2027-01-01', until: '2027-12-31' },
      },
      reports: [
        {
          from: '2027-01-01',
          until: '2027-06-30',
          on: '2027-06-30',
          value: 21,
          unit: 'woningen',
          state: 'disputed',
          checkerValue: 19,
          isCorrected: false,
        },
      ],
    },
  ],
  moments: [{ kind: 'midterm', on: '2028-06-01' }],
  decisions: [
    {
      code: 'VBS-BES-01',
      title: 'Nieuwe woningen',
      what: 'continue',
      reason: 'Het loopt nog.',
      party: 'Voorbeeldwonen',
      on: '2027-08-01',
    },
  ],
}

const writtenAs = (value: object, given: object) => JSON.stringify({ ...value, ...given })
const [indicator] = progress.indicators
const [report] = indicator?.reports ?? []

describe('a published agreement', () => {
  it('is read back as it was published', () => {
    expect(readPublishedAgreement(JSON.stringify(agreement))).toEqual(agreement)
  })

  it.each([
    ['of another kind', { schema: 'urn:handslag:published-progress:1' }],
    ['at an address that no page can have', { address: '../beheer' }],
    ['with a text that is no agreement', { document: { ...document, chapters: 'geen' } }],
    ['with half a hash', { documentSha256: 'abc' }],
    ['with a kind of consent that does not exist', { signatures: [{ ...signature, kind: 'ok' }] }],
    [
      'with the mail address of who signed',
      { signatures: [{ ...signature, email: 'b@voorbeeldwonen.example' }] },
    ],
    ['with who worked on it', { madeBy: 'Noor Haddad' }],
    ['without its file', { file: undefined }],
    ['published on no moment', { publishedAt: 'gisteren' }],
  ])('is a fault %s', (_, given) => {
    expect(() => readPublishedAgreement(writtenAs(agreement, given))).toThrow()
  })
})

describe('a published agreement with a bod', () => {
  const line = {
    reference: '1.1',
    kind: 'new_build',
    text: 'Wij bouwen 120 woningen.',
    area: '',
    quantity: 120,
    unit: 'woningen',
    year: 2027,
    outcome: 'changed',
    reason: 'Er is minder grond.',
    commitments: ['VBS-BES-01'],
  }
  const second = {
    ...agreement,
    schema: 'urn:handslag:published-agreement:2',
    overviews: [{ party: 'vbw', year: 2027, lines: [line] }],
  }

  it('is read back as it was published', () => {
    expect(readPublishedAgreement(JSON.stringify(second))).toEqual(second)
  })

  it.each([
    ['that is said to have none', { schema: 'urn:handslag:published-agreement:1' }],
    ['without its lines', { overviews: [] }],
    [
      'with a line that is still open',
      { overviews: [{ ...second.overviews[0], lines: [{ ...line, outcome: null }] }] },
    ],
    [
      'with who decided',
      { overviews: [{ ...second.overviews[0], lines: [{ ...line, by: 'I. Bos' }] }] },
    ],
  ])('is a fault %s', (_, given) => {
    expect(() => readPublishedAgreement(writtenAs(second, given))).toThrow()
  })
})

describe('published progress', () => {
  it('is read back as it was published', () => {
    expect(readPublishedProgress(JSON.stringify(progress))).toEqual(progress)
  })

  it.each([
    [
      'that names its light, which is computed at reading',
      { indicators: [{ ...indicator, color: 'green' }] },
    ],
    [
      'by a formula that nobody knows',
      { indicators: [{ ...indicator, light: { ...indicator?.light, formula: 'light-2' } }] },
    ],
    [
      'that names who reported',
      { indicators: [{ ...indicator, reports: [{ ...report, by: 'I. Bos' }] }] },
    ],
    [
      'with a figure as text',
      { indicators: [{ ...indicator, reports: [{ ...report, value: '21' }] }] },
    ],
    ['on a day that no calendar has', { moments: [{ kind: 'midterm', on: '2027-02-29' }] }],
    [
      'with a decision that does not exist',
      { decisions: [{ ...progress.decisions[0], what: 'forgotten' }] },
    ],
  ])('is a fault %s', (_, given) => {
    expect(() => readPublishedProgress(writtenAs(progress, given))).toThrow()
  })
})

it.each(['', '{', 'null', '[]'])('takes %j for a fault, and for no publication', (json) => {
  expect(() => readPublishedAgreement(json)).toThrow()
  expect(() => readPublishedProgress(json)).toThrow()
})
