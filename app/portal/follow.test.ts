import { expect, it } from 'vitest'
import { testInstallation } from '#parties/acting.example.ts'
import { now } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { asOwner, inDatabase } from '#platform/testing.ts'
import { addPublishedRound } from '#steps/publication/publication.example.ts'
import { tellFollowers } from '#steps/publication/subscriptions.public.ts'
import { visiting } from '#testing.ts'

const address = '/afspraken/voorbeeldstad-2027'
const email = 'buur@voorbeeld.example'

async function lastLetter(db: Db): Promise<string> {
  await asOwner(db)
  const letters = await db.selectFrom('mails').select('text').where('toEmail', '=', email).execute()
  return letters.at(-1)?.text ?? ''
}

const linkIn = (letter: string) => /http:\/\/localhost(\/volgen\/\S+)/.exec(letter)?.[1] ?? ''

it('follows an agreement without an account: ask, confirm with one button, stop with one button', () =>
  inDatabase(async (db) => {
    await addPublishedRound(db)
    const { get, post } = await visiting(db)
    expect(await (await get(`${address}/volgen`)).text()).toContain('Uw e-mailadres')
    const sent = await post(`${address}/volgen`, { move: 'ask', email: 'Buur@Voorbeeld.example' })
    expect(sent.headers.get('Location')).toBe(`${address}/volgen?gevraagd`)
    expect(await (await get(`${address}/volgen?gevraagd`)).text()).toContain('Kijk in uw mail')

    const link = linkIn(await lastLetter(db))
    expect(await (await get(link)).text()).toContain('Ja, stuur mij mail')
    expect(await confirmed(db)).toBe(false)
    expect(await (await post(link, { move: 'confirm' })).text()).toContain('U krijgt voortaan mail')
    expect(await confirmed(db)).toBe(true)
  }))

async function confirmed(db: Db): Promise<boolean> {
  await asOwner(db)
  const one = await db.selectFrom('subscriptions').select('confirmedAt').executeTakeFirst()
  return one?.confirmedAt !== null
}

it('gives the form back with what was typed when it is no address', () =>
  inDatabase(async (db) => {
    await addPublishedRound(db)
    const { post } = await visiting(db)
    const wrong = await post(`${address}/volgen`, { move: 'ask', email: 'buur' })
    expect(wrong.status).toBe(422)
    const html = await wrong.text()
    expect(html).toContain('Vul een e-mailadres in, zoals naam@voorbeeld.nl.')
    expect(html).toContain('value="buur"')
  }))

it('is not there for what is not public, nor for a link that is none of ours', () =>
  inDatabase(async (db) => {
    await addPublishedRound(db)
    const { get, post } = await visiting(db)
    expect((await get('/afspraken/nergens/volgen')).status).toBe(404)
    expect((await post('/afspraken/nergens/volgen', { email })).status).toBe(404)
    for (const path of ['/volgen/bevestigen/abc', '/volgen/stoppen/abc.def']) {
      expect((await get(path)).status).toBe(404)
      expect((await post(path, {})).status).toBe(404)
    }
  }))

it('ends the mail when a mail program posts to the link: no session, no page of ours, one click', () =>
  inDatabase(async (db) => {
    await addPublishedRound(db)
    const { app, post } = await visiting(db)
    await post(`${address}/volgen`, { move: 'ask', email })
    await post(linkIn(await lastLetter(db)), { move: 'confirm' })
    const news = { address: 'voorbeeldstad-2027', title: 'Afspraken', kind: 'progress' } as const
    await tellFollowers({ db, now, installation: testInstallation() }, news)
    const { unsubscribeUrl } = await db
      .selectFrom('mails')
      .select('unsubscribeUrl')
      .where('unsubscribeUrl', 'is not', null)
      .executeTakeFirstOrThrow()
    const link = unsubscribeUrl ?? ''
    const oneClick = {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    }
    expect((await app.request(link, oneClick)).status).toBe(200)
    expect(await db.selectFrom('subscriptions').select('id').execute()).toEqual([])
    expect((await app.request(link, oneClick)).status).toBe(404)
    const elsewhere = await app.request(`${address}/volgen`, oneClick)
    expect(elsewhere.status).toBe(403)
  }))
