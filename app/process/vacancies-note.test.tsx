import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { day } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import { organisationId, partyId, roundId } from '#parties/parties.example.ts'
import type { Vacancy } from './vacancies.ts'
import { VacanciesNote } from './vacancies-note.tsx'

const own = organisationId('voorbeeldwonen')

const empty = (round: string, about: typeof roundId): Vacancy => ({
  code: 'nobodyHolds',
  basis: 'organisation-speaks',
  party: {
    id: partyId('voorbeeldwonen'),
    roundId: about,
    round,
    organisationId: own,
    name: 'Voorbeeldwonen',
  },
  acts: ['sign'],
  since: day('2026-10-01'),
  nextDay: null,
})

const said =
  'Bij Voorbeeldwonen mag sinds 1 oktober 2026 niemand meer ondertekenen. Zo komt er geen handtekening.'

const shown = (vacancies: Vacancy[], reader: typeof own | undefined = own) =>
  renderToStaticMarkup(<VacanciesNote vacancies={vacancies} own={reader} />)

it('is not there where nobody is missing', () => {
  expect(shown([])).toBe('')
})

it('says what is missing and what stands still, with the way to mend it for who can', () => {
  const one = empty('Traject 2027', roundId)
  expect(shown([one])).toContain(said)
  expect(shown([one])).toContain('Geef een mandaat</a>')
  expect(shown([one])).not.toContain('Traject 2027')
  expect(shown([one], organisationId('gemeente'))).not.toContain('<a ')
})

it('says it once where it is so in several rounds, and in which', () => {
  const both = [empty('Traject 2027', roundId), empty('Traject 2026', id<'Round'>('before'))]
  const html = shown(both)
  expect(html.split(said)).toHaveLength(2)
  expect(html).toContain('Voor: Traject 2027 en Traject 2026.')
  expect(html.split('<a ')).toHaveLength(2)
})
