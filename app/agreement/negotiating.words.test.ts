import { expect, it } from 'vitest'
import { partyId } from '#parties/parties.example.ts'
import { aContent } from './commitments.example.ts'
import { differencesBetween } from './differences.ts'
import { negotiationRefusalWords } from './negotiating.words.ts'

it('tells who answered an older text what changed', () => {
  const differences = differencesBetween(
    aContent({ text: 'Wij streven naar 220 woningen.', quantity: 220 }),
    aContent({ text: 'Wij bouwen 240 woningen.', owners: [partyId('gemeente')] }),
  )
  const names = new Map([
    [partyId('gemeente'), 'Gemeente'],
    [partyId('voorbeeldwonen'), 'Voorbeeldwonen'],
  ])
  expect(
    negotiationRefusalWords({ code: 'text-changed', differences, names, basis: 'bound-to-text' }),
  ).toBe(
    'De tekst op tafel is intussen veranderd: ‘streven naar 220’ werd ‘bouwen 240’; ' +
      '220 woningen werd 240 woningen; wie het doet: Gemeente kwam erbij; ' +
      'wie het doet: Voorbeeldwonen viel af. Kijk of uw antwoord nog past.',
  )
})

it('says so too where the older text is not known', () => {
  expect(
    negotiationRefusalWords({
      code: 'text-changed',
      differences: [],
      names: new Map(),
      basis: 'bound-to-text',
    }),
  ).toBe('De tekst op tafel is intussen veranderd. Kijk of uw antwoord nog past.')
})

it.each([
  [{ code: 'proposal-closed', state: 'adopted', basis: 'lanes' } as const, 'overgenomen'],
  [{ code: 'not-yours-to-close', by: 'author', basis: 'lanes' } as const, 'overnemen'],
  [{ code: 'not-yours-to-close', by: 'proposer', basis: 'lanes' } as const, 'intrekken'],
  [{ code: 'commitment-closed', state: 'withdrawn', basis: 'lanes' } as const, 'ingetrokken'],
  [{ code: 'no-mandate', act: 'negotiate', basis: 'lanes' } as const, 'onderhandelen'],
])('says of %o what a person needs to know', (refusal, word) => {
  expect(negotiationRefusalWords(refusal)).toContain(word)
})
