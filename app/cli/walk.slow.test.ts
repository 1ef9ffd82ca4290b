import { readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { fieldOf } from '#agreement/signature-fields.ts'
import type { AgreementDocument } from '#documents/agreement-document.ts'
import { readAgreement } from '#documents/agreement-schema.ts'
import { missingInOrder, readAloud, readMarkup } from '#documents/read-back.example.ts'
import { addText, flipByte, removePage, swapValues } from '#pades/hostile-edits.example.ts'
import { expectSigned, walkingHome } from './walking.example.ts'

const { home, read, typed, close } = walkingHome()
afterAll(close)

function documentIn(folder: string): AgreementDocument {
  const agreement = readAgreement(read(folder, 'agreement.json').toString('utf8'))
  if (!agreement.ok) throw new Error(agreement.place)
  return agreement.value
}

/** Every text, goal, indicator and duty of an agreement, in its order. */
function piecesOf({ chapters, duties, parties }: AgreementDocument): string[] {
  const names = new Map(parties.map(({ id, name }) => [id, name]))
  return [
    ...chapters.flatMap(({ title, goals, commitments }) => [
      title,
      ...goals.map(({ text }) => text),
      ...commitments.flatMap(({ code, text, indicators }) => [
        code,
        text,
        ...indicators.flatMap(({ name, definition }) => [name, definition]),
      ]),
    ]),
    ...duties.flatMap(({ party, commitments }) => [names.get(party) ?? party, ...commitments]),
  ]
}

const hostileTexts = [
  'Kosten: € 1.000 (één keer) & <b>100 %</b> #niet *vet* _niet schuin_ @iemand $x = "y" \\ ` ~',
  'Ünïcödé: café, Curaçao, İstanbul, Łódź, Ελλάδα en … – — “aanhaling”',
  'Regel één\nRegel twee\n\n- geen lijst\n= geen kop\n1. geen nummer',
  'https://voorbeeld.example/pad?x=1&y=[2]#deel',
  `${'Een heel lange afspraak met é en € erin. '.repeat(200)}`.slice(0, 3990).trim(),
  'x',
]

/** Rows as somebody might send them who does not wish us well: little is filled in, and the texts are not nice. */
const hostileRows = [
  ...hostileTexts.map((text) => ({ text })),
  ...hostileTexts.map((text, nth) => ({
    text: `${text.slice(0, 3900)} (${nth})`,
    obligation: 'resultaat',
    actors:
      nth % 2 ? [] : ['gemeente', 'corporatie', 'Onbekende BV', 'huurdersbelang De (Rare) Naam+'],
    quantity: [0, 0.5, 1e9, null, 12, 3][nth],
    quantity_max: [10, null, 1e9, null, null, 3][nth],
    unit: [
      '',
      'procent',
      'euro €',
      null,
      'een eenheid met een veel te lange naam die door blijft gaan',
      'x',
    ][nth],
    deadline: ['2031', 'dit jaar', '', null, '2024-02-30', '9999'][nth],
  })),
]

const asFile = (rows: readonly object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join('')

/** As many as anybody may send, the hard ones among them; fewer where there is little time. */
const manyRows = Array.from({ length: process.env.LONG ? 500 : 30 }, (_, nth) => ({
  ...hostileRows[nth % hostileRows.length],
  text: `${nth + 1}e rij. ${hostileTexts[nth % hostileTexts.length]?.slice(0, nth === 4 ? 3900 : 200)}`,
}))

const files = {
  'hard.jsonl': hostileRows,
  'one.jsonl': [
    {
      text: 'De corporatie bouwt 10 huizen.',
      obligation: 'resultaat',
      quantity: 10,
      unit: 'huizen',
    },
  ],
  'many.jsonl': manyRows,
}

const walks: [string, string[]][] = [
  ['Assen 2017', ['--municipality', 'Assen', '--year', '2017']],
  ['Tilburg 2023', ['--municipality', 'Tilburg', '--year', '2023']],
  ['Haarlem 2022', ['--municipality', 'Haarlem', '--year', '2022']],
  ['rows that are hard to set', ['--from', 'hard.jsonl']],
  ['one row', ['--from', 'one.jsonl']],
  [`${manyRows.length} rows`, ['--from', 'many.jsonl']],
]

describe.each(walks)('a walk of %s', (name, words) => {
  const folder = name.replaceAll(' ', '-')

  it('leaves every file that was promised, each page of them as a made example', async () => {
    for (const [file, rows] of Object.entries(files))
      writeFileSync(path.join(home, file), asFile(rows))
    const { status, out } = await typed('walk', '--out', folder, '--json', ...words)
    expect(status).toBe(0)
    expect(readdirSync(path.join(home, folder)).toSorted()).toEqual([
      'agreement.docx',
      'agreement.html',
      'agreement.json',
      'agreement.odt',
      'agreement.pdf',
      'evidence.json',
      'evidence.pdf',
      'history.jsonl',
      'public',
      'roots.pem',
      'signed.pdf',
      'summary.json',
    ])
    expect(JSON.parse(out).steps).toHaveLength(10)
    for (const step of JSON.parse(out).steps) expect(step.events).toBeGreaterThan(0)

    const notice = 'Nagebouwd voorbeeld, niet door deze partijen gesloten'
    const codes = documentIn(folder).chapters.flatMap(({ commitments }) => commitments)
    const pages = readdirSync(path.join(home, folder, 'public'))
    expect(pages.toSorted()).toEqual(
      ['index.html', ...codes.map(({ code }) => `${code}.html`)].toSorted(),
    )
    for (const page of pages)
      expect(readMarkup(read(folder, 'public', page).toString('utf8'))).toContain(notice)
    for (const file of ['agreement.html', 'agreement.json', 'evidence.json'])
      expect(read(folder, file).toString('utf8')).toContain(notice)
    for (const file of ['signed.pdf', 'evidence.pdf'])
      expect(readAloud(read(folder, file))).toContain(notice)
  })

  it('has every text, goal, indicator and duty in the file, in order', () => {
    const pieces = piecesOf(documentIn(folder))
    // The signed file begins with all of the other; poppler takes minutes to read hundreds of rows aloud.
    const files = pieces.length > 1000 ? ['signed.pdf'] : ['agreement.pdf', 'signed.pdf']
    for (const file of files)
      expect({ file, missing: missingInOrder(readAloud(read(folder, file)), pieces) }).toEqual({
        file,
        missing: [],
      })
    expect(
      missingInOrder(readMarkup(read(folder, 'agreement.html').toString('utf8')), pieces),
    ).toEqual([])
  })

  it('is sound and signed for other people’s tools', () => {
    expectSigned(home, folder, 6)
  })

  it('has a history that is whole', async () => {
    const verified = await typed('history', 'verify', path.join(folder, 'history.jsonl'))
    expect(verified).toMatchObject({ status: 0 })
  })
})

it('says the texts as they were brought, with invented parties in the places of the real ones', () => {
  const texts = documentIn('Assen-2017').chapters.flatMap(({ commitments }) => commitments)
  const all = texts.map(({ text }) => text).join('\n')
  expect(all).toContain('De gemeente stelt daarvoor voldoende bouwlocaties ter beschikking')
  expect(all).toContain('Voorbeeldwonen garandeert dat 85% van haar Voorbeeldstadse bezit')
  expect(all).toContain('De Huurdersvereniging Voorbeeldwonen start een proef')
  expect(all).not.toMatch(/Actium|Assen|MEVM/)
  const hard = documentIn('rows-that-are-hard-to-set').chapters.flatMap((one) => one.commitments)
  for (const text of hostileTexts) expect(hard.map((one) => one.text)).toContain(text.trim())
})

describe('handslag verify', () => {
  const judged = async (bytes: Uint8Array, ...roots: string[]) => {
    writeFileSync(path.join(home, 'given.pdf'), bytes)
    const { status, out } = await typed('verify', 'given.pdf', '--json', ...roots)
    return { status, conclusion: JSON.parse(out).conclusion }
  }

  it('knows the file that the installation sealed, with or without the roots beside it', async () => {
    const signed = read('Assen-2017', 'signed.pdf')
    expect(await judged(signed)).toEqual({ status: 0, conclusion: 'trusted' })
    const roots = ['--roots', path.join('Assen-2017', 'roots.pem')]
    expect(await judged(signed, ...roots)).toEqual({ status: 0, conclusion: 'trusted' })
  })

  it('finds a flipped byte, added text, a removed page and swapped signatures', async () => {
    const signed = read('Assen-2017', 'signed.pdf')
    const [one, other] = documentIn('Assen-2017').parties.map(({ id }) => fieldOf(id))
    for (const edit of [flipByte, addText, removePage, swapValues(one ?? '', other ?? '')])
      expect(await judged(await edit(signed))).toEqual({ status: 1, conclusion: 'faulty' })
  })

  it('has nothing to say for the unsigned base', async () => {
    const base = read('Assen-2017', 'agreement.pdf')
    expect(await judged(base)).toEqual({ status: 1, conclusion: 'unsigned' })
  })
})
