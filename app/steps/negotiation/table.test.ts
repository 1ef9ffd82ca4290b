import { describe, expect, it } from 'vitest'
import { aCommitment } from '#agreement/commitments.example.ts'
import type { Commitment } from '#agreement/commitments.ts'
import { aFact, disputes } from '#agreement/facts.example.ts'
import type { PositionCode } from '#agreement/positions.ts'
import type { Id } from '#kernel/id.ts'
import { id } from '#kernel/id.ts'
import { contracting, partyId } from '#parties/parties.example.ts'
import { countsOf, grouped, laid, partNamed, type TableRow } from './table.ts'
import { besideWords, emptyWords, glanceWords, sentence, targetWords } from './table.words.ts'

const rowOf = (commitment: Commitment): TableRow => ({
  ...commitment.tabled,
  ...commitment,
  concerns: 0,
})

const said = (commitment: Commitment, party: Id<'Party'>, code: PositionCode = 'agree') => ({
  commitmentId: commitment.id,
  partyId: party,
  contentHash: commitment.tabled.contentHash,
  code,
  fulfilledAt: null,
  words: '',
})

const own = partyId('hvVoorbeeldwonen')
const others = contracting.filter((party) => party !== own)
const durable: Partial<Commitment> = { themeId: id('duurzaam'), theme: 'Duurzaamheid' }

const agreed = aCommitment({ nth: 1 })
const waiting = aCommitment({ nth: 2 })
const talking = aCommitment({ nth: 3, ...durable })
const gone = aCommitment({ nth: 4, ...durable, state: 'withdrawn' })

const told = {
  rows: [agreed, waiting, talking, gone].map(rowOf),
  said: [
    ...contracting.map((party) => said(agreed, party)),
    ...others.map((party) => said(waiting, party)),
    ...others.map((party) => said(talking, party)),
    said(talking, own, 'block'),
  ],
  used: [
    {
      ...aFact([disputes('gemeente')]),
      commitmentId: talking.id,
      code: talking.code,
      isTabled: true,
    },
  ],
  proposed: [{ commitmentId: talking.id, partyId: own, contentHash: 'x' }],
}

const table = laid(told, { contracting, own })

describe('the table of a party', () => {
  it('says of each commitment how it stands for that party', () => {
    expect(table.map(({ number, stands }) => [number, stands])).toEqual([
      ['1.1', 'agreed'],
      ['1.2', 'waiting'],
      ['2.1', 'talking'],
      ['', 'withdrawn'],
    ])
  })

  it('lays proposals beside their own commitment alone', () => {
    expect(table.map(({ proposals }) => proposals.length)).toEqual([0, 0, 1, 0])
  })

  it('flags a disputed fact beside the commitment that uses it, and nowhere else', () => {
    expect(table.map(({ facts }) => facts.length)).toEqual([0, 0, 1, 0])
  })

  it('waits for another than the one who has answered', () => {
    const theirs = laid(told, { contracting, own: partyId('gemeente') })
    expect(theirs.map(({ stands }) => stands)).toEqual([
      'agreed',
      'talking',
      'talking',
      'withdrawn',
    ])
  })

  it('waits for the coordinator as long as any party is silent', () => {
    const neutral = laid(told, { contracting, own: undefined })
    expect(neutral.map(({ stands }) => stands)).toEqual([
      'agreed',
      'waiting',
      'talking',
      'withdrawn',
    ])
  })

  it('counts every part, what was withdrawn apart', () => {
    expect(countsOf(table)).toEqual({
      alles: 3,
      'nog-open': 2,
      'wacht-op-u': 1,
      'in-gesprek': 1,
      eens: 1,
      ingetrokken: 1,
    })
  })

  it('shows what is still open first, by theme, then what is agreed', () => {
    const groups = grouped(table, 'alles')
    expect(groups.map(({ theme, agreed, rows }) => [theme, agreed, rows.length])).toEqual([
      ['Beschikbaarheid', false, 1],
      ['Duurzaamheid', false, 1],
      ['Beschikbaarheid', true, 1],
    ])
    expect(grouped(table, 'ingetrokken').flatMap(({ rows }) => rows)).toMatchObject([
      { id: gone.id },
    ])
  })
})

it('shows everything where the address asks for a part that is not there', () => {
  expect([partNamed('eens'), partNamed('toString'), partNamed(null)]).toEqual([
    'eens',
    'alles',
    'alles',
  ])
})

it('says the whole table in one sentence', () => {
  const counts = countsOf(table)
  expect(sentence(counts, true)).toBe(
    'Van de 3 afspraken: 1 eens, 1 in gesprek, 1 wacht op uw reactie.',
  )
  expect(sentence({ ...counts, 'wacht-op-u': 2 }, false)).toContain('2 wachten op een of meer')
  expect(sentence({ ...counts, alles: 1, eens: 1 }, true)).toContain('eens')
  expect(sentence({ ...counts, alles: 0 }, true)).toBe('Er ligt nog geen afspraak op tafel.')
})

it('says why a part is empty, to a party otherwise than to the coordinator', () => {
  expect(emptyWords('wacht-op-u', true)).toContain('overal op gereageerd')
  expect(emptyWords('alles', true)).not.toBe(emptyWords('alles', false))
})

it('says what is promised, and what lies beside it', () => {
  const row = rowOf(agreed)
  expect(targetWords(row)).toBe('240 woningen, 2027')
  expect(targetWords({ ...row, quantity: null, unit: null })).toBe('2027')
  expect(besideWords(1, 2)).toBe('1 voorstel, 2 zorgen')
  expect(besideWords(0, 0)).toBe('')
  expect(glanceWords('a'.repeat(141))).toHaveLength(140)
  expect(glanceWords('Te weinig.')).toBe('Te weinig.')
})
