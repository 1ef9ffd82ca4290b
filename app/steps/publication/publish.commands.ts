import { z } from 'zod'
import { roundIdField } from '#agreement/content.commands.ts'
import { roundCommand, type Turn } from '#agreement/turn.commands.ts'
import { refuse } from '#kernel/result.ts'
import { charterOf } from '#process/charter.store.ts'
import { type Closed, closedAgreement } from './agreement.public.ts'
import { progressOf } from './progress.public.ts'
import {
  mayPublish,
  type PublicationKind,
  type PublicationRefusal,
  publicationKinds,
  publishable,
} from './publication.ts'
import {
  publicationsOf,
  savePublication,
  type Written,
  writeFiles,
  writeSnapshot,
} from './snapshots.store.ts'
import { tellFollowers } from './subscriptions.public.ts'

/**
 * Makes the agreement public, with how it stands; or only how it stands now. A correction is a new
 * publication, and the old ones stay. Whoever asked for mail gets it, where something is new.
 */
export const publish = roundCommand({
  by: 'table',
  act: 'publish',
  about: 'whole',
  fields: z.object({
    roundId: roundIdField,
    kind: z.enum(publicationKinds, 'Kies wat u publiceert.'),
  }),
  run: async (turn, { roundId, kind }) => {
    const allowed = mayPublish(turn.standing, await charterOf(turn.db, roundId))
    if (!allowed.ok) return allowed
    const closed = await closedAgreement(turn.db, roundId)
    const published = await publicationsOf(turn.db, roundId)
    const ready = publishable(kind, {
      isClosed: closed !== undefined,
      isPublished: published.some((one) => one.kind === 'agreement'),
    })
    if (!ready.ok) return ready
    if (!closed) return refuse<PublicationRefusal>({ code: 'not-closed', basis: 'publication' })

    const agreement = kind === 'agreement' ? await writeAgreement(turn, closed) : undefined
    const progress = await writeProgress(turn, closed)
    const { title } = closed.ready.document
    const news = agreement?.isNews ? 'agreement' : 'progress'
    if (agreement?.isNews || progress.isNews)
      await tellFollowers(turn, { address: closed.ready.address, title, kind: news })
    const written = agreement ?? progress
    return {
      ok: true,
      value: {
        value: { kind, version: written.version, address: closed.ready.address },
        event: {
          subject: 'agreement_version',
          subjectId: closed.version.id,
          move: 'publish',
          payload: { kind, agreement: agreement?.sha256 ?? null, progress: progress.sha256 },
          head: 'publication',
        },
      },
    }
  },
})

async function writeAgreement(turn: Turn, closed: Closed): Promise<Written> {
  const { db, now } = turn
  const written = await writeSnapshot(db, {
    ready: closed.ready,
    kind: 'agreement',
    of: closed.ready,
    now,
  })
  await writeFiles(db, closed)
  await keep(turn, 'agreement', written)
  return written
}

async function writeProgress(turn: Turn, closed: Closed): Promise<Written> {
  const { db, now, standing } = turn
  const ready = await progressOf(db, standing.roundId, closed)
  const written = await writeSnapshot(db, { ready, kind: 'progress', of: closed.ready, now })
  await keep(turn, 'progress', written)
  return written
}

const keep = (
  { db, now, actor, standing }: Turn,
  kind: PublicationKind,
  { version, sha256 }: Written,
) =>
  savePublication(db, {
    roundId: standing.roundId,
    kind,
    version,
    sha256,
    publishedBy: actor.personId,
    publishedAt: now,
  })

export const publicationMoves = { publish }
