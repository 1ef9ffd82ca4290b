import { describe, expect, it } from 'vitest'
import { agreementJson } from '#documents/agreement-json.ts'
import { readAgreement } from '#documents/agreement-schema.ts'
import { day } from '#kernel/day.ts'
import { id, newId } from '#kernel/id.ts'
import { organisations } from '#parties/cast.example.ts'
import { asItsRole } from '#parties/participation.ts'
import { contracting, now, partyId, personId, themeId } from '#parties/parties.example.ts'
import { type AgreementText, agreedOf, assemble, type Ingredients } from './agreement-text.ts'
import { aCommitment } from './commitments.example.ts'
import type { Commitment } from './commitments.ts'
import type { Position, PositionCode } from './positions.ts'

const names = [
  'gemeente',
  'voorbeeldwonen',
  'modelwonen',
  'hvVoorbeeldwonen',
  'hrModelwonen',
] as const

const parties = [...names, 'zorg' as const, 'provincie' as const].map((name) => ({
  id: partyId(name),
  name: organisations[name].name,
  kind: organisations[name].kind,
  role: organisations[name].role,
  ...asItsRole,
}))

const said = (
  { tabled }: Commitment,
  party: (typeof parties)[number]['id'],
  code: PositionCode = 'agree',
  given: Partial<Position> = {},
): Position => ({
  id: newId(now),
  commitmentId: tabled.commitmentId,
  partyId: party,
  contentHash: tabled.contentHash,
  versionId: tabled.id,
  code,
  reason: '',
  condition: '',
  level: 'official',
  fulfilledAt: null,
  personId: personId('strateeg'),
  takenAt: now,
  ...given,
})

const byAll = (one: Commitment) => contracting.map((party) => said(one, party))

const sustainability = {
  id: id<'Theme'>('00000000-0000-7000-9000-e00000000001'),
  code: 'DUU',
  name: 'Duurzaamheid',
}
const availability = { id: themeId, code: 'BES', name: 'Beschikbaarheid' }

const ingredients = (given: Partial<Ingredients> = {}): Ingredients => ({
  address: 'voorbeeldstad-2027',
  title: 'Prestatieafspraken Voorbeeldstad 2027',
  kind: 'year',
  isExample: false,
  municipalities: [{ code: 'GM9901', name: 'Voorbeeldstad' }],
  term: { from: day('2027-01-01'), until: day('2027-12-31') },
  parties,
  themes: [availability, sustainability],
  goals: [],
  commitments: [],
  positions: [],
  indicators: [],
  texts: [],
  ...given,
})

const agreedOn = (commitments: readonly Commitment[], given: Partial<Ingredients> = {}) =>
  ingredients({ commitments, positions: commitments.flatMap(byAll), ...given })

const frozen = (given: Ingredients) => assemble(given, { version: 1, on: day('2026-11-25') })
const codesIn = (given: Ingredients) =>
  frozen(given).chapters.map(({ code, commitments }) => [code, commitments.map((one) => one.code)])

const one = aCommitment({ nth: 1 })
const two = aCommitment({ nth: 2 })

describe('in the text is', () => {
  const withPosition = (code: PositionCode, given: Partial<Position> = {}) => {
    const [first, ...others] = byAll(one)
    if (!first) throw new Error('Nobody makes this agreement')
    return agreedOf({
      parties,
      commitments: [one],
      positions: [{ ...first, code, ...given }, ...others],
    }).agreed.length
  }

  it.each<[PositionCode, Partial<Position>, number]>([
    ['agree', {}, 1],
    ['accept', {}, 1],
    ['agree_if', { condition: 'Als de grond er is.' }, 0],
    ['agree_if', { condition: 'Als de grond er is.', fulfilledAt: now }, 1],
    ['otherwise', { reason: 'Nee.' }, 0],
    ['block', { reason: 'Nee.' }, 0],
    ['agree', { contentHash: '0'.repeat(64) }, 0],
  ])('a promise on which one party says %s %o: %d', (code, given, count) => {
    expect(withPosition(code, given)).toBe(count)
  })

  it('nothing on which one party is silent, whatever advisers say', () => {
    const [, ...others] = byAll(one)
    const positions = [...others, said(one, partyId('zorg')), said(one, partyId('provincie'))]
    expect(agreedOf({ parties, commitments: [one], positions })).toEqual({
      agreed: [],
      open: [one],
    })
  })

  it('a promise for two parties when those two agree, whatever a third says of it', () => {
    const applicability = [partyId('gemeente'), partyId('modelwonen')]
    const narrow = aCommitment({ tabled: { applicability } })
    const positions = [
      ...applicability.map((party) => said(narrow, party)),
      said(narrow, partyId('voorbeeldwonen'), 'block', { reason: 'Nee.' }),
    ]
    expect(agreedOf({ parties, commitments: [narrow], positions }).agreed).toEqual([narrow])
  })

  it('neither as agreed nor as open what was withdrawn', () => {
    const withdrawn = aCommitment({ state: 'withdrawn' })
    expect(agreedOf(agreedOn([withdrawn]))).toEqual({ agreed: [], open: [] })
  })
})

describe('the chapters', () => {
  it('stand in the order of the themes, and number what was agreed in that order', () => {
    const green = { ...aCommitment({ nth: 3, themeId: sustainability.id }), code: 'VBS-DUU-01' }
    const document = frozen(agreedOn([one, two, green]))
    expect(
      document.chapters.map(({ title, commitments }) => [
        title,
        commitments.map(({ number, code }) => `${number} ${code}`),
      ]),
    ).toEqual([
      ['Beschikbaarheid', ['1.1 VBS-BES-01', '1.2 VBS-BES-02']],
      ['Duurzaamheid', ['2.1 VBS-DUU-01']],
    ])
  })

  it('number no gap for a point that is still open', () => {
    const three = aCommitment({ nth: 3 })
    const positions = [...byAll(one), ...byAll(three)]
    const document = frozen(ingredients({ commitments: [one, two, three], positions }))
    expect(document.chapters[0]?.commitments.map(({ number, code }) => [number, code])).toEqual([
      ['1.1', 'VBS-BES-01'],
      ['1.2', 'VBS-BES-03'],
    ])
  })

  it('leave out a theme in which there is nothing, but not one with a goal alone', () => {
    const goal = {
      id: 'doel-1',
      themeId: sustainability.id,
      text: 'Alle huizen label A.',
      quantity: null,
      unit: null,
      year: 2040,
      source: 'Woonvisie',
    }
    expect(codesIn(agreedOn([one]))).toEqual([['BES', ['VBS-BES-01']]])
    expect(codesIn(agreedOn([one], { goals: [goal] }))).toEqual([
      ['BES', ['VBS-BES-01']],
      ['DUU', []],
    ])
    const [, chapter] = frozen(agreedOn([one], { goals: [goal] })).chapters
    expect(chapter?.goals).toEqual([
      {
        id: 'doel-1',
        text: 'Alle huizen label A.',
        quantity: null,
        unit: null,
        year: 2040,
        source: 'Woonvisie',
      },
    ])
  })

  it('carry every word and number of a promise, and the hash on which parties agreed', () => {
    const full = aCommitment({
      goalId: id<'Goal'>('00000000-0000-7000-9000-f00000000001'),
      tabled: { quantityMax: 300, condition: 'Als er grond is.', deadline: '2027-12-31' },
    })
    expect(frozen(agreedOn([full])).chapters[0]?.commitments[0]).toEqual({
      code: 'VBS-BES-01',
      number: '1.1',
      text: 'Voorbeeldwonen bouwt in 2027 ten minste 240 sociale huurwoningen.',
      obligation: 'result',
      owners: [partyId('voorbeeldwonen')],
      appliesTo: contracting,
      quantity: 240,
      quantityMax: 300,
      unit: 'woningen',
      deadline: '2027-12-31',
      condition: 'Als er grond is.',
      goal: '00000000-0000-7000-9000-f00000000001',
      indicators: [],
      contentHash: full.tabled.contentHash,
    })
  })
})

describe('the duties', () => {
  const dutiesOf = (commitments: readonly Commitment[]) =>
    new Map(
      frozen(agreedOn(commitments)).duties.map(({ party, commitments }) => [party, commitments]),
    )

  it('stand for every party that makes the agreement, also for one without any', () => {
    const duties = dutiesOf([one, two])
    expect([...duties.keys()]).toEqual(contracting)
    expect(duties.get(partyId('voorbeeldwonen'))).toEqual(['VBS-BES-01', 'VBS-BES-02'])
    expect(duties.get(partyId('gemeente'))).toEqual([])
    expect(duties.has(partyId('zorg'))).toBe(false)
  })

  it('name a promise of two parties with both', () => {
    const owners = [partyId('gemeente'), partyId('modelwonen')]
    const duties = dutiesOf([aCommitment({ tabled: { owners } })])
    for (const owner of owners) expect(duties.get(owner)).toEqual(['VBS-BES-01'])
  })

  it.each([
    ['result', 1],
    ['effort', 1],
    ['process', 1],
    ['intention', 0],
  ] as const)('count a %s %d times', (obligation, times) => {
    const duties = dutiesOf([aCommitment({ tabled: { obligation } })])
    expect(duties.get(partyId('voorbeeldwonen'))).toHaveLength(times)
  })
})

describe('the general text', () => {
  const piece = (nth: number, part: AgreementText['part'], title: string): AgreementText => ({
    id: id(`00000000-0000-7000-9000-a${String(nth).padStart(11, '0')}`),
    part,
    title,
    text: `Tekst ${nth}.`,
  })

  it('goes to its own part, in its own order', () => {
    const texts = [
      piece(1, 'clause', 'Geschillen'),
      piece(2, 'preamble', ''),
      piece(3, 'annex', 'Bod'),
      piece(4, 'definition', 'huurder'),
      piece(5, 'clause', 'Slot'),
      piece(6, 'preamble', ''),
    ]
    expect(frozen(agreedOn([one], { texts }))).toMatchObject({
      preamble: ['Tekst 2.', 'Tekst 6.'],
      definitions: [{ term: 'huurder', meaning: 'Tekst 4.' }],
      clauses: [
        { title: 'Geschillen', text: 'Tekst 1.' },
        { title: 'Slot', text: 'Tekst 5.' },
      ],
      annexes: [{ title: 'Bod', reference: 'Tekst 3.' }],
    })
  })
})

describe('the parties', () => {
  it.each([
    ['municipality', 'municipality'],
    ['housing_association', 'housingAssociation'],
    ['tenant_organisation', 'tenantOrganisation'],
    ['tenant_federation', 'tenantOrganisation'],
    ['residents_committee', 'tenantOrganisation'],
    ['care', 'other'],
    ['province', 'other'],
  ] as const)('of kind %s stand there as %s', (kind, shown) => {
    const [first] = parties
    if (!first) throw new Error('The example has no party')
    const document = frozen(ingredients({ parties: [{ ...first, kind }] }))
    expect(document.parties).toMatchObject([{ kind: shown, role: 'contracting' }])
  })

  it('who advise or watch are named, and promise nothing', () => {
    expect(frozen(agreedOn([one])).parties.map(({ role }) => role)).toEqual([
      ...contracting.map(() => 'contracting'),
      'adviser',
      'observer',
    ])
  })
})

it('warns on an example, and on a real agreement of nothing', () => {
  expect(frozen(ingredients({ isExample: true })).notice).toContain('Nagebouwd voorbeeld')
  expect(frozen(ingredients()).notice).toBeNull()
})

it('is put together the same from the same, and reads back as an agreement', () => {
  const document = frozen(agreedOn([one, two]))
  expect(agreementJson(frozen(agreedOn([one, two])))).toBe(agreementJson(document))
  expect(readAgreement(agreementJson(document))).toEqual({ ok: true, value: document })
})
