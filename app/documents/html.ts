import { htmlStyle } from './html-style.ts'
import type { Block, Cell, Fact, Manuscript, Table } from './manuscript.ts'
import { element, escaped } from './markup.ts'

/**
 * A manuscript as one HTML page that needs no other file and no script. It carries its style in a
 * `<style>` element, so a site that forbids those serves it as a download.
 */
export function renderHtml(manuscript: Manuscript): string {
  const { title, over, notice, facts, blocks, running } = manuscript
  const head = element(
    'head',
    {},
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    element('title', {}, escaped(title)),
    element('style', {}, htmlStyle),
  )
  const top = element(
    'header',
    {},
    element('p', {}, escaped(over)),
    element('h1', {}, escaped(title)),
    notice === null ? '' : element('p', { class: 'notice' }, escaped(notice)),
    list(facts),
  )
  const main = element('main', {}, ...blocks.map(part))
  const bottom = element('footer', {}, element('p', {}, escaped(running)))
  const body = element('body', {}, top, contents(manuscript), main, bottom)
  return `<!doctype html>\n${element('html', { lang: 'nl-NL' }, head, body)}\n`
}

function contents({ contents: name, blocks }: Manuscript) {
  const links = blocks.flatMap((block) =>
    block.kind === 'heading' && block.level === 1
      ? [element('li', {}, element('a', { href: `#${block.anchor}` }, escaped(block.text)))]
      : [],
  )
  const title = element('h2', { id: 'inhoud' }, escaped(name))
  return element('nav', { 'aria-labelledby': 'inhoud' }, title, element('ol', {}, ...links))
}

function part(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return element(`h${block.level + 1}`, { id: block.anchor }, escaped(block.text))
    case 'text': {
      const paragraphs = block.paragraphs.map((text) => element('p', {}, escaped(text)))
      return element('div', { class: block.voice }, ...paragraphs)
    }
    case 'facts':
      return list(block.facts)
    case 'table':
      return table(block)
    case 'signatures': {
      const rows = block.slots.map(({ party, lines }) =>
        row(
          element('th', { scope: 'row' }, [party, ...lines].map(escaped).join('<br>')),
          element('td', { class: 'slot' }),
        ),
      )
      const titles = block.columns.map((title) => element('th', { scope: 'col' }, escaped(title)))
      return element('table', {}, thead(titles), element('tbody', {}, ...rows))
    }
  }
}

const list = (facts: readonly Fact[]) =>
  element(
    'dl',
    {},
    ...facts.map(
      ({ label, value }) => element('dt', {}, escaped(label)) + element('dd', {}, escaped(value)),
    ),
  )

/** The first cell of a row says what the row is about. */
function table({ title, columns, rows }: Table) {
  const side = (n: number) => ({ class: columns[n]?.align ?? 'start' })
  const titles = columns.map(({ title }, n) =>
    element('th', { scope: 'col', ...side(n) }, escaped(title)),
  )
  const body = rows.map((cells) =>
    row(
      ...cells.map((value, n) =>
        n === 0
          ? element('th', { scope: 'row', ...side(n) }, cell(value))
          : element('td', side(n), cell(value)),
      ),
    ),
  )
  const whole = element(
    'table',
    {},
    element('caption', {}, escaped(title)),
    thead(titles),
    element('tbody', {}, ...body),
  )
  return element(
    'div',
    { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': title },
    whole,
  )
}

const cell = (value: Cell) =>
  typeof value === 'string'
    ? escaped(value)
    : element('a', { href: `#${value.anchor}` }, escaped(value.text))

const thead = (titles: readonly string[]) => element('thead', {}, row(...titles))

const row = (...cells: readonly string[]) => element('tr', {}, ...cells)
