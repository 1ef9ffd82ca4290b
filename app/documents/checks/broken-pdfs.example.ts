import { brokenTags } from './broken-tags.example.ts'
import type { Break, Draft, Entries } from './draft.example.ts'

const objects = (change: (draft: Draft) => void): Break => ({ objects: change })

const replaced = (from: string, to: string): Break => ({
  bytes: (pdf) => {
    const text = pdf.toString('latin1')
    if (!text.includes(from)) throw new Error(`The file has no ${from}`)
    return Buffer.from(text.replace(from, to), 'latin1')
  },
})

const inCatalog = (change: (catalog: Entries, draft: Draft) => void) =>
  objects((draft) => change(draft.catalog, draft))

const inMetadata = (from: string | RegExp, to: string) =>
  objects((draft) =>
    draft.edit(draft.catalog['/Metadata'], (xmp) => {
      const changed = xmp.toString().replace(from, to)
      if (changed === xmp.toString()) throw new Error('Nothing changed in the metadata')
      return changed
    }),
  )

const page = (draft: Draft) => draft.find('/Type', '/Page').dict

const painted = (before: string, after = '') =>
  objects((draft) => {
    const [content] = [page(draft)['/Contents']].flat()
    draft.edit(content, (data) =>
      Buffer.concat([Buffer.from(`${before}\n`), data, Buffer.from(`\n${after}\n`)]),
    )
  })

/** A resource under a name that the page doesn't use. */
const withResource = (kind: string, make: (draft: Draft) => Entries | string) =>
  objects((draft) => {
    const resources = draft.at(page(draft)['/Resources'])
    resources[kind] = {
      ...(resources[kind] ? draft.at(resources[kind]) : {}),
      '/Extra': make(draft),
    }
  })

const image = (extra: Entries) =>
  withResource('/XObject', (draft) => {
    const gray = { '/Width': 1, '/Height': 1, '/ColorSpace': '/DeviceGray', '/BitsPerComponent': 8 }
    return draft.addStream({ '/Type': '/XObject', '/Subtype': '/Image', ...gray, ...extra }, 'x')
  })

const inFont = (change: (font: Entries, draft: Draft) => void) =>
  objects((draft) => change(draft.find('/Subtype', '/Type0').dict, draft))

const inLetters = (change: (letters: Entries, draft: Draft) => void) =>
  objects((draft) => change(draft.find('/Subtype', '/CIDFontType2').dict, draft))

/** Adds a field as it should be, and then spoils it. */
const field = (
  spoil: (at: { widget: Entries; tag: Entries; form: Entries }, draft: Draft) => void,
) =>
  objects((draft) => {
    const root = draft.at(draft.catalog['/StructTreeRoot'])
    const top = draft.tag('/Document')
    const widget: Entries = {
      '/Type': '/Annot',
      '/Subtype': '/Widget',
      '/FT': '/Sig',
      '/T': 'u:veld',
      '/TU': 'u:Handtekening',
      '/F': 4,
      '/Rect': [10, 10, 100, 50],
      '/StructParent': 99_999,
      '/AP': {
        '/N': draft.addStream(
          { '/Type': '/XObject', '/Subtype': '/Form', '/BBox': [0, 0, 90, 40] },
          '',
        ),
      },
    }
    const reference = draft.add(widget)
    const tag: Entries = {
      '/S': '/Form',
      '/P': top.reference,
      '/K': [{ '/Type': '/OBJR', '/Obj': reference }],
    }
    const tagReference = draft.add(tag)
    draft.items(top.dict['/K']).push(tagReference)
    const nums = draft.at(root['/ParentTree'])
    nums['/Nums'] = [...draft.items(nums['/Nums']), 99_999, tagReference]
    page(draft)['/Annots'] = [
      ...(page(draft)['/Annots'] ? draft.items(page(draft)['/Annots']) : []),
      reference,
    ]
    page(draft)['/Tabs'] = '/S'
    const form: Entries = { '/Fields': [reference], '/SigFlags': 1 }
    draft.catalog['/AcroForm'] = form
    spoil({ widget, tag, form }, draft)
  })

const link = (change: (link: Entries, draft: Draft) => void) =>
  objects((draft) => change(draft.find('/Subtype', '/Link').dict, draft))

/** One file for each check, which breaks that rule and no other. */
export const brokenPdfs: Readonly<Record<string, Break>> = {
  ...brokenTags,
  header: replaced('%PDF-1.7', '%PDF-2.0'),
  'file-id': replaced('/ID [', '/IX ['),
  encryption: { options: ['--encrypt', '', '', '256', '--'] },
  'end-of-file': { bytes: (pdf) => Buffer.concat([pdf, Buffer.from('% nog iets\n')]) },
  'external-stream': inCatalog((catalog, draft) => {
    catalog['/Extra'] = draft.addStream({ '/F': 'u:elders.bin' }, '')
  }),
  'stream-filter': inCatalog((catalog, draft) => {
    const lzw = Buffer.from('800b6050220c0c8501', 'hex')
    catalog['/Extra'] = draft.addStream({ '/Filter': '/LZWDecode' }, lzw)
  }),
  'long-name': inCatalog((catalog) => {
    catalog['/Extra'] = `/${'a'.repeat(128)}`
  }),
  'long-string': inCatalog((catalog) => {
    catalog['/Extra'] = `u:${'a'.repeat(32_768)}`
  }),
  'page-size': objects((draft) => {
    page(draft)['/MediaBox'] = [0, 0, 595, 14_401]
  }),
  'state-nesting': painted('q '.repeat(29), 'Q '.repeat(29)),
  attachments: inCatalog((catalog, draft) => {
    const stream = draft.addStream({ '/Type': '/EmbeddedFile' }, 'x')
    const names = draft.at(catalog['/Names'])
    names['/EmbeddedFiles'] = {
      '/Names': ['u:x', { '/Type': '/Filespec', '/EF': { '/F': stream } }],
    }
  }),
  layers: inCatalog((catalog) => {
    catalog['/OCProperties'] = { '/OCGs': [], '/D': {} }
  }),
  metadata: inCatalog((catalog, draft) => {
    delete draft.at(catalog['/Metadata'])['/Subtype']
  }),
  'metadata-header': inMetadata(' id="W5M0', ' encoding="UTF-8" id="W5M0'),
  'metadata-schema': inMetadata('xmlns:dc=', 'xmlns:eigen="https://voorbeeld.example/" xmlns:dc='),
  information: objects((draft) => {
    draft.information['/Title'] = 'u:Een andere titel'
  }),
  'pdfa-marker': inMetadata('<pdfaid:part>2', '<pdfaid:part>3'),
  'pdfua-marker': inMetadata('<pdfuaid:part>1', '<pdfuaid:part>2'),
  title: objects((draft) => {
    delete draft.information['/Title']
    draft.edit(draft.catalog['/Metadata'], (xmp) =>
      xmp.toString().replace(/<dc:title>.*<\/dc:title>/su, ''),
    )
  }),
  'display-title': inCatalog((catalog, draft) => {
    draft.at(catalog['/ViewerPreferences'])['/DisplayDocTitle'] = false
  }),
  marked: inCatalog((catalog) => {
    catalog['/MarkInfo'] = { '/Marked': false }
  }),
  suspects: inCatalog((catalog) => {
    catalog['/MarkInfo'] = { '/Marked': true, '/Suspects': true }
  }),
  language: inCatalog((catalog) => {
    delete catalog['/Lang']
  }),
  'language-tag': inCatalog((catalog) => {
    catalog['/Lang'] = 'u:in het Nederlands'
  }),
  operators: painted('', 'zomaar'),
  resources: painted('', '/Onbekend gs'),
  'output-intent': inCatalog((catalog) => {
    delete catalog['/OutputIntents']
  }),
  'output-profile': inCatalog((catalog, draft) => {
    const intent = draft.at(draft.items(catalog['/OutputIntents'])[0])
    intent['/DestOutputProfile'] = draft.addStream({ '/N': 3 }, Buffer.alloc(200))
  }),
  'colour-profile': objects((draft) => {
    const profile = draft.addStream({ '/N': 3 }, Buffer.alloc(200))
    draft.at(page(draft)['/Resources'])['/ColorSpace'] = {
      ...draft.at(draft.at(page(draft)['/Resources'])['/ColorSpace']),
      '/Extra': ['/ICCBased', profile],
    }
  }),
  'device-colour': painted('', '0 0 0 1 k'),
  'transfer-function': withResource('/ExtGState', () => ({ '/TR': '/Identity' })),
  'rendering-intent': withResource('/ExtGState', () => ({ '/RI': '/Mooi' })),
  'image-alternates': image({ '/Alternates': [] }),
  'image-interpolation': image({ '/Interpolate': true }),
  'foreign-object': withResource('/XObject', (draft) =>
    draft.addStream({ '/Subtype': '/Form', '/BBox': [0, 0, 1, 1], '/Ref': {} }, ''),
  ),
  'blend-mode': withResource('/ExtGState', () => ({ '/BM': '/Mengsel' })),
  'transparency-group': objects((draft) => {
    page(draft)['/Group'] = { '/S': '/Transparency', '/CS': '/DeviceCMYK' }
  }),
  'font-type': inFont((font) => {
    delete font['/BaseFont']
  }),
  'character-map': inFont((font) => {
    font['/Encoding'] = '/Eigen-H'
  }),
  unicode: inFont((font, draft) => {
    draft.edit(font['/ToUnicode'], () => '')
  }),
  'unicode-value': inFont((font, draft) => {
    draft.edit(
      font['/ToUnicode'],
      (map) => `${map.toString('latin1')}\n1 beginbfchar\n<FFF0> <E000>\nendbfchar`,
    )
  }),
  'glyph-map': inLetters((letters) => {
    delete letters['/CIDToGIDMap']
  }),
  embedded: inLetters((letters, draft) => {
    delete draft.at(letters['/FontDescriptor'])['/FontFile2']
  }),
  'character-set': inLetters((letters, draft) => {
    draft.edit(draft.at(letters['/FontDescriptor'])['/CIDSet'], (set) => Buffer.alloc(set.length))
  }),
  widths: inLetters((letters) => {
    letters['/W'] = []
  }),
  'font-registry': inLetters((letters, draft) => {
    delete draft.at(letters['/CIDSystemInfo'])['/Ordering']
  }),
  'missing-glyph': painted('', '/Artifact BMC BT /f0 10 Tf <0000> Tj ET EMC'),
  'annotation-type': field(({ widget }) => {
    widget['/Subtype'] = '/Screen'
  }),
  'annotation-flags': link((one) => {
    one['/F'] = 6
  }),
  appearance: field(({ widget }) => {
    delete widget['/AP']
  }),
  'field-action': field(({ widget }) => {
    widget['/A'] = { '/S': '/GoTo', '/D': 'u:partijen' }
  }),
  'need-appearances': field(({ form }) => {
    form['/NeedAppearances'] = true
  }),
  xfa: field(({ form }) => {
    form['/XFA'] = 'u:formulier'
  }),
  action: inCatalog((catalog) => {
    catalog['/OpenAction'] = { '/Type': '/Action', '/S': '/Launch', '/F': 'u:programma' }
  }),
  'script-names': inCatalog((catalog, draft) => {
    draft.at(catalog['/Names'])['/JavaScript'] = { '/Names': [] }
  }),
  'additional-actions': objects((draft) => {
    page(draft)['/AA'] = { '/O': { '/Type': '/Action', '/S': '/GoTo', '/D': 'u:partijen' } }
  }),
  'annotation-tagged': link((one) => {
    delete one['/StructParent']
  }),
  'field-name': field(({ widget }) => {
    delete widget['/TU']
  }),
  'tab-order': field((_, draft) => {
    delete page(draft)['/Tabs']
  }),
  'field-tag': field(({ tag }) => {
    tag['/S'] = '/Annot'
  }),
  'link-contents': link((one) => {
    delete one['/Contents']
  }),
}
