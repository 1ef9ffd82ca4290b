import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { day } from '#kernel/day.ts'
import { descriptionOf, IndicatorChart, plannedWords } from './indicator-chart.tsx'
import { anIndicator } from './indicators.example.ts'
import { aPath } from './light.example.ts'
import { LightTag } from './light-tag.tsx'
import { aReport } from './reports.example.ts'

const span = { from: day('2027-01-01'), until: day('2028-12-31') }
const indicator = anIndicator({ path: aPath([2027, 100], [2028, 240]) })

it('says the path in words, with both edges of a band', () => {
  expect(descriptionOf(indicator)).toBe(
    'Nulmeting 0 woningen. Eind 2027: 100 woningen. Eind 2028: 240 woningen.',
  )
  expect(plannedWords({ value: 2, max: 3.5 })).toBe('2 tot 3,5')
})

it('shows the same in a drawing and in a table, each figure on its own day', () => {
  const html = renderToStaticMarkup(
    <IndicatorChart indicator={indicator} span={span} reports={[aReport()]} title="Woningen" />,
  )
  expect(html).toContain('role="img"')
  expect(html).toContain('>eind 2027<')
  const [, table = ''] = html.split('<tbody>')
  expect(table).toContain('31 maart 2027')
  expect(table).toMatch(/eind 2028.*240/)
})

it('draws nothing where nothing was planned or measured', () => {
  const open = anIndicator({ direction: 'info', path: [] })
  expect(renderToStaticMarkup(<IndicatorChart indicator={open} span={span} title="x" />)).toBe('')
})

it.each([
  ['on-track', 'ok', 'Op koers'],
  ['behind', 'bad', 'Loopt achter'],
  ['no-data', 'wait', 'Geen actuele gegevens'],
] as const)('says %s in words, not by colour alone', (course, status, words) => {
  const html = renderToStaticMarkup(<LightTag course={course} />)
  expect(html).toContain(`status--${status}`)
  expect(html).toContain(words)
})
