import type { Visit } from '#parties/actor.ts'
import type { Handler } from '#parties/handler.ts'
import { visitorFrame } from '#parties/member-frame.ts'
import { href } from '#routes.ts'
import { Button, Form, LinkButton } from '#ui/form.tsx'
import { page } from '#ui/page.tsx'
import { readerOfEnd } from './digests.commands.ts'
import { setLevel } from './mail-level.store.ts'
import { mailEndWords as words } from './mail-level.words.ts'

const path = '/mail/minder/:token'

/** One button and it is done: nobody has to sign in, or say why. A mail program may press it itself (RFC 8058). */
export const get: Handler<typeof path> = async ({ params, context }) => {
  if (!(await readerOfEnd(context, params.token))) return old(context)
  return page(
    { ...visitorFrame(context), title: words.title, lead: words.lead },
    <Form move="end">
      <Button>{words.end}</Button>
    </Form>,
  )
}

export const post: Handler<typeof path> = async ({ params, context }) => {
  const personId = await readerOfEnd(context, params.token)
  if (!personId) return old(context)
  await setLevel(context.db, { personId, level: 'none', setAt: context.now, byLink: true })
  return page(
    { ...visitorFrame(context), title: words.endedTitle, lead: words.ended },
    <LinkButton href={href('/inloggen', {})} weight="quiet">
      {words.signIn}
    </LinkButton>,
  )
}

const old = (visit: Visit): Response =>
  page({ ...visitorFrame(visit), title: words.oldTitle, status: 404 }, <p>{words.old}</p>)
