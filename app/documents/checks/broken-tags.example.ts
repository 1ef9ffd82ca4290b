import type { Break, Draft, Entries } from './draft.example.ts'

const objects = (change: (draft: Draft) => void): Break => ({ objects: change })

/** Gives the nth tag of a type another one. */
const retyped = (from: string, to: string, n = 0) =>
  objects((draft) => {
    draft.tag(from, n).dict['/S'] = to
  })

/** Adds a tag within the first one of a type. */
const added = (parent: string, tag: Entries) =>
  objects((draft) => {
    const above = draft.tag(parent)
    const { '/Below': below, ...own } = tag
    const reference = draft.add({ '/K': [], ...own, '/P': above.reference })
    if (below !== undefined) {
      const inside = draft.add({ '/S': '/TD', '/K': [], '/P': null })
      const row = draft.add({ '/S': '/TR', '/K': [inside], '/P': reference })
      draft.at(inside)['/P'] = row
      draft.at(reference)['/K'] = [row]
    }
    above.dict['/K'] = [above.dict['/K'] ?? [], reference].flat()
  })

const root = (draft: Draft) => draft.at(draft.catalog['/StructTreeRoot'])

const painted = (text: string) =>
  objects((draft) => {
    const [content] = [draft.find('/Type', '/Page').dict['/Contents']].flat()
    draft.edit(content, (data) => Buffer.concat([data, Buffer.from(`\n${text}\n`)]))
  })

/** Files whose tags are wrong, by the check that says so. */
export const brokenTags: Readonly<Record<string, Break>> = {
  'tag-tree': objects((draft) => {
    root(draft)['/K'] = []
    for (const page of draft.items(draft.at(draft.catalog['/Pages'])['/Kids'])) {
      draft.at(page)['/Contents'] = draft.addStream({}, '')
      delete draft.at(page)['/Annots']
    }
  }),
  'one-root': objects((draft) => {
    const extra = draft.add({
      '/S': '/Sect',
      '/K': [],
      '/P': draft.catalog['/StructTreeRoot'] ?? null,
    })
    root(draft)['/K'] = [root(draft)['/K'] ?? [], extra].flat()
  }),
  'parent-of-tag': objects((draft) => {
    draft.tag('/H1').dict['/P'] = draft.tag('/H2').reference
  }),
  'tag-type': retyped('/P', '/Alinea'),
  'role-map': objects((draft) => {
    const map = root(draft)['/RoleMap']
    root(draft)['/RoleMap'] = { ...(map ? draft.at(map) : {}), '/P': '/Div' }
  }),
  covered: painted('0 0 10 10 re f'),
  decoration: painted('/Artifact BMC /P <</MCID 0>> BDC n EMC EMC'),
  'marks-closed': painted('/Artifact BMC'),
  'held-once': objects((draft) => {
    const { dict } = draft.tag('/H1')
    const [first = null] = draft.items(dict['/K'])
    draft.items(dict['/K']).push(first)
  }),
  'parent-tree': objects((draft) => {
    const { dict, reference } = draft.tag('/H1')
    const parents = draft.at(root(draft)['/ParentTree'])
    const lists = draft.items(parents['/Nums']).filter((_, n) => n % 2 === 1)
    const page = draft.at(dict['/Pg'])
    const holder = lists.find((list) => {
      try {
        return draft.items(list).includes(reference)
      } catch {
        return false
      }
    })
    if (holder === undefined || page['/StructParents'] === undefined) throw new Error('No such tag')
    const list = draft.items(holder)
    list[list.indexOf(reference)] = draft.tag('/H2').reference
  }),
  'figure-text': retyped('/P', '/Figure'),
  'formula-text': retyped('/P', '/Formula'),
  'first-heading': objects((draft) => {
    const headings = draft.items(draft.tag('/Document').dict['/K']).map((kid) => draft.at(kid))
    for (const heading of headings) if (heading['/S'] === '/H1') heading['/S'] = '/H2'
  }),
  'heading-levels': objects((draft) => {
    const kids = draft.items(draft.tag('/Document').dict['/K']).map((kid) => draft.at(kid))
    const first = kids.find((kid) => kid['/S'] === '/H2')
    if (!first) throw new Error('No heading of level 2')
    first['/S'] = '/H3'
  }),
  'heading-kinds': retyped('/H3', '/H'),
  'empty-heading': added('/Document', { '/S': '/H1' }),
  'note-id': retyped('/P', '/Note'),
  bookmarks: objects((draft) => {
    delete draft.catalog['/Outlines']
  }),
  'form-tag': added('/Document', { '/S': '/Form' }),
  'link-tag': objects((draft) => {
    draft.tag('/Link').dict['/S'] = '/Span'
  }),
  'list-items': retyped('/Lbl', '/Span'),
  'item-place': added('/Document', { '/S': '/LI' }),
  'contents-items': added('/TOC', { '/S': '/P' }),
  'contents-place': added('/Document', { '/S': '/TOCI' }),
  'table-parts': added('/Table', { '/S': '/P' }),
  'table-place': added('/Document', { '/S': '/TD' }),
  'table-heads': added('/Document', { '/S': '/Table', '/Below': true }),
  'table-regular': added('/TR', { '/S': '/TD' }),
  'head-scope': objects((draft) => {
    draft.tag('/TH').dict['/A'] = { '/O': '/Table' }
  }),
  'cell-heads': objects((draft) => {
    draft.tag('/TD').dict['/A'] = { '/O': '/Table', '/Headers': ['u:bestaat-niet'] }
  }),
}
