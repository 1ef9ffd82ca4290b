import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import {
  exampleAgreement,
  exampleSignatories as signatories,
  withText,
} from './agreement-document.example.ts'
import type { AgreementDocument } from './agreement-document.ts'
import { agreementHash } from './agreement-json.ts'
import { agreementManuscript } from './agreement-manuscript.ts'
import { renderDocx } from './docx.ts'
import { exampleEvidence } from './evidence-document.example.ts'
import { evidenceManuscript } from './evidence-manuscript.ts'
import type { Manuscript } from './manuscript.ts'
import { renderOdt } from './odt.ts'
import { allIn, readXml, textIn, type XmlElement } from './xml.example.ts'

const manuscript = (document: AgreementDocument) => agreementManuscript(document, signatories)
const example = exampleAgreement(5)

/** Every part of a file that is XML, read strictly, by its name. */
function partsOf(file: Uint8Array): Record<string, XmlElement> {
  const xml = Object.entries(unzipSync(file)).filter(([name]) => /\.(xml|rels)$/u.test(name))
  return Object.fromEntries(xml.map(([name, bytes]) => [name, readXml(strFromU8(bytes))]))
}

const part = (file: Uint8Array, name: string): XmlElement => {
  const found = partsOf(file)[name]
  if (!found) throw new Error(`The file has no ${name}`)
  return found
}

const hostile: [string, string][] = [
  ['the signs of markup', '</w:t></text:p>]]><!-- & &amp; &#0; "a" \'b\''],
  ['signs that XML has not', 'a\u0001b\u000bc\u001fd\u007fe\ufffef\uffffg'],
  ['signs that no alphabet has', 'a\u{1fffe}b\u{10ffff}c\ufdd0d'],
  ['signs that turn the direction of writing', 'wij bouwen \u202e002\u202c woningen \u2066x\u2069'],
  ['half a sign', 'a\ud83db\ude42c'],
  ['smileys', 'Fijn wonen \u{1f642}\u{1f3e0}'],
  ['an instruction', '<?xml version="1.1"?><!DOCTYPE x [<!ENTITY a "b">]>&a;'],
  ['4,000 characters', 'Wij bouwen in Voorbeeldstad. '.repeat(143).slice(0, 4000)],
  ['a thousand lines', 'regel\n'.repeat(800)],
]

describe.each([
  ['DOCX', renderDocx],
  ['ODT', async (one: Manuscript) => renderOdt(one)],
])('a %s', (_, render) => {
  it.each(hostile)('can be opened that holds %s', async (_, text) => {
    const parts = partsOf(await render(manuscript(withText(text))))
    expect(Object.keys(parts).length).toBeGreaterThan(2)
  })

  it.each(hostile)('can be opened that has %s in every name and title', async (_, text) => {
    const short = text.slice(0, 200)
    const titled = {
      ...example,
      title: short,
      notice: short,
      municipalities: [{ code: 'GM9901', name: short }],
      parties: example.parties.map((party) => ({ ...party, name: short })),
      definitions: [{ term: short, meaning: text }],
      annexes: [{ title: short, reference: short }],
      chapters: example.chapters.map((chapter) => ({ ...chapter, title: short })),
    }
    const slots = signatories.map((slot) => ({ ...slot, party: short, lines: [short] }))
    const parts = partsOf(await render(agreementManuscript(titled, slots)))
    expect(Object.keys(parts).length).toBeGreaterThan(2)
  })

  it('can be opened that holds the evidence of signing', async () => {
    const parts = partsOf(await render(evidenceManuscript(exampleEvidence)))
    const whole = Object.values(parts)
      .map((one) => textIn(one))
      .join(' ')
    expect(whole).toContain('Onder voorbehoud van de begroting 2028 (€ 3,2 mln.).')
    expect(whole).toContain('afgekeurd')
  })

  it('says the same text as was signed, in the order in which it was written', async () => {
    const text = 'wij bouwen \u202e002\u202c woningen'
    const parts = partsOf(await render(manuscript(withText(text))))
    const whole = Object.values(parts)
      .map((one) => textIn(one))
      .join(' ')
    expect(whole).toContain('wij bouwen 002 woningen')
  })

  it('carries neither script nor a reference to elsewhere', async () => {
    const files = unzipSync(await render(manuscript(example)))
    for (const [name, bytes] of Object.entries(files)) {
      expect(name).not.toMatch(/vba|macro|Basic|Scripts|embeddings/iu)
      expect(strFromU8(bytes)).not.toContain('TargetMode="External"')
    }
  })
})

describe('the DOCX', () => {
  const bodyOf = async (document: AgreementDocument) =>
    part(await renderDocx(manuscript(document)), 'word/document.xml')
  const styleOf = (paragraph: XmlElement) => allIn(paragraph, 'w:pStyle')[0]?.attributes['w:val']

  it('has its headings in the order and at the level of the agreement', async () => {
    const outline = allIn(await bodyOf(example), 'w:p').flatMap((paragraph) => {
      const level = /^Heading(\d)$/u.exec(styleOf(paragraph) ?? '')?.[1]
      return level ? [[Number(level), textIn(paragraph)]] : []
    })
    const headings = manuscript(example).blocks.flatMap((block) =>
      block.kind === 'heading' ? [[block.level, block.text]] : [],
    )
    expect(outline).toEqual(headings)
  })

  it('skips no level of heading', async () => {
    const levels = allIn(await bodyOf(exampleAgreement(12)), 'w:p').flatMap((paragraph) => {
      const level = /^Heading(\d)$/u.exec(styleOf(paragraph) ?? '')?.[1]
      return level ? [Number(level)] : []
    })
    expect(levels[0]).toBe(1)
    for (const [n, level] of levels.slice(1).entries())
      expect(level).toBeLessThanOrEqual((levels[n] ?? 0) + 1)
  })

  it('has one title, and the hash on its cover', async () => {
    const body = await bodyOf(example)
    const titles = allIn(body, 'w:p').filter((one) => styleOf(one) === 'Title')
    expect(titles.map((one) => textIn(one))).toEqual([example.title])
    expect(textIn(body)).toContain(agreementHash(example))
  })

  it('has in each table one row of titles, which is repeated on the next page, and never splits a row', async () => {
    for (const table of allIn(await bodyOf(example), 'w:tbl')) {
      const rows = allIn(table, 'w:tr')
      const titled = rows.map((row) => allIn(row, 'w:tblHeader').length)
      expect(titled).toEqual([1, ...rows.slice(1).map(() => 0)])
      for (const row of rows) expect(allIn(row, 'w:cantSplit')).toHaveLength(1)
    }
  })

  it('has as many cells in every row of a table as it has columns', async () => {
    for (const table of allIn(await bodyOf(example), 'w:tbl')) {
      const columns = allIn(table, 'w:gridCol').length
      for (const row of allIn(table, 'w:tr')) expect(allIn(row, 'w:tc')).toHaveLength(columns)
    }
  })

  it('sets what was agreed in another letter than what is told about it', async () => {
    const body = await bodyOf(withText('Wij bouwen honderd woningen.'))
    const said = allIn(body, 'w:p').find((one) => textIn(one) === 'Wij bouwen honderd woningen.')
    expect(said && styleOf(said)).toBe('Agreed')
  })

  it('numbers its pages and says of which text they are', async () => {
    const parts = partsOf(await renderDocx(manuscript(example)))
    const footer = Object.entries(parts).find(([name]) => name.startsWith('word/footer'))?.[1]
    expect(textIn(footer)).toContain(`versie 3 · ${agreementHash(example).slice(0, 12)} · Pagina`)
    expect(textIn(footer)).toMatch(/PAGE.*NUMPAGES/u)
  })

  it('warns in the head of every page that it is an example, and of a real one nothing', async () => {
    const headerOf = async (document: AgreementDocument) =>
      Object.entries(partsOf(await renderDocx(manuscript(document))))
        .filter(([name]) => name.startsWith('word/header'))
        .map(([, one]) => textIn(one))
    expect(await headerOf(example)).toEqual([example.notice])
    expect(await headerOf({ ...example, notice: null })).toEqual([])
  })

  it('names its title, and nobody as its writer but the municipality', async () => {
    const core = part(await renderDocx(manuscript(example)), 'docProps/core.xml')
    expect(textIn(allIn(core, 'dc:title')[0])).toBe(example.title)
    expect(textIn(allIn(core, 'dc:creator')[0])).toBe('Gemeente Voorbeeldstad')
  })
})

describe('the ODT', () => {
  const contentOf = (document: AgreementDocument) =>
    part(renderOdt(manuscript(document)), 'content.xml')

  it('has its headings in the order and at the level of the agreement', () => {
    const outline = allIn(contentOf(example), 'text:h').map((heading) => [
      Number(heading.attributes['text:outline-level']),
      textIn(heading),
    ])
    const headings = manuscript(example).blocks.flatMap((block) =>
      block.kind === 'heading' ? [[block.level, block.text]] : [],
    )
    expect(outline).toEqual(headings)
  })

  it('leads from what a party does to the promise itself, and nowhere else', () => {
    const content = contentOf(example)
    const places = allIn(content, 'text:bookmark').map((one) => one.attributes['text:name'])
    const links = allIn(content, 'text:a').map((one) => one.attributes['xlink:href'] ?? '')
    expect(links.length).toBeGreaterThan(4)
    for (const link of links) expect(places).toContain(link.replace('#', ''))
    expect(new Set(places).size).toBe(places.length)
  })

  it('says in its own words that its language is Dutch', () => {
    const files = partsOf(renderOdt(manuscript(example)))
    const meta = files['meta.xml']
    expect(meta && textIn(allIn(meta, 'dc:language')[0])).toBe('nl-NL')
    const styles = files['styles.xml']
    const told = styles ? allIn(styles, 'style:text-properties') : []
    expect(told.map((one) => one.attributes['fo:language'])).toContain('nl')
    expect(told.map((one) => one.attributes['fo:country'])).toContain('NL')
  })

  it('uses no style that it does not have', () => {
    const files = partsOf(renderOdt(manuscript(example)))
    const all = Object.values(files)
    const known = all.flatMap((one) =>
      allIn(one, 'style:style').map((style) => style.attributes['style:name']),
    )
    const used = ['text:p', 'text:h', 'table:table-cell', 'table:table'].flatMap((name) =>
      all.flatMap((one) =>
        allIn(one, name).flatMap(({ attributes }) =>
          Object.entries(attributes).flatMap(([key, value]) =>
            key.endsWith(':style-name') ? [value] : [],
          ),
        ),
      ),
    )
    expect([...new Set(used)].filter((name) => !known.includes(name))).toEqual([])
  })

  it('lists in its manifest exactly the parts that it has', () => {
    const file = renderOdt(manuscript(example))
    const listed = allIn(part(file, 'META-INF/manifest.xml'), 'manifest:file-entry').map(
      (one) => one.attributes['manifest:full-path'],
    )
    const there = Object.keys(unzipSync(file)).filter(
      (name) => name !== 'mimetype' && !name.startsWith('META-INF/'),
    )
    expect(listed.toSorted()).toEqual(['/', ...there].toSorted())
  })

  it('has as many cells in every row of a table as it has columns, below one row of titles', () => {
    for (const table of allIn(contentOf(example), 'table:table')) {
      const [column] = allIn(table, 'table:table-column')
      const columns = Number(column?.attributes['table:number-columns-repeated'])
      expect(allIn(table, 'table:table-header-rows')).toHaveLength(1)
      for (const row of allIn(table, 'table:table-row'))
        expect(allIn(row, 'table:table-cell')).toHaveLength(columns)
    }
  })

  it('gives no two tables one name', () => {
    const names = allIn(contentOf(example), 'table:table').map(
      (one) => one.attributes['table:name'],
    )
    expect(new Set(names).size).toBe(names.length)
  })
})
