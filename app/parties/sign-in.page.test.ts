import { expect, it } from 'vitest'
import type { Db } from '#platform/db.ts'
import { asOwner, becomeForTest, inDatabase } from '#platform/testing.ts'
import { visiting } from '../testing.ts'
import { anActor } from './acting.example.ts'
import { identityOf } from './actor.ts'
import { demoPeople } from './demo-people.ts'
import { addPeople, now } from './parties.example.ts'
import { lastVisitOfActor, openSession } from './sessions.store.ts'

const email = 'lid@hv-voorbeeldwonen.example'

async function codeMailedTo(db: Db, address: string): Promise<string | undefined> {
  await asOwner(db)
  const mail = await db
    .selectFrom('mails')
    .select('text')
    .where('toEmail', '=', address)
    .executeTakeFirst()
  return mail && /\d{6}/.exec(mail.text)?.[0]
}

it('has a button for each of the people of the demo, which signs in and goes where she was', () =>
  inDatabase(async (db) => {
    await addPeople(db)
    const { get, post } = await visiting(db)
    const html = await (await get('/inloggen?terug=/trajecten')).text()
    for (const person of demoPeople) expect(html).toContain(`value="${person.email}"`)
    const answer = await post('/inloggen/demo', { email, terug: '/trajecten' })
    expect(answer.headers.get('Location')).toBe('/trajecten')
    expect(answer.headers.get('Set-Cookie')).toMatch(/^session=[\w-]{43}; Path=\/; HttpOnly/)
    const stranger = await post('/inloggen/demo', { email: 'wie@elders.example' })
    expect(stranger.headers.get('Set-Cookie')).toBeNull()
  }))

it('signs in by a code from the mail, once, and tells nobody who has an account', () =>
  inDatabase(async (db) => {
    await addPeople(db)
    const { get, post } = await visiting(db)
    const asked = await post('/inloggen', { email: email.toUpperCase(), terug: '/account' })
    const next = asked.headers.get('Location') ?? ''
    expect(await (await get(next)).text()).toContain(`Is ${email} bij ons bekend?`)
    const code = (await codeMailedTo(db, email)) ?? ''
    const wrong = code === '000000' ? '000001' : '000000'
    const refused = await post('/inloggen/code', { email, code: wrong })
    expect(refused.status).toBe(409)
    expect(await refused.text()).toContain('U kunt het nog 4 keer proberen.')
    expect((await post('/inloggen/code', { email, code: '12' })).status).toBe(422)
    const signedIn = await post('/inloggen/code', { email, code, terug: '/account' })
    expect(signedIn.headers.get('Location')).toBe('/account')
    expect((await post('/inloggen/code', { email, code })).status).toBe(409)

    const nobody = await post('/inloggen', { email: 'wie@elders.example' })
    expect(nobody.status).toBe(303)
    expect(await codeMailedTo(db, 'wie@elders.example')).toBeUndefined()
    expect((await post('/inloggen', { email: 'geen adres' })).status).toBe(422)
  }))

it('knows when someone was here before', () =>
  inDatabase(async (db) => {
    await addPeople(db)
    const actor = anActor('lid')
    const earlier = new Date('2026-11-20T09:00:00Z')
    const visitBefore = async () => {
      await becomeForTest(db, identityOf(actor, now))
      const visit = await lastVisitOfActor(db)
      await asOwner(db)
      return visit
    }
    await openSession({ db, now: earlier }, actor)
    expect(await visitBefore()).toBeUndefined()
    await openSession({ db, now }, actor)
    expect(await visitBefore()).toEqual(earlier)
  }))
