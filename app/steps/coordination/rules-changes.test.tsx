import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { aVersion, papers, silence } from './process-rules.example.ts'
import { rulesRefusalWords } from './process-rules.words.ts'
import { RulesChanges } from './rules-changes.tsx'

const shown = (after: (typeof silence)[], isYours = false) =>
  renderToStaticMarkup(
    <RulesChanges
      before={aVersion(1)}
      after={{ ...aVersion(2, after), note: 'Tien was te lang.' }}
      isYours={isYours}
    />,
  )

describe('what changed', () => {
  it('marks the words, and says why', () => {
    const html = shown([silence, { ...papers, text: 'Stukken komen vijf werkdagen vooraf.' }])
    expect(html).toMatch(/<del>.*tien.*<\/del>.*<ins>.*vijf.*<\/ins>/)
    expect(html).toContain('“Tien was te lang.”')
    expect(html).not.toContain('Wie zwijgt, steunt niets.')
  })

  it('says which version the reader accepted', () => {
    expect(shown([papers], true)).toContain('Wat veranderde sinds versie 1, die u aanvaardde?')
    expect(shown([papers])).toContain('Wat veranderde sinds versie 1?')
  })

  it('shows a rule that is gone and one that is new', () => {
    const html = shown([papers, { title: 'Openbaar', text: 'Na een besluit van allen.' }])
    expect(html).toContain('vervallen')
    expect(html).toContain('nieuw')
  })

  it('says so where only the order changed', () => {
    expect(shown([papers, silence])).toContain('alleen de volgorde veranderde')
  })
})

it('says in words which version is newest', () => {
  const refusal = { code: 'rules-changed', newest: 3, basis: 'bound-to-text' } as const
  expect(rulesRefusalWords(refusal)).toBe(
    'Er is intussen een nieuwe versie: versie 3. Lees die eerst.',
  )
})
