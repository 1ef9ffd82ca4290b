import { expect, it } from 'vitest'
import { acting } from '#parties/acting.example.ts'
import { now, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { asOwner, inDatabase } from '#platform/testing.ts'
import { putPlainly } from '#steps/publication/plain-words.commands.ts'
import { addPublishedRound, publishing } from '#steps/publication/publication.example.ts'
import { visiting } from '#testing.ts'

const path = '/afspraken/voorbeeldstad-2027/volgen'
const email = 'buur@voorbeeld.example'

const after = (hours: number) => new Date(now.valueOf() + hours * 3_600_000)

async function lettersTo(db: Db, to = email): Promise<string[]> {
  await asOwner(db)
  const letters = await db
    .selectFrom('mails')
    .select('text')
    .where('toEmail', '=', to)
    .orderBy('writtenAt')
    .orderBy('id')
    .execute()
  return letters.map(({ text }) => text)
}

type Kind = 'bevestigen' | 'stoppen'

/** The links of one kind in the letters to this address. */
const linksTo = async (db: Db, kind: Kind, to = email): Promise<string[]> =>
  (await lettersTo(db, to)).flatMap(
    (letter) => new RegExp(`/volgen/${kind}/\\S+`).exec(letter)?.[0] ?? [],
  )

async function asking(db: Db, given = email, at = now): Promise<string> {
  const { post } = await visiting(db, undefined, at)
  await post(path, { move: 'ask', email: given })
  return (await linksTo(db, 'bevestigen', given.toLowerCase())).at(-1) ?? ''
}

async function confirming(db: Db, link: string, at = now) {
  const { post } = await visiting(db, undefined, at)
  const answer = await post(link, { move: 'confirm' })
  return { status: answer.status, html: await answer.text() }
}

const subscriptions = async (db: Db) => {
  await asOwner(db)
  return db.selectFrom('subscriptions').selectAll().execute()
}

async function change(db: Db, text: string): Promise<void> {
  await asOwner(db)
  const { hash } = await db
    .selectFrom('commitments')
    .innerJoin('commitmentVersions', 'commitmentVersions.id', 'commitments.tabledVersionId')
    .select('contentHash as hash')
    .where('code', '=', 'VBS-BES-01')
    .executeTakeFirstOrThrow()
  const context = await acting('voorzitter', db)
  await putPlainly.run(context, { roundId, code: 'VBS-BES-01', seen: hash, text })
  await publishing(db)
}

it('answers alike who never asked, who asked before, and who gets the mail already', () =>
  inDatabase(async (db) => {
    await addPublishedRound(db)
    const answers: (string | null)[] = []
    const ask = async () => {
      const { post } = await visiting(db)
      const answer = await post(path, { move: 'ask', email })
      answers.push(`${answer.status} ${answer.headers.get('Location')}`)
    }
    await ask()
    await ask()
    await confirming(db, (await linksTo(db, 'bevestigen'))[0] ?? '')
    await ask()
    expect(new Set(answers).size).toBe(1)
    expect(await lettersTo(db)).toHaveLength(1)
  }))

it('is one subscription for an address, however it is written', () =>
  inDatabase(async (db) => {
    await addPublishedRound(db)
    await asking(db)
    await asking(db, 'BUUR@Voorbeeld.Example')
    expect((await subscriptions(db)).map((one) => one.email)).toEqual([email])
    expect(await lettersTo(db)).toHaveLength(1)
  }))

it('confirms nothing by looking: a program that opens links in mail subscribes nobody', () =>
  inDatabase(async (db) => {
    await addPublishedRound(db)
    const link = await asking(db)
    const { app, headers } = await visiting(db)
    for (const method of ['GET', 'HEAD'])
      expect((await app.request(link, { method, headers })).status).toBe(200)
    expect((await subscriptions(db))[0]?.confirmedAt).toBeNull()
  }))

it('is confirmed once; pressing again changes nothing', () =>
  inDatabase(async (db) => {
    await addPublishedRound(db)
    const link = await asking(db)
    expect((await confirming(db, link)).status).toBe(200)
    expect((await confirming(db, link, after(5))).status).toBe(200)
    expect((await subscriptions(db))[0]?.confirmedAt).toEqual(now)
  }))

it('can be confirmed for a week, and is forgotten after it', () =>
  inDatabase(async (db) => {
    await addPublishedRound(db)
    const link = await asking(db)
    const late = await confirming(db, link, after(7 * 24 + 1))
    expect(late.status).toBe(404)
    expect((await subscriptions(db))[0]?.confirmedAt).toBeNull()
    await asking(db, 'ander@voorbeeld.example', after(7 * 24 + 1))
    expect((await subscriptions(db)).map((one) => one.email)).toEqual(['ander@voorbeeld.example'])
  }))

it('ends by the link in every letter, which works once and needs no account', () =>
  inDatabase(async (db) => {
    await addPublishedRound(db)
    await confirming(db, await asking(db))
    await change(db, 'Er komen 240 huurhuizen bij.')
    await change(db, 'Er komen 240 nieuwe huurhuizen bij.')
    const ends = await linksTo(db, 'stoppen')
    expect(ends).toHaveLength(2)
    const { get, post } = await visiting(db)
    expect((await get(ends[0] ?? '')).status).toBe(200)
    expect(await subscriptions(db)).toHaveLength(1)
    expect((await post(ends[0] ?? '', { move: 'end' })).status).toBe(200)
    expect(await subscriptions(db)).toEqual([])
    for (const link of ends) expect((await get(link)).status).toBe(404)
  }))

it('ends nobody else’s mail: a link with another id, or cut short, is none', () =>
  inDatabase(async (db) => {
    await addPublishedRound(db)
    await confirming(db, await asking(db))
    await confirming(db, await asking(db, 'ander@voorbeeld.example'))
    await change(db, 'Er komen 240 huurhuizen bij.')
    const [own = ''] = await linksTo(db, 'stoppen')
    const [other = ''] = await linksTo(db, 'stoppen', 'ander@voorbeeld.example')
    const [id = '', seal = ''] = own.split('.')
    const [otherId = ''] = other.split('.')
    expect(otherId).not.toBe(id)
    const { post } = await visiting(db)
    for (const forged of [`${otherId}.${seal}`, `${id}.`, `${id}.${seal.slice(0, -1)}`, id])
      expect((await post(forged, { move: 'end' })).status, forged).toBe(404)
    expect(await subscriptions(db)).toHaveLength(2)
  }))

it('lets who stopped ask again', () =>
  inDatabase(async (db) => {
    await addPublishedRound(db)
    await confirming(db, await asking(db))
    await change(db, 'Er komen 240 huurhuizen bij.')
    const { post } = await visiting(db)
    await post((await linksTo(db, 'stoppen'))[0] ?? '', { move: 'end' })
    const link = await asking(db, email, after(2))
    expect(link).toContain('/volgen/bevestigen/')
    expect((await confirming(db, link, after(2))).status).toBe(200)
  }))

it.each([
  'buur@voorbeeld.example\r\nBcc: iedereen@voorbeeld.example',
  'buur@voorbeeld.example, ander@voorbeeld.example',
  '"><script>alert(1)</script>@voorbeeld.example',
  `${'a'.repeat(300)}@voorbeeld.example`,
  'buur@localhost',
  '@voorbeeld.example',
])('takes no address for one that is not: %j', (given) =>
  inDatabase(async (db) => {
    await addPublishedRound(db)
    const { post } = await visiting(db)
    const answer = await post(path, { move: 'ask', email: given })
    expect(answer.status).toBe(422)
    expect(await answer.text()).not.toContain('<script>')
    expect(await subscriptions(db)).toEqual([])
  }),
)

it('keeps these pages out of every memory', () =>
  inDatabase(async (db) => {
    await addPublishedRound(db)
    const link = await asking(db)
    const { get } = await visiting(db)
    for (const one of [path, `${path}?gevraagd`, link])
      expect((await get(one)).headers.get('Cache-Control'), one).toBe('no-store')
  }))
