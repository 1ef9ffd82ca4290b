import { type Check, placesOf, unless } from './check.ts'
import type { Operation } from './content.ts'
import { type Element, type Inspected, isPage, standardTypes } from './inspected.ts'
import { dictOf, listOf, numberOf, textOf } from './pdf-objects.ts'

/** Operators that put something on the page. */
const painting = new Set(
  ['f F f* B B* b b* S s sh Do Tj TJ \' " EI'].flatMap((names) => names.split(' ')),
)

const isArtifact = ({ marks }: Operation) => marks.some(({ tag }) => tag === '/Artifact')
const numbersOf = ({ marks }: Operation) =>
  marks.flatMap(({ mcid }) => (mcid === null ? [] : [mcid]))

/** `page number` of everything on a page that a tag holds. */
const tagged = (pdf: Inspected) =>
  new Set(
    pdf.elements.flatMap(({ kids }) =>
      kids.flatMap((kid) => (kid.kind === 'content' ? [`${kid.page} ${kid.mcid}`] : [])),
    ),
  )

const roles = (pdf: Inspected) =>
  dictOf(pdf, dictOf(pdf, pdf.catalog['/StructTreeRoot'])['/RoleMap'])

const levelOf = ({ type }: Element) => Number(/^\/H([1-6])$/u.exec(type)?.[1] ?? 0)

const isEmpty = (pdf: Inspected, { dict }: Element) =>
  textOf(pdf, dict['/Alt']) === '' && textOf(pdf, dict['/ActualText']) === ''

/** The tags as a whole: everything is in them, once, and with a known meaning. */
export const tagChecks = {
  'tag-tree': {
    standard: 'PDF/A-2',
    clause: '6.7.3.1',
    asks: 'The document has tags',
    broken: ({ elements }) => unless(elements.length > 0),
  },
  'one-root': {
    standard: 'PDF/UA-1',
    clause: '7.1',
    asks: 'The tags begin with one tag of type Document',
    broken: ({ elements }) => {
      const roots = elements.filter(({ parent }) => parent === null)
      return unless(roots.every(({ type }) => type === '/Document') && roots.length < 2)
    },
  },
  'parent-of-tag': {
    standard: 'PDF/A-2',
    clause: '6.7.3.1',
    asks: 'Every tag names the tag that it is in',
    broken: ({ elements }) =>
      placesOf(elements, ({ dict, parent }) => parent !== null && dict['/P'] !== parent.place),
  },
  'tag-type': {
    standard: 'PDF/A-2',
    clause: '6.7.3.4',
    asks: 'Every type of tag is of PDF 1.7 or maps to one that is',
    broken: ({ elements }) => placesOf(elements, ({ type }) => !standardTypes.has(type)),
  },
  'role-map': {
    standard: 'PDF/UA-1',
    clause: '7.1',
    asks: 'No type of PDF 1.7 is given another meaning',
    broken: (pdf) => Object.keys(roles(pdf)).filter((type) => standardTypes.has(type)),
  },
  covered: {
    standard: 'PDF/UA-1',
    clause: '7.1',
    asks: 'Everything on a page is in a tag or marked as decoration',
    broken: (pdf) => {
      const held = tagged(pdf)
      return placesOf(pdf.contents, (content) => {
        const isHeld = (operation: Operation) =>
          isArtifact(operation) ||
          numbersOf(operation).some((mcid) => held.has(`${content.place} ${mcid}`))
        const painted = content.operations.filter(({ operator }) => painting.has(operator))
        return isPage(content) && !painted.every(isHeld)
      })
    },
  },
  decoration: {
    standard: 'PDF/UA-1',
    clause: '7.1',
    asks: 'No decoration is within a tag and no tag within decoration',
    broken: (pdf) =>
      placesOf(pdf.contents, ({ operations }) =>
        operations.some((operation) => isArtifact(operation) && numbersOf(operation).length > 0),
      ),
  },
  'marks-closed': {
    standard: 'PDF/A-2',
    clause: '6.7.3.1',
    asks: 'Every mark that opens on a page closes on it',
    broken: (pdf) =>
      placesOf(pdf.contents, ({ operations }) => {
        const count = (names: string[]) =>
          operations.filter(({ operator }) => names.includes(operator)).length
        return count(['BMC', 'BDC']) !== count(['EMC'])
      }),
  },
  'held-once': {
    standard: 'PDF/A-2',
    clause: '6.7.3.1',
    asks: 'A piece of a page is in one tag',
    broken: ({ elements }) => {
      const seen = new Set<string>()
      return placesOf(elements, ({ kids }) =>
        kids.some((kid) => {
          const key = kid.kind === 'content' ? `${kid.page} ${kid.mcid}` : ''
          const twice = seen.has(key)
          if (key !== '') seen.add(key)
          return twice
        }),
      )
    },
  },
  'parent-tree': {
    standard: 'PDF/UA-1',
    clause: '7.1',
    asks: 'From every piece of a page the tag that holds it can be found',
    broken: (pdf) =>
      placesOf(pdf.elements, ({ place, kids }) =>
        kids.some((kid) => {
          if (kid.kind !== 'content') return false
          const key = dictOf(pdf, kid.page)['/StructParents']
          if (key === undefined) return true
          return listOf(pdf, pdf.parents.get(numberOf(pdf, key)))[kid.mcid] !== place
        }),
      ),
  },
  'figure-text': {
    standard: 'PDF/UA-1',
    clause: '7.3',
    asks: 'A picture has a text in its place',
    broken: (pdf) => placesOf(pdf.elements, (one) => one.type === '/Figure' && isEmpty(pdf, one)),
  },
  'formula-text': {
    standard: 'PDF/UA-1',
    clause: '7.7',
    asks: 'A formula has a text in its place',
    broken: (pdf) => placesOf(pdf.elements, (one) => one.type === '/Formula' && isEmpty(pdf, one)),
  },
  'first-heading': {
    standard: 'PDF/UA-1',
    clause: '7.4.2',
    asks: 'The first heading is of level 1',
    broken: ({ elements }) => {
      const first = elements.find((element) => levelOf(element) > 0)
      return first && levelOf(first) !== 1 ? [first.place] : []
    },
  },
  'heading-levels': {
    standard: 'PDF/UA-1',
    clause: '7.4.2',
    asks: 'No level of heading is left out',
    broken: ({ elements }) => {
      const headings = elements.filter((element) => levelOf(element) > 0)
      return headings.flatMap((heading, n) => {
        const before = headings[n - 1]
        return before && levelOf(heading) > levelOf(before) + 1 ? [heading.place] : []
      })
    },
  },
  'heading-kinds': {
    standard: 'PDF/UA-1',
    clause: '7.4.4',
    asks: 'Headings have levels, all of them',
    broken: ({ elements }) => placesOf(elements, ({ type }) => type === '/H'),
  },
  'note-id': {
    standard: 'PDF/UA-1',
    clause: '7.9',
    asks: 'A note has an identifier of its own',
    broken: (pdf) => {
      const notes = pdf.elements.filter(({ type }) => type === '/Note')
      const ids = notes.map(({ dict }) => textOf(pdf, dict['/ID']))
      return placesOf(notes, ({ dict }) => {
        const id = textOf(pdf, dict['/ID'])
        return id === '' || ids.filter((other) => other === id).length > 1
      })
    },
  },
  'empty-heading': {
    standard: 'PDF/UA-1',
    clause: '7.4',
    asks: 'A heading holds something',
    broken: ({ elements }) =>
      placesOf(elements, (one) => levelOf(one) > 0 && one.kids.length === 0),
  },
  bookmarks: {
    standard: 'PDF/UA-1',
    clause: '7.17',
    asks: 'A document with headings has bookmarks, each with a title and an aim',
    broken: (pdf) => {
      const outlines = dictOf(pdf, pdf.catalog['/Outlines'])
      const isBroken = (place: unknown): boolean => {
        const mark = dictOf(pdf, typeof place === 'string' ? place : undefined)
        const aims = mark['/Dest'] !== undefined || mark['/A'] !== undefined
        return textOf(pdf, mark['/Title']) === '' || !aims
      }
      const hasHeadings = pdf.elements.some((element) => levelOf(element) > 0)
      return unless(!hasHeadings || !isBroken(outlines['/First']))
    },
  },
} satisfies Record<string, Check>
