import { randomBytes } from 'node:crypto'
import { id, newId } from '#kernel/id.ts'
import type { Visit } from '#parties/actor.ts'
import { endToken, idInEndToken } from '#parties/end-token.ts'
import { writeMail } from '#parties/outbox.store.ts'
import { type Db, inRole } from '#platform/db.ts'
import type { Installation } from '#platform/installation.ts'
import type { PublicationKind } from './publication.ts'
import { confirmLetter, newsLetter, newsWords } from './subscription-letters.ts'
import { confirmingDays, quietMinutes, tokenHash } from './subscriptions.ts'

/** The gate has no eye on what is public: it asks as the public does. */
const asPublic = <T>(db: Db, work: (db: Db) => Promise<T>) =>
  inRole(db, { role: 'handslag_public' }, work)

const asGate = <T>(db: Db, work: (db: Db) => Promise<T>) =>
  inRole(db, { role: 'handslag_gate' }, work)

const minutes = 60_000

const before = (now: Date, span: number) => new Date(now.valueOf() - span)

type Asking = { email: string; address: string; title: string }

/**
 * Somebody asks for mail on changes. She gets a letter to confirm it, unless this address got one
 * within the hour or has confirmed already. The answer is the same in every case.
 */
export async function askForMail(
  { db, now, installation }: Visit,
  { email, address, title }: Asking,
): Promise<void> {
  await db
    .deleteFrom('subscriptions')
    .where('confirmedAt', 'is', null)
    .where('askedAt', '<', firstAsked(now))
    .execute()
  const token = randomBytes(24).toString('base64url')
  const asked = { tokenHash: tokenHash(token), askedAt: now }
  const kept = await db
    .insertInto('subscriptions')
    .values({ id: newId<'Subscription'>(now), email, address, ...asked })
    .onConflict((conflict) =>
      conflict
        .columns(['email', 'address'])
        .doUpdateSet(asked)
        .where('subscriptions.confirmedAt', 'is', null)
        .where('subscriptions.askedAt', '<=', before(now, quietMinutes * minutes)),
    )
    .returning('id')
    .executeTakeFirst()
  if (!kept) return
  const link = `${installation.baseUrl}/volgen/bevestigen/${token}`
  await writeMail({ db, now }, { to: email, ...confirmLetter(title, link) }, null)
}

const firstAsked = (now: Date) => before(now, confirmingDays * 24 * 60 * minutes)

/** The agreement that a link to confirm is about; `undefined` where it is too old, or none of ours. */
export async function askedWith({ db, now }: Visit, token: string): Promise<string | undefined> {
  const found = await db
    .selectFrom('subscriptions')
    .select('address')
    .where('tokenHash', '=', tokenHash(token))
    .where('askedAt', '>=', firstAsked(now))
    .executeTakeFirst()
  return found?.address
}

/** Somebody confirms that she wants the mail. Twice is as once. */
export async function confirmMail(visit: Visit, token: string): Promise<string | undefined> {
  const { db, now } = visit
  const address = await askedWith(visit, token)
  if (address)
    await db
      .updateTable('subscriptions')
      .set({ confirmedAt: now })
      .where('tokenHash', '=', tokenHash(token))
      .where('confirmedAt', 'is', null)
      .execute()
  return address
}

const keyOf = ({ keys }: Installation): Promise<string> =>
  keys.keep('subscriptions.key', () => randomBytes(32).toString('base64url'))

/** The agreement that a link ends the mail about; `undefined` where the link is not ours, or was used. */
export async function subscribedWith(
  { db, installation }: Visit,
  token: string,
): Promise<string | undefined> {
  const subscription = idInEndToken(await keyOf(installation), token)
  if (!subscription) return undefined
  const found = await db
    .selectFrom('subscriptions')
    .select('address')
    .where('id', '=', id<'Subscription'>(subscription))
    .executeTakeFirst()
  return found?.address
}

/** Ends the mail and erases the address. */
export async function endMail(visit: Visit, token: string): Promise<void> {
  const subscription = idInEndToken(await keyOf(visit.installation), token)
  if (!subscription) return
  await visit.db
    .deleteFrom('subscriptions')
    .where('id', '=', id<'Subscription'>(subscription))
    .execute()
}

type News = { address: string; title: string; kind: PublicationKind }

/**
 * Writes a letter to everybody who confirmed, as the gate does: who publishes never sees to whom.
 *
 * @returns nothing, not even how many
 */
export function tellFollowers(
  { db, now, installation }: Visit,
  { address, title, kind }: News,
): Promise<void> {
  return asGate(db, async (db) => {
    const followers = await db
      .selectFrom('subscriptions')
      .select(['id', 'email'])
      .where('address', '=', address)
      .where('confirmedAt', 'is not', null)
      .orderBy('id')
      .execute()
    if (followers.length === 0) return
    const key = await keyOf(installation)
    const page = `${installation.baseUrl}/afspraken/${address}`
    const mails = followers.map(({ id, email }) => {
      const end = `${installation.baseUrl}/volgen/stoppen/${endToken(key, id)}`
      const letter = newsLetter(title, { what: newsWords[kind], page, end })
      return {
        id: newId<'Mail'>(now),
        toEmail: email,
        ...letter,
        unsubscribeUrl: end,
        writtenBy: null,
        writtenAt: now,
      }
    })
    for (let from = 0; from < mails.length; from += 1000)
      await db
        .insertInto('mails')
        .values(mails.slice(from, from + 1000))
        .execute()
  })
}

/** The title under which an agreement is public; `undefined` where nothing is public at this address. */
export async function publicTitle(db: Db, address: string): Promise<string | undefined> {
  const title = await asPublic(db, (db) =>
    db
      .selectFrom('snapshot.snapshots')
      .select('title')
      .where('address', '=', address)
      .where('kind', '=', 'agreement')
      .orderBy('version', 'desc')
      .limit(1)
      .executeTakeFirst(),
  )
  return title?.title
}
