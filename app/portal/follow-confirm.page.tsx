import type { Ask, Handler } from '#parties/handler.ts'
import { askedWith, confirmMail, publicTitle } from '#steps/publication/subscriptions.public.ts'
import { Button, Form } from '#ui/form.tsx'
import { page } from '#ui/page.tsx'
import { followWords as words } from './follow.words.ts'
import { linkAnswer, oldLink } from './follow-answers.tsx'
import { privateFrame } from './public-frame.ts'

const path = '/volgen/bevestigen/:token'

/** Asks with one button: programs that only look at links in mail confirm nothing. */
export const get: Handler<typeof path> = async ({ params, context }) => {
  const address = await askedWith(context, params.token)
  const title = address && (await publicTitle(context.db, address))
  if (!title) return oldLink(context)
  return page(
    { ...privateFrame(context), title: words.confirmTitle, lead: words.confirmLead(title) },
    <Form move="confirm">
      <Button>{words.confirm}</Button>
    </Form>,
  )
}

export const post: Handler<typeof path> = async ({ params, context }: Ask<typeof path>) => {
  const address = await confirmMail(context, params.token)
  if (!address) return oldLink(context)
  return linkAnswer(context, { title: words.confirmedTitle, text: words.confirmed, address })
}
