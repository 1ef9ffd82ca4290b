import { expect, it } from 'vitest'
import { asOwner, inDatabase } from '#platform/testing.ts'
import { visiting } from '#testing.ts'
import { addRound, people } from './parties.example.ts'

const email = people.lid.email

async function codeIn(db: Parameters<typeof asOwner>[0]): Promise<string> {
  await asOwner(db)
  const mail = await db.selectFrom('mails').select(['text', 'toEmail']).executeTakeFirstOrThrow()
  return /\d{6}/.exec(mail.text)?.[0] ?? ''
}

it('signs in with a code by mail, once', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { get, post } = await visiting(db)
    const asked = await post('/inloggen', { email: email.toUpperCase(), terug: '/trajecten' })
    expect(asked.status).toBe(303)
    const address = asked.headers.get('Location') ?? ''
    expect(await (await get(address)).text()).toContain('Vul de code in')

    const code = await codeIn(db)
    const entered = await post('/inloggen/code', { email, terug: '/trajecten', code })
    expect([entered.status, entered.headers.get('Location')]).toEqual([303, '/trajecten'])
    expect(entered.headers.get('Set-Cookie')).toMatch(/^session=[\w-]{40,}; Path=\/; HttpOnly/)
    expect((await post('/inloggen/code', { email, code })).status).toBe(409)
  }))

it('answers the same to an address that nobody has, and mails nobody', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { post } = await visiting(db)
    const asked = await post('/inloggen', { email: 'niemand@nergens.example' })
    expect(asked.status).toBe(303)
    await asOwner(db)
    expect(await db.selectFrom('mails').select('id').execute()).toEqual([])
  }))

it('lets nobody guess: after five wrong codes the right one does not work either', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { post } = await visiting(db)
    await post('/inloggen', { email })
    const code = await codeIn(db)
    const wrong = code === '000000' ? '000001' : '000000'
    const first = await post('/inloggen/code', { email, code: wrong })
    expect(await first.text()).toContain('U kunt het nog 4 keer proberen.')
    for (let tries = 1; tries < 5; tries += 1) await post('/inloggen/code', { email, code: wrong })

    const right = await post('/inloggen/code', { email, code })
    expect(right.status).toBe(409)
    expect(await right.text()).toContain('Deze code werkt niet meer.')
  }))

it('says what is wrong with an address or a code, and gives it back', () =>
  inDatabase(async (db) => {
    const { post } = await visiting(db)
    const wrong = await post('/inloggen', { email: 'geen adres' })
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).toContain('value="geen adres"')
    expect((await post('/inloggen/code', { email, code: '12' })).status).toBe(422)
  }))

it('signs in the people of the demo by a button, and nobody else', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { post } = await visiting(db)
    const lid = await post('/inloggen/demo', { email })
    expect(lid.headers.get('Set-Cookie')).toContain('session=')
    const stranger = await post('/inloggen/demo', { email: people.vreemde.email })
    expect(stranger.headers.get('Set-Cookie')).toBeNull()
  }))

it('ends the session at signing out', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { get, post } = await visiting(db, 'lid')
    expect((await get('/trajecten')).status).toBe(200)
    const out = await post('/uitloggen', {})
    expect(out.headers.get('Set-Cookie')).toContain('Max-Age=0')
    const after = await get('/trajecten')
    expect([after.status, after.headers.get('Location')]).toEqual([
      303,
      '/inloggen?terug=%2Ftrajecten',
    ])
  }))
