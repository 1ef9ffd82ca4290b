import { organisations } from '#parties/cast.example.ts'
import { roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { accessionMoves } from '#steps/signing/accessions.commands.ts'
import { successionMoves } from '#steps/stakeholders/succession.commands.ts'
import { type Canonical, does, made, momentOf } from './canonical.example.ts'
import { one } from './rows.example.ts'
import { consenters, maySign } from './stage-sealed.example.ts'

const at = 'sealed'

const open = { state: 'open' }

const asked = async (db: Db) => ({ roundId, accessionId: await one(db, 'accessions', open) })

/** All who agreed consent, and who looked on may sign for her organisation. */
async function allConsent(db: Db): Promise<void> {
  const consent = { ...(await asked(db)), answer: 'consent' }
  for (const name of consenters)
    await does(db, [name, momentOf[at]], [accessionMoves.answerJoining, consent])
  await maySign(db, 'waarnemer')
}

/** How a party goes over into another, and how one joins an agreement that was closed before. */
export const constellationMoves: readonly Canonical[] = [
  made(successionMoves.handOver, {
    by: 'directeurModel',
    at: 'negotiating',
    body: () => ({
      roundId,
      kvk: organisations.voorbeeldwonen.kvk,
      fromDay: '2026-12-01',
      proof: 'Fusieakte 2026',
    }),
  }),
  made(accessionMoves.join, {
    by: 'waarnemer',
    at,
    before: async (db) =>
      does(db, ['waarnemer', momentOf[at]], [accessionMoves.withdrawJoining, await asked(db)]),
    body: () => ({ roundId, codes: ['VBS-BES-02'], reason: 'Wij willen meedoen.' }),
  }),
  made(accessionMoves.answerJoining, {
    by: 'strateeg',
    at,
    body: async (db) => ({ ...(await asked(db)), answer: 'refuse', reason: 'Nu nog niet.' }),
  }),
  made(accessionMoves.withdrawJoining, { by: 'waarnemer', at, body: asked }),
  made(accessionMoves.signJoining, {
    by: 'waarnemer',
    at,
    before: allConsent,
    body: async (db) => ({
      ...(await asked(db)),
      sha256: await one(db, 'accessions', open, 'sha256'),
      read: 'on',
    }),
  }),
]
