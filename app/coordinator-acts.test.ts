import { beforeAll, describe, expect, it } from 'vitest'
import { acting } from '#parties/acting.example.ts'
import { addRound, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { inDatabase } from '#platform/testing.ts'
import { isToldAct } from '#steps/coordination/coordinator-acts.words.ts'
import { invitationMoves } from '#steps/stakeholders/invitations.commands.ts'
import { anInvitation } from '#steps/stakeholders/invitations.example.ts'
import { visiting } from '#testing.ts'
import { canonicals } from './moves.example.ts'
import { atStage, telling, theWorld } from './worlds.example.ts'

beforeAll(() => theWorld('sealed'), telling)

/** The acts of coordinators that the history has, by subject and move. */
const actsOfCoordinators = (db: Db) =>
  db
    .selectFrom('events')
    .select(['subject', 'move', 'lane'])
    .where('chain', '=', roundId)
    .where('roundRole', '=', 'coordinator')
    .groupBy(['subject', 'move', 'lane'])
    .execute()

describe('the monthly list of what a coordinator did', () => {
  it('has words for every move that a coordinator can make', async () => {
    const untold = new Set<string>()
    const made = new Set<string>()
    for (const canonical of canonicals)
      await atStage(canonical.at, async (db) => {
        await canonical.before?.(db)
        // What is made at the gate, the database refuses to who is signed in.
        const answer = await canonical.run(db, 'coordinator').catch(() => undefined)
        if (!answer?.ok) return
        for (const act of await actsOfCoordinators(db)) {
          made.add(`${act.subject} ${act.move}`)
          if (act.lane === 'table' && !isToldAct(act)) untold.add(`${act.subject} ${act.move}`)
        }
      })
    expect([...untold]).toEqual([])
    expect(made.size).toBeGreaterThan(30)
  }, 120_000)

  it('tells whom she invited to nobody who may not know it', () =>
    inDatabase(async (db) => {
      await addRound(db)
      const invited = await invitationMoves.invite.run(
        await acting('directeurModel', db),
        invitationMoves.invite.fields.parse(anInvitation),
      )
      if (!invited.ok) throw new Error(invited.refusal.code)
      const { invitationId } = invited.value
      await invitationMoves.renewInvitation.run(await acting('coordinator', db), {
        roundId,
        invitationId,
      })
      const { get } = await visiting(db, 'lid')
      const address = `/trajecten/${roundId}/coordinatie/handelingen`
      const html = await (await get(address)).text()
      expect(html).toContain('stuurde een uitnodiging opnieuw')
      expect(html).not.toContain(anInvitation.email)
      expect(html).not.toContain(anInvitation.name)
    }))
})
