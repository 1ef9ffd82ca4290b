import { expect, it } from 'vitest'
import { day } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import type { Db } from '#platform/db.ts'
import { asOwner, becomeForTest, inDatabase } from '#platform/testing.ts'
import { invited, tokenMailedTo } from '#steps/stakeholders/invitations.example.ts'
import { visiting } from '../testing.ts'
import { anActor, testInstallation } from './acting.example.ts'
import type { PersonName } from './cast.example.ts'
import { post as confirm } from './confirm.page.tsx'
import {
  addPeople,
  addRound,
  membershipId,
  now,
  organisationId,
  personId,
} from './parties.example.ts'
import { actorOfSession, openSession } from './sessions.store.ts'

it('tells someone who she is here, for whom, and what she may do', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { get } = await visiting(db, 'lid')
    const html = await (await get('/account')).text()
    expect(html).toContain('Jan de Wit')
    expect(html).toContain('lid@hv-voorbeeldwonen.example')
    expect(html).toContain('Bestuurslid')
    expect(html).toContain('<strong>onderhandelen</strong>, in elk traject')
    expect(html).toContain('U bewees vandaag om 10.00 uur wie u bent.')
    const administrator = await visiting(db, 'beheerder')
    expect(await (await administrator.get('/account')).text()).toContain('Naar het beheer')
  }))

/** Gives the council member a place at Elders besides; she has none yet. */
const secondHat = id<'Membership'>('00000000-0000-7000-a000-000000000021')

async function addSecondHat(db: Db) {
  await db
    .insertInto('memberships')
    .values({
      id: secondHat,
      personId: personId('lid'),
      organisationId: organisationId('elders'),
      function: 'Vrijwilliger',
      fromDay: day('2026-01-01'),
    })
    .execute()
}

it('lets someone put another hat on, of her own only', () =>
  inDatabase(async (db) => {
    await addRound(db)
    await addSecondHat(db)
    const { get, post } = await visiting(db, 'lid')
    expect(await (await get('/hoed')).text()).toContain('Kies deze: Gemeente Elders')
    const worn = await post('/hoed', { membershipId: secondHat, terug: '/account' })
    expect(worn.headers.get('Location')).toBe('/account')
    expect(await (await get('/account')).text()).toContain('Vrijwilliger')
    expect((await post('/hoed', { membershipId: membershipId('strateeg') })).status).toBe(409)
    expect((await post('/hoed', {})).status).toBe(422)
    const visitor = await visiting(db)
    expect((await visitor.get('/hoed')).headers.get('Location')).toBe('/inloggen?terug=%2Fhoed')
  }))

it('takes one click for a proof in the demo, and goes back to this site only', () =>
  inDatabase(async (db) => {
    await addPeople(db)
    const { get, post } = await visiting(db, 'wethouder')
    await db
      .updateTable('sessions')
      .set({ confirmedAt: new Date('2026-11-25T08:00:00Z') })
      .execute()
    expect(await (await get('/bevestigen?terug=/account')).text()).toContain(
      'Ik ben het nog steeds (demo)',
    )
    const answer = await post('/bevestigen', { move: 'confirmInDemo', terug: '/account' })
    expect(answer.headers.get('Location')).toBe('/account')
    const session = await db.selectFrom('sessions').select('confirmedAt').executeTakeFirst()
    expect(session?.confirmedAt).toEqual(now)
    const elsewhere = await post('/bevestigen', { move: 'confirmInDemo', terug: '//evil.example' })
    expect(elsewhere.headers.get('Location')).toBe('/overzicht')
    expect((await post('/bevestigen', { move: 'other' })).status).toBe(422)
  }))

/** The same page outside the demo. */
async function confirmOutsideDemo(db: Db, name: PersonName) {
  const token = await openSession({ db, now: new Date('2026-11-25T08:30:00Z') }, anActor(name))
  const context = { db, now, installation: { ...testInstallation(), isDemo: false } }
  await becomeForTest(db, { role: 'handslag_gate' })
  const send = (fields: Record<string, string>) =>
    confirm({
      context,
      params: {},
      request: new Request('http://localhost/bevestigen', {
        method: 'POST',
        headers: { Cookie: `session=${token}` },
        body: new URLSearchParams(fields),
      }),
    })
  return { send, actor: () => actorOfSession({ db, now }, token) }
}

it('asks for a code from her mail outside the demo', () =>
  inDatabase(async (db) => {
    await addPeople(db)
    const { send, actor } = await confirmOutsideDemo(db, 'wethouder')
    expect((await send({ move: 'confirmInDemo' })).status).toBe(404)
    expect(await (await send({ move: 'send' })).text()).toContain('wethouder@gemeente.example')
    expect((await send({ move: 'confirm', code: 'abc' })).status).toBe(422)
    await asOwner(db)
    const mail = await db.selectFrom('mails').select('text').executeTakeFirstOrThrow()
    const code = /\d{6}/.exec(mail.text)?.[0] ?? ''
    await becomeForTest(db, { role: 'handslag_gate' })
    const wrong = code === '000000' ? '000001' : '000000'
    expect((await send({ move: 'confirm', code: wrong })).status).toBe(409)
    expect((await actor())?.confirmedAt).not.toEqual(now)
    expect((await send({ move: 'confirm', code, terug: '/account' })).status).toBe(303)
    expect((await actor())?.confirmedAt).toEqual(now)
    expect((await send({ move: 'confirm', code })).status).toBe(409)
  }))

it('shows the mail of the demo to who it is for and who had it sent, with links to follow', () =>
  inDatabase(async (db) => {
    await addRound(db)
    await invited(db, 'directeurModel', { email: 'raadslid@gemeente.example' })
    const link = `/uitnodiging/${await tokenMailedTo(db, 'raadslid@gemeente.example')}`
    for (const name of ['directeurModel', 'raadslid'] as const) {
      const { get } = await visiting(db, name)
      expect(await (await get('/postvak')).text()).toContain(`href="${link}"`)
    }
    const other = await visiting(db, 'strateeg')
    expect(await (await other.get('/postvak')).text()).toContain('Er is nog geen mail.')
  }))

it('shows who runs the installation how it is doing, and nobody else', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { get } = await visiting(db, 'beheerder')
    const html = await (await get('/beheer')).text()
    expect(html).toContain('organisaties')
    expect(html).toContain('Er wacht geen mail.')
    expect(html).not.toContain('Voorbeeldstad')
    const other = await visiting(db, 'coordinator')
    expect((await other.get('/beheer')).status).toBe(404)
  }))
