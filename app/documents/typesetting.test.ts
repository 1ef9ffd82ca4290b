import process from 'node:process'
import { setTimeout as after } from 'node:timers/promises'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { day } from '#kernel/day.ts'
import {
  exampleAgreement,
  exampleSignatories as signatories,
  withText,
} from './agreement-document.example.ts'
import type { AgreementDocument } from './agreement-document.ts'
import { agreementManuscript } from './agreement-manuscript.ts'
import { checkPdf } from './checks/check-pdf.ts'
import { heading, type Manuscript, text } from './manuscript.ts'
import { renderAgreementPdf } from './pdf.ts'
import { askAbout, readAloud } from './read-back.example.ts'
import { stopTypesetting, typeset } from './typst.ts'

afterAll(stopTypesetting)

const render = async (document: AgreementDocument) =>
  (await renderAgreementPdf(document, { signatories })).pdf

/** A manuscript with nothing but what the test is about. */
const sheet = (given: Partial<Manuscript> = {}): Manuscript => ({
  title: 'Blad',
  over: 'Proef',
  facts: [{ label: 'Kenmerk', value: 'proef' }],
  running: 'Blad · proef',
  notice: null,
  contents: 'Inhoud',
  day: day('2026-11-20'),
  blocks: [heading(1, 'Eerste', 'eerste'), ...text('agreed', 'Wij bouwen.')],
  ...given,
})

const markup = [
  '#import "@preview/x:1.0.0": y',
  '#include "/etc/passwd"',
  '#eval("1 + 1")',
  '#{ while true {} }',
  '#panic("nee")',
  '#set page(fill: red)',
  '#[*vet*] _schuin_ `code` ```rust fn x() {}```',
  '$ sum_(i=0)^n i $ en € 5 en $5',
  '= Kop',
  '- lijst + opsomming / woord: uitleg',
  '<label> @label ~ -- --- ...',
  '\\u{41} \\n \\ \\\\ \\#',
  '// opmerking /* nog een */',
  '"rechte" \'enkele\' aanhalingstekens',
  '%{}[]()<>|&;`!^',
]

describe('what people type is text and no markup:', () => {
  it('every sign of it comes back', async () => {
    const pdf = await render(withText(markup.join('\n')))
    const aloud = readAloud(pdf)
    for (const line of markup) expect(aloud).toContain(line)
  })

  it('in a title, a name, a unit and a clause too', async () => {
    const line = '#eval("1") $x$ *y* _z_ @a <b> \\ [c]'
    const example = exampleAgreement(1)
    const pdf = await render({
      ...example,
      title: line,
      notice: line,
      parties: example.parties.map((party) => ({ ...party, name: line })),
      clauses: [{ title: line, text: line }],
      annexes: [{ title: line, reference: line }],
      chapters: example.chapters.map((chapter) => ({ ...chapter, title: line })),
    })
    const aloud = readAloud(pdf)
    for (const before of ['1. ', 'Thema: ', 'Afspraken die '])
      expect(aloud).toContain(`${before}${line}`)
    expect(askAbout(pdf, 'pdfinfo')).toContain(line)
    expect(await checkPdf(pdf)).toEqual([])
  })
})

describe('a PDF stays within its page and its standards with', () => {
  const long = 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(5)

  /** How far to the right any word of the file goes, in points; the page is 595 wide. */
  const rightmost = (pdf: Uint8Array) =>
    Math.max(
      ...[...askAbout(pdf, 'pdftotext', '-bbox').matchAll(/xMax="([\d.]+)"/gu)].map(([, x]) =>
        Number(x),
      ),
    )

  it.each<[string, Partial<AgreementDocument>]>([
    ['a title without a space', { title: long }],
    ['a name of a party without a space', {}],
    [
      'a word in the list of words without a space',
      { definitions: [{ term: long, meaning: long }] },
    ],
    ['an annex at a long address', { annexes: [{ title: long, reference: `https://${long}` }] }],
    ['a clause of one word', { clauses: [{ title: long, text: long }] }],
  ])('%s', async (what, given) => {
    const example = exampleAgreement(1)
    const parties = what.includes('party')
      ? example.parties.map((party) => ({ ...party, name: long }))
      : example.parties
    const pdf = await render({ ...example, parties, ...given })
    expect(rightmost(pdf)).toBeLessThan(595)
    expect(await checkPdf(pdf)).toEqual([])
  })

  it('lists that are all empty', async () => {
    const pdf = await render({
      ...exampleAgreement(1),
      preamble: [],
      definitions: [],
      chapters: [],
      duties: [],
      clauses: [],
      annexes: [],
    })
    expect(await checkPdf(pdf)).toEqual([])
    expect(readAloud(pdf)).toContain('Wie aan de afspraken meedoen')
  })

  it('a hundred promises of 4,000 characters', async () => {
    const promise = 'Wij bouwen in Voorbeeldstad. '.repeat(137).trim()
    const example = exampleAgreement(100)
    const chapters = example.chapters.map((chapter) => ({
      ...chapter,
      commitments: chapter.commitments.map((one) => ({ ...one, text: promise })),
    }))
    const pdf = await render({ ...example, chapters })
    const words = askAbout(pdf, 'pdftotext', '-layout').match(/\bbouwen\b/gu)
    expect(words).toHaveLength(100 * 137)
  })
})

describe('a PDF', () => {
  it('says in what language and under what title it is, and on what day it was made', async () => {
    const info = askAbout(await render(exampleAgreement(1)), 'pdfinfo', '-isodates')
    expect(info).toContain('Title:           Prestatieafspraken Voorbeeldstad 2027–2030')
    expect(info).toMatch(/CreationDate: +2026-11-20T/u)
    expect(info).toMatch(/Tagged: +yes/u)
    expect(info).toMatch(/JavaScript: +no/u)
    expect(info).toMatch(/Encrypted: +no/u)
    expect(info).toMatch(/Page size: +595\.\d+ x 841\.\d+ pts \(A4\)/u)
  })

  it('has its headings in its tags, each at its level', async () => {
    const document = exampleAgreement(5)
    const structure = askAbout(await render(document), 'pdfinfo', '-struct-text')
    const count = (tag: string) => structure.match(new RegExp(`^\\s*${tag}\\b`, 'gmu'))?.length ?? 0
    const headings = agreementManuscript(document, signatories).blocks.flatMap((block) =>
      block.kind === 'heading' ? [block.level] : [],
    )
    for (const level of [1, 2, 3] as const)
      expect({ level, count: count(`H${level}`) }).toEqual({
        level,
        // “Inhoud” stands over the list of contents.
        count: headings.filter((one) => one === level).length + (level === 1 ? 1 : 0),
      })
    expect(count('TH')).toBeGreaterThan(20)
  })

  it('counts its pages on every page', async () => {
    const pages = askAbout(await render(exampleAgreement(8)), 'pdftotext', '-layout')
      .split('\f')
      .slice(0, -1)
    for (const [n, page] of pages.entries())
      expect(page).toContain(`Pagina ${n + 1} van ${pages.length}`)
  })
})

describe('the process that sets', () => {
  it('takes documents one after another, and mixes none up', async () => {
    const names = ['Een', 'Twee', 'Drie', 'Vier']
    const set = await Promise.all(names.map((title) => typeset(sheet({ title }))))
    for (const [n, { pdf }] of set.entries())
      expect(askAbout(pdf, 'pdfinfo')).toMatch(new RegExp(`Title: +${names[n]}\\n`, 'u'))
  })

  it('refuses a link to a place that is not there, and sets the next one', async () => {
    const table: Manuscript['blocks'][number] = {
      kind: 'table',
      title: 'Tabel',
      columns: [{ title: 'Code', share: 1, align: 'start' }],
      rows: [[{ text: 'VBS-WEG-99', anchor: 'weg' }]],
    }
    const asked = typeset(sheet({ blocks: [heading(1, 'Kop', 'kop'), table] }))
    const next = typeset(sheet())
    await expect(asked).rejects.toThrow('Typst refused the document')
    expect((await next).pdf.length).toBeGreaterThan(1000)
  })

  it('refuses two headings with one anchor, which a link could not tell apart', async () => {
    const table: Manuscript['blocks'][number] = {
      kind: 'table',
      title: 'Tabel',
      columns: [{ title: 'Code', share: 1, align: 'start' }],
      rows: [[{ text: 'A', anchor: 'kop' }]],
    }
    const blocks = [heading(1, 'Kop', 'kop'), heading(1, 'Nog een', 'kop'), table]
    await expect(typeset(sheet({ blocks }))).rejects.toThrow('Typst refused the document')
  })

  it('gives the same bytes after a refusal as before', async () => {
    const before = await typeset(sheet())
    await typeset(sheet({ blocks: [heading(2, 'Te diep', 'te-diep')] })).catch(() => undefined)
    expect(Buffer.compare((await typeset(sheet())).pdf, before.pdf)).toBe(0)
  })

  it('gives the same bytes after it was replaced', async () => {
    const before = await typeset(sheet())
    stopTypesetting()
    expect(Buffer.compare((await typeset(sheet())).pdf, before.pdf)).toBe(0)
  })

  it('goes on by itself after more documents than one process may set', async () => {
    const set = []
    for (let n = 0; n < 25; n += 1) set.push(await typeset(sheet()))
    expect(new Set(set.map(({ pdf }) => pdf.length)).size).toBe(1)
  })

  it('fails only the document for which memory ran out, and tells why', async () => {
    const rows = Array.from({ length: 60_000 }, (_, n) => [`rij ${n}`, 'x'.repeat(40)])
    const columns = ['A', 'B'].map((title) => ({ title, share: 1, align: 'start' as const }))
    const huge = typeset(sheet({ blocks: [{ kind: 'table', title: 'Reus', columns, rows }] }))
    const next = typeset(sheet())
    await expect(huge).rejects.toThrow(/The typesetting process ended|took more than/u)
    expect((await next).slots).toEqual([])
  })
})

describe('where no process can be started', () => {
  const node = process.execPath
  afterEach(() => {
    process.execPath = node
  })

  it('is that document refused, the server goes on, and the next one is set when it can be', async () => {
    stopTypesetting()
    process.execPath = '/nowhere/node'
    await expect(typeset(sheet())).rejects.toThrow('ENOENT')
    process.execPath = node
    await after(10)
    expect((await typeset(sheet())).pdf.length).toBeGreaterThan(1000)
  })

  it('is a program that answers nothing taken for one that ended', async () => {
    stopTypesetting()
    process.execPath = '/bin/true'
    await expect(typeset(sheet())).rejects.toThrow('The typesetting process ended')
  })
})
