import { expect, it } from 'vitest'
import { z } from 'zod'
import { uiWords, wrongWords } from './ui.words.ts'

const wordsFor = (type: z.ZodType, value: unknown) =>
  type.safeParse(value, { error: wrongWords }).error?.issues[0]?.message

it.each([
  [z.string(), undefined, 'Vul dit in.'],
  [z.string(), 12, 'Vul dit anders in.'],
  [z.number(), 'veel', 'Vul een getal in. U vulde ‘veel’ in.'],
  [z.int(), 1.5, 'Vul een getal in.'],
  [z.file(), '', 'Kies een bestand.'],
  [z.file(), undefined, 'Kies een bestand.'],
  [z.string().min(3), 'ab', 'Vul minstens 3 tekens in.'],
  [z.string().min(1), '', 'Vul minstens 1 teken in.'],
  [z.string().max(2000), 'x'.repeat(2001), 'Vul hoogstens 2.000 tekens in.'],
  [z.array(z.string()).min(1), [], 'Vul minstens 1 keuze in.'],
  [z.array(z.string()).max(2), ['a', 'b', 'c'], 'Vul hoogstens 2 keuzes in.'],
  [z.number().gt(0), 0, 'Vul meer in dan 0.'],
  [z.number().max(100), 101, 'Vul hoogstens 100 in.'],
  [
    z.file().max(10_000_000),
    new File([new Uint8Array(10_000_001)], 'a'),
    'Vul hoogstens 10 MB in.',
  ],
  [z.url(), 'x', 'Vul een webadres in dat begint met https://.'],
  [z.iso.time(), 'x', 'Vul een tijd in, zoals 19:30.'],
  [z.uuid(), 'x', 'Dit is niet goed geschreven.'],
  [z.enum(['a']), 'b', 'Kies een van de mogelijkheden.'],
  [z.strictObject({}), { a: 1 }, 'Dit klopt niet. Kijk het na.'],
])('says in Dutch what is wrong: %#', (type, value, words) => {
  expect(wordsFor(type, value)).toBe(words)
})

it('leaves the words of a form their way', () => {
  expect(wordsFor(z.string('Hoe heet u?'), undefined)).toBe('Hoe heet u?')
})

it('counts steps and megabytes', () => {
  expect(uiWords.stepOf(4, 10)).toBe('Stap 4 van 10')
  expect(uiWords.fileHint(10)).toBe('Hoogstens 10 MB.')
})
