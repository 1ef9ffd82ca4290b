import { type Check, placesOf } from './check.ts'
import { childrenOf, type Element, type Inspected } from './inspected.ts'
import { dictOf, listOf, numberOf, type PdfValue, textOf } from './pdf-objects.ts'

/** What may be directly within what (ISO 32000-1, 14.8.4.3). */
const within: Readonly<Record<string, readonly string[]>> = {
  '/L': ['/LI', '/L', '/Caption'],
  '/LI': ['/Lbl', '/LBody'],
  '/TOC': ['/TOCI', '/TOC', '/Caption'],
  '/Table': ['/TR', '/THead', '/TBody', '/TFoot', '/Caption'],
  '/THead': ['/TR'],
  '/TBody': ['/TR'],
  '/TFoot': ['/TR'],
  '/TR': ['/TH', '/TD'],
}

const parentsOf: Readonly<Record<string, readonly string[]>> = {
  '/LI': ['/L'],
  '/LBody': ['/LI'],
  '/TOCI': ['/TOC'],
  '/TR': ['/Table', '/THead', '/TBody', '/TFoot'],
  '/THead': ['/Table'],
  '/TBody': ['/Table'],
  '/TFoot': ['/Table'],
  '/TH': ['/TR'],
  '/TD': ['/TR'],
}

/** Tags of these types that hold what they may not, by children or directly from the page. */
const misfilled = (pdf: Inspected, ...types: string[]) =>
  placesOf(pdf.elements, (element) => {
    const inside = childrenOf(element).some(({ type }) => !within[element.type]?.includes(type))
    const direct = element.kids.some(({ kind }) => kind === 'content')
    return types.includes(element.type) && (inside || direct)
  })

const misplaced = (pdf: Inspected, ...types: string[]) =>
  placesOf(pdf.elements, ({ type, parent }) =>
    types.includes(type) ? !parentsOf[type]?.includes(parent?.type ?? '') : false,
  )

/** The value of an attribute, which may stand in one dictionary or in several. */
function attribute(pdf: Inspected, { dict }: Element, key: string): PdfValue | undefined {
  const owners = listOf(pdf, dict['/A']).map((value) => dictOf(pdf, value))
  return owners.find((owner) => owner[key] !== undefined)?.[key]
}

const rowsOf = (table: Element): Element[] =>
  childrenOf(table).flatMap((child) => (child.type === '/TR' ? [child] : rowsOf(child)))

const span = (pdf: Inspected, cell: Element, key: '/ColSpan' | '/RowSpan') =>
  Math.max(1, numberOf(pdf, attribute(pdf, cell, key)))

/** How many columns each row takes, with cells that reach down from rows above. */
function widthsOf(pdf: Inspected, table: Element): number[] {
  const reaching = new Map<number, number>()
  return rowsOf(table).map((row, n) => {
    let width = reaching.get(n) ?? 0
    for (const cell of childrenOf(row)) {
      const columns = span(pdf, cell, '/ColSpan')
      width += columns
      for (let down = 1; down < span(pdf, cell, '/RowSpan'); down += 1)
        reaching.set(n + down, (reaching.get(n + down) ?? 0) + columns)
    }
    return width
  })
}

const scopes = new Set(['/Column', '/Row', '/Both'])

const cells = (pdf: Inspected, type: '/TH' | '/TD') =>
  pdf.elements.filter((element) => element.type === type)

/** Lists, tables of contents and tables: what stands in what. */
export const nestingChecks = {
  'list-items': {
    standard: 'PDF/UA-1',
    clause: '7.6',
    asks: 'A list holds items, and an item a label and a text',
    broken: (pdf) => misfilled(pdf, '/L', '/LI'),
  },
  'item-place': {
    standard: 'PDF/UA-1',
    clause: '7.6',
    asks: 'An item is in a list, and its text in the item',
    broken: (pdf) => misplaced(pdf, '/LI', '/LBody'),
  },
  'contents-items': {
    standard: 'PDF/UA-1',
    clause: '7.2',
    asks: 'A table of contents holds its entries',
    broken: (pdf) => misfilled(pdf, '/TOC'),
  },
  'contents-place': {
    standard: 'PDF/UA-1',
    clause: '7.2',
    asks: 'An entry is in a table of contents',
    broken: (pdf) => misplaced(pdf, '/TOCI'),
  },
  'table-parts': {
    standard: 'PDF/UA-1',
    clause: '7.5',
    asks: 'A table holds rows, and a row cells',
    broken: (pdf) => misfilled(pdf, '/Table', '/THead', '/TBody', '/TFoot', '/TR'),
  },
  'table-place': {
    standard: 'PDF/UA-1',
    clause: '7.5',
    asks: 'A row is in a table and a cell in a row',
    broken: (pdf) => misplaced(pdf, '/TR', '/THead', '/TBody', '/TFoot', '/TH', '/TD'),
  },
  'table-heads': {
    standard: 'PDF/UA-1',
    clause: '7.5',
    asks: 'A table has heads',
    broken: ({ elements }) =>
      placesOf(elements, (table) => {
        const heads = rowsOf(table)
          .flatMap(childrenOf)
          .filter(({ type }) => type === '/TH')
        return table.type === '/Table' && heads.length === 0
      }),
  },
  'table-regular': {
    standard: 'PDF/UA-1',
    clause: '7.5',
    asks: 'Every row of a table has as many columns',
    broken: (pdf) =>
      placesOf(
        pdf.elements,
        (table) => table.type === '/Table' && new Set(widthsOf(pdf, table)).size > 1,
      ),
  },
  'head-scope': {
    standard: 'PDF/UA-1',
    clause: '7.5',
    asks: 'A head says whether it is of a column or a row',
    broken: (pdf) =>
      placesOf(cells(pdf, '/TH'), (cell) => !scopes.has(String(attribute(pdf, cell, '/Scope')))),
  },
  'cell-heads': {
    standard: 'PDF/UA-1',
    clause: '7.5',
    asks: 'The heads that a cell names exist',
    broken: (pdf) => {
      const ids = new Set(cells(pdf, '/TH').map(({ dict }) => textOf(pdf, dict['/ID'])))
      return placesOf(cells(pdf, '/TD'), (cell) =>
        listOf(pdf, attribute(pdf, cell, '/Headers')).some((id) => !ids.has(textOf(pdf, id))),
      )
    },
  },
} satisfies Record<string, Check>
