import { expect, it } from 'vitest'
import { acting, testInstallation } from '#parties/acting.example.ts'
import type { Visit } from '#parties/actor.ts'
import { now, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { asOwner, becomeForTest, inDatabase } from '#platform/testing.ts'
import { putPlainly } from './plain-words.commands.ts'
import { addPublishedRound, publishing } from './publication.example.ts'
import {
  askedWith,
  askForMail,
  confirmMail,
  endMail,
  publicTitle,
  subscribedWith,
} from './subscriptions.public.ts'

const address = 'voorbeeldstad-2027'
const asking = { email: 'buur@voorbeeld.example', address, title: 'Prestatieafspraken' }

async function atGate(db: Db, at: Date = now): Promise<Visit> {
  await becomeForTest(db, { role: 'handslag_gate' })
  return { db, now: at, installation: testInstallation() }
}

async function lettersTo(db: Db, email: string) {
  await asOwner(db)
  return db
    .selectFrom('mails')
    .select(['subject', 'text', 'writtenBy'])
    .where('toEmail', '=', email)
    .orderBy('writtenAt')
    .execute()
}

const tokenIn = (text: string | undefined, path: string) =>
  new RegExp(`/volgen/${path}/(\\S+)`).exec(text ?? '')?.[1] ?? ''

async function follow(db: Db): Promise<void> {
  await askForMail(await atGate(db), asking)
  const [letter] = await lettersTo(db, asking.email)
  await confirmMail(await atGate(db), tokenIn(letter?.text, 'bevestigen'))
}

it('mails nobody who did not confirm herself', () =>
  inDatabase(async (db) => {
    await addPublishedRound(db)
    await askForMail(await atGate(db), asking)
    const [letter] = await lettersTo(db, asking.email)
    expect(letter?.subject).toBe('Wilt u mail over Prestatieafspraken?')
    await change(db)
    await publishing(db)
    expect(await lettersTo(db, asking.email)).toHaveLength(1)
  }))

/** Something that everybody may read changes: a party says a promise in other words. */
async function change(db: Db, text = 'Er komen 240 huurhuizen bij.'): Promise<void> {
  await asOwner(db)
  const { hash } = await db
    .selectFrom('commitments')
    .innerJoin('commitmentVersions', 'commitmentVersions.id', 'commitments.tabledVersionId')
    .select('contentHash as hash')
    .where('code', '=', 'VBS-BES-01')
    .executeTakeFirstOrThrow()
  const context = await acting('voorzitter', db)
  await putPlainly.run(context, { roundId, code: 'VBS-BES-01', seen: hash, text })
}

it('writes to who confirmed when something is new, with a link to end it, and not when nothing is', () =>
  inDatabase(async (db) => {
    await addPublishedRound(db)
    await follow(db)
    await publishing(db)
    expect(await lettersTo(db, asking.email)).toHaveLength(1)
    await change(db)
    await publishing(db)
    const letters = await lettersTo(db, asking.email)
    const news = letters.find(({ subject }) => subject.startsWith('Nieuw'))
    expect(news).toMatchObject({ writtenBy: null })
    expect(news?.text).toContain('De afspraken zijn nieuw of veranderd.')
    expect(news?.text).toContain(`http://localhost/afspraken/${address}`)

    const end = tokenIn(news?.text, 'stoppen')
    expect(await subscribedWith(await atGate(db), end)).toBe(address)
    await endMail(await atGate(db), end)
    await asOwner(db)
    expect(await db.selectFrom('subscriptions').selectAll().execute()).toEqual([])
    await change(db, 'Er komen 240 nieuwe huurhuizen.')
    await publishing(db)
    expect(await lettersTo(db, asking.email)).toHaveLength(2)
  }))

it('floods nobody: one letter an hour, and none to who confirmed', () =>
  inDatabase(async (db) => {
    await addPublishedRound(db)
    for (let turn = 0; turn < 5; turn += 1) await askForMail(await atGate(db), asking)
    expect(await lettersTo(db, asking.email)).toHaveLength(1)
    const later = new Date(now.valueOf() + 3_600_000)
    await askForMail(await atGate(db, later), asking)
    const letters = await lettersTo(db, asking.email)
    expect(letters).toHaveLength(2)
    const tokens = letters.map(({ text }) => tokenIn(text, 'bevestigen'))
    const known = []
    for (const token of tokens) known.push(await askedWith(await atGate(db, later), token))
    expect(known.filter(Boolean)).toEqual([address])
  }))

it('knows no link that is too old or made up', () =>
  inDatabase(async (db) => {
    await addPublishedRound(db)
    await askForMail(await atGate(db), asking)
    const [letter] = await lettersTo(db, asking.email)
    const token = tokenIn(letter?.text, 'bevestigen')
    expect(await askedWith(await atGate(db), token)).toBe(address)
    const late = new Date(now.valueOf() + 8 * 86_400_000)
    expect(await confirmMail(await atGate(db, late), token)).toBeUndefined()
    expect(await subscribedWith(await atGate(db), 'made-up')).toBeUndefined()
    expect(await askedWith(await atGate(db), '')).toBeUndefined()
  }))

it('keeps addresses from everybody who is signed in, and from who publishes', () =>
  inDatabase(async (db) => {
    await addPublishedRound(db)
    await follow(db)
    await acting('coordinator', db)
    await expect(db.selectFrom('subscriptions').select('email').execute()).rejects.toThrow(
      'permission denied',
    )
  }))

it('finds the title of what is public, and nothing else', () =>
  inDatabase(async (db) => {
    await addPublishedRound(db)
    const { db: gate } = await atGate(db)
    expect(await publicTitle(gate, address)).toBe('Prestatieafspraken Voorbeeldstad 2027')
    expect(await publicTitle(gate, 'elders-2027')).toBeUndefined()
  }))
