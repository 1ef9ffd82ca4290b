import { expect, it } from 'vitest'
import { day } from '#kernel/day.ts'
import { id, newId } from '#kernel/id.ts'
import type { Db } from '#platform/db.ts'
import { asOwner, inDatabase } from '#platform/testing.ts'
import { visiting } from '../testing.ts'
import { anActor } from './acting.example.ts'
import type { PersonName } from './cast.example.ts'
import {
  addPeople,
  addRound,
  membershipId,
  now,
  organisationId,
  personId,
} from './parties.example.ts'
import {
  actorByEmail,
  actorOfApiToken,
  actorOfSession,
  hashOfToken,
  hatsOf,
  openSession,
} from './sessions.store.ts'

const after = (hours: number) => new Date(now.valueOf() + hours * 3_600_000)

const secondHat = id<'Membership'>('00000000-0000-7000-a000-000000000021')

/** The board member works for Elders too, from this day. */
const addSecondHat = (db: Db, fromDay = '2026-01-01') =>
  db
    .insertInto('memberships')
    .values({
      id: secondHat,
      personId: personId('lid'),
      organisationId: organisationId('elders'),
      function: 'Vrijwilliger',
      fromDay: day(fromDay),
    })
    .execute()

const leaves = (db: Db, membership: typeof secondHat, untilDay: string) =>
  db
    .updateTable('memberships')
    .set({ untilDay: day(untilDay) })
    .where('id', '=', membership)
    .execute()

it('ends a session after twelve hours, the last moment not included', () =>
  inDatabase(async (db) => {
    await addPeople(db)
    const token = await openSession({ db, now }, anActor('lid'))
    const justBefore = new Date(after(12).valueOf() - 1)
    expect(await actorOfSession({ db, now: justBefore }, token)).toMatchObject({
      name: 'Jan de Wit',
    })
    expect(await actorOfSession({ db, now: after(12) }, token)).toBeUndefined()
  }))

it('asks who is signed out to sign in again, and brings her back to where she was', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { app, get, headers } = await visiting(db, 'lid')
    expect((await get('/overzicht')).status).toBe(200)
    const out = await app.request('/uitloggen', { method: 'POST', headers })
    expect(out.headers.get('Set-Cookie')).toContain('Max-Age=0')
    const again = await get('/trajecten?toon=alles')
    expect(again.headers.get('Location')).toBe('/inloggen?terug=%2Ftrajecten%3Ftoon%3Dalles')
    await asOwner(db)
    expect(await db.selectFrom('sessions').selectAll().execute()).toEqual([])
  }))

it('signs out of one device only', () =>
  inDatabase(async (db) => {
    await addPeople(db)
    const home = await openSession({ db, now }, anActor('lid'))
    const work = await visiting(db, 'lid')
    await work.app.request('/uitloggen', { method: 'POST', headers: work.headers })
    await asOwner(db)
    expect(await actorOfSession({ db, now }, home)).toMatchObject({ name: 'Jan de Wit' })
  }))

it('keeps no token that can be used by who reads the table', () =>
  inDatabase(async (db) => {
    await addPeople(db)
    const token = await openSession({ db, now }, anActor('lid'))
    const [kept] = await db.selectFrom('sessions').select('tokenHash').execute()
    expect(kept?.tokenHash).toBe(hashOfToken(token))
    expect(await actorOfSession({ db, now }, kept?.tokenHash ?? '')).toBeUndefined()
    expect(await actorOfSession({ db, now }, '')).toBeUndefined()
  }))

it('takes a hat off on the day after its last: she stays who she is', () =>
  inDatabase(async (db) => {
    await addPeople(db)
    const token = await openSession({ db, now }, anActor('lid'))
    await leaves(db, membershipId('lid'), '2026-11-25')
    expect((await actorOfSession({ db, now }, token))?.hat?.organisation).toBe(
      'Huurdersvereniging Voorbeeldwonen',
    )
    // Noon in UTC of the same session; the next day begins at 23:00 UTC in Amsterdam.
    const midnight = { db, now: new Date('2026-11-25T23:00:00Z') }
    const longer = await openSession({ db, now: after(11) }, anActor('lid'))
    expect(await actorOfSession(midnight, longer)).toMatchObject({
      name: 'Jan de Wit',
      hat: undefined,
    })
  }))

it('does not put another hat on for her when the one she wears ends, nor signs her out', () =>
  inDatabase(async (db) => {
    await addPeople(db)
    await addSecondHat(db)
    const token = await openSession({ db, now }, anActor('lid'))
    await leaves(db, membershipId('lid'), '2026-11-24')
    const actor = await actorOfSession({ db, now }, token)
    expect(actor).toMatchObject({ name: 'Jan de Wit', hat: undefined })
    const hats = await hatsOf({ db, now }, personId('lid'))
    expect(hats.map(({ organisation }) => organisation)).toEqual(['Gemeente Elders'])
  }))

it('lets nobody wear a hat before its first day', () =>
  inDatabase(async (db) => {
    await addPeople(db)
    await addSecondHat(db, '2026-11-26')
    const { get, post } = await visiting(db, 'lid')
    expect(await (await get('/hoed')).text()).not.toContain('Gemeente Elders')
    expect((await post('/hoed', { membershipId: secondHat })).status).toBe(409)
    await asOwner(db)
    expect(await hatsOf({ db, now: after(24) }, personId('lid'))).toHaveLength(2)
  }))

it('comes in with the hat she has had longest', () =>
  inDatabase(async (db) => {
    await addPeople(db)
    await addSecondHat(db, '2024-01-01')
    const actor = await actorByEmail({ db, now }, 'LID@hv-voorbeeldwonen.example')
    expect(actor?.hat?.organisation).toBe('Gemeente Elders')
  }))

it('lets who left in, with no organisation to speak for', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { get } = await visiting(db, 'vertrokken')
    expect(await (await get('/account')).text()).toContain('U hoort bij geen organisatie.')
    expect(await (await get('/hoed')).text()).toContain('U hoort nu bij geen organisatie.')
    expect(await (await get('/trajecten')).text()).not.toContain('Voorbeeldstad 2027')
  }))

async function addApiToken(db: Db, name: PersonName, given: { expiresAt?: Date } = {}) {
  const token = `token-of-${name}`
  await db
    .insertInto('apiTokens')
    .values({
      id: newId<'ApiToken'>(now),
      tokenHash: hashOfToken(token),
      personId: personId(name),
      membershipId: membershipId(name),
      expiresAt: after(24),
      ...given,
    })
    .execute()
  return token
}

it('knows a program by its token until that ends, as someone who proved nothing lately', () =>
  inDatabase(async (db) => {
    await addPeople(db)
    const token = await addApiToken(db, 'lid')
    expect(await actorOfApiToken({ db, now }, token)).toMatchObject({
      name: 'Jan de Wit',
      confirmedAt: new Date(0),
      hat: { membershipId: membershipId('lid') },
    })
    expect(await actorOfApiToken({ db, now: after(24) }, token)).toBeUndefined()
    expect(await actorOfApiToken({ db, now }, 'made-up')).toBeUndefined()
  }))

it('gives a program nothing of another hat, once the hat of its token ended', () =>
  inDatabase(async (db) => {
    await addPeople(db)
    await addSecondHat(db)
    const token = await addApiToken(db, 'lid')
    await leaves(db, membershipId('lid'), '2026-11-24')
    expect((await actorOfApiToken({ db, now }, token))?.hat).toBeUndefined()
  }))

it('opens the API to a token, and no page', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const token = await addApiToken(db, 'lid')
    const { app } = await visiting(db)
    const headers = { Authorization: `Bearer ${token}` }
    expect((await app.request('/api/v1/overzicht', { headers })).status).toBe(200)
    expect((await app.request('/overzicht', { headers })).status).toBe(303)
    const wrong = { Authorization: 'Bearer nope' }
    const answer = await app.request('/api/v1/overzicht', { headers: wrong })
    expect([answer.status, answer.headers.get('Content-Type')]).toEqual([
      401,
      'application/problem+json',
    ])
  }))
