import { testInstallation } from '#parties/acting.example.ts'
import { people } from '#parties/cast.example.ts'
import { membershipId } from '#parties/parties.example.ts'
import { hashOfToken } from '#parties/sessions.store.ts'
import type { Db } from '#platform/db.ts'
import { type Body, momentOf, type Stage } from './canonical.example.ts'
import { one } from './rows.example.ts'

/** A form that is no move of somebody in a round: it leaves no line in the history. */
export type PlainPost = {
  /** At the stage *empty* where nothing else is said. */
  at?: Stage
  body: Body | ((db: Db) => Promise<Body>)
  before?: (db: Db) => Promise<unknown>
}

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

async function signedFile(db: Db): Promise<Body> {
  const sha256 = await one(db, 'signed_files', { is_seal: true }, 'sha256')
  const bytes = await testInstallation().files.read(sha256)
  return { bestand: new File([Buffer.from(bytes)], 'getekend.pdf') }
}

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
  '/afspraken/:agreement/volgen': {
    ask: { at: 'sealed', body: { email: 'buurvrouw@post.example' } },
  },
  '/volgen/bevestigen/:token': { confirm: { at: 'sealed', body: {} } },
  '/mail/minder/:token': { end: { body: {} } },
  '/volgen/stoppen/:token': { end: { at: 'sealed', body: {} } },
  '/verifieer': { '-': { at: 'sealed', body: signedFile } },
}
