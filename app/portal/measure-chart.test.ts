import { expect, it } from 'vitest'
import type { PublishedIndicator, PublishedReport } from '#documents/published-progress.ts'
import { day } from '#kernel/day.ts'
import { chartOf } from './measure-chart.ts'

const report = (on: string, value: number, isCorrected = false): PublishedReport => ({
  from: day('2027-01-01'),
  until: day('2027-12-31'),
  on: day(on),
  value,
  unit: 'woningen',
  state: 'confirmed',
  checkerValue: null,
  isCorrected,
})

const indicator: PublishedIndicator = {
  code: 'VBS-BES-01',
  id: 'i',
  name: 'Huizen',
  definition: 'Opgeleverde huizen.',
  supplier: 'Voorbeeldwonen',
  checker: 'Huurdersraad Modelwonen',
  baseline: { on: day('2026-06-30'), source: 'Jaarverslag' },
  dependsOn: '',
  light: {
    formula: 'light-1',
    measure: {
      unit: 'woningen',
      direction: 'up',
      isCumulative: true,
      baseline: 20,
      path: [
        { year: 2027, value: 100, max: null },
        { year: 2028, value: 240, max: null },
      ],
    },
    frequency: 'year',
    span: { from: day('2027-01-01'), until: day('2028-06-30') },
  },
  reports: [report('2027-06-30', 50), report('2027-03-31', 30, true)],
}

it('draws the plan from the eve of the term to its end, and the figures that stand', () => {
  const { planned, measured, baseline, nameOf } = chartOf(indicator)
  expect(planned.map(({ value }) => value)).toEqual([20, 100, 240])
  expect(planned.map(({ at }) => Math.round(at * 10) / 10)).toEqual([2026, 2027, 2027.5])
  expect(baseline).toEqual({ at: 2026, value: 20 })
  expect(measured.map(({ value }) => value)).toEqual([50])
  expect(nameOf(2026)).toBe('31 december 2026')
  expect(nameOf(measured[0]?.at ?? 0)).toBe('30 juni 2027')
  expect(nameOf(2029)).toBe('eind 2029')
})
