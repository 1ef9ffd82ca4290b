import type { Handler } from '#parties/handler.ts'
import { endMail, publicTitle, subscribedWith } from '#steps/publication/subscriptions.public.ts'
import { Button, Form } from '#ui/form.tsx'
import { page } from '#ui/page.tsx'
import { followWords as words } from './follow.words.ts'
import { linkAnswer, oldLink } from './follow-answers.tsx'
import { privateFrame } from './public-frame.ts'

const path = '/volgen/stoppen/:token'

/** One button and it is done: nobody has to say who she is, or why. */
export const get: Handler<typeof path> = async ({ params, context }) => {
  const address = await subscribedWith(context, params.token)
  const title = address && (await publicTitle(context.db, address))
  if (!title) return oldLink(context)
  return page(
    { ...privateFrame(context), title: words.endTitle, lead: words.confirmLead(title) },
    <Form move="end">
      <Button>{words.end}</Button>
    </Form>,
  )
}

export const post: Handler<typeof path> = async ({ params, context }) => {
  const address = await subscribedWith(context, params.token)
  if (!address) return oldLink(context)
  await endMail(context, params.token)
  return linkAnswer(context, { title: words.endedTitle, text: words.ended, address })
}
