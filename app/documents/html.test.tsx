import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import {
  exampleAgreement,
  exampleSignatories as signatories,
  withText,
} from './agreement-document.example.ts'
import type { AgreementDocument } from './agreement-document.ts'
import { agreementManuscript } from './agreement-manuscript.ts'
import { exampleEvidence } from './evidence-document.example.ts'
import { evidenceManuscript } from './evidence-manuscript.ts'
import { renderHtml } from './html.ts'
import type { Manuscript } from './manuscript.ts'
import { ManuscriptView } from './manuscript-view.tsx'
import { allIn, readXml, textIn, type XmlElement } from './xml.example.ts'

const example = exampleAgreement(10)
const manuscript = (document: AgreementDocument) => agreementManuscript(document, signatories)

/** The page as strict markup: what HTML may leave open, such as `<meta>`, is closed first. */
const fileOf = (one: Manuscript): XmlElement =>
  readXml(
    renderHtml(one)
      .replace('<!doctype html>', '')
      .replace(/<style>.*?<\/style>/su, '')
      .replace(/<(meta|br)\b([^>]*)>/gu, '<$1$2/>'),
  )

const viewOf = (one: Manuscript): XmlElement =>
  readXml(
    renderToStaticMarkup(<ManuscriptView {...one} />)
      .replace(/&#x27;/gu, '&apos;')
      .replaceAll('<br>', '<br/>'),
  )

const headingsIn = (page: XmlElement) => {
  const all: [number, string][] = []
  const walk = (one: XmlElement) => {
    const level = /^h([1-6])$/u.exec(one.name)?.[1]
    if (level) all.push([Number(level), textIn(one)])
    for (const child of one.children) if (typeof child !== 'string') walk(child)
  }
  walk(page)
  return all
}

const readings: [string, (one: Manuscript) => XmlElement][] = [
  ['the HTML file', fileOf],
  ['the page on the site', viewOf],
]

describe.each(readings)('%s', (_, read) => {
  const page = read(manuscript(example))

  it('has the headings of the agreement below the title, and skips no level', () => {
    const told = manuscript(example).blocks.flatMap((block) =>
      block.kind === 'heading' ? [[block.level + 1, block.text] as [number, string]] : [],
    )
    const own = headingsIn(page).filter(([, text]) => text !== example.title && text !== 'Inhoud')
    expect(own).toEqual(told)
    const levels = own.map(([level]) => level)
    for (const [n, level] of levels.slice(1).entries())
      expect(level).toBeLessThanOrEqual((levels[n] ?? 2) + 1)
  })

  it('says of every head in a table whether it is of the column or of the row', () => {
    const tables = allIn(page, 'table')
    expect(tables.length).toBeGreaterThan(8)
    for (const table of tables) {
      const [head] = allIn(table, 'thead')
      const scopes = head ? allIn(head, 'th').map((one) => one.attributes.scope) : []
      expect(scopes.length).toBeGreaterThan(1)
      expect(new Set(scopes)).toEqual(new Set(['col']))
      for (const row of allIn(table, 'tbody').flatMap((body) => allIn(body, 'tr'))) {
        const cells = row.children.filter((child) => typeof child !== 'string')
        expect(cells.map(({ name }) => name)).toEqual(['th', ...scopes.slice(1).map(() => 'td')])
        expect(cells[0]?.attributes.scope).toBe('row')
      }
    }
  })

  it('gives every table but that of the signatures a name', () => {
    const unnamed = allIn(page, 'table').filter((table) => allIn(table, 'caption').length === 0)
    expect(unnamed.map((table) => textIn(allIn(table, 'th')[0]))).toEqual(
      read === fileOf ? ['Partij en ondertekenaar'] : [],
    )
  })

  it('leads from what a party does to the promise itself', () => {
    const links = allIn(page, 'a').filter((one) => /^VBS-/u.test(textIn(one)))
    expect(links.length).toBeGreaterThan(8)
    for (const link of links) {
      const target = link.attributes.href?.slice(1)
      const place = ['h2', 'h3', 'h4']
        .flatMap((name) => allIn(page, name))
        .find((heading) => heading.attributes.id === target)
      expect(textIn(place)).toContain(textIn(link))
    }
  })

  it.each([
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '</p></div></main><h1>Eigen kop</h1>',
    '<!-- <style>p{display:none}</style>',
    'javascript:alert(1) & <a href="javascript:alert(1)">hier</a>',
  ])('shows %s as the text that it is', (text) => {
    const hostile = read(manuscript({ ...withText(text), title: text, notice: text }))
    expect(allIn(hostile, 'script')).toEqual([])
    expect(allIn(hostile, 'img')).toEqual([])
    expect(allIn(hostile, 'h1').map((one) => textIn(one))).toEqual(read === fileOf ? [text] : [])
    const said = allIn(hostile, 'p').map((one) => textIn(one))
    expect(said).toContain(text)
    for (const { attributes } of allIn(hostile, 'a')) expect(attributes.href).toMatch(/^#/u)
  })

  it('tells the reservation and the refusal in the evidence', () => {
    const evidence = read(evidenceManuscript(exampleEvidence))
    const facts = allIn(evidence, 'dd').map((one) => textIn(one))
    expect(facts).toContain('akkoord met voorbehoud')
    expect(facts).toContain('Het aantal woningen is niet haalbaar.')
  })
})

describe('the HTML file', () => {
  it('has a list of contents that leads to every chapter, in order', () => {
    const [nav] = allIn(fileOf(manuscript(example)), 'nav')
    const links = nav ? allIn(nav, 'a').map((one) => textIn(one)) : []
    expect(links.slice(0, 2)).toEqual(['Partijen', 'Waarom wij dit afspreken'])
    expect(links.at(-1)).toBe('Ondertekening')
    expect(links).toHaveLength(12)
  })

  it('is Dutch, has one title and can be read from a small screen', () => {
    const page = fileOf(manuscript(example))
    expect(page.attributes.lang).toBe('nl-NL')
    expect(allIn(page, 'title').map((one) => textIn(one))).toEqual([example.title])
    expect(allIn(page, 'meta').map((one) => one.attributes.name)).toContain('viewport')
  })

  it('can be scrolled by keyboard where a table is too wide, and says what scrolls', () => {
    const page = fileOf(manuscript(example))
    const frames = allIn(page, 'div').filter((one) => one.attributes.class === 'scroll')
    for (const frame of frames) {
      expect(frame.attributes).toMatchObject({ tabindex: '0', role: 'group' })
      expect(frame.attributes['aria-label']).toBe(textIn(allIn(frame, 'caption')[0]))
    }
    expect(frames.length).toBe(allIn(page, 'table').length - 1)
  })

  it('asks nothing of the network', () => {
    const html = renderHtml(manuscript(example))
    expect(html).not.toMatch(/https?:\/\/|url\(|@import| src=/u)
  })

  it('warns at its top that it is an example, and a real one of nothing', () => {
    const notices = (document: AgreementDocument) =>
      allIn(fileOf(manuscript(document)), 'p')
        .filter((one) => one.attributes.class === 'notice')
        .map((one) => textIn(one))
    expect(notices(example)).toEqual([example.notice])
    expect(notices({ ...example, notice: null })).toEqual([])
  })
})

describe('the page on the site', () => {
  it('has no title and no place to sign of its own', () => {
    const view = viewOf(manuscript(example))
    expect(allIn(view, 'h1')).toEqual([])
    expect(allIn(view, 'th').map((one) => textIn(one))).not.toContain('Handtekening')
  })

  it('names the column at each figure, for where the table falls apart on a small screen', () => {
    const [table] = allIn(viewOf(manuscript(example)), 'table').filter((one) =>
      textIn(allIn(one, 'caption')[0]).startsWith('Gepland per jaar'),
    )
    const cells = table ? allIn(table, 'td') : []
    expect(cells.map((one) => one.attributes['data-label'])).toEqual([
      '2027',
      '2028',
      '2029',
      '2030',
    ])
    expect(new Set(cells.map((one) => one.attributes.class))).toEqual(new Set(['num']))
  })

  it('shows a paragraph that stands there twice, twice', () => {
    const view = viewOf(manuscript(withText('Wij bouwen.\nAnders niet.\nWij bouwen.')))
    const said = allIn(view, 'p').map((one) => textIn(one))
    expect(said.filter((text) => text === 'Wij bouwen.')).toHaveLength(2)
  })
})
