import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { day } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import { normAmountsWith } from '#law/norm-amounts.ts'
import { NormsCard } from './norms-card.tsx'
import type { RoundNorms } from './round-norms.store.ts'

const affordability = { id: id<'Theme'>('BET'), code: 'BET', name: 'Betaalbaarheid', position: 1 }
const other = { ...affordability, code: 'DUU', name: 'Duurzaamheid' }

const card = (given: Partial<RoundNorms> = {}, themes = [affordability]) =>
  renderToStaticMarkup(
    <NormsCard
      themes={themes}
      norms={{ year: 2026, today: day('2026-11-20'), amounts: normAmountsWith([]), ...given }}
    />,
  )

it('stands where a round speaks of affordability, and nowhere else', () => {
  expect(card()).toContain('Normbedragen 2026')
  expect(card({}, [other])).toBe('')
})

it('shows the amounts of that year, with their source and how sure they are', () => {
  const html = card()
  expect(html).toContain('€ 932,93')
  expect(html).toContain('4,1 %')
  expect(html).toContain('Bron: Rijksoverheid, maximale huurverhoging 2026.')
  expect(html).toContain('Niet alles is nagelezen in de officiële tekst.')
  expect(html).toContain('Niet gevonden')
})

it('never gives the amounts of another year: it warns since when they miss', () => {
  const late = card({ year: 2027, today: day('2026-11-25') })
  expect(late).toContain('De grenzen van 2027 ontbreken nog.')
  expect(late).toContain('25 november 2026')
  expect(late).toContain(
    'De cijfers over huurverhoging in 2027 worden meestal bekend rond 15 december 2026',
  )
  expect(late).not.toContain('932,93')
  expect(card({ year: 2027, today: day('2026-11-24') })).not.toContain('ontbreken nog')
})

it('shows what was entered here as soon as it is', () => {
  const entered = {
    norm: 'rentRise',
    year: 2027,
    value: 4.6,
    publishedOn: day('2026-12-15'),
    found: 'Staatscourant 2026, 40000',
    verified: 'primary',
  } as const
  const html = card({ year: 2027, amounts: normAmountsWith([entered]) })
  expect(html).toContain('4,6 %')
  expect(html).toContain('Staatscourant 2026, 40000')
  expect(html).not.toContain('Niet alles is nagelezen')
})
