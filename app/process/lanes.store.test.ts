import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { addTabledCommitment, agreeAll } from '#agreement/commitments.example.ts'
import { addNextRound, nextRoundId } from '#agreement/next-round.example.ts'
import type { Id } from '#kernel/id.ts'
import { acting } from '#parties/acting.example.ts'
import { addRound, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { inDatabase } from '#platform/testing.ts'
import { visiting } from '#testing.ts'
import { lanesBeside, lanesOfActor } from './lanes.store.ts'

/** So many promises in a round, numbered from `first`; all agree with so many of them. */
type Planted = { round: Id<'Round'>; first: number; promises: number; agreed: number }

async function plant(db: Db, { round, first, promises, agreed }: Planted): Promise<void> {
  for (let nth = first; nth < first + promises; nth += 1) {
    const commitment = await addTabledCommitment(db, { nth })
    if (nth < first + agreed) await agreeAll(db, commitment)
    if (round !== roundId) await moveTo(db, round, commitment.id)
  }
}

/** Puts a promise in another round, as if it had always been there. */
async function moveTo(db: Db, round: Id<'Round'>, commitment: Id<'Commitment'>): Promise<void> {
  await sql`set session_replication_role = replica`.execute(db)
  for (const [table, column] of [
    ['commitments', 'id'],
    ['commitment_versions', 'commitment_id'],
    ['positions', 'commitment_id'],
  ] as const)
    await sql`update ${sql.table(table)} set round_id = ${round}
      where ${sql.ref(column)} = ${commitment}`.execute(db)
  await sql`set session_replication_role = origin`.execute(db)
}

async function twoYears(db: Db): Promise<void> {
  await addRound(db)
  await addNextRound(db)
  await plant(db, { round: roundId, first: 1, promises: 17, agreed: 13 })
  await plant(db, { round: nextRoundId, first: 31, promises: 29, agreed: 0 })
}

/** What stands in the block of one year on a page. */
const blockOf = (html: string, round: Id<'Round'>): string => {
  const [, after = ''] = html.split(`id="jaar-${round}"`)
  return after.split(/id="jaar-|<\/section>|<\/ol>/)[0] ?? ''
}

it('shows two years beside each other, each with its own figures, and no sum of both', () =>
  inDatabase(async (db) => {
    await twoYears(db)
    for (const path of ['/trajecten', `/trajecten/${roundId}`, '/overzicht']) {
      const { get } = await visiting(db, 'strateeg')
      const html = await (await get(path)).text()
      const [own, next] = [blockOf(html, roundId), blockOf(html, nextRoundId)]
      expect(own).toContain('Over 13 van de 17 afspraken')
      expect(own).not.toMatch(/\b29\b/)
      expect(next).toContain('van de 29 afspraken')
      expect(next).not.toMatch(/\b1[37]\b/)
      expect(html).not.toMatch(/\b(46|42) /)
    }
  }))

it('counts each year by itself, in one row', () =>
  inDatabase(async (db) => {
    await twoYears(db)
    const context = await acting('strateeg', db)
    const [lanes = []] = await lanesOfActor(context)
    expect(lanes.map(({ round, counts }) => [round.id, counts])).toEqual([
      [roundId, { roundId, promises: 17, agreed: 13, disposed: 0, late: 0 }],
      [nextRoundId, { roundId: nextRoundId, promises: 29, agreed: 0, disposed: 0, late: 0 }],
    ])
    expect((await lanesBeside(context, nextRoundId)).map(({ round }) => round.id)).toEqual([
      roundId,
      nextRoundId,
    ])
  }))

it('gives each year in the API with its own state, next date and figures', () =>
  inDatabase(async (db) => {
    await twoYears(db)
    const { get } = await visiting(db, 'strateeg')
    const { rounds, side_by_side } = await (await get('/api/v1/trajecten')).json()
    expect(side_by_side).toEqual([[roundId, nextRoundId]])
    expect(rounds).toMatchObject([
      { id: roundId, stage: 'negotiated', counts: { promises: 17, agreed: 13 } },
      { id: nextRoundId, stage: 'negotiated', counts: { promises: 29, agreed: 0 } },
    ])
  }))

it('shows a year only to who knows it, and its figures only at its table', () =>
  inDatabase(async (db) => {
    await twoYears(db)
    const seen = async (name: 'directeurModel' | 'raadslid' | 'vreemde') => {
      const lanes = (await lanesOfActor(await acting(name, db))).flat()
      return lanes.map(({ round, counts }) => [round.id, counts?.promises])
    }
    expect(await seen('directeurModel')).toEqual([[roundId, 17]])
    expect(await seen('raadslid')).toEqual([[roundId, undefined]])
    expect(await seen('vreemde')).toEqual([])
  }))
