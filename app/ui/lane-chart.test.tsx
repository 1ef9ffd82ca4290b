import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { LaneChart } from './lane-chart.tsx'

const chart = {
  id: 'besluiten',
  title: 'Ondertekenen kan op tijd.',
  description: 'De gemeente besluit op 24 november.',
  from: 0,
  until: 100,
  lanes: [
    { name: 'Gemeente', spans: [{ from: 10, until: 24, label: 'college', isLate: false }] },
    {
      name: 'Corporatie',
      spans: [
        { from: 20, until: 40, label: 'bestuur', isLate: false },
        { from: 60, until: 90, label: 'raad van commissarissen', isLate: true },
      ],
    },
  ],
  marks: [{ at: 50, label: 'ondertekenen' }],
}

it('draws each party on a line of its own, wide and narrow, with its words for who cannot see it', () => {
  const html = renderToStaticMarkup(<LaneChart {...chart} />)
  expect(html.match(/<svg/g)).toHaveLength(2)
  expect(html).toContain('<title id="besluiten-narrow-title">Ondertekenen kan op tijd.</title>')
  expect(html.match(/chart__dot/g)).toHaveLength(6)
  expect(html.match(/chart__span--late/g)).toHaveLength(2)
})

it('writes beside a stretch where there is room: left of what lies at the right', () => {
  const html = renderToStaticMarkup(<LaneChart {...chart} />)
  expect(html).toMatch(/text-anchor="start">college/)
  expect(html).toMatch(/text-anchor="end">raad van commissarissen/)
})

it('is nothing without lanes', () => {
  expect(renderToStaticMarkup(<LaneChart {...chart} lanes={[]} />)).toBe('')
})
