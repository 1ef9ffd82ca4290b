import { randomBytes } from 'node:crypto'
import { dayOf } from '#kernel/day.ts'
import { type Id, id } from '#kernel/id.ts'
import { type Actor, identityOf, type Visit } from '#parties/actor.ts'
import { endToken, idInEndToken } from '#parties/end-token.ts'
import { writeMail } from '#parties/outbox.store.ts'
import { hatsOf } from '#parties/sessions.store.ts'
import { type Db, inRole, lockOn } from '#platform/db.ts'
import type { Installation } from '#platform/installation.ts'
import { asksOfActor } from './asks.store.ts'
import { type Asked, type DigestLine, digestLines, digestMoment, usualLevel } from './digest.ts'
import { insertDigest, peopleToTell, readerOf, toldTo } from './digests.store.ts'
import { levelOf } from './mail-level.store.ts'

const asGate = <T>(db: Db, work: (db: Db) => Promise<T>) =>
  inRole(db, { role: 'handslag_gate' }, work)

/** Whom a digest of now would tell something: nobody else gets a job. */
export async function peopleWithNews(visit: Visit): Promise<Id<'Person'>[]> {
  const { db, now } = visit
  const all = await asGate(db, (db) => peopleToTell(db, dayOf(digestMoment(now))))
  const found: Id<'Person'>[] = []
  for (const personId of all) {
    const news = await asGate(db, (db) => newsFor({ ...visit, db }, personId))
    if (news) found.push(personId)
  }
  return found
}

/**
 * Writes the digest of this day for one person, made up from what holds at this moment. The mail and the
 * mark that she got it are one transaction: killed halfway, nothing is left and it is written anew.
 *
 * @returns whether she got one now; not where she has nothing to do, or got it before
 */
export function writeDigest(
  visit: Visit,
  personId: Id<'Person'>,
  letterOf: DigestLetter,
): Promise<boolean> {
  return asGate(visit.db, async (db) => {
    await lockOn(db, `digest ${personId}`)
    const news = await newsFor({ ...visit, db }, personId)
    if (!news) return false
    const { now, installation } = visit
    const { at, name, email, lines } = news
    const end = await endAddress(installation, personId)
    const letter = letterOf(lines, { name, at, baseUrl: installation.baseUrl, end })
    const mailId = await writeMail({ db, now }, { to: email, ...letter, unsubscribeUrl: end }, null)
    await insertDigest(db, { personId, onDay: dayOf(at), mailId, writtenAt: now }, lines)
    return true
  })
}

/** How a digest is put in words. */
type DigestLetter = (
  lines: readonly DigestLine[],
  around: { name: string; at: Date; baseUrl: string; end: string },
) => { subject: string; text: string }

type News = { at: Date; name: string; email: string; lines: DigestLine[] }

async function newsFor({ db, now }: Visit, personId: Id<'Person'>): Promise<News | undefined> {
  const at = digestMoment(now)
  const reader = await readerOf(db, personId, dayOf(at))
  if (!reader || reader.mailId) return undefined
  const { name, email, visitedAt } = reader
  const level = (await levelOf(db, personId)) ?? usualLevel
  const told = await toldTo(db, personId)
  const asks = await asksOfPerson({ db, now }, { personId, name })
  const lines = digestLines(asks, { level, visitedAt, told }, at)
  return lines.length > 0 ? { at, name, email, lines } : undefined
}

/** What is asked of somebody in all her functions; what is asked of herself, once. */
async function asksOfPerson(
  { db, now }: Pick<Visit, 'db' | 'now'>,
  { personId, name }: Pick<Actor, 'personId' | 'name'>,
): Promise<Asked[]> {
  const hats = await hatsOf({ db, now }, personId)
  const all: Asked[] = []
  for (const hat of hats.length > 0 ? hats : [undefined]) {
    const actor = { personId, name, isAdministrator: false, confirmedAt: new Date(0), hat }
    const asks = await inRole(db, identityOf(actor, now), asksOfActor)
    const of = {
      membershipId: hat?.membershipId ?? null,
      organisation: hats.length > 1 ? (hat?.organisation ?? null) : null,
    }
    for (const ask of asks) if (!all.some((one) => isSameAsk(one, ask))) all.push({ ...ask, ...of })
  }
  return all
}

/** With another hat on the same thing waits for her: it is of her own, not of the organisation. */
const isSameAsk = (one: Asked, other: Omit<Asked, 'membershipId' | 'organisation'>): boolean =>
  one.kind === other.kind &&
  one.roundId === other.roundId &&
  one.newest.valueOf() === other.newest.valueOf()

const keyOf = ({ keys }: Installation): Promise<string> =>
  keys.keep('digests.key', () => randomBytes(32).toString('base64url'))

/** Where one press ends the digests of somebody, without signing in. */
export async function endAddress(
  installation: Installation,
  personId: Id<'Person'>,
): Promise<string> {
  return `${installation.baseUrl}/mail/minder/${endToken(await keyOf(installation), personId)}`
}

/** Whose mail a link ends; `undefined` where the link is not ours. */
export async function readerOfEnd(
  { installation }: Pick<Visit, 'installation'>,
  token: string,
): Promise<Id<'Person'> | undefined> {
  const found = idInEndToken(await keyOf(installation), token)
  return found === undefined ? undefined : id<'Person'>(found)
}
