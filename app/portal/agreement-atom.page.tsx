import type { PublishedDecision } from '#documents/published-progress.ts'
import type { Handler } from '#parties/handler.ts'
import { href } from '#routes.ts'
import type { PublicRecord } from '#steps/publication/promises.public.ts'
import { type PublishedVersion, publishedVersions } from '#steps/publication/snapshots.public.ts'
import { agreementWords as words } from './agreement.words.ts'
import { fileOf } from './agreement-file.ts'
import { atomOf, type FeedEntry } from './feed.ts'
import { decisionWords } from './portal.words.ts'

/** Every publication and every decision about an agreement, the newest first. */
export const get: Handler<'/afspraken/:agreement.atom'> = fileOf({
  type: 'application/atom+xml; charset=utf-8',
  ending: 'atom',
  make: async (record, { db, installation }) => {
    const { address, document } = record.agreement
    const { baseUrl } = installation
    const page = `${baseUrl}${href('/afspraken/:agreement', { agreement: address })}`
    const versions = await publishedVersions(db, address)
    return atomOf({
      id: tagOf(baseUrl, address),
      title: document.title,
      page,
      self: `${baseUrl}${href('/afspraken/:agreement.atom', { agreement: address })}`,
      entries: [
        ...versions.map((version) => publication(version, { baseUrl, address, page })),
        ...decisions(record, { baseUrl, address, page }),
      ].toSorted((a, b) => b.at.valueOf() - a.at.valueOf()),
    })
  },
})

type Place = { baseUrl: string; address: string; page: string }

/** An address that never changes and that nobody else can give (RFC 4151). */
const tagOf = (baseUrl: string, name: string) => `tag:${new URL(baseUrl).hostname},2026:${name}`

const publication = (
  { kind, version, publishedAt }: PublishedVersion,
  { baseUrl, address, page }: Place,
): FeedEntry => ({
  id: tagOf(baseUrl, `${address}/${kind}/${version}`),
  title: words.version(kind, version),
  at: publishedAt,
  link: page,
  text: words.version(kind, version),
})

/** The day of a decision stands at noon, but never after it was published. The second of a kind on one day is told apart. */
const decisions = ({ progress }: PublicRecord, { baseUrl, address, page }: Place): FeedEntry[] =>
  (progress?.decisions ?? []).map(({ code, title, what, reason, party, on }, nth, all) => {
    const name = `${address}/${code}/${what}/${on}`
    const isSame = (one: PublishedDecision) =>
      one.code === code && one.what === what && one.on === on
    const earlier = all.slice(0, nth).filter(isSame).length
    const noon = Date.parse(`${on}T12:00:00Z`)
    return {
      id: tagOf(baseUrl, earlier === 0 ? name : `${name}/${earlier + 1}`),
      title: `${title}: ${decisionWords[what].toLowerCase()}`,
      at: new Date(Math.min(noon, Date.parse(progress?.publishedAt ?? ''))),
      link: page,
      text: `${reason} (${party})`,
    }
  })
