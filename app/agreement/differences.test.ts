import fc from 'fast-check'
import { expect, it } from 'vitest'
import { organisations } from '#parties/cast.example.ts'
import { partyId } from '#parties/parties.example.ts'
import { aContent } from './commitments.example.ts'
import { type Content, contentHash, obligations } from './commitments.ts'
import { differencesBetween, partsBetween } from './differences.ts'
import { amountWords, differenceWords } from './differences.words.ts'

const shortNames = new Map(
  (['gemeente', 'voorbeeldwonen', 'modelwonen', 'hvVoorbeeldwonen'] as const).map((name) => [
    partyId(name),
    organisations[name].shortName,
  ]),
)
const inWords = (older: Content, newer: Content) =>
  differenceWords(differencesBetween(older, newer), (party) => shortNames.get(party) ?? '')

it('says which words became which', () => {
  const older = aContent({ text: 'Wij streven naar 220 woningen in 2027.', quantity: 220 })
  const newer = aContent({ text: 'Wij realiseren 240 woningen in 2027.', quantity: 240 })
  expect(inWords(older, newer)).toEqual([
    '‘streven naar 220’ werd ‘realiseren 240’',
    '220 woningen werd 240 woningen',
  ])
})

it('says what came in and what went, each apart', () => {
  const older = aContent({ text: 'Wij bouwen snel 240 huizen.' })
  const newer = aContent({ text: 'Wij bouwen 240 goede huizen.' })
  expect(inWords(older, newer)).toEqual(['‘snel’ verviel', '‘goede’ kwam erbij'])
})

it('names a changed figure without quotation marks', () => {
  const older = aContent({ text: 'Wij bouwen er 220 voor 2028.' })
  expect(inWords(older, aContent({ text: 'Wij bouwen er 1.240 voor 2028.' }))).toEqual([
    '220 werd 1.240',
  ])
})

it.each<[string, Partial<Content>, string]>([
  ['the kind of promise', { obligation: 'effort' }, 'resultaat werd inspanning'],
  ['a range', { quantityMax: 260 }, '240 woningen werd 240 tot 260 woningen'],
  ['no number any more', { quantity: null, unit: null }, '240 woningen werd geen aantal'],
  ['the deadline', { deadline: 'eind 2028' }, 'de termijn ‘2027’ werd ‘eind 2028’'],
  ['no deadline any more', { deadline: null }, 'de termijn ‘2027’ verviel'],
  ['a condition', { condition: 'mits grond' }, 'de voorwaarde ‘mits grond’ kwam erbij'],
  [
    'who does it',
    { owners: [partyId('voorbeeldwonen'), partyId('modelwonen')] },
    'wie het doet: Modelwonen kwam erbij',
  ],
])('says that %s changed', (_, given, words) => {
  expect(inWords(aContent(), aContent(given))).toEqual([words])
})

it('says for whom it no longer holds', () => {
  const applicability = [partyId('gemeente'), partyId('voorbeeldwonen')]
  const fewer = aContent({ applicability: [partyId('gemeente')] })
  expect(inWords(aContent({ applicability }), fewer)).toEqual([
    'voor wie het geldt: Voorbeeldwonen viel af',
  ])
})

it('shortens a long passage in words, and never in the marked text', () => {
  const long = 'een heel lange zin '.repeat(20)
  const [words] = inWords(aContent({ text: 'Kort.' }), aContent({ text: `Kort. ${long}` }))
  expect(words?.length).toBeLessThan(140)
  expect(partsBetween('Kort.', `Kort. ${long}`).at(-1)?.text).toBe(` ${long}`)
})

it('joins changed words that stand together', () => {
  expect(partsBetween('Wij streven naar meer.', 'Wij zorgen voor meer.')).toEqual([
    { kind: 'same', text: 'Wij ' },
    { kind: 'removed', text: 'streven naar' },
    { kind: 'added', text: 'zorgen voor' },
    { kind: 'same', text: ' meer.' },
  ])
})

const someText = fc
  .array(fc.constantFrom('wij', 'bouwen', '240', ' ', ' ', '.', 'huizen', 'niet', 'é'), {
    maxLength: 30,
  })
  .map((parts) => parts.join(''))

it('gives back both texts exactly', () => {
  void fc.assert(
    fc.property(someText, someText, (older, newer) => {
      const parts = partsBetween(older, newer)
      const textOf = (not: 'added' | 'removed') =>
        parts.flatMap(({ kind, text }) => (kind === not ? [] : [text])).join('')
      expect([textOf('added'), textOf('removed')]).toEqual([older, newer])
    }),
  )
})

it('finds no difference exactly where the hash is the same', () => {
  const someContent = fc.record({
    text: fc.constantFrom('Wij bouwen.', ' Wij bouwen.', 'Wij bouwen niet.'),
    obligation: fc.constantFrom(...obligations),
    owners: fc.constantFrom([partyId('gemeente')], [partyId('modelwonen')], []),
    applicability: fc.constantFrom([partyId('gemeente')], [partyId('modelwonen')]),
    quantity: fc.constantFrom(240, 241),
    quantityMax: fc.constantFrom(260, null),
    unit: fc.constantFrom('woningen', ' woningen', null),
    deadline: fc.constantFrom('2027', null),
    condition: fc.constantFrom('mits', null),
  })
  void fc.assert(
    fc.property(someContent, someContent, (older, newer) => {
      expect(differencesBetween(older, newer).length === 0).toBe(
        contentHash(older) === contentHash(newer),
      )
    }),
  )
})

it('writes an amount as people do', () => {
  expect(amountWords({ quantity: 1240, quantityMax: null, unit: 'woningen' })).toBe(
    '1.240 woningen',
  )
  expect(amountWords({ quantity: 5, quantityMax: 7.5, unit: null })).toBe('5 tot 7,5')
})
