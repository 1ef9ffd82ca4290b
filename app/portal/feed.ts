import { element, escaped } from '#documents/markup.ts'

/** One thing that happened, for a feed. */
export type FeedEntry = { id: string; title: string; at: Date; link: string; text: string }

type Feed = {
  id: string
  title: string
  /** The page that it is about, and where the feed itself stands. */
  page: string
  self: string
  entries: readonly FeedEntry[]
}

/** What happened as Atom (RFC 4287), the newest first. Ids stay the same for ever. */
export function atomOf({ id, title, page, self, entries }: Feed): string {
  const updated = entries[0]?.at ?? new Date(0)
  const body = element(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'nl' },
    element('id', {}, escaped(id)),
    element('title', {}, escaped(title)),
    element('updated', {}, updated.toISOString()),
    element('author', {}, element('name', {}, 'Handslag')),
    empty('link', { rel: 'self', type: 'application/atom+xml', href: self }),
    empty('link', { rel: 'alternate', type: 'text/html', href: page }),
    ...entries.map(entryOf),
  )
  return `<?xml version="1.0" encoding="utf-8"?>\n${body}\n`
}

const entryOf = ({ id, title, at, link, text }: FeedEntry) =>
  element(
    'entry',
    {},
    element('id', {}, escaped(id)),
    element('title', {}, escaped(title)),
    element('updated', {}, at.toISOString()),
    empty('link', { rel: 'alternate', type: 'text/html', href: link }),
    element('summary', { type: 'text' }, escaped(text)),
  )

const empty = (name: string, attributes: Record<string, string>) => element(name, attributes)
