import { z } from 'zod'
import { href } from '#routes.ts'
import { notThere } from '#ui/answers.tsx'
import { seeOther } from '#ui/page.tsx'
import { readForm, sentForm } from '#ui/read-form.ts'
import { demoPeople } from './demo-people.ts'
import type { Handler } from './handler.ts'
import { safeReturn, sessionCookie } from './session-cookie.ts'
import { actorByEmail, openSession } from './sessions.store.ts'

const path = '/inloggen/demo'
const fields = z.object({
  email: z.enum(demoPeople.map(({ email }) => email)),
  terug: z.string().default(''),
})

/** Signs in one of the people of the demo, without proof. Outside the demo it is not there. */
export const post: Handler<typeof path> = async ({ request, context }) => {
  const { installation } = context
  if (!installation.isDemo) return notThere()
  const form = readForm(fields, await sentForm(request))
  const actor = form.ok ? await actorByEmail(context, form.value.email) : undefined
  if (!form.ok || !actor) return seeOther(href('/inloggen', {}))

  const cookie = sessionCookie(await openSession(context, actor), installation.baseUrl)
  return seeOther(safeReturn(form.value.terug), { 'Set-Cookie': cookie })
}
