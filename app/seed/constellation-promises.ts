import { readFileSync } from 'node:fs'
import type { Brought } from './brought.ts'
import { type Constellation, roleOf } from './constellations.ts'
import { broughtFrom } from './corpus-brought.ts'
import { type CorpusRow, readRows } from './corpus-rows.ts'

const corpus = 'fixtures/corpus/commitments.jsonl'

/** The promises of a constellation: rows of the corpus, with who brings them, who does them and for whom they hold. */
export function promisesFor(constellation: Constellation): Brought[] {
  const rows = rowsById(readFileSync(corpus, 'utf8'))
  return constellation.promises.map(({ corpus: id, by, owners, appliesTo }, nth) => {
    const row = rows.get(id)
    if (!row) throw new Error(`The corpus has no row ${id}`)
    const brought = broughtFrom(row, nth)
    const supplier = owners[0] ?? by
    return {
      ...brought,
      by,
      owners,
      ...(appliesTo && { appliesTo }),
      measure: brought.measure && {
        ...brought.measure,
        supplier,
        checker: checkerFor(constellation, supplier),
      },
    }
  })
}

function rowsById(text: string): Map<string, CorpusRow> {
  const read = readRows(text)
  if (!read.ok) throw new Error(`The corpus is wrong in line ${read.wrong.line}`)
  return new Map(read.rows.flatMap((row) => (row.id ? [[row.id, row] as const] : [])))
}

/** Who checks a figure: those who live there where they can, else the first party that is another one. */
function checkerFor({ relations, parties }: Constellation, supplier: string): string {
  const contracting = parties.filter((party) => roleOf(party) === 'contracting')
  const own = relations.find(
    ({ is, of, who }) =>
      is === 'represents_tenants_of' &&
      of === supplier &&
      contracting.some(({ key }) => key === who),
  )
  return own?.who ?? contracting.find(({ key }) => key !== supplier)?.key ?? supplier
}
