import { expect, it } from 'vitest'
import { operationsOf } from './content.ts'

const read = (text: string, properties = {}) =>
  operationsOf(Buffer.from(text, 'latin1'), properties)

it('reads numbers, names, strings, arrays and dictionaries before their operator', () => {
  const [first] = read('1 -.5 /Naam (a\\(b\\)\\101(c)) <4142> [(x) -20 <59>] << /A 1 /B [2] >> Doe')
  expect(first?.operator).toBe('Doe')
  expect(first?.operands).toEqual([
    1,
    -0.5,
    '/Naam',
    new Uint8Array(Buffer.from('a(b)A(c)')),
    new Uint8Array(Buffer.from('AB')),
    [new Uint8Array(Buffer.from('x')), -20, new Uint8Array(Buffer.from('Y'))],
    { '/A': 1, '/B': [2] },
  ])
})

it('knows within which marks something is painted', () => {
  const text = '/P <</MCID 3>> BDC (x) Tj /Span BMC (y) Tj EMC EMC /Artifact BMC f EMC f'
  const painted = read(text).filter(({ operator }) => ['Tj', 'f'].includes(operator))
  expect(painted.map(({ marks }) => marks)).toEqual([
    [{ tag: '/P', mcid: 3 }],
    [
      { tag: '/P', mcid: 3 },
      { tag: '/Span', mcid: null },
    ],
    [{ tag: '/Artifact', mcid: null }],
    [],
  ])
})

it('finds the number of a mark in the resources too', () => {
  const [, show] = read('/P /Eerste BDC (x) Tj EMC', { '/Eerste': { '/MCID': 7 } })
  expect(show?.marks).toEqual([{ tag: '/P', mcid: 7 }])
})

it('takes the bytes of an image for no operators, and a comment for nothing', () => {
  const text = 'q % een opmerking (met haakje\nBI /W 1 /H 1 ID \x00Tj(\xff EI Q'
  expect(read(text).map(({ operator }) => operator)).toEqual(['q', 'BI', 'ID', 'EI', 'Q'])
})
