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

/** Makes an API token for someone, with her first hat. Only its hash is kept, so it is shown this once. */
export const token = toolCommand({
  name: 'token',
  does: 'Maakt een sleutel voor de API voor deze persoon. U ziet hem één keer.',
  options: {
    person: { takes: 'EMAIL', says: 'voor wie' },
    days: { takes: 'N', says: 'hoe lang hij geldt; 90 als u niets zegt' },
  },
  fields: z.object({
    person: z.email('Vul een e-mailadres in.').transform((text) => text.toLowerCase()),
    days: z.coerce
      .number('Vul een aantal dagen in.')
      .int('Vul een heel aantal dagen in.')
      .min(1, 'Minstens 1 dag.')
      .max(3650, 'Hoogstens 3650 dagen.')
      .default(90),
  }),
  run: ({ person, days }, desk) =>
    atInstallation(desk, async ({ db, now }) => {
      const moment = now()
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
    const actor = await actorByEmail({ db, now }, email)
    if (!actor) throw new Refused(`Niemand heeft hier het adres ${email}.`)
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
    await inRole(db, identityOf(actor, now), (db) => writeDown(db, { actor, now, id }))
    return secret
  })

const writeDown = (db: Db, { actor, now, id }: { actor: Actor; now: Date; id: string }) =>
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
      move: 'issue',
      payloadHash: payloadHashOf({}),
    },
    'note',
  )
