import { sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import { type Round, roundsOfActor } from '#parties/rounds.store.ts'
import type { Db } from '#platform/db.ts'
import type { Situation } from './progress.ts'
import { situationsOf } from './situations.store.ts'

/** A round as the list of rounds shows it. */
export type RoundCard = {
  round: Round
  situation: Situation
  places: string[]
  parties: number
}

/** The rounds that the actor knows, the newest term first, each with how far it is. As many queries for one as for fifty. */
export async function roundCards(db: Db): Promise<RoundCard[]> {
  const rounds = await roundsOfActor(db)
  const ids = rounds.map(({ id }) => id)
  const situations = await situationsOf(db, ids)
  const about = await placesAndParties(db)
  return rounds.flatMap((round) => {
    const known = situations.get(round.id)
    const { places = [], parties = 0 } = about.get(round.id) ?? {}
    return known ? [{ round, situation: known, places, parties }] : []
  })
}

async function placesAndParties(db: Db) {
  const { rows } = await sql<{ id: Id<'Round'>; places: string[]; parties: number }>`
    select r.id,
      array(select m.name from round_municipalities t join municipalities m on m.code = t.code
        where t.round_id = r.id order by m.name) as places,
      (select count(*) from parties p where p.round_id = r.id)::integer as parties
    from rounds r where r.id in (select actor_rounds())`.execute(db)
  return new Map(rows.map(({ id, ...row }) => [id, row]))
}
