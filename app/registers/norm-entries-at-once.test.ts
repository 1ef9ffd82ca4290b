import { expect, it } from 'vitest'
import { anActor, testInstallation } from '#parties/acting.example.ts'
import { type Context, identityOf } from '#parties/actor.ts'
import { addPeople, now } from '#parties/parties.example.ts'
import { type Db, inRole, inTransaction } from '#platform/db.ts'
import { inOwnDatabase } from '#platform/testing.ts'
import { normMoves } from './norm-entries.commands.ts'
import { someLimit, someRents } from './norm-entries.example.ts'
import { normVersionsOf } from './norm-entries.store.ts'

/** The administrator in one of two windows, each in a transaction that commits. */
const inWindow = <T>(db: Db, work: (context: Context) => Promise<T>): Promise<T> => {
  const actor = anActor('beheerder')
  return inRole(db, identityOf(actor, now), (own) =>
    work({ db: own, now, installation: testInstallation(), actor }),
  )
}

it('enters a year once, however many windows send it at the same moment', () =>
  inOwnDatabase(async (db) => {
    await inTransaction(db, (own) => addPeople(own))
    const answers = await Promise.all(
      [4.6, 4.7].map((rentRise) =>
        inWindow(db, (context) =>
          normMoves.enter.run(context, normMoves.enter.fields.parse({ ...someRents, rentRise })),
        ),
      ),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'year-entered' } })
    const versions = await inWindow(db, ({ db: own }) => normVersionsOf(own, 2027))
    expect(versions.map(({ number }) => number)).toEqual([1, 1])
  }))

it('corrects what was seen once; the other window is told to look again', () =>
  inOwnDatabase(async (db) => {
    await inTransaction(db, (own) => addPeople(own))
    const answers = await Promise.all(
      [764.25, 764.52].map((value) =>
        inWindow(db, (context) =>
          normMoves.correct.run(context, normMoves.correct.fields.parse({ ...someLimit, value })),
        ),
      ),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'amount-changed' } })
  }))
