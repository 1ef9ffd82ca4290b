import { z } from 'zod'
import { appendEvent } from '#agreement/history.store.ts'
import { payloadHashOf } from '#agreement/history.ts'
import { newId } from '#kernel/id.ts'
import { type Actor, identityOf } from '#parties/actor.ts'
import { actorByEmail, hashOfToken, newToken } from '#parties/sessions.store.ts'
import { minutesAfter } from '#parties/sessions.ts'
import { type Db, inRole } from '#platform/db.ts'
import { found, Refused, toolCommand } from './command.ts'
import { atInstallation } from './installation.ts'

/**
 * Makes an API token for someone, with her first hat. Only its hash is kept, so it is shown this
 * once. Or takes back all that she has.
 */
export const token = toolCommand({
  name: 'token',
  does: 'Maakt een sleutel voor de API voor deze persoon. U ziet hem één keer. Of trekt alles in.',
  options: {
    person: { takes: 'EMAIL', says: 'voor wie' },
    days: { takes: 'N', says: 'hoe lang hij geldt; 90 als u niets zegt' },
    revoke: { says: 'trekt alle sleutels van deze persoon in, en maakt er geen' },
  },
  fields: z.object({
    person: z.email('Vul een e-mailadres in.').transform((text) => text.toLowerCase()),
    days: z.coerce
      .number('Vul een aantal dagen in.')
      .int('Vul een heel aantal dagen in.')
      .min(1, 'Minstens 1 dag.')
      .max(3650, 'Hoogstens 3650 dagen.')
      .default(90),
    revoke: z.boolean().default(false),
  }),
  run: ({ person, days, revoke }, desk) =>
    atInstallation(desk, async ({ db, now }) => {
      const moment = now()
      if (revoke) {
        const revoked = await revokeTokens(db, { email: person, now: moment })
        return found(true, [`Ingetrokken: ${revoked}.`], { person, revoked })
      }
      const expiresAt = minutesAfter(moment, days * 24 * 60)
      const secret = await issueToken(db, { email: person, now: moment, expiresAt })
      return found(true, [secret, `Geldig tot ${expiresAt.toISOString()}.`], {
        token: secret,
        person,
        expires_at: expiresAt.toISOString(),
      })
    }),
})

type Issuing = { email: string; now: Date; expiresAt: Date }

/** Keeps the hash of a new token, with a line in the history of the installation that only she reads. */
export const issueToken = (db: Db, { email, now, expiresAt }: Issuing): Promise<string> =>
  inRole(db, { role: 'handslag_gate' }, async (db) => {
    const actor = await holderOf({ db, now }, email)
    const secret = newToken()
    const id = newId<'ApiToken'>(now)
    await db
      .insertInto('apiTokens')
      .values({
        id,
        tokenHash: hashOfToken(secret),
        personId: actor.personId,
        membershipId: actor.hat?.membershipId ?? null,
        expiresAt,
      })
      .execute()
    await writeDown(db, { actor, now, id, move: 'issue' })
    return secret
  })

/** Takes back every token that someone has and that still holds; says how many, and refuses where there is none. */
export const revokeTokens = (db: Db, { email, now }: Omit<Issuing, 'expiresAt'>): Promise<number> =>
  inRole(db, { role: 'handslag_gate' }, async (db) => {
    const actor = await holderOf({ db, now }, email)
    const revoked = await db
      .updateTable('apiTokens')
      .set({ revokedAt: now })
      .where('personId', '=', actor.personId)
      .where('revokedAt', 'is', null)
      .where('expiresAt', '>', now)
      .returning('id')
      .execute()
    if (revoked.length === 0) throw new Refused(`${email} heeft geen sleutel die nog geldt.`)
    for (const { id } of revoked) await writeDown(db, { actor, now, id, move: 'revoke' })
    return revoked.length
  })

async function holderOf(moment: { db: Db; now: Date }, email: string): Promise<Actor> {
  const actor = await actorByEmail(moment, email)
  if (!actor) throw new Refused(`Niemand heeft hier het adres ${email}.`)
  return actor
}

type Line = { actor: Actor; now: Date; id: string; move: 'issue' | 'revoke' }

const writeDown = (db: Db, { actor, now, id, move }: Line) =>
  inRole(db, identityOf(actor, now), (db) =>
    appendEvent(
      db,
      {
        chain: 'installation',
        at: now.toISOString(),
        personId: actor.personId,
        organisationId: actor.hat?.organisationId ?? null,
        mandateId: null,
        roundRole: null,
        subject: 'api_token',
        subjectId: id,
        move,
        payloadHash: payloadHashOf({}),
      },
      { lane: 'note' },
    ),
  )
