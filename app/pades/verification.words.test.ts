import { expect, it } from 'vitest'
import {
  conclusionWords,
  faultWords,
  findingWords,
  signingRefusalWords,
} from './verification.words.ts'

it('says every outcome in whole, short Dutch sentences', () => {
  const all = [conclusionWords, faultWords, findingWords, signingRefusalWords]
  for (const words of all.flatMap((table) => Object.values(table)))
    for (const sentence of words.split(/(?<=\.) /)) {
      expect(sentence).toMatch(/^[A-Z].*\.$/)
      expect(sentence.split(' ').length).toBeLessThan(17)
    }
})
