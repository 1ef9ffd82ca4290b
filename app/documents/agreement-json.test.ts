import { createHash } from 'node:crypto'
import Ajv2020 from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { day } from '#kernel/day.ts'
import { exampleAgreement, withText } from './agreement-document.example.ts'
import type { AgreementDocument, DocumentCommitment } from './agreement-document.ts'
import { agreementHash, agreementJson } from './agreement-json.ts'
import { agreementJsonSchema, readAgreement } from './agreement-schema.ts'

const agreement = exampleAgreement(10)

/** The agreement in which one thing became of every commitment. */
const withEach = (become: (one: DocumentCommitment) => object): AgreementDocument => ({
  ...agreement,
  chapters: agreement.chapters.map((chapter) => ({
    ...chapter,
    commitments: chapter.commitments.map((one) => ({ ...one, ...become(one) })),
  })),
})

/** Every object in a JSON value, at any depth. */
const objectsIn = (value: unknown): object[] =>
  value === null || typeof value !== 'object'
    ? []
    : [...(Array.isArray(value) ? [] : [value]), ...Object.values(value).flatMap(objectsIn)]

describe('the file agreement.json', () => {
  it('has no space between its parts, and every key in its place', () => {
    const json = agreementJson(agreement)
    expect(json).toMatch(/^\{"agreement":"voorbeeldstad-2027","annexes":\[\{"reference":/u)
    expect(json).not.toMatch(/[\n\t]/u)
    for (const one of objectsIn(JSON.parse(json)))
      expect(Object.keys(one)).toEqual(Object.keys(one).toSorted())
  })

  it('writes letters as they are, and only what JSON must have escaped otherwise', () => {
    const json = agreementJson(withText('Café “Ünal” kost € 5 "netto" \\ en\tmeer\u2028einde'))
    expect(json).toContain('"text":"Café “Ünal” kost € 5 \\"netto\\" \\\\ en\\tmeer\u2028einde"')
  })

  it('writes numbers as JavaScript does, so that other programs get the same hash', () => {
    const json = agreementJson(withEach(() => ({ quantity: 1e21, quantityMax: 0.1 })))
    expect(json).toContain('"quantity":1e+21,"quantityMax":0.1')
  })

  it('does not depend on the order in which the server put it together', () => {
    const reversed = Object.fromEntries(Object.entries(agreement).toReversed())
    expect(agreementJson(reversed as AgreementDocument)).toBe(agreementJson(agreement))
  })

  it('hashes to what anyone computes over its bytes in UTF-8', () => {
    const document = withText('Wij bouwen voor € 3 mln. in Ünalstraat.')
    const bytes = Buffer.from(agreementJson(document), 'utf8')
    expect(bytes.length).toBeGreaterThan(agreementJson(document).length)
    expect(agreementHash(document)).toBe(createHash('sha256').update(bytes).digest('hex'))
  })
})

describe('another hash has an agreement', () => {
  const other: [string, AgreementDocument][] = [
    ['in which one letter of a commitment changed', withEach(({ text }) => ({ text: `${text}.` }))],
    ['in which a number changed', withEach(() => ({ quantity: 41 }))],
    ['in which a unit changed', withEach(() => ({ unit: 'kamers' }))],
    ['in which a deadline changed', withEach(() => ({ deadline: '2029' }))],
    ['in which who does it changed', withEach(() => ({ owners: ['hvv'] }))],
    ['in which for whom it holds changed', withEach(() => ({ appliesTo: ['gem'] }))],
    ['in which a result became an effort', withEach(() => ({ obligation: 'effort' }))],
    ['in which a condition came', withEach(() => ({ condition: 'Als het kan.' }))],
    ['in which an indicator went', withEach(() => ({ indicators: [] }))],
    ['of another version', { ...agreement, version: 4 }],
    ['of another day', { ...agreement, frozenOn: day('2026-11-21') }],
    ['without its notice', { ...agreement, notice: null }],
    ['with another party', { ...agreement, parties: agreement.parties.slice(1) }],
    [
      'with the clauses in another order',
      { ...agreement, clauses: agreement.clauses.toReversed() },
    ],
    [
      'with the themes in another order',
      { ...agreement, chapters: agreement.chapters.toReversed() },
    ],
  ]
  it.each(other)('%s', (_, document) => {
    expect(agreementHash(document)).not.toBe(agreementHash(agreement))
  })

  it('each its own', () => {
    const hashes = other.map(([, document]) => agreementHash(document))
    expect(new Set(hashes).size).toBe(other.length)
  })
})

/** A JSON value in which one place holds something else. */
function put(value: object, place: string, what: unknown): object {
  const copy: object = structuredClone(value)
  const path = place.split('.')
  const last = path.pop() ?? ''
  const inside = path.reduce<object>((one, key) => Reflect.get(one, key), copy)
  if (what === undefined) Reflect.deleteProperty(inside, last)
  else Reflect.set(inside, last, what)
  return copy
}

const first = 'chapters.0.commitments.0'

const wrong: [string, string, unknown, string][] = [
  ['of another schema', 'schema', 'urn:handslag:agreement:2', 'schema'],
  ['without parties', 'parties', undefined, 'parties'],
  ['with a party that watches in an unknown way', 'parties.1.role', 'voyeur', 'parties.1.role'],
  ['with half a version', 'version', 1.5, 'version'],
  ['that was frozen on no day', 'frozenOn', '2026-11-31', 'frozenOn'],
  ['with a moment for a day', 'frozenOn', '2026-11-20T00:00:00Z', 'frozenOn'],
  ['with a number as text', `${first}.quantity`, '40', `${first}.quantity`],
  ['with an unknown kind of promise', `${first}.obligation`, 'belofte', `${first}.obligation`],
  ['with half a hash', `${first}.contentHash`, 'abc', `${first}.contentHash`],
  ['with a hash in capitals', `${first}.contentHash`, 'A'.repeat(64), `${first}.contentHash`],
  ['without a text', `${first}.text`, undefined, `${first}.text`],
  ['with an owner who is a number', `${first}.owners.0`, 7, `${first}.owners.0`],
  [
    'with half a year in a path',
    `${first}.indicators.0.path.1.year`,
    2027.5,
    `${first}.indicators.0.path.1.year`,
  ],
  [
    'with a path without its upper edge',
    `${first}.indicators.0.path.0.max`,
    undefined,
    `${first}.indicators.0.path.0.max`,
  ],
  ['with something that nobody knows', `${first}.korting`, 5, first],
]

describe('no agreement is a file', () => {
  it.each(wrong)('%s, and the answer names the place', (_, place, what, named) => {
    const read = readAgreement(JSON.stringify(put(agreement, place, what)))
    expect(read).toMatchObject({ ok: false, place: expect.stringContaining(`${named}: `) })
  })

  const validate = new Ajv2020({ strict: true, formats: { date: /^\d{4}-\d\d-\d\d$/u } }).compile(
    agreementJsonSchema(),
  )

  it.each(wrong.filter(([, , what]) => what !== '2026-11-31'))(
    '%s, by the published schema too',
    (_, place, what) => {
      expect(validate(put(agreement, place, what))).toBe(false)
    },
  )

  it('that is no JSON, and the answer says just that', () => {
    expect(readAgreement('{')).toEqual({ ok: false, place: 'Dit is geen JSON.' })
    expect(readAgreement('[]')).toMatchObject({
      place: expect.stringMatching(/^het bestand zelf: /u),
    })
  })

  it.each(['', 'null', '[]', '"tekst"', '{"schema":', '\u0000'])('that holds %j', (json) => {
    expect(readAgreement(json).ok).toBe(false)
  })
})

it('reads back what nobody has to fill in: no notice, no number, no goal, empty lists', () => {
  const bare: AgreementDocument = {
    ...withEach(() => ({ quantity: null, quantityMax: null, goal: null, owners: [] })),
    notice: null,
    preamble: [],
    definitions: [],
    clauses: [],
    annexes: [],
    duties: [],
  }
  expect(readAgreement(agreementJson(bare))).toEqual({ ok: true, value: bare })
  expect(readAgreement(agreementJson({ ...bare, chapters: [] })).ok).toBe(true)
})

it('keeps no second value of a key that stands twice: what is read back is what is hashed', () => {
  const json = agreementJson(agreement)
  const twice = json.replace('{"agreement":', '{"agreement":"elders-2027","agreement":')
  const read = readAgreement(twice)
  expect(read.ok && agreementHash(read.value)).toBe(agreementHash(agreement))
  expect(createHash('sha256').update(twice).digest('hex')).not.toBe(agreementHash(agreement))
})
