import { describe, expect, it } from 'vitest'
import type { DocumentCommitment, DocumentParty } from '#documents/agreement-document.ts'
import { freshnessOf, plainWordsOf } from './plain-words.ts'
import { sentenceOf } from './plain-words.words.ts'

const parties: DocumentParty[] = [
  { id: 'a', name: 'Voorbeeldwonen', kind: 'housingAssociation', role: 'contracting' },
  { id: 'b', name: 'Gemeente Voorbeeldstad', kind: 'municipality', role: 'contracting' },
]

const commitment: DocumentCommitment = {
  code: 'VBS-BES-01',
  number: '1.1',
  text: 'Voorbeeldwonen bouwt ten minste 240 woningen.',
  obligation: 'result',
  owners: ['a'],
  appliesTo: ['a', 'b'],
  quantity: 240,
  quantityMax: null,
  unit: 'woningen',
  deadline: '2027-12-31',
  condition: null,
  goal: null,
  indicators: [],
  contentHash: 'h1',
}

const sentence = (given: Partial<DocumentCommitment>) =>
  sentenceOf({ ...commitment, ...given }, parties)

describe('the sentence that is put together where nobody wrote one', () => {
  it.each<[string, Partial<DocumentCommitment>]>([
    ['Voorbeeldwonen belooft 240 woningen, uiterlijk 31 december 2027.', {}],
    [
      'Voorbeeldwonen en Gemeente Voorbeeldstad beloven 40 tot 60 woningen.',
      { owners: ['a', 'b'], quantity: 40, quantityMax: 60, deadline: null },
    ],
    [
      'Voorbeeldwonen doet hiervoor moeite, uiterlijk eind 2028.',
      { obligation: 'effort', quantity: null, unit: null, deadline: 'eind 2028' },
    ],
    [
      'De partijen werken zo samen met de andere partijen.',
      { obligation: 'process', owners: [], deadline: null },
    ],
    ['Voorbeeldwonen wil dit graag, maar belooft het niet.', { obligation: 'intention' }],
  ])('%s', (says, given) => {
    expect(sentence(given)).toBe(says)
  })
})

describe('the words that a party wrote', () => {
  const written = { code: 'VBS-BES-01', contentHash: 'h1', text: 'Er komen 240 huurhuizen bij.' }
  const titles = new Map([['VBS-BES-01', 'Nieuwe huurhuizen']])

  it('stand in their place as long as the text is the same', () => {
    const words = plainWordsOf(commitment, { texts: [written], titles })
    expect(words).toEqual({
      code: 'VBS-BES-01',
      title: 'Nieuwe huurhuizen',
      text: written.text,
    })
    const other = { ...commitment, contentHash: 'h2' }
    expect(plainWordsOf(other, { texts: [written], titles }).text).toBeNull()
  })

  it('are fresh, out of date, or not there', () => {
    expect(freshnessOf(commitment, [written])).toBe('fresh')
    expect(freshnessOf({ ...commitment, contentHash: 'h2' }, [written])).toBe('stale')
    expect(freshnessOf(commitment, [])).toBe('none')
  })

  it('are the last ones of more', () => {
    const later = { ...written, text: 'Er komen 240 betaalbare huurhuizen bij.' }
    expect(plainWordsOf(commitment, { texts: [written, later], titles }).text).toBe(later.text)
  })
})
