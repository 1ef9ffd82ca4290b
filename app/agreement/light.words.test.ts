import { expect, it } from 'vitest'
import { day } from '#kernel/day.ts'
import { aFigure, aLevel, aLightInput, aPath } from './light.example.ts'
import { type LightInput, lightOn } from './light.ts'
import { lightSentence, workingWords } from './light.words.ts'

const today = day('2027-07-15')

function read(input: LightInput, on = today) {
  const light = lightOn(input, on)
  if (!light.ok) throw new Error(light.refusal.code)
  const words = workingWords(light.value, { unit: input.measure.unit, today: on })
  return { short: lightSentence(light.value), words }
}

it('shows the sum of a count', () => {
  const { short, words } = read(aLightInput({ realised: 100 }))
  expect(short).toBe('Gemeten op 30 juni 2027: 84 % van het plan tot die dag.')
  expect(words).toEqual([
    'Gemeten: 100 woningen op 30 juni 2027.',
    'Gepland op die dag: 119,01 woningen. Dat ligt op de rechte lijn van 0 op 31 december 2026 naar 240 op 31 december 2027.',
    'Sinds de nulmeting van 0 is dat 100 van 119,01: 84 % van het plan.',
    'Vanaf 90 % is het op koers, vanaf 70 % is het let op.',
    'Formule light-1. Bekeken op 15 juli 2027.',
  ])
})

it('shows the sum at the end of a year without a line to draw', () => {
  const { words } = read(aLightInput({ evidence: aFigure(200, '2027-12-31') }), day('2028-01-10'))
  expect(words[1]).toBe('Gepland op die dag: 240 woningen.')
})

it.each<[string, LightInput, string]>([
  [
    'fewer than the baseline',
    aLevel('up', { baseline: 10, path: aPath([2027, 20]), realised: 5 }),
    'Sinds de nulmeting van 10 is het slechter geworden: 0 % van het plan.',
  ],
  [
    'a level that is not kept',
    aLevel('up', { baseline: 95, path: aPath([2027, 95]), realised: 92 }),
    'Dat scheelt 3 op 95: 97 % van wat gepland was.',
  ],
  [
    'a level that is kept',
    aLevel('up', { baseline: 95, path: aPath([2027, 95]), realised: 96 }),
    'Dat is zoals gepland of beter.',
  ],
  [
    'within a band',
    aLevel('band', { path: aPath([2027, 2, 3]), realised: 2.5 }),
    'Dat ligt binnen de grenzen.',
  ],
])('says of %s how it came about', (_, input, sentence) => {
  expect(read(input).words).toContain(sentence)
})

it('says of a band both edges', () => {
  const { words } = read(aLevel('band', { path: aPath([2027, 2, 3]), realised: 2.5 }))
  expect(words[1]).toBe('Gepland op die dag: 2 tot 3 %.')
})

it('says which target was reached', () => {
  expect(read(aLightInput({ realised: 250 })).words).toContain(
    'Het doel is 240 woningen. Dat is gehaald.',
  )
})

it('says why it is grey, and since when', () => {
  const { short, words } = read(aLightInput({ realised: 120 }), day('2027-11-01'))
  expect(short).toBe('Het laatste bevestigde cijfer is van 30 juni 2027.')
  expect(words[1]).toMatch(/^Sinds 29 oktober 2027 is dat te oud/)
})

it.each<[string, LightInput, string, string]>([
  ['too early', aLightInput(), '2027-01-02', 'Het eerste cijfer komt uiterlijk op 28 april 2027.'],
  ['never measured', aLightInput(), '2027-07-15', 'Er is nog geen bevestigd cijfer.'],
  ['not judged', aLevel('info', { realised: 4 }), '2027-07-15', 'Gemeten op 30 juni 2027.'],
])('says of what is %s no more than that', (_, input, on, sentence) => {
  expect(read(input, day(on)).words[0]).toBe(sentence)
})
