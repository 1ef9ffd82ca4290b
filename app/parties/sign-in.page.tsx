import { z } from 'zod'
import { href } from '#routes.ts'
import { Card } from '#ui/card.tsx'
import { Field } from '#ui/field.tsx'
import { fieldsOf } from '#ui/fields-of.ts'
import { Button } from '#ui/form.tsx'
import { ErrorSummary } from '#ui/note.tsx'
import { page, seeOther } from '#ui/page.tsx'
import { type Problems, readForm, sentForm } from '#ui/read-form.ts'
import type { Visit } from './actor.ts'
import { demoPeople } from './demo-people.ts'
import type { Handler } from './handler.ts'
import { visitorFrame } from './member-frame.ts'
import { writeMail } from './outbox.store.ts'
import { safeReturn } from './session-cookie.ts'
import { actorByEmail, renewCode } from './sessions.store.ts'
import { signInWords as words } from './sign-in.words.ts'

const path = '/inloggen'
const fields = z.object({
  email: z.email(words.emailWrong).transform((text) => text.toLowerCase()),
  terug: z.string().default(''),
})

export const get: Handler<typeof path> = ({ request, context }) => {
  const terug = new URL(request.url).searchParams.get('terug') ?? ''
  return Promise.resolve(show(context, 200, { given: { terug }, errors: {}, chosen: {} }))
}

/** Mails a code, if somebody has this address; the answer is the same if nobody has. */
export const post: Handler<typeof path> = async ({ request, context }) => {
  const form = readForm(fields, await sentForm(request))
  if (!form.ok) return show(context, 422, form)

  const { email, terug } = form.value
  const actor = await actorByEmail(context, email)
  const code = actor && (await renewCode(context, email))
  if (code) {
    const mail = { to: email, subject: words.mailSubject, text: words.mailText(code) }
    await writeMail(context, mail, null)
  }
  const query = new URLSearchParams({ email, terug: safeReturn(terug) })
  return seeOther(`${href('/inloggen/code', {})}?${query}`)
}

type Name = keyof typeof fields.shape

function show({ installation }: Visit, status: number, problems: Problems<Name>): Response {
  const terug = problems.given.terug ?? ''
  const ties = fieldsOf<Name>('inloggen', problems)
  return page(
    {
      ...visitorFrame({ installation }),
      title: installation.isDemo ? words.demoTitle : words.title,
      status,
    },
    <div className="columns columns--half">
      {installation.isDemo && <DemoForm terug={terug} />}
      <Card title={words.byMail} id="mail">
        <form method="post" className="form" action={href(path, {})} noValidate>
          <p>{words.lead}</p>
          <ErrorSummary form="inloggen" problems={problems} labels={{ email: words.email }} />
          <input type="hidden" name="terug" value={terug} />
          <Field
            {...ties.text('email')}
            type="email"
            autoComplete="email"
            label={words.email}
            hint={words.emailHint}
          />
          <Button weight={installation.isDemo ? 'quiet' : 'primary'}>{words.sendCode}</Button>
        </form>
      </Card>
    </div>,
  )
}

const DemoForm = ({ terug }: { terug: string }) => (
  <Card title={words.choose} id="demo">
    <form method="post" action={href('/inloggen/demo', {})} className="stack--close">
      <p>{words.demoLead}</p>
      <input type="hidden" name="terug" value={terug} />
      <ul className="stack--close">
        {demoPeople.map(({ email, does }) => (
          <li key={email}>
            <Button weight="quiet" name="email" value={email}>
              {does}
            </Button>
            <p className="muted small">
              <Address email={email} />
            </p>
          </li>
        ))}
      </ul>
    </form>
  </Card>
)

/** An address that may break after its name, so that it fits on a phone. */
const Address = ({ email }: { email: string }) => {
  const [name, host] = email.split('@')
  return (
    <>
      {name}@<wbr />
      {host}
    </>
  )
}
