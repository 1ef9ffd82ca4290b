import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readRows, rowsFor } from './corpus-rows.ts'

const lines = (...rows: (object | string)[]) =>
  rows.map((row) => (typeof row === 'string' ? row : JSON.stringify(row))).join('\n')

it('reads the whole corpus', () => {
  const read = readRows(readFileSync('fixtures/corpus/commitments.jsonl', 'utf8'))
  expect(read.ok && read.rows).toHaveLength(174)
})

it('reads a row of nothing but a text, and passes over empty lines and the mark at the beginning', () => {
  const read = readRows(`\uFEFF${lines({ text: ' Wij bouwen. ' }, '', { text: 'x' })}\n\n`)
  expect(read).toMatchObject({ ok: true, rows: [{ text: 'Wij bouwen.' }, { text: 'x' }] })
})

it('takes a text of 4,000 signs, with line feeds and every sign that shows', () => {
  const text = `é€(#)\n\t${'x'.repeat(4000 - 7)}`
  expect(readRows(lines({ text }))).toMatchObject({ ok: true })
})

describe('refuses a file by its first wrong line', () => {
  const good = { text: 'Wij bouwen.' }

  it.each<[string, object | string, string, RegExp]>([
    ['no JSON', 'hallo', '', /JSON/],
    ['a list', '[1]', '', /JSON/],
    ['half a line', '{"text":"x"', '', /JSON/],
    ['no text', {}, 'text', /geen tekst/],
    ['an empty text', { text: '  ' }, 'text', /geen tekst/],
    ['a text that is a number', { text: 5 }, 'text', /geen tekst/],
    ['a text that is too long', { text: 'x'.repeat(4001) }, 'text', /4\.000/],
    ['a sign that nobody can read', { text: 'a\u0000b' }, 'text', /niemand kan lezen/],
    ['half a sign', { text: 'a\ud800' }, 'text', /niemand kan lezen/],
    ['an unknown theme', { text: 'x', theme: 'vissen' }, 'theme', /nieuwbouw/],
    ['an unknown obligation', { text: 'x', obligation: 'result' }, 'obligation', /resultaat/],
    ['a number in words', { text: 'x', quantity: '75' }, 'quantity', /geen getal/],
    ['less than nothing', { text: 'x', quantity: -1 }, 'quantity', /0 of meer/],
    ['an edge below the number', { text: 'x', quantity: 5, quantity_max: 4 }, 'quantity_max', /./],
    ['an edge without a number', { text: 'x', quantity_max: 4 }, 'quantity_max', /./],
    ['a year that is none', { text: 'x', year: 20.5 }, 'year', /geen jaar/],
    ['actors that are one name', { text: 'x', actors: 'gemeente' }, 'actors', /lijst/],
    ['a unit that is a story', { text: 'x', unit: 'y'.repeat(201) }, 'unit', /200/],
  ])('%s', (_, wrong, field, says) => {
    expect(readRows(lines(good, '', wrong, good))).toEqual({
      ok: false,
      wrong: { line: 3, field, says: expect.stringMatching(says) },
    })
  })
})

it('finds the rows of a municipality and a year; a row that names none belongs to all', () => {
  const rows = readRows(
    lines(
      { text: 'a', municipality: 'Assen', year: 2017 },
      { text: 'b', municipality: 'Assen', year: 2018 },
      { text: 'c', municipality: 'Tilburg', year: 2017 },
      { text: 'd' },
    ),
  )
  if (!rows.ok) throw new Error(rows.wrong.says)
  const texts = (asked: Parameters<typeof rowsFor>[1]) =>
    rowsFor(rows.rows, asked).map(({ text }) => text)
  expect(texts({ municipality: 'Assen', year: 2017 })).toEqual(['a', 'd'])
  expect(texts({ year: 2017 })).toEqual(['a', 'c', 'd'])
  expect(texts({})).toEqual(['a', 'b', 'c', 'd'])
  expect(texts({ municipality: 'assen' })).toEqual(['d'])
})
