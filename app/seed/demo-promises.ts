import { obligations } from '#agreement/commitments.ts'
import { confidences, directions, frequencies } from '#agreement/indicators.ts'
import { oneOf } from '#law/data-row.ts'
import { themeCodes } from '#law/themes.ts'
import rows from '../../db/data/demo-promises.json' with { type: 'json' }
import { type Brought, checkerOf, type Measured } from './brought.ts'
import { contractors } from './cast.ts'

/** A promise of the demo, with how it is said in plain words. */
export type DemoPromise = Brought & { plain: string }

type Row = (typeof rows)[number]

/**
 * The promises of the demo for one year: the same subjects each year, with other numbers.
 *
 * @param before how many years the year lies before the one that is negotiated now
 */
export const demoPromises = (year: number, before: number): DemoPromise[] =>
  rows.map((row) => promiseOf(row, { year, before }))

type When = { year: number; before: number }

function promiseOf(row: Row, when: When): DemoPromise {
  const quantity = row.n === null ? null : row.n - row.step * when.before
  const filled = (text: string) =>
    text
      .replaceAll('{jaar}', `${when.year}`)
      .replaceAll('{n}', quantity === null ? '' : quantity.toLocaleString('nl-NL'))
  return {
    title: row.title,
    text: filled(row.text),
    plain: filled(row.plain),
    theme: oneOf(themeCodes, row.theme),
    obligation: oneOf(obligations, row.obligation),
    owners: row.owners.map((owner) => oneOf(contractors, owner)),
    by: oneOf(contractors, row.by),
    quantity,
    quantityMax: null,
    unit: row.unit,
    deadline: row.deadline && filled(row.deadline),
    measure: quantity === null ? null : measureOf(row, quantity),
  }
}

/** The first owner supplies the figure. */
function measureOf({ measure, owners }: Row, target: number): Measured | null {
  if (!measure) return null
  const supplier = oneOf(contractors, owners[0] ?? '')
  const { cumulative, depends, direction, frequency, confidence, unit, ...said } = measure
  return {
    ...said,
    unit,
    target,
    isCumulative: cumulative,
    direction: oneOf(directions, direction),
    frequency: oneOf(frequencies, frequency),
    confidence: oneOf(confidences, confidence),
    dependsOn: depends,
    supplier,
    checker: checkerOf(supplier),
  }
}
