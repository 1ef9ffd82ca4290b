import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readSentence } from './sentence.ts'
import { deadlineIn, figureIn, isTimed, relativeDeadlineIn } from './sentence-figures.ts'

it.each([
  ['De corporaties leveren in 2023 175 nieuwbouwwoningen op.', 175, null, 'woningen'],
  ['Er komen 21.670 sociale huurwoningen.', 21_670, null, 'sociale huurwoningen'],
  [
    'Wij voegen 1.000 tot 1.200 betaalbare huurwoningen toe.',
    1000,
    1200,
    'betaalbare huurwoningen',
  ],
  ['De huur stijgt met 2,5%.', 2.5, null, 'procent'],
  ['De investering van € 2,5 miljoen is gedaan.', 2.5, null, 'miljoen euro'],
  ['Een huur tot € 628 is laag.', 628, null, 'euro'],
  ['Twee proeven gaan van start.', 2, null, 'proeven'],
  ['Zestig procent van de woningen krijgt een lage huur.', 60, null, 'procent van de woningen'],
])('counts in “%s”', (sentence, quantity, quantityMax, unit) => {
  expect(figureIn(sentence)).toEqual({ quantity, quantityMax, unit })
})

it.each([
  'Partijen overleggen in 2021.',
  'De looptijd eindigt op 31 december 2021.',
  'De corporatie bouwt een woning.',
  'De periode 2021-2025 loopt af.',
])('counts nothing in “%s”', (sentence) => {
  expect(figureIn(sentence)).toBeUndefined()
})

it.each([
  ['ingang 1 januari 2021, einde 31 december 2021', '2021-12-31'],
  ['vóór 2025', '2025'],
  ['eind 2023 telt de stad er meer', '2023-12-31'],
  ['tussen 2022 en 2030', '2030'],
  ['in de collegeperiode 2014-2018', '2018'],
  ['vanaf januari 2026', '2026-01'],
  ['binnen vier jaar', undefined],
])('finds the last day of “%s”', (sentence, deadline) => {
  expect(deadlineIn(sentence)).toBe(deadline)
})

it('knows a time that only the year of the agreement fixes, and how often', () => {
  expect(relativeDeadlineIn('Binnen vier jaar is het klaar.')).toBe('binnen vier jaar')
  expect(relativeDeadlineIn('Dit jaar is het klaar.')).toBe('dit jaar')
  expect(relativeDeadlineIn('Het is klaar.')).toBeUndefined()
  expect(isTimed('Elk jaar overleggen zij.')).toBe(true)
  expect(isTimed('Zij overleggen.')).toBe(false)
})

it('says what it is about, who does it, and where it stays vague', () => {
  expect(readSentence('De corporaties isoleren in 2027 ruim 600 woningen.')).toMatchObject({
    theme: 'DUU',
    sides: ['housing_association'],
    quantity: 600,
    deadline: '2027',
    obligation: 'result',
    vagueTerms: ['ruim'],
    smart: { specific: true, measurable: true, timeBound: true, assigned: true },
  })
  expect(readSentence('Wij streven naar betere buurten.')).toMatchObject({
    sides: ['municipality', 'housing_association', 'tenant_organisation'],
    obligation: 'intention',
    vagueTerms: ['streven', 'betere'],
    smart: { measurable: false, timeBound: false },
  })
})

it('takes a study for vague only where nothing comes of it by a day', () => {
  expect(readSentence('Partijen verkennen dit.').vagueTerms).toEqual(['verkennen'])
  expect(readSentence('Partijen verkennen dit vóór 2028.').vagueTerms).toEqual([])
})

it('reads whatever is sent', () => {
  for (const text of ['', '.', '€', '€ ( ) #', 'x'.repeat(4000), '20.000.000.000,5 %'])
    expect(readSentence(text)).toHaveProperty('theme')
})

type Labelled = {
  text: string
  quantity: number | null
  deadline: string | null
  obligation: string
  smart: { measurable: boolean; time_bound: boolean; assigned: boolean }
}

describe('on the labelled sentences of the corpus', () => {
  const rows: Labelled[] = readFileSync('fixtures/corpus/commitments.jsonl', 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  const share = (isRight: (row: Labelled) => boolean) => rows.filter(isRight).length / rows.length
  const kinds = {
    result: 'resultaat',
    effort: 'inspanning',
    process: 'proces',
    intention: 'intentie',
  }

  it('agrees with the labels more often than a guess would', () => {
    expect(share((row) => readSentence(row.text).quantity === row.quantity)).toBeGreaterThan(0.8)
    expect(share((row) => readSentence(row.text).deadline === row.deadline)).toBeGreaterThan(0.8)
    expect(
      share((row) => kinds[readSentence(row.text).obligation] === row.obligation),
    ).toBeGreaterThan(0.55)
    expect(
      share((row) => readSentence(row.text).smart.timeBound === row.smart.time_bound),
    ).toBeGreaterThan(0.8)
    expect(
      share((row) => readSentence(row.text).smart.assigned === row.smart.assigned),
    ).toBeGreaterThan(0.7)
  })
})
