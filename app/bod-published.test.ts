import { beforeAll, expect, it } from 'vitest'
import { publicRecord } from '#steps/publication/promises.public.ts'
import { siteAt } from './requests.example.ts'
import { telling, theWorld } from './worlds.example.ts'

beforeAll(() => theWorld('sealed'), telling)

const agreement = 'voorbeeldstad-2027'

it('publishes every line of the bod with exactly one outcome and the reason', async () => {
  const { db } = await siteAt('sealed')
  const record = await publicRecord(db, agreement)
  expect(record?.agreement.schema).toBe('urn:handslag:published-agreement:2')
  expect(record?.agreement.overviews).toMatchObject([
    {
      year: 2027,
      lines: [
        { reference: '1', outcome: 'changed', reason: 'Samen met de gemeente.' },
        { reference: '2', outcome: 'dropped', quantity: 12, commitments: [] },
      ],
    },
  ])
})

it('shows it to everybody, on the page and in the API, and the sums are right', async () => {
  const { get } = await siteAt('sealed')
  const page = await (await get('anoniem', `/afspraken/${agreement}`)).text()
  expect(page).toContain('Wat gebeurde er met het bod van Voorbeeldwonen voor 2027?')
  expect(page).toContain('Van de 2 regels zijn er 0 overgenomen, 1 gewijzigd en 1 vervallen.')
  const { overviews } = await (await get('anoniem', `/api/v1/afspraken/${agreement}`)).json()
  for (const { counts, lines } of overviews) {
    expect(counts.adopted + counts.changed + counts.dropped).toBe(counts.lines)
    expect(counts.lines).toBe(lines.length)
  }
})

it('publishes no amount, no reaction and nothing of a bod that is not sent', async () => {
  const { get } = await siteAt('sealed')
  const { overviews } = await (await get('anoniem', `/api/v1/afspraken/${agreement}`)).json()
  expect(overviews).toHaveLength(1)
  expect(JSON.stringify(overviews)).not.toMatch(/amount|Noord|M1|M2/)
})
