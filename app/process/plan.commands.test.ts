import { expect, it } from 'vitest'
import { chainOf } from '#agreement/history.store.ts'
import { day } from '#kernel/day.ts'
import { acting } from '#parties/acting.example.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { addRound, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { asOwner, inDatabase } from '#platform/testing.ts'
import { planMoves } from './plan.commands.ts'
import { agreementsFor, today } from './plan.example.ts'
import { planEventsOf } from './plan.store.ts'
import { planOf } from './plan.ts'

const at = { roundId, year: 2027 }
const offer = { ...at, rule: 'CAL-09', onDay: day('2026-06-29'), note: '' } as const

const stateOf = async (db: Db, id: string) =>
  planOf(await planEventsOf(db, roundId), agreementsFor(2027), today).find((one) => one.id === id)
    ?.state

it('starts a clock, marks a rule as followed and keeps a reason: one line of history each', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const start = {
      ...at,
      anchor: 'consultationStarted',
      onDay: day('2026-07-01'),
      note: '',
    } as const
    expect(await planMoves.start.run(await acting('coordinator', db), start)).toMatchObject({
      ok: true,
    })
    await planMoves.finish.run(await acting('strateeg', db), offer)
    const why = { ...at, rule: 'CAL-01', note: 'De raad besluit in maart.' } as const
    await planMoves.explain.run(await acting('ambtenaar', db), why)

    await acting('lid', db)
    expect(await planEventsOf(db, roundId)).toMatchObject([
      { kind: 'anchor', loggedBy: { name: 'Noor Haddad', organisation: null } },
      { kind: 'done', about: 'CAL-09', loggedBy: { organisation: 'Voorbeeldwonen' } },
      { kind: 'late', note: 'De raad besluit in maart.', onDay: null },
    ])
    expect(await stateOf(db, 'CAL-09')).toBe('met')
    await asOwner(db)
    const lines = await chainOf(db, roundId)
    expect(lines.map(({ subject, move }) => `${subject} ${move}`)).toEqual([
      'plan start',
      'plan finish',
      'plan explain',
    ])
  }))

it('takes back what a party logged itself; the coordinator takes back anything', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const logged = await planMoves.finish.run(await acting('strateeg', db), offer)
    if (!logged.ok) throw new Error('It was not logged')
    const withdraw = async (name: PersonName) => {
      const context = await acting(name, db)
      const answer = await planMoves.withdraw.run(context, { roundId, eventId: logged.value.id })
      return answer.ok ? 'withdrawn' : answer.refusal.code
    }
    expect(await withdraw('lid')).toBe('no-such-event')
    expect(await withdraw('coordinator')).toBe('withdrawn')
    expect(await withdraw('strateeg')).toBe('no-such-event')
    expect(await stateOf(db, 'CAL-09')).toBe('late')
  }))

it('logs nothing that is still to come, and expects nothing that has passed', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const context = await acting('coordinator', db)
    const tomorrow = { ...offer, onDay: day('2026-11-26') }
    expect(await planMoves.finish.run(context, tomorrow)).toMatchObject({
      refusal: { code: 'day-to-come', basis: 'reachable-date' },
    })
    const yesterday = { ...at, rule: 'CAL-01', note: 'Later', onDay: day('2026-11-24') } as const
    expect(await planMoves.explain.run(context, yesterday)).toMatchObject({
      refusal: { code: 'day-has-passed' },
    })
    expect(await planMoves.finish.run(context, { ...offer, year: 2029 })).toMatchObject({
      refusal: { code: 'year-outside-term', from: 2027, until: 2027 },
    })
    expect(await planEventsOf(db, roundId)).toEqual([])
  }))

it.each<[PersonName, string]>([
  ['adviseur', 'not-yours-to-do'],
  ['waarnemer', 'not-yours-to-do'],
  ['raadslid', 'not-yours-to-do'],
  ['vreemde', 'no-such-round'],
])('refuses %s to log anything: %s', (name, code) =>
  inDatabase(async (db) => {
    await addRound(db)
    const refused = await planMoves.finish.run(await acting(name, db), offer)
    expect(refused).toMatchObject({ refusal: { code } })
  }),
)

it('shows what was logged to the table only', () =>
  inDatabase(async (db) => {
    await addRound(db)
    await planMoves.finish.run(await acting('strateeg', db), offer)
    for (const name of ['vreemde', 'raadslid', 'vertrokken'] as const) {
      await acting(name, db)
      expect(await planEventsOf(db, roundId)).toEqual([])
    }
    await acting('waarnemer', db)
    expect(await planEventsOf(db, roundId)).toHaveLength(1)
  }))
