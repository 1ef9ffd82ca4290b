import { z } from 'zod'
import type { Ask, Handler } from '#parties/handler.ts'
import { href } from '#routes.ts'
import { askForMail, publicTitle } from '#steps/publication/subscriptions.public.ts'
import { notThere } from '#ui/answers.tsx'
import { Field } from '#ui/field.tsx'
import { fieldsOf } from '#ui/fields-of.ts'
import { Button, Form } from '#ui/form.tsx'
import { ErrorSummary } from '#ui/note.tsx'
import { page, seeOther } from '#ui/page.tsx'
import { type Problems, readForm, sentForm } from '#ui/read-form.ts'
import { followWords as words } from './follow.words.ts'
import { privateFrame } from './public-frame.ts'

const path = '/afspraken/:agreement/volgen'

const fields = z.object({
  email: z
    .email(words.emailWrong)
    .max(200)
    .transform((text) => text.toLowerCase()),
})

export const get: Handler<typeof path> = async (ask) => {
  const title = await publicTitle(ask.context.db, ask.params.agreement)
  if (!title) return notThere()
  const isAsked = new URL(ask.request.url).searchParams.has('gevraagd')
  return isAsked ? asked(ask, title) : show(ask, { title, status: 200 })
}

/** Sends a letter to confirm. The answer is the same for an address that we know. */
export const post: Handler<typeof path> = async (ask) => {
  const { params, request, context } = ask
  const title = await publicTitle(context.db, params.agreement)
  if (!title) return notThere()
  const form = readForm(fields, await sentForm(request))
  if (!form.ok) return show(ask, { title, status: 422, problems: form })
  await askForMail(context, { email: form.value.email, address: params.agreement, title })
  return seeOther(`${href(path, params)}?gevraagd`)
}

type Showing = { title: string; status: number; problems?: Problems<'email'> }

function show({ params, context }: Ask<typeof path>, { title, status, problems }: Showing) {
  const ties = fieldsOf('volgen', problems)
  return page(
    {
      ...privateFrame(context),
      title: words.title,
      lead: words.lead(title),
      status,
      crumbs: [{ href: href('/afspraken/:agreement', params), name: title }],
    },
    <>
      <ErrorSummary form="volgen" problems={problems} labels={{ email: words.email }} />
      <Form move="ask">
        <Field
          {...ties.text('email')}
          type="email"
          autoComplete="email"
          label={words.email}
          hint={words.emailHint}
          size="medium"
        />
        <Button>{words.ask}</Button>
      </Form>
    </>,
  )
}

const asked = ({ params, context }: Ask<typeof path>, title: string) =>
  page(
    {
      ...privateFrame(context),
      title: words.askedTitle,
      lead: words.asked,
      crumbs: [{ href: href('/afspraken/:agreement', params), name: title }],
    },
    <p>{words.notArrived}</p>,
  )
