import { describe, expect, it } from 'vitest'
import { bases } from './bases.ts'
import { clauseFor, clauses, definitions } from './clauses.ts'
import { processRules } from './process-rules.ts'

const term = { start: '1 januari 2027', end: '31 december 2027' }
const text = (id: string) => {
  const clause = clauses.find((one) => one.id === id)
  return clause ? clauseFor(clause, term).paragraphs.join(' ') : ''
}
const ids = (rows: readonly { id: string }[]) => rows.map((row) => row.id)

it('gives every default text an id of its own and a basis', () => {
  for (const rows of [clauses, definitions, processRules]) {
    expect(new Set(ids(rows)).size).toBe(rows.length)
    for (const { id, basis } of rows) expect(bases, id).toHaveProperty([basis])
  }
})

it('writes whole sentences', () => {
  const texts = [
    ...clauses.flatMap((clause) => clause.paragraphs),
    ...definitions.map((definition) => definition.meaning),
    ...processRules.map((rule) => rule.text),
  ]
  for (const sentence of texts) expect(sentence).toMatch(/^[A-Z].*\.$/)
})

describe('the general provisions', () => {
  it('hold the clauses that recur in real agreements', () => {
    expect(ids(clauses)).toEqual([
      'term',
      'special-position',
      'amendment',
      'policy-and-market',
      'supervisory-board',
      'privacy',
      'fairness',
      'accession',
      'succession',
      'monitoring',
      'evaluation',
      'dispute',
      'publication',
      'annexes',
    ])
  })

  it('say from when to when the agreement runs', () => {
    expect(text('term')).toContain('gaan in op 1 januari 2027 en eindigen op 31 december 2027')
  })

  it('leave no place open once the days are filled in', () => {
    for (const { id } of clauses) expect(text(id), id).not.toMatch(/[{}]/)
  })

  it('change a commitment only with the consent of all', () => {
    expect(text('amendment')).toContain('alle partijen')
    expect(clauses.find((one) => one.id === 'amendment')?.basis).toBe('consent-of-all')
  })

  it('publish reservations and signatures for seen too', () => {
    expect(text('publication')).toMatch(/voorbehoud.*voor gezien/)
  })

  it('claim no legal way in a dispute that nobody checked', () => {
    expect(text('dispute')).toContain('de weg kiezen die de wet op dat moment biedt')
    expect(text('dispute')).not.toMatch(/art\.|artikel|minister/)
  })
})

describe('the words explained', () => {
  it('keep agreed, with reservation and seen apart', () => {
    const meaning = (id: string) => definitions.find((one) => one.id === id)?.meaning
    expect(meaning('seen')).toContain('geen instemming')
    expect(meaning('agreed')).toContain('stemt in')
  })

  it('explain each word once', () => {
    expect(new Set(definitions.map((one) => one.term)).size).toBe(definitions.length)
  })
})

describe('the process rules', () => {
  it('say that silence is not consent and that nobody decides for another', () => {
    expect(ids(processRules).slice(0, 2)).toEqual(['own-decision', 'silence'])
  })
})
