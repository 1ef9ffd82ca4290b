import { expect, it } from 'vitest'
import { chainOf } from '#agreement/history.store.ts'
import { type Day, day } from '#kernel/day.ts'
import { acting } from '#parties/acting.example.ts'
import type { PersonName } from '#parties/cast.example.ts'
import {
  addRound,
  membershipId,
  organisationId,
  personId,
  roundId,
} from '#parties/parties.example.ts'
import { standingIn } from '#parties/rounds.store.ts'
import type { Db } from '#platform/db.ts'
import { asOwner, inDatabase } from '#platform/testing.ts'
import { coordinatorsOf } from '#process/coordinators.store.ts'
import { coordinatorsOn } from '#process/coordinators.ts'
import { coordinatorMoves } from './coordinators.commands.ts'

const statement = 'Ik kies geen kant.'
const appoint = async (db: Db, by: PersonName, whom: PersonName) =>
  coordinatorMoves.appoint.run(await acting(by, db), {
    roundId,
    personId: personId(whom),
    statement,
    employer: 'Zorggroep Voorbeeld',
  })

const today = day('2026-11-25')

it('appoints somebody who is known, with what she says of her neutrality', () =>
  inDatabase(async (db) => {
    await addRound(db)
    expect(await appoint(db, 'ambtenaar', 'adviseur')).toMatchObject({ ok: true })

    await acting('adviseur', db)
    expect((await standingIn(db, roundId))?.coordinates).toBe(true)
    const [first, second] = coordinatorsOn(await coordinatorsOf(db, roundId), today)
    expect(first).toMatchObject({ name: 'Noor Haddad', worksFor: [] })
    expect(second).toMatchObject({
      name: 'Lotte Vos',
      statement,
      worksFor: ['Zorggroep Voorbeeld'],
    })
    await asOwner(db)
    expect(await chainOf(db, roundId)).toMatchObject([{ subject: 'coordinator', move: 'appoint' }])
  }))

it.each<[PersonName, PersonName, string]>([
  ['ambtenaar', 'strateeg', 'represents-a-party'],
  ['ambtenaar', 'ambtenaar', 'represents-a-party'],
  ['ambtenaar', 'coordinator', 'already-coordinates'],
  ['ambtenaar', 'vreemde', 'no-such-person'],
  ['ambtenaar', 'vertrokken', 'no-such-person'],
  ['strateeg', 'adviseur', 'not-yours-to-do'],
  ['vreemde', 'adviseur', 'no-such-round'],
])('refuses %s to appoint %s: %s', (by, whom, code) =>
  inDatabase(async (db) => {
    await addRound(db)
    expect(await appoint(db, by, whom)).toMatchObject({ refusal: { code } })
  }),
)

it('hands over: the next begins, the last ends, and both stay readable', () =>
  inDatabase(async (db) => {
    await addRound(db)
    await appoint(db, 'coordinator', 'adviseur')
    const context = await acting('coordinator', db)
    const [own] = await coordinatorsOf(db, roundId)
    if (!own) throw new Error('There is no coordinator')
    const end = (untilDay: Day) =>
      coordinatorMoves.end.run(context, { roundId, roleId: own.id, untilDay })

    expect(await end(day('2026-11-24'))).toMatchObject({ refusal: { code: 'day-has-passed' } })
    expect(await end(day('2026-11-30'))).toMatchObject({ ok: true })
    const all = await coordinatorsOf(db, roundId)
    expect(coordinatorsOn(all, day('2026-11-30'))).toHaveLength(2)
    expect(coordinatorsOn(all, day('2026-12-01'))).toMatchObject([{ name: 'Lotte Vos' }])
  }))

it('ends no role that has ended', () =>
  inDatabase(async (db) => {
    await addRound(db)
    await db
      .updateTable('roundRoles')
      .set({ untilDay: day('2026-11-24') })
      .where('personId', '=', personId('coordinator'))
      .execute()
    const context = await acting('ambtenaar', db)
    const [former] = await coordinatorsOf(db, roundId)
    if (!former) throw new Error('There was no coordinator')
    const again = { roundId, roleId: former.id, untilDay: today }
    expect(await coordinatorMoves.end.run(context, again)).toMatchObject({
      refusal: { code: 'role-has-ended' },
    })
  }))

it('shows which party a coordinator works for', () =>
  inDatabase(async (db) => {
    await addRound(db)
    await db
      .updateTable('memberships')
      .set({ organisationId: organisationId('gemeente') })
      .where('id', '=', membershipId('coordinator'))
      .execute()
    await acting('lid', db)
    const [coordinator] = await coordinatorsOf(db, roundId)
    expect(coordinator?.worksFor).toEqual(['Gemeente Voorbeeldstad'])
  }))
