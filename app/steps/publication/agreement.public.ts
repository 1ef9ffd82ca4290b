import type { AgreementVersion } from '#agreement/agreement-versions.store.ts'
import { commitmentsOf } from '#agreement/commitments.store.ts'
import { type FrozenLine, frozenLinesOf } from '#agreement/frozen-lines.store.ts'
import { sealedVersion } from '#agreement/sealed-versions.store.ts'
import type { PublishedAgreement, PublishedOverview } from '#documents/published-agreement.ts'
import type { Id } from '#kernel/id.ts'
import type { Db } from '#platform/db.ts'
import { joinedOn, successorsIn } from './joined.store.ts'
import { plainTextsOf } from './plain-words.store.ts'
import { plainWordsOf } from './plain-words.ts'
import { answersOn, type FileState, fileStatesOf, municipalitiesOf } from './sources.store.ts'

/** What would be published of an agreement now, but for the number and the moment. */
export type ReadyAgreement = Omit<PublishedAgreement, 'version' | 'publishedAt'>

/** A closed agreement ready to be published, with every state of its file. */
export type Closed = {
  ready: ReadyAgreement
  version: AgreementVersion
  files: readonly Omit<FileState, 'sizeBytes'>[]
}

/**
 * The newest agreement on which every asked party has answered, as everybody may read it: the frozen
 * text, who answered how, the promises in plain words. `undefined` where none is closed yet.
 */
export async function closedAgreement(db: Db, roundId: Id<'Round'>): Promise<Closed | undefined> {
  const version = await sealedVersion(db, roundId)
  if (!version) return undefined
  const states = await fileStatesOf(db, version.id)
  const last = states.at(-1)
  if (!last) return undefined
  const { document, sha256 } = version
  const commitments = await commitmentsOf(db, roundId)
  const titles = new Map(commitments.map(({ code, title }) => [code, title]))
  const texts = await plainTextsOf(db, roundId)
  const overviews = overviewsOf(await frozenLinesOf(db, version.id))
  const accessions = await joinedOn(db, version.id)
  const successions = await successorsIn(db, roundId)
  const ready: ReadyAgreement = {
    schema:
      overviews.length > 0
        ? 'urn:handslag:published-agreement:2'
        : 'urn:handslag:published-agreement:1',
    address: document.agreement,
    municipalities: await municipalitiesOf(db, roundId),
    document,
    documentSha256: sha256,
    signatures: await answersOn(db, version.id),
    ...(accessions.length > 0 && { accessions }),
    ...(successions.length > 0 && { successions }),
    file: { sha256: last.sha256, sizeBytes: last.sizeBytes },
    plainWords: document.chapters.flatMap(({ commitments }) =>
      commitments.map((one) => plainWordsOf(one, { texts, titles })),
    ),
    ...(overviews.length > 0 && { overviews }),
  }
  const base = { sha256: version.baseSha256, revision: 0, isSeal: false }
  return { ready, version, files: [base, ...states.map(({ sizeBytes: _, ...state }) => state)] }
}

/** The lines by bod: of one association for one year. */
function overviewsOf(lines: readonly FrozenLine[]): PublishedOverview[] {
  const bods = Map.groupBy(lines, ({ partyId, year }) => `${partyId} ${year}`)
  return [...bods.values()].flatMap((own): PublishedOverview[] => {
    const [first] = own
    if (!first) return []
    const all = own.map(({ partyId: _, year: __, lineYear, ...line }) => ({
      ...line,
      year: lineYear,
    }))
    return [{ party: first.partyId, year: first.year, lines: all }]
  })
}
