import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { indicatorFields } from '#agreement/indicators.commands.ts'
import { anIndicator } from '#agreement/indicators.example.ts'
import { aPath } from '#agreement/light.example.ts'
import { day } from '#kernel/day.ts'
import { catalogueIndicator, indicatorCatalogue } from '#law/indicator-catalogue.ts'
import { readForm } from '#ui/read-form.ts'
import { type Filled, filledBy, filledFrom, IndicatorForm } from './indicator.form.tsx'

const fields = z.object(indicatorFields)

/** What a browser sends of a form that is filled like this. */
function sent(filled: Filled): URLSearchParams {
  const body = new URLSearchParams()
  for (const [name, value] of Object.entries(filled))
    for (const one of [value].flat()) {
      if (one === true) body.append(name, 'on')
      else if (one !== false && one !== null && one !== undefined) body.append(name, String(one))
    }
  return body
}

const later = {
  baseline: '0',
  measured: '2026-01-01',
  years: ['2027'],
  planned: ['1'],
  upper: [''],
}
const who = {
  supplier: '00000000-0000-7000-8000-d00000000001',
  checker: '00000000-0000-7000-8000-d00000000002',
}

describe('a proposal of the catalogue', () => {
  it.each(indicatorCatalogue.map(({ id }) => id))('%s fills all of the form that it can', (id) => {
    const proposal = catalogueIndicator(id)
    if (!proposal) throw new Error('Not in the catalogue')
    const read = readForm(fields, sent({ ...filledFrom(proposal), ...later, ...who }))
    expect(read.errors).toEqual({})
    expect(read.ok && read.value.catalogue).toBe(id)
  })

  it('takes a year where it proposes a rhythm that rounds have not', () => {
    const proposal = indicatorCatalogue.find(({ frequency }) => frequency === 'two_years')
    expect(proposal && filledFrom(proposal).frequency).toBe('year')
  })
})

describe('an indicator that stands', () => {
  const indicator = anIndicator({
    direction: 'band',
    isCumulative: false,
    baseline: { value: 1_250.5, on: day('2026-10-31'), source: 'Jaarverslag' },
    path: aPath([2027, 1_250, 2_000.25]),
    bestStep: 0.5,
  })

  it('comes back out of its own form as it went in, points and commas too', () => {
    const read = readForm(fields, sent({ ...filledBy(indicator), years: ['2027'] }))
    expect(read.ok && read.value).toMatchObject({
      baseline: 1250.5,
      planned: [1250],
      upper: [2000.25],
      best: 0.5,
      direction: 'band',
      cumulative: false,
      supplier: indicator.supplierPartyId,
    })
  })

  it('asks why, where it is replaced', () => {
    const form = (move: 'defineIndicator' | 'replaceIndicator') =>
      renderToStaticMarkup(
        <IndicatorForm
          id="x"
          move={move}
          parties={[]}
          years={[2027, 2028]}
          filled={filledBy(indicator)}
          problems={undefined}
        />,
      )
    expect(form('replaceIndicator')).toContain('name="why"')
    expect(form('defineIndicator')).not.toContain('name="why"')
    expect(form('defineIndicator').match(/name="planned"/g)).toHaveLength(2)
    expect(form('defineIndicator')).toContain('value="2000,25"')
  })
})
