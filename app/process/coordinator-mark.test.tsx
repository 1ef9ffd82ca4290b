import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { CoordinatorMark } from './coordinator-mark.tsx'

const noor = { name: 'Noor Haddad', employer: 'Bureau Tussenruimte', worksFor: [] }

it('says who wrote as coordinator and who pays her', () => {
  const html = renderToStaticMarkup(<CoordinatorMark coordinator={noor} />)
  expect(html).toContain('Noor Haddad')
  expect(html).toContain('In dienst van Bureau Tussenruimte.')
  expect(html).not.toContain('Werkt bij')
})

it('does not hide that she works for a party at the table', () => {
  const ofParty = { ...noor, worksFor: ['Gemeente Voorbeeldstad'] }
  const html = renderToStaticMarkup(<CoordinatorMark coordinator={ofParty} />)
  expect(html).toContain('Werkt bij een partij aan tafel: Gemeente Voorbeeldstad')
})
