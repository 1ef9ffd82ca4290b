import { describe, expect, it } from 'vitest'
import { chainOf, chains, headsOf, historyKeyOf } from '#agreement/history.store.ts'
import { verifyChain } from '#agreement/history.ts'
import { stopTypesetting } from '#documents/typst.ts'
import { dayOf } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { testInstallation } from '#parties/acting.example.ts'
import { demoPeople } from '#parties/demo-people.ts'
import { loadMunicipalities } from '#parties/municipalities.store.ts'
import { actorByEmail, openSession } from '#parties/sessions.store.ts'
import { type Db, inRole } from '#platform/db.ts'
import { inOwnDatabase } from '#platform/testing.ts'
import { factsOfRounds } from '#process/facts.store.ts'
import { createApp } from '../app.ts'
import { demoCast, emailOf } from './cast.ts'
import { seedDemo } from './demo.ts'
import { as, clockFrom } from './scene.ts'

const installation = testInstallation()

/** What there is to know of the demo, seeded at a moment. */
async function seededAt(now: Date, look: (db: Db) => Promise<void>): Promise<void> {
  await inOwnDatabase(async (db) => {
    await loadMunicipalities(db)
    await seedDemo({ db, installation, now }, () => {})
    await look(db)
  })
  stopTypesetting()
}

/** The facts of the rounds as the coordinator sees them, by the year for which they are. */
const factsAt = (db: Db, now: Date) =>
  as(
    { db, installation, clock: clockFrom(dayOf(now)), cast: demoCast },
    emailOf('coordinator'),
    async ({ db }) => {
      const rounds = await db
        .selectFrom('rounds')
        .select(['id', 'termUntil'])
        .orderBy('termUntil')
        .execute()
      const facts = await factsOfRounds(
        db,
        rounds.map(({ id }) => id),
      )
      return rounds.map(({ id, termUntil }) => ({ until: termUntil, facts: facts.get(id), id }))
    },
  )

const moments = [
  ['in November', new Date('2026-11-25T09:00:00Z')],
  ['in January', new Date('2027-01-12T09:00:00Z')],
  ['on the last day of February', new Date('2028-02-29T23:30:00Z')],
] as const

describe.each(moments)('the demo %s', (_, now) => {
  it('has a round in each stage, every one with much to look at, and all of it in the past', () =>
    seededAt(now, async (db) => {
      const rounds = await factsAt(db, now)
      expect(
        rounds.map(({ facts }) => [
          facts?.published,
          facts?.noPointsOpen,
          facts?.everyCommitmentIsDisposed,
        ]),
      ).toEqual([
        [true, true, false],
        [true, true, false],
        [false, false, false],
      ])
      const year = Number(dayOf(now).slice(0, 4))
      expect(rounds.map(({ until }) => until).slice(1)).toEqual([
        `${year}-12-31`,
        `${year + 1}-12-31`,
      ])
      for (const { id } of rounds) await hasMuchToLookAt(db, id)

      const latest = await db
        .selectFrom('events')
        .select('at')
        .orderBy('at', 'desc')
        .limit(1)
        .executeTakeFirstOrThrow()
      expect(latest.at < now).toBe(true)
      await isNotLongLate(db, now)
      await isWhole(db)
    }))
})

async function hasMuchToLookAt(db: Db, roundId: Id<'Round'>): Promise<void> {
  const tabled = await db
    .selectFrom('commitments')
    .select('themeId')
    .where('roundId', '=', roundId)
    .where('lane', '=', 'table')
    .execute()
  expect(tabled.length).toBeGreaterThanOrEqual(25)
  expect(new Set(tabled.map(({ themeId }) => themeId)).size).toBeGreaterThanOrEqual(5)
}

/** What is late in the demo is so for some days or weeks: nobody believes a table where things wait for years. */
async function isNotLongLate(db: Db, now: Date): Promise<void> {
  const app = createApp({ db, now: () => now, installation, log: console.error })
  const rounds = await db.selectFrom('rounds').select('id').execute()
  const inRound = ['', '/coordinatie/planning', '/monitoring', '/herziening']
  const pages = rounds.flatMap(({ id }) => inRound.map((page) => `/trajecten/${id}${page}`))
  const late: number[] = []
  for (const { email } of demoPeople) {
    const actor = await actorByEmail({ db, now }, email)
    if (!actor) throw new Error(`${email} is nobody`)
    const Cookie = `session=${await openSession({ db, now }, actor)}`
    for (const page of ['/overzicht', '/trajecten', ...pages]) {
      const html = await (await app.request(page, { headers: { Cookie } })).text()
      for (const [, days] of html.matchAll(/(\d+) dag(?:en)? te laat/g)) late.push(Number(days))
    }
  }
  expect(late.length).toBeGreaterThan(0)
  expect(Math.max(...late)).toBeLessThan(36)
}

async function isWhole(db: Db): Promise<void> {
  const key = await historyKeyOf(installation.keys)
  await inRole(db, { role: 'handslag_worker' }, async (db) => {
    for (const chain of await chains(db)) {
      const heads = await headsOf(db, chain)
      expect(heads.length).toBeGreaterThan(0)
      expect(verifyChain(await chainOf(db, chain), heads, key)).toMatchObject({ ok: true })
    }
  })
}

it('knows everybody who has a button to sign in with', () =>
  seededAt(new Date('2026-11-25T09:00:00Z'), async (db) => {
    const contacts = await db.selectFrom('contacts').select('email').execute()
    const known = contacts.map(({ email }) => email)
    for (const { email } of demoPeople) expect(known).toContain(email)
  }))
