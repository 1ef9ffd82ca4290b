import type { KyselyPlugin } from 'kysely'
import { expect, it } from 'vitest'
import { addTabledCommitment, takePosition } from '#agreement/commitments.example.ts'
import { draftMoves } from '#agreement/drafts.commands.ts'
import { acting } from '#parties/acting.example.ts'
import { addRound, partyId, roundId, themeId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { asOwner, inDatabase } from '#platform/testing.ts'
import { visiting } from '#testing.ts'
import { meetingMoves } from './meetings.commands.ts'

/** Counts the queries that are asked through it. */
function counting() {
  let asked = 0
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      asked += 1
      return node
    },
    transformResult: ({ result }) => Promise.resolve(result),
  }
  return { plugin, count: () => asked }
}

async function queriesOf(db: Db, path: string): Promise<number> {
  const { plugin, count } = counting()
  const { get } = await visiting(db.withPlugin(plugin), 'lid')
  const before = count()
  const answer = await get(path)
  expect(answer.status).toBe(200)
  await answer.text()
  return count() - before
}

async function addRows(db: Db, from: number, until: number): Promise<void> {
  for (let nth = from; nth <= until; nth++) {
    const commitment = await addTabledCommitment(db, { nth })
    await takePosition(db, commitment, { by: 'ambtenaar', partyId: partyId('gemeente') })
    const context = await acting('lid', db)
    const words = { title: `Plan ${nth}`, text: 'Een plan.', obligation: 'effort' }
    await draftMoves.draft.run(
      context,
      draftMoves.draft.fields.parse({ roundId, themeId, ...words }),
    )
    const meeting = { title: 'Overleg', level: 'official', place: 'Online', fromTime: '09:00' }
    const plan = { roundId, heldOn: '2026-12-02', ...meeting }
    await meetingMoves.plan.run(
      await acting('coordinator', db),
      meetingMoves.plan.fields.parse(plan),
    )
  }
  await asOwner(db)
}

const base = `/trajecten/${roundId}/onderhandeling`
const api = `/api/v1/trajecten/${roundId}`

it.each([
  base,
  `${base}/concepten`,
  `${base}/overleggen`,
  `${base}/VBS-BES-01`,
  `${api}/afspraken`,
  `${api}/concepten`,
  `${api}/overleggen`,
])('asks the database as often for twelve rows as for two: %s', (path) =>
  inDatabase(async (db) => {
    await addRound(db)
    await addRows(db, 1, 2)
    const few = await queriesOf(db, path)
    await addRows(db, 3, 12)
    expect(await queriesOf(db, path)).toBe(few)
  }),
)
