import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

type Sentence = {
  id: string
  municipality: string
  year: number
  text: string
  source: string
  text_kind: string
  obligation: string
  vague_terms: string[]
}

const file = new URL('../../fixtures/corpus/commitments.jsonl', import.meta.url)
const lines = readFileSync(file, 'utf8').trim().split('\n')
const corpus: Sentence[] = lines.map((line) => JSON.parse(line))

it('holds 174 sentences of 34 municipalities, each with the address of its source', () => {
  expect(corpus.length).toBe(174)
  expect(new Set(corpus.map((one) => one.municipality)).size).toBe(34)
  for (const { id, source } of corpus) expect(source, id).toMatch(/^https?:\/\//)
})

it('quotes nobody: every sentence is restated', () => {
  expect(new Set(corpus.map((one) => one.text_kind))).toEqual(new Set(['restated']))
})

it.each([
  ['Assen', 2017, 11],
  ['Haarlem', 2022, 8],
  ['Tilburg', 2023, 6],
])('has the sentences to walk through %s %i with', (municipality, year, count) => {
  const round = corpus.filter((one) => one.municipality === municipality && one.year === year)
  expect(round.length).toBe(count)
})

it('labels with the four kinds of obligation, and vague words that stand in the sentence', () => {
  const kinds = new Set(corpus.map((one) => one.obligation))
  expect([...kinds].toSorted()).toEqual(['inspanning', 'intentie', 'proces', 'resultaat'])
  for (const { id, text, vague_terms } of corpus)
    for (const piece of vague_terms.flatMap((term) => term.split(' … ')))
      expect(text.toLowerCase(), id).toContain(piece.toLowerCase())
})
