import { expect, it } from 'vitest'
import type { Db } from '#platform/db.ts'
import { asOwner, inDatabase } from '#platform/testing.ts'
import { visiting } from '../testing.ts'
import { addPeople, now } from './parties.example.ts'

const email = 'lid@hv-voorbeeldwonen.example'
const other = 'voorzitter@hv-voorbeeldwonen.example'

const after = (minutes: number, seconds = 0) =>
  new Date(now.valueOf() + minutes * 60_000 + seconds * 1000)

/** The codes in the mails to this address, the oldest first. */
async function codesMailedTo(db: Db, address: string): Promise<string[]> {
  await asOwner(db)
  const mails = await db
    .selectFrom('mails')
    .select('text')
    .where('toEmail', '=', address)
    .orderBy('writtenAt')
    .orderBy('id')
    .execute()
  return mails.map(({ text }) => /\d{6}/.exec(text)?.[0] ?? '')
}

async function askCode(db: Db, at = now, address = email): Promise<string> {
  await (await visiting(db, undefined, at)).post('/inloggen', { email: address })
  return (await codesMailedTo(db, address)).at(-1) ?? ''
}

async function tryCode(db: Db, code: string, given: { at?: Date; email?: string } = {}) {
  const { post } = await visiting(db, undefined, given.at ?? now)
  const answer = await post('/inloggen/code', { email: given.email ?? email, code })
  return { status: answer.status, html: await answer.text(), headers: answer.headers }
}

/** A code that is not this one. */
const wrongFor = (code: string) => (code === '111111' ? '222222' : '111111')

it('is worn out after five wrong codes: then the right one does not work either', () =>
  inDatabase(async (db) => {
    await addPeople(db)
    const code = await askCode(db)
    const says: string[] = []
    for (let turn = 0; turn < 5; turn += 1)
      says.push(/nog (\d) keer|over 10/.exec((await tryCode(db, wrongFor(code))).html)?.[0] ?? '')
    expect(says).toEqual(['nog 4 keer', 'nog 3 keer', 'nog 2 keer', 'nog 1 keer', 'over 10'])
    const right = await tryCode(db, code)
    expect(right.status).toBe(409)
    expect(right.html).toContain('Deze code werkt niet meer.')
    expect(right.headers.get('Set-Cookie')).toBeNull()
  }))

it('works up to ten minutes, and not at the tenth', () =>
  inDatabase(async (db) => {
    await addPeople(db)
    const code = await askCode(db)
    expect((await tryCode(db, code, { at: after(10) })).status).toBe(409)
    expect((await tryCode(db, code, { at: after(9, 59) })).status).toBe(303)
  }))

it('works for the address that it was sent to only', () =>
  inDatabase(async (db) => {
    await addPeople(db)
    const code = await askCode(db)
    await askCode(db, now, other)
    const mixed = await tryCode(db, code, { email: other })
    const known = (await codesMailedTo(db, other)).at(-1)
    if (known !== code) expect(mixed.status).toBe(409)
    expect((await tryCode(db, code, { email: email.toUpperCase() })).status).toBe(303)
  }))

it('lets a later code take the place of an earlier one', () =>
  inDatabase(async (db) => {
    await addPeople(db)
    const first = await askCode(db)
    const second = await askCode(db, after(2))
    if (first !== second) expect((await tryCode(db, first, { at: after(3) })).status).toBe(409)
    expect((await tryCode(db, second, { at: after(3) })).status).toBe(303)
  }))

it('says the same of a code for an address that nobody has, and makes nobody', () =>
  inDatabase(async (db) => {
    await addPeople(db)
    const stranger = await tryCode(db, '123456', { email: 'wie@elders.example' })
    const known = await tryCode(db, '123456')
    expect(stranger.status).toBe(known.status)
    expect(stranger.html.replaceAll('wie@elders.example', email)).toBe(known.html)
    await asOwner(db)
    expect(await db.selectFrom('sessions').selectAll().execute()).toEqual([])
  }))

it('gives no more tries to who asks for another code: a machine cannot go on guessing', () =>
  inDatabase(async (db) => {
    await addPeople(db)
    const first = await askCode(db)
    for (let turn = 0; turn < 3; turn += 1) await tryCode(db, wrongFor(first))
    const second = await askCode(db, after(2))
    const fourth = await tryCode(db, wrongFor(second), { at: after(2) })
    expect(fourth.html).toContain('U kunt het nog 1 keer proberen.')
    await tryCode(db, wrongFor(second), { at: after(2) })
    const letters = (await codesMailedTo(db, email)).length
    await askCode(db, after(4))
    expect(await codesMailedTo(db, email)).toHaveLength(letters)
    expect((await tryCode(db, second, { at: after(4) })).status).toBe(409)

    const afresh = await askCode(db, after(12))
    expect((await tryCode(db, afresh, { at: after(12) })).status).toBe(303)
  }))

it('fills nobody’s mailbox: one letter a minute, and the first code stays good', () =>
  inDatabase(async (db) => {
    await addPeople(db)
    const first = await askCode(db)
    for (let turn = 0; turn < 5; turn += 1) await askCode(db, after(0, 59))
    expect(await codesMailedTo(db, email)).toEqual([first])
    expect((await tryCode(db, first, { at: after(0, 59) })).status).toBe(303)
  }))

it('keeps no code that can be read', () =>
  inDatabase(async (db) => {
    await addPeople(db)
    const code = await askCode(db)
    await asOwner(db)
    const kept = await db.selectFrom('signInCodes').selectAll().execute()
    expect(JSON.stringify(kept)).not.toContain(code)
  }))

it.each([
  ['twelve', '12'],
  ['letters', 'abcdef'],
  ['seven', '1234567'],
  ['digits of another script', '١٢٣٤٥٦'],
])('gives the form back for %s, without counting a try', (_, code) =>
  inDatabase(async (db) => {
    await addPeople(db)
    await askCode(db)
    const answer = await tryCode(db, code)
    expect(answer.status).toBe(422)
    expect(answer.html).toContain('De code heeft zes cijfers.')
    expect(answer.html).toContain(`name="email" value="${email}"`)
    await asOwner(db)
    const kept = await db.selectFrom('signInCodes').select('attempts').executeTakeFirst()
    expect(kept?.attempts).toBe(0)
  }),
)

it('takes a code as it comes out of a mail: with a space behind it', () =>
  inDatabase(async (db) => {
    await addPeople(db)
    expect((await tryCode(db, ` ${await askCode(db)} `)).status).toBe(303)
  }))

it.each([
  ['/\t/evil.example', '/overzicht'],
  ['/\n/evil.example', '/overzicht'],
  ['/..//evil.example', '/overzicht'],
  ['\\\\evil.example', '/overzicht'],
  ['javascript:alert(1)', '/overzicht'],
  ['/gemeenten/súdwest', '/gemeenten/s%C3%BAdwest'],
  ['/?zoek=€ 5', '/?zoek=%E2%82%AC%205'],
])('goes to a page of this site after signing in, whatever came along: %j', (terug, goes) =>
  inDatabase(async (db) => {
    await addPeople(db)
    const { post } = await visiting(db)
    const answer = await post('/inloggen/demo', { email, terug })
    expect(answer.status).toBe(303)
    expect(answer.headers.get('Location')).toBe(goes)
  }),
)
