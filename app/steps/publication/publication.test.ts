import { describe, expect, it } from 'vitest'
import { partyId, roundId } from '#parties/parties.example.ts'
import type { Standing } from '#parties/standing.ts'
import { usualCharter } from '#process/charter.ts'
import { mayPublish, publishable } from './publication.ts'
import { publicationRefusalWords, publicationWords } from './publication.words.ts'

const standing = (given: Partial<Standing>): Standing => ({
  roundId,
  party: undefined,
  coordinates: false,
  readsForCouncil: false,
  made: false,
  mandates: {},
  ...given,
})

describe('who publishes', () => {
  it('is the coordinator, or a contracting party', () => {
    expect(mayPublish(standing({ coordinates: true }), usualCharter)).toMatchObject({ ok: true })
    const party = { id: partyId('gemeente'), role: 'contracting' as const }
    expect(mayPublish(standing({ party }), usualCharter)).toMatchObject({ ok: true })
  })

  it.each(['adviser', 'observer'] as const)('is no %s', (role) => {
    const party = { id: partyId('zorg'), role }
    expect(mayPublish(standing({ party }), usualCharter)).toMatchObject({
      refusal: { code: 'not-yours-to-do', by: 'contracting' },
    })
  })
})

describe('who publishes by the charter', () => {
  const party = { id: partyId('gemeente'), role: 'contracting' as const }

  it.each([
    ['coordinator', { coordinates: true }, { party }],
    ['parties', { party }, { coordinates: true }],
  ] as const)('only %s, where the rules of the process say so', (publisher, named, other) => {
    const charter = { ...usualCharter, publisher }
    expect(mayPublish(standing(named), charter).ok).toBe(true)
    expect(mayPublish(standing(other), charter)).toMatchObject({
      refusal: { code: 'charter-names-other', publisher },
    })
  })

  it('says to the other who does', () => {
    const refusal = {
      code: 'charter-names-other',
      publisher: 'coordinator',
      basis: 'process-rules',
    } as const
    expect(publicationRefusalWords(refusal)).toContain('alleen de coördinator')
  })
})

describe('what can be published', () => {
  it('is a text on which all have answered', () => {
    expect(publishable('agreement', { isClosed: true, isPublished: false })).toMatchObject({
      ok: true,
    })
    for (const kind of ['agreement', 'progress'] as const)
      expect(publishable(kind, { isClosed: false, isPublished: true })).toMatchObject({
        refusal: { code: 'not-closed' },
      })
  })

  it('is its progress, once the text is public', () => {
    expect(publishable('progress', { isClosed: true, isPublished: true })).toMatchObject({
      ok: true,
    })
    expect(publishable('progress', { isClosed: true, isPublished: false })).toMatchObject({
      refusal: { code: 'not-published-yet' },
    })
  })
})

it('says a refusal in a sentence, its own and those of the table', () => {
  expect(publicationRefusalWords({ code: 'not-closed', basis: 'publication' })).toBe(
    'Publiceren kan pas als alle partijen op de tekst hebben geantwoord.',
  )
  expect(publicationRefusalWords({ code: 'not-published-yet', basis: 'publication' })).toBe(
    'Publiceer eerst de afspraken. Daarna kunt u de voortgang bijwerken.',
  )
  const noMandate = { code: 'no-mandate', act: 'publish', basis: 'organisation-speaks' } as const
  expect(publicationRefusalWords(noMandate)).toContain('mandaat')
})

it('counts in words', () => {
  expect(publicationWords.figures(1, 0)).toBe(
    '1 meting met pad en formule, en 0 gemelde cijfers met datum en controle.',
  )
  expect(publicationWords.plainLead(0)).toBe('Alle afspraken hebben eigen gewone woorden.')
  expect(publicationWords.plainLead(1)).toContain('Bij 1 afspraak')
})
