import { expect, it } from 'vitest'
import { aCommitment } from '#agreement/commitments.example.ts'
import { anIndicator } from '#agreement/indicators.example.ts'
import { aLevel, aLightInput, aPath } from '#agreement/light.example.ts'
import type { LightInput } from '#agreement/light.ts'
import { day } from '#kernel/day.ts'
import { figuresCsv } from './figures.words.ts'
import { followedOn } from './monitoring.ts'

const today = day('2027-07-15')

function lineOf(title: string, input?: LightInput): string | undefined {
  const indicator = anIndicator({ name: 'Woningen' })
  const measured = input ? [{ indicator, span: input.span, reports: [], input }] : []
  const csv = figuresCsv(followedOn([{ commitment: aCommitment({ title }), measured }], today))
  return csv.split('\r\n')[1]
}

it('begins with a mark that says how it is written, and names its columns', () => {
  const [head] = figuresCsv([]).split('\r\n')
  expect(head).toBe(
    '\uFEFFcode;afspraak;indicator;eenheid;cijfer;peildatum;gepland op peildatum;doel;oordeel;formule',
  )
})

it.each<[string, LightInput | undefined, string]>([
  ['a count', aLightInput({ realised: 100 }), 'woningen;100;2027-06-30;119,01;240;Let op;light-1'],
  [
    'a part behind the comma',
    aLevel('down', { baseline: 12, path: aPath([2027, 8.5]), realised: 10.25 }),
    '%;10,25;2027-06-30;10,26;8,5;Op koers;light-1',
  ],
  ['no figure yet', aLightInput(), 'woningen;;;;240;Geen actuele gegevens;light-1'],
])('writes %s as Dutch spreadsheets read it', (_, input, cells) => {
  expect(lineOf('Bouwen', input)).toBe(`VBS-BES-01;Bouwen;Woningen;${cells}`)
})

it('leaves open what is not measured', () => {
  expect(lineOf('Overleggen')).toBe('VBS-BES-01;Overleggen;;;;;;;Wordt niet gemeten;')
})

it.each([
  ['Wonen; en zorg', '"Wonen; en zorg"'],
  ['Het “nieuwe” "wonen"', '"Het “nieuwe” ""wonen"""'],
  ['Twee\nregels', '"Twee\nregels"'],
  ['=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
  ['+31 6', "'+31 6"],
  ['@som', "'@som"],
  ['-5', '-5'],
])('writes %j so that a spreadsheet shows it and computes nothing', (title, cell) => {
  const csv = figuresCsv(followedOn([{ commitment: aCommitment({ title }), measured: [] }], today))
  expect(csv).toContain(`;${cell};`)
})
