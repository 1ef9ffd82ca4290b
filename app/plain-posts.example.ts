import { membershipId, people } from '#parties/parties.example.ts'
import { hashOfToken } from '#parties/sessions.store.ts'
import type { Db } from '#platform/db.ts'
import { type Body, momentOf } from './canonical.example.ts'

/** A form that is no move: it changes who is signed in and leaves no line in the history. */
export type PlainPost = { body: Body; before?: (db: Db) => Promise<unknown> }

const email = people.strateeg.email
const code = '123456'

/** A code that was mailed to her just now. */
const codeSent = (db: Db) =>
  db
    .insertInto('signInCodes')
    .values({
      email,
      codeHash: hashOfToken(code),
      expiresAt: new Date(momentOf.empty.valueOf() + 60_000),
      attempts: 0,
    })
    .execute()

/** The forms of each page that has such, by what they send as `move`; `-` where they send none. */
export const plainPosts: Record<string, Record<string, PlainPost>> = {
  '/inloggen': { '-': { body: { email } } },
  '/inloggen/demo': { '-': { body: { email: people.ambtenaar.email } } },
  '/inloggen/code': { '-': { body: { email, code }, before: codeSent } },
  '/uitloggen': { '-': { body: {} } },
  '/hoed': { '-': { body: { membershipId: membershipId('strateeg') } } },
  '/bevestigen': {
    confirmInDemo: { body: {} },
    send: { body: {} },
    confirm: { body: { code }, before: codeSent },
  },
}
