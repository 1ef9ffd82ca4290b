import { type Check, placesOf, unless } from './check.ts'
import type { Annotation, Element, Inspected } from './inspected.ts'
import { dictOf, isReference, listOf, numberOf, textOf } from './pdf-objects.ts'

const allowed = new Set(
  [
    'Text Link FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut',
    'Stamp Caret Ink Popup FileAttachment Widget PrinterMark TrapNet Watermark Redact',
  ]
    .join(' ')
    .split(' ')
    .map((one) => `/${one}`),
)

/** Actions that PDF/A-2 allows (6.5.1). */
const actions = new Set(
  ['GoTo', 'GoToR', 'GoToE', 'Thread', 'URI', 'SubmitForm'].map((one) => `/${one}`),
)
const namedActions = new Set(
  ['NextPage', 'PrevPage', 'FirstPage', 'LastPage'].map((one) => `/${one}`),
)

const flags = { invisible: 1, hidden: 2, print: 4, noView: 32, toggle: 256 }

const isWidget = ({ dict }: Annotation) => dict['/Subtype'] === '/Widget'
const isLink = ({ dict }: Annotation) => dict['/Subtype'] === '/Link'

/** The tag that the parent tree gives for an annotation, if that tag indeed holds it. */
function tagOf(pdf: Inspected, { place, dict }: Annotation): Element | undefined {
  const key = dict['/StructParent']
  const named = key === undefined ? undefined : pdf.parents.get(numberOf(pdf, key))
  return pdf.elements.find(
    (element) =>
      element.place === named &&
      element.kids.some((kid) => kid.kind === 'object' && kid.object === place),
  )
}

function hasSize(pdf: Inspected, { dict }: Annotation) {
  const [left = 0, bottom = 0, right = 0, top = 0] = listOf(pdf, dict['/Rect']).map((side) =>
    numberOf(pdf, side),
  )
  return left !== right && bottom !== top
}

function lacksAppearance(pdf: Inspected, annotation: Annotation) {
  if (isLink(annotation) || annotation.dict['/Subtype'] === '/Popup') return false
  if (!hasSize(pdf, annotation)) return false
  const appearance = dictOf(pdf, annotation.dict['/AP'])
  const normal = appearance['/N']
  const isStream = isReference(normal) && pdf.data.has(normal)
  return Object.keys(appearance).length !== 1 || !isStream
}

const typed = (pdf: Inspected, type: string) =>
  placesOf(pdf.annotations, (annotation) => {
    const tag = tagOf(pdf, annotation)
    return (
      annotation.dict['/Subtype'] === `/${type}` && tag !== undefined && tag.type !== formOf[type]
    )
  })
const formOf: Readonly<Record<string, string>> = { Link: '/Link', Widget: '/Form' }

const form = (pdf: Inspected) => dictOf(pdf, pdf.catalog['/AcroForm'])

/** Links, fields, and what they may do. */
export const annotationChecks = {
  'annotation-type': {
    standard: 'PDF/A-2',
    clause: '6.3.1',
    asks: 'No annotation plays sound, film or three dimensions',
    broken: ({ annotations }) =>
      placesOf(annotations, ({ dict }) => !allowed.has(String(dict['/Subtype']))),
  },
  'annotation-flags': {
    standard: 'PDF/A-2',
    clause: '6.3.2',
    asks: 'An annotation is printed and never hidden',
    broken: (pdf) =>
      placesOf(pdf.annotations, ({ dict }) => {
        const set = numberOf(pdf, dict['/F'])
        const { print, ...hiding } = flags
        const hides = Object.values(hiding).some((flag) => (set & flag) !== 0)
        return dict['/Subtype'] !== '/Popup' && ((set & print) === 0 || hides)
      }),
  },
  appearance: {
    standard: 'PDF/A-2',
    clause: '6.3.3',
    asks: 'An annotation that has a size has one appearance',
    broken: (pdf) => placesOf(pdf.annotations, (annotation) => lacksAppearance(pdf, annotation)),
  },
  'field-action': {
    standard: 'PDF/A-2',
    clause: '6.4.1',
    asks: 'A field does nothing by itself',
    broken: ({ annotations }) =>
      placesOf(
        annotations,
        (one) => isWidget(one) && (one.dict['/A'] ?? one.dict['/AA'] ?? null) !== null,
      ),
  },
  'need-appearances': {
    standard: 'PDF/A-2',
    clause: '6.4.1',
    asks: 'The reader is not asked to draw the fields',
    broken: (pdf) => unless(form(pdf)['/NeedAppearances'] !== true),
  },
  xfa: {
    standard: 'PDF/A-2',
    clause: '6.4.2',
    asks: 'There is no XFA form',
    broken: (pdf) =>
      unless(form(pdf)['/XFA'] === undefined && pdf.catalog['/NeedsRendering'] !== true),
  },
  action: {
    standard: 'PDF/A-2',
    clause: '6.5.1',
    asks: 'No action starts a program, runs a script or changes what is shown',
    broken: ({ dicts }) =>
      placesOf(dicts, ({ dict }) => {
        const isAction =
          dict['/Type'] === '/Action' || dict['/JS'] !== undefined || dict['/S'] === '/Named'
        const kind = String(dict['/S'])
        if (kind === '/Named') return !namedActions.has(String(dict['/N']))
        return isAction && !actions.has(kind)
      }),
  },
  'script-names': {
    standard: 'PDF/A-2',
    clause: '6.5.1',
    asks: 'The document has no scripts of its own',
    broken: (pdf) => unless(dictOf(pdf, pdf.catalog['/Names'])['/JavaScript'] === undefined),
  },
  'additional-actions': {
    standard: 'PDF/A-2',
    clause: '6.5.2',
    asks: 'Nothing happens when the document or a page is opened, closed or printed',
    broken: (pdf) => [
      ...unless(pdf.catalog['/AA'] === undefined),
      ...pdf.pages.filter((page) => dictOf(pdf, page)['/AA'] !== undefined),
    ],
  },
  'annotation-tagged': {
    standard: 'PDF/UA-1',
    clause: '7.18.1',
    asks: 'Every annotation is in the tags',
    broken: (pdf) =>
      placesOf(pdf.annotations, (annotation) =>
        annotation.dict['/Subtype'] !== '/Popup' && hasSize(pdf, annotation)
          ? tagOf(pdf, annotation) === undefined
          : false,
      ),
  },
  'field-name': {
    standard: 'PDF/UA-1',
    clause: '7.18.1',
    asks: 'A field has a name that can be read aloud',
    broken: (pdf) =>
      placesOf(pdf.annotations, (one) => isWidget(one) && textOf(pdf, one.dict['/TU']) === ''),
  },
  'tab-order': {
    standard: 'PDF/UA-1',
    clause: '7.18.3',
    asks: 'On a page with annotations the Tab key follows the tags',
    broken: (pdf) => [
      ...new Set(
        pdf.annotations.flatMap(({ page }) => (dictOf(pdf, page)['/Tabs'] === '/S' ? [] : [page])),
      ),
    ],
  },
  'field-tag': {
    standard: 'PDF/UA-1',
    clause: '7.18.4',
    asks: 'A field is in a tag of type Form',
    broken: (pdf) => typed(pdf, 'Widget'),
  },
  'form-tag': {
    standard: 'PDF/UA-1',
    clause: '7.18.4',
    asks: 'A tag of type Form holds one field',
    broken: ({ elements }) =>
      placesOf(elements, ({ type, kids }) => {
        const objects = kids.filter(({ kind }) => kind === 'object')
        return type === '/Form' && objects.length !== 1
      }),
  },
  'link-tag': {
    standard: 'PDF/UA-1',
    clause: '7.18.5',
    asks: 'A link is in a tag of type Link',
    broken: (pdf) => typed(pdf, 'Link'),
  },
  'link-contents': {
    standard: 'PDF/UA-1',
    clause: '7.18.5',
    asks: 'A link says where it leads',
    broken: (pdf) =>
      placesOf(pdf.annotations, (one) => isLink(one) && textOf(pdf, one.dict['/Contents']) === ''),
  },
} satisfies Record<string, Check>
