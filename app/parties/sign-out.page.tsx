import { href } from '#routes.ts'
import { seeOther } from '#ui/page.tsx'
import type { Handler } from './handler.ts'
import { noSessionCookie, sessionToken } from './session-cookie.ts'
import { closeSession } from './sessions.store.ts'

const path = '/uitloggen'

/** Ends the session here and in the database. */
export const post: Handler<typeof path> = async ({ request, context }) => {
  const token = sessionToken(request)
  if (token) await closeSession(context.db, token)
  return seeOther(href('/inloggen', {}), { 'Set-Cookie': noSessionCookie })
}
