import { linesOfOverview, overviewsOf } from '#agreement/overviews.store.ts'
import {
  type Overview,
  type OverviewLine,
  type OverviewRefusal,
  type OverviewVersion,
  openVersionOf,
} from '#agreement/overviews.ts'
import type { Turn } from '#agreement/turn.commands.ts'
import type { Id } from '#kernel/id.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { ownParty } from '#parties/standing.ts'
import { lockOverview, type OverviewPlace } from './overviews.store.ts'

type Owned = { overview: Overview; place: OverviewPlace }

/** The bod of the actor's own association, locked until the transaction ends; or why it is not hers. */
export async function ownOverview(
  { db, standing }: Turn,
  overviewId: Id<'ActivityOverview'>,
): Promise<Result<Owned, OverviewRefusal>> {
  const { roundId } = standing
  await lockOverview(db, overviewId)
  const overview = (await overviewsOf(db, roundId)).find(({ id }) => id === overviewId)
  if (!overview) return refuse({ code: 'no-such-overview', basis: 'lanes' })
  const { partyId } = overview
  if (partyId !== ownParty(standing).id)
    return refuse({ code: 'overview-of-another', basis: 'organisation-speaks' })
  return ok({ overview, place: { overviewId, roundId, partyId } })
}

type Making = Owned & { version: OverviewVersion }

/** The same with the version in the making. What was sent never changes: that asks for a new version. */
export async function overviewInTheMaking(
  turn: Turn,
  overviewId: Id<'ActivityOverview'>,
): Promise<Result<Making, OverviewRefusal>> {
  const owned = await ownOverview(turn, overviewId)
  if (!owned.ok) return owned
  const version = openVersionOf(owned.value.overview)
  if (!version) return refuse({ code: 'overview-sent', basis: 'frozen-is-frozen' })
  return ok({ ...owned.value, version })
}

type Written = Making & { line: OverviewLine }

type Naming = { overviewId: Id<'ActivityOverview'>; lineId: Id<'OverviewLine'> }

/** A line of a version in the making. */
export async function lineInTheMaking(
  turn: Turn,
  { overviewId, lineId }: Naming,
): Promise<Result<Written, OverviewRefusal>> {
  const making = await overviewInTheMaking(turn, overviewId)
  if (!making.ok) return making
  const { version } = making.value
  const lines = await linesOfOverview(turn.db, turn.standing.roundId, overviewId)
  const line = lines.find(({ id, versionId }) => id === lineId && versionId === version.id)
  if (!line) return refuse({ code: 'no-such-line', basis: 'lanes' })
  return ok({ ...making.value, line })
}
