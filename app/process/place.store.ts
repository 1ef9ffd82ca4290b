import type { Id } from '#kernel/id.ts'
import { type Round, roundById, standingIn } from '#parties/rounds.store.ts'
import { type By, mayDo, type Standing } from '#parties/standing.ts'
import type { Db } from '#platform/db.ts'

/** A round, and where the reader stands in it. */
export type Place = { round: Round; standing: Standing }

/** The round of a step's page for who stands in it as one of these; `undefined` for everybody else. */
export async function placeIn(
  db: Db,
  roundId: Id<'Round'>,
  bys: readonly By[],
): Promise<Place | undefined> {
  const standing = await standingIn(db, roundId)
  if (!standing || !bys.some((by) => mayDo(standing, { by }).ok)) return undefined
  return { round: await roundById(db, roundId), standing }
}
