import { ok, type Result, refuse } from '#kernel/result.ts'
import type { BasisId } from '#law/bases.ts'
import type { Standing, StandingRefusal } from '#parties/standing.ts'
import { type CharterSettings, lets } from '#process/charter.ts'

/** The agreement itself, or how its promises stand. */
export const publicationKinds = ['agreement', 'progress'] as const

export type PublicationKind = (typeof publicationKinds)[number]

export type PublicationRefusal =
  | { code: 'not-closed'; basis: BasisId }
  | { code: 'not-published-yet'; basis: BasisId }
  | { code: 'no-such-commitment'; basis: BasisId }
  | { code: 'charter-names-other'; publisher: CharterSettings['publisher']; basis: BasisId }
  | StandingRefusal

/**
 * Whether somebody may publish: the coordinator, who changes no word of it, or a contracting party
 * through a person with the mandate; and only whom of them the charter of the round names. The
 * mandate itself was asked for before.
 */
export function mayPublish(
  standing: Standing,
  charter: CharterSettings,
): Result<'may', PublicationRefusal> {
  if (!standing.coordinates && standing.party?.role !== 'contracting')
    return refuse({ code: 'not-yours-to-do', by: 'contracting', basis: 'publication' })
  const { publisher } = charter
  return lets(charter, standing)
    ? ok('may')
    : refuse({ code: 'charter-names-other', publisher, basis: 'process-rules' })
}

type Ready = { isClosed: boolean; isPublished: boolean }

/** Whether there is something to publish: a text on which every asked party answered; of its progress, once the text is public. */
export function publishable(
  kind: PublicationKind,
  { isClosed, isPublished }: Ready,
): Result<'may', PublicationRefusal> {
  if (!isClosed) return refuse({ code: 'not-closed', basis: 'publication' })
  return kind === 'progress' && !isPublished
    ? refuse({ code: 'not-published-yet', basis: 'publication' })
    : ok('may')
}
