import { expect, it } from 'vitest'
import { chainOf } from '#agreement/history.store.ts'
import { day } from '#kernel/day.ts'
import { testInstallation } from '#parties/acting.example.ts'
import { loadMunicipalities } from '#parties/municipalities.store.ts'
import { inRole } from '#platform/db.ts'
import { inOwnDatabase } from '#platform/testing.ts'
import { roundMoves } from '#steps/stakeholders/new-round.commands.ts'
import { addPlayers, demoCast, emailOf } from './cast.ts'
import { agreeOnRules, gather, inYear } from './preparing.ts'
import { as, clockFrom, type Scene } from './scene.ts'

const newRound = {
  municipalities: ['GM9901'],
  kind: 'year' as const,
  termFrom: '2027-01-01',
  termUntil: '2027-12-31',
  why: 'Het college maakt het woonbeleid.',
}

const onStage = (work: (scene: Scene) => Promise<void>) =>
  inOwnDatabase(async (db) => {
    await loadMunicipalities(db)
    await addPlayers(db, day('2020-01-01'))
    const clock = clockFrom(day('2026-02-01'))
    await work({ db, installation: testInstallation(), clock, cast: demoCast })
  })

it('goes forward only', () => {
  const clock = clockFrom(day('2026-02-01'))
  const first = clock.now()
  expect(clock.now() > first).toBe(true)
  clock.to(day('2026-03-01'))
  const later = clock.now()
  expect(later.toISOString()).toMatch(/^2026-03-01/)
  clock.to(day('2026-01-01'))
  expect(clock.now() > later).toBe(true)
})

it('makes moves by the same form and rules as the pages: a wrong form and a refusal are faults of the story', () =>
  onStage(async (scene) => {
    const begin = (email: string, given: object) =>
      as(scene, email, ({ play }) => play(roundMoves.start, { ...newRound, ...given }))
    await expect(begin(emailOf('ambtenaar'), { kind: 'eeuw' })).rejects.toThrow()
    await expect(begin(emailOf('beheerder'), {})).rejects.toThrow('no-organisation-that-starts')
    await expect(begin('niemand@demo.example', {})).rejects.toThrow('niemand@demo.example')
    expect(await begin(emailOf('ambtenaar'), {})).toHaveProperty('roundId')
  }))

it('makes all moves of a turn, or none', () =>
  onStage(async (scene) => {
    const turn = as(scene, emailOf('ambtenaar'), async ({ play }) => {
      await play(roundMoves.start, newRound)
      await play(roundMoves.start, { ...newRound, termUntil: '2020-12-31' })
    })
    await expect(turn).rejects.toThrow('term-backwards')
    expect(await scene.db.selectFrom('rounds').select('id').execute()).toEqual([])
  }))

it('gathers the parties with a coordinator and a council reader, by invitation, in a round that says it is made', () =>
  onStage(async (scene) => {
    const from = inYear(2027, '01-01')
    const until = inYear(2027, '12-31')
    const carried = await gather(scene, { kind: 'year', from, until })
    await agreeOnRules(scene, carried)
    const { db } = scene
    const round = await db.selectFrom('rounds').selectAll().executeTakeFirstOrThrow()
    expect(round).toMatchObject({ id: carried.roundId, isExample: true })
    expect(carried.parties.size).toBe(7)
    const roles = await db.selectFrom('roundRoles').select('role').orderBy('role').execute()
    expect(roles).toEqual([{ role: 'coordinator' }, { role: 'council_reader' }])
    const lines = await inRole(db, { role: 'handslag_worker' }, (db) =>
      chainOf(db, carried.roundId),
    )
    expect(lines.filter(({ move }) => move === 'accept')).toHaveLength(2 + 5)
  }))
